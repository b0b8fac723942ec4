import { and, count, eq, gt } from 'drizzle-orm'
import type { Method } from '../../auth/method.ts'
import { placeOf } from '../../auth/place.ts'
import type { Context } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { newId } from '../../db/ids.ts'
import type { Person } from '../identity/destination.ts'
import { sendNotice } from '../identity/notice.ts'
import type { AccountRow } from './account.loader.ts'
import type { SIGN_IN_OUTCOMES } from './account.table.ts'

export type SignInOutcome = (typeof SIGN_IN_OUTCOMES)[number]

/** Writes down that somebody tried to come in, for the account's owner to look over. */
export const recordSignIn = async (
  { db, at, ip, userAgent }: Pick<Context, 'db' | 'at' | 'ip' | 'userAgent'>,
  tx: Writer,
  accountId: string,
  outcome: SignInOutcome,
  methods: readonly Method[],
): Promise<void> => {
  const { signInEvent } = db.tables
  await tx
    .insert(signInEvent)
    .values({
      accountId,
      eventId: newId(),
      at,
      outcome,
      methods: [...methods],
      userAgent: userAgent.slice(0, 300),
      ...placeOf(ip),
    })
    .returning({ eventId: signInEvent.eventId })
}

/** Its owner is told at this many wrong second proofs within a day: whoever gave them had the password. */
const TOLD_AT = 3
const DAY = 24 * 3_600_000

/** Writes down a wrong second proof, and tells the owner when it happens again and again. */
export const recordWrongCode = async (
  ctx: Context,
  tx: Writer,
  account: AccountRow,
  person: Person,
  method: Method,
): Promise<void> => {
  const { accountId } = account
  await recordSignIn(ctx, tx, accountId, 'WRONG_CODE', [method])
  const { signInEvent } = ctx.db.tables
  const [today] = await tx
    .select({ wrong: count() })
    .from(signInEvent)
    .where(
      and(
        eq(signInEvent.accountId, accountId),
        eq(signInEvent.outcome, 'WRONG_CODE'),
        gt(signInEvent.at, new Date(ctx.at.getTime() - DAY)),
      ),
    )
  if (today?.wrong === TOLD_AT) await sendNotice(ctx, tx, account, person, 'CODE_FAILURES', ctx)
}
