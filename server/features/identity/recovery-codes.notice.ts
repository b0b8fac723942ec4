import type { Context } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import type { AccountRow } from '../account/account.loader.ts'
import type { Person } from './destination.ts'
import { recoveryCodesLeft } from './factor.loader.ts'
import { sendNotice } from './notice.ts'

/** Tells somebody that one of their codes on paper was used, and how many are left: a stolen sheet shows at once. */
export const tellRecoveryCodeUsed = async (
  ctx: Context,
  tx: Writer,
  account: AccountRow,
  person: Person,
): Promise<void> => {
  const left = await recoveryCodesLeft(ctx, account.accountId, tx)
  await sendNotice(ctx, tx, account, person, 'RECOVERY_CODE_USED', ctx, String(left))
}
