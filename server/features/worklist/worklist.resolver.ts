import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.ts'
import { PageArgs } from '../../graphql/connection.ts'
import { Desk } from '../desk/desk.type.ts'
import { DeskFile } from '../desk/file.type.ts'
import { listRequests } from '../request/request.service.ts'
import { RequestConnection } from '../request/request.type.ts'
import { assignMatching } from './assign-matching.service.ts'
import { AssignMatchingInput, AssignMatchingResult } from './assign-matching.type.ts'
import { approveRequest, askForPapers, grantRequest, refuseRequest, sendBackRequest } from './decide.service.ts'
import { deskRequest } from './desk-request.service.ts'
import { handBackRequests, openWorkItem, takeUpRequests, worklist, worklistFigures } from './worklist.service.ts'
import {
  AcceptRequestInput,
  AskForPapersInput,
  DeskRequest,
  DeskRequestInput,
  DeskRequestResult,
  OpenWorkItemResult,
  RefuseRequestInput,
  SendBackRequestInput,
  WorkItemConnection,
  WorkItemInput,
  WorkItemsInput,
  WorkItemsResult,
  WorklistFigures,
  WorklistFilter,
} from './worklist.type.ts'

@Resolver(() => Desk)
export class WorklistResolver {
  @FieldResolver(() => WorkItemConnection, {
    nullable: true,
    description: 'Requests to deal with, over all contracts; null for who deals with none.',
  })
  worklist(
    @Ctx() ctx: Context,
    @Arg('filter', () => WorklistFilter, { description: 'Which of them.' }) filter: WorklistFilter,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<WorkItemConnection | null> {
    return worklist(ctx, filter, page)
  }

  @FieldResolver(() => WorklistFigures, {
    nullable: true,
    description: 'The figures of the day; null for who deals with no requests.',
  })
  figures(@Ctx() ctx: Context): Promise<WorklistFigures | null> {
    return worklistFigures(ctx)
  }

  @Mutation(() => WorkItemsResult, { description: 'Takes requests up that nobody deals with yet.' })
  takeUpRequests(
    @Ctx() ctx: Context,
    @Arg('input', () => WorkItemsInput) input: WorkItemsInput,
  ): Promise<typeof WorkItemsResult> {
    return takeUpRequests(ctx, input)
  }

  @Mutation(() => WorkItemsResult, { description: 'Hands one’s own requests back to colleagues.' })
  handBackRequests(
    @Ctx() ctx: Context,
    @Arg('input', () => WorkItemsInput) input: WorkItemsInput,
  ): Promise<typeof WorkItemsResult> {
    return handBackRequests(ctx, input)
  }

  @Mutation(() => AssignMatchingResult, {
    description: 'Takes up, or hands back, all that a filter selects; what a colleague deals with stays theirs.',
  })
  assignMatching(
    @Ctx() ctx: Context,
    @Arg('input', () => AssignMatchingInput) input: AssignMatchingInput,
  ): Promise<typeof AssignMatchingResult> {
    return assignMatching(ctx, input)
  }

  @Mutation(() => OpenWorkItemResult, {
    description: 'Opens the file of a request’s member for half an hour, the request being the reason.',
  })
  openWorkItem(
    @Ctx() ctx: Context,
    @Arg('input', () => WorkItemInput) input: WorkItemInput,
  ): Promise<typeof OpenWorkItemResult> {
    return openWorkItem(ctx, input)
  }
}

@Resolver(() => DeskFile)
export class DeskFileRequestsResolver {
  @FieldResolver(() => RequestConnection, {
    description: 'The household’s requests that who asks may see, newest first.',
  })
  requests(@Ctx() ctx: Context, @Args(() => PageArgs) page: PageArgs): Promise<RequestConnection> {
    return listRequests(ctx, page)
  }

  @FieldResolver(() => DeskRequest, {
    nullable: true,
    description: 'One of them, to deal with; null for one of another household, or that who asks may not see.',
  })
  request(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'The request.' }) id: string,
  ): Promise<DeskRequest | null> {
    return deskRequest(ctx, id)
  }

  @Mutation(() => DeskRequestResult, { description: 'Asks a member for what a request lacks, by name.' })
  askForPapers(
    @Ctx() ctx: Context,
    @Arg('input', () => AskForPapersInput) input: AskForPapersInput,
  ): Promise<typeof DeskRequestResult> {
    return askForPapers(ctx, input)
  }

  @Mutation(() => DeskRequestResult, {
    description: 'Accepts a request about the contract, which takes nothing but a yes: all that follows is done.',
  })
  acceptRequest(
    @Ctx() ctx: Context,
    @Arg('input', () => AcceptRequestInput) input: AcceptRequestInput,
  ): Promise<typeof DeskRequestResult> {
    return grantRequest(ctx, input)
  }

  @Mutation(() => DeskRequestResult, { description: 'Refuses a request, with a reason that the member reads.' })
  refuseRequest(
    @Ctx() ctx: Context,
    @Arg('input', () => RefuseRequestInput) input: RefuseRequestInput,
  ): Promise<typeof DeskRequestResult> {
    return refuseRequest(ctx, input)
  }

  @Mutation(() => DeskRequestResult, { description: 'Agrees to what a colleague decided, which is then done.' })
  approveRequest(
    @Ctx() ctx: Context,
    @Arg('input', () => DeskRequestInput) input: DeskRequestInput,
  ): Promise<typeof DeskRequestResult> {
    return approveRequest(ctx, input)
  }

  @Mutation(() => DeskRequestResult, { description: 'Has what a colleague decided looked at again.' })
  sendBackRequest(
    @Ctx() ctx: Context,
    @Arg('input', () => SendBackRequestInput) input: SendBackRequestInput,
  ): Promise<typeof DeskRequestResult> {
    return sendBackRequest(ctx, input)
  }
}
