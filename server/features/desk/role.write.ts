import { and, eq } from 'drizzle-orm'
import type { StaffRole } from '../../auth/actor.ts'
import { revokeSessions } from '../../auth/session.ts'
import type { Services } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { newId } from '../../db/ids.ts'

type Stores = Pick<Services, 'db' | 'now'>

/** Gives or takes a role; it holds from their next request on. */
export const applyRoleChange = async (
  { db, now }: Stores,
  tx: Writer,
  { staffId, role, change }: { staffId: string; role: StaffRole; change: 'GRANT' | 'WITHDRAW' },
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
  await tx
    .insert(staff)
    .values({ staffId, issuer, subject, name, email, active: true, createdAt: now() })
    .onConflictDoNothing()
    .returning({ staffId: staff.staffId })
  return staffId
}

/** The command line, where the ledger says who asked and who decided. */
const COMMAND_LINE = '00000000-0000-0000-0000-000000000000'

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
  const { roleChange } = stores.db.tables
  await tx
    .insert(roleChange)
    .values({
      ...change,
      changeId: newId(),
      askedBy: COMMAND_LINE,
      askedAt: at,
      decidedBy: COMMAND_LINE,
      decision: 'APPROVED',
      decidedAt: at,
    })
    .returning({ changeId: roleChange.changeId })
  await applyRoleChange(stores, tx, change)
}

/** Lets somebody in no more, or again. Their sessions end at once. */
export const setActive = async ({ db, now }: Stores, tx: Writer, staffId: string, active: boolean): Promise<void> => {
  const { staff } = db.tables
  await tx.update(staff).set({ active }).where(eq(staff.staffId, staffId)).returning({ staffId: staff.staffId })
  if (!active) await revokeSessions({ db, now }, tx, staffId)
}
