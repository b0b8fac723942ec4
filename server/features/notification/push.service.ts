import { and, desc, eq } from 'drizzle-orm'
import * as z from 'zod'
import { writeAudit } from '../../audit/audit.ts'
import type { MemberActor } from '../../auth/actor.ts'
import { isOneself } from '../../auth/policy.ts'
import { signedInMember } from '../../auth/signed-in.ts'
import { isPushService, type PushSubscription } from '../../channels/push.ts'
import type { Context, Services } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { checkInput, type InvalidInput, NotAllowed, NotFound } from '../../graphql/problem.ts'
import { deviceName } from '../identity/notice.ts'
import { Preferences } from '../preference/preference.type.ts'
import {
  type ForgetPushBrowserInput,
  PushBrowser,
  PushState,
  PushSuccess,
  type SubscribeToPushInput,
  type UnsubscribeFromPushInput,
} from './push.type.ts'

/** More browsers than anybody uses: the oldest goes when another comes. */
const MOST_BROWSERS = 10

const bytes = (length: number) =>
  z.string().refine(text => /^[\w-]+=*$/.test(text) && Buffer.from(text, 'base64url').length === length)

const Subscription = z.object({ endpoint: z.string().max(1024), p256dh: bytes(65), auth: bytes(16) })

const TEXTS = {
  off: {
    fr: 'Les notifications sur vos appareils ne sont pas proposées.',
    en: 'Notifications on your devices are not on offer.',
  },
  input: {
    '*': {
      fr: 'Votre navigateur a donné une adresse que nous ne connaissons pas.',
      en: 'Your browser gave an address that we don’t know.',
    },
  },
} as const

/** Where a subscription's content is sealed. */
export const placeOf = (endpointHash: string) => ({
  table: 'push_subscription',
  column: 'content_sealed',
  row: endpointHash,
})

const SUCCESS = () => Object.assign(new PushSuccess(), { preferences: new Preferences() })

/** What a browser subscribes with, and where the viewer did. */
export const pushState = async (ctx: Context): Promise<PushState> => {
  const { pushSubscription } = ctx.db.tables
  // What devices somebody has is not shown to staff who look at their screens.
  const rows =
    ctx.actor.kind === 'VIEWING'
      ? []
      : await ctx.db.read
          .select()
          .from(pushSubscription)
          .where(isOneself.sql(await ctx.sight(), pushSubscription))
          .orderBy(desc(pushSubscription.createdAt))
  return Object.assign(new PushState(), {
    publicKey: ctx.push?.publicKey ?? null,
    browsers: rows.map(({ endpointHash, userAgent, createdAt }) =>
      Object.assign(new PushBrowser(), {
        id: endpointHash,
        name: deviceName(userAgent, ctx.locale),
        since: createdAt,
      }),
    ),
  })
}

/** Nothing is sent to that browser any more, whosever it was. @returns whether it was anybody's */
export const dropEndpoint = async (
  { db }: Pick<Services, 'db'>,
  tx: Writer,
  endpointHash: string,
): Promise<boolean> => {
  const { pushSubscription: subscription, pushEndpoint } = db.tables
  const [known] = await tx.delete(pushEndpoint).where(eq(pushEndpoint.endpointHash, endpointHash)).returning()
  if (!known) return false
  await tx
    .delete(subscription)
    .where(
      and(
        eq(subscription.contractId, known.contractId),
        eq(subscription.memberId, known.memberId),
        eq(subscription.endpointHash, endpointHash),
      ),
    )
    .returning({ endpointHash: subscription.endpointHash })
  return true
}

const auditOf = (ctx: Context, tx: Writer, { contractId, memberId, accountId }: MemberActor, action: string) =>
  writeAudit(tx, ctx.db.tables, [
    { contractId, at: ctx.at, actorKind: 'MEMBER', actorId: accountId, action, subjectId: memberId, details: {} },
  ])

/**
 * Shows the viewer's notifications in the browser that asks. A browser is one person's: who subscribes in it last. Asked
 * again with the same keys, nothing changes.
 */
export const subscribeToPush = async (
  ctx: Context,
  input: SubscribeToPushInput,
): Promise<PushSuccess | NotAllowed | InvalidInput> => {
  const actor = signedInMember(ctx)
  const { push } = ctx
  if (!push) return new NotAllowed(ctx.locale, TEXTS.off)
  const known = Subscription.refine(({ endpoint }) => isPushService(push, endpoint), { path: ['endpoint'] })
  const { value, problem } = checkInput(ctx.locale, known, input, TEXTS.input)
  if (problem) return problem
  const { endpoint, p256dh, auth } = value
  const content: PushSubscription = { endpoint, keys: { p256dh, auth } }
  const endpointHash = ctx.vault.hash(endpoint)
  await ctx.db.transaction(tx => keepBrowser(ctx, tx, actor, endpointHash, content))
  return SUCCESS()
}

const keepBrowser = async (
  ctx: Context,
  tx: Writer,
  actor: MemberActor,
  endpointHash: string,
  content: PushSubscription,
) => {
  const { contractId, memberId } = actor
  const { pushSubscription: subscription, pushEndpoint } = ctx.db.tables
  const mine = and(eq(subscription.contractId, contractId), eq(subscription.memberId, memberId))
  const before = await tx.select().from(subscription).where(mine).orderBy(desc(subscription.createdAt))
  const same = before.find(row => row.endpointHash === endpointHash)
  const text = JSON.stringify(content)
  if (same && ctx.vault.open(same.contentSealed, placeOf(endpointHash)) === text) return
  await dropEndpoint(ctx, tx, endpointHash)
  for (const row of before.filter(one => one !== same).slice(MOST_BROWSERS - 1))
    await dropEndpoint(ctx, tx, row.endpointHash)
  await tx.insert(pushEndpoint).values({ endpointHash, contractId, memberId }).returning()
  await tx
    .insert(subscription)
    .values({
      contractId,
      memberId,
      endpointHash,
      contentSealed: ctx.vault.seal(text, placeOf(endpointHash)),
      userAgent: ctx.userAgent.slice(0, 500),
      createdAt: ctx.at,
    })
    .returning({ endpointHash: subscription.endpointHash })
  await auditOf(ctx, tx, actor, 'preference.subscribed-push')
}

/** Takes a browser of the viewer's off. @returns whether it was one of theirs */
const takeOff = (ctx: Context, actor: MemberActor, endpointHash: string): Promise<boolean> => {
  const { contractId, memberId } = actor
  const { pushSubscription: subscription } = ctx.db.tables
  return ctx.db.transaction(async tx => {
    const [mine] = await tx
      .select({ endpointHash: subscription.endpointHash })
      .from(subscription)
      .where(
        and(
          eq(subscription.contractId, contractId),
          eq(subscription.memberId, memberId),
          eq(subscription.endpointHash, endpointHash),
        ),
      )
    if (!mine) return false
    await dropEndpoint(ctx, tx, endpointHash)
    await auditOf(ctx, tx, actor, 'preference.unsubscribed-push')
    return true
  })
}

/** Shows no more notifications in the browser that asks; where there were none, nothing changes. */
export const unsubscribeFromPush = async (
  ctx: Context,
  { endpoint }: UnsubscribeFromPushInput,
): Promise<PushSuccess> => {
  await takeOff(ctx, signedInMember(ctx), ctx.vault.hash(endpoint))
  return SUCCESS()
}

/** Shows no more notifications in one of the viewer's browsers, from any other: it may be lost. */
export const forgetPushBrowser = async (
  ctx: Context,
  { id }: ForgetPushBrowserInput,
): Promise<PushSuccess | NotFound> =>
  (await takeOff(ctx, signedInMember(ctx), id)) ? SUCCESS() : new NotFound(ctx.locale)
