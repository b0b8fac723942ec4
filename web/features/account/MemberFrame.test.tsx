import { act, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { clearToasts } from '../../design/toast.ts'
import { SessionDocument, SignOutDocument } from '../../graphql/generated/account/graphql.ts'
import { DeskMeDocument, EndViewAsDocument } from '../../graphql/generated/desk/graphql.ts'
import { claim, received } from '../../testing/fixtures/claims.ts'
import { amounts, julien, nobody, session } from '../../testing/fixtures/household.ts'
import { answer, refusing } from '../../testing/graphql.tsx'
import { open } from '../../testing/render.tsx'

afterEach(() => act(clearToasts))

const marc = {
  __typename: 'DeskPerson' as const,
  id: 'marc',
  name: 'Marc Fabre',
  roles: ['ADVISER' as const],
  may: ['SEARCH' as const],
  session: { __typename: 'DeskSession' as const, idleMinutes: 15, endsAt: '2099-11-22T17:00:00Z' },
}

const messages = () => screen.getByRole('region', { name: 'Messages' }).textContent?.replace(/\s/g, ' ') ?? ''

describe('the frame of the signed-in screens', () => {
  it('leads somebody who is not signed in to sign in, and back to the page afterwards', async () => {
    const { address } = await open('/remboursements?etat=annule', answer(SessionDocument, nobody))
    await waitFor(() => expect(address()).toBe('/connexion?suite=/remboursements?etat=annule'))
    expect(await screen.findByRole('heading', { level: 1, name: 'Votre espace adhérent' })).toBeTruthy()
  })

  it('says who is signed in', async () => {
    await open('/')
    expect(await screen.findByRole('button', { name: 'Mon compte, Camille Martin' })).toBeTruthy()
  })

  it('says so when staff look at the screens: whose they are, nothing live, and the way out', async () => {
    const viewer = session.viewer!
    const viewedBy = { __typename: 'ViewedBy', fileId: 'fil_1', until: '2099-11-22T09:30:00Z' } as const
    const { server, user } = await open(
      '/',
      answer(SessionDocument, { ...session, viewer: { ...viewer, viewedBy } }),
      refusing(EndViewAsDocument),
    )
    const banner = await screen.findByRole('region', { name: 'Voir comme' })
    expect(banner.textContent).toContain('Vous voyez l’espace de Camille Martin tel qu’il lui apparaît.')
    expect(server.subscriptions()).toHaveLength(0)
    await user.click(screen.getByRole('button', { name: 'Quitter' }))
    await waitFor(() => expect(messages()).toContain('Vous voyez encore cet espace'))
  })

  it.each([
    ['to its way in once the session of staff is over', false, '/bureau/connexion?motif=fin'],
    ['to it once the screens were left in another window', true, '/bureau'],
  ])('leads staff who looked at the screens back to the desk: %s', async (_, stands, path) => {
    const viewer = session.viewer!
    const viewedBy = {
      __typename: 'ViewedBy',
      fileId: 'fil_1',
      until: new Date(Date.now() + 600_000).toISOString(),
    } as const
    const ending = { ...viewer.session, idleMinutes: 1 }
    const { server, user, address } = await open(
      '/garanties',
      answer(SessionDocument, { ...session, viewer: { ...viewer, session: ending, viewedBy } }),
    )
    await screen.findByRole('region', { name: 'Voir comme' })
    await screen.findByRole('dialog', { name: /toujours là/ })
    const desk = { __typename: 'Desk', me: marc } as const
    server.change(
      answer(SessionDocument, nobody),
      answer(DeskMeDocument, { __typename: 'Query', desk: stands ? desk : null }),
    )
    await user.click(screen.getByRole('button', { name: 'Rester connecté' }))
    await waitFor(() => expect(address()).toBe(path))
  })

  it('says that the server does not answer, and asks again', async () => {
    const { user, server } = await open('/', refusing(SessionDocument))
    await screen.findByRole('heading', { level: 1, name: 'Votre espace ne répond pas' })
    server.change(answer(SessionDocument, session))
    await user.click(screen.getByRole('button', { name: 'Réessayer' }))
    await screen.findByRole('heading', { level: 1, name: 'Bonjour Camille' })
  })

  it('signs out, leaves the screens, and takes away what was said to this person', async () => {
    const { user, server, address } = await open(
      '/garanties',
      answer(SignOutDocument, {
        __typename: 'Mutation',
        signOut: {
          __typename: 'SignOutSuccess',
          signedOut: true,
          franceConnectLogoutUrl: null,
          directoryLogoutUrl: null,
        },
      }),
    )
    await screen.findByRole('button', { name: 'Mon compte, Camille Martin' })
    await waitFor(() => expect(server.subscriptions()).toHaveLength(1))
    server.tell(received(claim({ id: 'clm_1' }), 'c1'))
    await waitFor(() => expect(messages()).toContain('Nouveau remboursement'))
    await user.click(screen.getByRole('button', { name: 'Mon compte, Camille Martin' }))
    server.change(answer(SessionDocument, nobody))
    await user.click(screen.getByRole('button', { name: 'Se déconnecter' }))
    await screen.findByRole('heading', { level: 1, name: 'Votre espace adhérent' })
    expect(address()).toBe('/connexion')
    expect(messages()).toBe('Vous êtes déconnecté.')
  })

  it('says so when signing out failed: the session still stands', async () => {
    const { user } = await open('/garanties', refusing(SignOutDocument))
    await user.click(await screen.findByRole('button', { name: 'Mon compte, Camille Martin' }))
    await user.click(screen.getByRole('button', { name: 'Se déconnecter' }))
    await waitFor(() => expect(messages()).toContain('vous êtes encore connecté'))
    expect(screen.getByRole('heading', { level: 1, name: 'Mes garanties' })).toBeTruthy()
  })
})

describe('news', () => {
  const hear = async () => {
    const opened = await open('/')
    await waitFor(() => expect(opened.server.subscriptions()).toHaveLength(1))
    return opened
  }

  it('tells of a reimbursement with what the mutuelle adds', async () => {
    const { server } = await hear()
    server.tell(received(claim({ id: 'clm_1' }), 'c1'))
    await waitFor(() => expect(messages()).toContain('Nouveau remboursement : Consultation d’un dermatologue, 25,20 €'))
  })

  it('tells of what came together in one message', async () => {
    const { server } = await hear()
    server.tell(...[1, 2, 3, 4, 5].map(at => received(claim({ id: `clm_${at}` }), `c${at}`)))
    await waitFor(() => expect(messages()).toBe('5 nouveaux remboursements'))
  })

  it('lets the message grow when more follows while it is shown, each reimbursement counted once', async () => {
    const { server } = await hear()
    server.tell(received(claim({ id: 'clm_1' }), 'c1'))
    await waitFor(() => expect(messages()).toContain('Nouveau remboursement'))
    server.tell(received(claim({ id: 'clm_1' }), 'c2'), received(claim({ id: 'clm_2' }), 'c3'))
    await waitFor(() => expect(messages()).toBe('2 nouveaux remboursements'))
  })

  it('names the person and not the care of somebody who has not shared it', async () => {
    const { server } = await hear()
    server.tell(received(claim({ id: 'clm_1', beneficiary: julien }), 'c1'))
    await waitFor(() => expect(messages()).toContain('Soins de Julien'))
    expect(messages()).not.toContain('dermatologue')
  })

  it('tells apart what the Sécu took back', async () => {
    const { server } = await hear()
    server.tell(received(claim({ id: 'clm_1', state: 'REVERSED', amounts: amounts(0, 0, 0) }), 'c1'))
    await waitFor(() => expect(messages()).toContain('Remboursement annulé par la Sécurité sociale'))
  })
})
