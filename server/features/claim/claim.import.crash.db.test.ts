import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { open } from '../../db/open.ts'
import { testDatabase } from '../../testing/database.ts'
import { program } from '../../testing/process.ts'
import { everything, importFile, importRows, nirOf, osteopath, personRow, servicesOn } from './claim.import.sample.ts'
import { decompteText, reversalOf, sampleHeader, sampleLine, withFile } from './decompte.sample.ts'
import type { DecompteLine } from './decompte.type.ts'
import { exportClaims } from './ledger.export.ts'

/** What interruptions, failures and rivals leave: always what one clean run gives. */

const PEOPLE = 12
const peopleRows = Array.from({ length: PEOPLE }, (_, n) =>
  personRow({
    contract_number: `Z${String(Math.floor(n / 3)).padStart(4, '0')}`,
    role: n % 3 === 0 ? 'HOLDER' : 'SPOUSE',
    birth_date: '1985-03-14',
    ...nirOf(n, '8403'),
  }),
)

/** Visits by everybody, osteopaths up to their ceiling, taken back and again, and a stranger's. */
const linesFor = (perPerson: number): DecompteLine[] => {
  const lines: DecompteLine[] = []
  for (let visit = 0; visit < perPerson; visit++)
    for (let n = 0; n <= PEOPLE; n++) {
      const identity = nirOf(n, '8403')
      const day = `2026-${String(1 + (visit % 10)).padStart(2, '0')}-${String(1 + ((visit * 7 + n) % 28)).padStart(2, '0')}`
      const line = sampleLine({
        ref: `${n}-${visit}`,
        nir: identity.nir + identity.nir_key,
        careFrom: day,
        careTo: day,
        ...(visit % 3 === 0 && osteopath(day)),
      })
      lines.push(line)
      if (visit % 5 === 3) lines.push(reversalOf(line, `${line.ref}-R`))
    }
  return lines
}

const fileOf = (perPerson: number) => decompteText(linesFor(perPerson), { ...sampleHeader, fileNumber: 'CRASH' })

const [clean, failing, killed, shared] = await Promise.all([
  testDatabase(),
  testDatabase(),
  testDatabase(),
  testDatabase(),
])
const run = await program('server/testing/program.ts')

const SMALL = fileOf(6)
const BATCH = 7

const cleanRun = async (text: string) => {
  await importRows(servicesOn(clean), peopleRows)
  await withFile(text, path => importFile(servicesOn(clean), path, { batchSize: BATCH }))
  return everything(clean, clean.inspect)
}
const expected = await cleanRun(SMALL)

test('a failure at any statement leaves no half of a batch, and the next run finishes the file', async () => {
  let left = Number.POSITIVE_INFINITY
  const breaking = await open(failing.url, {
    logger: {
      logQuery() {
        if (left-- === 0) throw new Error('broken on purpose')
      },
    },
  })
  try {
    await importRows(servicesOn(failing), peopleRows)
    await withFile(SMALL, async path => {
      let runs = 0
      for (;;) {
        left = runs++
        const lines = await failing.inspect.select().from(failing.tables.feedLine)
        const outcome = await importFile(servicesOn(breaking), path, { batchSize: BATCH }).catch(
          (error: unknown) => error,
        )
        if (!(outcome instanceof Error)) break
        const after = await failing.inspect.select().from(failing.tables.feedLine)
        expect((after.length - lines.length) % BATCH).toBe(0)
      }
      expect(runs).toBeGreaterThan(30)
    })
  } finally {
    left = Number.POSITIVE_INFINITY
    await breaking.close()
  }
  expect(await everything(failing, failing.inspect)).toEqual(expected)
}, 60_000)

test('killed at any moment, and run again, it gives what one clean run gives', async () => {
  await importRows(servicesOn(killed), peopleRows)
  await withFile(SMALL, async path => {
    let kills = 0
    for (const wait of [0, 3, 6, 10, 15, 25, 40, 60]) {
      const { child, output, end } = run('import-decomptes', killed.url, path, String(BATCH))
      while (!output().includes('begun') && child.exitCode === null) await sleep(2)
      await sleep(wait)
      if (child.kill('SIGKILL')) kills++
      await end().catch(() => {})
    }
    expect(kills).toBeGreaterThan(0)
    await run('import-decomptes', killed.url, path, String(BATCH)).end()
  })
  expect(await everything(killed, killed.inspect)).toEqual(expected)
}, 60_000)

test('two processes that import the same file, and another that imports a second one, lose and double nothing', async () => {
  await importRows(servicesOn(shared), peopleRows)
  const more = linesFor(9).slice(linesFor(6).length)
  const second = decompteText(more, { ...sampleHeader, fileNumber: 'RIVAL' })
  await withFile(SMALL, path =>
    withFile(second, async rival => {
      const others = [path, rival].map(file => run('import-decomptes', shared.url, file, String(BATCH)).end())
      await importFile(servicesOn(shared), path, { batchSize: BATCH })
      await Promise.all(others)
    }),
  )
  const lines = await shared.inspect.select().from(shared.tables.claimLine)
  const all = linesFor(9).filter(line => line.nir !== strangersNir)
  expect(lines.map(line => line.ref).sort()).toEqual(all.map(line => line.ref).sort())
  await balances(shared)
}, 60_000)

const strangersNir = nirOf(PEOPLE, '8403').nir + nirOf(PEOPLE, '8403').nir_key

/** What holds of any database: the ledger, the claims and the payments say the same, and no ceiling is passed. */
const balances = async ({ tables, inspect }: typeof clean) => {
  const lines = await inspect.select().from(tables.claimLine)
  const sums = new Map<string, number>()
  const add = (key: string, cents: number) => sums.set(key, (sums.get(key) ?? 0) + cents)
  for (const line of lines) {
    expect(line.billedCents).toBe(line.amoCents + line.amcCents + line.outOfPocketCents)
    add(`claim ${line.claimId} amc`, line.amcCents)
    add(`claim ${line.claimId} amo`, line.amoCents)
    add(`claim ${line.claimId} rest`, line.outOfPocketCents)
    if (line.amcCents !== 0) add(`payment ${line.paymentId}`, line.amcCents)
    for (const use of [...line.result.consumptions, ...line.result.deductions])
      for (const [of, value] of [
        ['cents', use.cents],
        ['count', use.count],
      ] as const)
        add(`use ${line.contractId} ${line.memberId} ${use.counter} ${use.periodStart} ${of}`, value)
  }
  for (const claim of await inspect.select().from(tables.claim)) {
    expect(sums.get(`claim ${claim.claimId} amc`)).toBe(claim.amcCents)
    expect(sums.get(`claim ${claim.claimId} amo`)).toBe(claim.amoCents)
    expect(sums.get(`claim ${claim.claimId} rest`)).toBe(claim.outOfPocketCents)
    expect(claim.amcCents).toBeGreaterThanOrEqual(0)
  }
  for (const payment of await inspect.select().from(tables.payment))
    expect(sums.get(`payment ${payment.paymentId}`)).toBe(payment.amountCents)
  for (const use of await inspect.select().from(tables.ceilingUse)) {
    const key = `use ${use.contractId} ${use.memberId} ${use.counter} ${use.periodStart}`
    expect([use.usedCents, use.usedCount]).toEqual([sums.get(`${key} cents`), sums.get(`${key} count`)])
    expect(use.usedCents).toBeLessThanOrEqual(use.limitCents ?? use.usedCents)
    expect(use.usedCount).toBeLessThanOrEqual(use.limitCount ?? use.usedCount)
  }
}

describe('whatever the feed', () => {
  test('ledger, claims, payments and ceilings agree', async () => {
    await balances(clean)
    await balances(failing)
  })

  test('any lines in any batches give balanced books, and coming again change nothing', async () => {
    let round = 0
    const visit = fc.record({
      person: fc.integer({ min: 0, max: PEOPLE - 1 }),
      day: fc.integer({ min: 1, max: 28 }),
      month: fc.integer({ min: 1, max: 10 }),
      kind: fc.constantFrom('doctor', 'osteopath', 'third party'),
      takenBack: fc.boolean(),
      backInAnotherFile: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(visit, { minLength: 1, maxLength: 25 }),
        fc.integer({ min: 1, max: 9 }),
        async (visits, size) => {
          round++
          const lines = visits.map(({ person, day, month, kind }, at) => {
            const careFrom = `2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
            const { nir, nir_key } = nirOf(person, '8403')
            return sampleLine({
              ref: `P${round}-${at}`,
              nir: nir + nir_key,
              careFrom,
              careTo: careFrom,
              ...(kind === 'osteopath' && osteopath(careFrom)),
              ...(kind === 'third party' && { thirdParty: { amo: true, amc: true }, payee: 'PROVIDER' as const }),
            })
          })
          const back = visits.flatMap(({ takenBack, backInAnotherFile }, at) =>
            takenBack ? [{ later: backInAnotherFile, line: reversalOf(lines[at]!, `P${round}-${at}R`) }] : [],
          )
          const files = [
            [...lines, ...back.filter(({ later }) => !later).map(({ line }) => line)],
            back.filter(({ later }) => later).map(({ line }) => line),
          ]
          for (const [at, content] of files.entries()) {
            const text = decompteText(content, { ...sampleHeader, fileNumber: `P${round}-${at}` })
            const result = await withFile(text, path => importFile(servicesOn(shared), path, { batchSize: size }))
            expect(result.applied).toBe(content.length)
          }
          const before = await everything(shared, shared.inspect)
          const text = decompteText(files[0]!, { ...sampleHeader, fileNumber: `P${round}-0` })
          await withFile(text, path => importFile(servicesOn(shared), path))
          expect(await everything(shared, shared.inspect)).toEqual(before)
          await balances(shared)
        },
      ),
      { numRuns: 12 },
    )
  })

  test('the export is the same each time, and in parts says what the whole says', async () => {
    const read = async (contractNumber?: string) => {
      let text = ''
      await exportClaims({ db: shared }, contractNumber ? { contractNumber } : {}, piece => {
        text += piece
      })
      return text.trimEnd().split('\n').slice(1)
    }
    const whole = await read()
    expect(await read()).toEqual(whole)
    const parts = (await Promise.all(['Z0000', 'Z0001', 'Z0002', 'Z0003'].map(read))).flat()
    const quarantined = whole.filter(row => row.includes(';QUARANTINED;'))
    expect([...parts, ...quarantined].sort()).toEqual([...whole].sort())
  })
})
