import {
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { decodeAttestationObject } from '@simplewebauthn/server/helpers'
import * as z from 'zod'
import { openChallenge, readChallenge, useChallenge } from '../../auth/challenge.ts'
import type { Context } from '../../context.ts'
import type { PasskeyRow } from './factor.loader.ts'
import type { Assertion, Attestation } from './passkey.input.ts'
import { PasskeyRefusal } from './passkey.type.ts'

/** How long a person may look for their finger. */
const CEREMONY_LIFE = 5 * 60_000

/** EdDSA, ES256, RS256: what phones, computers and keys make; Windows Hello needs the last. */
export const ALGORITHMS = [-8, -7, -257]

/** What a passkey is asked for, and where: the answer to one is none to another. */
export type CeremonyOf =
  | { kind: 'SIGN_IN' }
  /** The sign-in that has begun. */
  | { kind: 'SECOND_PROOF'; of: string }
  /** The act that asks for more. */
  | { kind: 'STEP_UP'; of: string }
  /** The session that asked to add one. */
  | { kind: 'ADD'; of: string }

const place = (challengeId: string) => ({ table: 'challenge', column: 'content_sealed', row: challengeId })
const written = (what: CeremonyOf) => `${what.kind}|${'of' in what ? what.of : ''}`

/** Begins a ceremony. Its challenge is the secret of a ticket, so that nobody reads it in the database. */
export const openCeremony = async (
  ctx: Context,
  what: CeremonyOf,
  accountId?: string,
): Promise<{ ceremonyId: string; challenge: string; expiresAt: Date }> => {
  const whose = { purpose: 'PASSKEY' as const, ...(accountId !== undefined && { accountId }) }
  const { challengeId, ticket, until } = await ctx.db.transaction(tx =>
    openChallenge(ctx, tx, whose, CEREMONY_LIFE, id => ctx.vault.seal(written(what), place(id))),
  )
  return { ceremonyId: challengeId, challenge: ticket.slice(challengeId.length + 1), expiresAt: until }
}

const ClientData = z.object({
  challenge: z.string().regex(/^[\w-]{43}$/),
  origin: z.string(),
  crossOrigin: z.boolean().optional(),
})
type ClientData = z.infer<typeof ClientData>

const readClientData = (clientDataJSON: string): ClientData | undefined => {
  try {
    return ClientData.safeParse(JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString('utf8'))).data
  } catch {
    return undefined
  }
}

/** Spends a ceremony: one answer for each, right or wrong. @returns what the browser says of it */
const closeCeremony = async (
  ctx: Context,
  { ceremonyId, clientDataJSON }: { ceremonyId: string; clientDataJSON: string },
  what: CeremonyOf,
): Promise<ClientData | PasskeyRefusal> => {
  const said = readClientData(clientDataJSON)
  if (!said) return PasskeyRefusal.INVALID
  const row = await readChallenge(ctx, `${ceremonyId}.${said.challenge}`, 'PASSKEY')
  const isThis = row?.contentSealed && ctx.vault.open(row.contentSealed, place(row.challengeId)) === written(what)
  if (!isThis || !(await ctx.db.transaction(tx => useChallenge(ctx, tx, row.challengeId))))
    return PasskeyRefusal.TOO_LATE
  // Within a page of another site it is that site's person who presses.
  if (said.origin !== ctx.publicUrl.origin || said.crossOrigin) return PasskeyRefusal.OTHER_SITE
  return said
}

const expected = (ctx: Context, { challenge }: ClientData) => ({
  expectedChallenge: challenge,
  expectedOrigin: ctx.publicUrl.origin,
  expectedRPID: ctx.publicUrl.hostname,
  requireUserVerification: true,
})

/** The library tells what is wrong in English words only; these two have a way forward of their own. */
const refusalOf = (ctx: Context, error: unknown): PasskeyRefusal => {
  const said = error instanceof Error ? `${error.name} ${error.message}` : ''
  ctx.log.info({ refusal: said.slice(0, 60) }, 'passkey refused')
  if (/UnexpectedRPIDHash|RP ID/i.test(said)) return PasskeyRefusal.OTHER_SITE
  return /user verification|user could not be verified/i.test(said)
    ? PasskeyRefusal.NOT_VERIFIED
    : PasskeyRefusal.INVALID
}

export interface Asserted {
  counter: number
  backedUp: boolean
}

/**
 * Checks what a passkey signed. A counter that went back shows that there are two of it (WebAuthn §6.1.1), unless it is
 * kept in several devices: those don't count together.
 */
export const checkAssertion = async (
  ctx: Context,
  { ceremonyId, credential }: z.infer<typeof Assertion>,
  what: CeremonyOf,
  stored: PasskeyRow | undefined,
): Promise<Asserted | PasskeyRefusal> => {
  const { credentialId: id, clientDataJSON, authenticatorData, signature, userHandle } = credential
  const said = await closeCeremony(ctx, { ceremonyId, clientDataJSON }, what)
  if (typeof said === 'string') return said
  if (!stored) return PasskeyRefusal.UNKNOWN
  // Who has not said who they are is known by the key alone, which must name the account it was made for.
  if (userHandle ? userHandle !== userHandleOf(stored.accountId) : what.kind === 'SIGN_IN')
    return PasskeyRefusal.NOT_YOURS
  const response: AuthenticationResponseJSON = {
    id,
    rawId: id,
    type: 'public-key',
    response: { clientDataJSON, authenticatorData, signature },
    clientExtensionResults: {},
  }
  try {
    const publicKey = new Uint8Array(Buffer.from(stored.publicKey, 'base64url'))
    // With a counter of 0 the library leaves the rule to us.
    const { verified, authenticationInfo: info } = await verifyAuthenticationResponse({
      ...expected(ctx, said),
      response,
      credential: { id, publicKey, counter: 0 },
    })
    if (!verified) return PasskeyRefusal.INVALID
    const backedUp = info.credentialBackedUp
    const wentBack = stored.counter > 0 && info.newCounter <= stored.counter
    if (wentBack && !(stored.backedUp && backedUp)) return PasskeyRefusal.COPIED
    if (wentBack) ctx.log.warn({ passkeyId: stored.passkeyId }, 'the counter of a backed-up passkey went back')
    return { counter: Math.max(info.newCounter, stored.counter), backedUp }
  } catch (error) {
    return refusalOf(ctx, error)
  }
}

export interface Attested extends Asserted {
  credentialId: string
  publicKey: string
}

/** Whether a statement holds nothing but the key itself: with certificates in it, checking would ask other servers. */
const isPlain = (attestationObject: string): boolean => {
  const decoded = decodeAttestationObject(new Uint8Array(Buffer.from(attestationObject, 'base64url')))
  const format = decoded.get('fmt')
  return format === 'none' || (format === 'packed' && decoded.get('attStmt').get('x5c') === undefined)
}

/** Checks a passkey that was just made. */
export const checkAttestation = async (
  ctx: Context,
  { ceremonyId, credential }: z.infer<typeof Attestation>,
  what: CeremonyOf,
): Promise<Attested | PasskeyRefusal> => {
  const { credentialId: id, clientDataJSON, attestationObject } = credential
  const said = await closeCeremony(ctx, { ceremonyId, clientDataJSON }, what)
  if (typeof said === 'string') return said
  const response: RegistrationResponseJSON = {
    id,
    rawId: id,
    type: 'public-key',
    response: { clientDataJSON, attestationObject },
    clientExtensionResults: {},
  }
  try {
    if (!isPlain(attestationObject)) return PasskeyRefusal.INVALID
    const { verified, registrationInfo: info } = await verifyRegistrationResponse({
      ...expected(ctx, said),
      response,
      supportedAlgorithmIDs: ALGORITHMS,
    })
    if (!verified || info.credential.id !== id) return PasskeyRefusal.INVALID
    return {
      credentialId: id,
      publicKey: Buffer.from(info.credential.publicKey).toString('base64url'),
      counter: info.credential.counter,
      backedUp: info.credentialBackedUp,
    }
  } catch (error) {
    return refusalOf(ctx, error)
  }
}

/** What a passkey remembers of whose it is: the account's id, which says nothing of its owner. */
export const userHandleOf = (accountId: string): string =>
  Buffer.from(accountId.replaceAll('-', ''), 'hex').toString('base64url')
