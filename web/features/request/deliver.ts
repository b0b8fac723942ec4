import type { Client, CombinedError } from 'urql'
import {
  CompleteRequestDocument,
  type RequestRowFragment,
  SendPrescriptionDocument,
  type SubmitCareDocumentInput,
  SubmitInvoiceDocument,
  SubmitQuoteDocument,
} from '../../graphql/generated/request/graphql.ts'
import { type Draft, type DraftFields, NEW } from './draft.ts'

/** What came of handing something in. */
export type Delivery =
  | { kind: 'SENT'; request: Pick<RequestRowFragment, 'id' | 'reference'> }
  /** It had come in before, and was changed here since. */
  | { kind: 'ALREADY' }
  | { kind: 'PROBLEMS'; problems: readonly { path: string; message: string }[] }
  | { kind: 'NETWORK' }
  | { kind: 'SESSION' }

const factsOf = ({
  family,
  careDate,
  amount,
  professional,
}: DraftFields): Partial<Pick<SubmitCareDocumentInput, 'family' | 'careDate' | 'amount' | 'professional'>> => ({
  ...(family && { family }),
  ...(careDate && { careDate }),
  ...(amount !== null && { amount }),
  ...(professional.trim() && { professional: professional.trim() }),
})

interface Answer {
  __typename: string
  request?: Pick<RequestRowFragment, 'id' | 'reference'> | null
  fields?: readonly { path: string; message: string }[]
  message?: string
}

const read = (answer: Answer | undefined, error: CombinedError | undefined): Delivery => {
  if (error?.graphQLErrors.some(({ extensions }) => extensions.code === 'UNAUTHENTICATED')) return { kind: 'SESSION' }
  if (!answer) return { kind: 'NETWORK' }
  if (answer.request) return { kind: 'SENT', request: answer.request }
  if (answer.__typename === 'IdempotencyConflict') return { kind: 'ALREADY' }
  if (answer.fields) return { kind: 'PROBLEMS', problems: answer.fields }
  return { kind: 'PROBLEMS', problems: [{ path: '', message: answer.message ?? '' }] }
}

/** Hands in a draft whose pages have come: a new request, or what one was missing. */
export const deliver = async (client: Client, draft: Draft): Promise<Delivery> => {
  const { fields, idempotencyKey, pages, purpose } = draft
  const given = { idempotencyKey, uploadIds: pages.flatMap(({ uploadId }) => uploadId ?? []), ...factsOf(fields) }
  if (purpose !== NEW) {
    const input = { ...given, requestId: purpose }
    const { data, error } = await client.mutation(CompleteRequestDocument, { input }).toPromise()
    return read(data?.completeRequest, error)
  }
  const input = { ...given, beneficiaryId: fields.beneficiaryId ?? '' }
  if (fields.kind === 'PRESCRIPTION') {
    // What it costs and what kind of care it leads to is not on it.
    const { family: _, amount: __, ...prescription } = input
    const { data, error } = await client.mutation(SendPrescriptionDocument, { input: prescription }).toPromise()
    return read(data?.sent, error)
  }
  const document = fields.kind === 'QUOTE' ? SubmitQuoteDocument : SubmitInvoiceDocument
  const { data, error } = await client.mutation(document, { input }).toPromise()
  return read(data?.sent, error)
}
