import type { Context } from '../../context.ts'
import { decodeIdOf, type NodePlace } from '../../graphql/node.ts'
import { namesOf } from '../desk/role.loader.ts'
import { type RequestDetail as Detail, REQUEST_DETAILS, type RequestKind } from '../request/request.kinds.ts'
import { refusalsOf, refusalText } from '../request/request.refusal.ts'
import { findRequest } from '../request/request.service.ts'
import { RequestDetail } from '../request/request.type.ts'
import { deciderOf } from './deciders.ts'
import { colleagueOf, kindsOf } from './worklist.service.ts'
import { DeskRequest, ProposedDecision, RefusalReason } from './worklist.type.ts'

const CARE_PAPERS: readonly Detail[] = [
  'PAGES',
  'DETAILED_INVOICE',
  'PROOF_OF_PAYMENT',
  'PRESCRIPTION',
  'AMO_STATEMENT',
]

/** What a member can be asked for, by what they asked. */
const ASKABLE: Readonly<Record<RequestKind, readonly Detail[]>> = {
  INVOICE: ['FAMILY', 'CARE_DATE', 'AMOUNT', 'PROFESSIONAL', ...CARE_PAPERS],
  QUOTE: ['FAMILY', 'CARE_DATE', 'AMOUNT', 'PROFESSIONAL', ...CARE_PAPERS],
  PRESCRIPTION: [],
  HOSPITAL_COVERAGE: ['PAGES', 'HOSPITAL_BULLETIN', 'PRESCRIPTION'],
  ADD_BENEFICIARY: ['PAGES', 'CIVIL_STATUS', 'RIGHTS_CERTIFICATE', 'SCHOOL_CERTIFICATE', 'IDENTITY'],
  REMOVE_BENEFICIARY: ['PAGES', 'EVENT_PROOF', 'CIVIL_STATUS'],
  TELETRANSMISSION: ['PAGES', 'RIGHTS_CERTIFICATE'],
  USAGE_NAME: ['PAGES', 'CIVIL_STATUS', 'IDENTITY'],
  TERMINATION: ['PAGES', 'EVENT_PROOF', 'IDENTITY'],
  BANK_ACCOUNT: ['PAGES', 'BANK_DETAILS', 'IDENTITY'],
  MESSAGE: [],
  COMPLAINT: [],
  CALL_BACK: [],
}

/** A request of the file that this request reads, as the desk deals with it; null for any other. */
export const findDeskRequest = async (ctx: Context, place: NodePlace): Promise<DeskRequest | null> => {
  const { actor } = ctx
  if (actor.kind !== 'STAFF' || actor.file?.contractId !== place.contractId) return null
  const [request, row] = await Promise.all([findRequest(ctx, place), ctx.loaders.request.load(place)])
  if (!request || !row) return null
  const names = await namesOf(ctx, [row.assignedTo, row.proposal?.by ?? null])
  const isMine = kindsOf(actor).includes(row.kind)
  const { proposal } = row
  return Object.assign(new DeskRequest(), {
    contractId: row.contractId,
    requestId: row.requestId,
    id: request.id,
    request,
    assignee: colleagueOf(names, row.assignedTo),
    canDecide: isMine && row.state === 'IN_REVIEW',
    canApprove: isMine && row.state === 'TO_APPROVE' && proposal !== null && proposal.by !== actor.accountId,
    isYesOrNo: deciderOf(row.kind)?.terms.safeParse({}).success ?? false,
    proposed:
      proposal &&
      Object.assign(new ProposedDecision(), { by: colleagueOf(names, proposal.by)!, words: proposal.words }),
    refusals: refusalsOf(row.kind).map(code =>
      Object.assign(new RefusalReason(), { code, text: refusalText(code)[ctx.locale] }),
    ),
    askable: REQUEST_DETAILS.filter(detail => ASKABLE[row.kind].includes(detail)).map(detail => RequestDetail[detail]),
  })
}

/** The same by the id that the graph knows it by. */
export const deskRequest = async (ctx: Context, id: string): Promise<DeskRequest | null> => {
  const place = decodeIdOf('req', id)
  return place ? findDeskRequest(ctx, place) : null
}
