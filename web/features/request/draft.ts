import type { CareFamily, RequestKind } from '../../graphql/generated/request/graphql.ts'
import { type Adjustment, AS_IT_IS } from './picture.ts'

/** How far a page is on its way. */
export type PageState =
  /** Being read and shrunk by this browser. */
  | 'PREPARING'
  /** Waits for its turn, or for the network. */
  | 'WAITING'
  | 'SENDING'
  /** Has come in, and waits to be examined. */
  | 'RECEIVED'
  /** Was examined. */
  | 'SAFE'
  /** Is not taken: `refusal` says why. */
  | 'REFUSED'

/** One page of something that is to be sent: a photo, or a whole PDF. */
export interface DraftPage {
  /** Made up here. */
  id: string
  /** The file's name on the device, for whoever reads the list. */
  name: string
  /** Whether this browser could read it as a picture: it is shown, and can be turned and cropped. */
  isPicture: boolean
  isPdf: boolean
  adjustment: Adjustment
  /** Bytes to send. */
  size: number
  /** Bytes that the server has. */
  offset: number
  state: PageState
  /** What is wrong and what to do, in the server's words. */
  refusal: string | null
  /** The server's ticket for these bytes, once it gave one. */
  uploadId: string | null
  /** Where tus goes on with them, once it has begun. */
  uploadUrl: string | null
}

/** What is known of what is sent; what is left out is asked for once afterwards. */
export interface DraftFields {
  kind: RequestKind
  /** Whose care; null until somebody says. */
  beneficiaryId: string | null
  family: CareFamily | null
  careDate: string | null
  /** Cents. */
  amount: number | null
  professional: string
}

/** Something that somebody has begun to send. */
export interface Draft {
  /** The member who sends. */
  owner: string
  /** NEW for a new request, or the id of the request that the pages are for. */
  purpose: string
  /** The same for each time this is sent: the server takes it in once. */
  idempotencyKey: string
  fields: DraftFields
  pages: readonly DraftPage[]
  /** Somebody has said « send »: it leaves as soon as its pages have come in, and is no longer changed. */
  isWanted: boolean
}

export const NEW = 'NEW'

/** How many pages one request takes, and how large each may be: the server's limits. */
export const MOST_PAGES = 10

export const emptyDraft = (owner: string, purpose: string): Draft => ({
  owner,
  purpose,
  idempotencyKey: crypto.randomUUID(),
  fields: { kind: 'INVOICE', beneficiaryId: null, family: null, careDate: null, amount: null, professional: '' },
  pages: [],
  isWanted: false,
})

export const newPage = (file: File): DraftPage => ({
  id: crypto.randomUUID(),
  name: file.name,
  isPicture: false,
  isPdf: file.type === 'application/pdf' || /\.pdf$/i.test(file.name),
  adjustment: AS_IT_IS,
  size: file.size,
  offset: 0,
  state: 'PREPARING',
  refusal: null,
  uploadId: null,
  uploadUrl: null,
})

/** A page with other bytes: what was sent of it before is of no use. */
export const anew = (page: DraftPage, size: number): DraftPage => ({
  ...page,
  size,
  offset: 0,
  state: 'WAITING',
  refusal: null,
  uploadId: null,
  uploadUrl: null,
})

/** Whether its bytes are all with the server, and none of it was refused. */
export const hasCome = ({ state }: DraftPage): boolean => state === 'RECEIVED' || state === 'SAFE'

/** A list with the item at a place moved by one. */
export function moved<Item>(list: readonly Item[], at: number, by: 1 | -1): Item[] {
  const next = [...list]
  const [item] = next.splice(at, 1)
  if (item !== undefined) next.splice(at + by, 0, item)
  return next
}

/** How much of everything has been sent, from 0 to 1. */
export function progressOf(pages: readonly DraftPage[]): number {
  const size = pages.reduce((sum, page) => sum + page.size, 0)
  const sent = pages.reduce((sum, page) => sum + (hasCome(page) ? page.size : page.offset), 0)
  return size === 0 ? 0 : sent / size
}
