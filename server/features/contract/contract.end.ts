import { and, eq, isNull } from 'drizzle-orm'
import { writeAudit } from '../../audit/audit.ts'
import type { Services } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { issueCards } from '../card/card.issue.ts'
import { tellOfCards } from '../card/card.news.ts'
import { enqueueContractCertificate } from './contract-certificate.jobs.ts'

type Stores = Pick<Services, 'db' | 'now' | 'cards'>

/** Which contract, and the request that ends it. */
interface Ending {
  contractId: string
  requestId: string
}

/** What hangs on a contract's last day: its cards, and its certificate. */
const follow = async (
  stores: Stores,
  tx: Writer,
  { contractId, requestId }: Ending,
  action: string,
  endOn?: string,
) => {
  const at = stores.now()
  await writeAudit(tx, stores.db.tables, [
    { contractId, at, actorKind: 'SYSTEM', action, details: { requestId, ...(endOn && { endOn }) } },
  ])
  await enqueueContractCertificate(stores, tx, contractId)
  await tellOfCards(stores, tx, contractId, await issueCards(stores, tx, contractId, at))
}

/**
 * Gives a contract its last day, in the transaction that decides it: cards end with it, the certificate says so.
 * @returns false where it has one already, and nothing is written
 */
export const endContract = async (stores: Stores, tx: Writer, ending: Ending, endOn: string): Promise<boolean> => {
  const { contract } = stores.db.tables
  const ended = await tx
    .update(contract)
    .set({ endOn, terminatedBy: ending.requestId })
    .where(and(eq(contract.contractId, ending.contractId), isNull(contract.endOn)))
    .returning({ contractId: contract.contractId })
  if (ended.length === 0) return false
  await follow(stores, tx, ending, 'contract.terminated', endOn)
  return true
}

/** Takes the last day away that a request had given: the contract goes on. @returns false where that request gave none */
export const continueContract = async (stores: Stores, tx: Writer, ending: Ending): Promise<boolean> => {
  const { contract } = stores.db.tables
  const goesOn = await tx
    .update(contract)
    .set({ endOn: null, terminatedBy: null })
    .where(and(eq(contract.contractId, ending.contractId), eq(contract.terminatedBy, ending.requestId)))
    .returning({ contractId: contract.contractId })
  if (goesOn.length === 0) return false
  await follow(stores, tx, ending, 'contract.continued')
  return true
}

/** Holds a contract's row until the transaction ends: of two who would terminate it at once, one waits. */
export const lockContract = async ({ db }: Pick<Services, 'db'>, tx: Writer, contractId: string) => {
  const { contract } = db.tables
  const [row] = await tx
    .update(contract)
    .set({ contractId })
    .where(eq(contract.contractId, contractId))
    .returning({ startOn: contract.startOn, endOn: contract.endOn, terminatedBy: contract.terminatedBy })
  if (!row) throw new Error('A household without its contract')
  return row
}
