import * as z from 'zod'
import { signedInStaff } from '../../auth/signed-in.ts'
import type { Context } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { decodeIdOf, encodeId, type NodePlace } from '../../graphql/node.ts'
import { checkInput, type FieldTexts, InvalidInput, NotAllowed, NotFound } from '../../graphql/problem.ts'
import { enterFile } from '../desk/file.service.ts'
import { notify } from '../notification/notify.ts'
import { type RequestRow, requestsById } from '../request/request.loader.ts'
import { moveOn } from '../request/request.machine.ts'
import { refusalsOf } from '../request/request.refusal.ts'
import { RequestDetail } from '../request/request.type.ts'
import { moveRequest } from '../request/request.write.ts'
import { type Decider, Undecidable } from './decider.ts'
import { deciderOf } from './deciders.ts'
import { findDeskRequest } from './desk-request.service.ts'
import { kindsOf } from './worklist.service.ts'
import { MOVED_ON, NOT_YOURS, SECOND_PERSON } from './worklist.text.ts'
import {
  type AcceptRequestInput,
  type AskForPapersInput,
  type DeskRequestInput,
  DeskRequestSuccess,
  type RefuseRequestInput,
  type SendBackRequestInput,
} from './worklist.type.ts'

/** What the desk decides of requests. Each act is one transaction: the state, its effects, the timeline, the news. */

export type Decided = DeskRequestSuccess | InvalidInput | NotAllowed | NotFound

const by = (staffId: string) => ({ actorKind: 'STAFF', actorId: staffId }) as const

/** Tells who asked that there is an answer. */
export const tellAnswered = (ctx: Context, tx: Writer, row: RequestRow): Promise<void> => tell(ctx, tx, row)

/** Tells who asked that there is an answer, or something to do. */
const tell = (
  ctx: Pick<Context, 'db' | 'now'>,
  tx: Writer,
  { contractId, sentById: memberId, requestId: id, reference }: RequestRow,
  kind: 'REQUEST_ANSWERED' | 'PAPERS_ASKED' = 'REQUEST_ANSWERED',
): Promise<void> => {
  const requestId = encodeId('req', contractId, id)
  return notify(ctx, tx, [{ contractId, memberId, kind, params: { requestId, reference } }])
}

/**
 * Runs an act on a request of the file that is open, by somebody who deals with its kind.
 * @param act what is written; undefined where the request had moved on, and nothing is
 */
export const actOnRequest = async (
  ctx: Context,
  { fileId, requestId }: DeskRequestInput,
  act: (tx: Writer, row: RequestRow, staffId: string) => Promise<RequestRow | undefined | NotAllowed>,
): Promise<Decided> => {
  const staff = signedInStaff(ctx)
  const kinds = kindsOf(staff)
  if (kinds.length === 0) return new NotAllowed(ctx.locale, NOT_YOURS)
  const place = decodeIdOf('req', requestId)
  const file = await enterFile(ctx, fileId, ['REQUESTS'])
  if (!file || place?.contractId !== file.contractId) return new NotFound(ctx.locale)
  try {
    const done = await ctx.db.transaction(async tx => {
      const row = (await requestsById(ctx, tx, place.contractId, [place.id])).get(place.id)
      if (!row) return new NotFound(ctx.locale)
      if (!kinds.includes(row.kind)) return new NotAllowed(ctx.locale, NOT_YOURS)
      return (await act(tx, row, staff.accountId)) ?? new NotAllowed(ctx.locale, MOVED_ON)
    })
    if (done instanceof NotFound || done instanceof NotAllowed) return done
  } catch (error) {
    if (!(error instanceof Undecidable)) throw error
    return new InvalidInput(ctx.locale, [{ path: error.path, code: 'custom', message: error.text[ctx.locale] }])
  }
  return answer(ctx, place)
}

const answer = async (ctx: Context, place: NodePlace): Promise<Decided> => {
  ctx.renew()
  const deskRequest = await findDeskRequest(ctx, place)
  return deskRequest ? Object.assign(new DeskRequestSuccess(), { deskRequest }) : new NotFound(ctx.locale)
}

/**
 * Accepts a request on terms: at once, or once a second person agrees. For the mutations of each kind.
 * @param words what is written to the member with it
 */
export const acceptRequest = <Terms extends Record<string, unknown>>(
  ctx: Context,
  target: DeskRequestInput,
  decider: Decider<Terms>,
  terms: Terms,
  words: string | null = null,
): Promise<Decided> =>
  actOnRequest(ctx, target, async (tx, row, staffId) => {
    if (row.kind !== decider.kind || row.state !== 'IN_REVIEW') return undefined
    return proposeOrSettle(ctx, tx, row, decider, terms, words, staffId)
  })

const proposeOrSettle = <Terms extends Record<string, unknown>>(
  ctx: Context,
  tx: Writer,
  row: RequestRow,
  decider: Decider<Terms>,
  terms: Terms,
  words: string | null,
  staffId: string,
): Promise<RequestRow | undefined> => {
  if (!decider.needsSecond(row, terms)) return settle(ctx, tx, row, decider, terms, words, staffId)
  const proposal = { by: staffId, verdict: 'ACCEPTED', terms, words } as const
  return moveRequest(ctx, tx, row, [{ kind: 'PROPOSED' }], by(staffId), { proposal, assignedTo: staffId })
}

/** Accepting itself: the guarded move first, so that of ten at once one does what follows. */
const settle = async <Terms extends Record<string, unknown>>(
  ctx: Context,
  tx: Writer,
  row: RequestRow,
  decider: Decider<Terms>,
  terms: Terms,
  words: string | null,
  staffId: string,
): Promise<RequestRow | undefined> => {
  if (!moveOn(row.state, 'ACCEPTED')) return undefined
  const { answer: text, answerDocumentId = null } = await decider.accept(ctx, tx, row, terms)
  const decision = { decidedBy: staffId, answer: words ?? text ?? null, answerDocumentId }
  const moved = await moveRequest(ctx, tx, row, [{ kind: 'ACCEPTED' }], by(staffId), {
    ...decision,
    proposal: null,
    missing: [],
  })
  // What was done above must not stay without its decision.
  if (!moved) throw new Error('A request moved while it was decided')
  await tell(ctx, tx, moved)
  return moved
}

/** Accepts what takes nothing but a yes: for the kinds that are about the contract. */
export const grantRequest = async (
  ctx: Context,
  { words, monthlyPremium, ...target }: AcceptRequestInput,
): Promise<Decided> => {
  signedInStaff(ctx)
  const { value, problem } = checkInput(ctx.locale, Granting, { words: words ?? '' }, TEXTS)
  if (problem) return problem
  return actOnRequest(ctx, target, async (tx, row, staffId) => {
    const decider = deciderOf(row.kind)
    const terms = decider?.terms.safeParse(monthlyPremium == null ? {} : { monthlyPremiumCents: monthlyPremium })
    if (!decider || !terms?.success || row.state !== 'IN_REVIEW') return undefined
    return proposeOrSettle(ctx, tx, row, decider, terms.data, value.words || null, staffId)
  })
}

/** A second person agrees: what was proposed is done. */
export const approveRequest = (ctx: Context, target: DeskRequestInput): Promise<Decided> =>
  actOnRequest(ctx, target, async (tx, row, staffId) => {
    const decider = deciderOf(row.kind)
    if (row.state !== 'TO_APPROVE' || !row.proposal || !decider) return undefined
    if (row.proposal.by === staffId) return new NotAllowed(ctx.locale, SECOND_PERSON)
    return settle(ctx, tx, row, decider, decider.terms.parse(row.proposal.terms), row.proposal.words, staffId)
  })

const Granting = z.object({ words: z.string().trim().max(2000) })
const SendBack = z.object({ words: z.string().trim().min(10).max(500) })

const TEXTS: FieldTexts = {
  words: {
    fr: 'Expliquez en quelques mots : de 10 à 2 000 caractères.',
    en: 'Explain in a few words: 10 to 2,000 characters.',
  },
  missing: { fr: 'Choisissez de 1 à 5 éléments manquants.', en: 'Choose 1 to 5 things that are missing.' },
  reason: { fr: 'Choisissez un motif de la liste.', en: 'Choose a reason from the list.' },
}

/** A second person does not agree: it is looked at again by who decided first. What they say stays at the desk. */
export const sendBackRequest = async (ctx: Context, { words, ...target }: SendBackRequestInput): Promise<Decided> => {
  signedInStaff(ctx)
  const { problem } = checkInput(ctx.locale, SendBack, { words }, TEXTS)
  if (problem) return problem
  return actOnRequest(ctx, target, async (tx, row, staffId) => {
    if (row.proposal?.by === staffId) return new NotAllowed(ctx.locale, SECOND_PERSON)
    return moveRequest(ctx, tx, row, [{ kind: 'SENT_BACK', words }], by(staffId), { proposal: null })
  })
}

const Asking = z.object({
  missing: z.array(z.enum(RequestDetail)).min(1).max(5),
  words: z.string().trim().max(500).nullish(),
})

/** Asks the member for what is missing, by name: they have the ball. */
export const askForPapers = async (ctx: Context, input: AskForPapersInput): Promise<Decided> => {
  signedInStaff(ctx)
  const { value, problem } = checkInput(ctx.locale, Asking, { missing: input.missing, words: input.words }, TEXTS)
  if (problem) return problem
  const missing = [...new Set(value.missing)]
  return actOnRequest(ctx, input, async (tx, row, staffId) => {
    const happening = { kind: 'ASKED', details: missing, words: value.words || null } as const
    const moved = await moveRequest(ctx, tx, row, [happening], by(staffId), { missing, asked: ctx.at })
    if (moved) await tell(ctx, tx, moved, 'PAPERS_ASKED')
    return moved
  })
}

const Refusing = z
  .object({ reason: z.string(), words: z.string().trim().max(2000).default('') })
  .refine(({ reason, words }) => reason !== 'OTHER' || words.length >= 10, { path: ['words'] })

/** Refuses a request, for one of its kind's reasons. */
export const refuseRequest = async (ctx: Context, input: RefuseRequestInput): Promise<Decided> => {
  signedInStaff(ctx)
  const given = { reason: input.reason, words: input.words ?? '' }
  const { value, problem } = checkInput(ctx.locale, Refusing, given, TEXTS)
  if (problem) return problem
  return actOnRequest(ctx, input, async (tx, row, staffId) => {
    const refusal = refusalsOf(row.kind).find(code => code === value.reason)
    if (!refusal || row.state !== 'IN_REVIEW') return undefined
    await deciderOf(row.kind)?.refuse?.(ctx, tx, row)
    const decision = { decidedBy: staffId, refusal, answer: value.words || null }
    const moved = await moveRequest(ctx, tx, row, [{ kind: 'REFUSED' }], by(staffId), decision)
    if (moved) await tell(ctx, tx, moved)
    return moved
  })
}
