import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import {
  MakeRecoveryCodesDocument,
  type MakeRecoveryCodesMutation,
  ProveStepUpDocument,
  SecurityDocument,
} from '../../graphql/generated/identity/graphql.ts'
import { security, stepUpRequired } from '../../testing/fixtures/security.ts'
import { type Answer, answer, unreachable } from '../../testing/graphql.tsx'
import { open } from '../../testing/render.tsx'

const codes = Array.from({ length: 10 }, (_, place) => `ABCD-EFG${place}`)
const { sessions } = security().viewer!.security
const made: MakeRecoveryCodesMutation = {
  __typename: 'Mutation',
  makeRecoveryCodes: {
    __typename: 'MakeRecoveryCodesSuccess',
    codes,
    security: { __typename: 'Security', codeAppSince: null, recoveryCodesLeft: 10, sessions },
  },
}

const openWith = async (recoveryCodesLeft: number, ...answers: Answer[]) => {
  const opened = await open(
    '/securite',
    answer(SecurityDocument, security({ recoveryCodesLeft })),
    answer(MakeRecoveryCodesDocument, made),
    ...answers,
  )
  await screen.findByRole('heading', { name: 'Codes de secours' })
  return opened
}
type Opened = Awaited<ReturnType<typeof openWith>>
const press = ({ user }: Opened, name: string) => screen.findByRole('button', { name }).then(one => user.click(one))
const sheet = () => screen.findByRole('dialog', { name: 'Vos dix codes de secours' })

describe('recovery codes', () => {
  it('are shown once, then counted', async () => {
    const opened = await openWith(0)
    await press(opened, 'Créer dix codes')
    const shown = within(await sheet()).getAllByRole('listitem')
    expect(shown.map(one => one.textContent)).toEqual(codes)
    await press(opened, 'Je les ai gardés')
    await screen.findByText('10 sur 10')
    expect(screen.queryByText('ABCD-EFG0')).toBeNull()
  })

  it.each([
    [2, true],
    [3, false],
  ])('of which %i are left are said to be few: %s', async (left, few) => {
    await openWith(left)
    expect(screen.getByText(`${left} sur 10`)).toBeTruthy()
    expect(screen.queryByText('Il vous en reste peu') !== null).toBe(few)
  })

  it('are not replaced by mistake', async () => {
    const opened = await openWith(4)
    await press(opened, 'Créer de nouveaux codes')
    await press(opened, 'Garder ceux que j’ai')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(opened.server.count(MakeRecoveryCodesDocument)).toBe(0)
    await press(opened, 'Créer de nouveaux codes')
    await press(opened, 'Remplacer les codes')
    await sheet()
  })

  it('are made once it is shown who asks for them', async () => {
    const asks: MakeRecoveryCodesMutation = {
      __typename: 'Mutation',
      makeRecoveryCodes: stepUpRequired('créer des codes de secours'),
    }
    const proven = answer(ProveStepUpDocument, {
      __typename: 'Mutation',
      proveStepUp: { __typename: 'ProveStepUpSuccess', id: 'stp_1' },
    })
    const opened = await openWith(0, answer(MakeRecoveryCodesDocument, asks), proven)
    await press(opened, 'Créer dix codes')
    await screen.findByRole('dialog', { name: 'Confirmez que c’est vous' })
    await press(opened, 'Confirmer')
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('Indiquez votre mot de passe actuel.')
    expect(alert.textContent).toContain('Indiquez le code.')
    await opened.user.type(screen.getByLabelText('Mot de passe actuel'), 'un mot de passe')
    await opened.user.type(screen.getByLabelText('Code à 6 chiffres'), '123456')
    opened.server.change(answer(MakeRecoveryCodesDocument, made))
    await press(opened, 'Confirmer')
    await sheet()
    expect(opened.server.received.find(({ operation }) => operation === 'ProveStepUp')?.variables).toEqual({
      input: { id: 'stp_1', password: 'un mot de passe', proof: 'CODE', code: '123456' },
    })
  })

  it('stay as they were when the server can’t be reached', async () => {
    const opened = await openWith(4, unreachable(MakeRecoveryCodesDocument))
    await press(opened, 'Créer de nouveaux codes')
    await press(opened, 'Remplacer les codes')
    await screen.findByText('La connexion n’a pas abouti')
    expect(screen.getByText('4 sur 10')).toBeTruthy()
  })
})
