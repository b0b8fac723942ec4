import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import {
  ConfirmPhoneDocument,
  SecurityDocument,
  type SecurityPhoneFragment,
  SendPhoneCodeDocument,
  type SendPhoneCodeMutation,
} from '../../graphql/generated/identity/graphql.ts'
import { security, sentBySms } from '../../testing/fixtures/security.ts'
import { type Answer, answer, unreachable } from '../../testing/graphql.tsx'
import { open } from '../../testing/render.tsx'

const phone = (isConfirmed: boolean) => ({
  __typename: 'SecurityPhone' as const,
  hint: '06 •• •• •• 01',
  isConfirmed,
})
const { sessions } = security().viewer!.security
const sending = (sendPhoneCode: SendPhoneCodeMutation['sendPhoneCode']) =>
  answer(SendPhoneCodeDocument, { __typename: 'Mutation', sendPhoneCode })
const sent = sending({ __typename: 'SendPhoneCodeSuccess', id: 'chl_1', sent: sentBySms })
const wrongPassword = (message: string) =>
  sending({
    __typename: 'InvalidInput',
    code: 'INVALID_INPUT',
    message: 'À corriger.',
    fields: [{ __typename: 'FieldProblem', path: 'password', message }],
  })

const openWith = async (given: SecurityPhoneFragment['phone'], ...answers: Answer[]) => {
  const opened = await open('/securite', answer(SecurityDocument, security({ phone: given })), sent, ...answers)
  await screen.findByRole('heading', { name: 'Mobile' })
  return opened
}
type Opened = Awaited<ReturnType<typeof openWith>>
const press = ({ user }: Opened, name: string) => screen.findByRole('button', { name }).then(one => user.click(one))
const giveNumber = async (opened: Opened, name: string) => {
  await press(opened, name)
  await opened.user.type(screen.getByLabelText('Numéro de mobile'), '06 98 76 54 32{Enter}')
}

describe('the mobile that codes are for', () => {
  it.each([
    ['is there', phone(true), 'Confirmé', 'Changer de numéro'],
    ['was only typed', phone(false), 'D’ici là, aucun code n’y est envoyé.', 'Confirmer mon mobile'],
    ['is not known', null, /^Vos codes y arrivent par SMS/, 'Ajouter mon mobile'],
  ] as const)('that %s says so', async (_, given, said, button) => {
    await openWith(given)
    expect(screen.getByText(said)).toBeTruthy()
    expect(screen.getByRole('button', { name: button })).toBeTruthy()
  })

  it('is confirmed by its code', async () => {
    const opened = await openWith(
      phone(false),
      answer(ConfirmPhoneDocument, {
        __typename: 'Mutation',
        confirmPhone: {
          __typename: 'ConfirmPhoneSuccess',
          security: { __typename: 'Security', phone: phone(true), sessions },
        },
      }),
    )
    await giveNumber(opened, 'Confirmer mon mobile')
    await opened.user.type(await screen.findByLabelText('Code à 6 chiffres'), '123456{Enter}')
    await screen.findByText('Mobile confirmé. Vos autres appareils sont déconnectés.')
    await screen.findByText('Confirmé')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('asks for the password where nothing else is known, and keeps the number', async () => {
    const opened = await openWith(null, wrongPassword('Indiquez votre mot de passe actuel.'))
    await giveNumber(opened, 'Ajouter mon mobile')
    const password = await screen.findByLabelText<HTMLInputElement>('Mot de passe actuel')
    expect(screen.getByRole('alert').textContent).toContain('Indiquez votre mot de passe actuel.')
    expect(screen.getByLabelText<HTMLInputElement>('Numéro de mobile').value).toBe('06 98 76 54 32')
    opened.server.change(wrongPassword('Ce mot de passe n’est pas le bon.'))
    await opened.user.type(password, 'pas le bon{Enter}')
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('Ce mot de passe n’est pas le bon.'))
    opened.server.change(sent)
    await opened.user.clear(password)
    await opened.user.type(password, 'le bon{Enter}')
    await screen.findByLabelText('Code à 6 chiffres')
    expect(opened.server.received.findLast(({ operation }) => operation === 'SendPhoneCode')?.variables).toEqual({
      input: { phone: '06 98 76 54 32', password: 'le bon' },
    })
  })

  it('says that a code is over, and lets another be asked for', async () => {
    const opened = await openWith(
      phone(true),
      answer(ConfirmPhoneDocument, {
        __typename: 'Mutation',
        confirmPhone: { __typename: 'LinkOver', code: 'LINK_OVER', message: 'Ce lien ne sert plus.' },
      }),
    )
    await giveNumber(opened, 'Changer de numéro')
    await opened.user.type(await screen.findByLabelText('Code à 6 chiffres'), '123456{Enter}')
    expect((await screen.findByRole('alert')).textContent).toContain('Ce code ne sert plus')
    await press(opened, 'Recevoir un autre code')
    await screen.findByLabelText('Numéro de mobile')
  })

  it('keeps what was typed while the server is away', async () => {
    const opened = await openWith(null, unreachable(SendPhoneCodeDocument))
    await giveNumber(opened, 'Ajouter mon mobile')
    await screen.findByText('La connexion n’a pas abouti')
    expect(screen.getByLabelText<HTMLInputElement>('Numéro de mobile').value).toBe('06 98 76 54 32')
  })
})
