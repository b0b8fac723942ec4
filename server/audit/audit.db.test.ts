import { asc, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { newContractId, newId } from '../db/ids.ts'
import { fanOut } from '../db/shards.ts'
import { testDatabase } from '../testing/database.ts'
import { contractRow } from '../testing/rows.ts'
import { tamperWith } from '../testing/tamper.ts'
import { type NewAuditEntry, writeAudit } from './audit.ts'
import { GENESIS } from './chain.ts'
import { verifyAudit } from './verify.ts'

let statements = 0
const db = await testDatabase({ logger: { logQuery: () => statements++ } })
const { contract, auditEntry } = db.tables

const done = (contractId: string, action = 'claim.imported'): NewAuditEntry => ({
  contractId,
  at: new Date('2026-03-02T09:00:00.123Z'),
  actorKind: 'SYSTEM',
  action,
  subjectId: newId(),
  details: { lineId: newId(), amcCents: 900, nested: { z: [1, null, 'é'], a: true }, rate: 0.1 },
})
const newContract = async () => {
  const row = contractRow()
  await db.transaction(tx => tx.insert(contract).values(row).returning())
  return row.contractId
}
const write = (...entries: NewAuditEntry[]) => db.transaction(tx => writeAudit(tx, db.tables, entries))
const entriesOf = (contractId: string) =>
  db.read.select().from(auditEntry).where(eq(auditEntry.contractId, contractId)).orderBy(asc(auditEntry.seq))
const verify = async () => {
  const lines: string[] = []
  return { report: await verifyAudit(db, line => lines.push(line)), lines }
}

describe('the audit log', () => {
  test('numbers and chains the entries of a contract in the order they are given', async () => {
    const contractId = await newContract()
    await write(done(contractId, 'a'), done(contractId, 'b'))
    await write(done(contractId, 'c'))
    const rows = await entriesOf(contractId)
    expect(rows.map(row => [row.seq, row.action])).toEqual([
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
    ])
    expect(rows.map(row => row.previousHash)).toEqual([GENESIS, rows[0]!.hash, rows[1]!.hash])
    expect((await verify()).lines).toEqual(['3 audit entries in 1 contracts: all chains hold'])
  })

  test('keeps one chain, whoever writes at once and whatever is rolled back', async () => {
    const contractId = await newContract()
    await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        db
          .transaction(async tx => {
            await writeAudit(tx, db.tables, [done(contractId), done(contractId)])
            if (i % 4 === 0) throw new Error('changed my mind')
          })
          .catch(() => {}),
      ),
    )
    expect((await entriesOf(contractId)).map(row => row.seq)).toEqual(Array.from({ length: 18 }, (_, i) => i + 1))
    expect((await verify()).report.broken).toBe(0)
  })

  test('takes a batch over many contracts in few statements', async () => {
    const contracts = Array.from({ length: 300 }, () => contractRow())
    await fanOut('import', () => db.transaction(tx => tx.insert(contract).values(contracts).returning()))
    const batch = [...contracts, ...contracts].map(({ contractId }) => done(contractId))
    for (const _ of [1, 2]) {
      statements = 0
      await fanOut('import', () => write(...batch))
      expect(statements).toBe(4) // where the chains stand, their numbers, then 600 rows in two
    }
    expect((await entriesOf(contracts[7]!.contractId)).map(row => row.seq)).toEqual([1, 2, 3, 4])
    expect((await verify()).report.broken).toBe(0)
  })

  test('takes nothing for a contract that does not exist', async () => {
    const contractId = newContractId()
    await expect(write(done(contractId))).rejects.toThrow(`No contract ${contractId}`)
  })
})

const tamper = (statement: string) => tamperWith(db, statement)

describe('verification', () => {
  const at = (contractId: string, seq: number) => `where contract_id = '${contractId}' and seq = ${seq}`
  const sound = { contracts: 0, entries: 0 }
  let contractId = ''
  beforeAll(async () => {
    const { report } = await verify()
    Object.assign(sound, report)
  })
  const chainOf = async (length: number) => {
    contractId = await newContract()
    await write(...Array.from({ length }, () => done(contractId)))
    sound.contracts++
    sound.entries += length
  }
  // A broken chain stays in the database, so each test says which breaks it adds.
  let broken = 0
  const expectBreak = async (message: string) => {
    broken++
    const { report, lines } = await verify()
    expect(lines.filter(line => line.includes(contractId))).toEqual([`Contract ${contractId}: ${message}`])
    expect(report).toMatchObject({ contracts: sound.contracts, broken })
  }

  test('names an entry that was altered', async () => {
    await chainOf(4)
    await tamper(`update audit_entry set action = 'claim.seen' ${at(contractId, 2)}`)
    await expectBreak('entry 2 was altered')
  })

  test('names an entry whose details were altered', async () => {
    await chainOf(2)
    await tamper(`update audit_entry set details = '{"amcCents":1}' ${at(contractId, 2)}`)
    await expectBreak('entry 2 was altered')
  })

  test('names an entry that is missing, the first one too', async () => {
    await chainOf(3)
    await tamper(`delete from audit_entry ${at(contractId, 2)}`)
    await expectBreak('entry 2 is missing: entry 3 follows entry 1')
    await chainOf(2)
    await tamper(`delete from audit_entry ${at(contractId, 1)}`)
    await expectBreak('entry 1 is missing: entry 2 follows entry 0')
  })

  test('names an end that was cut off, and a chain that is gone', async () => {
    await chainOf(3)
    await tamper(`delete from audit_entry ${at(contractId, 3)}`)
    await expectBreak('the chain ends at entry 2, but the contract has written 3')
    await chainOf(3)
    await tamper(`delete from audit_entry where contract_id = '${contractId}'`)
    await expectBreak('the chain ends at entry 0, but the contract has written 3')
  })

  test('names an entry that was added', async () => {
    await chainOf(1)
    await tamper(`update contract set audit_seq = 0 where contract_id = '${contractId}'`)
    await expectBreak('the chain has 1 entries, but the contract has written 0')
  })

  test('names entries that belong to no contract', async () => {
    await chainOf(2)
    await tamper(`delete from contract where contract_id = '${contractId}'`)
    sound.contracts--
    await expectBreak('its 2 entries belong to no contract')
  })

  test('takes what is written meanwhile for what it is', async () => {
    const ids = await Promise.all(Array.from({ length: 5 }, newContract))
    const writing = Promise.all(Array.from({ length: 60 }, (_, i) => write(done(ids[i % 5]!))))
    for (let i = 0; i < 5; i++) expect((await verify()).report.broken).toBe(broken)
    await writing
    expect((await verify()).report.broken).toBe(broken)
  })
})
