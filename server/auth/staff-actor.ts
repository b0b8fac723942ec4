import { and, eq, sql } from 'drizzle-orm'
import type { Services } from '../context.ts'
import { perDatabase } from '../db/prepared.ts'
import { type Actor, ANONYMOUS, hasRole, type StaffActor, VIEWING_ROLES } from './actor.ts'
import { isOwnLiveFile } from './file-access.ts'

/** What a person of the staff may do now. Nobody who is inactive or has no role is among the rows. */
const rolesQuery = perDatabase(({ latest, tables: { staff, staffRole } }) => {
  const staffId = sql.placeholder('staffId')
  return latest
    .select({ name: staff.name, role: staffRole.role })
    .from(staff)
    .innerJoin(staffRole, eq(staffRole.staffId, staffId))
    .where(and(eq(staff.staffId, staffId), eq(staff.active, true)))
    .prepare('staff roles')
})

const accessQuery = perDatabase(({ latest, tables: { fileAccess } }) =>
  latest
    .select()
    .from(fileAccess)
    .where(
      and(
        eq(fileAccess.contractId, sql.placeholder('contractId')),
        eq(fileAccess.accessId, sql.placeholder('accessId')),
      ),
    )
    .prepare('file access'),
)

/** Who works here and what they may do, before any session. */
export type StaffPerson = Pick<StaffActor, 'kind' | 'accountId' | 'name' | 'roles'>

/** Who they are and what they may do now; undefined for who is inactive, unknown or without a role. */
export const staffOfId = async ({ db }: Pick<Services, 'db'>, staffId: string): Promise<StaffPerson | undefined> => {
  const rows = await rolesQuery(db).execute({ staffId })
  const [first] = rows
  return first && { kind: 'STAFF', accountId: staffId, name: first.name, roles: rows.map(({ role }) => role) }
}

/** A session of staff, as its row says. */
export interface StaffSession {
  accountId: string
  tokenHash: string
  absoluteExpiresAt: Date
  /** The file they look at as its person does, where they do. */
  contractId: string | null
  viewAsAccessId: string | null
}

/**
 * Who a session of staff stands for now: nobody, once its person is inactive or has lost their last role; a viewer of a
 * member's screens for as long as that file is open.
 */
export const staffActor = async (
  services: Pick<Services, 'db' | 'now'>,
  { accountId, tokenHash, absoluteExpiresAt, contractId, viewAsAccessId }: StaffSession,
): Promise<Actor> => {
  const known = await staffOfId(services, accountId)
  if (!known) return ANONYMOUS
  const staff: StaffActor = { ...known, sessionHash: tokenHash, sessionEndsAt: absoluteExpiresAt }
  if (!contractId || !viewAsAccessId || !hasRole(staff, VIEWING_ROLES)) return staff
  const [access] = await accessQuery(services.db).execute({ contractId, accessId: viewAsAccessId })
  if (!access || !isOwnLiveFile(staff, services.now(), access)) return staff
  const { accessId, memberId, closesAt } = access
  return {
    kind: 'VIEWING',
    contractId,
    memberId,
    staff: { ...staff, file: { accessId, contractId, memberId, closesAt } },
  }
}
