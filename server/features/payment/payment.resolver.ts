import { Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.ts'
import { PageArgs } from '../../graphql/connection.ts'
import { Claim } from '../claim/claim.type.ts'
import { Viewer } from '../viewer/viewer.type.ts'
import { claimsOfPayment, listPayments, paymentsOfClaim, totalPayments } from './payment.service.ts'
import { ClaimPayment, Payment, PaymentClaim, PaymentConnection } from './payment.type.ts'

@Resolver(() => Viewer)
export class PaymentResolver {
  @FieldResolver(() => PaymentConnection, {
    description: 'The mutuelle’s transfers, newest first; empty for anybody but the holder.',
  })
  payments(@Ctx() ctx: Context, @Args(() => PageArgs) page: PageArgs): Promise<PaymentConnection> {
    return listPayments(ctx, page)
  }
}

@Resolver(() => PaymentConnection)
export class PaymentConnectionResolver {
  @FieldResolver(() => Int, { description: 'How many there are. Counted only when asked.' })
  totalCount(@Ctx() ctx: Context): Promise<number> {
    return totalPayments(ctx)
  }
}

@Resolver(() => Payment)
export class PaymentClaimsResolver {
  @FieldResolver(() => [PaymentClaim], { description: 'The reimbursements it is made of.' })
  claims(@Ctx() ctx: Context, @Root() payment: Payment): Promise<PaymentClaim[]> {
    return claimsOfPayment(ctx, payment)
  }
}

@Resolver(() => Claim)
export class ClaimPaymentsResolver {
  @FieldResolver(() => [ClaimPayment], {
    description: 'Who paid what, when and to whom; empty when the viewer may see amounts only.',
  })
  payments(@Ctx() ctx: Context, @Root() claim: Claim): Promise<ClaimPayment[]> {
    return paymentsOfClaim(ctx, claim)
  }
}
