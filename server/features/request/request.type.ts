import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { connectionType } from '../../graphql/connection.ts'
import { Node } from '../../graphql/node.ts'
import { Cents, CivilDate, Instant } from '../../graphql/scalars.ts'
import { CareFamily } from '../claim/claim.type.ts'
import { Member } from '../member/member.type.ts'

export enum RequestKind {
  INVOICE = 'INVOICE',
  QUOTE = 'QUOTE',
  PRESCRIPTION = 'PRESCRIPTION',
  HOSPITAL_COVERAGE = 'HOSPITAL_COVERAGE',
  ADD_BENEFICIARY = 'ADD_BENEFICIARY',
  REMOVE_BENEFICIARY = 'REMOVE_BENEFICIARY',
  TELETRANSMISSION = 'TELETRANSMISSION',
  USAGE_NAME = 'USAGE_NAME',
  TERMINATION = 'TERMINATION',
  BANK_ACCOUNT = 'BANK_ACCOUNT',
  MESSAGE = 'MESSAGE',
  COMPLAINT = 'COMPLAINT',
  CALL_BACK = 'CALL_BACK',
}
registerEnumType(RequestKind, {
  name: 'RequestKind',
  description: 'What is asked for. New kinds may come.',
  valuesConfig: {
    INVOICE: { description: 'To be reimbursed for an invoice.' },
    QUOTE: { description: 'To know what a quote would leave to pay.' },
    PRESCRIPTION: { description: 'That a prescription is kept with the documents (ordonnance).' },
    HOSPITAL_COVERAGE: { description: 'That we pay a hospital directly (prise en charge).' },
    ADD_BENEFICIARY: { description: 'To cover a spouse or a child.' },
    REMOVE_BENEFICIARY: { description: 'To cover somebody no longer.' },
    TELETRANSMISSION: { description: 'That the Sécu sends us what it pays (télétransmission).' },
    USAGE_NAME: { description: 'To be called by another name.' },
    TERMINATION: { description: 'To end the contract (résiliation).' },
    BANK_ACCOUNT: { description: 'Another account for reimbursements.' },
    MESSAGE: { description: 'A conversation with the desk.' },
    COMPLAINT: { description: 'A complaint (« réclamation »).' },
    CALL_BACK: { description: 'A call to be made.' },
  },
})

export enum RequestState {
  SENT = 'SENT',
  TO_COMPLETE = 'TO_COMPLETE',
  IN_REVIEW = 'IN_REVIEW',
  TO_APPROVE = 'TO_APPROVE',
  ACCEPTED = 'ACCEPTED',
  REFUSED = 'REFUSED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(RequestState, {
  name: 'RequestState',
  description: 'How far a request is.',
  valuesConfig: {
    SENT: { description: 'What was sent is being examined by the machine.' },
    TO_COMPLETE: { description: 'Something is missing: the person has the ball.' },
    IN_REVIEW: { description: 'The desk has it.' },
    TO_APPROVE: { description: 'The desk decided, and a second person looks at it.' },
    ACCEPTED: { description: 'It ended as the person hoped.' },
    REFUSED: { description: 'It was refused, with a reason.' },
    WITHDRAWN: { description: 'The person took it back.' },
  },
})

export enum BallHolder {
  MEMBER = 'MEMBER',
  MUTUELLE = 'MUTUELLE',
}
registerEnumType(BallHolder, {
  name: 'BallHolder',
  description: 'From whom the next step is awaited.',
  valuesConfig: {
    MEMBER: { description: 'The person who asked.' },
    MUTUELLE: { description: 'Us.' },
  },
})

export enum RequestDetail {
  FAMILY = 'FAMILY',
  CARE_DATE = 'CARE_DATE',
  AMOUNT = 'AMOUNT',
  PROFESSIONAL = 'PROFESSIONAL',
  PAGES = 'PAGES',
  DETAILED_INVOICE = 'DETAILED_INVOICE',
  PROOF_OF_PAYMENT = 'PROOF_OF_PAYMENT',
  PRESCRIPTION = 'PRESCRIPTION',
  AMO_STATEMENT = 'AMO_STATEMENT',
  HOSPITAL_BULLETIN = 'HOSPITAL_BULLETIN',
  CIVIL_STATUS = 'CIVIL_STATUS',
  RIGHTS_CERTIFICATE = 'RIGHTS_CERTIFICATE',
  SCHOOL_CERTIFICATE = 'SCHOOL_CERTIFICATE',
  EVENT_PROOF = 'EVENT_PROOF',
  IDENTITY = 'IDENTITY',
  BANK_DETAILS = 'BANK_DETAILS',
}
registerEnumType(RequestDetail, {
  name: 'RequestDetail',
  description: 'What a request may be missing: something to say, or a paper to send. New ones may come.',
  valuesConfig: {
    FAMILY: { description: 'What kind of care it is.' },
    CARE_DATE: { description: 'The day of the care; for a quote, the day it was made.' },
    AMOUNT: { description: 'The whole amount.' },
    PROFESSIONAL: { description: 'Who gave the care, or will.' },
    PAGES: { description: 'Pages that can be read, in place of some that could not.' },
    DETAILED_INVOICE: { description: 'An invoice that says each act and its price.' },
    PROOF_OF_PAYMENT: { description: 'That it was paid (facture acquittée).' },
    PRESCRIPTION: { description: 'The prescription (ordonnance).' },
    AMO_STATEMENT: { description: 'What the Sécu paid (décompte).' },
    HOSPITAL_BULLETIN: { description: 'That somebody is or was in hospital (bulletin de situation).' },
    CIVIL_STATUS: { description: 'A certificate of civil status (acte d’état civil, PACS …).' },
    RIGHTS_CERTIFICATE: { description: 'That the Sécu covers them (attestation de droits).' },
    SCHOOL_CERTIFICATE: { description: 'That they study (certificat de scolarité).' },
    EVENT_PROOF: { description: 'What proves the event that is the reason.' },
    IDENTITY: { description: 'An identity card or a passport.' },
    BANK_DETAILS: { description: 'What the bank says of the account (RIB).' },
  },
})

export enum RequestStepKind {
  SENT = 'SENT',
  EXAMINED = 'EXAMINED',
  PAGE_REFUSED = 'PAGE_REFUSED',
  ASKED = 'ASKED',
  COMPLETED = 'COMPLETED',
  TAKEN_UP = 'TAKEN_UP',
  HANDED_BACK = 'HANDED_BACK',
  PROPOSED = 'PROPOSED',
  SENT_BACK = 'SENT_BACK',
  ACCEPTED = 'ACCEPTED',
  REFUSED = 'REFUSED',
  WITHDRAWN = 'WITHDRAWN',
  REVOKED = 'REVOKED',
  REOPENED = 'REOPENED',
  CHANGED = 'CHANGED',
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
    TAKEN_UP: { description: 'Somebody at the desk took it up.' },
    HANDED_BACK: { description: 'They handed it back to their colleagues.' },
    PROPOSED: { description: 'They decided; a second person must agree.' },
    SENT_BACK: { description: 'The second person did not agree: it is looked at again.' },
    ACCEPTED: { description: 'It was accepted.' },
    REFUSED: { description: 'It was refused.' },
    WITHDRAWN: { description: 'The person took it back.' },
    REVOKED: { description: 'The person gave up what was accepted, before it took effect.' },
    REOPENED: { description: 'The person wrote again after an answer.' },
    CHANGED: { description: 'The person changed what was accepted, within what was.' },
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
  @Field(() => String, { nullable: true, description: 'What the desk wrote with it; null for nothing.' })
  words!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Why a request was refused.' })
export class RequestRefusal {
  @Field(() => String, { description: 'The reason’s code, as `desk.requestRefusals` lists them.' })
  code!: string
  @Field(() => String, { description: 'The same in words, and what one can do.' })
  text!: string
}

@ObjectType({ simpleResolvers: true, description: 'How a request was decided.' })
export class RequestAnswer {
  /** The row’s keys, for loaders; not in the graph. */
  contractId!: string
  documentId!: string | null
  @Field(() => Instant, { description: 'When.' })
  at!: Date
  @Field(() => RequestRefusal, { nullable: true, description: 'Why it was refused; null where it was accepted.' })
  refusal!: RequestRefusal | null
  @Field(() => String, { nullable: true, description: 'What the desk wrote with it; null for nothing.' })
  words!: string | null
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
  documentId!: string | null
  @Field(() => String, { description: 'What one quotes: `D-7K2M-9QXR`.' })
  reference!: string
  @Field(() => RequestKind, { description: 'What is asked for.' })
  kind!: RequestKind
  @Field(() => RequestState, { description: 'How far it is.' })
  state!: RequestState
  @Field(() => BallHolder, { nullable: true, description: 'From whom the next step is awaited; null once it is over.' })
  ball!: BallHolder | null
  @Field(() => RequestAnswer, { nullable: true, description: 'How it was decided; null until then.' })
  answer!: RequestAnswer | null
  @Field(() => Member, {
    nullable: true,
    description: 'Whose care it is about, or who asks; null for who may no longer know of them.',
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
