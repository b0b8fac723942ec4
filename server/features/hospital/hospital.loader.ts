import { and, eq, inArray, like } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import type { Reader } from '../../db/database.ts'
import { fanOut } from '../../db/shards.ts'
import { byPlace } from '../../graphql/by-place.ts'
import { searchable } from '../claim/search-text.ts'
import { requestsById } from '../request/request.loader.ts'

/** The door to hospital coverage: what a request says is read with the requests that the actor may see. */

type Tables = Context['db']['tables']
export type CoverageRow = Tables['hospitalCoverage']['$inferSelect']
export type FacilityRow = Tables['facility']['$inferSelect']

export const hospitalLoaders = (ctx: Context) => ({
  hospitalCoverage: byPlace<CoverageRow>(async (contractId, ids) => {
    const seen = [...(await requestsById(ctx, ctx.db.latest, contractId, ids)).keys()]
    if (seen.length === 0) return new Map()
    const { hospitalCoverage } = ctx.db.tables
    const rows = await ctx.db.latest
      .select()
      .from(hospitalCoverage)
      .where(and(eq(hospitalCoverage.contractId, contractId), inArray(hospitalCoverage.requestId, seen)))
    return new Map(rows.map(row => [row.requestId, row]))
  }),
})

const MOST = 20

/** Hospitals whose name, town or number holds every word; the register is public. */
export const findFacilities = async ({ db }: Pick<Context, 'db'>, text: string): Promise<FacilityRow[]> => {
  const { facility } = db.tables
  const words = searchable(text)
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .slice(0, 6)
  if (words.length === 0) return []
  return fanOut('facility search', () =>
    db.read
      .select()
      .from(facility)
      .where(and(...words.map(word => like(facility.searchText, `%${word}%`))))
      .orderBy(facility.name)
      .limit(MOST),
  )
}

/** One of them by its number. */
export const facilityOf = async ({ db }: Pick<Context, 'db'>, finess: string): Promise<FacilityRow | undefined> => {
  const { facility } = db.tables
  const [row] = await fanOut('facility search', () =>
    db.read.select().from(facility).where(eq(facility.finess, finess)),
  )
  return row
}

/** Nights of the private room that the ceiling of the admission's year has used, for a person the caller may see. */
export const roomNightsUsed = async (
  { db }: Pick<Context, 'db'>,
  reader: Reader,
  { contractId, memberId }: { contractId: string; memberId: string },
  on: string,
): Promise<number> => {
  const { ceilingUse } = db.tables
  const rows = await reader
    .select({ usedCount: ceilingUse.usedCount, from: ceilingUse.periodStart, to: ceilingUse.periodEnd })
    .from(ceilingUse)
    .where(
      and(
        eq(ceilingUse.contractId, contractId),
        eq(ceilingUse.memberId, memberId),
        eq(ceilingUse.counter, 'PRIVATE_ROOM'),
      ),
    )
  return rows.find(({ from, to }) => from <= on && on <= to)?.usedCount ?? 0
}
