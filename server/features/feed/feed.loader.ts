import { and, asc, count, desc, eq, isNull } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import { fanOut } from '../../db/shards.ts'
import type { QuarantineReason } from './feed.type.ts'

/**
 * What the feed of the Sécu left to be looked at, over all contracts: for who looks after it (feed.service.ts asks). What
 * is read says where a line comes from and why it waits, and nothing of whose it is.
 */

/** More than one looks at in one go; the figures say how many there are in all. */
const MOST = 50

/** How many lines wait, by reason. */
export const quarantineFigures = (ctx: Context) =>
  fanOut('staff search', () => {
    const { quarantinedLine: line } = ctx.db.tables
    return ctx.db.latest
      .select({ reason: line.reason, count: count() })
      .from(line)
      .where(isNull(line.releasedAt))
      .groupBy(line.reason)
  })

/** The lines that have waited longest, of a reason or of any. */
export const quarantinedLines = (ctx: Context, reason: `${QuarantineReason}` | null) =>
  fanOut('staff search', () => {
    const { quarantinedLine: line } = ctx.db.tables
    return ctx.db.latest
      .select({
        refKey: line.refKey,
        fileNumber: line.fileNumber,
        lineNumber: line.lineNumber,
        careOn: line.careOn,
        reason: line.reason,
        quarantinedAt: line.quarantinedAt,
      })
      .from(line)
      .where(and(isNull(line.releasedAt), reason === null ? undefined : eq(line.reason, reason)))
      .orderBy(asc(line.quarantinedAt), asc(line.refKey))
      .limit(MOST)
  })

/** How many alerts are open. */
export const openAlertCount = async (ctx: Context): Promise<number> => {
  const { staffAlert } = ctx.db.tables
  const [row] = await fanOut('staff search', () =>
    ctx.db.latest.select({ count: count() }).from(staffAlert).where(isNull(staffAlert.closedAt)),
  )
  return row!.count
}

/** The newest alerts that are open. */
export const openAlerts = (ctx: Context) =>
  fanOut('staff search', () => {
    const { staffAlert } = ctx.db.tables
    return ctx.db.latest
      .select()
      .from(staffAlert)
      .where(isNull(staffAlert.closedAt))
      .orderBy(desc(staffAlert.raisedAt), asc(staffAlert.alertId))
      .limit(MOST)
  })
