import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  AddPasskeyDocument,
  type PasskeyFragment,
  RemovePasskeyDocument,
  RenamePasskeyDocument,
  SecurityDocument,
  StartPasskeyCreationDocument,
} from '../../graphql/generated/identity/graphql.ts'
import { security, stepUpRequired } from '../../testing/fixtures/security.ts'
import { type Answer, answer, unreachable } from '../../testing/graphql.tsx'
import { open } from '../../testing/render.tsx'

/** What the browser's own window comes to: the ceremony itself is a browser's journey. */
const ceremony = vi.hoisted(() => ({ refusal: undefined as string | undefined }))
vi.mock('@simplewebauthn/browser', () => ({
  startRegistration: async () => {
    if (ceremony.refusal) throw Object.assign(new Error('The test says so'), { name: ceremony.refusal })
    return { id: 'a key', response: { clientDataJSON: 'AAAA', attestationObject: 'AAAA', transports: ['internal'] } }
  },
  WebAuthnAbortService: { cancelCeremony() {} },
}))
beforeEach(() => {
  ceremony.refusal = undefined
  vi.stubGlobal('PublicKeyCredential', class {})
  vi.stubGlobal('isSecureContext', true)
})
afterEach(() => vi.unstubAllGlobals())

const tablet: PasskeyFragment = {
  __typename: 'Passkey',
  id: 'pky_tablet',
  name: 'Ma tablette',
  createdAt: '2026-10-01T08:00:00Z',
  lastUsedAt: null,
  isBackedUp: false,
}
const phone: PasskeyFragment = {
  ...tablet,
  id: 'pky_phone',
  name: 'Mon téléphone',
  lastUsedAt: '2026-11-20T18:30:00Z',
  isBackedUp: true,
}
const granted = answer(StartPasskeyCreationDocument, {
  __typename: 'Mutation',
  startPasskeyCreation: {
    __typename: 'StartPasskeyCreationSuccess',
    creation: {
      __typename: 'PasskeyCreation',
      ceremonyId: 'cer_1',
      challenge: 'AAAA',
      relyingPartyId: 'localhost',
      relyingPartyName: 'Ancolie',
      userHandle: 'AAAA',
      userName: 'camille.martin@example.fr',
      userDisplayName: 'Camille Martin',
      algorithms: [-7],
      excluded: [],
      expiresAt: '2099-01-01T00:00:00Z',
    },
  },
})
const { sessions } = security().viewer!.security

const openWith = async (passkeys: PasskeyFragment[], ...answers: Answer[]) => {
  const opened = await open('/securite', answer(SecurityDocument, security({ passkeys })), granted, ...answers)
  await screen.findByRole('heading', { name: 'Clés d’accès' })
  return opened
}
type Opened = Awaited<ReturnType<typeof openWith>>
const press = ({ user }: Opened, name: string) => screen.findByRole('button', { name }).then(one => user.click(one))
const add = async (opened: Opened) => {
  await press(opened, 'Ajouter une clé d’accès')
  await press(opened, 'Continuer')
}

describe('the passkeys of an account', () => {
  it('say when each last served and whether it is kept elsewhere too', async () => {
    await openWith([tablet, phone])
    const rows = within(screen.getByRole('list', { name: 'Clés d’accès' })).getAllByRole('listitem')
    expect(rows[0]?.textContent).toContain('pas encore utilisée')
    expect(rows[0]?.textContent).toContain('Gardée dans un seul appareil')
    expect(rows[1]?.textContent).toContain('Utilisée le 20 novembre 2026')
    expect(rows[1]?.textContent).toContain('Gardée aussi dans vos autres appareils')
  })

  it('have no list where there are none, and no button where the browser knows none', async () => {
    vi.unstubAllGlobals()
    await openWith([])
    expect(screen.queryByRole('list', { name: 'Clés d’accès' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Ajouter une clé d’accès' })).toBeNull()
    expect(screen.getByText(/^Ce navigateur ne connaît pas les clés d’accès/)).toBeTruthy()
  })

  it('are one more once the browser has made it, by the name it was given', async () => {
    const opened = await openWith(
      [],
      answer(AddPasskeyDocument, {
        __typename: 'Mutation',
        addPasskey: {
          __typename: 'AddPasskeySuccess',
          passkey: tablet,
          security: { __typename: 'Security', passkeys: [tablet], sessions },
        },
      }),
    )
    await press(opened, 'Ajouter une clé d’accès')
    await opened.user.type(screen.getByLabelText(/^Nom de la clé/), ' Ma tablette ')
    await press(opened, 'Continuer')
    await screen.findByText(/^Clé d’accès «\sMa tablette\s» ajoutée/)
    const sent = opened.server.received.find(({ operation }) => operation === 'AddPasskey')
    expect(sent?.variables).toMatchObject({ input: { name: 'Ma tablette', ceremonyId: 'cer_1' } })
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it.each([
    ['NotAllowedError', 'Aucune clé d’accès n’a été présentée'],
    ['InvalidStateError', 'Cet appareil a déjà une clé d’accès pour votre espace'],
    ['UnknownError', 'Cet appareil n’a pas pu présenter de clé d’accès'],
  ])('say what to do when the browser answers %s, and keep the name', async (refusal, said) => {
    ceremony.refusal = refusal
    const opened = await openWith([])
    await press(opened, 'Ajouter une clé d’accès')
    const name = screen.getByLabelText<HTMLInputElement>(/^Nom de la clé/)
    await opened.user.type(name, 'Ma tablette')
    await press(opened, 'Continuer')
    expect((await screen.findByRole('alert')).textContent).toContain(said)
    expect(name.value).toBe('Ma tablette')
  })

  it('say what the server refuses, and that it could not be reached', async () => {
    const message = 'Cette clé d’accès n’a pas été acceptée.'
    const opened = await openWith(
      [],
      answer(AddPasskeyDocument, {
        __typename: 'Mutation',
        addPasskey: { __typename: 'PasskeyRefused', code: 'PASSKEY_REFUSED', message, reason: 'INVALID' },
      }),
    )
    await add(opened)
    expect((await screen.findByRole('alert')).textContent).toContain(message)
    opened.server.change(unreachable(StartPasskeyCreationDocument))
    await press(opened, 'Continuer')
    await screen.findByText('La connexion n’a pas abouti')
  })

  it('are renamed, not to nothing', async () => {
    const opened = await openWith(
      [tablet],
      answer(RenamePasskeyDocument, {
        __typename: 'Mutation',
        renamePasskey: { __typename: 'RenamePasskeySuccess', passkey: { ...tablet, name: 'Liseuse' } },
      }),
    )
    await press(opened, 'Renommer Ma tablette')
    const name = screen.getByLabelText('Nom de la clé')
    await opened.user.clear(name)
    await press(opened, 'Enregistrer')
    expect((await screen.findByRole('alert')).textContent).toContain('Donnez-lui un nom.')
    await opened.user.type(name, 'Liseuse')
    await press(opened, 'Enregistrer')
    await screen.findByRole('button', { name: 'Renommer Liseuse' })
  })

  it('are not removed by who can’t show more than a session', async () => {
    const opened = await openWith(
      [tablet],
      answer(RemovePasskeyDocument, {
        __typename: 'Mutation',
        removePasskey: stepUpRequired('retirer une clé d’accès', { hasPasskey: true }),
      }),
    )
    await press(opened, 'Retirer Ma tablette')
    await press(opened, 'Retirer la clé')
    const proof = await screen.findByRole('dialog', { name: 'Confirmez que c’est vous' })
    expect(proof.textContent).toContain('Pour retirer une clé d’accès')
    expect(within(proof).getByRole('button', { name: 'Utiliser une clé d’accès' })).toBeTruthy()
    await opened.user.click(within(proof).getByRole('button', { name: 'Fermer' }))
    expect(screen.getByRole('dialog', { name: /^Retirer/ })).toBeTruthy()
    expect(opened.server.count(RemovePasskeyDocument)).toBe(1)
  })
})
