import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { connectionType } from '../../graphql/connection.ts'
import { InvalidInput, NotAllowed, NotFound, TooManyAttempts } from '../../graphql/problem.ts'
import { Cents, CivilDate, Instant } from '../../graphql/scalars.ts'
import { Request, RequestDetail, RequestKind, RequestState } from '../request/request.type.ts'

export enum WorklistView {
  TO_DO = 'TO_DO',
  TO_APPROVE = 'TO_APPROVE',
  WAITING = 'WAITING',
  DECIDED = 'DECIDED',
}
registerEnumType(WorklistView, {
  name: 'WorklistView',
  description: 'Which requests.',
  valuesConfig: {
    TO_DO: { description: 'What the desk has to decide, what is due first before.' },
    TO_APPROVE: { description: 'What a second person has to look at, what is due first before.' },
    WAITING: { description: 'What is being examined, or waits for the member; the last that moved before.' },
    DECIDED: { description: 'What is over; the last before.' },
  },
})

export enum WorklistOwner {
  ME = 'ME',
  NOBODY = 'NOBODY',
}
registerEnumType(WorklistOwner, {
  name: 'WorklistOwner',
  description: 'Who deals with it.',
  valuesConfig: {
    ME: { description: 'Who asks.' },
    NOBODY: { description: 'Nobody yet.' },
  },
})

@InputType({ description: 'Which requests a worklist shows.' })
export class WorklistFilter {
  @Field(() => WorklistView, { description: 'Which of them.' })
  view!: WorklistView
  @Field(() => [RequestKind], {
    nullable: true,
    description: 'Only these kinds; all that one deals with when left out.',
  })
  kinds?: RequestKind[] | null
  @Field(() => WorklistOwner, { nullable: true, description: 'Only those that somebody, or nobody, deals with.' })
  owner?: WorklistOwner | null
  @Field(() => Boolean, { nullable: true, description: 'Only what should have been answered by now.' })
  lateOnly?: boolean | null
  @Field(() => String, { nullable: true, description: 'Only the one with this reference: `D-7K2M-9QXR`.' })
  reference?: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Somebody who works here, as colleagues know them.' })
export class Colleague {
  @Field(() => ID, { description: 'Who.' })
  id!: string
  @Field(() => String, { description: 'First and last name.' })
  name!: string
}

@ObjectType({
  simpleResolvers: true,
  description: 'A request in a worklist. It says nothing of whose it is: for that, its file is opened.',
})
export class WorkItem {
  @Field(() => ID, { description: 'The request’s own id.' })
  id!: string
  @Field(() => String, { description: 'What the member quotes.' })
  reference!: string
  @Field(() => RequestKind, { description: 'What is asked for.' })
  kind!: RequestKind
  @Field(() => RequestState, { description: 'How far it is.' })
  state!: RequestState
  @Field(() => Instant, { description: 'When it was sent.' })
  sentAt!: Date
  @Field(() => Instant, { description: 'When it last moved.' })
  updatedAt!: Date
  @Field(() => CivilDate, {
    nullable: true,
    description: 'The last day of our answer; null while it is not ours to give.',
  })
  dueOn!: string | null
  @Field(() => Boolean, { description: 'Whether that day is past.' })
  isLate!: boolean
  @Field(() => Colleague, { nullable: true, description: 'Who deals with it; null while nobody does.' })
  assignee!: Colleague | null
}

@ObjectType({ simpleResolvers: true, description: 'A page of a worklist.' })
export class WorkItemConnection extends connectionType(() => WorkItem, 'WorkItem') {}

@ObjectType({ simpleResolvers: true, description: 'How much of a kind there is to do.' })
export class KindFigures {
  @Field(() => RequestKind, { description: 'The kind.' })
  kind!: RequestKind
  @Field(() => Int, { description: 'To decide.' })
  toDo!: number
  @Field(() => Int, { description: 'Of them, late.' })
  late!: number
}

@ObjectType({ simpleResolvers: true, description: 'How the desk stands today, for what who asks deals with.' })
export class WorklistFigures {
  @Field(() => Int, { description: 'To decide.' })
  toDo!: number
  @Field(() => Int, { description: 'Of them, late.' })
  late!: number
  @Field(() => Int, { description: 'Of them, due today.' })
  dueToday!: number
  @Field(() => Int, { description: 'Of them, dealt with by who asks.' })
  mine!: number
  @Field(() => Int, { description: 'Waiting for a second person.' })
  toApprove!: number
  @Field(() => Int, { description: 'Waiting for the member.' })
  waiting!: number
  @Field(() => Int, { description: 'Sent today.' })
  sentToday!: number
  @Field(() => Int, { description: 'Decided today.' })
  decidedToday!: number
  @Field(() => [KindFigures], { description: 'By kind, those that there are.' })
  kinds!: KindFigures[]
}

@ObjectType({ simpleResolvers: true, description: 'A reason to refuse a kind of request.' })
export class RefusalReason {
  @Field(() => String, { description: 'Its code.' })
  code!: string
  @Field(() => String, { description: 'What the member reads.' })
  text!: string
}

@ObjectType({ simpleResolvers: true, description: 'What waits for a second person.' })
export class ProposedDecision {
  @Field(() => Colleague, { description: 'Who decided first.' })
  by!: Colleague
  @Field(() => String, { nullable: true, description: 'What the member will read with it; null for nothing.' })
  words!: string | null
}

@ObjectType({
  description: 'A request as the desk deals with it: what the member sees of it, and what is the desk’s own.',
  simpleResolvers: true,
})
export class DeskRequest {
  /** The row’s keys; not in the graph. */
  contractId!: string
  requestId!: string
  @Field(() => ID, { description: 'The request’s own id.' })
  id!: string
  @Field(() => Request, { description: 'What the member sees.' })
  request!: Request
  @Field(() => Colleague, { nullable: true, description: 'Who deals with it; null while nobody does.' })
  assignee!: Colleague | null
  @Field(() => Boolean, { description: 'Whether who asks may decide it now.' })
  canDecide!: boolean
  @Field(() => Boolean, { description: 'Whether who asks may be its second person.' })
  canApprove!: boolean
  @Field(() => Boolean, { description: 'Whether accepting it takes nothing but a yes.' })
  isYesOrNo!: boolean
  @Field(() => ProposedDecision, { nullable: true, description: 'What waits for a second person; null for nothing.' })
  proposed!: ProposedDecision | null
  @Field(() => [RefusalReason], { description: 'What it can be refused for.' })
  refusals!: RefusalReason[]
  @Field(() => [RequestDetail], { description: 'What the member can be asked for.' })
  askable!: RequestDetail[]
}

@InputType({ description: 'Requests of a worklist.' })
export class WorkItemsInput {
  @Field(() => [ID], { description: 'Which: 1 to 50.' })
  requestIds!: string[]
}

@InputType({ description: 'A request of a worklist.' })
export class WorkItemInput {
  @Field(() => ID, { description: 'Which.' })
  requestId!: string
}

@InputType({ description: 'A request of the file that is open.' })
export class DeskRequestInput {
  @Field(() => ID, { description: 'The opening of its member’s file.' })
  fileId!: string
  @Field(() => ID, { description: 'Which request.' })
  requestId!: string
}

@InputType({ description: 'What a member is asked for.' })
export class AskForPapersInput extends DeskRequestInput {
  @Field(() => [RequestDetail], { description: 'What is missing: 1 to 5.' })
  missing!: RequestDetail[]
  @Field(() => String, {
    nullable: true,
    description: 'What is written to the member with it: 500 characters at most.',
  })
  words?: string | null
}

@InputType({ description: 'A request that takes nothing but a yes.' })
export class AcceptRequestInput extends DeskRequestInput {
  @Field(() => Cents, {
    nullable: true,
    description:
      'What a month of the contract costs from now on, where who is covered changes; as before when left out.',
  })
  monthlyPremium?: number | null
  @Field(() => String, {
    nullable: true,
    description: 'What is written to the member with it: 2,000 characters at most.',
  })
  words?: string | null
}

@InputType({ description: 'Why a request is refused.' })
export class RefuseRequestInput extends DeskRequestInput {
  @Field(() => String, { description: 'The code of one of its `refusals`.' })
  reason!: string
  @Field(() => String, {
    nullable: true,
    description: 'What is written to the member with it: 2,000 characters at most; needed where the reason is OTHER.',
  })
  words?: string | null
}

@InputType({ description: 'Why a decision is looked at again.' })
export class SendBackRequestInput extends DeskRequestInput {
  @Field(() => String, { description: 'What the colleague should know: 10 to 500 characters.' })
  words!: string
}

@ObjectType({ simpleResolvers: true, description: 'Done.' })
export class WorkItemsSuccess {
  @Field(() => [WorkItem], { description: 'Those that it was done to: the others had moved on.' })
  items!: WorkItem[]
}

@ObjectType({ simpleResolvers: true, description: 'Its member’s file is open, with the request as the reason.' })
export class OpenWorkItemSuccess {
  @Field(() => ID, { description: 'The opening.' })
  fileId!: string
}

@ObjectType({ simpleResolvers: true, description: 'Done.' })
export class DeskRequestSuccess {
  @Field(() => DeskRequest, { description: 'The request, as it is now.' })
  deskRequest!: DeskRequest
}

export const WorkItemsResult = createUnionType({
  name: 'WorkItemsResult',
  description: 'How it ended.',
  types: () => [WorkItemsSuccess, InvalidInput, NotAllowed] as const,
})

export const OpenWorkItemResult = createUnionType({
  name: 'OpenWorkItemResult',
  description: 'How it ended.',
  types: () => [OpenWorkItemSuccess, NotAllowed, NotFound, TooManyAttempts] as const,
})

export const DeskRequestResult = createUnionType({
  name: 'DeskRequestResult',
  description: 'How it ended.',
  types: () => [DeskRequestSuccess, InvalidInput, NotAllowed, NotFound] as const,
})
