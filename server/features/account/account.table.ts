import { CHANNELS } from '../../channels/message.table.ts'
import type { Kit } from '../../db/kit.ts'

const SESSION_KINDS = ['MEMBER', 'STAFF'] as const

/** What somebody proves by a link or a code. */
const PURPOSES = ['PASSWORD_RESET', 'ACTIVATION', 'EMAIL_CONFIRMATION', 'FREEZE'] as const

export const accountTables = ({ table, id, text, oneOf, json, moment, primaryKey, integer }: Kit) => {
  /** Who can sign in: a person's account, and the membership it opens. */
  const account = table('account', {
    accountId: id('account_id').primaryKey(),
    /** Lower case; its look-up is accountByEmail. */
    email: text('email').notNull(),
    /** When its owner opened the link sent there; null until then. */
    emailConfirmedAt: moment('email_confirmed_at'),
    /** A mobile number that its owner added, in E.164; the one on the contract goes before it. */
    phone: text('phone'),
    /** argon2id, in its own encoded form. */
    passwordHash: text('password_hash').notNull(),
    contractId: id('contract_id').notNull(),
    memberId: id('member_id').notNull(),
    /** When its owner said that somebody else used it: nobody signs in until the password is chosen anew. */
    frozenAt: moment('frozen_at'),
    /** The last link to a new password: those before it no longer open. */
    resetId: id('reset_id'),
    createdAt: moment('created_at').notNull(),
  })

  const accountByEmail = table('account_by_email', {
    email: text('email').primaryKey(),
    accountId: id('account_id').notNull(),
  })

  /** Look-up from a person on a contract to their account. */
  const accountByMember = table(
    'account_by_member',
    {
      contractId: id('contract_id').notNull(),
      memberId: id('member_id').notNull(),
      accountId: id('account_id').notNull(),
    },
    t => [primaryKey({ columns: [t.contractId, t.memberId] })],
  )

  /** An opaque session: the browser holds 32 random bytes, this row their SHA-256. */
  const session = table(
    'account_session',
    {
      accountId: id('account_id').notNull(),
      tokenHash: text('token_hash').notNull(),
      kind: oneOf('kind', SESSION_KINDS).notNull(),
      /** The membership, for a member. */
      contractId: id('contract_id'),
      memberId: id('member_id'),
      /** The roles, for staff. */
      roles: json<string[]>('roles').notNull(),
      authenticatedAt: moment('authenticated_at').notNull(),
      /** Authentication methods: 'pwd'. */
      methods: json<string[]>('methods').notNull(),
      lastSeenAt: moment('last_seen_at').notNull(),
      idleExpiresAt: moment('idle_expires_at').notNull(),
      absoluteExpiresAt: moment('absolute_expires_at').notNull(),
      revokedAt: moment('revoked_at'),
    },
    t => [primaryKey({ columns: [t.accountId, t.tokenHash] })],
  )

  /**
   * Something to prove: its link or cookie holds 32 random bytes, this row their SHA-256. A code, where one is asked
   * for, is kept by its HMAC only, lives for minutes (weeks in a letter), and dies after five tries or one success.
   */
  const challenge = table('challenge', {
    challengeId: id('challenge_id').primaryKey(),
    purpose: oneOf('purpose', PURPOSES).notNull(),
    secretHash: text('secret_hash').notNull(),
    /** Whom it is about; null while that is not known, and for ever when there is nobody. */
    accountId: id('account_id'),
    contractId: id('contract_id'),
    memberId: id('member_id'),
    /** By what the last code was sent. */
    channel: oneOf('channel', CHANNELS),
    codeHash: text('code_hash'),
    codeExpiresAt: moment('code_expires_at'),
    tries: integer('tries').notNull().default(0),
    /** When the code was right. */
    provenAt: moment('proven_at'),
    usedAt: moment('used_at'),
    expiresAt: moment('expires_at').notNull(),
    createdAt: moment('created_at').notNull(),
  })

  return { account, accountByEmail, accountByMember, session, challenge }
}
