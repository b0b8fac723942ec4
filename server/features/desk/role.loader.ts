import { and, asc, desc, eq, getColumns, inArray, isNull } from 'drizzle-orm'
import type { Services } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import type { Tables } from '../../db/schema.ts'
import { inPieces } from '../../db/sequence.ts'
import { fanOut } from '../../db/shards.ts'
import { type Page, type PageArgs, pageOf, windowOf } from '../../graphql/connection.ts'

/** The one door to who works here and to the ledger of their roles. Not household data: services ask who may. */

type Stores = Pick<Services, 'db'>

type Asked = Tables['roleChange']['$inferSelect']
type Decided = Tables['roleDecision']['$inferSelect']
/** What was asked for, and what was decided of it; null while nobody has. */
export type RoleChangeRow = Asked & { [Column in 'decision' | 'decidedBy' | 'decidedAt']: Decided[Column] | null }
export type StaffRow = Tables['staff']['$inferSelect'] & { roles: Tables['staffRole']['$inferSelect']['role'][] }

/** Those who work here, with their roles, the last come first. */
export const staffPage = (stores: Stores, args: PageArgs): Promise<Page<StaffRow>> =>
  fanOut('staff search', async () => {
    const { staff } = stores.db.tables
    const window = windowOf(args, staff.createdAt, staff.staffId, 'INSTANT')
    const order = window.backwards ? asc : desc
    const rows = await stores.db.read
      .select()
      .from(staff)
      .where(window.where)
      .orderBy(order(staff.createdAt), order(staff.staffId))
      .limit(window.limit + 1)
    const roles = await rolesOf(
      stores,
      rows.map(({ staffId }) => staffId),
    )
    return pageOf(
      rows.map(row => ({ ...row, roles: roles.get(row.staffId) ?? [] })),
      window,
      args,
    )
  })

const rolesOf = async ({ db }: Stores, staffIds: string[]) => {
  const { staffRole } = db.tables
  const roles = new Map<string, StaffRow['roles']>()
  if (staffIds.length === 0) return roles
  for (const { staffId, role } of await db.read.select().from(staffRole).where(inArray(staffRole.staffId, staffIds)))
    roles.set(staffId, [...(roles.get(staffId) ?? []), role])
  return roles
}

/** Each change beside its decision. */
const changes = ({ db: { tables } }: Stores, reader: Pick<Writer, 'select'>) => {
  const { roleChange, roleDecision } = tables
  const { decision, decidedBy, decidedAt } = roleDecision
  return reader
    .select({ ...getColumns(roleChange), decision, decidedBy, decidedAt })
    .from(roleChange)
    .leftJoin(
      roleDecision,
      and(eq(roleDecision.staffId, roleChange.staffId), eq(roleDecision.changeId, roleChange.changeId)),
    )
}

/** The ledger of roles, newest first. */
export const roleChangesPage = (stores: Stores, args: PageArgs): Promise<Page<RoleChangeRow>> =>
  fanOut('staff search', async () => {
    const { db } = stores
    const { roleChange } = db.tables
    const window = windowOf(args, roleChange.askedAt, roleChange.changeId, 'INSTANT')
    const order = window.backwards ? asc : desc
    const rows = await changes(stores, db.read)
      .where(window.where)
      .orderBy(order(roleChange.askedAt), order(roleChange.changeId))
      .limit(window.limit + 1)
    return pageOf(rows, window, args)
  })

/** What people of the staff are called, by their ids. */
export const namesOf = async ({ db }: Stores, staffIds: Iterable<string | null>): Promise<Map<string, string>> => {
  const { staff } = db.tables
  const wanted = [...new Set(staffIds)].filter(id => id !== null)
  const names = new Map<string, string>()
  for (const piece of inPieces(wanted)) {
    const rows = await fanOut('staff search', () =>
      db.read.select({ staffId: staff.staffId, name: staff.name }).from(staff).where(inArray(staff.staffId, piece)),
    )
    for (const { staffId, name } of rows) names.set(staffId, name)
  }
  return names
}

/** One change, read with the writer's turn. */
export const roleChangeOf = async (
  stores: Stores,
  tx: Writer,
  { staffId, changeId }: Pick<RoleChangeRow, 'staffId' | 'changeId'>,
): Promise<RoleChangeRow | undefined> => {
  const { roleChange } = stores.db.tables
  const [row] = await changes(stores, tx).where(and(eq(roleChange.staffId, staffId), eq(roleChange.changeId, changeId)))
  return row
}

/** The roles that somebody has this instant, read with the writer's turn: none for who is inactive or unknown. */
export const rolesNow = async ({ db }: Stores, tx: Writer, staffId: string): Promise<StaffRow['roles']> => {
  const { staff, staffRole } = db.tables
  const [person] = await tx.select().from(staff).where(eq(staff.staffId, staffId))
  if (!person?.active) return []
  const held = await tx.select().from(staffRole).where(eq(staffRole.staffId, staffId))
  return held.map(({ role }) => role)
}

/** What somebody is and what was asked for them and waits: all that a new change must be held against. */
export const rolesBefore = async (stores: Stores, tx: Writer, staffId: string) => {
  const { staff, staffRole, roleChange, roleDecision } = stores.db.tables
  const [person] = await tx.select().from(staff).where(eq(staff.staffId, staffId))
  const held = await tx.select().from(staffRole).where(eq(staffRole.staffId, staffId))
  const waiting = await changes(stores, tx).where(and(eq(roleChange.staffId, staffId), isNull(roleDecision.decision)))
  return { person, held: held.map(({ role }) => role), waiting }
}

/** Whom an identity provider means, if they work here. */
export const staffIdOfSubject = async (
  { db }: Stores,
  { issuer, subject }: { issuer: string; subject: string },
): Promise<string | undefined> => {
  const { staffBySubject } = db.tables
  const [known] = await db.read
    .select()
    .from(staffBySubject)
    .where(and(eq(staffBySubject.subject, subject), eq(staffBySubject.issuer, issuer)))
  return known?.staffId
}
