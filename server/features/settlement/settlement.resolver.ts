import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.ts'
import { Act, Claim } from '../claim/claim.type.ts'
import { Desk } from '../desk/desk.type.ts'
import { Request } from '../request/request.type.ts'
import { claimsOfRequest } from './settled-claims.ts'
import { paperActs, proposeSettlement, quoteAnswerOf, settlePaper } from './settlement.service.ts'
import {
  PaperInput,
  ProposeSettlementResult,
  QuoteAnswer,
  SettlePaperInput,
  SettlePaperResult,
} from './settlement.type.ts'

@Resolver(() => Desk)
export class PaperActsResolver {
  @FieldResolver(() => [Act], {
    nullable: true,
    description: 'The acts that the engine knows, for the lines of a paper; null for who deals with no care.',
  })
  acts(@Ctx() ctx: Context): Act[] | null {
    return paperActs(ctx)
  }
}

@Resolver(() => Request)
export class SettlementResolver {
  @FieldResolver(() => [Claim], {
    description: 'The reimbursements that an invoice became, and that the viewer may know of; empty until then.',
  })
  claims(@Ctx() ctx: Context, @Root() request: Request): Promise<Claim[]> {
    return claimsOfRequest(ctx, request)
  }

  @FieldResolver(() => QuoteAnswer, { nullable: true, description: 'The firm answer to a quote; null until then.' })
  quoteAnswer(@Ctx() ctx: Context, @Root() request: Request): Promise<QuoteAnswer | null> {
    return quoteAnswerOf(ctx, request)
  }

  @Mutation(() => ProposeSettlementResult, {
    description:
      'What an invoice or a quote would come to, by the engine. Only that its file was read is written down.',
  })
  proposeSettlement(
    @Ctx() ctx: Context,
    @Arg('input', () => PaperInput) input: PaperInput,
  ): Promise<typeof ProposeSettlementResult> {
    return proposeSettlement(ctx, input)
  }

  @Mutation(() => SettlePaperResult, { description: 'Reimburses an invoice: its lines go into the ledger.' })
  acceptInvoice(
    @Ctx() ctx: Context,
    @Arg('input', () => SettlePaperInput) input: SettlePaperInput,
  ): Promise<typeof SettlePaperResult> {
    return settlePaper(ctx, 'INVOICE', input)
  }

  @Mutation(() => SettlePaperResult, { description: 'Answers a quote firmly: who will pay what, until a day.' })
  answerQuote(
    @Ctx() ctx: Context,
    @Arg('input', () => SettlePaperInput) input: SettlePaperInput,
  ): Promise<typeof SettlePaperResult> {
    return settlePaper(ctx, 'QUOTE', input)
  }
}
