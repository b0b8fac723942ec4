import { type NewMessage, sendMessages } from '../../channels/message.ts'
import type { Context } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { type AccountRow, confirmedPhone } from '../account/account.loader.ts'
import type { Person } from './destination.ts'

/** What is told by SMS: its template and what that needs. */
type Told = Pick<Extract<NewMessage, { template: 'CONTACT_REPLACED' | 'BANK_ACCOUNT_GIVEN' }>, 'template' | 'params'>

/**
 * Tells a change to the phone that is known, beside the mail (`sendNotice`): a mailbox that somebody else reads must not
 * keep it quiet. Who has no phone is told by mail alone.
 */
export const tellKnownPhone = async (
  ctx: Context,
  tx: Writer,
  account: AccountRow,
  person: Person,
  told: Told,
): Promise<void> => {
  const to = confirmedPhone(account) ?? person.phone
  if (!to) return
  await sendMessages(ctx, tx, [{ channel: 'SMS', to, locale: ctx.locale, ...told } as NewMessage])
}
