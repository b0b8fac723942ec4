import { Arg, Ctx, FieldResolver, Resolver } from 'type-graphql'
import type { Context } from '../../context.ts'
import { Viewer } from '../viewer/viewer.type.ts'
import { listCeilings, listExamples, listGuarantees, listRenewals } from './guarantee.service.ts'
import {
  Ceiling,
  Guarantee,
  ReimbursementExample,
  Renewal,
  SimulableAct,
  SimulateInput,
  SimulateResult,
} from './guarantee.type.ts'
import { listSimulableActs, simulate } from './simulation.service.ts'

@Resolver(() => Viewer)
export class GuaranteeResolver {
  @FieldResolver(() => [Guarantee], { description: 'The contract’s guarantee table, as in force today.' })
  guarantees(@Ctx() ctx: Context): Promise<Guarantee[]> {
    return listGuarantees(ctx)
  }

  @FieldResolver(() => [Ceiling], {
    description: 'What has been used of each ceiling, for everybody whose care the viewer may see.',
  })
  ceilings(@Ctx() ctx: Context): Promise<Ceiling[]> {
    return listCeilings(ctx)
  }

  @FieldResolver(() => [Renewal], { description: 'From when the next glasses and hearing aids are due.' })
  renewals(@Ctx() ctx: Context): Promise<Renewal[]> {
    return listRenewals(ctx)
  }

  @FieldResolver(() => [ReimbursementExample], {
    description: '« Mes exemples de remboursement », computed live for this contract.',
  })
  examples(@Ctx() ctx: Context): Promise<ReimbursementExample[]> {
    return listExamples(ctx)
  }

  @FieldResolver(() => [SimulableAct], { description: 'The acts that `simulate` knows.' })
  acts(@Ctx() ctx: Context): SimulableAct[] {
    return listSimulableActs(ctx)
  }

  @FieldResolver(() => SimulateResult, {
    description: 'What would be left to pay for care, with what is left of the ceilings today.',
  })
  simulate(
    @Ctx() ctx: Context,
    @Arg('input', () => SimulateInput) input: SimulateInput,
  ): Promise<typeof SimulateResult> {
    return simulate(ctx, input)
  }
}
