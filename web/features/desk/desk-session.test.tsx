import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { SessionDocument } from '../../graphql/generated/account/graphql.ts'
import {
  DeskFileDocument,
  DeskMeDocument,
  type DeskMeQuery,
  DeskViewingDocument,
  type DeskViewingQuery,
  EndViewAsDocument,
} from '../../graphql/generated/desk/graphql.ts'
import { session } from '../../testing/fixtures/household.ts'
import { answer, unreachable } from '../../testing/graphql.tsx'
import { open } from '../../testing/render.tsx'

const nobody: DeskMeQuery = { __typename: 'Query', desk: null }
const me = (session: { idleMinutes?: number; endsAt?: string } = {}): DeskMeQuery => ({
  __typename: 'Query',
  desk: {
    __typename: 'Desk',
    me: {
      __typename: 'DeskPerson',
      id: 'marc',
      name: 'Marc Fabre',
      roles: ['ADVISER'],
      may: ['SEARCH', 'OPEN_FILES'],
      session: { __typename: 'DeskSession', idleMinutes: 15, endsAt: '2099-11-22T17:00:00Z', ...session },
    },
  },
})
const viewing = (fileId?: string): DeskViewingQuery => ({
  __typename: 'Query',
  viewing: fileId === undefined ? null : { __typename: 'Viewer', viewedBy: { __typename: 'ViewedBy', fileId } },
})
const closed = answer(DeskFileDocument, { __typename: 'Query', desk: { __typename: 'Desk', file: null } })

/** As the other window says it. */
const leaveElsewhere = () => new BroadcastChannel('viewing-end').postMessage(null)

describe('a session of staff', () => {
  it('says two minutes before that it ends for want of use, and staying asks the server', async () => {
    const { server, user } = await open('/bureau', answer(DeskMeDocument, me({ idleMinutes: 1 })))
    const dialog = await screen.findByRole('dialog', { name: /toujours là/ })
    expect(dialog.textContent).toContain('cette page sera effacée')
    const asked = server.count(DeskMeDocument)
    await user.click(screen.getByRole('button', { name: 'Rester connecté' }))
    await waitFor(() => expect(server.count(DeskMeDocument)).toBe(asked + 1))
  })

  it('says that it can’t be put off at the end of the day', async () => {
    const endsAt = new Date(Date.now() + 60_000).toISOString()
    const { user } = await open('/bureau', answer(DeskMeDocument, me({ endsAt })))
    await screen.findByRole('dialog', { name: /^Votre session se termine à/ })
    await user.click(screen.getByRole('button', { name: 'J’ai compris' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('clears the page once the server answers as to nobody, and says why', async () => {
    const { server, user, address } = await open(
      '/bureau',
      answer(DeskMeDocument, me({ idleMinutes: 1 })),
      answer(DeskViewingDocument, viewing()),
    )
    await screen.findByRole('dialog', { name: /toujours là/ })
    server.change(answer(DeskMeDocument, nobody))
    await user.click(screen.getByRole('button', { name: 'Rester connecté' }))
    await screen.findByText('Votre session est terminée')
    expect(address()).toBe('/bureau/connexion?motif=fin')
    expect(screen.queryByText('Marc Fabre')).toBeNull()
  })

  it('clears the page by its own clock where the server can’t be asked', async () => {
    const endsAt = new Date(Date.now() - 60_000).toISOString()
    const { server, address } = await open('/bureau', answer(DeskMeDocument, me({ endsAt })))
    await waitFor(() => expect(server.count(DeskMeDocument)).toBe(2))
    expect(address()).toBe('/bureau')
    server.change(unreachable(DeskMeDocument))
    // Somebody comes back to the window, or the computer wakes up.
    document.dispatchEvent(new Event('visibilitychange'))
    await waitFor(() => expect(address()).toBe('/bureau/connexion?motif=fin'), { timeout: 15_000 })
  }, 20_000)

  it('that never was leads to the way in, with nothing to explain', async () => {
    const { address } = await open('/bureau', answer(DeskMeDocument, nobody), answer(DeskViewingDocument, viewing()))
    await waitFor(() => expect(address()).toBe('/bureau/connexion'))
  })
})

describe('the desk beside a member’s own screens in another window', () => {
  it('says so, and goes on where it was once they are left', async () => {
    const { server, user, address } = await open(
      '/bureau/dossiers/fil_1',
      answer(DeskMeDocument, nobody),
      answer(DeskViewingDocument, viewing('fil_1')),
      answer(EndViewAsDocument, {
        __typename: 'Mutation',
        endViewAs: { __typename: 'EndViewAsSuccess', fileId: 'fil_1' },
      }),
      closed,
    )
    await screen.findByRole('heading', { level: 1, name: 'L’espace d’un adhérent est ouvert dans une autre fenêtre' })
    server.change(answer(DeskMeDocument, me()))
    await user.click(screen.getByRole('button', { name: 'Quitter cet espace et continuer ici' }))
    await screen.findByRole('heading', { level: 1, name: 'Ce dossier est fermé' })
    expect(address()).toBe('/bureau/dossiers/fil_1')
  })

  it('goes on by itself once they are left in that window', async () => {
    const { server } = await open(
      '/bureau/dossiers/fil_1',
      answer(DeskMeDocument, nobody),
      answer(DeskViewingDocument, viewing('fil_1')),
      closed,
    )
    await screen.findByRole('heading', { level: 1, name: 'L’espace d’un adhérent est ouvert dans une autre fenêtre' })
    server.change(answer(DeskMeDocument, me()))
    leaveElsewhere()
    await screen.findByRole('heading', { level: 1, name: 'Ce dossier est fermé' })
  })
})

describe('a member’s own screens in two windows', () => {
  it('are left in both at once, with nothing kept of them', async () => {
    const viewedBy = {
      __typename: 'ViewedBy',
      fileId: 'fil_1',
      until: new Date(Date.now() + 1_800_000).toISOString(),
    } as const
    const { server, address } = await open(
      '/garanties',
      answer(SessionDocument, { ...session, viewer: { ...session.viewer!, viewedBy } }),
    )
    await screen.findByRole('region', { name: 'Voir comme' })
    server.change(answer(DeskMeDocument, me()))
    leaveElsewhere()
    await screen.findByRole('heading', { level: 1, name: 'Rechercher un adhérent' })
    expect(address()).toBe('/bureau')
    expect(screen.queryByRole('region', { name: 'Voir comme' })).toBeNull()
  })
})
