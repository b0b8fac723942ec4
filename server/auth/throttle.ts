import { createHmac } from 'node:crypto'
import Sqlite from 'better-sqlite3'
import pg from 'pg'
import { type RateLimiterAbstract, RateLimiterPostgres, RateLimiterRes, RateLimiterSQLite } from 'rate-limiter-flexible'
import { isPostgres } from '../db/open.ts'

/**
 * What is counted, how many are let through, in how many seconds. Figures: CNIL délibération 2022-100 (restricted
 * access) and OWASP; for a stranger, an account's wrong passwords slow down and never lock its owner's session.
 */
const LIMITS = {
  /** Failed sign-ins from one address. */
  signInByAddress: { points: 20, duration: 60 },
  signInByAddressAndHour: { points: 200, duration: 3600 },
  /** Failed sign-ins to one account: five are free, then one a quarter of an hour. */
  signInByAccount: { points: 5, duration: 900 },
  /** Failed sign-ins to one account from one address. */
  signInByAccountAndAddress: { points: 10, duration: 3600 },
  /** Wrong passwords in a row, however slowly: then the password must be chosen anew (NIST SP 800-63B: 100). */
  signInInARow: { points: 100, duration: 0 },
  /** Second proofs tried for one account, whatever they are, in any 24 hours; and of them, by who tries (`Footing`). */
  secondProofsByAccountAndDay: { points: 50, duration: 86_400, sliding: true },
  secondProofsOfStrangers: { points: 5, duration: 86_400, sliding: true },
  secondProofsAfterFirst: { points: 15, duration: 86_400, sliding: true },
  secondProofsAfterLink: { points: 10, duration: 86_400, sliding: true },
  secondProofsInSession: { points: 10, duration: 86_400, sliding: true },
  /** Links to choose a new password asked for from one address, and for one e-mail, whether it has an account or not. */
  resetByAddress: { points: 10, duration: 3600 },
  resetByEmail: { points: 3, duration: 3600 },
  /** Openings of an account asked for from one address, and for one member number, whoever has it. */
  activationByAddress: { points: 10, duration: 3600 },
  activationByNumber: { points: 5, duration: 3600 },
  /** Notices that a contract ends, from people who are not signed in: from one address, and for one member number. */
  noticesByAddress: { points: 10, duration: 3600 },
  noticesByNumber: { points: 5, duration: 3600 },
  /** Invitations that one member sends, and requests to become a member from one address. */
  invitationsByMember: { points: 10, duration: 86_400 },
  membershipsByAddress: { points: 10, duration: 3600 },
  /**
   * Codes sent to one person, by who asks for them (`Footing`): with five tries each, at most 50 guesses in any 24 hours
   * of who has no account yet, whose tries nothing else counts.
   */
  codesByPersonAndHour: { points: 5, duration: 3600 },
  codesByPersonAndDay: { points: 10, duration: 86_400, sliding: true },
  /** That the code of a job is counted; longer than it is tried again. */
  codesByJob: { points: 1, duration: 86_400 },
  /** Links that confirm an address, asked for again. */
  confirmationsByAccount: { points: 5, duration: 86_400 },
  /** Ways to another identity provider begun from one address. */
  tripsByAddress: { points: 60, duration: 3600 },
  /** Links and codes tried from one address that were not right. */
  codeTriesByAddress: { points: 60, duration: 3600 },
  /** The same of « Ce n'est pas moi », apart: what a neighbour guesses must not keep anybody from blocking their account. */
  freezesByAddress: { points: 60, duration: 3600 },
  /** E-mails tried for an account by who has proved who they are, for as long as that can be gone on with. */
  emailsByActivation: { points: 3, duration: 21 * 86_400 },
  /** Passkeys asked for from one address: the sign-in page does so by itself. */
  passkeyRequestsByAddress: { points: 300, duration: 3600 },
  /** What one person of the staff looks up and opens a day (the Viamedis case: a stolen access must not empty the house). */
  staffSearchesByDay: { points: 500, duration: 86_400 },
  staffFilesByDay: { points: 200, duration: 86_400 },
  /** SMS of the whole house a day, and those of them to numbers abroad (toll fraud). */
  smsByDay: { points: 20_000, duration: 86_400 },
  smsAbroadByDay: { points: 500, duration: 86_400 },
} as const satisfies Record<string, Rate>

/** So many points in so many seconds. */
interface Rate {
  points: number
  duration: number
  /**
   * In any stretch of that length, not only in one that begins with the first try: else the last tries of one stretch
   * and the first of the next, minutes apart, come to twice as many.
   */
  sliding?: boolean
}

export type Limit = keyof typeof LIMITS
const rateOf = (limit: Limit): Rate => LIMITS[limit]

export interface Throttle {
  /** Counts a try; answers the seconds to wait when it is one too many. */
  spend(limit: Limit, key: string): Promise<number | undefined>
  /** Gives a try back: it was no failure after all. */
  refund(limit: Limit, key: string): Promise<void>
  /** Begins to count anew. */
  forget(limit: Limit, key: string): Promise<void>
  /** Deletes the counts that no longer count. */
  clean(): Promise<void>
  close(): Promise<void>
}

/** An IPv6 address stands for its /64: one subscriber. Its zeros are written out first, or each address were another. */
export const addressOf = (ip: string): string => {
  if (!ip.includes(':') || ip.includes('.')) return ip
  const [head = '', tail = ''] = ip.split('::')
  const groups = (text: string) => (text ? text.split(':') : [])
  const known = [...groups(head), ...groups(tail)]
  const all = [...groups(head), ...Array<string>(Math.max(0, 8 - known.length)).fill('0'), ...groups(tail)]
  return all
    .slice(0, 4)
    .map(group => group.replace(/^0+(?=.)/, '').toLowerCase())
    .join(':')
}

/** Counts a try against several limits, in order; answers the seconds to wait at the first that is spent. */
export const spendAll = async (
  throttle: Throttle,
  tries: readonly (readonly [Limit, string])[],
): Promise<number | undefined> => {
  for (const [limit, key] of tries) {
    const wait = await throttle.spend(limit, key)
    if (wait !== undefined) return wait
  }
  return undefined
}

/** Keys are hashed: the table says nothing of who was slowed down. */
const hashed = (secret: Buffer, limit: Limit, key: string) =>
  createHmac('sha256', secret).update(`${limit}|${key}`).digest('base64url')

const TABLE = 'throttle'

/** In how many pieces a sliding stretch is cut: of a day, three hours each. */
const PIECES = 8

/** As the stores take it: a piece is kept until it is too old to count. */
const storedRate = (limit: Limit) => {
  const { points, duration, sliding } = rateOf(limit)
  return { points, duration: sliding ? duration + (2 * duration) / PIECES : duration }
}

/**
 * Counters shared by every process: in the database's own server, or in a file beside the embedded one, so that a long
 * import holding the writer's turn slows nobody's sign-in.
 */
export const openThrottle = async (databaseUrl: string, secret: Buffer): Promise<Throttle> => {
  const { make, clean, close } = isPostgres(databaseUrl) ? postgresStore(databaseUrl) : sqliteStore(databaseUrl)
  const limiters = {} as Record<Limit, RateLimiterAbstract>
  // One after the other: each makes sure that the table is there, and two at once would race for it.
  for (const limit of Object.keys(LIMITS) as Limit[]) limiters[limit] = await make(limit)
  const keyOf = (limit: Limit, key: string, piece?: number) =>
    hashed(secret, limit, piece === undefined ? key : `${key}|${piece}`)

  /** A stretch of time is cut in pieces with a count each: a try is forgotten once all of its piece is too old. */
  const slide = async (limit: Limit, key: string): Promise<number | undefined> => {
    const { points, duration } = rateOf(limit)
    const length = (duration * 1000) / PIECES
    const now = Math.floor(Date.now() / length)
    // Counted before it is looked at, and each of many at once sees how many came before it in this piece.
    const { consumedPoints } = await limiters[limit].penalty(keyOf(limit, key, now))
    const counts: number[] = []
    for (let piece = now - PIECES; piece < now; piece++)
      counts.push((await limiters[limit].get(keyOf(limit, key, piece)))?.consumedPoints ?? 0)
    if (counts.reduce((sum, count) => sum + count, consumedPoints) <= points) return undefined
    await limiters[limit].reward(keyOf(limit, key, now))
    const first = counts.findIndex(count => count > 0)
    const oldest = first < 0 ? now : now - PIECES + first
    return Math.max(1, Math.ceil(((oldest + PIECES + 1) * length - Date.now()) / 1000))
  }

  const pieceOf = (limit: Limit) => {
    const { duration, sliding } = rateOf(limit)
    return sliding ? Math.floor(Date.now() / ((duration * 1000) / PIECES)) : undefined
  }

  return {
    async spend(limit, key) {
      if (rateOf(limit).sliding) return slide(limit, key)
      try {
        await limiters[limit].consume(keyOf(limit, key))
        return undefined
      } catch (refusal) {
        // Anything else is the store failing: sign-in then fails closed.
        if (!(refusal instanceof RateLimiterRes)) throw refusal
        return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
      }
    },
    async refund(limit, key) {
      await limiters[limit].reward(keyOf(limit, key, pieceOf(limit)))
    },
    async forget(limit, key) {
      const last = pieceOf(limit)
      if (last === undefined) await limiters[limit].delete(keyOf(limit, key))
      else
        for (let piece = last - PIECES; piece <= last; piece++) await limiters[limit].delete(keyOf(limit, key, piece))
    },
    clean,
    close,
  }
}

const ready = <L extends RateLimiterAbstract>(construct: (done: (error?: Error) => void) => L) =>
  new Promise<L>((resolve, reject) => {
    const limiter = construct(error => (error ? reject(error) : resolve(limiter)))
  })

const sqliteStore = (databaseUrl: string) => {
  const file = databaseUrl.replace(/^file:/, '').replace(/(\.\w+)?$/, '.throttle$1')
  const connection = new Sqlite(file, { timeout: 500 })
  connection.pragma('journal_mode = WAL')
  return {
    make: (limit: Limit) =>
      ready(
        done =>
          new RateLimiterSQLite(
            {
              ...storedRate(limit),
              keyPrefix: limit,
              storeClient: connection,
              storeType: 'better-sqlite3',
              tableName: TABLE,
            },
            error => queueMicrotask(() => done(error)),
          ),
      ),
    async clean() {
      connection.prepare(`delete from ${TABLE} where expire < ?`).run(Date.now())
    },
    close: async () => {
      connection.close()
    },
  }
}

const postgresStore = (connectionString: string) => {
  const pool = new pg.Pool({ connectionString, max: 2 })
  pool.on('error', () => {}) // an idle connection that the server closed: the pool opens another
  return {
    make: (limit: Limit) =>
      ready(
        done =>
          new RateLimiterPostgres(
            {
              ...storedRate(limit),
              keyPrefix: limit,
              storeClient: pool,
              tableName: TABLE,
              clearExpiredByTimeout: false,
            },
            error => queueMicrotask(() => done(error)),
          ),
      ),
    async clean() {
      await pool.query(`delete from ${TABLE} where expire < $1`, [Date.now()])
    },
    close: () => pool.end(),
  }
}
