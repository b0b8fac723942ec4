import { and, eq } from 'drizzle-orm'
import { pino } from 'pino'
import { describe, expect, it } from 'vitest'
import { verifyAudit } from '../audit/verify.ts'
import type { Services } from '../context.ts'
import { createVault } from '../crypto/seal.ts'
import type { Database } from '../db/database.ts'
import { open } from '../db/open.ts'
import { readEnv } from '../env.ts'
import { openCardPrinter } from '../features/card/card-printer.ts'
import { exportClaims } from '../features/claim/ledger.export.ts'
import { type TestDatabase, testDatabase } from '../testing/database.ts'
import { contractRow } from '../testing/rows.ts'
import { seedDemonstration, signInHints } from './demonstration.ts'

const whole = await testDatabase()
const broken = await testDatabase()
const shared = await testDatabase()
const foreign = await testDatabase()

const env = readEnv({ NODE_ENV: 'test', PUBLIC_URL: 'http://localhost:4000' })

/** All that seeding asks of the process. */
const servicesOver = (db: Database) =>
  ({
    db,
    vault: createVault(env.keyring),
    cards: openCardPrinter(env),
    log: pino({ level: 'silent' }),
    now: () => new Date('2026-11-22T09:00:00Z'),
  }) as unknown as Services // requests, which need the rest, are not made here

const seed = (db: Database, print: (line: string) => void = () => {}) =>
  seedDemonstration(servicesOver(db), { amcNumber: env.amcNumber, print })

/** What must be the same whatever way the demonstration came in; ids and random keys are not. */
const contentOf = async (db: TestDatabase) => {
  const rows: string[] = []
  await exportClaims(servicesOver(db), {}, async text => void rows.push(text))
  const { tables, inspect } = db
  const people = new Map((await inspect.select().from(tables.member)).map(row => [row.memberId, row]))
  const uses = await inspect.select().from(tables.ceilingUse)
  const payments = await inspect.select().from(tables.payment)
  return {
    ledger: rows.join('').split('\n').sort(),
    people: [...people.values()].map(row => `${row.number} ${row.firstNames} ${row.sharesCare}`).sort(),
    ceilings: uses
      .map(
        row =>
          `${people.get(row.memberId)?.firstNames} ${row.counter} ${row.periodStart} ${row.usedCents} ${row.usedCount}`,
      )
      .sort(),
    payments: payments.map(row => `${row.dueOn} ${row.payee} ${row.providerId} ${row.amountCents}`).sort(),
    accounts: (await inspect.select().from(tables.account)).map(row => row.email).sort(),
    premiums: (await inspect.select().from(tables.contribution)).length,
    quarantined: (await inspect.select().from(tables.quarantinedLine)).map(row => row.refKey).sort(),
    requests: (await inspect.select().from(tables.request)).map(row => `${row.kind} ${row.state}`).sort(),
    files: (await inspect.select().from(tables.feedFile)).map(row => `${row.fileKey} ${row.state}`).sort(),
  }
}

/** A database that fails after so many transactions, as a process that is killed between two of them. */
const failingAfter = (db: Database, count: number): Database => {
  let left = count
  return {
    ...db,
    transaction: work => {
      if (left-- <= 0) throw new Error('killed')
      return db.transaction(work)
    },
  }
}

describe('the demonstration', () => {
  it('fills an empty database, once, and says so', async () => {
    const told: string[] = []
    await seed(whole, line => told.push(line))
    expect(told).toHaveLength(1)
    expect(told[0]).toMatch(/^Démonstration : 19 foyers, \d+ fichiers, \d+ lignes/)
    const before = await contentOf(whole)
    expect(before.accounts).toHaveLength(20)
    expect(before.requests).toEqual([
      'BANK_ACCOUNT IN_REVIEW',
      'CALL_BACK IN_REVIEW',
      'COMPLAINT IN_REVIEW',
      'HOSPITAL_COVERAGE IN_REVIEW',
      'MESSAGE IN_REVIEW',
      'TERMINATION IN_REVIEW',
    ])
    await seed(whole, line => told.push(line))
    expect(told).toHaveLength(1)
    expect(await contentOf(whole)).toEqual(before)
  }, 60_000)

  it('leaves alone what people changed in it since', async () => {
    const { member } = whole.tables
    const manon = async () => (await whole.inspect.select().from(member)).find(row => row.firstNames === 'Manon')!
    const { contractId, memberId } = await manon()
    await whole.transaction(tx =>
      tx
        .update(member)
        .set({ sharesCare: false })
        .where(and(eq(member.contractId, contractId), eq(member.memberId, memberId)))
        .returning({ id: member.memberId }),
    )
    await seed(whole)
    expect((await manon()).sharesCare).toBe(false)
  })

  it('interrupted, is completed by the next start', async () => {
    for (const transactions of [3, 25, 40, 60])
      await expect(seed(failingAfter(broken, transactions))).rejects.toThrow('killed')
    await seed(broken)
    const clean = await contentOf(whole)
    const completed = await contentOf(broken)
    // In the first database Manon has changed her mind since.
    expect({ ...completed, people: [] }).toEqual({ ...clean, people: [] })
    expect(completed.people.filter(row => row.endsWith('true'))).toHaveLength(2)
    expect((await verifyAudit(broken, () => {})).broken).toBe(0)
  }, 60_000)

  it('begun by two at once, is there once', async () => {
    const other = await open(shared.url)
    try {
      await Promise.all([seed(shared), seed(other)])
    } finally {
      await other.close()
    }
    expect({ ...(await contentOf(shared)), people: [] }).toEqual({ ...(await contentOf(whole)), people: [] })
    expect((await verifyAudit(shared, () => {})).broken).toBe(0)
  }, 60_000)

  it('is not put beside somebody’s own contracts', async () => {
    const { contract, contractByNumber } = foreign.tables
    const row = contractRow()
    await foreign.transaction(async tx => {
      await tx.insert(contract).values(row).returning({ id: contract.contractId })
      await tx.insert(contractByNumber).values({ number: row.number, contractId: row.contractId })
    })
    await seed(foreign)
    expect(await foreign.inspect.select().from(contract)).toHaveLength(1)
  })
})

describe('what is printed at the start', () => {
  it('names who can sign in, what that shows, and the password', async () => {
    const text = await signInHints({ db: whole }, env)
    expect(text).toContain('http://localhost:4000')
    expect(text).toMatch(/camille\.martin@example\.fr +la titulaire/)
    expect(text.match(/@/g)).toHaveLength(20)
    expect(text).toContain('ancolie-lanterne-colibri')
    expect(await signInHints({ db: whole }, env, 'en')).toContain('Everybody’s password')
  })

  it('proposes nobody where the demonstration is not', async () => {
    expect(await signInHints({ db: foreign }, env)).toBe('\n  http://localhost:4000\n')
  })
})
