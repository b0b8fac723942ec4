import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import {
  ConfirmCodeAppDocument,
  type ConfirmCodeAppMutation,
  RemoveCodeAppDocument,
  SecurityDocument,
  StartCodeAppDocument,
  type StartCodeAppMutation,
} from '../../graphql/generated/identity/graphql.ts'
import { security } from '../../testing/fixtures/security.ts'
import { type Answer, answer, unreachable } from '../../testing/graphql.tsx'
import { open } from '../../testing/render.tsx'

const SINCE = '2026-11-22T09:10:00Z'
const started: StartCodeAppMutation = {
  __typename: 'Mutation',
  startCodeApp: {
    __typename: 'StartCodeAppSuccess',
    codeApp: {
      __typename: 'PendingCodeApp',
      token: 'tok_1',
      secret: 'ABCDEFGHIJKLMNOPABCDEFGHIJKLMNOP',
      uri: 'otpauth://totp/Ancolie',
      qrCode: { __typename: 'QrCode', size: 29, path: 'M0 0h1v1H0Z' },
      expiresAt: '2099-01-01T00:00:00Z',
    },
  },
}
const { sessions } = security().viewer!.security
const withApp = (codeAppSince: string | null) => ({
  __typename: 'Security' as const,
  codeAppSince,
  recoveryCodesLeft: 0,
  sessions,
})
const confirming = (confirmCodeApp: ConfirmCodeAppMutation['confirmCodeApp']) =>
  answer(ConfirmCodeAppDocument, { __typename: 'Mutation', confirmCodeApp })

const openWith = async (codeAppSince: string | null, ...answers: Answer[]) => {
  const opened = await open(
    '/securite',
    answer(SecurityDocument, security({ codeAppSince })),
    answer(StartCodeAppDocument, started),
    ...answers,
  )
  await screen.findByRole('heading', { name: 'Application de codes' })
  return opened
}
type Opened = Awaited<ReturnType<typeof openWith>>
const press = ({ user }: Opened, name: string) => screen.findByRole('button', { name }).then(one => user.click(one))
const give = async (opened: Opened, code: string) => {
  await press(opened, 'Ajouter une application')
  await opened.user.type(await screen.findByLabelText('Code à 6 chiffres'), `${code}{Enter}`)
}

describe('the application of codes', () => {
  it('is added by its first code', async () => {
    const opened = await openWith(null, confirming({ __typename: 'ConfirmCodeAppSuccess', security: withApp(SINCE) }))
    await give(opened, '123456')
    await screen.findByText(/^Application de codes ajoutée/)
    await screen.findByRole('button', { name: 'Retirer l’application' })
    const sent = opened.server.received.find(({ operation }) => operation === 'ConfirmCodeApp')
    expect(sent?.variables).toEqual({ input: { token: 'tok_1', code: '123456' } })
  })

  it('has a key that can be read in groups of four, and copied', async () => {
    const opened = await openWith(null)
    await press(opened, 'Ajouter une application')
    expect(await screen.findByText('ABCD EFGH IJKL MNOP ABCD EFGH IJKL MNOP')).toBeTruthy()
    expect(screen.getByRole('img', { name: /^QR code/ })).toBeTruthy()
    await press(opened, 'Copier la clé')
    await screen.findByText('Clé copiée.')
    expect(await navigator.clipboard.readText()).toBe('ABCDEFGHIJKLMNOPABCDEFGHIJKLMNOP')
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('Not allowed'))
    await press(opened, 'Copier la clé')
    await screen.findByText('La copie n’a pas abouti : recopiez la clé à la main.')
  })

  it('says how many tries a wrong code leaves, and keeps it in its field', async () => {
    const message = 'Ce code n’est pas le bon. Encore 2 essais.'
    const opened = await openWith(
      null,
      confirming({ __typename: 'WrongCode', code: 'WRONG_CODE', message, triesLeft: 2 }),
    )
    await give(opened, '000000')
    expect((await screen.findByRole('alert')).textContent).toContain(message)
    expect(screen.getByLabelText<HTMLInputElement>('Code à 6 chiffres').value).toBe('000000')
  })

  it('says to begin again when it took too long', async () => {
    const opened = await openWith(
      null,
      confirming({ __typename: 'LinkOver', code: 'LINK_OVER', message: 'Ce lien ne sert plus.' }),
    )
    await give(opened, '123456')
    expect((await screen.findByRole('alert')).textContent).toContain('fermez cette fenêtre, puis recommencez')
  })

  it('says that the server could not be reached, and may be tried again', async () => {
    const opened = await openWith(null, unreachable(StartCodeAppDocument))
    await press(opened, 'Ajouter une application')
    await screen.findByText('La connexion n’a pas abouti')
    opened.server.change(answer(StartCodeAppDocument, started))
    await press(opened, 'Ajouter une application')
    await screen.findByRole('dialog', { name: 'Ajouter une application de codes' })
  })

  it('is removed after one more question, or kept', async () => {
    const opened = await openWith(
      SINCE,
      answer(RemoveCodeAppDocument, {
        __typename: 'Mutation',
        removeCodeApp: { __typename: 'RemoveCodeAppSuccess', security: withApp(null) },
      }),
    )
    expect(screen.queryByRole('button', { name: 'Ajouter une application' })).toBeNull()
    await press(opened, 'Retirer l’application')
    await press(opened, 'La garder')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(opened.server.count(RemoveCodeAppDocument)).toBe(0)
    await press(opened, 'Retirer l’application')
    const asked = await screen.findByRole('dialog', { name: /^Retirer l’application de codes/ })
    await opened.user.click(within(asked).getByRole('button', { name: 'Retirer l’application' }))
    await screen.findByText('Application de codes retirée.')
    await screen.findByRole('button', { name: 'Ajouter une application' })
  })
})
