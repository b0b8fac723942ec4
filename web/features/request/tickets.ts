import type { Client } from 'urql'
import {
  DiscardUploadDocument,
  OpenUploadDocument,
  UploadStatesDocument,
  type UploadStatesQuery,
} from '../../graphql/generated/request/graphql.ts'

/** What came of announcing a file. */
export type Ticket =
  | { kind: 'TICKET'; id: string; endpoint: string }
  | { kind: 'REFUSED'; message: string }
  /** More than one person may send in a day. */
  | { kind: 'QUOTA'; until: Date }
  | { kind: 'NETWORK' }
  | { kind: 'SESSION' }

/** Announces a file to the server. */
export const openTicket = async (client: Client, size: number): Promise<Ticket> => {
  const { data, error } = await client.mutation(OpenUploadDocument, { input: { size } }).toPromise()
  const answer = data?.openUpload
  if (error?.graphQLErrors.some(({ extensions }) => extensions.code === 'UNAUTHENTICATED')) return { kind: 'SESSION' }
  if (!answer) return { kind: 'NETWORK' }
  if (answer.__typename === 'OpenUploadSuccess')
    return { kind: 'TICKET', id: answer.upload.id, endpoint: answer.endpoint }
  if (answer.__typename === 'TooManyAttempts')
    return { kind: 'QUOTA', until: new Date(Date.now() + answer.retryAfterSeconds * 1000) }
  return { kind: 'REFUSED', message: answer.fields[0]?.message ?? answer.message }
}

/** Has the server throw a file away. What can't be told now, it throws away by itself after two days. */
export const discardTicket = (client: Client, uploadId: string): void => {
  void client.mutation(DiscardUploadDocument, { input: { uploadId } }).toPromise()
}

export type Sent = Extract<NonNullable<UploadStatesQuery['nodes'][number]>, { __typename: 'Upload' }>

/** How the files of these tickets are, by their ids; undefined when it can't be asked. Those that are over are left out. */
export const askStates = async (
  client: Client,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Sent> | undefined> => {
  if (ids.length === 0) return new Map()
  const { data } = await client
    .query(UploadStatesDocument, { ids: [...ids] }, { requestPolicy: 'network-only' })
    .toPromise()
  if (!data) return
  return new Map(data.nodes.flatMap(node => (node?.__typename === 'Upload' ? [[node.id, node] as const] : [])))
}
