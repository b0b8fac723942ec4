import { randomBytes } from 'node:crypto'
import { and, eq, gt, isNull } from 'drizzle-orm'
import { newTicket, readTicket } from '../../auth/ticket.ts'
import type { Context } from '../../context.ts'
import { newId } from '../../db/ids.ts'
import type { Tables } from '../../db/schema.ts'
import type { TripSecrets } from '../../federation/client.ts'

export type TripRow = Tables['federationTrip']['$inferSelect']

/** Signing in elsewhere and finding one's phone for it takes minutes; ten are enough. */
const TRIP_LIFE = 10 * 60_000

const verifierPlace = (tripId: string) => ({ table: 'federation_trip', column: 'verifier_sealed', row: tripId })

/** FranceConnect takes 22 characters at the least, and some of its parts 32: 64 hex digits. */
const secret = () => randomBytes(32).toString('hex')

/** Sends a browser on its way: what only it and we know is in its cookie and in this row. */
export const startTrip = async (
  { db, at, vault, cookies }: Context,
  trip: Pick<TripRow, 'provider' | 'intent' | 'returnTo'> &
    Partial<Pick<TripRow, 'accountId' | 'sessionHash' | 'stepUpId'>>,
): Promise<TripSecrets> => {
  const tripId = newId()
  const { text, secretHash } = newTicket(tripId)
  const secrets = { state: secret(), nonce: secret(), verifier: randomBytes(32).toString('base64url') }
  const expiresAt = new Date(at.getTime() + TRIP_LIFE)
  const { federationTrip } = db.tables
  await db.transaction(tx =>
    tx
      .insert(federationTrip)
      .values({
        ...trip,
        tripId,
        secretHash,
        state: secrets.state,
        nonce: secrets.nonce,
        verifierSealed: vault.seal(secrets.verifier, verifierPlace(tripId)),
        expiresAt,
        createdAt: at,
      })
      .returning({ tripId: federationTrip.tripId }),
  )
  cookies.set('federation', text, expiresAt)
  return secrets
}

/**
 * The trip that this browser comes back from; it serves once, whatever comes of it. Undefined for a browser that was
 * not sent, came back already, or took too long.
 */
export const endTrip = async (
  { db, at, vault, cookies }: Context,
  provider: TripRow['provider'],
): Promise<{ trip: TripRow; secrets: TripSecrets } | undefined> => {
  const ticket = readTicket(cookies.get('federation') ?? '')
  cookies.clear('federation')
  if (!ticket) return undefined
  const { federationTrip } = db.tables
  const [trip] = await db.transaction(tx =>
    tx
      .update(federationTrip)
      .set({ usedAt: at })
      .where(
        and(
          eq(federationTrip.tripId, ticket.id),
          eq(federationTrip.secretHash, ticket.secretHash),
          eq(federationTrip.provider, provider),
          isNull(federationTrip.usedAt),
          gt(federationTrip.expiresAt, at),
        ),
      )
      .returning(),
  )
  if (!trip) return undefined
  const { tripId, state, nonce, verifierSealed } = trip
  return { trip, secrets: { state, nonce, verifier: vault.open(verifierSealed, verifierPlace(tripId)) } }
}

const NOWHERE = 'https://site.invalid'

/** A path of this site to go on to, or home: an address that leads anywhere else is not followed. */
export const ownPath = (wanted: unknown): string => {
  if (typeof wanted !== 'string' || wanted.length > 500 || !/^\/(?![/\\])/.test(wanted)) return '/'
  if (!URL.canParse(wanted, NOWHERE)) return '/'
  const url = new URL(wanted, NOWHERE)
  if (url.origin !== NOWHERE || /^\/(auth|connexion|franceconnect)(\/|$)/.test(url.pathname)) return '/'
  return url.pathname + url.search + url.hash
}
