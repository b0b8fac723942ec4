import { randomInt } from 'node:crypto'
import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm'
import type { Channel } from '../channels/message.table.ts'
import type { Services } from '../context.ts'
import type { Writer } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import type { Tables } from '../db/schema.ts'
import type { Method } from './method.ts'
import { newTicket, readTicket } from './ticket.ts'

export type ChallengeRow = Tables['challenge']['$inferSelect']

type Stores = Pick<Services, 'db' | 'vault' | 'now'>

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** How long a code lives, and what it is made of: a letter takes days to come, so its code is longer. */
export const CODE_LIFE: Record<Channel, number> = { MAIL: 5 * MINUTE, SMS: 5 * MINUTE, LETTER: 21 * DAY }
const TRIES = 5

/** No letter or digit that is read as another. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const newCode = (channel: Channel): string =>
  channel === 'LETTER'
    ? Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
    : String(randomInt(1_000_000)).padStart(6, '0')

/** As people type it: spaces, dashes and small letters aside. */
const plain = (code: string) => code.replace(/[\s.-]/g, '').toUpperCase()

const hashOf = ({ vault }: Stores, challengeId: string, code: string) => vault.hash(`${challengeId}|${plain(code)}`)

/**
 * Something to prove, for so long.
 * @returns its id, and the text that a link or a cookie carries
 */
export const openChallenge = async (
  { db, now }: Stores,
  tx: Writer,
  what: Pick<ChallengeRow, 'purpose'> &
    Partial<Pick<ChallengeRow, 'challengeId' | 'accountId' | 'contractId' | 'memberId' | 'methods'>>,
  lifeMs: number,
  /** What it must remember, sealed for its id. */
  content?: (challengeId: string) => string | null,
): Promise<{ challengeId: string; ticket: string; until: Date }> => {
  const { challenge } = db.tables
  const challengeId = what.challengeId ?? newId()
  const { text, secretHash } = newTicket(challengeId)
  const createdAt = now()
  const until = new Date(createdAt.getTime() + lifeMs)
  await tx
    .insert(challenge)
    .values({
      ...what,
      challengeId,
      secretHash,
      contentSealed: content?.(challengeId) ?? null,
      expiresAt: until,
      createdAt,
    })
    .returning({ challengeId: challenge.challengeId })
  return { challengeId, ticket: text, until }
}

/** The challenge that a ticket opens, as long as it does. */
export const readChallenge = async (
  { db, now }: Stores,
  text: string | undefined,
  purpose: ChallengeRow['purpose'],
): Promise<ChallengeRow | undefined> => {
  const ticket = readTicket(text ?? '')
  if (!ticket) return undefined
  const { challenge } = db.tables
  const [row] = await db.latest
    .select()
    .from(challenge)
    .where(
      and(
        eq(challenge.challengeId, ticket.id),
        eq(challenge.secretHash, ticket.secretHash),
        eq(challenge.purpose, purpose),
        isNull(challenge.usedAt),
        gt(challenge.expiresAt, now()),
      ),
    )
  return row
}

/** Writes down what somebody has shown by now. */
export const addMethods = async (
  { db }: Pick<Stores, 'db'>,
  tx: Writer,
  { challengeId, methods }: Pick<ChallengeRow, 'challengeId' | 'methods'>,
  added: readonly Method[],
): Promise<void> => {
  const { challenge } = db.tables
  await tx
    .update(challenge)
    .set({ methods: [...methods, ...added] })
    .where(eq(challenge.challengeId, challengeId))
    .returning({ challengeId: challenge.challengeId })
}

/**
 * Another ticket in the place of the one before, which opens no more, with what is known since.
 * @returns its text; undefined where the challenge was used, or its code was right, meanwhile
 */
export const renewTicket = async (
  { db }: Pick<Stores, 'db'>,
  tx: Writer,
  challengeId: string,
  known: Pick<ChallengeRow, 'contentSealed' | 'expiresAt'>,
): Promise<string | undefined> => {
  const { challenge } = db.tables
  const { text, secretHash } = newTicket(challengeId)
  const renewed = await tx
    .update(challenge)
    .set({ ...known, secretHash })
    .where(and(eq(challenge.challengeId, challengeId), isNull(challenge.usedAt), isNull(challenge.provenAt)))
    .returning({ challengeId: challenge.challengeId })
  return renewed.length > 0 ? text : undefined
}

/**
 * A new code in the place of the one before, to be sent by this channel. The challenge lives as long as its code.
 * @param wasReset whether the request for it has ended the code before and its tries already: those made since count
 */
export const giveCode = async (
  stores: Stores,
  tx: Writer,
  { challengeId, expiresAt }: Pick<ChallengeRow, 'challengeId' | 'expiresAt'>,
  channel: Channel,
  wasReset = false,
): Promise<{ code: string; until: Date }> => {
  const { challenge } = stores.db.tables
  const code = newCode(channel)
  const until = new Date(stores.now().getTime() + CODE_LIFE[channel])
  await tx
    .update(challenge)
    .set({
      channel,
      codeHash: hashOf(stores, challengeId, code),
      codeExpiresAt: until,
      ...(!wasReset && { tries: 0 }),
      expiresAt: until > expiresAt ? until : expiresAt,
    })
    .where(eq(challenge.challengeId, challengeId))
    .returning({ challengeId: challenge.challengeId })
  return { code, until }
}

/** How a code was taken: the tries left count down to none, and the code is then dead. */
export type Proof = { right: true } | { right: false; triesLeft: number }

/**
 * Tries something against a challenge: a try is counted before it is looked at, in one statement, so that a hundred at
 * once are five. `isRight` runs in the same transaction.
 */
export const proveBy = async (
  { db, now }: Stores,
  { challengeId }: Pick<ChallengeRow, 'challengeId'>,
  isRight: (
    tx: Writer,
    tried: Pick<ChallengeRow, 'codeHash' | 'codeExpiresAt'>,
  ) => Promise<boolean | 'LATE'> | boolean | 'LATE',
  /** What must happen with a right one, or not at all. */
  also?: (tx: Writer) => Promise<void>,
): Promise<Proof> => {
  const { challenge } = db.tables
  return db.transaction(async tx => {
    const [tried] = await tx
      .update(challenge)
      .set({ tries: sql`${challenge.tries} + 1` })
      .where(and(eq(challenge.challengeId, challengeId), isNull(challenge.usedAt), lt(challenge.tries, TRIES)))
      .returning({ codeHash: challenge.codeHash, codeExpiresAt: challenge.codeExpiresAt, tries: challenge.tries })
    if (!tried) return { right: false, triesLeft: 0 }
    const verdict = await isRight(tx, tried)
    if (verdict !== true) return { right: false, triesLeft: verdict === 'LATE' ? 0 : TRIES - tried.tries }
    await tx
      .update(challenge)
      .set({ provenAt: now(), codeHash: null })
      .where(eq(challenge.challengeId, challengeId))
      .returning({ challengeId: challenge.challengeId })
    await also?.(tx)
    return { right: true }
  })
}

/** Tries the code that was sent: right once, until its minutes are over. */
export const proveCode = (
  stores: Stores,
  challenge: Pick<ChallengeRow, 'challengeId'>,
  code: string,
  also?: (tx: Writer) => Promise<void>,
): Promise<Proof> =>
  proveBy(
    stores,
    challenge,
    (_tx, { codeHash, codeExpiresAt }) => {
      // The hash is computed whether or not there is a code: the work is the same.
      if (hashOf(stores, challenge.challengeId, code) !== codeHash) return false
      return codeExpiresAt !== null && codeExpiresAt > stores.now() ? true : 'LATE'
    },
    also,
  )

/** Ends a challenge in the transaction of what it was for; false when somebody was faster. */
export const useChallenge = async ({ db, now }: Stores, tx: Writer, challengeId: string): Promise<boolean> => {
  const { challenge } = db.tables
  const used = await tx
    .update(challenge)
    .set({ usedAt: now(), codeHash: null })
    .where(and(eq(challenge.challengeId, challengeId), isNull(challenge.usedAt)))
    .returning({ challengeId: challenge.challengeId })
  return used.length > 0
}
