import { and, eq } from 'drizzle-orm'
import { fingerprintOf } from '../../audit/chain.ts'
import { writeStaffAudit } from '../../audit/staff-audit.ts'
import type { StaffRole } from '../../auth/actor.ts'
import { revokeSessions } from '../../auth/session.ts'
import type { Services } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { newId } from '../../db/ids.ts'
import type { Tables } from '../../db/schema.ts'

type Stores = Pick<Services, 'db' | 'now'>
type Asked = Tables['roleChange']['$inferSelect']
type Decided = Tables['roleDecision']['$inferSelect']

/** The command line, where the ledger says who asked and who decided. */
const COMMAND_LINE = '00000000-0000-0000-0000-000000000000'

const auditRole = (
  { db }: Stores,
  tx: Writer,
  { staffId, changeId, role }: Asked,
  { at, by, action, row }: { at: Date; by: string; action: string; row: Asked | Decided },
) =>
  writeStaffAudit(tx, db.tables, {
    staffId,
    at,
    ...(by === COMMAND_LINE ? { actorKind: 'SYSTEM' } : { actorKind: 'STAFF', actorId: by }),
    action,
    // The reason is somebody's own words: the chain vouches for the whole row and repeats nothing of it.
    details: { changeId, role, row: fingerprintOf(row) },
  })

/** Puts down that somebody asked for a role to be given or taken. It changes nothing by itself. */
export const recordAsked = async (stores: Stores, tx: Writer, asked: Omit<Asked, 'changeId'>): Promise<Asked> => {
  const [row] = await tx
    .insert(stores.db.tables.roleChange)
    .values({ ...asked, changeId: newId() })
    .returning()
  const { askedAt: at, askedBy: by } = row!
  await auditRole(stores, tx, row!, { at, by, action: 'role.asked', row: row! })
  return row!
}

/**
 * Puts down what was decided of a change, and does what was approved; it holds from the next request on of whom it is
 * about. @returns undefined where somebody decided before
 */
export const recordDecided = async (
  stores: Stores,
  tx: Writer,
  asked: Asked,
  decided: Pick<Decided, 'decision' | 'decidedBy' | 'decidedAt'>,
): Promise<Decided | undefined> => {
  const { staffId, changeId, role, change } = asked
  const [row] = await tx
    .insert(stores.db.tables.roleDecision)
    .values({ staffId, changeId, ...decided })
    .onConflictDoNothing()
    .returning()
  if (!row) return undefined
  const { decision, decidedAt: at, decidedBy: by } = row
  const done = change === 'GRANT' ? 'role.granted' : 'role.withdrawn'
  await auditRole(stores, tx, asked, { at, by, action: decision === 'APPROVED' ? done : 'role.refused', row })
  if (decision === 'APPROVED') await applyRoleChange(stores, tx, { staffId, role, change })
  return row
}

const applyRoleChange = async (
  { db, now }: Stores,
  tx: Writer,
  { staffId, role, change }: Pick<Asked, 'staffId' | 'role' | 'change'>,
): Promise<void> => {
  const { staffRole } = db.tables
  if (change === 'GRANT')
    await tx
      .insert(staffRole)
      .values({ staffId, role, grantedAt: now() })
      .onConflictDoNothing()
      .returning({ staffId: staffRole.staffId })
  else
    await tx
      .delete(staffRole)
      .where(and(eq(staffRole.staffId, staffId), eq(staffRole.role, role)))
      .returning({ staffId: staffRole.staffId })
}

/** Who is known to work here, by what their identity provider calls them. */
export interface NewStaff {
  staffId?: string
  issuer: string
  subject: string
  name: string
  email: string
}

/** Makes somebody known, without a role. @returns their id, of before where they were known already */
export const addStaff = async (
  { db, now }: Stores,
  tx: Writer,
  { staffId = newId(), issuer, subject, name, email }: NewStaff,
): Promise<string> => {
  const { staff, staffBySubject } = db.tables
  const [known] = await tx
    .select()
    .from(staffBySubject)
    .where(and(eq(staffBySubject.subject, subject), eq(staffBySubject.issuer, issuer)))
  if (known) return known.staffId
  await tx
    .insert(staffBySubject)
    .values({ subject, issuer, staffId })
    .onConflictDoNothing()
    .returning({ staffId: staffBySubject.staffId })
  const added = await tx
    .insert(staff)
    .values({ staffId, issuer, subject, name, email, active: true, createdAt: now() })
    .onConflictDoNothing()
    .returning({ staffId: staff.staffId })
  if (added.length > 0)
    await writeStaffAudit(tx, db.tables, {
      staffId,
      at: now(),
      actorKind: 'SYSTEM',
      action: 'staff.added',
      details: {},
    })
  return staffId
}

/**
 * Gives or takes a role without another pair of eyes: for the first administrators, and when none is left. Whoever may
 * run commands holds the database anyway; the ledger says that it was done so.
 */
export const changeRoleByCommand = async (
  stores: Stores,
  tx: Writer,
  change: { staffId: string; role: StaffRole; change: 'GRANT' | 'WITHDRAW'; reason: string },
): Promise<void> => {
  const at = stores.now()
  const asked = await recordAsked(stores, tx, { ...change, askedBy: COMMAND_LINE, askedAt: at })
  await recordDecided(stores, tx, asked, { decision: 'APPROVED', decidedBy: COMMAND_LINE, decidedAt: at })
}

/** Lets somebody in no more, or again. Their sessions end at once. */
export const setActive = async ({ db, now }: Stores, tx: Writer, staffId: string, active: boolean): Promise<void> => {
  const { staff } = db.tables
  await tx.update(staff).set({ active }).where(eq(staff.staffId, staffId)).returning({ staffId: staff.staffId })
  const ended = active ? 0 : await revokeSessions({ db, now }, tx, staffId)
  await writeStaffAudit(tx, db.tables, {
    staffId,
    at: now(),
    actorKind: 'SYSTEM',
    action: active ? 'staff.let-in-again' : 'staff.let-in-no-more',
    details: active ? {} : { sessionsEnded: ended },
  })
}
