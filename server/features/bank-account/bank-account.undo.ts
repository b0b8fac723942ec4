import { and, eq } from 'drizzle-orm'
import type { Services } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import type { AccountRow } from '../account/account.loader.ts'
import { isOpenState } from '../request/request.machine.ts'
import { moveRequest } from '../request/request.write.ts'
import { goBackToAccountBefore } from './bank-account.write.ts'

/**
 * Undoes a change of account whose first transfer still waits: « Ce n'est pas moi » in a mail takes back what a thief of
 * the session has done, in the transaction that blocks them. One that waits for the desk is withdrawn.
 */
export const undoHeldChange = async (
  stores: Pick<Services, 'db' | 'now'>,
  tx: Writer,
  { contractId, accountId, memberId }: Pick<AccountRow, 'contractId' | 'accountId' | 'memberId'>,
): Promise<void> => {
  const by = { actorKind: 'MEMBER', actorId: accountId } as const
  const { request } = stores.db.tables
  const rows = await tx
    .select()
    .from(request)
    .where(and(eq(request.contractId, contractId), eq(request.kind, 'BANK_ACCOUNT'), eq(request.sentById, memberId)))
  for (const row of rows) {
    if (isOpenState(row.state)) await moveRequest(stores, tx, row, [{ kind: 'WITHDRAWN' }], by, { proposal: null })
    else if (row.state === 'ACCEPTED' && (await goBackToAccountBefore(stores, tx, row, by)))
      await moveRequest(stores, tx, row, [{ kind: 'REVOKED' }], by)
  }
}
