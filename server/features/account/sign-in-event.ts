import type { Method } from '../../auth/method.ts'
import { placeOf } from '../../auth/place.ts'
import type { Context } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { newId } from '../../db/ids.ts'
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
