import { and, desc, eq, gt, isNull, lt, ne, sql } from 'drizzle-orm'
import type { Services } from '../context.ts'
import type { Writer } from '../db/database.ts'
import { perDatabase } from '../db/prepared.ts'
import { type Actor, ANONYMOUS, type StaffRole } from './actor.ts'
import { type Assurance, assuranceOf, type Method } from './method.ts'
import { placeOf } from './place.ts'
import { staffActor } from './staff-actor.ts'
import { newTicket, readTicket } from './ticket.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** How long a session lives without being used, and at the most; staff see more, so theirs are shorter. */
export const SESSION_LIFE = {
  MEMBER: { idle: 30 * MINUTE, absolute: 12 * HOUR },
  STAFF: { idle: 15 * MINUTE, absolute: 8 * HOUR },
} as const

/** `lastSeenAt` is written at most this often: reading must not cost a write. */
const SEEN_EVERY = MINUTE

export type Opened =
  | { kind: 'MEMBER'; accountId: string; contractId: string; memberId: string }
  | { kind: 'STAFF'; accountId: string; name: string; roles: readonly StaffRole[] }

/** How a session came about. */
export interface Opening {
  methods: readonly Method[]
  /** From where, as far as its owner would recognise it. */
  ip: string
  userAgent: string
  /** The browser, where it has a cookie of ours. */
  deviceId?: string | undefined
  /** When its owner showed who they are, where it takes the place of another session: no later, and no longer. */
  authenticatedAt?: Date
  /** When FranceConnect said who they are, for who came by it. */
  vouchedAt?: Date | null | undefined
  /** The ID token of an outside provider, encrypted for this column and row: what ends its session with ours. */
  idTokenSealed?: ((tokenHash: string) => string) | undefined
}

/** A browser's name is cut: it is shown, never trusted. */
const MAX_USER_AGENT = 300

/** Opens a session: the account's id and 32 random bytes, of which only the browser keeps the clear form. */
export const openSession = async (
  { db, now }: Pick<Services, 'db' | 'now'>,
  tx: Writer,
  who: Opened,
  { methods, ip, userAgent, deviceId, authenticatedAt, vouchedAt = null, idTokenSealed }: Opening,
): Promise<{ token: string; sessionHash: string; until: Date; actor: Actor }> => {
  const { text: token, secretHash: tokenHash } = newTicket(who.accountId)
  const at = now()
  const since = authenticatedAt ?? at
  const life = SESSION_LIFE[who.kind]
  const until = new Date(since.getTime() + life.absolute)
  const assurance = assuranceOf(methods)
  await tx
    .insert(db.tables.session)
    .values({
      tokenHash,
      kind: who.kind,
      accountId: who.accountId,
      contractId: who.kind === 'MEMBER' ? who.contractId : null,
      memberId: who.kind === 'MEMBER' ? who.memberId : null,
      roles: [],
      authenticatedAt: since,
      vouchedAt,
      methods: [...methods],
      assurance,
      deviceId: deviceId ?? null,
      userAgent: userAgent.slice(0, MAX_USER_AGENT),
      ...placeOf(ip),
      idTokenSealed: idTokenSealed?.(tokenHash) ?? null,
      lastSeenAt: at,
      idleExpiresAt: new Date(at.getTime() + life.idle),
      absoluteExpiresAt: until,
    })
    .returning({ tokenHash: db.tables.session.tokenHash })
  return {
    token,
    sessionHash: tokenHash,
    until,
    actor: actorOf(who, { tokenHash, methods, authenticatedAt: since, vouchedAt, assurance, sessionEndsAt: until }),
  }
}

interface Standing {
  tokenHash: string
  methods: readonly Method[]
  authenticatedAt: Date
  vouchedAt: Date | null
  assurance: Assurance
  sessionEndsAt: Date
}

const actorOf = (who: Opened, { tokenHash: sessionHash, ...standing }: Standing): Actor =>
  who.kind === 'MEMBER'
    ? {
        kind: 'MEMBER',
        accountId: who.accountId,
        contractId: who.contractId,
        memberId: who.memberId,
        sessionHash,
        ...standing,
      }
    : { ...who, sessionHash, sessionEndsAt: standing.sessionEndsAt }

const sessionQuery = perDatabase(({ latest, tables: { session } }) =>
  latest
    .select({
      tokenHash: session.tokenHash,
      kind: session.kind,
      accountId: session.accountId,
      contractId: session.contractId,
      memberId: session.memberId,
      roles: session.roles,
      authenticatedAt: session.authenticatedAt,
      vouchedAt: session.vouchedAt,
      methods: session.methods,
      assurance: session.assurance,
      lastSeenAt: session.lastSeenAt,
      idleExpiresAt: session.idleExpiresAt,
      absoluteExpiresAt: session.absoluteExpiresAt,
      revokedAt: session.revokedAt,
      viewAsAccessId: session.viewAsAccessId,
    })
    .from(session)
    .where(
      and(eq(session.accountId, sql.placeholder('accountId')), eq(session.tokenHash, sql.placeholder('tokenHash'))),
    )
    .prepare('session'),
)

/**
 * Who a session's token stands for: anonymous when it is unknown, over, or revoked. One read, and one more for staff,
 * whose roles are their own rows'; the idle deadline moves on at most once a minute, beside the request.
 * @param use whether this is its person at work; a socket that only listens is not, and must not keep it alive
 */
export const actorOfToken = async (services: Services, token: string, use = true): Promise<Actor> => {
  const { db, now, log } = services
  const ticket = readTicket(token)
  if (!ticket) return ANONYMOUS
  const [row] = await sessionQuery(db).execute({ accountId: ticket.id, tokenHash: ticket.secretHash })
  const at = now()
  if (!row || row.revokedAt || row.idleExpiresAt <= at || row.absoluteExpiresAt <= at) return ANONYMOUS
  if (use && at.getTime() - row.lastSeenAt.getTime() > SEEN_EVERY)
    touchSession(services, row, at).catch(error => log.warn({ err: error }, 'session not prolonged'))
  const standing: Standing = {
    tokenHash: row.tokenHash,
    methods: row.methods as Method[],
    authenticatedAt: row.authenticatedAt,
    vouchedAt: row.vouchedAt,
    assurance: row.assurance === 2 ? 2 : 1,
    sessionEndsAt: row.absoluteExpiresAt,
  }
  const { accountId, contractId, memberId } = row
  if (row.kind === 'STAFF') return staffActor(services, row)
  if (!contractId || !memberId) return ANONYMOUS
  return actorOf({ kind: 'MEMBER', accountId, contractId, memberId }, standing)
}

const touchSession = (
  { db }: Services,
  { accountId, tokenHash, kind }: { accountId: string; tokenHash: string; kind: keyof typeof SESSION_LIFE },
  at: Date,
): Promise<unknown> => {
  const { session } = db.tables
  return db.transaction(tx =>
    tx
      .update(session)
      .set({ lastSeenAt: at, idleExpiresAt: new Date(at.getTime() + SESSION_LIFE[kind].idle) })
      .where(
        and(
          eq(session.accountId, accountId),
          eq(session.tokenHash, tokenHash),
          isNull(session.revokedAt),
          lt(session.lastSeenAt, at),
        ),
      )
      .returning({ tokenHash: session.tokenHash }),
  )
}

/** Ends a session at once, on every process. */
export const revokeSession = async (
  { db, now }: Pick<Services, 'db' | 'now'>,
  tx: Writer,
  { accountId, sessionHash }: { accountId: string; sessionHash: string },
): Promise<void> => {
  const { session } = db.tables
  await tx
    .update(session)
    .set({ revokedAt: now() })
    .where(and(eq(session.accountId, accountId), eq(session.tokenHash, sessionHash), isNull(session.revokedAt)))
    .returning({ tokenHash: session.tokenHash })
}

/**
 * Ends all of an account's sessions at once, on every process; but for one, where that is said.
 * @returns how many
 */
export const revokeSessions = async (
  { db, now }: Pick<Services, 'db' | 'now'>,
  tx: Writer,
  accountId: string,
  exceptHash?: string,
): Promise<number> => {
  const { session } = db.tables
  const ended = await tx
    .update(session)
    .set({ revokedAt: now() })
    .where(
      and(
        eq(session.accountId, accountId),
        isNull(session.revokedAt),
        gt(session.idleExpiresAt, now()), // the others have ended by themselves
        ...(exceptHash === undefined ? [] : [ne(session.tokenHash, exceptHash)]),
      ),
    )
    .returning({ tokenHash: session.tokenHash })
  return ended.length
}

/** Ends the sessions that an account has in one browser. */
export const revokeSessionsOf = async (
  { db, now }: Pick<Services, 'db' | 'now'>,
  tx: Writer,
  accountId: string,
  deviceId: string,
): Promise<void> => {
  const { session } = db.tables
  await tx
    .update(session)
    .set({ revokedAt: now() })
    .where(and(eq(session.accountId, accountId), eq(session.deviceId, deviceId), isNull(session.revokedAt)))
    .returning({ tokenHash: session.tokenHash })
}

/** In how many browsers somebody may be signed in at once. */
const MOST_SESSIONS = 5

/** Ends the sessions seen the longest ago, but for the one that was just opened and four others. @returns how many */
export const endOldSessions = async (
  services: Pick<Services, 'db' | 'now'>,
  tx: Writer,
  { accountId, sessionHash: opened }: { accountId: string; sessionHash: string },
): Promise<number> => {
  const { session } = services.db.tables
  const live = await tx
    .select({ sessionHash: session.tokenHash })
    .from(session)
    .where(
      and(
        eq(session.accountId, accountId),
        isNull(session.revokedAt),
        gt(session.idleExpiresAt, services.now()),
        ne(session.tokenHash, opened),
      ),
    )
    .orderBy(desc(session.lastSeenAt), desc(session.authenticatedAt))
  const tooMany = live.slice(MOST_SESSIONS - 1)
  for (const { sessionHash } of tooMany) await revokeSession(services, tx, { accountId, sessionHash })
  return tooMany.length
}
