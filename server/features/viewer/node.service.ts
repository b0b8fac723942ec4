import { GraphQLError } from 'graphql'
import type { Context } from '../../context.ts'
import { MAX_PAGE_SIZE } from '../../graphql/connection.ts'
import { decodeId, type Node, type NodeKind, type NodePlace } from '../../graphql/node.ts'
import { findCard } from '../card/card.service.ts'
import { findClaim, findLine } from '../claim/claim.service.ts'
import { viewerContract } from '../contract/contract.service.ts'
import { findDocument } from '../document/document.service.ts'
import { findUpload } from '../document/upload.service.ts'
import { visibleMembers } from '../member/member.service.ts'
import { findNotification } from '../notification/notification.service.ts'
import { findPayment } from '../payment/payment.service.ts'
import { findRequest } from '../request/request.service.ts'

type Find = (ctx: Context, place: NodePlace, id: string) => Promise<Node | null>

/** Each kind is found through its own guarded way: there is no other. */
const FINDERS: Readonly<Record<NodeKind, Find>> = {
  clm: findClaim,
  cln: findLine,
  crd: (ctx, { id }) => findCard(ctx, id),
  ctr: async (ctx, _place, id) => {
    const contract = await viewerContract(ctx)
    return contract?.id === id ? contract : null
  },
  mbr: async (ctx, _place, id) => (await visibleMembers(ctx)).find(member => member.id === id) ?? null,
  doc: findDocument,
  ntf: findNotification,
  pay: findPayment,
  req: findRequest,
  upl: findUpload,
}

/**
 * Objects by their ids, in the order asked; null where absent or not the actor's.
 * @throws GraphQLError BAD_USER_INPUT for more ids than a page holds
 */
export const findNodes = (ctx: Context, ids: readonly string[]): Promise<(Node | null)[]> => {
  if (ids.length > MAX_PAGE_SIZE)
    throw new GraphQLError(`Ask for ${MAX_PAGE_SIZE} ids at most`, { extensions: { code: 'BAD_USER_INPUT' } })
  return Promise.all(
    ids.map(id => {
      const place = decodeId(id)
      return place ? FINDERS[place.kind](ctx, place, id) : null
    }),
  )
}
