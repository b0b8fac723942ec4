import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.ts'
import { PageArgs } from '../../graphql/connection.ts'
import { Document } from '../document/document.type.ts'
import { Viewer } from '../viewer/viewer.type.ts'
import { completeRequest } from './complete.service.ts'
import {
  CompleteRequestInput,
  CompleteRequestResult,
  RequestFilter,
  SendPrescriptionInput,
  SubmitCareDocumentInput,
  SubmitCareDocumentResult,
  WithdrawRequestInput,
  WithdrawRequestResult,
} from './request.input.ts'
import { documentOf, listRequests, stepsOf, withdrawRequest } from './request.service.ts'
import { Request, RequestAnswer, RequestConnection, RequestStep } from './request.type.ts'
import { submitCareDocument } from './submit.service.ts'

@Resolver(() => Viewer)
export class ViewerRequestsResolver {
  @FieldResolver(() => RequestConnection, {
    description: 'The requests one finds: those one sent, and those about whose care one sees; newest first.',
  })
  requests(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => RequestFilter, { nullable: true, description: 'Which.' }) filter?: RequestFilter | null,
  ): Promise<RequestConnection> {
    return listRequests(ctx, page, filter ?? {})
  }
}

@Resolver(() => Request)
export class RequestResolver {
  @FieldResolver(() => [RequestStep], { description: 'What happened to it, from its sending on.' })
  steps(@Ctx() ctx: Context, @Root() request: Request): Promise<RequestStep[]> {
    return stepsOf(ctx, request)
  }

  @FieldResolver(() => Document, {
    nullable: true,
    description: 'Its papers; null for none, and once they are no longer kept.',
  })
  papers(@Ctx() ctx: Context, @Root() request: Request): Promise<Document | null> {
    return documentOf(ctx, request)
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

  @Mutation(() => SubmitCareDocumentResult, {
    description: 'Keeps a prescription with the documents, once its pages are examined.',
  })
  sendPrescription(
    @Ctx() ctx: Context,
    @Arg('input', () => SendPrescriptionInput) input: SendPrescriptionInput,
  ): Promise<typeof SubmitCareDocumentResult> {
    return submitCareDocument(ctx, 'PRESCRIPTION', input)
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

@Resolver(() => RequestAnswer)
export class RequestAnswerResolver {
  @FieldResolver(() => Document, {
    nullable: true,
    description: 'The document that the decision is written in; null for none, and once it is no longer kept.',
  })
  document(@Ctx() ctx: Context, @Root() answer: RequestAnswer): Promise<Document | null> {
    return documentOf(ctx, answer)
  }
}
