import { and, eq, gt, isNull, type SQL, sql } from 'drizzle-orm'
import type { Tables } from '../db/schema.ts'
import { FILE_ROLES, hasRole, type StaffActor } from './actor.ts'

type FileAccessTable = Tables['fileAccess']

/** What the rule decides by. */
export type FileAccessFacts = Pick<FileAccessTable['$inferSelect'], 'staffId' | 'closedAt' | 'closesAt'>

type Staff = Pick<StaffActor, 'accountId' | 'roles'>

/**
 * A file is open to whoever opened it, until they close it or its time is over, while they have a role that may. In its
 * two forms, which policy.db.test.ts shows to agree.
 */
export const ownLiveFile = (staff: Staff, at: Date, table: FileAccessTable): SQL =>
  hasRole(staff, FILE_ROLES)
    ? and(eq(table.staffId, staff.accountId), isNull(table.closedAt), gt(table.closesAt, at))!
    : sql`1 = 0`

export const isOwnLiveFile = (staff: Staff, at: Date, row: FileAccessFacts): boolean =>
  hasRole(staff, FILE_ROLES) && row.staffId === staff.accountId && row.closedAt === null && row.closesAt > at
