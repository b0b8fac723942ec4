import { CHANNELS } from '../../channels/message.table.ts'
import type { Kit } from '../../db/kit.ts'
import { LOCALES } from '../../i18n/locale.ts'

/** How an attempt to sign in ended. */
export const SIGN_IN_OUTCOMES = ['SIGNED_IN', 'WRONG_PASSWORD', 'WRONG_CODE', 'STOLEN_DEVICE'] as const

const SESSION_KINDS = ['MEMBER', 'STAFF'] as const

/** What somebody proves by a link or a code. */
const PURPOSES = [
  'PASSWORD_RESET',
  'ACTIVATION',
  'EMAIL_CONFIRMATION',
  'FREEZE',
  /** Signed in by a first proof; the second is missing, for this browser is not known. */
  'SIGN_IN',
  /** A passkey's ceremony: the secret is its challenge. */
  'PASSKEY',
  /** An application of codes being added: its first code is tried five times. */
  'CODE_APP',
  /** An act that asks for more than a session. */
  'STEP_UP',
  /** An identity that FranceConnect vouches for, and no account yet that it opens. */
  'FRANCE_CONNECT',
  /** A mobile number, sealed in the challenge until the code that was sent there comes back. */
  'PHONE',
  /** A hospital's link to an agreement: which one is sealed in it. */
  'HOSPITAL_AGREEMENT',
  /** Another e-mail to sign in with, sealed in the challenge until the link that was sent there is opened. */
  'EMAIL_CHANGE',
] as const

export const accountTables = ({ table, id, text, oneOf, json, moment, primaryKey, integer }: Kit) => {
  /** Who can sign in: a person's account, and the membership it opens. */
  const account = table('account', {
    accountId: id('account_id').primaryKey(),
    /** Lower case; its look-up is accountByEmail. */
    email: text('email').notNull(),
    /** When its owner opened the link sent there; null until then. */
    emailConfirmedAt: moment('email_confirmed_at'),
    /** A mobile number that its owner gave, in E.164. */
    phone: text('phone'),
    /** When a code sent there came back; until then nothing is sent there. It then goes before the contract's. */
    phoneConfirmedAt: moment('phone_confirmed_at'),
    /** The challenge whose link makes another e-mail this account's; null for none. */
    emailChangeId: id('email_change_id'),
    /** The language of our messages to its owner; French until they choose another. */
    locale: oneOf('locale', LOCALES),
    /** argon2id, in its own encoded form; null for who only comes by FranceConnect or a passkey. */
    passwordHash: text('password_hash'),
    contractId: id('contract_id').notNull(),
    memberId: id('member_id').notNull(),
    /** When its owner said that somebody else used it: nobody signs in until the password is chosen anew. */
    frozenAt: moment('frozen_at'),
    /**
     * When its password was last chosen, or its owner had it blocked or signed out everywhere: what was begun with the
     * secrets of before goes no further.
     */
    secretsChangedAt: moment('secrets_changed_at'),
    /** The last link to a new password: of those that nobody has opened yet, the only one that opens. */
    resetId: id('reset_id'),
    createdAt: moment('created_at').notNull(),
  })

  const accountByEmail = table('account_by_email', {
    email: text('email').primaryKey(),
    accountId: id('account_id').notNull(),
  })

  /**
   * Each e-mail that an account was signed in to with before: « Ce n'est pas moi » goes back to it. Its look-up stays, so
   * that nobody else takes it meanwhile, and opens nothing.
   */
  const emailChange = table(
    'account_email_change',
    {
      accountId: id('account_id').notNull(),
      changeId: id('change_id').notNull(),
      emailBefore: text('email_before').notNull(),
      /** What the contract had, which changed with it. */
      onFileBefore: text('on_file_before'),
      changedAt: moment('changed_at').notNull(),
      undoneAt: moment('undone_at'),
    },
    t => [primaryKey({ columns: [t.accountId, t.changeId] })],
  )

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
      /** Of an earlier release; roles are read anew for each request (features/desk/staff.table.ts). */
      roles: json<string[]>('roles').notNull(),
      authenticatedAt: moment('authenticated_at').notNull(),
      /** When FranceConnect said who they are, which may be long before: a code by letter takes days. */
      vouchedAt: moment('vouched_at'),
      /** By what its owner showed who they are: `Method`s. */
      methods: json<string[]>('methods').notNull(),
      /** How sure that makes us: 1 or 2 (two factors of different kinds). */
      assurance: integer('assurance').notNull().default(1),
      /** The browser that it was opened in, where that is known by its cookie. */
      deviceId: id('device_id'),
      /** What that browser says it is, and from where it asked: for its owner to recognise. */
      userAgent: text('user_agent').notNull().default(''),
      country: text('country'),
      network: text('network'),
      /** The outside provider's own session, to end it with ours: its ID token, encrypted. */
      idTokenSealed: text('id_token_sealed'),
      /** The file that staff look at as its person sees it, reading only; null but in « voir comme ». */
      viewAsAccessId: id('view_as_access_id'),
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
    /** By what they have shown already: `Method`s. */
    methods: json<string[]>('methods').notNull().default([]),
    /** What it must remember, encrypted: an outside identity, a number to confirm. */
    contentSealed: text('content_sealed'),
    /** The job that last looks for whom a code is for: one that comes late changes nothing. */
    askId: id('ask_id'),
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

  /**
   * A browser, known by a cookie whose value changes at each sign-in: 32 random bytes, of which this row keeps the
   * SHA-256. A value that was replaced before is a stolen copy, and ends the trust of everybody in this browser.
   */
  const device = table('device', {
    deviceId: id('device_id').primaryKey(),
    secretHash: text('secret_hash').notNull(),
    /** The value before this one: two windows may sign in at once. */
    previousHash: text('previous_hash'),
    rotatedAt: moment('rotated_at').notNull(),
    createdAt: moment('created_at').notNull(),
    revokedAt: moment('revoked_at'),
  })

  /** Who asked for no code in which browser; several people may share one. */
  const trustedDevice = table(
    'trusted_device',
    {
      accountId: id('account_id').notNull(),
      deviceId: id('device_id').notNull(),
      userAgent: text('user_agent').notNull(),
      trustedAt: moment('trusted_at').notNull(),
      lastUsedAt: moment('last_used_at').notNull(),
      expiresAt: moment('expires_at').notNull(),
      revokedAt: moment('revoked_at'),
    },
    t => [primaryKey({ columns: [t.accountId, t.deviceId] })],
  )

  /** Each way in that was tried with an account, for its owner to look over; kept for a year. */
  const signInEvent = table(
    'sign_in_event',
    {
      accountId: id('account_id').notNull(),
      eventId: id('event_id').notNull(),
      at: moment('at').notNull(),
      outcome: oneOf('outcome', SIGN_IN_OUTCOMES).notNull(),
      methods: json<string[]>('methods').notNull(),
      userAgent: text('user_agent').notNull(),
      country: text('country'),
      network: text('network'),
    },
    t => [primaryKey({ columns: [t.accountId, t.eventId] })],
  )

  /** An act that its owner proved once more that they want: this act, with these arguments, in this session. */
  const stepUp = table(
    'step_up',
    {
      accountId: id('account_id').notNull(),
      /** The same as its challenge's. */
      stepUpId: id('step_up_id').notNull(),
      purpose: text('purpose').notNull(),
      argumentsHash: text('arguments_hash').notNull(),
      /** What exactly, where the code that proves it names it: nothing that must stay secret. */
      about: text('about'),
      sessionHash: text('session_hash').notNull(),
      methods: json<string[]>('methods').notNull(),
      provenAt: moment('proven_at'),
      usedAt: moment('used_at'),
      expiresAt: moment('expires_at').notNull(),
      createdAt: moment('created_at').notNull(),
    },
    t => [primaryKey({ columns: [t.accountId, t.stepUpId] })],
  )

  return {
    account,
    accountByEmail,
    emailChange,
    accountByMember,
    session,
    challenge,
    device,
    trustedDevice,
    signInEvent,
    stepUp,
  }
}
