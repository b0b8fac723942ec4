import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  CompleteRequestDocument,
  RequestDocument,
  RequestsDocument,
  WithdrawRequestDocument,
} from '../../graphql/generated/request/graphql.ts'
import { forgetDrafts } from '../../shell/kept-drafts.ts'
import { inReview, papers, request, requestAnswer, requestsPage } from '../../testing/fixtures/requests.ts'
import { answer, refusing, unreachable } from '../../testing/graphql.tsx'
import { open } from '../../testing/render.tsx'

beforeEach(forgetDrafts)

const text = (element: HTMLElement) => element.textContent?.replace(/\s+/g, ' ') ?? ''
const openRequest = (node = request(), ...answers: Parameters<typeof open>[1][]) =>
  open('/demarches/req_invoice', answer(RequestDocument, requestAnswer(node)), ...answers)
const completed = answer(CompleteRequestDocument, {
  __typename: 'Mutation',
  completeRequest: { __typename: 'CompleteRequestSuccess', request: inReview },
})

describe('a request', () => {
  it('says its reference, where it stands, who has the ball and what happened', async () => {
    await openRequest(inReview)
    await screen.findByRole('heading', { level: 1, name: 'Facture, Optique du Marché' })
    const where = await screen.findByRole('region', { name: 'Où en est votre demande' })
    expect(text(where)).toContain('À l’étude')
    expect(text(where)).toContain('C’est à nous : réponse au plus tard le 20 novembre 2026.')
    expect(within(where).getAllByRole('listitem')).toHaveLength(2)
    expect(screen.getByText('D-7K2M-9QXR')).toBeTruthy()
  })

  it('says why it was refused, in our words too', async () => {
    const refusal = {
      __typename: 'RequestRefusal' as const,
      code: 'NOT_COVERED',
      text: 'Votre contrat ne prévoit pas ces soins.',
    }
    const answer = {
      __typename: 'RequestAnswer' as const,
      at: '2026-11-18T09:00:00Z',
      refusal,
      words: 'Appelez-nous.',
      document: null,
    }
    await openRequest(request({ state: 'REFUSED', ball: null, missing: [], isOpen: false, answer }))
    const ours = await screen.findByRole('region', { name: 'Notre réponse' })
    expect(text(ours)).toContain('Votre contrat ne prévoit pas ces soins.')
    expect(text(ours)).toContain('Appelez-nous.')
  })

  it('asks for a paper by its name, and goes on with its pages only', async () => {
    const { user } = await openRequest(request({ missing: ['AMO_STATEMENT'] }))
    await screen.findByText(/il nous manque le décompte de la Sécurité sociale/)
    expect(screen.queryByRole('textbox', { name: /^Montant total/ })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Compléter ma demande' }))
    await screen.findAllByText('Ajoutez au moins une page.')
  })

  it('asks for what is missing and nothing else, once', async () => {
    const { user, server } = await openRequest(request(), completed)
    const form = await screen.findByRole('region', { name: 'Il nous manque' })
    expect(within(form).getByRole('group', { name: /^Date des soins/ })).toBeTruthy()
    expect(within(form).queryByRole('textbox', { name: /Professionnel/ })).toBeNull()
    await user.type(within(form).getByRole('textbox', { name: /^Montant total/ }), '345')
    await user.tab()
    await user.click(screen.getByRole('button', { name: 'Compléter ma demande' }))
    await screen.findByText('À l’étude')
    const sent = server.received.find(({ operation }) => operation === 'CompleteRequest')?.variables
    expect(sent).toEqual({
      input: { requestId: 'req_invoice', idempotencyKey: expect.any(String), uploadIds: [], amount: 34_500 },
    })
    await screen.findByText('Merci, votre demande est complétée.')
    expect(screen.queryByRole('region', { name: 'Il nous manque' })).toBeNull()
  })

  it('keeps what was typed while the network is away, and sends it once it is back, as the same', async () => {
    const { user, server } = await openRequest(request(), unreachable(CompleteRequestDocument))
    await user.type(await screen.findByRole('textbox', { name: /^Montant total/ }), '345')
    await user.tab()
    await user.click(screen.getByRole('button', { name: 'Compléter ma demande' }))
    await screen.findByText('En attente du réseau')
    server.change(completed)
    await user.click(screen.getByRole('button', { name: 'Réessayer maintenant' }))
    await screen.findByText('À l’étude')
    const [first, second] = server.received.filter(({ operation }) => operation === 'CompleteRequest')
    expect(second?.variables).toEqual(first?.variables)
  })

  it('shows what the server finds wrong at its field', async () => {
    const message = 'Indiquez un montant de 0,01 € à 100 000 €.'
    const { user } = await openRequest(
      request(),
      answer(CompleteRequestDocument, {
        __typename: 'Mutation',
        completeRequest: {
          __typename: 'InvalidInput',
          code: 'INVALID_INPUT',
          message: 'Une valeur ne va pas.',
          fields: [{ __typename: 'FieldProblem', path: 'amount', message }],
        },
      }),
    )
    await user.click(await screen.findByRole('button', { name: 'Compléter ma demande' }))
    await user.click(await screen.findByRole('link', { name: message }))
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /^Montant total/ }))
  })

  it('asks for another page in place of one that was refused, and says why', async () => {
    const refusal = {
      __typename: 'UploadRefusal' as const,
      code: 'UNREADABLE' as const,
      message: 'Ce fichier est abîmé.',
    }
    const refused = { __typename: 'Upload' as const, id: 'upl_1', state: 'REFUSED' as const, refusal }
    const { user, server } = await openRequest(
      request({ missing: ['PAGES'], papers: { ...papers({ file: null, pictures: [] }), uploads: [refused] } }),
    )
    await screen.findByText('Ce fichier est abîmé.')
    await user.click(screen.getByRole('button', { name: 'Compléter ma demande' }))
    expect(text(await screen.findByRole('alert'))).toContain('Ajoutez au moins une page.')
    expect(server.count(CompleteRequestDocument)).toBe(0)
  })

  it('moves on under one’s eyes when the desk does something', async () => {
    const { server } = await openRequest()
    await screen.findByText('À compléter')
    await waitFor(() => expect(server.subscriptions()).toHaveLength(1))
    server.change(answer(RequestDocument, requestAnswer(inReview)))
    server.tell({
      __typename: 'Activity',
      cursor: 'ev1',
      kind: 'REQUEST_CHANGED',
      occurredAt: '2026-11-16T06:12:00.000Z',
      member: null,
      claim: null,
      payment: null,
      notification: null,
    })
    await screen.findByText('À l’étude')
  })

  it('is taken back once one has said so twice', async () => {
    const { user, server } = await openRequest(
      inReview,
      answer(WithdrawRequestDocument, {
        __typename: 'Mutation',
        withdrawRequest: {
          __typename: 'WithdrawRequestSuccess',
          request: { ...inReview, state: 'WITHDRAWN', dueOn: null, isOpen: false },
        },
      }),
    )
    await user.click(await screen.findByRole('button', { name: 'Retirer ma demande' }))
    const dialog = await screen.findByRole('dialog', { name: /Retirer cette demande/ })
    expect(server.count(WithdrawRequestDocument)).toBe(0)
    await user.click(within(dialog).getByRole('button', { name: 'Retirer la demande' }))
    await screen.findByText('Retirée')
    expect(screen.queryByRole('button', { name: 'Retirer ma demande' })).toBeNull()
  })

  it('that is not there leads to the others', async () => {
    await open('/demarches/req_nothing', answer(RequestDocument, requestAnswer(null)))
    await screen.findByRole('heading', { level: 1, name: 'Démarche introuvable' })
    expect(screen.getByRole('link', { name: 'Voir mes démarches' })).toBeTruthy()
  })
})

describe('the requests', () => {
  const openList = (...all: Parameters<typeof requestsPage>[0]) =>
    open(
      '/demarches',
      answer(RequestsDocument, variables => requestsPage(all, variables)),
    )

  it('have first what waits for the person', async () => {
    await openList({ ...inReview, id: 'req_2', reference: 'D-AAAA-BBBB' }, request())
    const mine = await screen.findByRole('region', { name: 'C’est à vous' })
    expect(within(mine).getAllByRole('link')).toHaveLength(1)
    expect(text(within(mine).getByRole('link'))).toContain('D-7K2M-9QXR')
    expect(text(screen.getByRole('region', { name: 'Les autres' }))).toContain('À l’étude')
  })

  it('say so when there is none, and what one may send', async () => {
    await openList()
    await screen.findByText('Aucune démarche pour l’instant')
  })

  it('is narrowed to a kind or to what is under way, in the address, and says when nothing matches', async () => {
    const { server, user } = await open(
      '/demarches',
      answer(RequestsDocument, variables => requestsPage(variables.filter?.openOnly ? [] : [request()], variables)),
    )
    await user.selectOptions(await screen.findByLabelText('De quel type'), 'Facture')
    await waitFor(() =>
      expect(server.received.findLast(({ operation }) => operation === 'Requests')?.variables).toMatchObject({
        filter: { kinds: ['INVOICE'] },
      }),
    )
    await user.click(screen.getByRole('radio', { name: 'En cours' }))
    await screen.findByText('Aucune démarche ne correspond')
    expect(server.received.findLast(({ operation }) => operation === 'Requests')?.variables).toMatchObject({
      filter: { kinds: ['INVOICE'], openOnly: true },
    })
    await user.click(screen.getByRole('button', { name: 'Voir toutes les démarches' }))
    await screen.findByRole('link', { name: /Optique du Marché/ })
  })

  it('say that they could not be read', async () => {
    await open('/demarches', refusing(RequestsDocument))
    await screen.findByText('Impossible de charger ces informations')
  })
})
