import { and, eq } from 'drizzle-orm'
import type { MemberActor } from '../../auth/actor.ts'
import type { Context } from '../../context.ts'
import type { Writer } from '../../db/database.ts'

/** Where the ID token of an outside provider is sealed: what ends its session with ours. */
export const idTokenPlace = (tokenHash: string) => ({
  table: 'account_session',
  column: 'id_token_sealed',
  row: tokenHash,
})

/** The ID token of the session that asks; undefined where it did not come by an outside provider. */
export const sessionIdToken = async (
  { db, vault }: Pick<Context, 'db' | 'vault'>,
  tx: Pick<Writer, 'select'>,
  { accountId, sessionHash }: Pick<MemberActor, 'accountId' | 'sessionHash'>,
): Promise<string | undefined> => {
  const { session } = db.tables
  const [row] = await tx
    .select({ sealed: session.idTokenSealed })
    .from(session)
    .where(and(eq(session.accountId, accountId), eq(session.tokenHash, sessionHash)))
  return row?.sealed == null ? undefined : vault.open(row.sealed, idTokenPlace(sessionHash))
}
