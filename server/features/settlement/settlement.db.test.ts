import sharp from 'sharp'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Caller, createTestApp, TEST_DAY } from '../../testing/app.ts'
import { staffOf } from '../../testing/desk.ts'
import { sentFile } from '../../testing/sending.ts'

/** Camille has had one session of osteopathy out of three this year. Nadia and Omar handle claims, Marc advises. */
const app = await createTestApp({ cases: ['camille-martin', 'gerard-durand'] })
const camille = await app.as.member('camille.martin@example.fr')
const julien = await app.as.member('julien.bernard@example.fr')
const nadia = await staffOf(app, 'CLAIMS_HANDLER')
const omar = await staffOf(app, 'CLAIMS_HANDLER')
const marc = await staffOf(app, 'ADVISER')

beforeEach(() => {
  app.setNow(TEST_DAY)
  app.forgetTries()
})

const SENT = `... on SubmitCareDocumentSuccess { request { id reference } } ... on Problem { code message }`
const OPEN = `mutation ($id: ID!) { it: openWorkItem(input: { requestId: $id }) { ... on OpenWorkItemSuccess { fileId } ... on Problem { code } } }`
const PROPOSE = `mutation ($input: PaperInput!) { it: proposeSettlement(input: $input) { __typename
  ... on ProposeSettlementSuccess { settlement { isWhole needsSecond totals { paid amo amc outOfPocket }
    lines { act { code label } amounts { amo amc outOfPocket } base rate problem warning derivation { title amount } } } }
  ... on InvalidInput { fields { path } } ... on Problem { code message } } }`
const OUTCOME = `__typename ... on DeskRequestSuccess { deskRequest { canDecide request { state quoteAnswer { amounts { amc outOfPocket } validUntil }
  claims { care { title } amounts { amc } } } } } ... on InvalidInput { fields { path message } } ... on Problem { code message }`
const ACCEPT = `mutation ($input: SettlePaperInput!) { it: acceptInvoice(input: $input) { ${OUTCOME} } }`
const ANSWER = `mutation ($input: SettlePaperInput!) { it: answerQuote(input: $input) { ${OUTCOME} } }`
const APPROVE = `mutation ($input: DeskRequestInput!) { it: approveRequest(input: $input) { ${OUTCOME} } }`
const BACK = `mutation ($input: SendBackRequestInput!) { it: sendBackRequest(input: $input) { ${OUTCOME} } }`

const { data: household } = await camille.query('{ viewer { beneficiaries { id firstName } } }')
const idOf = (name: string): string =>
  household.viewer.beneficiaries.find(({ firstName }: { firstName: string }) => firstName === name).id

let keys = 0
const sent = async (mutation: 'submitInvoice' | 'submitQuote', more: Record<string, unknown> = {}) => {
  const page = sharp({ create: { width: 60, height: 80, channels: 3, background: '#888' } })
  const uploadIds = [await sentFile(app, camille, await page.jpeg().toBuffer())]
  const said = { family: 'ALTERNATIVE_MEDICINE', careDate: '2026-11-05', amount: 6_000, professional: 'Marc Delmas' }
  const input = { idempotencyKey: `settle-key-${keys++}`, beneficiaryId: idOf('Camille'), uploadIds, ...said, ...more }
  const document = `mutation ($input: SubmitCareDocumentInput!) { it: ${mutation}(input: $input) { ${SENT} } }`
  return (await camille.query(document, { input })).data.it.request as { id: string; reference: string }
}
const openedBy = async (caller: Caller, id: string): Promise<string> =>
  (await caller.query(OPEN, { id })).data.it.fileId

const provider = { name: 'Marc Delmas, ostéopathe' }
const osteopathy = { act: 'OSTEO', careDate: '2026-11-05', billed: 6_000 }
const paper = async (caller: Caller, id: string, lines: object[] = [osteopathy], more = {}) => ({
  fileId: await openedBy(caller, id),
  requestId: id,
  provider,
  lines,
  ...more,
})
const proposed = async (caller: Caller, input: object) => (await caller.query(PROPOSE, { input })).data.it
const ceilingLeft = async (): Promise<number> => {
  const { data } = await camille.query(
    '{ viewer { ceilings { guarantee { code } beneficiary { firstName } count { left } } } }',
  )
  return data.viewer.ceilings.find(
    (one: { guarantee: { code: string }; beneficiary: { firstName: string } | null }) =>
      one.guarantee.code === 'ALTERNATIVE_MEDICINE' && one.beneficiary?.firstName === 'Camille',
  ).count.left
}

describe('an invoice at the desk', () => {
  it('is worked out by the engine with its derivation, and nothing of that is written', async () => {
    const { id } = await sent('submitInvoice')
    const left = await ceilingLeft()
    const { settlement } = await proposed(nadia, await paper(nadia, id))
    expect(settlement).toMatchObject({ isWhole: true, needsSecond: false, totals: { paid: 6_000, amo: 0 } })
    const [line] = settlement.lines
    expect(line).toMatchObject({ act: { code: 'OSTEO' }, problem: null })
    expect(line.amounts.amc + line.amounts.outOfPocket).toBe(6_000)
    expect(line.derivation.length).toBeGreaterThan(1)
    expect(await ceilingLeft()).toBe(left)
    const { data } = await camille.query('query ($id: ID!) { node(id: $id) { ... on Request { claims { id } } } }', {
      id,
    })
    expect(data.node.claims).toEqual([])
  })

  it('becomes a reimbursement like any other, once, however many decide it at once', async () => {
    const { id } = await sent('submitInvoice')
    const left = await ceilingLeft()
    const input = await paper(nadia, id)
    const { settlement } = await proposed(nadia, input)
    const { amc } = settlement.totals
    const accepted = { ...input, amc, words: 'Merci de votre envoi.' }
    const tries = await Promise.all(Array.from({ length: 10 }, () => nadia.query(ACCEPT, { input: accepted })))
    const kinds = tries.map(({ data }) => data.it.__typename)
    expect(kinds.filter(kind => kind === 'DeskRequestSuccess')).toHaveLength(1)
    expect(kinds.filter(kind => kind === 'NotAllowed')).toHaveLength(9)
    const { data } = await camille.query(
      `query ($id: ID!) { node(id: $id) { ... on Request { state answer { words refusal { code } }
        claims { amounts { paid amc outOfPocket } care { provider { name } lines { derivation { title } } } payments { amount } } } } }`,
      { id },
    )
    expect(data.node).toMatchObject({ state: 'ACCEPTED', answer: { words: 'Merci de votre envoi.', refusal: null } })
    expect(data.node.claims).toHaveLength(1)
    expect(data.node.claims[0]).toMatchObject({ amounts: { paid: 6_000, amc }, payments: [{ amount: amc }] })
    expect(await ceilingLeft()).toBe(left - 1)
    // Julien is on the contract, and sees none of it.
    expect((await julien.query('query ($id: ID!) { node(id: $id) { id } }', { id })).data.node).toBeNull()
  })

  it('says at its line what can’t be settled, and warns of care that is there already', async () => {
    const { id } = await sent('submitInvoice')
    const lines = [
      { act: 'XXXX', careDate: '2026-11-05', billed: 100 },
      { act: 'OSTEO', careDate: '2019-11-05', billed: 6_000 },
      osteopathy,
    ]
    const { settlement } = await proposed(nadia, await paper(nadia, id, lines))
    expect(settlement.isWhole).toBe(false)
    expect(settlement.lines[0]).toMatchObject({ act: null, amounts: null, problem: expect.any(String) })
    expect(settlement.lines[1].problem).toEqual(expect.any(String))
    // The test before reimbursed one of that day.
    expect(settlement.lines[2].warning).toMatch(/déjà/)
    const input = { ...(await paper(nadia, id, lines)), amc: settlement.totals.amc }
    expect((await nadia.query(ACCEPT, { input })).data.it).toMatchObject({
      code: 'INVALID_INPUT',
      fields: [{ path: 'lines' }],
    })
  })

  it('takes what the Sécu’s statement says before what its tariffs say', async () => {
    const { id } = await sent('submitInvoice')
    const line = { act: 'G', careDate: '2026-11-06', billed: 3_000 }
    const byTariff = (await proposed(nadia, await paper(nadia, id, [line]))).settlement
    expect(byTariff.lines[0]).toMatchObject({ rate: 7_000 })
    const said = { ...line, base: 3_000, rate: 7_000, amo: 1_900 }
    const byPaper = (await proposed(nadia, await paper(nadia, id, [said]))).settlement
    expect(byPaper.totals).toMatchObject({ paid: 3_000, amo: 1_900 })
  })

  it('is not paid on amounts that have changed since they were proposed', async () => {
    const { id } = await sent('submitInvoice')
    const input = await paper(nadia, id, [{ ...osteopathy, careDate: '2026-11-07' }])
    const { settlement } = await proposed(nadia, input)
    const { data } = await nadia.query(ACCEPT, { input: { ...input, amc: settlement.totals.amc + 1 } })
    expect(data.it).toMatchObject({
      code: 'INVALID_INPUT',
      fields: [{ path: 'lines', message: expect.stringContaining('changé') }],
    })
    const again = await camille.query('query ($id: ID!) { node(id: $id) { ... on Request { state claims { id } } } }', {
      id,
    })
    expect(again.data.node).toEqual({ state: 'IN_REVIEW', claims: [] })
  })

  it('of a large amount waits for a second person, who is not the first', async () => {
    const { id } = await sent('submitInvoice', { family: 'HEARING', amount: 300_000 })
    const line = { act: 'G', careDate: '2026-11-09', billed: 100_000, base: 100_000, rate: 0, amo: 0 }
    const input = await paper(nadia, id, [line])
    const { settlement } = await proposed(nadia, input)
    expect(settlement.needsSecond).toBe(true)
    const first = await nadia.query(ACCEPT, { input: { ...input, amc: settlement.totals.amc } })
    expect(first.data.it.deskRequest.request).toMatchObject({ state: 'TO_APPROVE', claims: [] })
    const target = { fileId: input.fileId, requestId: id }
    expect((await nadia.query(APPROVE, { input: target })).data.it.code).toBe('NOT_ALLOWED')
    const theirs = { fileId: await openedBy(omar, id), requestId: id }
    const words = 'Le décompte manque : regardons ensemble.'
    expect((await omar.query(BACK, { input: { ...theirs, words } })).data.it.deskRequest.request.state).toBe(
      'IN_REVIEW',
    )
    const seen = await camille.query('query ($id: ID!) { node(id: $id) { ... on Request { steps { kind words } } } }', {
      id,
    })
    expect(seen.data.node.steps.at(-1)).toEqual({ kind: 'SENT_BACK', words: null })
    await nadia.query(ACCEPT, { input: { ...input, amc: settlement.totals.amc } })
    const done = await omar.query(APPROVE, { input: theirs })
    expect(done.data.it.deskRequest.request).toMatchObject({
      state: 'ACCEPTED',
      claims: [{ amounts: { amc: settlement.totals.amc } }],
    })
  })

  it('is nobody’s to work out whose role deals with no care', async () => {
    const { id } = await sent('submitInvoice')
    const input = await paper(nadia, id)
    expect((await proposed(marc, input)).code).toBe('NOT_ALLOWED')
    expect((await proposed(omar, input)).code).toBe('NOT_FOUND')
    expect((await camille.query(PROPOSE, { input })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
    expect((await proposed(nadia, { ...input, lines: [] })).fields).toEqual([{ path: 'lines' }])
    const future = [{ ...osteopathy, careDate: '2027-01-01' }]
    expect((await proposed(nadia, { ...input, lines: future })).fields).toEqual([{ path: 'lines.0.careDate' }])
    expect((await proposed(nadia, { ...input, provider: { name: 'Dr X', number: '123' } })).fields).toEqual([
      { path: 'provider.number' },
    ])
  })
})

describe('a quote at the desk', () => {
  it('is answered firmly until a day, and pays nothing', async () => {
    const { id } = await sent('submitQuote')
    const left = await ceilingLeft()
    const input = await paper(nadia, id, [{ ...osteopathy, careDate: '2026-11-20' }])
    const { settlement } = await proposed(nadia, input)
    const { amc, outOfPocket } = settlement.totals
    const { data } = await nadia.query(ANSWER, { input: { ...input, amc } })
    expect(data.it.deskRequest.request).toMatchObject({
      state: 'ACCEPTED',
      quoteAnswer: { amounts: { amc, outOfPocket }, validUntil: '2027-05-22' },
      claims: [],
    })
    expect(await ceilingLeft()).toBe(left)
    expect((await nadia.query(ACCEPT, { input: { ...input, amc } })).data.it.code).toBe('NOT_ALLOWED')

    await app.mail()
    const answer = 'query ($id: ID!) { node(id: $id) { ... on Request { answer { document { title } } } } }'
    expect((await camille.query(answer, { id })).data.node.answer.document.title).toBe('Réponse à votre devis')
  })
})
