import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { SessionDocument } from '../../graphql/generated/account/graphql.ts'
import {
  MarkAllNotificationsDocument,
  MarkNotificationDocument,
  type NotificationRowFragment,
  NotificationsDocument,
  UnmarkAllNotificationsDocument,
} from '../../graphql/generated/notification/graphql.ts'
import { session } from '../../testing/fixtures/household.ts'
import { notification, notificationsPage } from '../../testing/fixtures/notifications.ts'
import { answer, pending, unreachable } from '../../testing/graphql.tsx'
import { open } from '../../testing/render.tsx'

const READ_AT = '2026-11-22T09:00:00.000Z'

/** The page over these notifications, which the server marks as it is told. */
const openWith = (all: NotificationRowFragment[]) => {
  const left = () => all.filter(({ readAt }) => readAt === null).length
  const viewer = () => ({
    __typename: 'Viewer' as const,
    unreadNotifications: left(),
    notifications: {
      __typename: 'NotificationConnection' as const,
      nodes: all.map(({ id, readAt }) => ({ __typename: 'Notification' as const, id, readAt })),
    },
  })
  const mark = (isMeant: (one: NotificationRowFragment) => boolean, readAt: string | null) => {
    const meant = all.filter(isMeant)
    for (const one of meant) all[all.indexOf(one)] = { ...one, readAt }
    return meant.length
  }
  return open(
    '/notifications',
    answer(SessionDocument, session),
    answer(NotificationsDocument, variables => notificationsPage(all, variables)),
    answer(MarkNotificationDocument, ({ id, read }) => {
      mark(one => one.id === id, read ? READ_AT : null)
      return {
        __typename: 'Mutation' as const,
        markNotificationsRead: {
          __typename: 'MarkNotificationsSuccess' as const,
          notifications: all
            .filter(one => one.id === id)
            .map(({ readAt }) => ({ __typename: 'Notification' as const, id, readAt })),
          viewer: { __typename: 'Viewer' as const, unreadNotifications: left() },
        },
      }
    }),
    answer(MarkAllNotificationsDocument, () => {
      const marked = mark(({ readAt }) => readAt === null, READ_AT)
      return {
        __typename: 'Mutation' as const,
        markAllNotificationsRead: {
          __typename: 'MarkAllNotificationsSuccess' as const,
          readAt: READ_AT,
          marked,
          viewer: viewer(),
        },
      }
    }),
    answer(UnmarkAllNotificationsDocument, () => {
      mark(({ readAt }) => readAt === READ_AT, null)
      return {
        __typename: 'Mutation' as const,
        unmarkAllNotificationsRead: { __typename: 'UnmarkAllNotificationsSuccess' as const, viewer: viewer() },
      }
    }),
  )
}

const three = () => [
  notification({ id: 'ntf_3', createdAt: new Date().toISOString(), title: 'Nouveau document : Relevé' }),
  notification({ id: 'ntf_2', createdAt: '2026-03-02T08:00:00.000Z', title: 'Votre carte 2026', kind: 'CARD_READY' }),
  notification({
    id: 'ntf_1',
    createdAt: '2026-03-01T23:30:00.000Z',
    title: 'Votre demande D-1',
    readAt: '2026-03-02T07:00:00.000Z',
  }),
]

const bell = () => screen.getByRole('link', { name: /^Notifications/ })

describe('the notifications', () => {
  it('stand day by day as the clock is in France, what is unread marked in words', async () => {
    await openWith(three())
    const today = await screen.findByRole('list', { name: 'Aujourd’hui' })
    expect(within(today).getByRole('link', { name: /Nouveau document : Relevé Non lue/ })).toBeDefined()
    // Half past midnight in Paris.
    const march = screen.getByRole('list', { name: '2 mars 2026' })
    expect(within(march).getAllByRole('listitem')).toHaveLength(2)
    expect(within(march).getByRole('link', { name: /Votre demande D-1/ }).textContent).not.toContain('Non lue')
  })

  it('are read once opened, and lead where they say', async () => {
    const { user, address } = await openWith(three())
    await user.click(await screen.findByRole('link', { name: /Nouveau document/ }))
    await waitFor(() => expect(address()).toBe('/partage'))
    await waitFor(() => expect(bell().getAttribute('aria-label')).toBe('Notifications, 1 non lue'))
  })

  it('are marked one by one, either way, from the keyboard', async () => {
    const { user } = await openWith(three())
    const button = await screen.findByRole('button', { name: /^Marquer comme lue.+Votre carte 2026$/ })
    button.focus()
    await user.keyboard('{Enter}')
    await user.click(await screen.findByRole('button', { name: /^Marquer comme non lue.+Votre carte 2026$/ }))
    expect(await screen.findByRole('button', { name: /^Marquer comme lue.+Votre carte 2026$/ })).toBeDefined()
  })

  it('are all marked as read at once, which is taken back as easily', async () => {
    const { user, server } = await openWith(three())
    await user.click(await screen.findByRole('button', { name: 'Tout marquer comme lu' }))
    expect(await screen.findByText('2 notifications marquées comme lues')).toBeDefined()
    await waitFor(() => expect(screen.queryByText('Non lue')).toBeNull())
    expect(bell().getAttribute('aria-label')).toBe('Notifications')
    await user.click(screen.getByRole('button', { name: 'Annuler' }))
    await waitFor(() => expect(screen.getAllByText('Non lue')).toHaveLength(2))
    expect(server.received.findLast(({ operation }) => operation === 'UnmarkAllNotifications')?.variables).toEqual({
      readAt: READ_AT,
    })
  })

  it('are shown without those that were read, on demand', async () => {
    const { user } = await openWith(three())
    await user.click(await screen.findByRole('radio', { name: 'Non lues' }))
    await waitFor(() => expect(screen.queryByText(/D-1/)).toBeNull())
  })

  it('say that there are none yet, and that all was read', async () => {
    const { user } = await openWith([])
    expect(await screen.findByText('Rien pour l’instant')).toBeDefined()
    await user.click(screen.getByRole('radio', { name: 'Non lues' }))
    expect(await screen.findByText('Vous avez tout lu')).toBeDefined()
  })

  it('say that they load, and that they could not be read', async () => {
    const page = await open('/notifications', pending(NotificationsDocument))
    expect(screen.getAllByText('Chargement…').length).toBeGreaterThan(0)
    page.unmount()
    await open('/notifications', unreachable(NotificationsDocument))
    expect(await screen.findByRole('button', { name: 'Réessayer' }, { timeout: 10_000 })).toBeDefined()
  })
})

describe('the bell', () => {
  it('counts what is unread, and says so when there is more', async () => {
    const { server } = await open('/', answer(SessionDocument, session))
    await waitFor(() => expect(bell().getAttribute('aria-label')).toBe('Notifications, 2 non lues'))
    const { viewer } = session
    // What is told before anybody listens is heard by nobody.
    await waitFor(() => expect(server.subscriptions()).toHaveLength(1))
    server.change(answer(SessionDocument, { ...session, viewer: { ...viewer!, unreadNotifications: 3 } }))
    server.tell({
      __typename: 'Activity',
      cursor: 'ev9',
      kind: 'NOTIFIED',
      occurredAt: '2026-11-22T09:00:00.000Z',
      member: null,
      claim: null,
      payment: null,
      notification: {
        __typename: 'Notification',
        id: 'ntf_9',
        kind: 'DOCUMENT_READY',
        title: 'Nouveau document : Attestation',
      },
    })
    await waitFor(() => expect(bell().getAttribute('aria-label')).toBe('Notifications, 3 non lues'))
    const said = () => screen.getAllByRole('status').map(({ textContent }) => textContent)
    // Said a moment after it is shown.
    await waitFor(() => expect(said().join(' ')).toContain('Notifications, 3 non lues'))
    expect(await screen.findByText('Nouveau document : Attestation')).toBeDefined()
  })
})
