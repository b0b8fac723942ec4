import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.ts'
import { PageArgs } from '../../graphql/connection.ts'
import { Document } from '../document/document.type.ts'
import { Viewer } from '../viewer/viewer.type.ts'
import {
  CompleteRequestInput,
  CompleteRequestResult,
  SubmitCareDocumentInput,
  SubmitCareDocumentResult,
  WithdrawRequestInput,
  WithdrawRequestResult,
} from './request.input.ts'
import { listRequests, papersOf, stepsOf, withdrawRequest } from './request.service.ts'
import { Request, RequestConnection, RequestStep } from './request.type.ts'
import { completeRequest, submitCareDocument } from './submit.service.ts'

@Resolver(() => Viewer)
export class ViewerRequestsResolver {
  @FieldResolver(() => RequestConnection, {
    description: 'The requests one finds: those one sent, and those about whose care one sees; newest first.',
  })
  requests(@Ctx() ctx: Context, @Args(() => PageArgs) page: PageArgs): Promise<RequestConnection> {
    return listRequests(ctx, page)
  }
}

@Resolver(() => Request)
export class RequestResolver {
  @FieldResolver(() => [RequestStep], { description: 'What happened to it, from its sending on.' })
  steps(@Ctx() ctx: Context, @Root() request: Request): Promise<RequestStep[]> {
    return stepsOf(ctx, request)
  }

  @FieldResolver(() => Document, { nullable: true, description: 'Its papers; null once they are no longer kept.' })
  papers(@Ctx() ctx: Context, @Root() request: Request): Promise<Document | null> {
    return papersOf(ctx, request)
  }

  @Mutation(() => SubmitCareDocumentResult, { description: 'Sends an invoice to be reimbursed.' })
  submitInvoice(
    @Ctx() ctx: Context,
    @Arg('input', () => SubmitCareDocumentInput) input: SubmitCareDocumentInput,
  ): Promise<typeof SubmitCareDocumentResult> {
    return submitCareDocument(ctx, 'INVOICE', input)
  }

  @Mutation(() => SubmitCareDocumentResult, { description: 'Sends a quote, to know what it would leave to pay.' })
  submitQuote(
    @Ctx() ctx: Context,
    @Arg('input', () => SubmitCareDocumentInput) input: SubmitCareDocumentInput,
  ): Promise<typeof SubmitCareDocumentResult> {
    return submitCareDocument(ctx, 'QUOTE', input)
  }

  @Mutation(() => CompleteRequestResult, { description: 'Gives what a request was missing.' })
  completeRequest(
    @Ctx() ctx: Context,
    @Arg('input', () => CompleteRequestInput) input: CompleteRequestInput,
  ): Promise<typeof CompleteRequestResult> {
    return completeRequest(ctx, input)
  }

  @Mutation(() => WithdrawRequestResult, { description: 'Takes a request back, as long as nobody decided it.' })
  withdrawRequest(
    @Ctx() ctx: Context,
    @Arg('input', () => WithdrawRequestInput) input: WithdrawRequestInput,
  ): Promise<typeof WithdrawRequestResult> {
    return withdrawRequest(ctx, input)
  }
}
