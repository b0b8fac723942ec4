import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { projectRoot } from '../../root.ts'
import { testDatabase } from '../../testing/database.ts'
import { importPeople } from '../member/people.import.ts'
import {
  everything,
  exported,
  importFile,
  importLines,
  importRows,
  nirOf,
  osteopath,
  personRow,
  quiet,
  servicesOn,
  someone,
} from './claim.import.sample.ts'
import { decompteText, reversalOf, sampleHeader, sampleLine, withFile } from './decompte.sample.ts'
import { listQuarantine, replayQuarantine } from './quarantine.service.ts'

const db = await testDatabase()
const services = servicesOn(db)
const { tables } = db

const sample = (name: string) => join(projectRoot, 'server/testing/samples', name)

const outcomes = async (contractNumber?: string) =>
  (await exported(db, contractNumber)).map(row => [row.ref, row.amc_cents, row.out_of_pocket_cents, row.outcome])

const usesOf = async (contractNumber: string) => {
  const [place] = await db.inspect
    .select()
    .from(tables.contractByNumber)
    .where(eq(tables.contractByNumber.number, contractNumber))
  const rows = await db.inspect
    .select()
    .from(tables.ceilingUse)
    .where(eq(tables.ceilingUse.contractId, place!.contractId))
  return rows.map(({ counter, usedCents, usedCount }) => [counter, usedCents, usedCount])
}

describe('the sample feed', () => {
  beforeAll(async () => {
    await importPeople(services, sample('people.csv'), { ...quiet, check: false })
  })

  test('gives each line what it should, told as it goes', async () => {
    const told: string[] = []
    const result = await importFile(services, sample('decomptes.jsonl'), { told, locale: 'en' })
    expect(result).toMatchObject({
      status: 'DONE',
      read: 16,
      applied: 15,
      reversed: 1,
      quarantined: { UNKNOWN_PERSON: 1 },
      skipped: 0,
      amoCents: 52_978,
      amcCents: 178_925,
      alerts: 0,
    })
    expect(told).toContain('Read: 16')
    const expected = readFileSync(sample('expected.csv'), 'utf8').trimEnd().split('\n').slice(1)
    expect((await outcomes()).map(cells => cells.join(';'))).toEqual(expected)
  })

  test('pays each contract and professional once, on the second business day after the file', async () => {
    const payments = await db.inspect.select().from(tables.payment)
    expect(
      payments.map(({ payee, providerName, dueOn, amountCents, state }) => [
        payee,
        providerName,
        dueOn,
        amountCents,
        state,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['MEMBER', null, '2026-11-24', 3825, 'SCHEDULED'], // Camille: 900 + 2520 + 1380 + 900 + 645 − 2520
        ['PROVIDER', 'Laboratoire Ourcq', '2026-11-24', 1200, 'SCHEDULED'],
      ]),
    )
    expect(payments).toHaveLength(6)
  })

  test('says of a claim taken back that it was, and names each by its act', async () => {
    const claims = await db.inspect.select().from(tables.claim)
    const states = claims.map(({ careOn, actCode, state, amcCents }) => [careOn, actCode, state, amcCents])
    expect(states).toContainEqual(['2026-11-04', 'CS', 'REVERSED', 0])
    expect(states).toContainEqual(['2026-10-21', 'PH7', 'PAID_TO_PROVIDER', 350])
    expect(states).toContainEqual(['2026-10-15', 'AUDIO2', 'PAID', 126_000])
    expect(claims.find(claim => claim.actCode === 'BIO')?.searchText).toContain('laboratoire ourcq')
  })

  test('changes nothing when it comes again', async () => {
    const before = await everything(db, db.inspect)
    const told: string[] = []
    const again = await importFile(services, sample('decomptes.jsonl'), { told })
    expect(again).toMatchObject({ status: 'ALREADY_IMPORTED', applied: 0 })
    expect(told).toEqual(['Fichier déjà importé : rien ne change.'])
    await importPeople(services, sample('people.csv'), { ...quiet, check: false })
    expect(await everything(db, db.inspect)).toEqual(before)
  })

  test('skips lines that come again in another file', async () => {
    const before = await outcomes()
    const text = readFileSync(sample('decomptes.jsonl'), 'utf8').replace('2026-000123', '2026-000124')
    const result = await withFile(text, path => importFile(services, path))
    expect(result).toMatchObject({ status: 'DONE', read: 16, applied: 0, skipped: 16, quarantined: {} })
    expect(await outcomes()).toEqual(before)
  })
})

describe('a file that is wrong', () => {
  const good = decompteText([sampleLine({ ref: 'H-1' }), sampleLine({ ref: 'H-2', careFrom: '2026-11-01' })], {
    ...sampleHeader,
    fileNumber: 'HOSTILE',
  })
  const lines = good.trimEnd().split('\n')

  test.each([
    ['is cut in the middle of a line', good.slice(0, good.length - 60), 'CUT_SHORT'],
    ['has no trailer', `${lines.slice(0, -1).join('\n')}\n`, 'TRAILER_MISSING'],
    ['counts other lines', good.replace('"lines":2', '"lines":3'), 'TRAILER_COUNT'],
    ['adds up to another sum', good.replace(/"amoPaidCents":(\d+)}\n$/, '"amoPaidCents":1}\n'), 'TRAILER_SUM'],
    ['holds a NIR with a wrong key', good.replace('285037511504263', '285037511504264'), 'NIR_KEY'],
    ['is noise', Buffer.from([0x1f, 0x8b, 0xff, 0x00, 0x13, 0x37]), 'GZIP_CORRUPT'],
    ['is empty', '', 'FILE_EMPTY'],
    ['has a line without an end', Buffer.alloc(8 * 1024 * 1024, 'x'), 'LINE_TOO_LONG'],
    ['is for another insurer', good.replace('0075123456', '0075123457'), 'AMC_OTHER'],
    ['has the number of a file of other content', good.replace('HOSTILE', '2026-000123'), 'FILE_NUMBER_TAKEN'],
  ])('that %s is refused whole', async (_, content, code) => {
    const before = await everything(db, db.inspect)
    await expect(withFile(content, path => importFile(services, path))).rejects.toMatchObject({
      name: 'FeedRefused',
      code,
    })
    expect(await everything(db, db.inspect)).toEqual(before)
  })
})

describe('a line that can’t be applied', () => {
  test('waits in quarantine with its reason, and the others go on', async () => {
    const { line } = await someone(services, 10, { rights_from: '2026-01-01', rights_to: '2026-10-31' })
    const result = await importLines(services, [
      line('Q-good', { careFrom: '2026-05-04', careTo: '2026-05-04' }),
      line('Q-closed', { careFrom: '2026-11-03', careTo: '2026-11-03' }),
      line('Q-before', { careFrom: '2025-12-31', careTo: '2025-12-31' }),
      line('Q-act', { careFrom: '2026-05-05', careTo: '2026-05-05', act: { code: 'NOPE', quantity: 1 } }),
      line('Q-twin', { birthRank: 2 }),
      reversalOf(line('Q-never'), 'Q-of-nothing'),
      reversalOf(line('Q-act', { careFrom: '2026-05-05', careTo: '2026-05-05' }), 'Q-of-quarantined'),
    ])
    expect(result).toMatchObject({
      applied: 1,
      quarantined: { RIGHTS_CLOSED: 2, UNKNOWN_ACT: 1, UNKNOWN_PERSON: 1, UNKNOWN_REVERSED_LINE: 2 },
    })
    const rows = await exported(db)
    expect(rows.find(row => row.ref === 'Q-act')).toMatchObject({
      amc_cents: '',
      out_of_pocket_cents: '',
      outcome: 'QUARANTINED',
      reason: 'UNKNOWN_ACT',
    })
    expect(rows.find(row => row.ref === 'Q-good')?.outcome).toBe('PAID')
  })

  test('because it is older than two years is told from one of rights closed', async () => {
    const { line } = await someone(services, 11)
    const old = (ref: string, careFrom: string) => line(ref, { careFrom, careTo: careFrom, paidOn: '2026-11-18' })
    const result = await importLines(services, [old('O-last-day', '2024-11-18'), old('O-too-late', '2024-11-17')])
    expect(result).toMatchObject({ applied: 1, quarantined: { PRESCRIBED: 1 } })
  })

  test('because no tariff is known that far back is set aside, not guessed', async () => {
    const { line } = await someone(services, 13, { start_date: '1980-01-01', rights_from: '1980-01-01' })
    const old = { careFrom: '1983-05-02', careTo: '1983-05-02', paidOn: '1983-05-10' }
    expect(await importLines(services, [line('T-1', old)])).toMatchObject({ applied: 0, quarantined: { NO_TERMS: 1 } })
  })

  test('is kept sealed: nothing of the person is in clear', async () => {
    const rows = await db.inspect.select().from(tables.quarantinedLine)
    const text = JSON.stringify(rows)
    expect(rows.length).toBeGreaterThan(5)
    expect(text).not.toContain('1985-03-14')
    expect(text).not.toMatch(/2850375/)
  })

  test('is applied once what it lacked has come, and then no longer waits', async () => {
    const waiting = nirOf(12)
    const nir = waiting.nir + waiting.nir_key
    const first = sampleLine({ ref: 'R-1', nir })
    await importLines(services, [first, sampleLine({ ref: 'R-2', nir, careFrom: '2026-11-05', careTo: '2026-11-05' })])
    await importLines(services, [reversalOf(first, 'R-3')])
    expect(await replayQuarantine(services, { refs: ['R-1'] }, () => {}, 'fr')).toMatchObject({
      applied: 0,
      quarantined: { UNKNOWN_PERSON: 1 },
    })

    await importRows(services, [personRow({ contract_number: 'T0012', birth_date: '1985-03-14', ...waiting })])
    const replayed = await replayQuarantine(services, { refs: ['R-1', 'R-2', '01-751-0000/R-3'] }, () => {}, 'fr')
    expect(replayed).toMatchObject({ read: 3, applied: 3, reversed: 1, quarantined: {} })
    expect(await outcomes('T0012')).toEqual([
      ['R-1', '900', '200', 'PAID'],
      ['R-2', '900', '200', 'PAID'],
      ['R-3', '-900', '-200', 'REVERSED'],
    ])
    await expect(replayQuarantine(services, { refs: ['R-1'] }, () => {}, 'en')).rejects.toThrow(
      'Not in quarantine: R-1',
    )
  })

  test('is listed by its place and its reason', async () => {
    const told: string[] = []
    await listQuarantine(services, line => told.push(line), 'en')
    expect(told.join('\n')).toContain('01-751-0000/Q-act;')
    expect(told.join('\n')).not.toContain('R-1')
  })
})

describe('a reversal', () => {
  test('in a later file gives the ceiling back exactly, and asks for the money', async () => {
    const { contract, line } = await someone(services, 20)
    const visits = ['2026-02-02', '2026-03-02', '2026-04-02', '2026-05-04'].map((day, at) =>
      line(`V-${at + 1}`, osteopath(day)),
    )
    await importLines(services, visits.slice(0, 3))
    expect(await usesOf(contract)).toEqual([['ALTERNATIVE_MEDICINE', 12_000, 3]])
    await importLines(services, [reversalOf(visits[1]!, 'V-2R')])
    expect(await usesOf(contract)).toEqual([['ALTERNATIVE_MEDICINE', 8000, 2]])
    await importLines(services, [visits[3]!])
    expect(await usesOf(contract)).toEqual([['ALTERNATIVE_MEDICINE', 12_000, 3]])
    const rows = await exported(db, contract)
    expect(rows.map(row => [row.ref, row.amc_cents, row.reverses, row.payment_state])).toEqual([
      ['V-1', '4000', '', 'SCHEDULED'],
      ['V-2', '4000', '', 'SCHEDULED'],
      ['V-2R', '-4000', 'V-2', 'TO_RECOVER'],
      ['V-3', '4000', '', 'SCHEDULED'],
      ['V-4', '4000', '', 'SCHEDULED'],
    ])
  })

  test('pays what a ceiling had cut short, as a new entry in the place of the old one', async () => {
    const { contract, line } = await someone(services, 60)
    const visits = ['2026-02-02', '2026-03-02', '2026-04-02', '2026-05-04', '2026-06-01'].map((day, at) =>
      line(`RC-${at + 1}`, osteopath(day)),
    )
    await importLines(services, visits)
    const back = reversalOf(visits[1]!, 'RC-2R')
    expect(await importLines(services, [back])).toMatchObject({ applied: 1, reversed: 1, recomputed: 1, amcCents: 0 })
    expect(await usesOf(contract)).toEqual([['ALTERNATIVE_MEDICINE', 12_000, 3]])
    const ledger = async () =>
      (await exported(db, contract)).map(row => [row.ref, row.amc_cents, row.out_of_pocket_cents, row.reverses])
    const expected = [
      ['RC-1', '4000', '2000', ''],
      ['RC-2', '4000', '2000', ''],
      ['RC-2R', '-4000', '-2000', 'RC-2'],
      ['RC-3', '4000', '2000', ''],
      ['RC-4', '0', '6000', ''],
      ['RC-4~1', '4000', '2000', ''],
      ['RC-4~1-', '0', '-6000', 'RC-4'],
      ['RC-5', '0', '6000', ''],
    ]
    expect(await ledger()).toEqual(expected)
    expect(await importLines(services, [back])).toMatchObject({ applied: 0, recomputed: 0 })
    expect(await ledger()).toEqual(expected)

    // The Sécu then takes back the line that was computed again: what stands in its place goes, and the next one gains.
    await importLines(services, [reversalOf(visits[3]!, 'RC-4R')])
    const rows = await exported(db, contract)
    expect(rows.find(row => row.ref === 'RC-4R')).toMatchObject({ amc_cents: '-4000', reverses: 'RC-4~1' })
    expect(rows.find(row => row.ref === 'RC-5~1')).toMatchObject({ amc_cents: '4000' })
    expect(await usesOf(contract)).toEqual([['ALTERNATIVE_MEDICINE', 12_000, 3]])
    for (const row of rows)
      expect(Number(row.billed_cents)).toBe(
        Number(row.amo_cents) + Number(row.amc_cents) + Number(row.out_of_pocket_cents),
      )
  })

  test('that comes with its line leaves no transfer of nothing', async () => {
    const { contract, line } = await someone(services, 61)
    const visit = line('RZ-1', osteopath('2026-02-02'))
    await importLines(services, [visit, reversalOf(visit, 'RZ-1R')])
    const rows = await exported(db, contract)
    expect(rows.map(row => [row.ref, row.amc_cents, row.payment_state])).toEqual([
      ['RZ-1', '4000', ''],
      ['RZ-1R', '-4000', ''],
    ])
  })

  test('of glasses lets the next ones be paid', async () => {
    const { contract, line } = await someone(services, 21)
    const frame = (ref: string, careFrom: string) =>
      line(ref, {
        careFrom,
        careTo: careFrom,
        act: { code: 'OPT_FRAME_B', quantity: 1 },
        provider: {
          id: '10003456786',
          idKind: 'RPPS',
          name: 'Optique Ourcq',
          specialty: 'OPTICS',
          convention: 'NONE',
        },
        pathway: 'NOT_APPLICABLE',
        billedCents: 15_000,
        baseCents: 5,
        rateBp: 6000,
        amoPaidCents: 3,
        deductions: [],
        detail: { eyewear: 'FRAME' },
      })
    const first = frame('F-1', '2026-02-02')
    await importLines(services, [first, frame('F-2', '2026-06-01')])
    await importLines(services, [reversalOf(first, 'F-1R')])
    await importLines(services, [frame('F-3', '2026-07-01')])
    const rows = await exported(db, contract)
    const paid = rows.map(row => [row.ref, Number(row.amc_cents) > 0])
    expect(paid).toEqual([
      ['F-1', true],
      ['F-1R', false],
      ['F-2', false],
      ['F-3', true],
    ])
  })

  test('of a line already taken back, of a reversal, or of other amounts, waits in quarantine', async () => {
    const { contract, line } = await someone(services, 22)
    const visit = line('W-1')
    const other = line('W-2', { careFrom: '2026-11-04', careTo: '2026-11-04' })
    await importLines(services, [visit, other])
    const result = await importLines(services, [
      reversalOf(visit, 'W-1R'),
      reversalOf(visit, 'W-1 again'),
      { ...reversalOf(other, 'W-2R'), billedCents: -1 },
    ])
    expect(result).toMatchObject({ applied: 1, quarantined: { UNKNOWN_REVERSED_LINE: 1, REVERSAL_DIFFERS: 1 } })
    const back = { ...reversalOf(visit, 'W-1R back'), reverses: 'W-1R' }
    expect(await importLines(services, [back])).toMatchObject({ quarantined: { UNKNOWN_REVERSED_LINE: 1 } })
    expect((await exported(db, contract)).map(row => row.ref)).toEqual(['W-1', 'W-1R', 'W-2'])
  })

  test('of another person’s line waits in quarantine', async () => {
    const mine = await someone(services, 23)
    const theirs = await someone(services, 24)
    await importLines(services, [mine.line('X-1')])
    const result = await importLines(services, [reversalOf({ ...theirs.line('X-1') }, 'X-1R')])
    expect(result).toMatchObject({ applied: 0, quarantined: { UNKNOWN_REVERSED_LINE: 1 } })
  })
})

describe('people', () => {
  test('under one NIR are told apart by birth date and rank', async () => {
    const parent = nirOf(30)
    const nir = parent.nir + parent.nir_key
    const child = (names: string, rank: string) =>
      personRow({
        contract_number: 'T0030',
        role: 'CHILD',
        ...parent,
        birth_date: '2018-05-09',
        birth_rank: rank,
        first_names: names,
      })
    await importRows(services, [
      personRow({ contract_number: 'T0030', birth_date: '1985-03-14', ...parent }),
      child('Léa', '1'),
      child('Noé', '2'),
    ])
    const visit = { nir, amoPaidCents: 2100, deductions: [] }
    await importLines(services, [
      sampleLine({ ref: 'K-1', ...visit, birthDate: '2018-05-09', birthRank: 1 }),
      sampleLine({ ref: 'K-2', ...visit, birthDate: '2018-05-09', birthRank: 2 }),
      sampleLine({ ref: 'K-3', nir }),
    ])
    const rows = await exported(db, 'T0030')
    expect(rows.map(row => [row.ref, row.role, row.birth_rank, row.outcome])).toEqual([
      ['K-1', 'CHILD', '1', 'PAID'],
      ['K-2', 'CHILD', '2', 'PAID'],
      ['K-3', 'HOLDER', '1', 'PAID'],
    ])
    const claims = await db.inspect.select().from(tables.claim).where(eq(tables.claim.careOn, '2026-11-03'))
    expect(new Set(claims.map(claim => claim.memberId)).size).toBe(claims.length)
  })

  test('of two contracts are reimbursed by the one that was open on the date of care', async () => {
    const identity = nirOf(31)
    const on = (number: string, start: string, end: string, formula: string) =>
      personRow({
        contract_number: number,
        formula,
        birth_date: '1985-03-14',
        ...identity,
        start_date: start,
        end_date: end,
        rights_from: start,
        rights_to: end,
      })
    await importRows(services, [
      on('T0031-A', '2025-01-01', '2025-12-31', 'ESSENTIEL'),
      on('T0031-B', '2026-01-01', '', 'INTEGRAL'),
    ])
    const nir = identity.nir + identity.nir_key
    const visit = (ref: string, day: string) => sampleLine({ ref, nir, careFrom: day, careTo: day })
    await importLines(services, [visit('L-1', '2025-12-31'), visit('L-2', '2026-01-01'), visit('L-3', '2024-12-31')])
    expect((await outcomes('T0031-A')).map(([ref]) => ref)).toEqual(['L-1'])
    expect((await outcomes('T0031-B')).map(([ref]) => ref)).toEqual(['L-2'])
    expect((await exported(db)).find(row => row.ref === 'L-3')).toMatchObject({ reason: 'RIGHTS_CLOSED' })
  })

  test('who have no NIR yet are found under those of the adults of their contract', async () => {
    const parent = nirOf(32)
    await importRows(services, [
      personRow({ contract_number: 'T0032', birth_date: '1985-03-14', ...parent }),
      personRow({ contract_number: 'T0032', role: 'CHILD', birth_date: '2026-10-01', first_names: 'Zoé' }),
    ])
    const line = sampleLine({
      ref: 'N-1',
      nir: parent.nir + parent.nir_key,
      birthDate: '2026-10-01',
      amoPaidCents: 2100,
      deductions: [],
    })
    expect(await importLines(services, [line])).toMatchObject({ applied: 1, quarantined: {} })
  })
})

test('lines of one care on one day with one professional make one claim, named by the dearest', async () => {
  const { line } = await someone(services, 40)
  await importLines(services, [line('C-1'), line('C-2', { act: { code: 'ZBQK002', quantity: 1 }, billedCents: 4500 })])
  await importLines(services, [line('C-3', { billedCents: 2000 })])
  const lines = await db.inspect.select().from(tables.claimLine).where(eq(tables.claimLine.ref, 'C-1'))
  const [claim] = await db.inspect.select().from(tables.claim).where(eq(tables.claim.claimId, lines[0]!.claimId))
  expect(claim).toMatchObject({ actCode: 'ZBQK002', billedCents: 9500, family: 'TECHNICAL_ACT' })
  expect(claim?.searchText).toContain('c 3')
})

test('a difference with the AMO’s own figures raises an alert for the staff, and is paid all the same', async () => {
  const { line } = await someone(services, 41)
  const result = await importLines(services, [line('A-1', { amoPaidCents: 1800 })])
  expect(result).toMatchObject({ applied: 1, alerts: 1 })
  const alerts = await db.inspect.select().from(tables.staffAlert)
  expect(alerts.find(alert => alert.details.ref === 'A-1')).toMatchObject({
    kind: 'AMO_FIGURES_DIFFER',
    details: { crossCheck: [{ field: 'amoPaidCents', expectedCents: 1900, actualCents: 1800 }] },
  })
})

test('a cell of the export that a spreadsheet would run stays text', async () => {
  const { contract, line } = await someone(services, 42)
  await importLines(services, [line('=1+1'), line('a;"b"', { careFrom: '2026-11-04', careTo: '2026-11-04' })])
  const refs = (await exported(db, contract)).map(row => row.ref)
  expect(refs[0]).toBe("'=1+1")
  expect(refs[1]).toBe('"a')
})

test('an import that is stopped goes on from there', async () => {
  const { contract, line } = await someone(services, 43)
  const text = decompteText(
    [1, 2, 3, 4, 5].map(day => line(`S-${day}`, { careFrom: `2026-11-0${day}`, careTo: `2026-11-0${day}` })),
    { ...sampleHeader, fileNumber: 'STOPPED' },
  )
  await withFile(text, async path => {
    const stop = new AbortController()
    let looks = 0 // at the clock: once for the file, then once a batch
    const now = () => {
      if (++looks === 3) stop.abort()
      return services.now()
    }
    const stopped = await importFile({ ...services, now }, path, { batchSize: 2, signal: stop.signal })
    expect(stopped).toMatchObject({ status: 'STOPPED', applied: 4 })
    const told: string[] = []
    const rest = await importFile(services, path, { batchSize: 2, told })
    expect(told[0]).toBe('L’import de ce fichier avait été interrompu : il reprend.')
    expect(rest.applied + stopped.applied).toBe(5)
    expect(await outcomes(contract)).toHaveLength(5)
  })
})
