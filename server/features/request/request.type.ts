import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { connectionType } from '../../graphql/connection.ts'
import { Node } from '../../graphql/node.ts'
import { Cents, CivilDate, Instant } from '../../graphql/scalars.ts'
import { CareFamily } from '../claim/claim.type.ts'
import { Member } from '../member/member.type.ts'

export enum RequestKind {
  INVOICE = 'INVOICE',
  QUOTE = 'QUOTE',
}
registerEnumType(RequestKind, {
  name: 'RequestKind',
  description: 'What is asked for. New kinds may come.',
  valuesConfig: {
    INVOICE: { description: 'To be reimbursed for an invoice.' },
    QUOTE: { description: 'To know what a quote would leave to pay.' },
  },
})

export enum RequestState {
  SENT = 'SENT',
  TO_COMPLETE = 'TO_COMPLETE',
  IN_REVIEW = 'IN_REVIEW',
  ACCEPTED = 'ACCEPTED',
  REFUSED = 'REFUSED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(RequestState, {
  name: 'RequestState',
  description: 'How far a request is, and who has the ball.',
  valuesConfig: {
    SENT: { description: 'What was sent is being examined by the machine.' },
    TO_COMPLETE: { description: 'Something is missing: the person has the ball.' },
    IN_REVIEW: { description: 'The desk has it.' },
    ACCEPTED: { description: 'It ended as the person hoped.' },
    REFUSED: { description: 'It was refused, with a reason.' },
    WITHDRAWN: { description: 'The person took it back.' },
  },
})

export enum RequestDetail {
  FAMILY = 'FAMILY',
  CARE_DATE = 'CARE_DATE',
  AMOUNT = 'AMOUNT',
  PROFESSIONAL = 'PROFESSIONAL',
  PAGES = 'PAGES',
}
registerEnumType(RequestDetail, {
  name: 'RequestDetail',
  description: 'What an invoice or a quote must say.',
  valuesConfig: {
    FAMILY: { description: 'What kind of care it is.' },
    CARE_DATE: { description: 'The day of the care; for a quote, the day it was made.' },
    AMOUNT: { description: 'The whole amount.' },
    PROFESSIONAL: { description: 'Who gave the care, or will.' },
    PAGES: { description: 'Pages that can be read, in place of some that could not.' },
  },
})

export enum RequestStepKind {
  SENT = 'SENT',
  EXAMINED = 'EXAMINED',
  PAGE_REFUSED = 'PAGE_REFUSED',
  ASKED = 'ASKED',
  COMPLETED = 'COMPLETED',
  WITHDRAWN = 'WITHDRAWN',
  TAKEN_UP = 'TAKEN_UP',
  ACCEPTED = 'ACCEPTED',
  REFUSED = 'REFUSED',
}
registerEnumType(RequestStepKind, {
  name: 'RequestStepKind',
  description: 'What happened to a request.',
  valuesConfig: {
    SENT: { description: 'It was sent.' },
    EXAMINED: { description: 'Its pages were examined, and are with the desk.' },
    PAGE_REFUSED: { description: 'A page could not be taken.' },
    ASKED: { description: 'The person was asked for something, which `details` names.' },
    COMPLETED: { description: 'The person gave something, which `details` names.' },
    WITHDRAWN: { description: 'The person took it back.' },
    TAKEN_UP: { description: 'Somebody at the desk took it up.' },
    ACCEPTED: { description: 'It was accepted.' },
    REFUSED: { description: 'It was refused.' },
  },
})

@ObjectType({ simpleResolvers: true, description: 'One thing that happened to a request.' })
export class RequestStep {
  @Field(() => RequestStepKind, { description: 'What.' })
  kind!: RequestStepKind
  @Field(() => Instant, { description: 'When.' })
  at!: Date
  @Field(() => [RequestDetail], { description: 'What was asked for, or came.' })
  details!: RequestDetail[]
  @Field(() => String, { description: 'The same in words.' })
  text!: string
}

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'Something a person asked us for (« démarche »), from its sending to its decision.',
})
export class Request extends Node {
  /** The row's keys, for loaders; not in the graph. */
  contractId!: string
  requestId!: string
  documentId!: string
  @Field(() => String, { description: 'What one quotes: `D-7K2M-9QXR`.' })
  reference!: string
  @Field(() => RequestKind, { description: 'What is asked for.' })
  kind!: RequestKind
  @Field(() => RequestState, { description: 'How far it is.' })
  state!: RequestState
  @Field(() => Member, {
    nullable: true,
    description: 'Whose care it is about; null for who may no longer know of them.',
  })
  beneficiary!: Member | null
  @Field(() => CareFamily, { nullable: true, description: 'What kind of care; null until somebody says.' })
  family!: CareFamily | null
  @Field(() => CivilDate, {
    nullable: true,
    description: 'The day of the care, or of the quote; null until somebody says.',
  })
  careDate!: string | null
  @Field(() => Cents, { nullable: true, description: 'The whole amount, in cents; null until somebody says.' })
  amount!: number | null
  @Field(() => String, { nullable: true, description: 'Who gives the care; null until somebody says.' })
  professional!: string | null
  @Field(() => [RequestDetail], { description: 'What the person is asked for now; empty when nothing.' })
  missing!: RequestDetail[]
  @Field(() => CivilDate, {
    nullable: true,
    description: 'The last day of our answer; null while the person has the ball, and after.',
  })
  dueOn!: string | null
  @Field(() => Instant, { description: 'When it was sent.' })
  sentAt!: Date
  @Field(() => Boolean, { description: 'Whether it can still be taken back or completed by the viewer.' })
  isOpen!: boolean
}

@ObjectType({ simpleResolvers: true, description: 'A page of requests, newest first.' })
export class RequestConnection extends connectionType(() => Request, 'Request') {}
