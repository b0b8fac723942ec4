import * as z from 'zod'
import { signedInMember } from '../../auth/signed-in.ts'
import type { Context } from '../../context.ts'
import { IdempotencyKey, isDone, once } from '../../graphql/idempotency.ts'
import { decodeIdOf } from '../../graphql/node.ts'
import { checkInput, IdempotencyConflict, type InvalidInput, type NotAllowed } from '../../graphql/problem.ts'
import type { Bilingual } from '../../i18n/locale.ts'
import { owesPremiums } from '../contract/contribution.loader.ts'
import { visibleMembers } from '../member/member.service.ts'
import { asProblem, MAX_FILES, UNKNOWN_PERSON, Wrong } from '../request/care-document.ts'
import { openWithPapers } from '../request/open-with-papers.ts'
import { findRequest, listRequests } from '../request/request.service.ts'
import { RequestKind } from '../request/request.type.ts'
import { stateOfLink } from './link-state.ts'
import { lastPaymentsSeen, linksSeen, teletransmissionPolicy } from './teletransmission.loader.ts'
import {
  type AskForTeletransmissionInput,
  AskForTeletransmissionSuccess,
  Teletransmission,
  TeletransmissionRefusal,
  TeletransmissionState,
} from './teletransmission.type.ts'

const TEXTS = {
  beneficiaryId: UNKNOWN_PERSON,
  uploadIds: { fr: 'Ajoutez l’attestation de droits.', en: 'Add the rights certificate.' },
} as const satisfies Record<string, Bilingual>
const UNDER_WAY: Bilingual = {
  fr: 'Une demande est déjà en cours pour cette personne.',
  en: 'A request is under way already for this person.',
}

/** Whichever comes first of two last days; null for none. */
const earlier = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b < a) ? b : a)

const openRequests = async (ctx: Context) => {
  const wanted = { kinds: [RequestKind.TELETRANSMISSION], openOnly: true }
  const { nodes } = await listRequests(ctx, { first: MAX_OPEN }, wanted)
  return nodes
}
/** One a person at most; no household has as many. */
const MAX_OPEN = 20

/** How the Sécu's payments reach us, for each person whose care the viewer sees. */
export const teletransmissions = async (ctx: Context): Promise<Teletransmission[]> => {
  const [household, sight, members] = await Promise.all([ctx.loaders.household(), ctx.sight(), visibleMembers(ctx)])
  if (!household) return []
  const [links, payments, requests, owes] = await Promise.all([
    linksSeen(ctx),
    lastPaymentsSeen(ctx),
    openRequests(ctx),
    owesPremiums(ctx, household.contractId),
  ])
  const rows = new Map(household.members.map(row => [row.memberId, row]))
  return members
    .filter(({ memberId }) => teletransmissionPolicy.accepts(sight, { contractId: household.contractId, memberId }))
    .map(member => {
      const { rightsFrom, rightsTo } = rows.get(member.memberId)!
      const link = links.get(member.memberId) ?? null
      const lastPaidOn = payments.get(member.memberId) ?? null
      const last = earlier(rightsTo, household.endOn)
      const { state, since } = stateOfLink({
        link,
        lastPaidOn,
        rightsFrom,
        rightsTo: last,
        owesPremiums: owes,
        today: ctx.today,
      })
      return Object.assign(new Teletransmission(), {
        member,
        state: TeletransmissionState[state],
        since,
        lastPaidDate: lastPaidOn,
        refusal: state === 'REFUSED' && link?.refusal ? TeletransmissionRefusal[link.refusal] : null,
        otherInsurer: state === 'OVERLAP' ? (link?.otherAmc ?? null) : null,
        request: requests.find(({ beneficiary }) => beneficiary?.memberId === member.memberId) ?? null,
      })
    })
}

const Given = z.object({
  idempotencyKey: IdempotencyKey,
  beneficiaryId: z.string(),
  uploadIds: z.array(z.string()).min(1).max(MAX_FILES),
})

/** Asks us to have somebody's link made again: their rights certificate says under which number, and since when. */
export const askForTeletransmission = async (
  ctx: Context,
  input: AskForTeletransmissionInput,
): Promise<AskForTeletransmissionSuccess | InvalidInput | NotAllowed | IdempotencyConflict> => {
  const { contractId, memberId: sentById, accountId } = signedInMember(ctx)
  const { value, problem } = checkInput(ctx.locale, Given, input, TEXTS)
  if (problem) return problem
  const { idempotencyKey, uploadIds } = value
  const memberId = decodeIdOf('mbr', value.beneficiaryId)?.id
  const act = {
    contractId,
    key: idempotencyKey,
    mutation: 'askForTeletransmission',
    input: { memberId: memberId ?? null, uploadIds: [...uploadIds] },
  }
  try {
    const [sight, household, running] = await Promise.all([ctx.sight(), ctx.loaders.household(), openRequests(ctx)])
    const isKnown = household?.members.some(member => member.memberId === memberId)
    if (!memberId || !isKnown || !teletransmissionPolicy.accepts(sight, { contractId, memberId }))
      throw new Wrong('beneficiaryId', UNKNOWN_PERSON)
    // What runs may be this very act, sent again.
    if (running.some(({ beneficiary }) => beneficiary?.memberId === memberId) && !(await isDone(ctx, act)))
      throw new Wrong('beneficiaryId', UNDER_WAY)
    const done = await once(ctx, act, async tx => {
      const asked = { contractId, kind: 'TELETRANSMISSION', memberId, sentById, accountId } as const
      return { requestId: await openWithPapers(ctx, tx, asked, uploadIds) }
    })
    if ('conflict' in done) return new IdempotencyConflict(ctx.locale)
    ctx.renew()
    const request = await findRequest(ctx, { contractId, id: done.result.requestId })
    return Object.assign(new AskForTeletransmissionSuccess(), { request })
  } catch (error) {
    return asProblem(ctx, error)
  }
}
