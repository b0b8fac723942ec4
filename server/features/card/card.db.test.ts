import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { runDueJobs } from '../../events/jobs.ts'
import { fireDueSchedules } from '../../events/schedule.ts'
import { type Caller, createTestApp, TEST_DAY } from '../../testing/app.ts'
import { memberIdOf, opened, staffOf } from '../../testing/desk.ts'
import { importRows, nirOf, personRow } from '../claim/claim.import.sample.ts'
import { CARD_SCHEDULES, closeLapsedRights, ISSUE_CARDS, issueAllCards, LAPSED_RIGHTS } from './card.jobs.ts'

const app = await createTestApp({ cases: ['camille-martin', 'david-moreau', 'lucie-renaud', 'gerard-durand'] })
const { tables } = app.db

const CARD = `year version state validFrom validTo holderName amcNumber conventionType csr memberNumber responsible
  rights { open checkedAt } replacedBy { year version state } domains { code label }
  beneficiaries { name birthDate birthRank nirMasked isViewer rightsOpen cells { domain { code } value } }
  barcode { svg payload layout certified } contacts { memberPhone professionalPhone }`

const cardsOf = async (caller: Caller) => {
  const { data, errors } = await caller.query(
    `{ viewer { card { id ${CARD} } nextCard { ${CARD} } cards { id year version state validFrom validTo } } }`,
  )
  expect(errors).toBeUndefined()
  return data.viewer
}

const camille = await app.as.member('camille.martin@example.fr')
const julien = await app.as.member('julien.bernard@example.fr')

describe('the card of a family', () => {
  it('holds the five values, one line for each person and one cell for each kind of care', async () => {
    const { card } = await cardsOf(camille)
    expect(card).toMatchObject({
      year: 2026,
      state: 'CURRENT',
      validFrom: '2026-01-01',
      validTo: '2026-12-31',
      holderName: 'MARTIN Camille',
      amcNumber: '0075123456',
      conventionType: 'SP',
      csr: '',
      memberNumber: '10240001',
      responsible: true,
      rights: { open: true, checkedAt: TEST_DAY.toISOString() },
    })
    expect(card.beneficiaries.map(({ name, birthRank }: never) => [name, birthRank])).toEqual([
      ['MARTIN Camille', 1],
      ['BERNARD Julien', 1],
      ['BERNARD Léa', 1],
      ['BERNARD Noé', 2],
    ])
    const [first] = card.beneficiaries
    expect(first.cells.map(({ domain, value }: never) => `${(domain as { code: string }).code} ${value}`)).toEqual([
      'PHAR 100/100/100',
      'LABO 100',
      'RADL 100',
      'AUXM 100',
      'MED 100',
      'EXTE 100',
      'TRAN 100',
      'DENT 100/PEC',
      'OPTI PEC',
      'AUDI PEC',
      'HOSP PEC',
    ])
  })

  it('carries a code that the published keys verify, and that says what is printed', async () => {
    const { card } = await cardsOf(camille)
    expect(card.barcode).toMatchObject({ layout: 'ACO1', certified: false })
    const { body, headers } = await app.as.anonymous.get('/.well-known/carte-jwks.json')
    expect(headers['content-type']).toMatch(/^application\/jwk-set\+json/)
    expect(body).not.toMatch(/"d"/)
    const { keys } = JSON.parse(body)
    expect(await app.services.cards.encoder.decode(card.barcode.payload, keys)).toEqual({
      facts: {
        amcNumber: '0075123456',
        conventionType: 'SP',
        csr: '',
        memberNumber: '10240001',
        validFrom: card.validFrom,
        validTo: card.validTo,
        version: card.version,
      },
    })
  })

  it('is the same for the other adult, each with the NIR that they may see', async () => {
    const [hers, his] = await Promise.all([cardsOf(camille), cardsOf(julien)])
    expect(his.card.id).toBe(hers.card.id)
    const nirs = ({ card }: { card: { beneficiaries: { nirMasked: string | null }[] } }) =>
      card.beneficiaries.map(({ nirMasked }) => nirMasked !== null)
    expect(nirs(hers)).toEqual([true, false, true, true])
    expect(nirs(his)).toEqual([false, true, true, true])
  })

  it('is announced for the next year from mid-November on, and has no code before it serves', async () => {
    const { nextCard, card } = await cardsOf(camille)
    expect(nextCard).toMatchObject({
      year: 2027,
      state: 'UPCOMING',
      validFrom: '2027-01-01',
      validTo: '2027-12-31',
      barcode: null,
      rights: { open: false },
    })
    expect(card.replacedBy).toMatchObject({ year: 2027, state: 'UPCOMING' })
  })

  it('is found by its id by those on it only', async () => {
    const { card } = await cardsOf(camille)
    const byId = 'query ($id: ID!) { node(id: $id) { ... on Card { year } } }'
    const stranger = await app.as.member('gerard.durand@example.fr')
    expect((await julien.query(byId, { id: card.id })).data.node).toEqual({ year: 2026 })
    for (const other of [
      stranger,
      app.as.anonymous,
      await app.as.staff('ADVISER'),
      await app.as.partner('viewer:read'),
    ])
      expect((await other.query(byId, { id: card.id })).data.node).toBeNull()
  })
})

describe('the card of a file that staff have open', () => {
  it('is seen as the member sees it, without the code that a professional would take', async () => {
    const adviser = await staffOf(app, 'ADVISER')
    const fileId = await opened(adviser, await memberIdOf(app, 'camille.martin@example.fr'))
    const { data } = await adviser.query(
      'mutation ($fileId: ID!) { it: viewAs(input: { fileId: $fileId }) { __typename } }',
      {
        fileId,
      },
    )
    expect(data.it.__typename).toBe('ViewAsSuccess')
    const { card } = await cardsOf(adviser)
    expect(card).toMatchObject({ year: 2026, state: 'CURRENT', barcode: null })
    expect((await adviser.get('/files/carte.pdf')).status).toBe(401)
    await adviser.query('mutation { endViewAs { fileId } }')
  })
})

describe('the card of who left', () => {
  it('is the last that named them, closed, without a code and without the others', async () => {
    const david = await app.as.member('david.chapuis@example.fr')
    const { card, nextCard, cards } = await cardsOf(david)
    expect(card).toMatchObject({
      year: 2026,
      state: 'CLOSED',
      validTo: '2026-03-31',
      barcode: null,
      rights: { open: false },
    })
    expect(card.beneficiaries).toHaveLength(1)
    expect(card.beneficiaries[0]).toMatchObject({ isViewer: true, rightsOpen: false })
    expect(nextCard).toBeNull()
    expect(cards).toHaveLength(1)
  })

  it('is closed for a holder whose contract ended', async () => {
    const lucie = await app.as.member('lucie.renaud@example.fr')
    const { card, nextCard } = await cardsOf(lucie)
    expect(card).toMatchObject({ state: 'CLOSED', validTo: '2026-06-30', barcode: null, rights: { open: false } })
    expect(nextCard).toBeNull()
  })
})

describe('a change of the contract', () => {
  const services = () => app.services
  const family = { contract_number: 'K0001', member_number: '950001', birth_date: '1985-03-14', ...nirOf(1) }
  const child = { ...family, role: 'CHILD', birth_date: '2020-05-05', first_names: 'Zoé', ...nirOf(2) }
  const versions = async () => {
    const [place] = await app.db.inspect
      .select()
      .from(tables.contractByNumber)
      .where(eq(tables.contractByNumber.number, 'K0001'))
    const rows = await app.db.inspect.select().from(tables.card).where(eq(tables.card.contractId, place!.contractId))
    return rows
      .sort((a, b) => a.year - b.year || a.version - b.version)
      .map(row => ({
        is: `${row.year} v${row.version} ${row.ended ?? 'live'}`,
        from: row.validFrom,
        to: row.validTo,
        people: row.content.beneficiaries.length,
        by: rows.find(({ cardId }) => cardId === row.replacedBy),
      }))
      .map(({ by, ...row }) => ({ ...row, by: by ? `${by.year} v${by.version}` : null }))
  }

  it('makes a new version for a new beneficiary, and the old one says which', async () => {
    await importRows(services(), [personRow(family)])
    expect(await versions()).toEqual([
      { is: '2026 v1 live', from: '2026-01-01', to: '2026-12-31', people: 1, by: '2027 v1' },
      { is: '2027 v1 live', from: '2027-01-01', to: '2027-12-31', people: 1, by: null },
    ])
    await importRows(services(), [personRow(family), personRow(child)])
    expect(await versions()).toEqual([
      { is: '2026 v1 REPLACED', from: '2026-01-01', to: '2026-12-31', people: 1, by: '2026 v2' },
      { is: '2026 v2 live', from: '2026-11-22', to: '2026-12-31', people: 2, by: '2027 v2' },
      { is: '2027 v1 REPLACED', from: '2027-01-01', to: '2027-12-31', people: 1, by: '2027 v2' },
      { is: '2027 v2 live', from: '2027-01-01', to: '2027-12-31', people: 2, by: null },
    ])
  })

  it('makes none for what is not printed', async () => {
    const before = await versions()
    await importRows(services(), [personRow({ ...family, email: 'new@example.fr', city: 'LILLE' }), personRow(child)])
    expect(await versions()).toEqual(before)
  })

  it('makes a new version for another formula, since its cells change', async () => {
    await importRows(services(), [
      personRow({ ...family, formula: 'ESSENTIEL' }),
      personRow({ ...child, formula: 'ESSENTIEL' }),
    ])
    expect((await versions()).map(({ is }) => is)).toEqual([
      '2026 v1 REPLACED',
      '2026 v2 REPLACED',
      '2026 v3 live',
      '2027 v1 REPLACED',
      '2027 v2 REPLACED',
      '2027 v3 live',
    ])
  })

  it('shortens the card of a contract that will end, and closes it when it has', async () => {
    const ending = { formula: 'ESSENTIEL', end_date: '2026-12-15' }
    await importRows(services(), [personRow({ ...family, ...ending }), personRow({ ...child, ...ending })])
    expect((await versions()).filter(({ is }) => !is.includes('REPLACED'))).toEqual([
      { is: '2026 v4 live', from: '2026-11-22', to: '2026-12-15', people: 2, by: null },
      { is: '2027 v3 CLOSED', from: '2027-01-01', to: '2027-12-31', people: 2, by: null },
    ])
    const ended = { formula: 'ESSENTIEL', end_date: '2026-11-20' }
    await importRows(services(), [personRow({ ...family, ...ended }), personRow({ ...child, ...ended })])
    expect((await versions()).filter(({ is }) => /2026 v4/.test(is))[0]!.is).toBe('2026 v4 CLOSED')
  })

  it('is written down in the audit and told to who listens', async () => {
    const [place] = await app.db.inspect
      .select()
      .from(tables.contractByNumber)
      .where(eq(tables.contractByNumber.number, 'K0001'))
    const of = { contractId: place!.contractId }
    const audit = await app.db.inspect
      .select()
      .from(tables.auditEntry)
      .where(eq(tables.auditEntry.contractId, of.contractId))
    expect(audit.filter(({ action }) => action === 'card.issued')).toHaveLength(7)
    expect(audit.filter(({ action }) => action === 'card.closed')).toHaveLength(2)
    const events = await app.db.inspect.select().from(tables.event).where(eq(tables.event.contractId, of.contractId))
    expect(events.filter(({ kind }) => kind === 'CARD_CHANGED')).toHaveLength(9)
  })
})

describe('on the night of 31 December', () => {
  it('one card gives way to the next by the clocks of France', async () => {
    app.setNow(new Date('2026-12-31T22:59:59Z'))
    const holder = await app.as.member('camille.martin@example.fr')
    expect((await cardsOf(holder)).card).toMatchObject({ year: 2026, state: 'CURRENT', rights: { open: true } })
    app.setNow(new Date('2026-12-31T23:00:00Z'))
    const { card, nextCard } = await cardsOf(holder)
    expect(card).toMatchObject({ year: 2027, state: 'CURRENT' })
    expect(nextCard).toBeNull()
    // No file has said so far that their rights go on.
    expect(card.rights.open).toBe(false)
    app.setNow(TEST_DAY)
  })
})

describe('the autumn job', () => {
  const handlers = { [ISSUE_CARDS]: issueAllCards(app.services), [LAPSED_RIGHTS]: closeLapsedRights(app.services) }
  const failures: unknown[] = []
  const runnerAt = (at: Date, process = app) => ({
    db: process.db,
    handlers: {
      [ISSUE_CARDS]: issueAllCards({ ...process.services, now: () => at }),
      [LAPSED_RIGHTS]: handlers[LAPSED_RIGHTS],
    },
    now: () => at,
    random: () => 0,
    onFailure: (_job: unknown, error: unknown) => void failures.push(error),
  })
  const many = Array.from({ length: 230 }, (_, at) =>
    personRow({
      contract_number: `J${String(at).padStart(4, '0')}`,
      member_number: String(960_000 + at),
      birth_date: '1985-03-14',
      ...nirOf(100 + at),
    }),
  )
  const countOf = async (year: number) => app.db.inspect.$count(tables.card, eq(tables.card.year, year))

  it('makes every card once, in batches, with two processes at it', async () => {
    const summer = new Date('2026-07-01T08:00:00Z')
    await importRows({ ...app.services, now: () => summer }, many)
    const before = await countOf(2027)
    const autumn = new Date('2026-11-15T03:00:30Z')
    const beside = await createTestApp({ beside: app })
    const schedules = CARD_SCHEDULES.filter(({ name }) => name === ISSUE_CARDS)
    expect(await fireDueSchedules(app.db, schedules, autumn)).toEqual([ISSUE_CARDS])
    expect(await fireDueSchedules(beside.db, schedules, autumn)).toEqual([])
    const taken = await Promise.all([runDueJobs(runnerAt(autumn)), runDueJobs(runnerAt(autumn, beside))])
    expect(failures).toEqual([])
    expect(taken[0]! + taken[1]!).toBeGreaterThanOrEqual(3)
    expect((await countOf(2027)) - before).toBe(230)
    const left = await app.db.inspect.select().from(tables.job).where(eq(tables.job.kind, ISSUE_CARDS))
    expect(left.every(({ state }) => state === 'DONE')).toBe(true)
    expect(await fireDueSchedules(app.db, schedules, new Date('2026-11-20T12:00:00Z'))).toEqual([])
  })

  it('goes on where it was after a crash: the batch that was not finished is made whole, once', async () => {
    const { card, job } = app.db.tables
    const at = new Date('2027-11-15T03:00:30Z')
    const before = await countOf(2028)
    const crash = new Error('killed')
    const handler = issueAllCards({ ...app.services, now: () => at })
    const first = { kind: ISSUE_CARDS, payload: { slot: at.toISOString() } } as never
    await expect(handler(first, () => Promise.reject(crash))).rejects.toThrow(crash)
    expect(await countOf(2028)).toBe(before)
    const waiting = () => app.db.inspect.$count(job, and(eq(job.kind, ISSUE_CARDS), eq(job.state, 'WAITING')))
    expect(await waiting()).toBe(0)

    const schedules = CARD_SCHEDULES.filter(({ name }) => name === ISSUE_CARDS)
    await fireDueSchedules(app.db, schedules, at)
    let batches = 0
    const oneBatch = () => batches++ > 0
    await runDueJobs(runnerAt(at), oneBatch)
    const half = await countOf(2028)
    expect(half).toBeGreaterThan(before)
    expect(await waiting()).toBe(1)
    await runDueJobs(runnerAt(at))
    expect(failures).toEqual([])
    const made = await app.db.inspect.select().from(card).where(eq(card.year, 2028))
    expect(made.length).toBeGreaterThan(half)
    expect(new Set(made.map(({ contractId }) => contractId)).size).toBe(made.length)
  })

  it('closes at night what nobody’s rights keep open', async () => {
    const soon = {
      contract_number: 'L0001',
      member_number: '970001',
      birth_date: '1985-03-14',
      rights_to: '2026-11-24',
    }
    await importRows(app.services, [personRow({ ...soon, ...nirOf(500) })])
    const at = new Date('2026-11-25T00:00:00Z')
    const night = closeLapsedRights({ ...app.services, now: () => at })
    await night({ kind: LAPSED_RIGHTS, payload: {} } as never, async () => {})
    const [place] = await app.db.inspect
      .select()
      .from(tables.contractByNumber)
      .where(eq(tables.contractByNumber.number, 'L0001'))
    const rows = await app.db.inspect.select().from(tables.card).where(eq(tables.card.contractId, place!.contractId))
    expect(rows).toHaveLength(1)
    // By its own dates it was over at midnight already.
    expect(rows[0]).toMatchObject({ validTo: '2026-11-24', ended: null })
  })
})
