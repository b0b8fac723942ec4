import { bankAccountDecider } from '../bank-account/bank-account.decider.ts'
import { addBeneficiaryDecider, removeBeneficiaryDecider } from '../beneficiary/beneficiary.decider.ts'
import { callBackDecider } from '../conversation/conversation.decider.ts'
import { hospitalDecider } from '../hospital/hospital.decider.ts'
import { usageNameDecider } from '../member/usage-name.decider.ts'
import type { RequestKind } from '../request/request.kinds.ts'
import { invoiceDecider, quoteDecider } from '../settlement/settlement.decider.ts'
import { teletransmissionDecider } from '../teletransmission/teletransmission.decider.ts'
import { terminationDecider } from '../termination/termination.decider.ts'
import type { Decider } from './decider.ts'

/** How each kind of request is decided at the desk: the one list of them. */
const ALL = [
  invoiceDecider,
  quoteDecider,
  terminationDecider,
  bankAccountDecider,
  callBackDecider,
  hospitalDecider,
  addBeneficiaryDecider,
  removeBeneficiaryDecider,
  teletransmissionDecider,
  usageNameDecider,
] as unknown as readonly Decider[]

const byKind: ReadonlyMap<RequestKind, Decider> = new Map(ALL.map(decider => [decider.kind, decider]))

/** How a kind is decided; undefined for one that the desk never decides. */
export const deciderOf = (kind: RequestKind): Decider | undefined => byKind.get(kind)
