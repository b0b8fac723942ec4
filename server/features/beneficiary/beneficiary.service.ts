import * as z from 'zod'
import { holdsContract } from '../../auth/policy.ts'
import { signedInMember } from '../../auth/signed-in.ts'
import type { Context } from '../../context.ts'
import { IdempotencyKey, once } from '../../graphql/idempotency.ts'
import { decodeIdOf } from '../../graphql/node.ts'
import { checkInput, IdempotencyConflict, InvalidInput, NotAllowed } from '../../graphql/problem.ts'
import { addMonths } from '../claim/calendar.ts'
import { asProblem, MAX_FILES, UNKNOWN_PERSON, Wrong } from '../request/care-document.ts'
import { openWithPapers } from '../request/open-with-papers.ts'
import { findRequest } from '../request/request.service.ts'
import type { Request } from '../request/request.type.ts'
import type { BeneficiaryChangeRow } from './beneficiary.loader.ts'
import { BENEFICIARY_TEXTS, GONE_ALREADY, HOLDER_ONLY, NOT_THE_HOLDER } from './beneficiary.text.ts'
import {
  type AddBeneficiaryInput,
  AdditionCase,
  BeneficiaryChange,
  ChangeBeneficiariesSuccess,
  RemovalCase,
  type RemoveBeneficiaryInput,
  Sex,
} from './beneficiary.type.ts'
import { ADDITION_CASES, coveredFrom, coveredTo, needsProof } from './cover.ts'

type Changed = ChangeBeneficiariesSuccess | InvalidInput | NotAllowed | IdempotencyConflict
type Said = Omit<BeneficiaryChangeRow, 'contractId' | 'requestId'>

const isAddition = (why: BeneficiaryChangeRow['why']): why is (typeof ADDITION_CASES)[number] =>
  (ADDITION_CASES as readonly string[]).includes(why)

/** Opens a request about who is covered: the desk reads its papers, and what it says holds once it is accepted. */
const open = async (
  ctx: Context,
  mutation: 'addBeneficiary' | 'removeBeneficiary',
  key: string,
  said: Said,
  uploadIds: readonly string[],
): Promise<ChangeBeneficiariesSuccess | IdempotencyConflict> => {
  const { contractId, memberId, accountId } = signedInMember(ctx)
  const act = { contractId, key, mutation, input: { ...said, uploadIds: [...uploadIds] } }
  const done = await once(ctx, act, async tx => {
    const kind = mutation === 'addBeneficiary' ? 'ADD_BENEFICIARY' : 'REMOVE_BENEFICIARY'
    const asked = { contractId, kind, memberId, sentById: memberId, accountId } as const
    const requestId = await openWithPapers(ctx, tx, asked, uploadIds)
    const { beneficiaryChange } = ctx.db.tables
    await tx
      .insert(beneficiaryChange)
      .values({ contractId, requestId, ...said })
      .returning({ requestId: beneficiaryChange.requestId })
    return { requestId }
  })
  if ('conflict' in done) return new IdempotencyConflict(ctx.locale)
  ctx.renew()
  const request = await findRequest(ctx, { contractId, id: done.result.requestId })
  return Object.assign(new ChangeBeneficiariesSuccess(), { request })
}

const Name = z.string().trim().min(1).max(80)
const Adding = z.object({
  idempotencyKey: IdempotencyKey,
  addition: z.enum(AdditionCase),
  eventDate: z.iso.date(),
  firstNames: Name,
  lastName: Name,
  birthDate: z.iso.date(),
  sex: z.enum(Sex),
  uploadIds: z.array(z.string()).min(1).max(MAX_FILES),
})
const OLDEST_YEARS = 120

/** Asks that somebody be covered: a newborn from birth where we are told within three months. */
export const addBeneficiary = async (ctx: Context, input: AddBeneficiaryInput): Promise<Changed> => {
  const { contractId } = signedInMember(ctx)
  const { value, problem } = checkInput(ctx.locale, Adding, input, BENEFICIARY_TEXTS)
  if (problem) return problem
  if (!holdsContract.accepts(await ctx.sight(), { contractId })) return new NotAllowed(ctx.locale, HOLDER_ONLY)
  const { idempotencyKey, addition: why, birthDate, firstNames, lastName, sex, uploadIds } = value
  // A birth is the day of birth: asked for once.
  const eventOn = why === 'BIRTH' ? birthDate : value.eventDate
  try {
    if (birthDate > ctx.today || birthDate < addMonths(ctx.today, -12 * OLDEST_YEARS))
      throw new Wrong('birthDate', BENEFICIARY_TEXTS.birthDate!)
    if (eventOn > ctx.today || eventOn < birthDate) throw new Wrong('eventDate', BENEFICIARY_TEXTS.eventDate!)
    const effectiveOn = coveredFrom(why, eventOn, ctx.today)
    const said = { why, eventOn, effectiveOn, leavingId: null, firstNames, lastName, birthOn: birthDate, sex }
    return await open(ctx, 'addBeneficiary', idempotencyKey, said, uploadIds)
  } catch (error) {
    return asProblem(ctx, error)
  }
}

const Removing = z.object({
  idempotencyKey: IdempotencyKey,
  beneficiaryId: z.string(),
  removal: z.enum(RemovalCase),
  eventDate: z.iso.date(),
  uploadIds: z.array(z.string()).max(MAX_FILES).nullish(),
})

/** Asks that somebody be covered no longer. */
export const removeBeneficiary = async (ctx: Context, input: RemoveBeneficiaryInput): Promise<Changed> => {
  const { contractId } = signedInMember(ctx)
  const { value, problem } = checkInput(ctx.locale, Removing, input, BENEFICIARY_TEXTS)
  if (problem) return problem
  if (!holdsContract.accepts(await ctx.sight(), { contractId })) return new NotAllowed(ctx.locale, HOLDER_ONLY)
  const { idempotencyKey, removal: why, eventDate: eventOn, uploadIds } = value
  try {
    const memberId = decodeIdOf('mbr', value.beneficiaryId)?.id
    const household = await ctx.loaders.household()
    const person = household?.members.find(one => one.memberId === memberId)
    if (!person) throw new Wrong('beneficiaryId', UNKNOWN_PERSON)
    if (person.role === 'HOLDER') throw new Wrong('beneficiaryId', NOT_THE_HOLDER)
    const isSoon = why === 'OWN_COVER' || why === 'OTHER' || why === 'CHILD_LEAVES'
    if ((eventOn > ctx.today && !isSoon) || eventOn < person.rightsFrom)
      throw new Wrong('eventDate', BENEFICIARY_TEXTS.eventDate!)
    if (needsProof(why) && !uploadIds?.length) throw new Wrong('uploadIds', BENEFICIARY_TEXTS.uploadIds!)
    const effectiveOn = coveredTo(why, eventOn, ctx.today)
    if (person.rightsTo !== null && person.rightsTo < effectiveOn && person.rightsTo < ctx.today)
      throw new Wrong('beneficiaryId', GONE_ALREADY)
    const said = {
      why,
      eventOn,
      effectiveOn,
      leavingId: person.memberId,
      firstNames: person.firstNames,
      lastName: person.usualName,
      birthOn: person.birthOn,
      sex: null,
    }
    return await open(ctx, 'removeBeneficiary', idempotencyKey, said, uploadIds ?? [])
  } catch (error) {
    return asProblem(ctx, error)
  }
}

/** What a request about who is covered says; null for any other. */
export const beneficiaryChangeOf = async (
  ctx: Context,
  { contractId, requestId }: Pick<Request, 'contractId' | 'requestId'>,
): Promise<BeneficiaryChange | null> => {
  const row = await ctx.loaders.beneficiaryChange.load({ contractId, id: requestId })
  if (!row) return null
  return Object.assign(new BeneficiaryChange(), {
    fullName: `${row.firstNames} ${row.lastName}`,
    birthDate: row.birthOn,
    sex: row.sex && Sex[row.sex],
    addition: isAddition(row.why) ? AdditionCase[row.why] : null,
    removal: isAddition(row.why) ? null : RemovalCase[row.why],
    eventDate: row.eventOn,
    effectiveDate: row.effectiveOn,
  })
}
