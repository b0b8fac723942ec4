import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { IdempotencyConflict, InvalidInput, NotAllowed, NotFound } from '../../graphql/problem.ts'
import { CivilDate, Instant } from '../../graphql/scalars.ts'
import { Request } from '../request/request.type.ts'
import { DeskRequestInput } from '../worklist/worklist.type.ts'

export enum ConversationTopic {
  REIMBURSEMENT = 'REIMBURSEMENT',
  GUARANTEES = 'GUARANTEES',
  CARD = 'CARD',
  CONTRACT = 'CONTRACT',
  CONTRIBUTIONS = 'CONTRIBUTIONS',
  SPACE = 'SPACE',
  OTHER = 'OTHER',
}
registerEnumType(ConversationTopic, {
  name: 'ConversationTopic',
  description: 'What somebody writes or calls about.',
  valuesConfig: {
    REIMBURSEMENT: { description: 'A reimbursement.' },
    GUARANTEES: { description: 'What is covered.' },
    CARD: { description: 'The third-party-payment card.' },
    CONTRACT: { description: 'The contract, and who is on it.' },
    CONTRIBUTIONS: { description: 'What it costs.' },
    SPACE: { description: 'The member space itself.' },
    OTHER: { description: 'Something else.' },
  },
})

export enum MessageAuthor {
  MEMBER = 'MEMBER',
  DESK = 'DESK',
}
registerEnumType(MessageAuthor, {
  name: 'MessageAuthor',
  description: 'Who wrote.',
  valuesConfig: {
    MEMBER: { description: 'The person who asked.' },
    DESK: { description: 'Somebody at the mutuelle.' },
  },
})

@ObjectType({ simpleResolvers: true, description: 'Something that was written about a request.' })
export class RequestMessage {
  /** The keys of what came with it, for loaders; not in the graph. */
  contractId!: string
  documentId!: string | null
  @Field(() => Int, { description: 'Its place in the conversation, from 0.' })
  position!: number
  @Field(() => MessageAuthor, { description: 'Who wrote it.' })
  by!: MessageAuthor
  @Field(() => String, { nullable: true, description: 'First name of who wrote it at the desk; null for the person.' })
  name!: string | null
  @Field(() => String, { description: 'The text, as it was written.' })
  text!: string
  @Field(() => Instant, { description: 'When.' })
  at!: Date
  @Field(() => Boolean, { description: 'Whether the other side has had it on screen.' })
  isRead!: boolean
}

@ObjectType({ simpleResolvers: true, description: 'A call that somebody asked for, by the clocks of France.' })
export class CallBack {
  @Field(() => CivilDate, { description: 'The day.' })
  day!: string
  @Field(() => String, { description: 'From when: « 09:00 ».' })
  from!: string
  @Field(() => String, { description: 'Until when.' })
  to!: string
  @Field(() => String, { description: 'The number to call; but for its last digits for whoever did not give it.' })
  phone!: string
}

@ObjectType({ simpleResolvers: true, description: 'What was written about a request.' })
export class Conversation {
  @Field(() => ConversationTopic, {
    nullable: true,
    description: 'What it is about; null for a request of another kind.',
  })
  topic!: ConversationTopic | null
  @Field(() => [RequestMessage], { description: 'What was written, the oldest first.' })
  messages!: RequestMessage[]
  @Field(() => Int, { description: 'How many messages of the other side the viewer has not read.' })
  unreadCount!: number
  @Field(() => Boolean, { description: 'Whether the viewer can write.' })
  canWrite!: boolean
  @Field(() => CallBack, { nullable: true, description: 'The call that was asked for; null for none.' })
  callBack!: CallBack | null
}

@ObjectType({ simpleResolvers: true, description: 'Hours, by the clocks of France.' })
export class DayHours {
  @Field(() => CivilDate, { description: 'The day.' })
  day!: string
  @Field(() => String, { nullable: true, description: 'From when: « 08:30 »; null where nobody answers.' })
  from!: string | null
  @Field(() => String, { nullable: true, description: 'Until when; null where nobody answers.' })
  to!: string | null
  @Field(() => Boolean, { description: 'Whether it is a public holiday.' })
  isHoliday!: boolean
}

@ObjectType({ simpleResolvers: true, description: 'When a call can be asked for.' })
export class CallSlot {
  @Field(() => CivilDate, { description: 'The day.' })
  day!: string
  @Field(() => String, { description: 'From when: « 09:00 ».' })
  from!: string
  @Field(() => String, { description: 'Until when.' })
  to!: string
}

@ObjectType({ simpleResolvers: true, description: 'When somebody answers the telephone.' })
export class ContactHours {
  @Field(() => Boolean, { description: 'Whether somebody answers now.' })
  isOpen!: boolean
  @Field(() => CivilDate, { description: 'Open: today. Closed: the day it opens next.' })
  day!: string
  @Field(() => String, { description: 'Open: until when today. Closed: from when: « 08:30 ».' })
  time!: string
  @Field(() => [DayHours], { description: 'Today and the six days that follow.' })
  week!: DayHours[]
  @Field(() => [CallSlot], { description: 'When a call can be asked for.' })
  callSlots!: CallSlot[]
}

@InputType({ description: 'A new message, on a matter of its own.' })
export class OpenConversationInput {
  @Field(() => String, { description: 'Made up by the client, the same for each time it sends this.' })
  idempotencyKey!: string
  @Field(() => ConversationTopic, { description: 'What it is about.' })
  topic!: ConversationTopic
  @Field(() => Boolean, {
    description:
      'Whether it is a complaint (« réclamation »): acknowledged in writing, and answered within two months.',
  })
  isComplaint!: boolean
  @Field(() => String, { description: '2 to 4,000 characters.' })
  text!: string
  @Field(() => [ID], { nullable: true, description: 'What comes with it: up to 10 uploads that have come in whole.' })
  uploadIds?: string[] | null
}

@InputType({ description: 'A message about a request.' })
export class WriteMessageInput {
  @Field(() => String, { description: 'Made up by the client, the same for each time it sends this.' })
  idempotencyKey!: string
  @Field(() => ID, { description: 'Which request.' })
  requestId!: string
  @Field(() => String, { description: '2 to 4,000 characters.' })
  text!: string
  @Field(() => [ID], { nullable: true, description: 'What comes with it: up to 10 uploads that have come in whole.' })
  uploadIds?: string[] | null
}

@InputType({ description: 'Messages that were on screen.' })
export class ReadMessagesInput {
  @Field(() => ID, { description: 'Of which request.' })
  requestId!: string
  @Field(() => Int, { description: 'Up to which, by its position.' })
  upTo!: number
}

@InputType({ description: 'A call to be made.' })
export class AskForCallInput {
  @Field(() => String, { description: 'Made up by the client, the same for each time it sends this.' })
  idempotencyKey!: string
  @Field(() => ConversationTopic, { description: 'What it is about.' })
  topic!: ConversationTopic
  @Field(() => CivilDate, { description: 'The day, of `contactHours.callSlots`.' })
  day!: string
  @Field(() => String, { description: 'From when, of the same.' })
  from!: string
  @Field(() => String, { description: 'The number to call.' })
  phone!: string
}

@InputType({ description: 'What the desk answers.' })
export class ReplyToRequestInput extends DeskRequestInput {
  @Field(() => String, { description: '2 to 4,000 characters.' })
  text!: string
}

@ObjectType({ simpleResolvers: true, description: 'Sent.' })
export class WriteMessageSuccess {
  @Field(() => Request, { description: 'The request, with what was written about it.' })
  request!: Request
}

@ObjectType({ simpleResolvers: true, description: 'Noted.' })
export class ReadMessagesSuccess {
  @Field(() => Request, { description: 'The request.' })
  request!: Request
}

export const OpenConversationResult = createUnionType({
  name: 'OpenConversationResult',
  description: 'How it ended.',
  types: () => [WriteMessageSuccess, InvalidInput, NotAllowed, IdempotencyConflict] as const,
})

export const WriteMessageResult = createUnionType({
  name: 'WriteMessageResult',
  description: 'How it ended.',
  types: () => [WriteMessageSuccess, InvalidInput, NotAllowed, NotFound, IdempotencyConflict] as const,
})

export const ReadMessagesResult = createUnionType({
  name: 'ReadMessagesResult',
  description: 'How it ended.',
  types: () => [ReadMessagesSuccess, NotFound] as const,
})
