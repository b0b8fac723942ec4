import { STAFF_ROLES } from '../../auth/actor.ts'
import type { Kit } from '../../db/kit.ts'

/** Why a member's file is opened; « other » must be put into words. */
const ACCESS_REASONS = ['CALL', 'REQUEST', 'CLAIM', 'COMPLAINT', 'CONTROL', 'OTHER'] as const

const ROLE_CHANGES = ['GRANT', 'WITHDRAW'] as const
const DECISIONS = ['APPROVED', 'REFUSED'] as const

export const staffTables = ({ table, id, text, oneOf, flag, moment, primaryKey }: Kit) => {
  /** Somebody who works for the mutuelle, known by its own identity provider: there is no password here. */
  const staff = table('staff', {
    staffId: id('staff_id').primaryKey(),
    issuer: text('issuer').notNull(),
    subject: text('subject').notNull(),
    name: text('name').notNull(),
    email: text('email').notNull(),
    active: flag('active').notNull(),
    createdAt: moment('created_at').notNull(),
  })

  const staffBySubject = table(
    'staff_by_subject',
    {
      subject: text('subject').notNull(),
      issuer: text('issuer').notNull(),
      staffId: id('staff_id').notNull(),
    },
    t => [primaryKey({ columns: [t.subject, t.issuer] })],
  )

  /** What they may do, read for each request. */
  const staffRole = table(
    'staff_role',
    {
      staffId: id('staff_id').notNull(),
      role: oneOf('role', STAFF_ROLES).notNull(),
      grantedAt: moment('granted_at').notNull(),
    },
    t => [primaryKey({ columns: [t.staffId, t.role] })],
  )

  /**
   * A role asked for by one person, to be decided by another (four eyes). Append-only, as the decision is: together the
   * ledger of who may do what, and why. Their fingerprints are in the chain of whom they are about.
   */
  const roleChange = table(
    'role_change',
    {
      staffId: id('staff_id').notNull(),
      changeId: id('change_id').notNull(),
      role: oneOf('role', STAFF_ROLES).notNull(),
      change: oneOf('change', ROLE_CHANGES).notNull(),
      reason: text('reason').notNull(),
      askedBy: id('asked_by').notNull(),
      askedAt: moment('asked_at').notNull(),
    },
    t => [primaryKey({ columns: [t.staffId, t.changeId] })],
  )

  /** What was decided of a change: the key is the change's own, so there is one decision at most. */
  const roleDecision = table(
    'role_decision',
    {
      staffId: id('staff_id').notNull(),
      changeId: id('change_id').notNull(),
      decision: oneOf('decision', DECISIONS).notNull(),
      decidedBy: id('decided_by').notNull(),
      decidedAt: moment('decided_at').notNull(),
    },
    t => [primaryKey({ columns: [t.staffId, t.changeId] })],
  )

  /** A member's file opened by staff: by whom, why, for how long, and whether seen as the member sees it. */
  const fileAccess = table(
    'file_access',
    {
      contractId: id('contract_id').notNull(),
      accessId: id('access_id').notNull(),
      /** The person whose file it is. */
      memberId: id('member_id').notNull(),
      staffId: id('staff_id').notNull(),
      staffName: text('staff_name').notNull(),
      /** As what they opened it: the first of their roles that may, whatever they become later. */
      role: oneOf('role', STAFF_ROLES).notNull().default('ADVISER'),
      reason: oneOf('reason', ACCESS_REASONS).notNull(),
      note: text('note').notNull(),
      openedAt: moment('opened_at').notNull(),
      closesAt: moment('closes_at').notNull(),
      closedAt: moment('closed_at'),
      /** When it began to be seen as the member sees it; null where it never was. */
      viewedAsAt: moment('viewed_as_at'),
    },
    t => [primaryKey({ columns: [t.contractId, t.accessId] })],
  )

  return { staff, staffBySubject, staffRole, roleChange, roleDecision, fileAccess }
}
