import { screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { SessionDocument, SignInDocument, type SignInMutation } from '../../graphql/generated/account/graphql.ts'
import {
  PendingSignInDocument,
  SignInWithPasskeyDocument,
  StartPasskeySignInDocument,
} from '../../graphql/generated/identity/graphql.ts'
import { camille, julien, nobody, session } from '../../testing/fixtures/household.ts'
import { answer, unreachable } from '../../testing/graphql.tsx'
import { open } from '../../testing/render.tsx'
import { endingOf } from './session-ending.ts'

// What a browser and its key would do: the ceremony itself is a browser's journey.
vi.mock('@simplewebauthn/browser', () => ({
  startAuthentication: async () => ({
    id: 'a key',
    response: { clientDataJSON: 'AAAA', authenticatorData: 'AAAA', signature: 'AAAA', userHandle: 'AAAA' },
  }),
  WebAuthnAbortService: { cancelCeremony() {} },
}))
afterEach(() => vi.unstubAllGlobals())

const MINUTE = 60_000
const at = (clock: string) => Date.parse(`2026-11-22T${clock}:00Z`)

describe('the end of a session', () => {
  const lasting = { __typename: 'CurrentSession' as const, idleMinutes: 30, endsAt: '2026-11-22T21:00:00Z' }

  it.each([
    ['far away', '10:00', '10:05', undefined],
    ['near, for want of use', '10:00', '10:27', 'IDLE'],
    ['past, for want of use', '10:00', '10:31', 'IDLE'],
    ['near, however much it is used', '20:57', '20:58', 'LONGEST'],
  ] as const)('is %s', (_, used, now, kind) => {
    expect(endingOf(lasting, at(used), at(now))?.kind).toBe(kind)
  })

  it('is said for a minute before it is sure, since the server may have noted the last use no later', () => {
    expect(endingOf(lasting, at('10:00'), at('10:28'))?.at).toEqual(new Date(at('10:29')))
  })
})

const ending = (fields: { idleMinutes?: number; endsAt?: string }) => ({
  ...session,
  viewer: { ...session.viewer!, session: { ...session.viewer!.session, ...fields } },
})
const signedInAs = (id: string): SignInMutation => ({
  __typename: 'Mutation',
  signIn: {
    __typename: 'SignInSuccess',
    viewer: { __typename: 'Viewer', member: { __typename: 'Member', id, firstName: 'Camille' } },
  },
})

describe('a session that is about to end', () => {
  it('is said before, and staying asks the server', async () => {
    const { server, user } = await open('/simulateur', answer(SessionDocument, ending({ idleMinutes: 1 })))
    await screen.findByRole('dialog', { name: /toujours là/ })
    const asked = server.count(SessionDocument)
    await user.click(screen.getByRole('button', { name: 'Rester connecté' }))
    await waitFor(() => expect(server.count(SessionDocument)).toBe(asked + 1))
  })

  it('keeps saying so, and why, while the server can’t be reached', async () => {
    const { server, user } = await open('/simulateur', answer(SessionDocument, ending({ idleMinutes: 1 })))
    await screen.findByRole('dialog', { name: /toujours là/ })
    server.change(unreachable(SessionDocument))
    await user.click(screen.getByRole('button', { name: 'Rester connecté' }))
    const alert = await screen.findByRole('alert', {}, { timeout: 10_000 })
    expect(alert.textContent).toContain('Votre session n’a pas pu être prolongée')
    expect(screen.getByRole<HTMLDialogElement>('dialog', { name: /toujours là/ }).open).toBe(true)
    server.change(answer(SessionDocument, session))
    await user.click(screen.getByRole('button', { name: 'Rester connecté' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  }, 15_000)

  it('says that staying came too late, and lets one in again over the page', async () => {
    const { server, user, address } = await open(
      '/simulateur?price=6000',
      answer(SessionDocument, ending({ idleMinutes: 1 })),
      answer(SignInDocument, signedInAs(camille.id)),
    )
    await screen.findByRole('dialog', { name: /toujours là/ })
    const before = address()
    server.change(answer(SessionDocument, nobody))
    await user.click(screen.getByRole('button', { name: 'Rester connecté' }))
    const over = await screen.findByRole('dialog', { name: 'Votre session est terminée' })
    expect(over.textContent).toContain('Votre réponse est arrivée trop tard')
    await user.type(screen.getByLabelText('Mot de passe'), 'un mot de passe')
    server.change(answer(SessionDocument, session))
    await user.click(screen.getByRole('button', { name: 'Se reconnecter' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(address()).toBe(before)
  })

  it('is said when it can’t be put off, and that nothing will be lost', async () => {
    const endsAt = new Date(Date.now() + MINUTE).toISOString()
    const { user } = await open('/simulateur', answer(SessionDocument, ending({ endsAt })))
    const dialog = await screen.findByRole('dialog', { name: /^Votre session se termine à/ })
    expect(dialog.textContent).toContain('ce que vous êtes en train de saisir y restera')
    await user.click(screen.getByRole('button', { name: 'J’ai compris' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })
})

describe('a session that has ended under a page', () => {
  const endHere = async (...answers: Parameters<typeof open> extends [string, ...infer Rest] ? Rest : never) => {
    const opened = await open('/simulateur?price=6000', ...answers)
    await screen.findByRole('button', { name: 'Mon compte, Camille Martin' })
    opened.server.change(answer(SessionDocument, nobody))
    opened.server.refuse()
    await screen.findByRole('dialog', { name: 'Votre session est terminée' })
    return opened
  }

  it('lets the same person sign in again over it, and go on where they were', async () => {
    const { server, user, address } = await endHere(answer(SignInDocument, signedInAs(camille.id)))
    const before = { address: address(), title: screen.getByRole('heading', { level: 1, hidden: true }).textContent }
    await user.type(screen.getByLabelText('Mot de passe'), 'un mot de passe')
    server.change(answer(SessionDocument, session))
    await user.click(screen.getByRole('button', { name: 'Se reconnecter' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect({ address: address(), title: screen.getByRole('heading', { level: 1 }).textContent }).toEqual(before)
  })

  it('asks for the code as well where the device is not trusted', async () => {
    const pending = {
      __typename: 'PendingSignIn' as const,
      destinations: [{ __typename: 'CodeDestination' as const, channel: 'SMS' as const, hint: '06 •• •• •• 42' }],
      sent: {
        __typename: 'CodeSent' as const,
        destination: { __typename: 'CodeDestination' as const, channel: 'SMS' as const, hint: '06 •• •• •• 42' },
        expiresAt: '2099-01-01T00:00:00Z',
      },
      hasTotp: false,
      hasPasskey: false,
      recoveryCodesLeft: 0,
      expiresAt: '2099-01-01T00:00:00Z',
    }
    const { user } = await endHere(
      answer(SignInDocument, {
        __typename: 'Mutation',
        signIn: { __typename: 'SecondProofNeeded', code: 'SECOND_PROOF_NEEDED', message: 'Un code.' },
      }),
      answer(PendingSignInDocument, {
        __typename: 'Query',
        brand: { __typename: 'Brand', mailbox: null },
        pendingSignIn: pending,
      }),
    )
    await user.type(screen.getByLabelText('Mot de passe'), 'un mot de passe')
    await user.click(screen.getByRole('button', { name: 'Se reconnecter' }))
    expect(await screen.findByLabelText('Code à 6 chiffres')).toBeTruthy()
  })

  it('shows nothing of it to somebody else who signs in', async () => {
    const { server, user, address } = await endHere(answer(SignInDocument, signedInAs(julien.id)))
    await user.type(screen.getByLabelText('Mot de passe'), 'un mot de passe')
    const theirs = { ...session, viewer: { ...session.viewer!, member: { ...session.viewer!.member, id: julien.id } } }
    server.change(answer(SessionDocument, theirs))
    await user.click(screen.getByRole('button', { name: 'Se reconnecter' }))
    await waitFor(() => expect(address()).toBe('/'))
  })

  it('lets who came by a passkey in again over it, by a passkey', async () => {
    vi.stubGlobal('PublicKeyCredential', class {})
    vi.stubGlobal('isSecureContext', true)
    const { server, user, address } = await endHere(
      answer(StartPasskeySignInDocument, {
        __typename: 'Mutation',
        startPasskeySignIn: {
          __typename: 'AskPasskeySuccess',
          request: {
            __typename: 'PasskeyRequest',
            ceremonyId: 'cer_1',
            expiresAt: '2099-01-01T00:00:00Z',
            challenge: 'AAAA',
            relyingPartyId: 'localhost',
            allowed: [],
          },
        },
      }),
      answer(SignInWithPasskeyDocument, {
        __typename: 'Mutation',
        signInWithPasskey: {
          __typename: 'SignInSuccess',
          viewer: { __typename: 'Viewer', member: { __typename: 'Member', id: camille.id, firstName: 'Camille' } },
        },
      }),
    )
    const before = address()
    server.change(answer(SessionDocument, session))
    await user.click(await screen.findByRole('button', { name: 'Entrer avec une clé d’accès' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(address()).toBe(before)
  })

  it('says that FranceConnect leads away from the page, where one may come by it', async () => {
    await endHere()
    expect(screen.getByText(/FranceConnect vous fait quitter cette page/)).toBeTruthy()
    expect(screen.getByRole('button', { name: /S’identifier avec FranceConnect/ })).toBeTruthy()
  })

  it('offers no FranceConnect where one may not come by it', async () => {
    const brand = { ...session.brand, franceConnect: false }
    await endHere(answer(SessionDocument, { ...session, brand }))
    expect(screen.queryByText(/FranceConnect/)).toBeNull()
  })
})
