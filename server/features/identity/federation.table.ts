import type { Kit } from '../../db/kit.ts'

const FEDERATIONS = ['FRANCE_CONNECT', 'STAFF'] as const
const INTENTS = ['SIGN_IN', 'LINK', 'STEP_UP'] as const

export const federationTables = ({ table, id, text, oneOf, moment, primaryKey }: Kit) => {
  /** On the way to another identity provider and back: bound to a browser by a cookie, good for one return. */
  const federationTrip = table('federation_trip', {
    tripId: id('trip_id').primaryKey(),
    provider: oneOf('provider', FEDERATIONS).notNull(),
    intent: oneOf('intent', INTENTS).notNull(),
    /** SHA-256 of what the browser's cookie holds. */
    secretHash: text('secret_hash').notNull(),
    state: text('state').notNull(),
    nonce: text('nonce').notNull(),
    /** The PKCE verifier, encrypted. */
    verifierSealed: text('verifier_sealed').notNull(),
    /** The path of this site to go on to. */
    returnTo: text('return_to').notNull(),
    /** Whose session sent it, to link or to prove an act; null for who is not signed in. */
    accountId: id('account_id'),
    sessionHash: text('session_hash'),
    /** The act that it is to prove, and no other. */
    stepUpId: id('step_up_id'),
    usedAt: moment('used_at'),
    expiresAt: moment('expires_at').notNull(),
    createdAt: moment('created_at').notNull(),
  })

  /** Look-up of the account that an outside identity opens. `sub` is FranceConnect's own for us, never an e-mail. */
  const accountBySubject = table(
    'account_by_subject',
    {
      subject: text('subject').notNull(),
      issuer: text('issuer').notNull(),
      accountId: id('account_id').notNull(),
    },
    t => [primaryKey({ columns: [t.subject, t.issuer] })],
  )

  /** The outside identity that an account is linked with: one an issuer. */
  const linkedIdentity = table(
    'linked_identity',
    {
      accountId: id('account_id').notNull(),
      issuer: text('issuer').notNull(),
      subject: text('subject').notNull(),
      linkedAt: moment('linked_at').notNull(),
      lastUsedAt: moment('last_used_at'),
    },
    t => [primaryKey({ columns: [t.accountId, t.issuer] })],
  )

  /**
   * Look-up of the people who have a civil identity, by its keyed hash: birth name, first given name, sex and date of
   * birth, written alike. Which of them is meant, a code to what is on file says.
   */
  const memberByIdentity = table(
    'member_by_identity',
    {
      identityHash: text('identity_hash').notNull(),
      contractId: id('contract_id').notNull(),
      memberId: id('member_id').notNull(),
    },
    t => [primaryKey({ columns: [t.identityHash, t.contractId, t.memberId] })],
  )

  /**
   * Look-up of the request that an outside identity has left unfinished, which may wait for a letter: whoever comes by
   * it again, from whatever browser, goes on with that one.
   */
  const waitingIdentity = table(
    'waiting_identity',
    {
      subject: text('subject').notNull(),
      issuer: text('issuer').notNull(),
      challengeId: id('challenge_id').notNull(),
      expiresAt: moment('expires_at').notNull(),
    },
    t => [primaryKey({ columns: [t.subject, t.issuer] })],
  )

  return { federationTrip, accountBySubject, linkedIdentity, memberByIdentity, waitingIdentity }
}
