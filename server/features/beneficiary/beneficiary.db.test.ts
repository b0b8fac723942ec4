import sharp from 'sharp'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Caller, createTestApp, TEST_DAY } from '../../testing/app.ts'
import { memberIdOf, opened, staffOf } from '../../testing/desk.ts'
import { sentFile } from '../../testing/sending.ts'

/** Camille holds the contract, Julien and two children are on it. Marc advises. */
const app = await createTestApp({ cases: ['camille-martin', 'gerard-durand'] })
const camille = await app.as.member('camille.martin@example.fr')
const julien = await app.as.member('julien.bernard@example.fr')
const marc = await staffOf(app, 'ADVISER')

beforeEach(() => {
  app.setNow(TEST_DAY)
  app.forgetTries()
})

const OUTCOME = `__typename ... on ChangeBeneficiariesSuccess { request { id state missing
  beneficiaryChange { fullName addition removal effectiveDate } } }
  ... on InvalidInput { fields { path } } ... on Problem { code }`
const ADD = `mutation ($input: AddBeneficiaryInput!) { it: addBeneficiary(input: $input) { ${OUTCOME} } }`
const REMOVE = `mutation ($input: RemoveBeneficiaryInput!) { it: removeBeneficiary(input: $input) { ${OUTCOME} } }`
const ACCEPT = `mutation ($input: AcceptRequestInput!) { it: acceptRequest(input: $input) { __typename
  ... on DeskRequestSuccess { deskRequest { request { state } } } ... on Problem { code message } } }`
const HOUSEHOLD = `{ viewer { contract { monthlyPremium } beneficiaries { id firstName role }
  cards { state beneficiaries { name } } } }`

let keys = 0
let shade = 16
const page = async (caller: Caller) =>
  sentFile(
    app,
    caller,
    await sharp({ create: { width: 60, height: 80, channels: 3, background: `#${shade++}5070` } })
      .jpeg()
      .toBuffer(),
  )
const newborn = (more: Record<string, unknown> = {}) => ({
  idempotencyKey: `beneficiary-${keys++}`,
  addition: 'BIRTH',
  eventDate: '2026-11-18',
  firstNames: 'Zoé',
  lastName: 'Bernard',
  birthDate: '2026-11-18',
  sex: 'F',
  ...more,
})
const add = async (caller: Caller, input: object) => (await caller.query(ADD, { input })).data.it
const remove = async (caller: Caller, input: object) =>
  (await caller.query(REMOVE, { input: { idempotencyKey: `beneficiary-${keys++}`, ...input } })).data.it
const household = async () => (await camille.query(HOUSEHOLD)).data.viewer
const names = async () => (await household()).beneficiaries.map(({ firstName }: { firstName: string }) => firstName)
const onCards = async (): Promise<string[]> =>
  (await household()).cards
    .filter(({ state }: { state: string }) => state === 'CURRENT' || state === 'UPCOMING')
    .map(({ beneficiaries }: { beneficiaries: { name: string }[] }) => beneficiaries.map(({ name }) => name).join())
const accept = async (requestId: string, more: object = {}) => {
  const fileId = await opened(marc, await memberIdOf(app, 'camille.martin@example.fr'))
  return (await marc.query(ACCEPT, { input: { fileId, requestId, ...more } })).data.it
}

describe('somebody new on a contract', () => {
  it('is a newborn, covered from birth, on a new card, once however often it is asked', async () => {
    const input = newborn({ uploadIds: [await page(camille)] })
    const answers = await Promise.all(Array.from({ length: 10 }, () => add(camille, input)))
    expect(new Set(answers.map(({ request }) => request.id)).size).toBe(1)
    const { request } = answers[0]
    expect(request).toMatchObject({
      state: 'IN_REVIEW',
      beneficiaryChange: { fullName: 'Zoé Bernard', addition: 'BIRTH', effectiveDate: '2026-11-18' },
    })
    expect(await names()).not.toContain('Zoé')
    const done = await accept(request.id, { monthlyPremium: 98_00 })
    expect(done.deskRequest.request.state).toBe('ACCEPTED')
    const { contract, beneficiaries } = await household()
    expect(contract.monthlyPremium).toBe(98_00)
    expect(beneficiaries.find(({ firstName }: { firstName: string }) => firstName === 'Zoé')).toMatchObject({
      role: 'CHILD',
    })
    for (const card of await onCards()) expect(card).toMatch(/Zo[ée]/i)
    expect((await accept(request.id)).code).toBe('NOT_ALLOWED')
    expect((await names()).filter((name: string) => name === 'Zoé')).toHaveLength(1)
  })

  it('is told with a paper, days that make sense, and by the holder', async () => {
    const paths = async (more: Record<string, unknown>) =>
      (await add(camille, newborn({ uploadIds: ['upl_x'], ...more }))).fields?.map(({ path }: { path: string }) => path)
    expect(await paths({ uploadIds: [] })).toEqual(['uploadIds'])
    expect(await paths({ birthDate: '2027-01-01' })).toEqual(['birthDate'])
    expect(await paths({ addition: 'MARRIAGE', birthDate: '1990-01-01', eventDate: '2027-01-01' })).toEqual([
      'eventDate',
    ])
    expect(await paths({ firstNames: ' ' })).toEqual(['firstNames'])
    expect((await add(julien, newborn({ uploadIds: [await page(julien)] }))).code).toBe('NOT_ALLOWED')
  })

  it('told too late is covered from the next month', async () => {
    const late = newborn({ birthDate: '2026-06-01', eventDate: '2026-06-01', uploadIds: [await page(camille)] })
    expect((await add(camille, late)).request.beneficiaryChange.effectiveDate).toBe('2026-12-01')
  })
})

describe('somebody who leaves a contract', () => {
  it('leaves on the day that follows from why, and the cards with them', async () => {
    const { beneficiaries } = await household()
    const idOf = (name: string) => beneficiaries.find(({ firstName }: { firstName: string }) => firstName === name).id
    const leaving = { beneficiaryId: idOf('Julien'), removal: 'SEPARATION', eventDate: '2026-11-02' }
    expect((await remove(camille, leaving)).fields).toEqual([{ path: 'uploadIds' }])
    expect((await remove(julien, { ...leaving, uploadIds: [await page(julien)] })).code).toBe('NOT_ALLOWED')
    const holder = { ...leaving, beneficiaryId: idOf('Camille'), uploadIds: [await page(camille)] }
    expect((await remove(camille, holder)).fields).toEqual([{ path: 'beneficiaryId' }])

    const { request } = await remove(camille, { ...leaving, uploadIds: [await page(camille)] })
    expect(request.beneficiaryChange).toMatchObject({ removal: 'SEPARATION', effectiveDate: '2026-11-30' })
    expect((await accept(request.id)).deskRequest.request.state).toBe('ACCEPTED')
    expect(await names()).toContain('Julien')
    app.setNow(new Date('2026-12-01T09:00:00Z'))
    const gone = await app.as.member('julien.bernard@example.fr')
    expect((await gone.query('{ viewer { contract { number } } }')).data.viewer.contract).toBeNull()
  })
})
