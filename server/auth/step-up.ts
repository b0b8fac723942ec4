import { createHash } from 'node:crypto'
import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Context } from '../context.ts'
import type { Writer } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import type { Tables } from '../db/schema.ts'
import type { MemberActor } from './actor.ts'
import { openChallenge } from './challenge.ts'
import { assuranceOf, type Method } from './method.ts'

export type StepUpRow = Tables['stepUp']['$inferSelect']

/** What asks for more than a session, by name. */
export const STEP_UP_PURPOSES = [
  'password.change',
  'passkey.add',
  'passkey.remove',
  'totp.add',
  'totp.remove',
  'recovery-codes.make',
  'france-connect.unlink',
  'phone.confirm',
  'iban.change',
  'email.change',
  'address.change',
] as const
export type StepUpPurpose = (typeof STEP_UP_PURPOSES)[number]

/** An act that asks for more: what, and with which arguments. */
export interface Act {
  purpose: StepUpPurpose
  /** Another password, another passkey, another account number: another proof. Never kept, only its hash. */
  arguments: unknown
  /** What of it the code names, masked: « FR76 •••• 0189 ». */
  about?: string
  /**
   * Whether two factors shown within the last five minutes, signing in, are proof enough: for what people add right
   * after it. Never for what changes where money or messages go.
   */
  freshSignInServes?: boolean
}

const MINUTE = 60_000
/** How long a proof serves, and how long it can be given. */
const PROOF_LIFE = 5 * MINUTE
const ASKED_LIFE = 10 * MINUTE

/** The same for the same value, whatever the order its keys were written in. */
const canonical = (value: unknown): string =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? `{${Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`)
        .join(',')}}`
    : Array.isArray(value)
      ? `[${value.map(canonical).join(',')}]`
      : (JSON.stringify(value) ?? 'null')

const hashOf = ({ vault }: Pick<Context, 'vault'>, { purpose, arguments: given }: Act) =>
  vault.hash(
    `step-up|${createHash('sha256')
      .update(`${purpose}|${canonical(given)}`)
      .digest('base64url')}`,
  )

/**
 * Whether an act may be done now. A proof is for one act with these arguments, in this session, within five minutes of
 * being given, once: `use` spends it in the act's own transaction and says no where somebody was faster.
 */
export type Permission = { granted: true; use: (tx: Writer) => Promise<boolean> } | { granted: false; stepUpId: string }

/** Whether a proof that was given then serves still. */
const isRecent = ({ at }: Pick<Context, 'at'>, given: Date) => at.getTime() - given.getTime() < PROOF_LIFE

/** Whether FranceConnect said who somebody is within the last five minutes: what stands for a password they never chose. */
export const isVouchedFor = (ctx: Pick<Context, 'at'>, { vouchedAt }: MemberActor): boolean =>
  vouchedAt !== null && isRecent(ctx, vouchedAt)

/**
 * Asks whether an act may be done; where not, what must be proved first is put down under an id. One whose first proof
 * was given goes on: its person left for FranceConnect, and does the very same act again.
 */
export const askPermission = async (ctx: Context, actor: MemberActor, act: Act): Promise<Permission> => {
  const { db, at } = ctx
  const { stepUp } = db.tables
  const { accountId, sessionHash } = actor
  const isFresh =
    actor.assurance === 2 &&
    isRecent(ctx, actor.authenticatedAt) &&
    (actor.vouchedAt === null || isVouchedFor(ctx, actor))
  if (act.freshSignInServes && isFresh) return { granted: true, use: async () => true }
  const argumentsHash = hashOf(ctx, act)
  const isThisAct = and(
    eq(stepUp.accountId, accountId),
    eq(stepUp.sessionHash, sessionHash),
    eq(stepUp.purpose, act.purpose),
    eq(stepUp.argumentsHash, argumentsHash),
    isNull(stepUp.usedAt),
    gt(stepUp.expiresAt, at),
  )
  const asked = await db.latest
    .select({ stepUpId: stepUp.stepUpId, methods: stepUp.methods, provenAt: stepUp.provenAt })
    .from(stepUp)
    .where(isThisAct)
  const proven = asked.find(({ provenAt }) => provenAt !== null)
  if (proven)
    return {
      granted: true,
      use: async tx => {
        const used = await tx
          .update(stepUp)
          .set({ usedAt: at })
          .where(and(isThisAct, eq(stepUp.stepUpId, proven.stepUpId)))
          .returning({ stepUpId: stepUp.stepUpId })
        return used.length > 0
      },
    }
  const begun = asked.find(({ methods }) => methods.length > 0)
  if (begun) return { granted: false, stepUpId: begun.stepUpId }
  const stepUpId = newId()
  const whose = { purpose: 'STEP_UP' as const, accountId, contractId: actor.contractId, memberId: actor.memberId }
  await db.transaction(async tx => {
    await openChallenge(ctx, tx, { ...whose, challengeId: stepUpId }, ASKED_LIFE)
    await tx
      .insert(stepUp)
      .values({
        accountId,
        stepUpId,
        purpose: act.purpose,
        argumentsHash,
        about: act.about ?? null,
        sessionHash,
        methods: [],
        expiresAt: new Date(at.getTime() + ASKED_LIFE),
        createdAt: at,
      })
      .returning({ stepUpId: stepUp.stepUpId })
  })
  return { granted: false, stepUpId }
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

/** What was asked for in this session and is not proved yet; undefined for any other text. */
export const openStepUp = async (
  { db, at }: Context,
  { accountId, sessionHash }: Pick<MemberActor, 'accountId' | 'sessionHash'>,
  stepUpId: string,
): Promise<StepUpRow | undefined> => {
  if (!UUID.test(stepUpId)) return undefined
  const { stepUp } = db.tables
  const [row] = await db.latest
    .select()
    .from(stepUp)
    .where(
      and(
        eq(stepUp.accountId, accountId),
        eq(stepUp.stepUpId, stepUpId),
        eq(stepUp.sessionHash, sessionHash),
        isNull(stepUp.provenAt),
        gt(stepUp.expiresAt, at),
      ),
    )
  return row
}

/**
 * Adds proofs to what was given already; enough of them, and the act may be done for five minutes. A first proof waits
 * for the second as long, and no longer.
 */
export const addProof = async (
  { db, at }: Context,
  tx: Writer,
  { accountId, stepUpId, methods }: StepUpRow,
  shown: readonly Method[],
): Promise<{ enough: boolean }> => {
  const { stepUp } = db.tables
  const all = [...new Set([...(methods as Method[]), ...shown])]
  const enough = assuranceOf(all) === 2
  await tx
    .update(stepUp)
    .set({ methods: all, ...(enough && { provenAt: at }), expiresAt: new Date(at.getTime() + PROOF_LIFE) })
    .where(and(eq(stepUp.accountId, accountId), eq(stepUp.stepUpId, stepUpId)))
    .returning({ stepUpId: stepUp.stepUpId })
  return { enough }
}
