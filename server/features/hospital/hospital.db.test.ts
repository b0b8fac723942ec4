import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import { beforeEach, describe, expect, it } from 'vitest'
import { decodeIdOf } from '../../graphql/node.ts'
import { type Caller, createTestApp, TEST_DAY } from '../../testing/app.ts'
import { linkIn } from '../../testing/browser.ts'
import { memberIdOf, opened, staffOf } from '../../testing/desk.ts'
import { sentFile } from '../../testing/sending.ts'
import { quiet } from '../claim/claim.import.sample.ts'
import { withFile } from '../claim/decompte.sample.ts'
import { importFacilities } from './facility.import.ts'

/** Camille holds the contract, with Julien and their children; Nadia handles claims. */
const app = await createTestApp({ cases: ['camille-martin', 'gerard-durand'] })
const camille = await app.as.member('camille.martin@example.fr')
const gerard = await app.as.member('gerard.durand@example.fr')
const nadia = await staffOf(app, 'CLAIMS_HANDLER')

beforeEach(() => {
  app.setNow(TEST_DAY)
  app.forgetTries()
})

const COVERAGE = `hospitalCoverage { facility { name isReachable } nature admissionDate step validFrom validTo reviews
  lines { code amount count rate isCovered } }`
const REQUEST = `mutation ($input: RequestHospitalCoverageInput!) { it: requestHospitalCoverage(input: $input) { __typename
  ... on RequestHospitalCoverageSuccess { request { id state reference ${COVERAGE} } }
  ... on InvalidInput { fields { path } } ... on Problem { code } } }`
const NODE = `query ($id: ID!) { node(id: $id) { ... on Request { state answer { document { title } } ${COVERAGE} } } }`
const CHANGE = `mutation ($input: ChangeHospitalStayInput!) { it: changeHospitalStay(input: $input) { __typename
  ... on ChangeHospitalStaySuccess { request { state steps { kind } hospitalCoverage { step isChanged validTo lines { code count } } } }
  ... on InvalidInput { fields { path } } ... on Problem { code } } }`
const SEARCH = 'query ($text: String!) { viewer { facilities(text: $text) { finess name place isReachable } } }'
const READ = `query ($link: String!) { facilityAgreement(link: $link) { reference patient birthDate memberNumber coverage { step lines { code } } } }`
const ACKNOWLEDGE = `mutation ($link: String!) { it: acknowledgeAgreement(input: { link: $link }) { __typename
  ... on AcknowledgeAgreementSuccess { agreement { coverage { step } } } ... on Problem { code } } }`
const ACCEPT = `mutation ($input: AcceptRequestInput!) { it: acceptRequest(input: $input) { __typename
  ... on DeskRequestSuccess { deskRequest { request { state } } } ... on Problem { code } } }`

const { data: household } = await camille.query('{ viewer { beneficiaries { id firstName } } }')
const idOf = (name: string): string =>
  household.viewer.beneficiaries.find(({ firstName }: { firstName: string }) => firstName === name).id
const search = async (text: string) => (await camille.query(SEARCH, { text })).data.viewer.facilities
const [hospital] = await search('ancolies paris')

let keys = 0
const stay = (more: Record<string, unknown> = {}) => ({
  idempotencyKey: `hospital-key-${keys++}`,
  beneficiaryId: idOf('Camille'),
  finess: hospital.finess,
  nature: 'SURGERY',
  admissionDate: '2026-12-07',
  dischargeDate: '2026-12-10',
  privateRoom: true,
  ...more,
})
const request = async (caller: Caller, input: object) => (await caller.query(REQUEST, { input })).data.it
const seen = async (caller: Caller, id: string) => (await caller.query(NODE, { id })).data.node
const sentTo = async (reference: string) =>
  (await app.mail()).find(({ subject }) => subject?.startsWith(`Prise en charge ${reference}`))

describe('hospital coverage', () => {
  it('finds a hospital by its name, town or number, without accents', async () => {
    expect(hospital).toMatchObject({ name: 'Hôpital des Ancolies', place: '75019 Paris', isReachable: true })
    expect(await search('HOPITAL ancolies 75019')).toEqual([hospital])
    expect(await search(hospital.finess)).toEqual([hospital])
    expect(await search('nulle part')).toEqual([])
    expect(await search('%')).toEqual([])
  })

  it('is agreed on at once, filed, sent to the hospital, and confirmed by it', async () => {
    const input = stay()
    const answers = await Promise.all(Array.from({ length: 10 }, () => request(camille, input)))
    expect(new Set(answers.map(({ request }) => request.id)).size).toBe(1)
    const { id, reference, state, hospitalCoverage } = answers[0].request
    expect(state).toBe('ACCEPTED')
    expect(hospitalCoverage).toMatchObject({ step: 'ASKED', validFrom: '2026-11-22', validTo: '2026-12-10' })
    expect(hospitalCoverage.lines.map(({ code }: { code: string }) => code)).toContain('HEAVY_ACT')

    const mail = await sentTo(reference)
    expect(mail?.to).toContain('hopital.example.fr')
    expect(mail?.text).not.toMatch(/Camille|Martin/)
    expect(await seen(camille, id)).toMatchObject({
      answer: { document: { title: expect.stringContaining('Prise en charge hospitalière') } },
      hospitalCoverage: { step: 'SENT' },
    })
    expect(
      (await app.mail()).filter(({ subject }) => subject?.includes(reference) && subject.startsWith('Prise')),
    ).toHaveLength(1)

    const link = linkIn(mail?.text)
    const { data } = await app.as.anonymous.query(READ, { link })
    expect(data.facilityAgreement).toMatchObject({ reference, patient: 'Camille Martin' })
    for (let again = 0; again < 2; again++) {
      const { data: done } = await app.as.anonymous.query(ACKNOWLEDGE, { link })
      expect(done.it.agreement.coverage.step).toBe('ACKNOWLEDGED')
    }
    expect((await seen(camille, id)).hospitalCoverage.step).toBe('ACKNOWLEDGED')
    expect((await app.as.anonymous.query(READ, { link: `${link}x` })).data.facilityAgreement).toBeNull()
    expect((await app.as.anonymous.query(ACKNOWLEDGE, { link: 'nothing' })).data.it.code).toBe('NOT_FOUND')
    expect(await seen(gerard, id)).toBeNull()
  })

  it('is changed within what the contract settles: once however often, with a new agreement in the place of the first', async () => {
    const { request: asked } = await request(camille, stay())
    await sentTo(asked.reference)
    const change = (more: object = {}, caller: Caller = camille) =>
      caller
        .query(CHANGE, {
          input: {
            requestId: asked.id,
            admissionDate: '2026-12-09',
            dischargeDate: '2026-12-13',
            privateRoom: true,
            ...more,
          },
        })
        .then(({ data }) => data.it)
    expect((await change({ dischargeDate: '2026-12-08' })).fields).toEqual([{ path: 'dischargeDate' }])
    expect((await change({ dischargeDate: '2027-03-01' })).fields).toEqual([{ path: 'dischargeDate' }])
    expect((await change({ admissionDate: '2029-01-01', dischargeDate: '2029-01-02' })).fields).toEqual([
      { path: 'admissionDate' },
    ])
    expect((await change({}, gerard)).code).toBe('NOT_FOUND')
    const before = (await app.mail()).length
    const answers = await Promise.all(Array.from({ length: 10 }, () => change()))
    expect(answers.some(({ __typename }) => __typename === 'ChangeHospitalStaySuccess')).toBe(true)
    expect(await change()).toMatchObject({
      request: {
        state: 'ACCEPTED',
        hospitalCoverage: { step: 'ASKED', isChanged: true, validTo: '2026-12-13' },
        steps: expect.arrayContaining([expect.objectContaining({ kind: 'CHANGED' })]),
      },
    })
    const { request: now } = await change()
    expect(now.steps.filter(({ kind }: { kind: string }) => kind === 'CHANGED')).toHaveLength(1)
    const daily = now.hospitalCoverage.lines.find(({ code }: { code: string }) => code === 'DAILY_CHARGE')
    expect(daily.count).toBe(5)
    const mail = await sentTo(`${asked.reference} modifiée`)
    expect(mail?.subject).toContain('entrée le 9 décembre 2026')
    expect((await app.mail()).length).toBeGreaterThan(before)
    expect((await seen(camille, asked.id)).hospitalCoverage.step).toBe('SENT')
    const { document } = app.db.tables
    const agreements = await app.db.inspect
      .select()
      .from(document)
      .where(eq(document.requestId, decodeIdOf('req', asked.id)!.id))
    expect(agreements.map(({ replacedById }) => replacedById !== null).sort()).toEqual([false, true])
  })

  it('is read by the desk first where a quote comes with it', async () => {
    const page = sharp({ create: { width: 60, height: 80, channels: 3, background: '#334455' } })
    const uploadIds = [await sentFile(app, camille, await page.jpeg().toBuffer())]
    const { request: asked } = await request(camille, stay({ uploadIds }))
    expect(asked).toMatchObject({
      state: 'IN_REVIEW',
      hospitalCoverage: { lines: [], reviews: ['Un devis est joint : nous le lisons d’abord.'] },
    })
    const fileId = await opened(nadia, await memberIdOf(app, 'camille.martin@example.fr'))
    const { data } = await nadia.query(ACCEPT, { input: { fileId, requestId: asked.id } })
    expect(data.it.deskRequest.request.state).toBe('ACCEPTED')
    expect(await sentTo(asked.reference)).toBeDefined()
  })

  it('asks for a hospital of the register, days that make sense, and a person of the contract', async () => {
    const paths = async (more: object) =>
      (await request(camille, stay(more as Record<string, unknown>))).fields?.map(({ path }: { path: string }) => path)
    expect(await paths({ finess: '000000000' })).toEqual(['finess'])
    expect(await paths({ dischargeDate: '2026-12-06' })).toEqual(['dischargeDate'])
    expect(await paths({ admissionDate: '2029-01-01', dischargeDate: '2029-01-02' })).toEqual(['admissionDate'])
    expect(await paths({ beneficiaryId: 'mbr_none' })).toEqual(['beneficiaryId'])
    expect((await request(gerard, stay())).fields).toEqual([{ path: 'beneficiaryId' }])
  })

  it('reads the register row by row, and leaves out what makes no sense', async () => {
    const told: string[] = []
    const rows = [
      'finess;name;postal_code;city;email',
      `${hospital.finess};Hôpital des Ancolies rénové;75019;Paris;`,
      '123456789;Sans clé;75001;Paris;',
      '999999990;;75001;Paris;x',
    ]
    const counts = await withFile([...rows, ''].join('\n'), path =>
      importFacilities(app.services, path, { ...quiet, print: line => told.push(line) }),
    )
    expect(counts).toEqual({ read: 1, refused: 2 })
    expect(await search('ancolies rénové')).toMatchObject([{ isReachable: false }])
  })
})
