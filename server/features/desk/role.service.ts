import * as z from 'zod'
import type { StaffActor } from '../../auth/actor.ts'
import { signedInStaff } from '../../auth/signed-in.ts'
import type { Context } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { connectionOf, type PageArgs } from '../../graphql/connection.ts'
import { decodeIdOf, encodeId } from '../../graphql/node.ts'
import { checkInput, type FieldTexts, type InvalidInput, NotAllowed, NotFound } from '../../graphql/problem.ts'
import type { Bilingual } from '../../i18n/locale.ts'
import { may } from './desk.service.ts'
import { DeskAct, StaffRole } from './desk.type.ts'
import {
  namesOf,
  type RoleChangeRow,
  roleChangeOf,
  roleChangesPage,
  rolesBefore,
  rolesNow,
  staffPage,
} from './role.loader.ts'
import {
  type AskRoleChangeInput,
  AskRoleChangeSuccess,
  type DecideRoleChangeInput,
  DecideRoleChangeSuccess,
  RoleChange,
  type RoleChangeConnection,
  RoleChangeKind,
  RoleDecision,
  type StaffPersonConnection,
} from './role.type.ts'
import { recordAsked, recordDecided } from './role.write.ts'

/** What was asked for stands for a week: who decides later can't know any more why it was needed. */
const REQUEST_LIFE = 7 * 24 * 3_600_000

const Asking = z.object({ reason: z.string().trim().min(10).max(500) })

const TEXTS: FieldTexts = {
  reason: {
    fr: 'Dites en quelques mots pourquoi : 10 caractères au moins.',
    en: 'Say why in a few words: 10 characters at least.',
  },
}

const REFUSALS = {
  ASK: {
    fr: 'Seuls les administrateurs demandent des changements de rôle.',
    en: 'Only administrators ask for changes of roles.',
  },
  DECIDE: {
    fr: 'Seuls un autre administrateur ou un responsable d’équipe décident.',
    en: 'Only another administrator or a team supervisor decides.',
  },
  OWN: {
    fr: 'Vous avez demandé ce changement, ou il vous concerne : une autre personne doit décider.',
    en: 'You asked for this change, or it is about you: another person must decide.',
  },
  ASKER: {
    fr: 'La personne qui a demandé ce changement n’est plus administratrice : vous pouvez seulement le refuser.',
    en: 'Who asked for this change is no longer an administrator: you can only refuse it.',
  },
  EXPIRED: {
    fr: 'Cette demande a expiré : personne n’a décidé dans les 7 jours. Un administrateur peut la refaire.',
    en: 'This request has expired: nobody decided within 7 days. An administrator may make it again.',
  },
  DECIDED: { fr: 'Une autre personne a déjà décidé.', en: 'Another person has decided already.' },
  HAS: { fr: 'Cette personne a déjà ce rôle.', en: 'They have this role already.' },
  LACKS: { fr: 'Cette personne n’a pas ce rôle.', en: 'They don’t have this role.' },
  WAITS: {
    fr: 'Ce changement est déjà demandé et attend une décision.',
    en: 'This change waits for a decision already.',
  },
} as const satisfies Record<string, Bilingual>

/** Those who work here, for administrators; null for anybody else. */
export const listStaff = async (ctx: Context, args: PageArgs): Promise<StaffPersonConnection | null> => {
  if (!may(signedInStaff(ctx), DeskAct.ASK_ROLES)) return null
  return connectionOf(
    await staffPage(ctx, args),
    ({ staffId, name, email, active, roles }) => ({
      id: staffId,
      name,
      email,
      isActive: active,
      roles: Object.values(StaffRole).filter(role => roles.includes(role)),
    }),
    row => ({ on: row.createdAt.toISOString(), id: row.staffId }),
  )
}

const isOwn = ({ accountId }: StaffActor, { askedBy, staffId }: Pick<RoleChangeRow, 'askedBy' | 'staffId'>) =>
  accountId === askedBy || accountId === staffId

const expiryOf = ({ askedAt }: Pick<RoleChangeRow, 'askedAt'>) => new Date(askedAt.getTime() + REQUEST_LIFE)

/** Whether nobody decided in time. Nothing writes it down: it follows from the clock alone. */
const hasExpired = (row: Pick<RoleChangeRow, 'askedAt' | 'decision'>, at: Date) =>
  row.decision === null && at >= expiryOf(row)

const toRoleChange = (
  { at }: Context,
  staff: StaffActor,
  row: RoleChangeRow,
  names: ReadonlyMap<string, string>,
): RoleChange =>
  Object.assign(new RoleChange(), {
    id: encodeId('rlc', row.staffId, row.changeId),
    staffName: names.get(row.staffId) ?? '',
    role: StaffRole[row.role],
    change: RoleChangeKind[row.change],
    reason: row.reason,
    askedBy: names.get(row.askedBy) ?? null,
    askedAt: row.askedAt,
    decision: row.decision && RoleDecision[row.decision],
    decidedBy: row.decidedBy && (names.get(row.decidedBy) ?? null),
    decidedAt: row.decidedAt,
    expiresAt: row.decision === null ? expiryOf(row) : null,
    hasExpired: hasExpired(row, at),
    isMineToDecide:
      row.decision === null && !hasExpired(row, at) && may(staff, DeskAct.DECIDE_ROLES) && !isOwn(staff, row),
  })

const named = async (ctx: Context, staff: StaffActor, rows: readonly RoleChangeRow[]) => {
  const names = await namesOf(
    ctx,
    rows.flatMap(({ staffId, askedBy, decidedBy }) => [staffId, askedBy, decidedBy]),
  )
  return (row: RoleChangeRow) => toRoleChange(ctx, staff, row, names)
}

/** The ledger of roles, for who asks and who decides; null for anybody else. */
export const listRoleChanges = async (ctx: Context, args: PageArgs): Promise<RoleChangeConnection | null> => {
  const staff = signedInStaff(ctx)
  if (!may(staff, DeskAct.DECIDE_ROLES)) return null
  const page = await roleChangesPage(ctx, args)
  return connectionOf(page, await named(ctx, staff, page.rows), row => ({
    on: row.askedAt.toISOString(),
    id: row.changeId,
  }))
}

/** Asks for a role to be given or taken. It changes nothing by itself: another person decides. */
export const askRoleChange = async (
  ctx: Context,
  input: AskRoleChangeInput,
): Promise<AskRoleChangeSuccess | InvalidInput | NotFound | NotAllowed> => {
  const staff = signedInStaff(ctx)
  if (!may(staff, DeskAct.ASK_ROLES)) return new NotAllowed(ctx.locale, REFUSALS.ASK)
  const { value, problem } = checkInput(ctx.locale, Asking, { reason: input.reason }, TEXTS)
  if (problem) return problem
  const { staffId, role, change } = input
  if (!z.uuid().safeParse(staffId).success) return new NotFound(ctx.locale)
  const asked = await ctx.db.transaction(async tx => {
    if (!may({ roles: await rolesNow(ctx, tx, staff.accountId) }, DeskAct.ASK_ROLES))
      return new NotAllowed(ctx.locale, REFUSALS.ASK)
    const { person, held, waiting } = await rolesBefore(ctx, tx, staffId)
    if (!person) return new NotFound(ctx.locale)
    if (held.includes(role) === (change === RoleChangeKind.GRANT))
      return new NotAllowed(ctx.locale, change === RoleChangeKind.GRANT ? REFUSALS.HAS : REFUSALS.LACKS)
    if (waiting.some(one => one.role === role && one.change === change && !hasExpired(one, ctx.at)))
      return new NotAllowed(ctx.locale, REFUSALS.WAITS)
    const { reason } = value
    const row = await recordAsked(ctx, tx, {
      staffId,
      role,
      change,
      reason,
      askedBy: staff.accountId,
      askedAt: ctx.at,
    })
    return { ...row, decision: null, decidedBy: null, decidedAt: null }
  })
  if (asked instanceof NotFound || asked instanceof NotAllowed) return asked
  return Object.assign(new AskRoleChangeSuccess(), { roleChange: (await named(ctx, staff, [asked]))(asked) })
}

/** Who asked must still be one who may, where that gives or takes a role; a request of theirs may always be refused. */
const mayStill = async (ctx: Context, tx: Writer, asked: RoleChangeRow, decision: RoleDecision) =>
  decision === RoleDecision.REFUSED || may({ roles: await rolesNow(ctx, tx, asked.askedBy) }, DeskAct.ASK_ROLES)

/**
 * Decides what another person asked for, about a third one (four eyes), within a week. Both must still be what they have
 * to be at the instant of the decision. Of two who decide at once, the first counts; what is approved holds from the next
 * request of whom it is about.
 */
export const decideRoleChange = async (
  ctx: Context,
  { id, decision }: DecideRoleChangeInput,
): Promise<DecideRoleChangeSuccess | NotFound | NotAllowed> => {
  const staff = signedInStaff(ctx)
  if (!may(staff, DeskAct.DECIDE_ROLES)) return new NotAllowed(ctx.locale, REFUSALS.DECIDE)
  const place = decodeIdOf('rlc', id)
  if (!place) return new NotFound(ctx.locale)
  const decided = await ctx.db.transaction(async tx => {
    const asked = await roleChangeOf(ctx, tx, { staffId: place.contractId, changeId: place.id })
    if (!asked) return new NotFound(ctx.locale)
    if (isOwn(staff, asked)) return new NotAllowed(ctx.locale, REFUSALS.OWN)
    if (asked.decision !== null) return new NotAllowed(ctx.locale, REFUSALS.DECIDED)
    if (hasExpired(asked, ctx.at)) return new NotAllowed(ctx.locale, REFUSALS.EXPIRED)
    // What the request began with may have been taken from either of them since.
    if (!may({ roles: await rolesNow(ctx, tx, staff.accountId) }, DeskAct.DECIDE_ROLES))
      return new NotAllowed(ctx.locale, REFUSALS.DECIDE)
    if (!(await mayStill(ctx, tx, asked, decision))) return new NotAllowed(ctx.locale, REFUSALS.ASKER)
    const row = await recordDecided(ctx, tx, asked, { decision, decidedBy: staff.accountId, decidedAt: ctx.at })
    return row ? { ...asked, ...row } : new NotAllowed(ctx.locale, REFUSALS.DECIDED)
  })
  if (decided instanceof NotFound || decided instanceof NotAllowed) return decided
  return Object.assign(new DecideRoleChangeSuccess(), { roleChange: (await named(ctx, staff, [decided]))(decided) })
}
