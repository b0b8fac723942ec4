import { and, eq, gt, isNull } from 'drizzle-orm'
import type { ChallengeRow } from '../../auth/challenge.ts'
import type { Context, Services } from '../../context.ts'
import type { Tables } from '../../db/schema.ts'
import type { Person } from './destination.ts'
import type { TripRow } from './france-connect.trip.ts'

export type LinkRow = Tables['linkedIdentity']['$inferSelect']

/**
 * There is no actor yet: whoever asks comes from FranceConnect and is about to prove the rest, so nothing of these rows
 * may be answered before they have.
 */

/** The account that an outside identity opens. */
export const accountIdOfSubject = async (
  { db }: Pick<Services, 'db'>,
  { issuer, subject }: { issuer: string; subject: string },
): Promise<string | undefined> => {
  const { accountBySubject } = db.tables
  const [known] = await db.latest
    .select()
    .from(accountBySubject)
    .where(and(eq(accountBySubject.subject, subject), eq(accountBySubject.issuer, issuer)))
  return known?.accountId
}

/** The account of a person on a contract. */
export const accountIdOfMember = async (
  { db }: Pick<Services, 'db'>,
  { contractId, memberId }: { contractId: string; memberId: string },
): Promise<string | undefined> => {
  const { accountByMember } = db.tables
  const [known] = await db.latest
    .select()
    .from(accountByMember)
    .where(and(eq(accountByMember.contractId, contractId), eq(accountByMember.memberId, memberId)))
  return known?.accountId
}

/** Everybody who has this civil identity, on any contract. */
export const whoOf = async ({ db }: Pick<Services, 'db'>, hash: string): Promise<Person[]> => {
  const { memberByIdentity, member } = db.tables
  const places = await db.latest.select().from(memberByIdentity).where(eq(memberByIdentity.identityHash, hash))
  const people: Person[] = []
  for (const { contractId, memberId } of places)
    people.push(
      ...(await db.latest
        .select()
        .from(member)
        .where(and(eq(member.contractId, contractId), eq(member.memberId, memberId)))),
    )
  return people
}

/** The link of an account with an outside identity. */
export const linkOf = async (
  { db }: Pick<Services, 'db'>,
  accountId: string,
  issuer: string,
): Promise<LinkRow | undefined> => {
  const { linkedIdentity } = db.tables
  const [row] = await db.latest
    .select()
    .from(linkedIdentity)
    .where(and(eq(linkedIdentity.accountId, accountId), eq(linkedIdentity.issuer, issuer)))
  return row
}

/** The request that an outside identity has left unfinished, as long as it is kept. */
export const waitingRequestOf = async (
  { db, at }: Pick<Context, 'db' | 'at'>,
  { issuer, subject }: { issuer: string; subject: string },
): Promise<ChallengeRow | undefined> => {
  const { waitingIdentity, challenge } = db.tables
  const [waiting] = await db.latest
    .select()
    .from(waitingIdentity)
    .where(and(eq(waitingIdentity.subject, subject), eq(waitingIdentity.issuer, issuer)))
  if (!waiting) return undefined
  const [row] = await db.latest
    .select()
    .from(challenge)
    .where(
      and(
        eq(challenge.challengeId, waiting.challengeId),
        eq(challenge.purpose, 'FRANCE_CONNECT'),
        isNull(challenge.usedAt),
        gt(challenge.expiresAt, at),
      ),
    )
  return row
}

/** Whether the session that asked to link is still open: its cookie does not travel to other sites and back. */
export const isSessionLive = async (
  { db, at }: Pick<Context, 'db' | 'at'>,
  { accountId, sessionHash }: Pick<TripRow, 'accountId' | 'sessionHash'>,
): Promise<boolean> => {
  if (accountId === null || sessionHash === null) return false
  const { session } = db.tables
  const [row] = await db.latest
    .select({ accountId: session.accountId })
    .from(session)
    .where(
      and(
        eq(session.accountId, accountId),
        eq(session.tokenHash, sessionHash),
        isNull(session.revokedAt),
        gt(session.idleExpiresAt, at),
        gt(session.absoluteExpiresAt, at),
      ),
    )
  return row !== undefined
}
