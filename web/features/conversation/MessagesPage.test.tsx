import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import {
  ContactDocument,
  type ContactQuery,
  type ConversationRowFragment,
  OpenConversationDocument,
  type OpenConversationMutation,
} from '../../graphql/generated/conversation/graphql.ts'
import { camille, cut } from '../../testing/fixtures/household.ts'
import { inReview } from '../../testing/fixtures/requests.ts'
import { answer, unreachable } from '../../testing/graphql.tsx'
import { open } from '../../testing/render.tsx'

const talk = (fields: Partial<ConversationRowFragment> = {}): ConversationRowFragment => ({
  ...inReview,
  id: 'req_talk',
  kind: 'MESSAGE',
  conversation: {
    __typename: 'Conversation',
    topic: 'CARD',
    unreadCount: 1,
    messages: [
      {
        __typename: 'RequestMessage',
        position: 1,
        by: 'DESK',
        text: 'Vos droits sont à jour.',
        at: '2026-11-20T09:00:00Z',
      },
    ],
    callBack: null,
  },
  ...fields,
})
type Hours = ContactQuery['brand']['contactHours']
const contact = (all: readonly ConversationRowFragment[], hours: Partial<Hours> = {}) =>
  answer(ContactDocument, variables => ({
    __typename: 'Query' as const,
    brand: {
      __typename: 'Brand' as const,
      phone: '+33 1 86 26 00 00',
      contactHours: {
        __typename: 'ContactHours' as const,
        isOpen: true,
        day: '2026-11-20',
        time: '18:30',
        week: [
          { __typename: 'DayHours' as const, day: '2026-11-20', from: '09:00', to: '18:30', isHoliday: false },
          { __typename: 'DayHours' as const, day: '2026-11-21', from: null, to: null, isHoliday: true },
        ],
        callSlots: [],
        ...hours,
      },
    },
    viewer: {
      __typename: 'Viewer' as const,
      member: { __typename: 'Member' as const, id: camille.id },
      requests: { __typename: 'RequestConnection' as const, ...cut(all, variables) },
    },
  }))
const opening = (openConversation: OpenConversationMutation['openConversation']) =>
  answer(OpenConversationDocument, { __typename: 'Mutation', openConversation })

describe('« Nous contacter »', () => {
  it('shows what was written last, what is not read yet, and who answers until when', async () => {
    await open('/messages', contact([talk()]))
    const row = await screen.findByRole('link', { name: /Vos droits sont à jour/ })
    expect(row.textContent).toContain('Non lu')
    expect(row.getAttribute('href')).toBe('/demarches/req_talk')
    expect(screen.getByText('Ouvert maintenant, jusqu’à 18 h 30')).toBeTruthy()
    expect(screen.getByText('fermé, jour férié')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Choisir un créneau' })).toBeNull()
  })

  it('says when it opens, and how to write where nothing was written', async () => {
    await open('/messages', contact([], { isOpen: false, day: '2026-11-23', time: '09:00' }))
    await screen.findByText('Fermé, ouvre lundi 23 novembre à 9 h')
    expect(screen.getByText('Une question ?')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Écrire' }).getAttribute('href')).toBe('/messages/nouveau')
  })

  it('says that it can’t be read, and reads it again', async () => {
    const { server, user } = await open('/messages', unreachable(ContactDocument))
    await screen.findByRole('alert', {}, { timeout: 15_000 })
    server.change(contact([talk()]))
    await user.click(screen.getByRole('button', { name: 'Réessayer' }))
    await screen.findByText('Vos droits sont à jour.')
  })
})

describe('a new message', () => {
  it('asks for words, and goes out once with its topic', async () => {
    const { server, user } = await open(
      '/messages/nouveau',
      opening({ __typename: 'WriteMessageSuccess', request: talk() }),
    )
    await user.click(await screen.findByRole('button', { name: 'Envoyer' }))
    expect((await screen.findByRole('alert')).textContent).toContain('Écrivez votre message.')
    await user.type(screen.getByLabelText(/Votre message/), 'Ma carte ne passe pas.')
    await user.click(screen.getByRole('button', { name: 'Envoyer' }))
    await waitFor(() =>
      expect(server.received.filter(({ operation }) => operation === 'OpenConversation')).toMatchObject([
        { variables: { input: { topic: 'REIMBURSEMENT', isComplaint: false, text: 'Ma carte ne passe pas.' } } },
      ]),
    )
  })

  it('keeps what was written while the server is away, and on the way to other screens', async () => {
    const page = await open('/messages/nouveau?reclamation=true', unreachable(OpenConversationDocument), contact([]))
    await page.user.type(await screen.findByLabelText(/Ce qui ne va pas/), 'Mon remboursement de mars est faux.')
    await page.user.click(screen.getByRole('button', { name: 'Envoyer ma réclamation' }))
    await screen.findByText('La connexion n’a pas abouti')
    await page.user.click(screen.getByRole('link', { name: 'Nous contacter' }))
    await page.user.click(await screen.findByRole('link', { name: 'Faire une réclamation' }))
    expect((await screen.findByLabelText<HTMLTextAreaElement>(/Ce qui ne va pas/)).value).toBe(
      'Mon remboursement de mars est faux.',
    )
  })
})
