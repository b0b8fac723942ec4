import { and, asc, count, desc, eq, gte, inArray, like, lte, type SQL, sql } from 'drizzle-orm'
import { guarded } from '../../auth/guarded.ts'
import type { Context } from '../../context.ts'
import type { Database } from '../../db/database.ts'
import type { Tables } from '../../db/schema.ts'
import { byPlace } from '../../graphql/by-place.ts'
import { type Page, type PageArgs, pageOf, windowOf } from '../../graphql/connection.ts'
import { decodeIdOf } from '../../graphql/node.ts'
import type { ClaimFilter } from './claim.input.ts'
import { claimAmountsPolicy, claimCarePolicy } from './claim.policy.ts'
import type { LineFacts, LineResult } from './claim.table.ts'
import { searchable } from './search-text.ts'

/** The one door to claims and their lines: every read here carries the policy in its SQL. */

export type ClaimRow = Awaited<ReturnType<typeof lastClaimsQuery>>[number]
export type LineRow = Awaited<ReturnType<typeof linesOf>>[number]

/** What a claim shows: not the words it is searched by. */
const claimColumns = ({ claim }: Tables) => ({
  contractId: claim.contractId,
  claimId: claim.claimId,
  memberId: claim.memberId,
  careOn: claim.careOn,
  providerName: claim.providerName,
  specialty: claim.specialty,
  actCode: claim.actCode,
  family: claim.family,
  state: claim.state,
  billedCents: claim.billedCents,
  amoCents: claim.amoCents,
  amcCents: claim.amcCents,
  outOfPocketCents: claim.outOfPocketCents,
  receivedAt: claim.receivedAt,
})

/** What a line shows without its derivation, which is read only when asked for: it is the larger half of the row. */
const lineColumns = ({ claimLine }: Tables) => ({
  contractId: claimLine.contractId,
  lineId: claimLine.lineId,
  claimId: claimLine.claimId,
  ref: claimLine.ref,
  nature: claimLine.nature,
  actCode: claimLine.actCode,
  family: claimLine.family,
  quantity: claimLine.quantity,
  careFrom: claimLine.careFrom,
  careTo: claimLine.careTo,
  /** For `factsOf`: a page of lines rarely asks for any of them, and reading JSON is the dearest part of a row. */
  facts: sql<string>`cast(${claimLine.facts} as text)`,
  billedCents: claimLine.billedCents,
  baseCents: claimLine.baseCents,
  rateBp: claimLine.rateBp,
  amoCents: claimLine.amoCents,
  amcCents: claimLine.amcCents,
  outOfPocketCents: claimLine.outOfPocketCents,
  payee: claimLine.payee,
  amoPaidOn: claimLine.amoPaidOn,
  paymentId: claimLine.paymentId,
})

/** What a line's columns do not say of it. */
export const factsOf = ({ facts }: Pick<LineRow, 'facts'>): LineFacts => JSON.parse(facts) as LineFacts

/** The lines themselves, by their ids; none of care the actor may not see. */
const linesById = async (ctx: Context, contractId: string, lineIds: readonly string[]) => {
  const { claimLine } = ctx.db.tables
  const sight = await ctx.sight()
  return ctx.db.read
    .select(lineColumns(ctx.db.tables))
    .from(claimLine)
    .where(
      and(
        eq(claimLine.contractId, contractId),
        inArray(claimLine.lineId, [...lineIds]),
        claimCarePolicy.sql(sight, claimLine),
      ),
    )
}

/** The lines of these claims of one contract, in the order they came; none of care the actor may not see. */
const linesOf = async (ctx: Context, contractId: string, claimIds: readonly string[]) =>
  linesQuery(ctx.db, await ctx.sight(), { ofContract: contractId, claimIds })

/** The same, by claim. A claim without any is not among them. */
export const linesByClaim = async (
  ctx: Context,
  contractId: string,
  claimIds: readonly string[],
): Promise<Map<string, LineRow[]>> => {
  const byClaim = new Map<string, LineRow[]>()
  for (const row of await linesOf(ctx, contractId, claimIds)) {
    const lines = byClaim.get(row.claimId)
    if (lines) lines.push(row)
    else byClaim.set(row.claimId, [row])
  }
  return byClaim
}

const linesQuery = guarded(
  'lines of claims',
  ({ read, tables }, sight, given: { ofContract: string; claimIds: readonly string[] }) =>
    read
      .select(lineColumns(tables))
      .from(tables.claimLine)
      .where(
        and(
          eq(tables.claimLine.contractId, given.ofContract),
          inArray(tables.claimLine.claimId, [...given.claimIds]),
          claimCarePolicy.sql(sight, tables.claimLine),
        ),
      )
      .orderBy(asc(tables.claimLine.claimId), asc(tables.claimLine.lineId)),
)

/**
 * The filter as SQL. What tells what the care was (its family, the words in it) narrows to care the actor may see:
 * else asking "is there a psychologist?" would tell of an adult who shares amounts only.
 */
const filterSql = async (ctx: Context, filter: ClaimFilter): Promise<SQL | undefined> => {
  const { claim } = ctx.db.tables
  const sight = await ctx.sight()
  const words = searchable(filter.text ?? '')
    .split(' ')
    .filter(Boolean)
  const asksForCare = filter.families != null || words.length > 0
  const beneficiary = filter.beneficiaryId == null ? undefined : decodeIdOf('mbr', filter.beneficiaryId)
  return and(
    (asksForCare ? claimCarePolicy : claimAmountsPolicy).sql(sight, claim),
    filter.beneficiaryId == null ? undefined : beneficiary ? eq(claim.memberId, beneficiary.id) : sql`1 = 0`,
    filter.families ? inArray(claim.family, filter.families) : undefined,
    filter.states ? inArray(claim.state, filter.states) : undefined,
    filter.from == null ? undefined : gte(claim.careOn, filter.from),
    filter.to == null ? undefined : lte(claim.careOn, filter.to),
    // Searchable text holds letters, digits and spaces only: no word can carry a wildcard.
    ...words.map(word => like(claim.searchText, `%${word}%`)),
  )
}

const pageQuery = ({ read, tables }: Database, where: SQL | undefined, backwards: boolean, limit: number) => {
  const { claim } = tables
  const order = backwards ? asc : desc
  return read
    .select(claimColumns(tables))
    .from(claim)
    .where(where)
    .orderBy(order(claim.careOn), order(claim.claimId))
    .limit(limit)
}

/** The page that everybody looks at first, prepared. */
const lastClaimsQuery = guarded('last claims', (db, sight, { limit }: { limit: number }) =>
  pageQuery(db, claimAmountsPolicy.sql(sight, db.tables.claim), false, limit),
)

/** A page of claims, newest care first. */
export const claimsPage = async (ctx: Context, filter: ClaimFilter, args: PageArgs): Promise<Page<ClaimRow>> => {
  const { claim } = ctx.db.tables
  const window = windowOf(args, claim.careOn, claim.claimId)
  const limit = window.limit + 1
  const isPlain = !window.where && !window.backwards && Object.values(filter).every(value => value == null)
  const rows = isPlain
    ? await lastClaimsQuery(ctx.db, await ctx.sight(), { limit })
    : await pageQuery(ctx.db, and(await filterSql(ctx, filter), window.where), window.backwards, limit)
  return pageOf(rows, window, args)
}

const summed = ({ claim }: Context['db']['tables']) => ({
  paid: sql<number>`coalesce(sum(${claim.billedCents}), 0)`.mapWith(Number),
  amo: sql<number>`coalesce(sum(${claim.amoCents}), 0)`.mapWith(Number),
  amc: sql<number>`coalesce(sum(${claim.amcCents}), 0)`.mapWith(Number),
  outOfPocket: sql<number>`coalesce(sum(${claim.outOfPocketCents}), 0)`.mapWith(Number),
  claimCount: count(),
})

/** How many claims a filter selects, and their sums. */
export const claimTotals = async (ctx: Context, filter: ClaimFilter) => {
  const { claim } = ctx.db.tables
  const [totals] = await ctx.db.read
    .select(summed(ctx.db.tables))
    .from(claim)
    .where(await filterSql(ctx, filter))
  return totals!
}

/** The sums of each month of care that has any. `month` is '01' to '12'. */
export const spendingByMonth = async (ctx: Context, year: number, filter: ClaimFilter) => {
  const { claim } = ctx.db.tables
  const month = monthOf(ctx)
  return ctx.db.read
    .select({ month: month.as('month'), ...summed(ctx.db.tables) })
    .from(claim)
    .where(await filterSql(ctx, { ...filter, from: `${year}-01-01`, to: `${year}-12-31` }))
    .groupBy(month)
}

/** The years in which there is care, newest first. */
export const careYears = async (ctx: Context): Promise<number[]> => {
  const { claim } = ctx.db.tables
  const year = sql<number>`substr(${asText(sql`${claim.careOn}`)}, 1, 4)`.mapWith(Number)
  const rows = await ctx.db.read
    .select({ year: year.as('year') })
    .from(claim)
    .where(await filterSql(ctx, {}))
    .groupBy(year)
    .orderBy(desc(year))
  return rows.map(row => row.year)
}

/** A day is text on SQLite and a date on PostgreSQL: as text, both cut the same. */
const asText = (column: SQL) => sql`cast(${column} as text)`
const monthOf = (ctx: Context) =>
  sql<number>`substr(${asText(sql`${ctx.db.tables.claim.careOn}`)}, 6, 2)`.mapWith(Number)

export const claimLoaders = (ctx: Context) => ({
  /** A claim by its place; undefined when it isn't there or isn't the actor's to see. */
  claim: byPlace<ClaimRow>(async (contractId, ids) => {
    const { claim } = ctx.db.tables
    const sight = await ctx.sight()
    const rows = await ctx.db.read
      .select(claimColumns(ctx.db.tables))
      .from(claim)
      .where(and(eq(claim.contractId, contractId), inArray(claim.claimId, ids), claimAmountsPolicy.sql(sight, claim)))
    return new Map(rows.map(row => [row.claimId, row]))
  }),
  /** The lines of a claim, by the claim's place. */
  linesOfClaim: byPlace<LineRow[]>(async (contractId, ids) => linesByClaim(ctx, contractId, ids)),
  /** A line by its place. */
  line: byPlace<LineRow>(
    async (contractId, ids) => new Map((await linesById(ctx, contractId, ids)).map(row => [row.lineId, row])),
  ),
  /** What the engine said of a line: parts of the out-of-pocket and derivation. */
  lineResult: byPlace<LineResult>(async (contractId, ids) => {
    const { claimLine } = ctx.db.tables
    const sight = await ctx.sight()
    const rows = await ctx.db.read
      .select({ lineId: claimLine.lineId, result: claimLine.result })
      .from(claimLine)
      .where(
        and(
          eq(claimLine.contractId, contractId),
          inArray(claimLine.lineId, ids),
          claimCarePolicy.sql(sight, claimLine),
        ),
      )
    return new Map(rows.map(row => [row.lineId, row.result]))
  }),
})
