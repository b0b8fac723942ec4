import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { SessionDocument } from '../../graphql/generated/account/graphql.ts'
import {
  type AllPreferencesFragment,
  ConfirmMyAddressDocument,
  PreferencesDocument,
  type PreferencesQuery,
  SetPaperlessDocument,
  SetPreferenceDocument,
  SubscribeToPushDocument,
} from '../../graphql/generated/preference/graphql.ts'
import { session, viewer } from '../../testing/fixtures/household.ts'
import { channel, preferences } from '../../testing/fixtures/notifications.ts'
import { type Answer, answer, refusing } from '../../testing/graphql.tsx'
import { open } from '../../testing/render.tsx'

const openWith = (fields: Partial<AllPreferencesFragment> = {}, ...answers: Answer[]) =>
  open(
    '/preferences',
    answer(PreferencesDocument, viewer<PreferencesQuery>({ preferences: preferences(fields) })),
    ...answers,
  )

const paperless = (fields: Partial<AllPreferencesFragment['paperless']> = {}) => ({
  paperless: { ...preferences().paperless, ...fields },
})

const DOCUMENTS = 'Je suis prévenu de chaque nouveau document par e-mail.'

describe('what one is told', () => {
  it('is chosen by the exact sentence that is kept', async () => {
    const changed = preferences()
    changed.topics[0]!.channels = [channel({ granted: false })]
    const { user, server } = await openWith(
      {},
      answer(SetPreferenceDocument, {
        __typename: 'Mutation',
        setPreference: { __typename: 'SetPreferenceSuccess', preferences: changed },
      }),
    )
    const choice = await screen.findByRole('switch', { name: DOCUMENTS })
    expect(choice).toHaveProperty('checked', true)
    await user.click(choice)
    await waitFor(() => expect(screen.getByRole('switch', { name: DOCUMENTS })).toHaveProperty('checked', false))
    expect(server.received.findLast(({ operation }) => operation === 'SetPreference')?.variables).toEqual({
      input: { topic: 'DOCUMENTS', channel: 'MAIL', granted: false },
    })
  })

  it('stays as it was when it could not be saved, which is said', async () => {
    const { user } = await openWith({}, refusing(SetPreferenceDocument))
    await user.click(await screen.findByRole('switch', { name: DOCUMENTS }))
    expect(await screen.findByText(/rien n’a changé/)).toBeDefined()
    expect(screen.getByRole('switch', { name: DOCUMENTS })).toHaveProperty('checked', true)
  })

  it('is not for choosing where it concerns security, which says why', async () => {
    await openWith()
    const security = await screen.findByRole('group', { name: 'La sécurité de mon compte' })
    expect(within(security).getByRole('switch', { description: 'Toujours envoyé.' })).toHaveProperty('disabled', true)
  })

  it('is only looked at by staff who look on', async () => {
    const watched = {
      ...session,
      viewer: {
        ...session.viewer!,
        viewedBy: { __typename: 'ViewedBy' as const, fileId: 'fil_1', until: '2026-11-22T10:00:00.000Z' },
      },
    }
    await openWith({}, answer(SessionDocument, watched))
    await waitFor(() => expect(screen.getByRole('switch', { name: DOCUMENTS })).toHaveProperty('disabled', true))
    expect(screen.getByRole('button', { name: 'Renoncer au papier' })).toHaveProperty('disabled', true)
  })
})

describe('paper', () => {
  it('is refused knowing what follows, by the exact sentence, and wanted again as easily', async () => {
    const { user } = await openWith(
      {},
      answer(SetPaperlessDocument, ({ on }) => ({
        __typename: 'Mutation' as const,
        setPaperless: {
          __typename: 'SetPaperlessSuccess' as const,
          preferences: preferences(paperless({ on, since: '2026-11-22T09:00:00.000Z' })),
        },
      })),
    )
    expect(await screen.findByText(/le courrier reprend tout seul/)).toBeDefined()
    expect(screen.getByText(preferences().paperless.refusal)).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Renoncer au papier' }))
    await user.click(await screen.findByRole('button', { name: 'Revenir au papier' }))
    expect(await screen.findByRole('button', { name: 'Renoncer au papier' })).toBeDefined()
  })

  it('comes back when a mail did, which is said with what to do', async () => {
    const { user } = await openWith(
      paperless({ endedByBounce: true, emailConfirmed: false, since: '2026-11-22T09:00:00.000Z' }),
      answer(ConfirmMyAddressDocument, {
        __typename: 'Mutation',
        sendEmailConfirmation: { __typename: 'SendEmailConfirmationSuccess', email: 'camille@example.fr' },
      }),
    )
    expect(await screen.findByText('Le courrier a repris le 22 novembre 2026 à 10:00')).toBeDefined()
    expect(screen.getByRole('button', { name: 'Renoncer au papier' })).toHaveProperty('disabled', true)
    await user.click(screen.getByRole('button', { name: 'Recevoir un lien' }))
    expect(await screen.findByText('Un lien est parti à ca•••@example.fr')).toBeDefined()
  })
})

describe('what was chosen', () => {
  it('is told with its date and its words', async () => {
    await openWith({
      history: [
        {
          __typename: 'ContactChoice',
          at: '2026-11-22T09:00:00.000Z',
          title: 'Relevés sur papier',
          channel: 'PAPER',
          granted: true,
          text: 'Vos relevés vous sont de nouveau envoyés par courrier.',
          cause: 'BOUNCE',
        },
      ],
    })
    const list = await screen.findByRole('list', { name: 'Vos choix jusqu’ici' })
    expect(list.textContent).toContain('Vos relevés vous sont de nouveau envoyés par courrier.')
    expect(list.textContent).toMatch(/22 novembre 2026 à 10:00 · un e-mail nous est revenu/)
    expect(list.textContent).toContain('Courrier : oui')
  })
})

describe('notifications on one’s devices', () => {
  afterEach(() => vi.unstubAllGlobals())

  /** A browser with a service worker, whose person says this when asked. */
  const browser = (permission: NotificationPermission, answered = permission) => {
    let subscription: unknown = null
    const keys = new Uint8Array([1, 2, 3]).buffer
    const pushManager = {
      getSubscription: async () => subscription,
      subscribe: async () => {
        subscription = { endpoint: 'https://push.example/1', getKey: () => keys, unsubscribe: async () => true }
        return subscription
      },
    }
    const registration = { pushManager }
    const state = {
      permission,
      requestPermission: async () => {
        state.permission = answered
        return answered
      },
    }
    vi.stubGlobal('Notification', state)
    vi.stubGlobal('PushManager', class {})
    vi.stubGlobal('navigator', {
      userAgent: '',
      language: 'fr',
      languages: ['fr'],
      onLine: true,
      serviceWorker: { getRegistration: async () => registration, ready: Promise.resolve(registration) },
    })
  }

  it('are not on offer where no service worker shows them', async () => {
    await openWith()
    await screen.findByText('Relevés sur papier')
    expect(screen.queryByText('Notifications sur vos appareils')).toBeNull()
  })

  it('are turned on by a press, once the browser’s person agreed', async () => {
    browser('default', 'granted')
    const browsers = [
      { __typename: 'PushBrowser' as const, id: 'b1', name: 'Firefox sur Linux', since: '2026-11-22T09:00:00.000Z' },
    ]
    const { user, server } = await openWith(
      {},
      answer(SubscribeToPushDocument, {
        __typename: 'Mutation',
        subscribeToPush: {
          __typename: 'PushSuccess',
          preferences: {
            __typename: 'Preferences',
            push: { __typename: 'PushState', publicKey: 'BPublicKey', browsers },
          },
        },
      }),
    )
    await user.click(await screen.findByRole('button', { name: 'Activer sur cet appareil' }))
    expect(await screen.findByRole('button', { name: 'Désactiver sur cet appareil' })).toBeDefined()
    expect(screen.getByRole('button', { name: 'Retirer Firefox sur Linux' })).toBeDefined()
    expect(server.received.findLast(({ operation }) => operation === 'SubscribeToPush')?.variables).toEqual({
      input: { endpoint: 'https://push.example/1', p256dh: 'AQID', auth: 'AQID' },
    })
  })

  it('say how to allow them where the browser’s person refused', async () => {
    browser('default', 'denied')
    const { user, server } = await openWith()
    await user.click(await screen.findByRole('button', { name: 'Activer sur cet appareil' }))
    expect(await screen.findByText('Votre navigateur bloque nos notifications')).toBeDefined()
    expect(server.count(SubscribeToPushDocument)).toBe(0)
  })
})
