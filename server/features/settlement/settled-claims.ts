import type { Context } from '../../context.ts'
import { findClaim } from '../claim/claim.service.ts'
import type { Claim } from '../claim/claim.type.ts'
import type { Request } from '../request/request.type.ts'

/** The reimbursements that an invoice became, as far as the viewer may know of them. */
export const claimsOfRequest = async (
  ctx: Context,
  { contractId, requestId }: Pick<Request, 'contractId' | 'requestId'>,
): Promise<Claim[]> => {
  const ids = (await ctx.loaders.claimsOfRequest.load({ contractId, id: requestId })) ?? []
  const claims = await Promise.all(ids.map(id => findClaim(ctx, { contractId, id })))
  return claims.filter(claim => claim !== null)
}
