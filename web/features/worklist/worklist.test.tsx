import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import {
  AcceptInvoiceDocument,
  AskForPapersDocument,
  AssignMatchingDocument,
  type DeskRequestDetailFragment,
  DeskRequestDocument,
  type DeskRequestQuery,
  OpenWorkItemDocument,
  PaperActsDocument,
  ProposeSettlementDocument,
  type ProposeSettlementMutation,
  TakeUpRequestsDocument,
  type WorkItemRowFragment,
  WorklistDocument,
  WorklistFiguresDocument,
  type WorklistQuery,
} from '../../graphql/generated/worklist/graphql.ts'
import { nadia } from '../../testing/fixtures/desk.ts'
import { camille } from '../../testing/fixtures/household.ts'
import { inReview } from '../../testing/fixtures/requests.ts'
import { answer, refusing, unreachable } from '../../testing/graphql.tsx'
import { open } from '../../testing/render.tsx'

const atWork = nadia('SEARCH', 'OPEN_FILES', 'DECIDE_CARE', 'DECIDE_CONTRACTS')

const item = (fields: Partial<WorkItemRowFragment> = {}): WorkItemRowFragment => ({
  __typename: 'WorkItem',
  id: 'req_1',
  reference: 'D-7K2M-9QXR',
  kind: 'INVOICE',
  state: 'IN_REVIEW',
  sentAt: '2026-11-15T09:00:00Z',
  updatedAt: '2026-11-15T09:00:00Z',
  dueOn: '2026-11-20',
  isLate: false,
  assignee: null,
  ...fields,
})
const list = (nodes: WorkItemRowFragment[] | null): WorklistQuery => ({
  __typename: 'Query',
  desk: {
    __typename: 'Desk',
    worklist: nodes && {
      __typename: 'WorkItemConnection',
      nodes,
      pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
    },
  },
})
const figures = answer(WorklistFiguresDocument, {
  __typename: 'Query',
  desk: {
    __typename: 'Desk',
    figures: {
      __typename: 'WorklistFigures',
      toDo: 2,
      late: 1,
      dueToday: 0,
      mine: 0,
      toApprove: 0,
      waiting: 3,
      sentToday: 4,
      decidedToday: 5,
      kinds: [],
    },
  },
})
const openList = (nodes: WorkItemRowFragment[] | null, ...answers: Parameters<typeof open>[1][]) =>
  open('/bureau/demarches', atWork, figures, answer(WorklistDocument, list(nodes)), ...answers)

describe('a worklist', () => {
  it('says what is asked and by when, what is late, who deals with it, and not whose it is', async () => {
    await openList([
      item({ isLate: true }),
      item({
        id: 'req_2',
        reference: 'D-AAAA-BBBB',
        assignee: { __typename: 'Colleague', id: 'omar', name: 'Omar Diallo' },
      }),
    ])
    const rows = within(await screen.findByRole('list', { name: 'Démarches' })).getAllByRole('listitem')
    expect(rows[0]!.textContent).toMatch(/Facture D-7K2M-9QXR.*en retard depuis le 20 nov/)
    expect(rows[1]!.textContent).toContain('Omar Diallo')
    const today = screen.getByRole('region', { name: 'Chiffres du jour' })
    expect(within(today).getByRole('button', { name: /^1\s*En retard$/ })).toBeTruthy()
  })

  it('narrows itself by its address, which a figure of the day can write', async () => {
    const { user, server, address } = await openList([item()])
    await user.click(await screen.findByRole('button', { name: /^1\s*En retard$/ }))
    await waitFor(() => expect(address()).toContain('retard=true'))
    expect(server.received.at(-1)?.variables).toMatchObject({ filter: { view: 'TO_DO', lateOnly: true } })
  })

  it('are taken up by their filter, also those that are not on the screen, once more asked for', async () => {
    const done = answer(AssignMatchingDocument, {
      __typename: 'Mutation',
      assignMatching: { __typename: 'AssignMatchingSuccess', count: 132, hasMore: true },
    })
    const { server, user } = await open(
      '/bureau/demarches?retard=true',
      atWork,
      answer(WorklistDocument, list([item()])),
      done,
    )
    await user.click(await screen.findByRole('button', { name: 'Toutes celles du filtre' }))
    const dialog = within(screen.getByRole('dialog'))
    await user.click(dialog.getByRole('button', { name: 'Je m’en occupe' }))
    await screen.findByText('Prises en charge : 132. Il en reste : recommencez.')
    expect(server.received.find(({ operation }) => operation === 'AssignMatching')?.variables).toEqual({
      input: { act: 'TAKE_UP', filter: { view: 'TO_DO', lateOnly: true } },
    })
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('is gone through, chosen from and taken up by keys', async () => {
    const taken = answer(TakeUpRequestsDocument, {
      __typename: 'Mutation',
      takeUpRequests: { __typename: 'WorkItemsSuccess', items: [item()] },
    })
    const { user, server } = await openList([item(), item({ id: 'req_2', reference: 'D-AAAA-BBBB' })], taken)
    ;(await screen.findByRole('button', { name: 'Ouvrir D-7K2M-9QXR' })).focus()
    await user.keyboard('j')
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Ouvrir D-AAAA-BBBB' }))
    await user.keyboard('kx')
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Choisir D-7K2M-9QXR' }).checked).toBe(true)
    await user.click(screen.getByRole('button', { name: /^Je m’en occupe/ }))
    await screen.findByText('Prises en charge : 1.')
    expect(server.received.find(({ operation }) => operation === 'TakeUpRequests')?.variables).toEqual({
      input: { requestIds: ['req_1'] },
    })
  })

  it('says that there is nothing, that it could not be read, or that it is not one’s own', async () => {
    const empty = await openList([])
    await screen.findByText('Rien ici pour l’instant')
    empty.unmount()
    const broken = await openList([item()], unreachable(WorklistDocument))
    await screen.findByRole('button', { name: /Réessayer/ }, { timeout: 8000 })
    broken.unmount()
    await openList(null)
    await screen.findByText('Votre rôle ne traite pas les démarches')
  })

  it('says why a file could not be opened', async () => {
    const { user } = await openList([item()], refusing(OpenWorkItemDocument, 'NOT_ALLOWED'))
    await user.click(await screen.findByRole('button', { name: 'Ouvrir D-7K2M-9QXR' }))
    await screen.findByText('Le dossier n’a pas pu être ouvert. Réessayez.')
  })
})

const detail = (fields: Partial<DeskRequestDetailFragment> = {}): DeskRequestDetailFragment => ({
  __typename: 'DeskRequest',
  id: 'req_invoice',
  assignee: null,
  canDecide: true,
  canApprove: false,
  isYesOrNo: false,
  proposed: null,
  refusals: [{ __typename: 'RefusalReason', code: 'NOT_COVERED', text: 'Votre contrat ne prévoit pas ces soins.' }],
  askable: ['AMO_STATEMENT', 'PRESCRIPTION'],
  request: { ...inReview, careDate: '2026-11-02', papers: inReview.papers },
  ...fields,
})
const shown = (request: DeskRequestDetailFragment | null): DeskRequestQuery => ({
  __typename: 'Query',
  desk: {
    __typename: 'Desk',
    file: { __typename: 'DeskFile', id: 'fil_1', closesAt: '2099-01-01T00:00:00Z', member: camille, request },
  },
})
const acts = answer(PaperActsDocument, {
  __typename: 'Query',
  desk: {
    __typename: 'Desk',
    acts: [{ __typename: 'Act', code: 'OSTEO', label: 'Séance d’ostéopathie', family: 'ALTERNATIVE_MEDICINE' }],
  },
})
const amounts = { __typename: 'Amounts' as const, paid: 34_500, amo: 0, amc: 4_000, outOfPocket: 30_500 }
const proposal = (needsSecond = false): ProposeSettlementMutation => ({
  __typename: 'Mutation',
  proposeSettlement: {
    __typename: 'ProposeSettlementSuccess',
    settlement: {
      __typename: 'Settlement',
      isWhole: true,
      needsSecond,
      totals: amounts,
      lines: [{ __typename: 'SettledLine', amounts, base: 0, rate: 0, problem: null, warning: null, derivation: [] }],
    },
  },
})
const openRequest = (request: DeskRequestDetailFragment | null, ...answers: Parameters<typeof open>[1][]) =>
  open(
    '/bureau/dossiers/fil_1/demarches/req_invoice',
    atWork,
    acts,
    answer(DeskRequestDocument, shown(request)),
    ...answers,
  )

describe('a request at the desk', () => {
  it('shows what was sent, asks the engine for what is typed, and decides on what is shown', async () => {
    const accepted = answer(AcceptInvoiceDocument, {
      __typename: 'Mutation',
      settled: {
        __typename: 'DeskRequestSuccess',
        deskRequest: detail({ canDecide: false, request: { ...inReview, state: 'ACCEPTED', ball: null } }),
      },
    })
    const { user, server } = await openRequest(detail(), answer(ProposeSettlementDocument, proposal()), accepted)
    await user.type(await screen.findByRole('combobox', { name: /^Acte/ }), 'ostéo')
    await user.click(await screen.findByRole('option', { name: /OSTEO/ }))
    await screen.findByText('Il restera à l’adhérent')
    await user.click(await screen.findByRole('button', { name: /^Rembourser/ }))
    await screen.findByText('C’est décidé : l’adhérent est prévenu.')
    const sent = server.received.find(({ operation }) => operation === 'AcceptInvoice')?.variables
    expect(sent).toMatchObject({
      input: {
        fileId: 'fil_1',
        amc: 4_000,
        provider: { name: 'Optique du Marché' },
        lines: [{ act: 'OSTEO', careDate: '2026-11-02', billed: 34_500 }],
      },
    })
  })

  it('decides nothing before every line is worked out, and says when a second person must agree', async () => {
    const { user, server } = await openRequest(detail(), answer(ProposeSettlementDocument, proposal(true)))
    await user.click(await screen.findByRole('button', { name: /^Rembourser/ }))
    expect((await screen.findByRole('alert')).textContent).toContain('Complétez les lignes')
    expect(server.count(AcceptInvoiceDocument)).toBe(0)
    await user.type(screen.getByRole('combobox', { name: /^Acte/ }), 'ostéo')
    await user.click(await screen.findByRole('option', { name: /OSTEO/ }))
    await screen.findByText('Une seconde personne devra valider')
  })

  it('asks the member for what is missing by name, and for nothing when nothing is chosen', async () => {
    const asked = answer(AskForPapersDocument, {
      __typename: 'Mutation',
      askForPapers: {
        __typename: 'DeskRequestSuccess',
        deskRequest: detail({
          canDecide: false,
          request: { ...inReview, state: 'TO_COMPLETE', missing: ['AMO_STATEMENT'] },
        }),
      },
    })
    const { user, server } = await openRequest(detail(), asked)
    await user.click(await screen.findByRole('button', { name: 'Demander une pièce' }))
    await user.click(screen.getByRole('button', { name: 'Demander à l’adhérent' }))
    await screen.findAllByText('Choisissez ce qui manque.')
    await user.click(screen.getByRole('checkbox', { name: 'le décompte de la Sécurité sociale' }))
    await user.click(screen.getByRole('button', { name: 'Demander à l’adhérent' }))
    await screen.findByText(/L’adhérent doit compléter sa demande/)
    expect(server.received.find(({ operation }) => operation === 'AskForPapers')?.variables).toEqual({
      input: { fileId: 'fil_1', requestId: 'req_invoice', missing: ['AMO_STATEMENT'] },
    })
  })

  it('is closed with its file, and says how to come back', async () => {
    await openRequest(null)
    await screen.findByText('Un dossier reste ouvert 30 minutes')
    expect(screen.getByRole('link', { name: 'Retrouver la démarche' }).getAttribute('href')).toBe('/bureau/demarches')
  })

  it('offers its second person to agree or to send it back, and nothing else', async () => {
    const proposed = {
      __typename: 'ProposedDecision' as const,
      by: { __typename: 'Colleague' as const, id: 'omar', name: 'Omar Diallo' },
      words: null,
    }
    await openRequest(
      detail({ canDecide: false, canApprove: true, proposed, request: { ...inReview, state: 'TO_APPROVE' } }),
    )
    await screen.findByRole('button', { name: 'Valider' })
    expect(screen.getByRole('button', { name: 'Renvoyer à l’étude' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Refuser' })).toBeNull()
  })
})
