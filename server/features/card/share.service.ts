import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm'
import { writeAudit } from '../../audit/audit.ts'
import type { MemberActor } from '../../auth/actor.ts'
import { isStillOn } from '../../auth/renewal.ts'
import { signedInMember } from '../../auth/signed-in.ts'
import { addressOf } from '../../auth/throttle.ts'
import { newTicket, readTicket } from '../../auth/ticket.ts'
import type { Context } from '../../context.ts'
import type { Reader } from '../../db/database.ts'
import { newId } from '../../db/ids.ts'
import { NotAllowed, NotFound, TooManyAttempts } from '../../graphql/problem.ts'
import { LinkOver } from '../identity/challenge.type.ts'
import { loadHousehold } from '../member/household.ts'
import type { CardRow } from './card.issue.ts'
import { servingRow, sharedCard } from './card.service.ts'
import {
  type CardShare,
  OpenSharedCardSuccess,
  RevokeCardShareSuccess,
  ShareCardSuccess,
  type SharedCard,
} from './share.type.ts'

/** How long a link shows the card: a visit and the one after it. */
const LIFE_MS = 48 * 3_600_000
/** Links of one person that show it at a time: each is one more place where the card may be. */
const MOST = 5

const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/

/** One's own links, and only those that still show the card. */
const ownLive = ({ db: { tables }, at }: Context, { contractId, memberId }: MemberActor) =>
  and(
    eq(tables.cardShare.contractId, contractId),
    eq(tables.cardShare.memberId, memberId),
    isNull(tables.cardShare.revokedAt),
    gt(tables.cardShare.expiresAt, at),
  )

const liveShares = async (ctx: Context, reader: Reader, actor: MemberActor): Promise<CardShare[]> => {
  const { cardShare } = ctx.db.tables
  const rows = await reader.select().from(cardShare).where(ownLive(ctx, actor)).orderBy(desc(cardShare.createdAt))
  return rows.map(({ shareId, createdAt, expiresAt, openings, lastOpenedAt }) => ({
    id: shareId,
    createdAt,
    expiresAt,
    openings,
    lastOpenedAt,
  }))
}

/** The viewer's own links that still show the card, the newest first; none for staff who look at their screens. */
export const listShares = async (ctx: Context): Promise<CardShare[]> =>
  ctx.actor.kind === 'MEMBER' ? liveShares(ctx, ctx.db.read, ctx.actor) : []

const entry = ({ at }: Context, { contractId, accountId, memberId }: MemberActor, action: string, shareId: string) => ({
  contractId,
  at,
  actorKind: 'MEMBER' as const,
  actorId: accountId,
  action,
  subjectId: memberId,
  details: { shareId },
})

/** Makes a link that shows today's card for 48 hours, without signing in. */
export const shareCard = async (ctx: Context): Promise<ShareCardSuccess | NotAllowed> => {
  const actor = signedInMember(ctx)
  if (!(await servingRow(ctx)))
    return new NotAllowed(ctx.locale, {
      fr: 'Aucune carte ne sert aujourd’hui : il n’y a rien à partager.',
      en: 'No card serves today: there is nothing to share.',
    })
  const { cardShare } = ctx.db.tables
  const { contractId, memberId } = actor
  // The link names the contract, so that it leads to one shard.
  const ticket = newTicket(contractId)
  const shareId = newId()
  const shares = await ctx.db.transaction(async tx => {
    if ((await liveShares(ctx, tx, actor)).length >= MOST) return undefined
    await tx
      .insert(cardShare)
      .values({
        contractId,
        shareId,
        memberId,
        secretHash: ticket.secretHash,
        createdAt: ctx.at,
        expiresAt: new Date(ctx.at.getTime() + LIFE_MS),
        revokedAt: null,
        lastOpenedAt: null,
      })
      .returning({ shareId: cardShare.shareId })
    await writeAudit(tx, ctx.db.tables, [entry(ctx, actor, 'card.shared', shareId)])
    return liveShares(ctx, tx, actor)
  })
  if (!shares)
    return new NotAllowed(ctx.locale, {
      fr: `Vous avez déjà ${MOST} liens en cours. Supprimez-en un pour en créer un autre.`,
      en: `You already have ${MOST} links. Remove one to make another.`,
    })
  const url = new URL(`/carte/partagee#${ticket.text}`, ctx.publicUrl)
  return Object.assign(new ShareCardSuccess(), { url: url.href, shares })
}

/** Takes a link back: from now on it shows nothing. */
export const revokeCardShare = async (ctx: Context, id: string): Promise<RevokeCardShareSuccess | NotFound> => {
  const actor = signedInMember(ctx)
  if (!UUID.test(id)) return new NotFound(ctx.locale)
  const { cardShare } = ctx.db.tables
  const shares = await ctx.db.transaction(async tx => {
    const revoked = await tx
      .update(cardShare)
      .set({ revokedAt: ctx.at })
      .where(and(ownLive(ctx, actor), eq(cardShare.shareId, id)))
      .returning({ shareId: cardShare.shareId })
    if (revoked.length === 0) return undefined
    await writeAudit(tx, ctx.db.tables, [entry(ctx, actor, 'card.share-revoked', id)])
    return liveShares(ctx, tx, actor)
  })
  return shares ? Object.assign(new RevokeCardShareSuccess(), { shares }) : new NotFound(ctx.locale)
}

/**
 * What a link shows: the card of today, read now, so that rights that are closed show at once. The link's 32 random
 * bytes are the proof; it shows nothing once who made it is no longer on the contract.
 */
export const openSharedCard = async (
  ctx: Context,
  token: string,
): Promise<OpenSharedCardSuccess | LinkOver | TooManyAttempts> => {
  const wait = await ctx.throttle.spend('codeTriesByAddress', addressOf(ctx.ip))
  if (wait !== undefined) return new TooManyAttempts(ctx.locale, wait)
  const ticket = readTicket(token)
  if (!ticket) return new LinkOver(ctx.locale)
  const { id: contractId, secretHash } = ticket
  const { tables } = ctx.db
  const opened = await ctx.db.transaction(async tx => {
    const [share] = await tx
      .update(tables.cardShare)
      .set({ openings: sql`${tables.cardShare.openings} + 1`, lastOpenedAt: ctx.at })
      .where(
        and(
          eq(tables.cardShare.contractId, contractId),
          eq(tables.cardShare.secretHash, secretHash),
          isNull(tables.cardShare.revokedAt),
          gt(tables.cardShare.expiresAt, ctx.at),
        ),
      )
      .returning()
    if (!share) return undefined
    await writeAudit(tx, tables, [
      {
        contractId,
        at: ctx.at,
        actorKind: 'ANONYMOUS',
        action: 'card.share-opened',
        subjectId: share.memberId,
        details: { shareId: share.shareId },
      },
    ])
    const rows = await tx
      .select()
      .from(tables.card)
      .where(eq(tables.card.contractId, contractId))
      .orderBy(desc(tables.card.year), desc(tables.card.version))
    return { share, rows }
  })
  const card = opened && (await shownBy(ctx, opened.share, opened.rows))
  if (!opened || !card) return new LinkOver(ctx.locale)
  return Object.assign(new OpenSharedCardSuccess(), { card, expiresAt: opened.share.expiresAt })
}

const shownBy = async (
  ctx: Context,
  { contractId, memberId }: { contractId: string; memberId: string },
  rows: readonly CardRow[],
): Promise<SharedCard | undefined> => {
  const household = await loadHousehold(ctx.db, contractId)
  const sharer = household?.members.find(member => member.memberId === memberId)
  const isOnContract = sharer && (sharer.role === 'HOLDER' || isStillOn(sharer.rightsTo, ctx.today))
  return household && isOnContract ? sharedCard(ctx, household, rows) : undefined
}
