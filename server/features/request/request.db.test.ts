import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { type Caller, createTestApp } from '../../testing/app.ts'
import { announced, sentFile, sentPiece, uploadOf } from '../../testing/sending.ts'

/**
 * Julien is Camille's husband: each sees their own care, and the twins'. Gérard is somebody else.
 */
const app = await createTestApp({ cases: ['camille-martin', 'gerard-durand'] })
const camille = await app.as.member('camille.martin@example.fr')
const julien = await app.as.member('julien.bernard@example.fr')
const gerard = await app.as.member('gerard.durand@example.fr')

const page = (shade: number) =>
  sharp({ create: { width: 60, height: 80, channels: 3, background: { r: shade, g: shade, b: shade } } })
    .jpeg()
    .toBuffer()

const REQUEST = `__typename ... on Problem { code message } ... on InvalidInput { fields { path message } }`
const SHOWN = `reference kind state missing family careDate amount professional dueOn isOpen beneficiary { firstName }
  steps { kind details text } papers { id title year issuedOn file { mediaType url } uploads { state } }`
const SUBMIT = `mutation ($input: SubmitCareDocumentInput!) { it: submitInvoice(input: $input) {
  ${REQUEST} ... on SubmitCareDocumentSuccess { request { id ${SHOWN} } } } }`
const COMPLETE = `mutation ($input: CompleteRequestInput!) { it: completeRequest(input: $input) {
  ${REQUEST} ... on CompleteRequestSuccess { request { id ${SHOWN} } } } }`
const WITHDRAW = `mutation ($input: WithdrawRequestInput!) { it: withdrawRequest(input: $input) {
  __typename ... on Problem { code } ... on WithdrawRequestSuccess { request { id ${SHOWN} } } } }`

const idOf = async (caller: Caller, firstName: string): Promise<string> => {
  const { data } = await caller.query('{ viewer { beneficiaries { id firstName } } }')
  return data.viewer.beneficiaries.find((one: { firstName: string }) => one.firstName === firstName).id
}
const ids = {
  camille: await idOf(camille, 'Camille'),
  julien: await idOf(camille, 'Julien'),
  lea: await idOf(camille, 'Léa'),
}

let keys = 0
const newKey = () => `a-key-of-a-test-${keys++}`

const whole = { family: 'OPTICS', careDate: '2026-11-20', amount: 12_000, professional: 'Optique des Lilas' }

/** An invoice of one page, sent by somebody. */
const submitted = async (caller: Caller, more: Record<string, unknown> = {}) => {
  const uploadIds = [await sentFile(app, caller, await page(120))]
  const input = { idempotencyKey: newKey(), beneficiaryId: ids.camille, uploadIds, ...more }
  return { input, it: (await caller.query(SUBMIT, { input })).data.it }
}

const requestOf = async (caller: Caller, id: string) =>
  (await caller.query(`query ($id: ID!) { node(id: $id) { ... on Request { ${SHOWN} } } }`, { id })).data.node

describe('an invoice', () => {
  it('that says everything goes to the desk with a reference, a day by which we answer, and a notification', async () => {
    const { it: sent } = await submitted(camille, whole)
    expect(sent.request).toMatchObject({
      reference: expect.stringMatching(/^D-[2-9A-Z]{4}-[2-9A-Z]{4}$/),
      kind: 'INVOICE',
      state: 'IN_REVIEW',
      missing: [],
      ...whole,
      dueOn: '2026-11-27',
      isOpen: true,
      beneficiary: { firstName: 'Camille' },
      papers: {
        title: 'Facture – Optique des Lilas',
        year: 2026,
        issuedOn: '2026-11-20',
        uploads: [{ state: 'SAFE' }],
      },
    })
    expect(sent.request.steps.map(({ kind }: { kind: string }) => kind)).toEqual(['SENT', 'EXAMINED'])
    const { data } = await camille.query('{ viewer { notifications(first: 1) { nodes { title } } } }')
    expect(data.viewer.notifications.nodes).toEqual([{ title: expect.stringContaining(sent.request.reference) }])
  })

  it('is asked by name for what it does not say, once; what is still unknown then goes to the desk', async () => {
    const { it: sent } = await submitted(camille, { amount: 12_000 })
    const { id } = sent.request
    expect(sent.request).toMatchObject({
      state: 'TO_COMPLETE',
      missing: ['FAMILY', 'CARE_DATE', 'PROFESSIONAL'],
      dueOn: null,
      papers: { title: `Facture – ${sent.request.reference}` },
    })
    expect(sent.request.steps.at(-1).text).toBe('Il nous manque le type de soins, la date et le professionnel.')
    const input = { idempotencyKey: newKey(), requestId: id, careDate: '2026-10-02', professional: 'Optique des Lilas' }
    const { data } = await camille.query(COMPLETE, { input })
    expect(data.it.request).toMatchObject({
      state: 'IN_REVIEW',
      missing: [],
      family: null,
      dueOn: '2026-11-27',
      papers: { title: 'Facture – Optique des Lilas', issuedOn: '2026-10-02' },
    })
    expect(data.it.request.steps.at(-2)).toMatchObject({ kind: 'COMPLETED', details: ['CARE_DATE', 'PROFESSIONAL'] })
  })

  it('is sent once, however often its sending is asked for; another content under the same key is refused', async () => {
    const { input, it: first } = await submitted(camille, whole)
    const again = await Promise.all([camille.query(SUBMIT, { input }), camille.query(SUBMIT, { input })])
    for (const { data } of again) expect(data.it.request.reference).toBe(first.request.reference)
    const { data } = await camille.query(SUBMIT, { input: { ...input, amount: 1 } })
    expect(data.it.code).toBe('IDEMPOTENCY_CONFLICT')
  })

  it('says which value is wrong, and nothing of it is kept', async () => {
    const uploadId = await sentFile(app, camille, await page(10))
    const wrong = async (more: Record<string, unknown>) => {
      const input = { idempotencyKey: newKey(), beneficiaryId: ids.camille, uploadIds: [uploadId], ...more }
      const { fields } = (await camille.query(SUBMIT, { input })).data.it
      return fields.map(({ path }: { path: string }) => path)
    }
    expect(await wrong({ careDate: '2027-01-01' })).toEqual(['careDate'])
    expect(await wrong({ amount: 0 })).toEqual(['amount'])
    expect(await wrong({ professional: ' x ' })).toEqual(['professional'])
    expect(await wrong({ beneficiaryId: await idOf(gerard, 'Gérard') })).toEqual(['beneficiaryId'])
    expect(await wrong({ uploadIds: [] })).toEqual(['uploadIds'])
    expect(await wrong({ uploadIds: [uploadId, uploadId] })).toEqual(['uploadIds.1'])
    const { ticket } = await announced(camille, 10)
    expect(await wrong({ uploadIds: [uploadId, ticket] })).toEqual(['uploadIds.1'])
    const notes = Buffer.from('Neither a photo nor a PDF')
    expect(await wrong({ uploadIds: [await sentFile(app, camille, notes)] })).toEqual(['uploadIds.0'])
    expect(await wrong({ uploadIds: [await sentFile(app, gerard, await page(1))] })).toEqual(['uploadIds.0'])
    const { it: sent } = await submitted(camille, { ...whole, uploadIds: [uploadId] })
    expect(sent.request.state).toBe('IN_REVIEW')
    expect(await wrong({ uploadIds: [uploadId] })).toEqual(['uploadIds.0'])
  })

  it('is found by whoever may see the care, and by who sent it: by nobody else, whatever the path', async () => {
    const { it: own } = await submitted(camille, whole)
    const { it: child } = await submitted(camille, { ...whole, beneficiaryId: ids.lea })
    const { it: husband } = await submitted(camille, { ...whole, beneficiaryId: ids.julien })
    const sees = async (caller: Caller, { request }: { request: { id: string } }) =>
      (await requestOf(caller, request.id)) !== null
    expect(await Promise.all([sees(camille, own), sees(julien, own), sees(gerard, own)])).toEqual([true, false, false])
    expect(await Promise.all([sees(julien, child), sees(gerard, child)])).toEqual([true, false])
    expect(await Promise.all([sees(camille, husband), sees(julien, husband)])).toEqual([true, true])
    expect(await sees(app.as.anonymous, own)).toBe(false)

    const { url } = own.request.papers.file
    expect((await camille.ask('GET', url)).status).toBe(200)
    for (const other of [julien, gerard, app.as.anonymous]) expect((await other.ask('GET', url)).status).toBe(403)
    const { data } = await gerard.query('{ viewer { requests { nodes { id } } documents { nodes { kind } } } }')
    expect(data.viewer.requests.nodes).toEqual([])
    expect(data.viewer.documents.nodes.filter(({ kind }: { kind: string }) => kind === 'INVOICE')).toEqual([])
  })

  it('comes back to who sent it for a page that could not be taken, and goes on with another', async () => {
    // Sent before the antivirus has looked.
    const { ticket, path } = await announced(camille, 30)
    await sentPiece(camille, path, 0, Buffer.from('This is neither photo nor PDF.'))
    const good = await sentFile(app, camille, await page(77))
    const another = await announced(camille, 30)
    await sentPiece(camille, another.path, 0, Buffer.from('Nor is this one a photo or PDF'))
    const input = { idempotencyKey: newKey(), beneficiaryId: ids.camille, uploadIds: [another.ticket, good], ...whole }
    expect((await uploadOf(camille, ticket)).state).toBe('REFUSED')
    const { data } = await camille.query(SUBMIT, { input })
    const { id } = data.it.request
    expect(data.it.request).toMatchObject({ state: 'SENT', papers: { file: null } })
    await app.mail()
    expect(await requestOf(camille, id)).toMatchObject({ state: 'TO_COMPLETE', missing: ['PAGES'], dueOn: null })
    // Told in the space and by mail, once, with what to do and not a word of the care.
    const told = (await camille.query('{ viewer { notifications(first: 50) { nodes { kind title } } } }')).data.viewer
    const pages = told.notifications.nodes.filter(({ kind }: { kind: string }) => kind === 'PAGE_REFUSED')
    expect(pages).toEqual([{ kind: 'PAGE_REFUSED', title: expect.stringContaining(data.it.request.reference) }])
    const mails = (await app.mail()).filter(({ subject }) => subject?.startsWith('Une page à renvoyer'))
    expect(mails).toHaveLength(1)
    expect(mails[0]!.text).not.toMatch(/optique|lunettes|Lilas/i)
    const uploadIds = [await sentFile(app, camille, await page(78))]
    const done = await camille.query(COMPLETE, { input: { idempotencyKey: newKey(), requestId: id, uploadIds } })
    expect(done.data.it.request).toMatchObject({ state: 'IN_REVIEW', missing: [] })
    expect(done.data.it.request.papers).toMatchObject({ uploads: [{ state: 'SAFE' }, { state: 'SAFE' }] })
    const file = await camille.ask('GET', done.data.it.request.papers.file.url)
    expect(file.headers['content-type']).toBe('application/pdf')
    expect(file.bytes.subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('can be taken back by who sent it, twice alike, and is then over', async () => {
    const { it: sent } = await submitted(camille, { ...whole, beneficiaryId: ids.lea })
    const { id: requestId } = sent.request
    expect((await gerard.query(WITHDRAW, { input: { requestId } })).data.it.code).toBe('NOT_FOUND')
    for (let i = 0; i < 2; i++) {
      const { data } = await camille.query(WITHDRAW, { input: { requestId } })
      expect(data.it.request).toMatchObject({ state: 'WITHDRAWN', isOpen: false, dueOn: null })
    }
    const late = await camille.query(COMPLETE, { input: { idempotencyKey: newKey(), requestId, amount: 5 } })
    expect(late.data.it.code).toBe('NOT_ALLOWED')
  })

  it('is heard of, live, by the household', async () => {
    const { it: sent } = await submitted(camille, whole)
    const { event } = app.db.tables
    const kinds = (await app.db.inspect.select().from(event)).map(({ kind }) => kind)
    expect(kinds).toContain('REQUEST_CHANGED')
    expect(kinds).toContain('DOCUMENT_READY')
    expect(sent.request.steps[0].text).toBe('Votre demande nous est parvenue.')
  })
})

describe('a prescription', () => {
  const SEND = `mutation ($input: SendPrescriptionInput!) { it: sendPrescription(input: $input) {
    ${REQUEST} ... on SubmitCareDocumentSuccess { request { id ${SHOWN} } } } }`

  it('is kept with the documents of whose it is, needs nothing but its pages, and is nobody’s to decide', async () => {
    const uploadIds = [await sentFile(app, camille, await page(33))]
    const input = { idempotencyKey: newKey(), beneficiaryId: ids.lea, uploadIds, professional: 'Dr Moreau' }
    const { request } = (await camille.query(SEND, { input })).data.it
    expect(request).toMatchObject({
      kind: 'PRESCRIPTION',
      state: 'ACCEPTED',
      missing: [],
      dueOn: null,
      isOpen: false,
      papers: { title: 'Ordonnance – Dr Moreau' },
    })
    expect(request.steps.map(({ kind }: { kind: string }) => kind)).toEqual(['SENT', 'ACCEPTED'])
    const found = async (caller: Caller) =>
      (await caller.query('{ viewer { documents(filter: { kinds: [PRESCRIPTION] }) { nodes { title } } } }')).data
        .viewer.documents.nodes.length
    // Léa's parents see it, and nobody else.
    expect(await Promise.all([found(camille), found(julien), found(gerard)])).toEqual([1, 1, 0])
  })

  it('waits until the antivirus has looked, and for another page where one can’t be taken', async () => {
    const { ticket, path } = await announced(camille, 30)
    await sentPiece(camille, path, 0, Buffer.from('Nor is this one a photo or PDF'))
    const input = { idempotencyKey: newKey(), beneficiaryId: ids.camille, uploadIds: [ticket] }
    const { id, state } = (await camille.query(SEND, { input })).data.it.request
    expect(state).toBe('SENT')
    await app.mail()
    expect(await requestOf(camille, id)).toMatchObject({ state: 'TO_COMPLETE', missing: ['PAGES'] })
    const uploadIds = [await sentFile(app, camille, await page(34))]
    await camille.query(COMPLETE, { input: { idempotencyKey: newKey(), requestId: id, uploadIds } })
    expect(await requestOf(camille, id)).toMatchObject({ state: 'ACCEPTED', missing: [] })
  })
})
