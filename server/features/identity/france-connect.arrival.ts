import { eq } from 'drizzle-orm'
import { type ChallengeRow, CODE_LIFE, openChallenge, readChallenge, renewTicket } from '../../auth/challenge.ts'
import type { Context } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { CodeChannel } from './challenge.type.ts'
import { HELD_LIFE, type Held, openHeld, sealHeld } from './france-connect.identity.ts'
import { accountIdOfSubject, waitingRequestOf } from './france-connect.loader.ts'

/** How long after the code an account can be opened without another. */
const PROVEN_LIFE = 30 * 60_000

/** An identity that this browser brought back. */
export interface Arrived {
  row: ChallengeRow
  held: Held
}

/** The identity that this browser brought back and that opened nothing yet; undefined for none. */
export const arrivedIn = async (ctx: Context): Promise<Arrived | undefined> => {
  const row = await readChallenge(ctx, ctx.cookies.get('identity'), 'FRANCE_CONNECT')
  const held = row && openHeld(ctx, row)
  return held && held.until > ctx.at.getTime() ? { row, held } : undefined
}

/** Whether the code was right, lately enough to go on. */
export const isProven = ({ at }: Context, { provenAt }: Pick<ChallengeRow, 'provenAt'>): boolean =>
  provenAt !== null && at.getTime() - provenAt.getTime() < PROVEN_LIFE

/** Until when this browser goes on: half an hour, and as long as the code of a letter that was asked for here. */
const untilOf = ({ at }: Pick<Context, 'at'>, askedBy: CodeChannel | null): number =>
  at.getTime() + (askedBy === CodeChannel.LETTER ? CODE_LIFE.LETTER : HELD_LIFE)

/**
 * Until when the request itself is kept. One made by the card of somebody with nothing but a postal address gets a
 * letter whatever was asked for, and nobody may learn that it did: each is kept as long as that.
 */
const keptUntil = ({ at }: Pick<Context, 'at'>, { asked, until }: Held): Date =>
  asked === 'NUMBER' ? new Date(at.getTime() + CODE_LIFE.LETTER) : new Date(until)

/** Writes down what was just done with an identity, and gives its browser as long again for what follows. */
export const keepOn = async (
  ctx: Context,
  tx: Writer,
  { row: { challengeId, expiresAt }, held }: Arrived,
  done: Partial<Pick<Held, 'asked' | 'askedBy' | 'number'>> = {},
): Promise<Held> => {
  const now = { ...held, ...done }
  const next = { ...now, until: untilOf(ctx, now.askedBy) }
  const kept = keptUntil(ctx, next)
  const { challenge, waitingIdentity } = ctx.db.tables
  await tx
    .update(challenge)
    .set({ contentSealed: sealHeld(ctx, challengeId, next), expiresAt: kept > expiresAt ? kept : expiresAt })
    .where(eq(challenge.challengeId, challengeId))
    .returning({ challengeId: challenge.challengeId })
  const waiting = { challengeId, expiresAt: new Date(ctx.at.getTime() + CODE_LIFE.LETTER) }
  await tx
    .insert(waitingIdentity)
    .values({ subject: next.subject, issuer: next.issuer, ...waiting })
    .onConflictDoUpdate({ target: [waitingIdentity.subject, waitingIdentity.issuer], set: waiting })
    .returning({ challengeId: waitingIdentity.challengeId })
  return next
}

/** The cookie lasts as long as what it opens. */
export const holdOn = ({ cookies }: Pick<Context, 'cookies'>, { until }: Held): void => {
  const ticket = cookies.get('identity')
  if (ticket !== undefined) cookies.set('identity', ticket, new Date(until))
}

/**
 * The request that an identity has left unfinished: while a letter is on its way; and where it is the number of a card
 * that was given, for as long as one could be.
 */
const unfinished = async (ctx: Context, identity: Held): Promise<Arrived | undefined> => {
  // What opens an account since opens it now.
  if ((await accountIdOfSubject(ctx, identity)) !== undefined) return undefined
  const row = await waitingRequestOf(ctx, identity)
  if (!row || row.provenAt) return undefined
  const held = openHeld(ctx, row)
  const { channel, codeHash, codeExpiresAt } = row
  const isLetterDue = channel === 'LETTER' && codeHash !== null && codeExpiresAt !== null && codeExpiresAt > ctx.at
  return isLetterDue || held.asked === 'NUMBER' ? { row, held } : undefined
}

/**
 * Puts an identity that FranceConnect has just vouched for into this browser. One that waits for a letter goes on with
 * that request, and the browser where it was begun no longer does.
 */
export const arrive = async (ctx: Context, identity: Held): Promise<void> => {
  const before = await unfinished(ctx, identity)
  const { ticket, until } = await ctx.db.transaction(async tx => {
    if (before) {
      const { asked, askedBy, number, until: lasts } = before.held
      const until = Math.max(lasts, identity.until)
      const { challengeId, expiresAt } = before.row
      const ticket = await renewTicket(ctx, tx, challengeId, {
        contentSealed: sealHeld(ctx, challengeId, { ...identity, asked, askedBy, number, until }),
        expiresAt: new Date(Math.max(expiresAt.getTime(), until)),
      })
      if (ticket !== undefined) return { ticket, until: new Date(until) }
    }
    const what = { purpose: 'FRANCE_CONNECT' as const, methods: ['fc'] }
    return openChallenge(ctx, tx, what, HELD_LIFE, id => sealHeld(ctx, id, identity))
  })
  ctx.cookies.set('identity', ticket, until)
}
