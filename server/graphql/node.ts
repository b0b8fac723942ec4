import { Field, ID, InterfaceType } from 'type-graphql'

/** The kinds of object that `node(id)` finds, by the prefix of their ids. */
export const NODE_KINDS = {
  clm: 'Claim',
  cln: 'ClaimLine',
  ctr: 'Contract',
  doc: 'Document',
  mbr: 'Member',
  pay: 'Payment',
  req: 'Request',
  upl: 'Upload',
  crd: 'Card',
  ntf: 'Notification',
} as const
export type NodeKind = keyof typeof NODE_KINDS

/** What has an id of the same form and is found by a door of its own, never by `node(id)`. */
const OTHER_KINDS = { fil: 'DeskFile', rlc: 'RoleChange', rfr: 'Referral' } as const
type IdKind = NodeKind | keyof typeof OTHER_KINDS

/** A household object's place: its contract, which is its shard, and its own id. */
export interface NodePlace {
  contractId: string
  id: string
}

@InterfaceType({
  description: 'Anything with an id of its own. Ids are opaque, and carry their kind and their shard.',
})
export abstract class Node {
  @Field(() => ID, { description: 'Opaque, stable, unique over all kinds.' })
  readonly id!: string
}

const hexOf = (uuid: string) =>
  uuid.slice(0, 8) + uuid.slice(9, 13) + uuid.slice(14, 18) + uuid.slice(19, 23) + uuid.slice(24)
const uuidOf = (hex: string) =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`

/** 'clm_' and the 32 bytes of both UUIDs in base64url. */
export const encodeId = (kind: IdKind, contractId: string, id: string): string =>
  `${kind}_${Buffer.from(hexOf(contractId) + hexOf(id), 'hex').toString('base64url')}`

const ENCODED = /^([a-z]{3})_([\w-]{43})$/

/** What an id says; undefined for anything that `encodeId` did not make. */
const read = (encoded: string): (NodePlace & { kind: IdKind }) | undefined => {
  const [, kind = '', body = ''] = ENCODED.exec(encoded) ?? []
  if (!(kind in NODE_KINDS) && !(kind in OTHER_KINDS)) return undefined
  const hex = Buffer.from(body, 'base64url').toString('hex')
  const place = { kind: kind as IdKind, contractId: uuidOf(hex.slice(0, 32)), id: uuidOf(hex.slice(32)) }
  // The last character holds unused bits: without this, several texts would name one object.
  return encodeId(place.kind, place.contractId, place.id) === encoded ? place : undefined
}

/** What the id of a node says. */
export const decodeId = (encoded: string): (NodePlace & { kind: NodeKind }) | undefined => {
  const place = read(encoded)
  return place && place.kind in NODE_KINDS ? { ...place, kind: place.kind as NodeKind } : undefined
}

/** The same, when an id of one kind is asked for. */
export const decodeIdOf = (kind: IdKind, encoded: string): NodePlace | undefined => {
  const place = read(encoded)
  return place?.kind === kind ? place : undefined
}
