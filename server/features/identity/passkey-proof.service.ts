import { and, eq } from 'drizzle-orm'
import type * as z from 'zod'
import { writeAudit } from '../../audit/audit.ts'
import { useChallenge } from '../../auth/challenge.ts'
import type { Method } from '../../auth/method.ts'
import { signedInMember } from '../../auth/signed-in.ts'
import { addProof, openStepUp } from '../../auth/step-up.ts'
import { addressOf } from '../../auth/throttle.ts'
import type { Context } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { checkInput, type InvalidInput, type NotAllowed, TooManyAttempts } from '../../graphql/problem.ts'
import { accountOfId, personOf } from '../account/account.loader.ts'
import { SignInSuccess } from '../account/account.type.ts'
import { enter, pendingVouching, refusalOf } from '../account/enter.ts'
import { pendingNow } from '../account/second-proof.service.ts'
import { recordSignIn } from '../account/sign-in-event.ts'
import { Viewer } from '../viewer/viewer.type.ts'
import { LinkOver } from './challenge.type.ts'
import { type PasskeyRow, passkeyOfCredential, passkeysOf } from './factor.loader.ts'
import { sendNotice } from './notice.ts'
import {
  Assertion,
  PASSKEY_TEXTS,
  type ProveStepUpWithPasskeyInput,
  type SignInWithPasskeyInput,
  type StartPasskeyStepUpInput,
} from './passkey.input.ts'
import { AskPasskeySuccess, PasskeyDescriptor, PasskeyRefusal, PasskeyRefused, PasskeyRequest } from './passkey.type.ts'
import { type Asserted, type CeremonyOf, checkAssertion, openCeremony } from './passkey-ceremony.ts'
import { ProveStepUpSuccess } from './step-up.type.ts'

export const descriptorOf = ({ credentialId, transports }: PasskeyRow): PasskeyDescriptor =>
  Object.assign(new PasskeyDescriptor(), { credentialId, transports })

/** @param accountId whose passkeys would do; anybody's when left out, so that asking tells nothing */
const ask = async (
  ctx: Context,
  what: CeremonyOf,
  accountId?: string,
): Promise<AskPasskeySuccess | TooManyAttempts> => {
  const wait = await ctx.throttle.spend('passkeyRequestsByAddress', addressOf(ctx.ip))
  if (wait !== undefined) return new TooManyAttempts(ctx.locale, wait)
  const opened = await openCeremony(ctx, what, accountId)
  const allowed = accountId === undefined ? [] : (await passkeysOf(ctx, accountId)).map(descriptorOf)
  const request = Object.assign(new PasskeyRequest(), {
    ...opened,
    relyingPartyId: ctx.publicUrl.hostname,
    allowed,
  })
  return Object.assign(new AskPasskeySuccess(), { request })
}

/** A passkey that was shown rightly; `use` writes it down in the transaction of what it opens. */
interface Shown {
  row: PasskeyRow
  use: (tx: Writer) => Promise<boolean>
}

/** In the transaction of what it opens; false where the same state of it was shown twice at once. */
const recordUse =
  (ctx: Context, row: PasskeyRow, { counter, backedUp }: Asserted) =>
  async (tx: Writer): Promise<boolean> => {
    const { passkey } = ctx.db.tables
    const used = await tx
      .update(passkey)
      .set({ counter, backedUp, lastUsedAt: ctx.at })
      .where(
        and(
          eq(passkey.accountId, row.accountId),
          eq(passkey.passkeyId, row.passkeyId),
          eq(passkey.counter, row.counter),
        ),
      )
      .returning({ passkeyId: passkey.passkeyId })
    return used.length > 0
  }

/** Somebody may have a copy of a key: it is refused, and its owner is told. */
const tellCopied = async (ctx: Context, { accountId, passkeyId, name }: PasskeyRow) => {
  const account = await accountOfId(ctx, accountId)
  if (!account) return
  const person = await personOf(ctx, account)
  await ctx.db.transaction(async tx => {
    await recordSignIn(ctx, tx, accountId, 'WRONG_CODE', ['passkey'])
    await sendNotice(ctx, tx, account, person, 'PASSKEY_COPIED', ctx, name)
    await writeAudit(tx, ctx.db.tables, [
      {
        contractId: account.contractId,
        at: ctx.at,
        actorKind: 'MEMBER',
        actorId: accountId,
        action: 'account.passkey-refused',
        subjectId: account.memberId,
        details: { passkeyId, reason: 'counter' },
      },
    ])
  })
}

/** @param accountId whose it must be; anybody's when left out */
const take = async (
  ctx: Context,
  answer: z.infer<typeof Assertion>,
  what: CeremonyOf,
  accountId?: string,
): Promise<Shown | PasskeyRefused> => {
  const row = await passkeyOfCredential(ctx, answer.credential.credentialId)
  const asserted = await checkAssertion(ctx, answer, what, row)
  if (typeof asserted === 'string' || !row) {
    const reason = typeof asserted === 'string' ? asserted : PasskeyRefusal.UNKNOWN
    if (row && reason === PasskeyRefusal.COPIED) await tellCopied(ctx, row)
    return new PasskeyRefused(ctx.locale, reason)
  }
  if (accountId !== undefined && row.accountId !== accountId)
    return new PasskeyRefused(ctx.locale, PasskeyRefusal.NOT_YOURS)
  return { row, use: recordUse(ctx, row, asserted) }
}

/** What every answer is checked for before anything is looked up. */
const accept = async (
  ctx: Context,
  input: object,
): Promise<{ answer: z.infer<typeof Assertion> } | { problem: InvalidInput | TooManyAttempts }> => {
  const { value, problem } = checkInput(ctx.locale, Assertion, input, PASSKEY_TEXTS)
  if (problem) return { problem }
  const wait = await ctx.throttle.spend('codeTriesByAddress', addressOf(ctx.ip))
  return wait === undefined ? { answer: value } : { problem: new TooManyAttempts(ctx.locale, wait) }
}

const isIn = () => Object.assign(new SignInSuccess(), { viewer: new Viewer() })

/** What a browser asks for a passkey with, of somebody who has not said who they are. */
export const startPasskeySignIn = (ctx: Context): Promise<AskPasskeySuccess | TooManyAttempts> =>
  ask(ctx, { kind: 'SIGN_IN' })

/**
 * Signs in with a passkey alone: it is two factors, the key and what opens it, so no code follows. Whose it is, the key
 * says.
 */
export const signInWithPasskey = async (
  ctx: Context,
  input: SignInWithPasskeyInput,
): Promise<SignInSuccess | PasskeyRefused | NotAllowed | TooManyAttempts | InvalidInput> => {
  const accepted = await accept(ctx, input)
  if ('problem' in accepted) return accepted.problem
  const shown = await take(ctx, accepted.answer, { kind: 'SIGN_IN' })
  if (shown instanceof PasskeyRefused) return shown
  const account = await accountOfId(ctx, shown.row.accountId)
  if (!account) return new PasskeyRefused(ctx.locale, PasskeyRefusal.UNKNOWN)
  const refusal = refusalOf(ctx, account)
  if (refusal) return refusal
  await ctx.throttle.refund('codeTriesByAddress', addressOf(ctx.ip))
  const entered = await enter(ctx, { account, methods: ['passkey'], trust: input.trustDevice, also: shown.use })
  return entered ? isIn() : new PasskeyRefused(ctx.locale, PasskeyRefusal.TOO_LATE)
}

/** What a browser asks for a passkey with, of somebody whose first proof was right. */
export const startPasskeySecondProof = async (
  ctx: Context,
): Promise<AskPasskeySuccess | LinkOver | TooManyAttempts> => {
  const pending = await pendingNow(ctx)
  if (!pending) return new LinkOver(ctx.locale)
  return ask(ctx, { kind: 'SECOND_PROOF', of: pending.row.challengeId }, pending.account.accountId)
}

/** Ends the sign-in that this browser has begun with a passkey in the place of a code. */
export const completeSignInWithPasskey = async (
  ctx: Context,
  input: SignInWithPasskeyInput,
): Promise<SignInSuccess | PasskeyRefused | LinkOver | TooManyAttempts | InvalidInput> => {
  const accepted = await accept(ctx, input)
  if ('problem' in accepted) return accepted.problem
  const pending = await pendingNow(ctx)
  if (!pending) return new LinkOver(ctx.locale)
  const { row, account } = pending
  const what = { kind: 'SECOND_PROOF', of: row.challengeId } as const
  const shown = await take(ctx, accepted.answer, what, account.accountId)
  if (shown instanceof PasskeyRefused) return shown
  await ctx.throttle.refund('codeTriesByAddress', addressOf(ctx.ip))
  const entered = await enter(ctx, {
    account,
    methods: [...(row.methods as Method[]), 'passkey'],
    trust: input.trustDevice,
    vouching: pendingVouching(ctx, row),
    also: async tx => (await useChallenge(ctx, tx, row.challengeId)) && (await shown.use(tx)),
  })
  return entered ? isIn() : new LinkOver(ctx.locale)
}

/** What a browser asks for a passkey with before an act that asks for more. */
export const startPasskeyStepUp = async (
  ctx: Context,
  { id }: StartPasskeyStepUpInput,
): Promise<AskPasskeySuccess | LinkOver | TooManyAttempts> => {
  const actor = signedInMember(ctx)
  const row = await openStepUp(ctx, actor, id)
  return row ? ask(ctx, { kind: 'STEP_UP', of: row.stepUpId }, actor.accountId) : new LinkOver(ctx.locale)
}

/** Takes a passkey, alone, as the proof of that act and of no other. */
export const proveStepUpWithPasskey = async (
  ctx: Context,
  input: ProveStepUpWithPasskeyInput,
): Promise<ProveStepUpSuccess | PasskeyRefused | LinkOver | TooManyAttempts | InvalidInput> => {
  const actor = signedInMember(ctx)
  const accepted = await accept(ctx, input)
  if ('problem' in accepted) return accepted.problem
  const row = await openStepUp(ctx, actor, input.id)
  if (!row) return new LinkOver(ctx.locale)
  const shown = await take(ctx, accepted.answer, { kind: 'STEP_UP', of: row.stepUpId }, actor.accountId)
  if (shown instanceof PasskeyRefused) return shown
  await ctx.throttle.refund('codeTriesByAddress', addressOf(ctx.ip))
  const proven = await ctx.db.transaction(async tx => {
    if (!(await shown.use(tx))) return false
    await addProof(ctx, tx, row, ['passkey'])
    return true
  })
  if (!proven) return new PasskeyRefused(ctx.locale, PasskeyRefusal.TOO_LATE)
  return Object.assign(new ProveStepUpSuccess(), { id: row.stepUpId })
}
