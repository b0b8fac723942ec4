import type { Kit } from '../../db/kit.ts'

export const factorTables = ({ table, id, text, integer, flag, json, moment, primaryKey }: Kit) => {
  /** A key pair in a phone, a computer or a password manager, opened by its owner's finger, face or PIN (WebAuthn). */
  const passkey = table(
    'passkey',
    {
      accountId: id('account_id').notNull(),
      passkeyId: id('passkey_id').notNull(),
      /** What the authenticator calls it, in base64url; its look-up is passkeyByCredential. */
      credentialId: text('credential_id').notNull(),
      /** COSE, in base64url. */
      publicKey: text('public_key').notNull(),
      /** How often it was used, as it says; always 0 for those kept in several devices. */
      counter: integer('counter').notNull(),
      transports: json<string[]>('transports').notNull(),
      /** Kept in several devices, so that losing one loses nothing. */
      backedUp: flag('backed_up').notNull(),
      name: text('name').notNull(),
      createdAt: moment('created_at').notNull(),
      lastUsedAt: moment('last_used_at'),
    },
    t => [primaryKey({ columns: [t.accountId, t.passkeyId] })],
  )

  /** Look-up of whose a credential is: who signs in with it has not said. */
  const passkeyByCredential = table('passkey_by_credential', {
    credentialId: text('credential_id').primaryKey(),
    accountId: id('account_id').notNull(),
    passkeyId: id('passkey_id').notNull(),
  })

  /** A code that changes every 30 seconds in an application (RFC 6238); one an account. */
  const totp = table('totp', {
    accountId: id('account_id').primaryKey(),
    /** Encrypted. */
    secretSealed: text('secret_sealed').notNull(),
    /** When its first code was right; null until then, and it opens nothing. */
    confirmedAt: moment('confirmed_at'),
    /** The last 30 seconds whose code was taken: each serves once. */
    lastStep: integer('last_step').notNull(),
    createdAt: moment('created_at').notNull(),
  })

  /** Codes on paper for who lost the rest: each serves once, and only its keyed hash is kept. */
  const recoveryCode = table(
    'recovery_code',
    {
      accountId: id('account_id').notNull(),
      codeHash: text('code_hash').notNull(),
      createdAt: moment('created_at').notNull(),
      usedAt: moment('used_at'),
    },
    t => [primaryKey({ columns: [t.accountId, t.codeHash] })],
  )

  return { passkey, passkeyByCredential, totp, recoveryCode }
}
