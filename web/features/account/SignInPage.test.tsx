import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { SessionDocument, SignInDocument, type SignInMutation } from '../../graphql/generated/account/graphql.ts'
import { camille, nobody, session } from '../../testing/fixtures/household.ts'
import { answer, unreachable } from '../../testing/graphql.tsx'
import { open } from '../../testing/render.tsx'

const signedIn: SignInMutation = {
  __typename: 'Mutation',
  signIn: {
    __typename: 'SignInSuccess',
    viewer: { __typename: 'Viewer', member: { __typename: 'Member', id: camille.id, firstName: 'Camille' } },
  },
}
const refused: SignInMutation = {
  __typename: 'Mutation',
  signIn: {
    __typename: 'InvalidCredentials',
    code: 'INVALID_CREDENTIALS',
    message: 'L’adresse e-mail ou le mot de passe est incorrect.',
  },
}

const openSignIn = (path = '/connexion', result: SignInMutation = signedIn) =>
  open(path, answer(SessionDocument, nobody), answer(SignInDocument, result))

type Opened = Awaited<ReturnType<typeof openSignIn>>
const email = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Adresse e-mail' })
const password = () => screen.getByLabelText<HTMLInputElement>('Mot de passe')

async function signIn({ user, server }: Opened, mail = 'camille.martin@example.fr', secret = 'un mot de passe') {
  if (mail) await user.type(email(), mail)
  if (secret) await user.type(password(), secret)
  // The cookie comes with the answer: from here on the server knows who asks.
  server.change(answer(SessionDocument, session))
  await user.keyboard('{Enter}')
}

describe('signing in', () => {
  it('sends what was typed and goes home', async () => {
    const opened = await openSignIn()
    await signIn(opened, ' camille.martin@example.fr ')
    await screen.findByRole('heading', { level: 1, name: 'Bonjour Camille' })
    expect(opened.server.received.find(({ operation }) => operation === 'SignIn')?.variables).toEqual({
      input: { email: 'camille.martin@example.fr', password: 'un mot de passe' },
    })
  })

  it('goes on to the page one was going to, with its filters', async () => {
    const opened = await openSignIn('/connexion?suite=%2Fremboursements%3Fetat%3Dannule')
    expect(screen.getByText('Connectez-vous pour retrouver la page où vous alliez.')).toBeTruthy()
    await signIn(opened)
    await waitFor(() => expect(opened.address()).toBe('/remboursements?etat=annule'))
  })

  it.each(['https://ailleurs.example/', '//ailleurs.example', '/\\ailleurs.example', 'javascript:alert(1)'])(
    'goes home and not to %s, which is not a page of this site',
    async suite => {
      const opened = await openSignIn(`/connexion?suite=${encodeURIComponent(suite)}`)
      await signIn(opened)
      await waitFor(() => expect(opened.address()).toBe('/'))
    },
  )

  it('is not asked of somebody who is signed in already', async () => {
    const { address } = await open('/connexion?suite=%2Fgaranties')
    await waitFor(() => expect(address()).toBe('/garanties'))
  })

  it('lets a password manager fill the fields, and the password be shown and pasted', async () => {
    const { user } = await openSignIn()
    expect(email().autocomplete).toBe('username webauthn')
    expect(password().autocomplete).toBe('current-password')
    await user.click(password())
    await user.paste('collé')
    await user.click(screen.getByRole('button', { name: 'Afficher le mot de passe' }))
    expect(password().type).toBe('text')
    expect(password().value).toBe('collé')
  })
})

describe('what goes wrong', () => {
  it('says what is missing in a summary that takes the focus and leads to each field; nothing is sent', async () => {
    const { user, server } = await openSignIn()
    await user.type(email(), 'camille')
    await user.click(screen.getByRole('button', { name: 'Se connecter' }))
    const summary = await screen.findByRole('alert')
    expect(document.activeElement).toBe(summary)
    expect(summary.textContent).toContain('2 points à corriger')
    expect(password().getAttribute('aria-invalid')).toBe('true')
    await user.click(screen.getByRole('link', { name: 'Indiquez votre mot de passe.' }))
    expect(document.activeElement).toBe(password())
    expect(server.count(SignInDocument)).toBe(0)
  })

  it('does not say which of the two is wrong, and keeps what was typed', async () => {
    const opened = await openSignIn('/connexion', refused)
    await signIn(opened)
    const summary = await screen.findByText('L’adresse e-mail ou le mot de passe est incorrect.')
    await waitFor(() => expect(document.activeElement?.contains(summary)).toBe(true))
    expect(email().value).toBe('camille.martin@example.fr')
    expect(password().value).toBe('un mot de passe')
    expect(email().getAttribute('aria-invalid')).toBeNull()
  })

  it('says when the next try is possible after too many', async () => {
    const opened = await openSignIn('/connexion', {
      __typename: 'Mutation',
      signIn: {
        __typename: 'TooManyAttempts',
        code: 'TOO_MANY_ATTEMPTS',
        message: 'Trop d’essais. Réessayez dans 15 minutes.',
        retryAfterSeconds: 900,
      },
    })
    await signIn(opened)
    const notice = await screen.findByText(/Trop d’essais/)
    expect(notice.parentElement?.textContent).toMatch(/à partir de \d\d:\d\d/)
  })

  it('shows what the server finds wrong at its field', async () => {
    const opened = await openSignIn('/connexion', {
      __typename: 'Mutation',
      signIn: {
        __typename: 'InvalidInput',
        code: 'INVALID_INPUT',
        message: 'Certaines informations sont à corriger.',
        fields: [{ __typename: 'FieldProblem', path: 'email', code: 'invalid_format', message: 'Adresse incomplète.' }],
      },
    })
    await signIn(opened)
    await screen.findByRole('link', { name: 'Adresse incomplète.' })
    expect(email().getAttribute('aria-invalid')).toBe('true')
  })

  it('says that the server could not be reached, keeps what was typed, and works at the next try', async () => {
    const opened = await openSignIn()
    opened.server.change(unreachable(SignInDocument))
    await signIn(opened)
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('Ce que vous avez saisi est toujours là')
    expect(password().value).toBe('un mot de passe')
    opened.server.change(answer(SignInDocument, signedIn))
    await opened.user.click(screen.getByRole('button', { name: 'Se connecter' }))
    await screen.findByRole('heading', { level: 1, name: 'Bonjour Camille' })
  })
})
