import { desc } from 'drizzle-orm'
import type { Rule } from '../../auth/policy.ts'
import type { Context } from '../../context.ts'
import type { CardRow } from './card.issue.ts'
import { cardPolicy, formerCardPolicy } from './card.policy.ts'
import { earliest } from './life.ts'

/** How many cards are shown: some years of them, with the versions of each. */
const SHOWN = 12

const read = async (ctx: Context, policy: Rule): Promise<CardRow[]> => {
  const { card } = ctx.db.tables
  return ctx.db.read
    .select()
    .from(card)
    .where(policy.sql(await ctx.sight(), card))
    .orderBy(desc(card.year), desc(card.version))
    .limit(SHOWN)
}

/** The last card that names somebody who left: closed for them, whatever became of it for the others. */
const lastOf = (rows: readonly CardRow[], memberId: string): CardRow[] => {
  const row = rows.find(({ content }) => content.beneficiaries.some(line => line.memberId === memberId))
  const own = row?.content.beneficiaries.find(line => line.memberId === memberId)
  if (!row || !own) return []
  return [
    {
      ...row,
      ended: 'CLOSED',
      replacedBy: null,
      validTo: earliest(own.to, row.validTo),
      content: { ...row.content, beneficiaries: [own] },
    },
  ]
}

/** The one door to cards. */
export const cardLoaders = (ctx: Context) => {
  let cards: Promise<CardRow[]> | undefined
  const load = async (): Promise<CardRow[]> => {
    const { actor, belongs } = await ctx.sight()
    if (belongs) return read(ctx, cardPolicy)
    if (actor.kind !== 'MEMBER' && actor.kind !== 'VIEWING') return []
    return lastOf(await read(ctx, formerCardPolicy), actor.memberId)
  }
  return {
    /** The household's cards, the newest first; read once. */
    cards: (): Promise<CardRow[]> => {
      cards ??= load()
      return cards
    },
  }
}
