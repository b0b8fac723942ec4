import sharp from 'sharp'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Caller, createTestApp, TEST_DAY } from '../../testing/app.ts'
import { staffOf } from '../../testing/desk.ts'
import { sentFile } from '../../testing/sending.ts'

/** Camille's household, and those who deal with what it asks: Nadia and Omar handle claims, Marc advises. */
const app = await createTestApp({ cases: ['camille-martin', 'gerard-durand'] })
const camille = await app.as.member('camille.martin@example.fr')
const gerard = await app.as.member('gerard.durand@example.fr')
const nadia = await staffOf(app, 'CLAIMS_HANDLER')
const omar = await staffOf(app, 'CLAIMS_HANDLER')
const marc = await staffOf(app, 'ADVISER')
const zoe = await staffOf(app, 'ADMINISTRATOR')

beforeEach(() => {
  app.setNow(TEST_DAY)
  app.forgetTries()
})

const SUBMIT = `mutation ($input: SubmitCareDocumentInput!) { it: submitInvoice(input: $input) {
  ... on SubmitCareDocumentSuccess { request { id reference } } ... on Problem { code message } } }`
const LIST = `query ($filter: WorklistFilter!, $first: Int, $after: Cursor) { desk { worklist(filter: $filter, first: $first, after: $after) {
  nodes { id reference kind state dueOn isLate assignee { name id } } pageInfo { hasNextPage endCursor } } } }`
const TAKE = `mutation ($ids: [ID!]!) { it: takeUpRequests(input: { requestIds: $ids }) {
  ... on WorkItemsSuccess { items { id assignee { id } } } ... on Problem { code } } }`
const BACK = TAKE.replace('takeUpRequests', 'handBackRequests')
const MATCHING = `mutation ($input: AssignMatchingInput!) { it: assignMatching(input: $input) {
  ... on AssignMatchingSuccess { count hasMore } ... on Problem { code } } }`
const OPEN = `mutation ($id: ID!) { it: openWorkItem(input: { requestId: $id }) {
  ... on OpenWorkItemSuccess { fileId } ... on Problem { code } } }`
const SHOWN = `deskRequest { canDecide canApprove assignee { id } askable refusals { code } request {
  state ball missing dueOn answer { refusal { code text } words } steps { kind words } } }`
const OUTCOME = `__typename ... on DeskRequestSuccess { ${SHOWN} } ... on InvalidInput { fields { path } } ... on Problem { code message }`
const ASK = `mutation ($input: AskForPapersInput!) { it: askForPapers(input: $input) { ${OUTCOME} } }`
const REFUSE = `mutation ($input: RefuseRequestInput!) { it: refuseRequest(input: $input) { ${OUTCOME} } }`
const APPROVE = `mutation ($input: DeskRequestInput!) { it: approveRequest(input: $input) { ${OUTCOME} } }`
const IN_FILE = `query ($file: ID!, $id: ID!) { desk { file(id: $file) {
  request(id: $id) { canDecide refusals { code text } askable request { reference kind papers { file { url mediaType } } } }
  requests(first: 50) { nodes { id } } } } }`

const beneficiary = async (caller: Caller, firstName: string): Promise<string> => {
  const { data } = await caller.query('{ viewer { beneficiaries { id firstName } } }')
  return data.viewer.beneficiaries.find((one: { firstName: string }) => one.firstName === firstName).id
}
const camilleId = await beneficiary(camille, 'Camille')

let keys = 0
const sent = async (caller: Caller, beneficiaryId: string): Promise<{ id: string; reference: string }> => {
  const page = sharp({ create: { width: 60, height: 80, channels: 3, background: '#888' } })
  const uploadIds = [await sentFile(app, caller, await page.jpeg().toBuffer())]
  const said = { family: 'OPTICS', careDate: '2026-11-05', amount: 12_000, professional: 'Optique des Lilas' }
  const input = { idempotencyKey: `worklist-key-${keys++}`, beneficiaryId, uploadIds, ...said }
  return (await caller.query(SUBMIT, { input })).data.it.request
}
const listed = async (caller: Caller, filter: Record<string, unknown> = { view: 'TO_DO' }, page = {}) =>
  (await caller.query(LIST, { filter, ...page })).data.desk.worklist
const openedFor = async (caller: Caller, id: string): Promise<string> =>
  (await caller.query(OPEN, { id })).data.it.fileId

describe('a worklist', () => {
  it('shows what is due first, says nothing of whose it is, and goes on page by page', async () => {
    app.setNow(new Date('2026-11-10T09:00:00Z'))
    const old = await sent(camille, camilleId)
    app.setNow(TEST_DAY)
    const recent = [await sent(camille, camilleId), await sent(camille, camilleId)]
    const first = await listed(nadia, { view: 'TO_DO' }, { first: 1 })
    expect(first.nodes).toEqual([
      expect.objectContaining({ id: old.id, kind: 'INVOICE', state: 'IN_REVIEW', dueOn: '2026-11-15', isLate: true }),
    ])
    const rest = await listed(nadia, { view: 'TO_DO' }, { first: 5, after: first.pageInfo.endCursor })
    expect(rest.nodes.map(({ id }: { id: string }) => id)).toEqual(recent.map(({ id }) => id))
    expect((await listed(nadia, { view: 'TO_DO', lateOnly: true })).nodes).toHaveLength(1)
    expect((await listed(nadia, { view: 'TO_DO', reference: recent[0]!.reference })).nodes).toHaveLength(1)
  })

  it('holds what one’s roles deal with: an adviser no care, an administrator nothing, a member no desk', async () => {
    await sent(camille, camilleId)
    expect((await listed(nadia)).nodes.length).toBeGreaterThan(0)
    expect((await listed(marc)).nodes).toEqual([])
    expect(await listed(zoe)).toBeNull()
    expect((await camille.query(LIST, { filter: { view: 'TO_DO' } })).data.desk).toBeNull()
    const { data } = await marc.query('{ desk { figures { toDo kinds { kind } } } }')
    expect(data.desk.figures).toEqual({ toDo: 0, kinds: [] })
    expect((await zoe.query('{ desk { figures { toDo } } }')).data.desk.figures).toBeNull()
  })

  it('counts the day: to do, late, mine, decided', async () => {
    const { id } = await sent(camille, camilleId)
    const figures = async () =>
      (
        await nadia.query(
          '{ desk { figures { toDo late dueToday mine toApprove waiting sentToday decidedToday kinds { kind toDo } } } }',
        )
      ).data.desk.figures
    const before = await figures()
    await nadia.query(TAKE, { ids: [id] })
    const fileId = await openedFor(nadia, id)
    expect((await figures()).mine).toBe(before.mine + 1)
    await nadia.query(REFUSE, { input: { fileId, requestId: id, reason: 'NOT_COVERED' } })
    expect(await figures()).toMatchObject({
      toDo: before.toDo - 1,
      mine: before.mine,
      decidedToday: before.decidedToday + 1,
      sentToday: before.sentToday,
    })
  })

  it('is taken up by one person, however many try at once, who can hand it back', async () => {
    const { id } = await sent(camille, camilleId)
    const tries = await Promise.all([nadia, omar, nadia, omar].map(caller => caller.query(TAKE, { ids: [id] })))
    const taken = tries.flatMap(({ data }) => data.it.items)
    expect(taken).toHaveLength(1)
    const [owner, other] = taken[0].assignee.id === nadia.staffId ? [nadia, omar] : [omar, nadia]
    expect((await other.query(BACK, { ids: [id] })).data.it.items).toEqual([])
    expect((await owner.query(BACK, { ids: [id] })).data.it.items).toEqual([{ id, assignee: null }])
    expect((await marc.query(TAKE, { ids: [id] })).data.it.items).toEqual([])
    expect((await zoe.query(TAKE, { ids: [id] })).data.it.code).toBe('NOT_ALLOWED')
    expect((await nadia.query(TAKE, { ids: [] })).data.it.code).toBe('INVALID_INPUT')
  })

  it('is taken up and handed back by its filter, once however many do so, and leaves a colleague theirs', async () => {
    for (let at = 0; at < 4; at++) await sent(camille, camilleId)
    const filter = { view: 'TO_DO', kinds: ['INVOICE'] }
    const all = (caller: Caller, act: string, more = {}) =>
      caller.query(MATCHING, { input: { act, filter: { ...filter, ...more } } }).then(({ data }) => data.it)
    const [{ id: his }] = (await listed(nadia, { ...filter, owner: 'NOBODY' })).nodes
    await omar.query(TAKE, { ids: [his] })
    const free = (await listed(nadia, { ...filter, owner: 'NOBODY' }, { first: 50 })).nodes.length
    expect(await all(nadia, 'TAKE_UP', { owner: 'ME' })).toEqual({ count: 0, hasMore: false })
    expect(await all(nadia, 'TAKE_UP', { kinds: ['QUOTE'] })).toEqual({ count: 0, hasMore: false })
    const taken = await Promise.all(Array.from({ length: 5 }, () => all(nadia, 'TAKE_UP')))
    expect(taken.reduce((sum, { count }) => sum + count, 0)).toBe(free)
    expect((await listed(nadia, { ...filter, owner: 'NOBODY' })).nodes).toEqual([])
    expect((await listed(omar, { ...filter, owner: 'ME' })).nodes.map(({ id }: { id: string }) => id)).toEqual([his])
    expect((await all(nadia, 'HAND_BACK')).count).toBeGreaterThanOrEqual(free)
    expect((await listed(nadia, { ...filter, owner: 'ME' })).nodes).toEqual([])
    await omar.query(BACK, { ids: [his] })
    expect((await all(marc, 'TAKE_UP')).count).toBe(0)
    expect((await all(zoe, 'TAKE_UP')).code).toBe('NOT_ALLOWED')
  })
})

describe('a request at the desk', () => {
  it('is opened with itself as the reason, which its member finds in their access history', async () => {
    const { id, reference } = await sent(camille, camilleId)
    const fileId = await openedFor(nadia, id)
    const { data } = await nadia.query(IN_FILE, { file: fileId, id })
    const { request } = data.desk.file
    expect(request).toMatchObject({ canDecide: true, request: { reference, kind: 'INVOICE' } })
    expect(request.askable).toContain('AMO_STATEMENT')
    expect(request.refusals.map(({ code }: { code: string }) => code)).toContain('TOO_LATE')
    const seen = await camille.query('{ viewer { security { fileAccesses { reason role } } } }')
    expect(seen.data.viewer.security.fileAccesses[0]).toEqual({ reason: 'REQUEST', role: 'CLAIMS_HANDLER' })

    // Its pages open in this session, as long as the file does.
    const { url } = request.request.papers.file
    expect((await nadia.ask('GET', url)).status).toBe(200)
    expect((await omar.ask('GET', url)).status).toBe(403)
    app.setNow(new Date(TEST_DAY.getTime() + 4 * 60_000))
    await nadia.query('mutation ($id: ID!) { closeFile(input: { fileId: $id }) { __typename } }', { id: fileId })
    expect((await nadia.ask('GET', url)).status).toBe(404)
  })

  it('is nobody’s to open whose roles do not deal with it, and of no other household', async () => {
    const { id } = await sent(camille, camilleId)
    expect((await marc.query(OPEN, { id })).data.it.code).toBe('NOT_ALLOWED')
    expect((await nadia.query(OPEN, { id: 'req_x' })).data.it.code).toBe('NOT_FOUND')
    const theirs = await sent(gerard, await beneficiary(gerard, 'Gérard'))
    const fileId = await openedFor(nadia, theirs.id)
    const { data } = await nadia.query(IN_FILE, { file: fileId, id })
    expect(data.desk.file.request).toBeNull()
    expect(data.desk.file.requests.nodes.map((one: { id: string }) => one.id)).not.toContain(id)
    const input = { fileId, requestId: id, reason: 'NOT_COVERED' }
    expect((await nadia.query(REFUSE, { input })).data.it.code).toBe('NOT_FOUND')
  })

  it('goes back to the member for what is missing, who gives it, and comes back with a new day', async () => {
    const { id } = await sent(camille, camilleId)
    const fileId = await openedFor(nadia, id)
    const words = 'Il nous faut le décompte de la Sécu pour calculer votre remboursement.'
    const input = { fileId, requestId: id, missing: ['AMO_STATEMENT'], words }
    const { it: asked } = (await nadia.query(ASK, { input })).data
    expect(asked.deskRequest).toMatchObject({
      canDecide: false,
      request: { state: 'TO_COMPLETE', ball: 'MEMBER', missing: ['AMO_STATEMENT'], dueOn: null },
    })
    const { data } = await camille.query(
      '{ viewer { requests(first: 1) { nodes { steps { kind words text } } } notifications(first: 20) { nodes { kind } } } }',
    )
    expect(data.viewer.requests.nodes[0].steps.at(-1)).toMatchObject({ kind: 'ASKED', words })
    expect(data.viewer.notifications.nodes).toContainEqual({ kind: 'PAPERS_ASKED' })
    const complete = `mutation ($input: CompleteRequestInput!) { it: completeRequest(input: $input) {
      ... on CompleteRequestSuccess { request { state missing steps { kind details } } } ... on Problem { code } } }`
    const page = await sharp({ create: { width: 60, height: 80, channels: 3, background: '#444' } })
      .jpeg()
      .toBuffer()
    const uploadIds = [await sentFile(app, camille, page)]
    const answer = await camille.query(complete, {
      input: { idempotencyKey: `worklist-key-${keys++}`, requestId: id, uploadIds },
    })
    expect(answer.data.it.request).toMatchObject({ state: 'IN_REVIEW', missing: [] })
    expect(answer.data.it.request.steps.at(-2)).toEqual({ kind: 'COMPLETED', details: ['AMO_STATEMENT'] })
  })

  it('is refused for one of its reasons, once, and the member reads why', async () => {
    const { id } = await sent(camille, camilleId)
    const fileId = await openedFor(nadia, id)
    const refused = (more: Record<string, unknown>) =>
      nadia.query(REFUSE, { input: { fileId, requestId: id, ...more } })
    expect((await refused({ reason: 'OTHER' })).data.it).toMatchObject({
      code: 'INVALID_INPUT',
      fields: [{ path: 'words' }],
    })
    expect((await refused({ reason: 'OTHER_AMC' })).data.it.code).toBe('NOT_ALLOWED')
    const words = 'Les lunettes de soleil ne sont pas prises en charge.'
    const ten = await Promise.all(Array.from({ length: 10 }, () => refused({ reason: 'NOT_COVERED', words })))
    const kinds = ten.map(({ data }) => data.it.__typename)
    expect(kinds.filter(kind => kind === 'DeskRequestSuccess')).toHaveLength(1)
    expect(kinds.filter(kind => kind === 'NotAllowed')).toHaveLength(9)
    const { data } = await camille.query(
      'query ($id: ID!) { node(id: $id) { ... on Request { state answer { refusal { code text } words } isOpen } } }',
      { id },
    )
    expect(data.node).toEqual({
      state: 'REFUSED',
      isOpen: false,
      answer: { refusal: { code: 'NOT_COVERED', text: expect.stringContaining('contrat') }, words },
    })
  })

  it('takes no act from who deals with none, from a member, or without its file', async () => {
    const { id } = await sent(camille, camilleId)
    const fileId = await openedFor(nadia, id)
    const input = { fileId, requestId: id, reason: 'NOT_COVERED' }
    expect((await omar.query(REFUSE, { input })).data.it.code).toBe('NOT_FOUND')
    expect((await zoe.query(REFUSE, { input })).data.it.code).toBe('NOT_ALLOWED')
    expect((await camille.query(REFUSE, { input })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
    expect((await nadia.query(APPROVE, { input: { fileId, requestId: id } })).data.it.code).toBe('NOT_ALLOWED')
  })
})
