import { asc, eq, gt, sql } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { fanOut } from '../db/shards.ts'
import { type AuditRow, type ChainWalk, firstBreak, walkChain } from './chain.ts'

export interface AuditReport {
  contracts: number
  entries: number
  /** How many contracts' chains are broken. */
  broken: number
}

const PAGE = 2_000

/** Every audit entry, contract by contract and in order, a page at a time. */
async function* allEntries({ read, tables: { auditEntry } }: Database): AsyncGenerator<AuditRow, undefined> {
  let after: AuditRow | undefined
  for (;;) {
    const page = await fanOut('nightly', () =>
      read
        .select()
        .from(auditEntry)
        .where(after && sql`(${auditEntry.contractId}, ${auditEntry.seq}) > (${after.contractId}, ${after.seq})`)
        .orderBy(asc(auditEntry.contractId), asc(auditEntry.seq))
        .limit(PAGE),
    )
    yield* page
    after = page.at(-1)
    if (page.length < PAGE) return undefined
  }
}

/** Every contract and how many entries it has written, in the same order. */
async function* allContracts({ read, tables: { contract } }: Database) {
  let after: string | undefined
  for (;;) {
    const page = await fanOut('nightly', () =>
      read
        .select({ contractId: contract.contractId, written: contract.auditSeq })
        .from(contract)
        .where(after === undefined ? undefined : gt(contract.contractId, after))
        .orderBy(asc(contract.contractId))
        .limit(PAGE),
    )
    yield* page
    after = page.at(-1)?.contractId
    if (page.length < PAGE) return undefined
  }
}

/** One contract's chain against its count, both seen at one instant. */
const checkOne = ({ transaction, tables: { contract, auditEntry } }: Database, contractId: string) =>
  transaction(async tx => {
    const [row] = await tx
      .select({ written: contract.auditSeq })
      .from(contract)
      .where(eq(contract.contractId, contractId))
    const entries = await tx
      .select()
      .from(auditEntry)
      .where(eq(auditEntry.contractId, contractId))
      .orderBy(asc(auditEntry.seq))
    if (!row) return entries.length ? `its ${entries.length} entries belong to no contract` : undefined
    return firstBreak(entries, row.written)
  })

/**
 * Reads the whole audit log and follows each contract's chain: a changed, missing, moved or added entry breaks it, and
 * an end cut off shows against the contract's own count. Prints the first break of each broken contract, then totals.
 * It may run while others write. What it can't see is a forger who knows the chain: an end cut off together with the
 * contract's count, or entries rewritten with new hashes up to the last one. For that, compare with a copy kept elsewhere.
 */
export const verifyAudit = async (db: Database, print: (line: string) => void): Promise<AuditReport> => {
  const report: AuditReport = { contracts: 0, entries: 0, broken: 0 }
  const contracts = allContracts(db)
  let counted = await contracts.next()
  let current: { contractId: string; walk: ChainWalk; wrong: boolean } | undefined

  const suspect = async (contractId: string) => {
    const wrong = await checkOne(db, contractId) // what was written while we read is no break
    if (!wrong) return
    report.broken++
    print(`Contract ${contractId}: ${wrong}`)
  }
  /** Passes the contracts before this one: they have no entry that we have not met. */
  const passUntil = async (contractId: string | undefined) => {
    for (
      ;
      counted.value && (contractId === undefined || counted.value.contractId < contractId);
      counted = await contracts.next()
    ) {
      report.contracts++
      if (counted.value.written) await suspect(counted.value.contractId)
    }
  }
  const endChain = async () => {
    if (!current) return
    const { contractId, walk, wrong } = current
    await passUntil(contractId)
    const known = counted.value?.contractId === contractId ? counted.value : undefined
    if (known) {
      report.contracts++
      counted = await contracts.next()
    }
    if (wrong || known?.written !== walk.length()) await suspect(contractId)
  }

  for await (const entry of allEntries(db)) {
    report.entries++
    if (current?.contractId !== entry.contractId) {
      await endChain()
      current = { contractId: entry.contractId, walk: walkChain(), wrong: false }
    }
    if (!current.wrong) current.wrong = current.walk.step(entry) !== undefined
  }
  await endChain()
  await passUntil(undefined)
  print(
    `${report.entries} audit entries in ${report.contracts} contracts: ${report.broken ? `${report.broken} broken` : 'all chains hold'}`,
  )
  return report
}
