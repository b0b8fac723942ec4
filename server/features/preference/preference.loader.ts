import { and, asc, eq } from 'drizzle-orm'
import { isOneself } from '../../auth/policy.ts'
import type { Context, Services } from '../../context.ts'
import type { Reader } from '../../db/database.ts'
import type { ChoiceRow } from './wishes.ts'

/** What the viewer chose, the oldest first. */
export const viewerChoices = async (ctx: Context): Promise<ChoiceRow[]> => {
  const { contactChoice } = ctx.db.tables
  return ctx.db.read
    .select()
    .from(contactChoice)
    .where(isOneself.sql(await ctx.sight(), contactChoice))
    .orderBy(asc(contactChoice.at), asc(contactChoice.choiceId))
}

/** The same of anybody, for the program itself: what to send them, by what. */
export const choicesOf = async (
  { db }: Pick<Services, 'db'>,
  reader: Reader,
  { contractId, memberId }: { contractId: string; memberId: string },
): Promise<ChoiceRow[]> => {
  const { contactChoice } = db.tables
  return reader
    .select()
    .from(contactChoice)
    .where(and(eq(contactChoice.contractId, contractId), eq(contactChoice.memberId, memberId)))
    .orderBy(asc(contactChoice.at), asc(contactChoice.choiceId))
}
