import { and, inArray, isNull } from 'drizzle-orm'
import * as z from 'zod'
import { writeStaffAudit } from '../../audit/staff-audit.ts'
import { signedInStaff } from '../../auth/signed-in.ts'
import type { Context } from '../../context.ts'
import { fanOut } from '../../db/shards.ts'
import { checkInput, type InvalidInput, NotAllowed } from '../../graphql/problem.ts'
import type { Bilingual } from '../../i18n/locale.ts'
import type { CrossCheck } from '../claim/adjudication.ts'
import { replayKeys } from '../claim/quarantine.service.ts'
import { may } from '../desk/desk.service.ts'
import { DeskAct } from '../desk/desk.type.ts'
import { openAlertCount, openAlerts, quarantinedLines, quarantineFigures } from './feed.loader.ts'
import {
  AmoAlert,
  AmoDifference,
  AmoFigure,
  type CloseAmoAlertsInput,
  CloseAmoAlertsSuccess,
  FeedWatch,
  QuarantinedLine,
  QuarantineFigure,
  QuarantineReason,
  type ReplayLinesInput,
  ReplayLinesSuccess,
} from './feed.type.ts'

const NOT_YOURS: Bilingual = {
  fr: 'Les flux de la Sécu sont suivis par les gestionnaires.',
  en: 'The feeds of the Sécu are looked after by claims handlers.',
}

const mayWatch = (ctx: Context): boolean => may(signedInStaff(ctx), DeskAct.WATCH_FEEDS)

/** The feeds, for who looks after them; null for anybody else. */
export const feedWatch = (ctx: Context): FeedWatch | null => (mayWatch(ctx) ? new FeedWatch() : null)

/** How many lines wait, by reason, the most first. */
export const figuresOfQuarantine = async (ctx: Context): Promise<QuarantineFigure[]> =>
  (await quarantineFigures(ctx))
    .toSorted((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1))
    .map(row => Object.assign(new QuarantineFigure(), { reason: QuarantineReason[row.reason], count: row.count }))

/** The lines that have waited longest. */
export const linesInQuarantine = async (ctx: Context, reason: QuarantineReason | null): Promise<QuarantinedLine[]> =>
  (await quarantinedLines(ctx, reason)).map(row =>
    Object.assign(new QuarantinedLine(), {
      id: row.refKey,
      fileNumber: row.fileNumber,
      lineNumber: row.lineNumber,
      careDate: row.careOn,
      reason: QuarantineReason[row.reason],
      since: row.quarantinedAt,
    }),
  )

export const alertCount = openAlertCount

const FIGURES: Record<CrossCheck['field'], AmoFigure> = {
  amoPaidCents: AmoFigure.AMO_PAID,
  baseCents: AmoFigure.BASE,
  amoShareCents: AmoFigure.AMO_SHARE,
  billedCents: AmoFigure.BILLED,
  participationCents: AmoFigure.PARTICIPATION,
  franchiseCents: AmoFigure.FRANCHISE,
}

/** The newest lines whose figures differ. */
export const amoAlerts = async (ctx: Context): Promise<AmoAlert[]> =>
  (await openAlerts(ctx)).map(({ alertId, raisedAt, details }) => {
    const { ref, crossCheck } = details as { ref: string; crossCheck: CrossCheck[] }
    const differences = crossCheck.map(({ field, actualCents: told, expectedCents: computed }) =>
      Object.assign(new AmoDifference(), { figure: FIGURES[field], told, computed }),
    )
    return Object.assign(new AmoAlert(), { id: alertId, ref, raisedAt, differences })
  })

const MOST = 50
const Lines = z.object({ ids: z.array(z.string().min(1).max(80)).min(1).max(MOST) })
const CHOOSE: Bilingual = { fr: 'Choisissez de 1 à 50 lignes.', en: 'Choose 1 to 50 lines.' }

/**
 * Tries lines again, as if they had just come. Each is applied once, however many try at once; a line that somebody else
 * has let out meanwhile is left alone.
 */
export const replayLines = async (
  ctx: Context,
  input: ReplayLinesInput,
): Promise<ReplayLinesSuccess | NotAllowed | InvalidInput> => {
  const staff = signedInStaff(ctx)
  if (!mayWatch(ctx)) return new NotAllowed(ctx.locale, NOT_YOURS)
  const { value, problem } = checkInput(ctx.locale, Lines, input, { ids: CHOOSE })
  if (problem) return problem
  const { applied, quarantined } = await replayKeys(ctx, value.ids, async (tx, tried) => {
    // Tried again because others were applied, and as before: nothing more was done.
    if (tried.round > 0 && tried.applied === 0) return
    await writeStaffAudit(tx, ctx.db.tables, {
      staffId: staff.accountId,
      at: ctx.at,
      actorKind: 'STAFF',
      actorId: staff.accountId,
      action: 'feed.replayed',
      details: { lines: [...tried.refKeys].sort(), applied: tried.applied, stayed: tried.stayed },
    })
  })
  const stayed = Object.values(quarantined).reduce((sum, one) => sum + one, 0)
  return Object.assign(new ReplayLinesSuccess(), { applied, stayed, feeds: new FeedWatch() })
}

const Closing = z.object({
  ids: z.array(z.uuid()).min(1).max(MOST),
  note: z.string().trim().min(2).max(500),
})

/** Puts down that somebody has looked into alerts, and what they found. Their lines stay as they are: the Sécu's count. */
export const closeAmoAlerts = async (
  ctx: Context,
  input: CloseAmoAlertsInput,
): Promise<CloseAmoAlertsSuccess | NotAllowed | InvalidInput> => {
  const staff = signedInStaff(ctx)
  if (!mayWatch(ctx)) return new NotAllowed(ctx.locale, NOT_YOURS)
  const { value, problem } = checkInput(ctx.locale, Closing, input, {
    ids: CHOOSE,
    note: { fr: 'Dites en quelques mots ce que vous avez trouvé.', en: 'Say in a few words what you found.' },
  })
  if (problem) return problem
  const { ids, note } = value
  const { staffAlert } = ctx.db.tables
  const closed = await fanOut('staff search', () =>
    ctx.db.transaction(async tx => {
      const rows = await tx
        .update(staffAlert)
        .set({ closedAt: ctx.at })
        .where(and(inArray(staffAlert.alertId, ids), isNull(staffAlert.closedAt)))
        .returning({ alertId: staffAlert.alertId })
      if (rows.length === 0) return 0
      await writeStaffAudit(tx, ctx.db.tables, {
        staffId: staff.accountId,
        at: ctx.at,
        actorKind: 'STAFF',
        actorId: staff.accountId,
        action: 'feed.alerts-closed',
        details: { alerts: rows.map(({ alertId }) => alertId).sort(), note },
      })
      return rows.length
    }),
  )
  return Object.assign(new CloseAmoAlertsSuccess(), { closed, feeds: new FeedWatch() })
}
