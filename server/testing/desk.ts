import { eq } from 'drizzle-orm'
import type { StaffRole } from '../auth/actor.ts'
import { changeRoleByCommand } from '../features/desk/role.write.ts'
import { encodeId } from '../graphql/node.ts'
import type { Caller, TestApp } from './app.ts'

/** Staff at work, as tests need them. */

export interface StaffCaller extends Caller {
  staffId: string
}

export const staffOf = async (app: TestApp, ...roles: StaffRole[]): Promise<StaffCaller> => {
  const caller = await app.as.staff(...roles)
  const { data } = await caller.query('{ desk { me { id } } }')
  return { ...caller, staffId: data.desk?.me.id }
}

/** Gives or takes a role, as the command line does. */
export const changeRole = (
  { db, services }: Pick<TestApp, 'db' | 'services'>,
  { staffId }: Pick<StaffCaller, 'staffId'>,
  change: 'GRANT' | 'WITHDRAW',
  role: StaffRole,
): Promise<void> =>
  db.transaction(tx => changeRoleByCommand(services, tx, { staffId, role, change, reason: 'Pour un essai' }))

/** The id by which the graph knows the person with this e-mail on their contract. */
export const memberIdOf = async (app: TestApp, email: string): Promise<string> => {
  const { member } = app.db.tables
  const [row] = await app.db.inspect.select().from(member).where(eq(member.email, email))
  if (!row) throw new Error(`Nobody has the e-mail ${email}`)
  return encodeId('mbr', row.contractId, row.memberId)
}

export const OPEN = `mutation ($memberId: ID!, $reason: AccessReason!, $note: String) {
  it: openFile(input: { memberId: $memberId, reason: $reason, note: $note }) { __typename
    ... on OpenFileSuccess { fileId closesAt } ... on InvalidInput { fields { path } } ... on Problem { code message } } }`

/** Opens a file; its id. */
export const opened = async (caller: Caller, memberId: string): Promise<string> =>
  (await caller.query(OPEN, { memberId, reason: 'CALL' })).data.it.fileId

/** The audit log's entries about staff, oldest first. */
export const staffAudit = async (app: TestApp) => {
  const { auditEntry } = app.db.tables
  const rows = await app.db.inspect.select().from(auditEntry).where(eq(auditEntry.actorKind, 'STAFF'))
  return rows.sort((a, b) => a.at.getTime() - b.at.getTime() || a.seq - b.seq)
}
