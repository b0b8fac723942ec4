import * as z from 'zod'
import { holdsContract } from '../../auth/policy.ts'
import { signedInMember } from '../../auth/signed-in.ts'
import type { Context } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { newId } from '../../db/ids.ts'
import { IdempotencyKey, isDone, once } from '../../graphql/idempotency.ts'
import { decodeIdOf, encodeId } from '../../graphql/node.ts'
import { checkInput, IdempotencyConflict, InvalidInput, NotAllowed, NotFound } from '../../graphql/problem.ts'
import { moment } from '../../i18n/format.ts'
import { ibanFault, plainIban } from '../../identifiers/iban.ts'
import { type AccountRow, accountOfId, personOf } from '../account/account.loader.ts'
import { lockContract } from '../contract/contract.end.ts'
import type { Person } from '../identity/destination.ts'
import { tellKnownPhone } from '../identity/known-phone.ts'
import { sendNotice } from '../identity/notice.ts'
import { permit } from '../identity/step-up.service.ts'
import type { StepUpRequired } from '../identity/step-up.type.ts'
import { notify } from '../notification/notify.ts'
import { newReference } from '../request/reference.ts'
import { requestsById } from '../request/request.loader.ts'
import { findRequest } from '../request/request.service.ts'
import type { Request } from '../request/request.type.ts'
import { moveRequest, openRequest, SYSTEM_STEP } from '../request/request.write.ts'
import { accountsOf, openChanges } from './bank-account.loader.ts'
import {
  BAD_IBAN,
  BAD_NAME,
  HOLDER_ONLY,
  REVIEW_TEXTS,
  type Review,
  SAME_ACCOUNT,
  TOO_LATE,
  WAITS_ALREADY,
} from './bank-account.text.ts'
import {
  BankAccountChange,
  type CancelBankAccountChangeInput,
  CancelBankAccountChangeSuccess,
  type ChangeBankAccountInput,
  ChangeBankAccountSuccess,
} from './bank-account.type.ts'
import { goBackToAccountBefore, keepWaitingAccount, maskIban, takeUpAccount } from './bank-account.write.ts'
import { checkName } from './name-check.ts'

const DAY = 24 * 3_600_000
/** An e-mail or a mobile that changed so lately may be the work of whoever now changes the account. */
const RECENT_CONTACT_DAYS = 7

const Given = z.object({
  idempotencyKey: IdempotencyKey,
  iban: z
    .string()
    .max(60)
    .transform(plainIban)
    .refine(iban => ibanFault(iban) === undefined),
  holderName: z.string().trim().min(2).max(70),
})

/** Why somebody at the desk looks at a change before it holds. */
const reviewsOf = (
  { at }: Pick<Context, 'at'>,
  {
    emailConfirmedAt,
    phoneConfirmedAt,
    createdAt,
  }: Pick<AccountRow, 'emailConfirmedAt' | 'phoneConfirmedAt' | 'createdAt'>,
  person: Pick<Person, 'firstNames' | 'usualName' | 'birthName'>,
  holderName: string,
): Review[] => {
  // That an account was opened is no change.
  const isRecent = (day: Date | null) =>
    day !== null && day > createdAt && at.getTime() - day.getTime() < RECENT_CONTACT_DAYS * DAY
  return [
    ...(checkName(holderName, person) === 'NO_MATCH' ? (['NAME'] as const) : []),
    ...([emailConfirmedAt, phoneConfirmedAt].some(isRecent) ? (['RECENT_CONTACT'] as const) : []),
  ]
}

/** Told by every way that was known before the change: by mail with a link that blocks it, and by SMS. */
const warn = async (ctx: Context, tx: Writer, account: AccountRow, person: Person, iban: string) => {
  const ibanMasked = maskIban(iban)
  await sendNotice(ctx, tx, account, person, 'BANK_ACCOUNT_CHANGED', ctx, ibanMasked)
  const params = { ibanMasked, at: moment(ctx.at, ctx.locale) }
  await tellKnownPhone(ctx, tx, account, person, { template: 'BANK_ACCOUNT_GIVEN', params })
}

class Waits extends Error {}
class Used extends Error {}

/**
 * Gives another account for reimbursements: two factors shown for this very IBAN and name. It holds at once, and the first
 * transfer to it waits for 72 hours; where the name is another's or the ways to reach its holder changed lately, the desk
 * looks first and reimbursements go on to the account before.
 */
export const changeBankAccount = async (
  ctx: Context,
  input: ChangeBankAccountInput,
): Promise<ChangeBankAccountSuccess | StepUpRequired | InvalidInput | NotAllowed | IdempotencyConflict> => {
  const actor = signedInMember(ctx)
  const { contractId, memberId, accountId } = actor
  const texts = { iban: BAD_IBAN, holderName: BAD_NAME }
  const { value, problem } = checkInput(ctx.locale, Given, input, texts)
  if (problem) return problem
  if (!holdsContract.accepts(await ctx.sight(), { contractId })) return new NotAllowed(ctx.locale, HOLDER_ONLY)
  const { idempotencyKey: key, iban, holderName } = value
  // Kept as what it was done with, never as the number itself.
  const act = { contractId, key, mutation: 'changeBankAccount', input: { iban: ctx.vault.hash(iban), holderName } }
  const [inUse] = (await accountsOf(ctx, contractId)).filter(({ replacedAt }) => replacedAt === null)
  if (inUse?.ibanHash === ctx.vault.hash(iban) && !(await isDone(ctx, act)))
    return new InvalidInput(ctx.locale, [{ path: 'iban', code: 'custom', message: SAME_ACCOUNT[ctx.locale] }])
  const permission = (await isDone(ctx, act))
    ? { use: async () => true }
    : await permit(ctx, { purpose: 'iban.change', arguments: { iban, holderName }, about: maskIban(iban) })
  if (!('use' in permission)) return permission
  const account = await accountOfId(ctx, accountId)
  if (!account) throw new Error('A session without its account')
  const person = await personOf(ctx, account)
  const reviews = reviewsOf(ctx, account, person, holderName)
  const by = { actorKind: 'MEMBER', actorId: accountId } as const
  try {
    const done = await once(ctx, act, async tx => {
      if (!(await permission.use(tx))) throw new Used()
      await lockContract(ctx, tx, contractId)
      if ((await openChanges(ctx, tx, contractId)) > 0) throw new Waits()
      const [requestId, reference] = [newId(), newReference()]
      const row = await openRequest(
        ctx,
        tx,
        {
          contractId,
          requestId,
          reference,
          kind: 'BANK_ACCOUNT',
          memberId,
          sentById: memberId,
          isExamined: reviews.length > 0,
        },
        by,
      )
      await keepWaitingAccount(ctx, tx, { contractId, requestId, iban, holderName, reviews })
      if (reviews.length === 0) {
        await takeUpAccount(ctx, tx, { contractId, requestId }, by, true)
        await moveRequest(ctx, tx, row, [{ kind: 'ACCEPTED' }], SYSTEM_STEP)
      }
      await warn(ctx, tx, account, person, iban)
      const params = { requestId: encodeId('req', contractId, requestId), reference }
      await notify(ctx, tx, [{ contractId, memberId, kind: 'REQUEST_RECEIVED', params }])
      return { requestId }
    })
    if ('conflict' in done) return new IdempotencyConflict(ctx.locale)
    ctx.renew()
    const request = await findRequest(ctx, { contractId, id: done.result.requestId })
    return Object.assign(new ChangeBankAccountSuccess(), { request })
  } catch (error) {
    if (error instanceof Waits) return new NotAllowed(ctx.locale, WAITS_ALREADY)
    // The same sending was faster with this proof: what it did is answered; another is asked for its own.
    if (error instanceof Used) return changeBankAccount(ctx, input)
    throw error
  }
}

/** Goes back to the account before, while the first transfer waits. Asked twice, it answers the same. */
export const cancelBankAccountChange = async (
  ctx: Context,
  input: CancelBankAccountChangeInput,
): Promise<CancelBankAccountChangeSuccess | NotAllowed | NotFound> => {
  const { contractId, accountId } = signedInMember(ctx)
  if (!holdsContract.accepts(await ctx.sight(), { contractId })) return new NotAllowed(ctx.locale, HOLDER_ONLY)
  const place = decodeIdOf('req', input.requestId)
  if (place?.contractId !== contractId) return new NotFound(ctx.locale)
  const by = { actorKind: 'MEMBER', actorId: accountId } as const
  const done = await ctx.db.transaction(async tx => {
    await lockContract(ctx, tx, contractId)
    const row = (await requestsById(ctx, tx, contractId, [place.id])).get(place.id)
    if (row?.kind !== 'BANK_ACCOUNT') return 'NONE' as const
    if (row.state === 'WITHDRAWN') return 'DONE' as const
    const isUndone = row.state === 'ACCEPTED' && (await goBackToAccountBefore(ctx, tx, row, by))
    if (!isUndone) return 'LATE' as const
    return (await moveRequest(ctx, tx, row, [{ kind: 'REVOKED' }], by)) ? ('DONE' as const) : ('LATE' as const)
  })
  if (done === 'NONE') return new NotFound(ctx.locale)
  if (done === 'LATE') return new NotAllowed(ctx.locale, TOO_LATE)
  ctx.renew()
  return Object.assign(new CancelBankAccountChangeSuccess(), { request: await findRequest(ctx, place) })
}

/** What a request for another account says; null for any other. */
export const bankAccountChangeOf = async (
  ctx: Context,
  { contractId, requestId }: Pick<Request, 'contractId' | 'requestId'>,
): Promise<BankAccountChange | null> => {
  const row = await ctx.loaders.accountOfRequest.load({ contractId, id: requestId })
  if (!row) return null
  const sight = await ctx.sight()
  const isHeld = row.heldUntil !== null && row.heldUntil > ctx.at && row.replacedAt === null
  const isReader = holdsContract.accepts(sight, { contractId })
  return Object.assign(new BankAccountChange(), {
    ibanMasked: row.ibanMasked,
    holderName: row.holderName ?? '',
    heldUntil: isHeld ? row.heldUntil : null,
    reviews: (row.reviews ?? []).map(review => REVIEW_TEXTS[review as Review][ctx.locale]),
    canCancel: isHeld && isReader && ctx.actor.kind === 'MEMBER',
  })
}

/** The viewer's change of account that is being checked, or whose first transfer waits; null for none. */
export const runningChange = async (ctx: Context): Promise<Request | null> => {
  const household = await ctx.loaders.household()
  if (!household) return null
  const { contractId } = household
  const rows = await accountsOf(ctx, contractId)
  const held = rows.find(row => row.replacedAt === null && row.heldUntil !== null && row.heldUntil > ctx.at)
  // One that waits for the desk has an empty time.
  const waiting = rows.find(row => row.requestId !== null && row.replacedAt?.getTime() === row.activeFrom.getTime())
  for (const row of [waiting, held]) {
    const request = row?.requestId ? await findRequest(ctx, { contractId, id: row.requestId }) : null
    if (request && (request.ball !== null || row === held)) return request
  }
  return null
}
