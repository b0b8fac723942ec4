import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql'
import { IdempotencyConflict, InvalidInput, NotAllowed, NotFound, TooManyAttempts } from '../../graphql/problem.ts'
import { Cents, CivilDate } from '../../graphql/scalars.ts'
import { Request } from '../request/request.type.ts'

export enum TerminationGround {
  ANY_TIME = 'ANY_TIME',
  ANNUAL = 'ANNUAL',
  LATE_NOTICE = 'LATE_NOTICE',
  SITUATION = 'SITUATION',
  COMPULSORY_COVER = 'COMPULSORY_COVER',
  SOLIDARITY_COVER = 'SOLIDARITY_COVER',
  DEATH = 'DEATH',
  COOLING_OFF = 'COOLING_OFF',
}
registerEnumType(TerminationGround, {
  name: 'TerminationGround',
  description: 'Why a contract is ended.',
  valuesConfig: {
    ANY_TIME: { description: 'No reason, once a year has gone by.' },
    ANNUAL: { description: 'The yearly term.' },
    LATE_NOTICE: { description: 'The yearly premium notice came late (loi Chatel).' },
    SITUATION: { description: 'A change of home, family, work, or retirement.' },
    COMPULSORY_COVER: { description: 'A compulsory cover through an employer.' },
    SOLIDARITY_COVER: { description: 'The Complémentaire santé solidaire.' },
    DEATH: { description: 'The holder died.' },
    COOLING_OFF: { description: 'Second thoughts within fourteen days.' },
  },
})

export enum TerminationWay {
  SPACE = 'SPACE',
  SIGNED_OUT = 'SIGNED_OUT',
  NEW_INSURER = 'NEW_INSURER',
}
registerEnumType(TerminationWay, {
  name: 'TerminationWay',
  description: 'How the notice came.',
  valuesConfig: {
    SPACE: { description: 'From the holder’s space.' },
    SIGNED_OUT: { description: 'Online, without signing in: the desk checks who it was.' },
    NEW_INSURER: { description: 'Online, from the insurer that takes over: the desk checks its mandate.' },
  },
})

@ObjectType({ simpleResolvers: true, description: 'A reason to end a contract, and what it asks for.' })
export class TerminationReason {
  @Field(() => TerminationGround, { description: 'Which.' })
  ground!: TerminationGround
  @Field(() => String, { description: 'What it is called.' })
  name!: string
  @Field(() => String, { description: 'The article it rests on.' })
  law!: string
  @Field(() => Boolean, { description: 'Whether the day of an event is needed.' })
  needsEvent!: boolean
  @Field(() => Boolean, { description: 'Whether a proof is needed, which the desk reads.' })
  needsProof!: boolean
}

@ObjectType({ simpleResolvers: true, description: 'What ending the contract today would come to.' })
export class TerminationOutlook {
  @Field(() => CivilDate, {
    nullable: true,
    description: 'The last day of cover; null where the reason does not serve.',
  })
  endDate!: string | null
  @Field(() => String, { nullable: true, description: 'Why the reason does not serve; null where it does.' })
  obstacle!: string | null
  @Field(() => Cents, { nullable: true, description: 'What was paid for the time after, and comes back.' })
  refund!: number | null
  @Field(() => Cents, { nullable: true, description: 'What is due for the time before, and not paid yet.' })
  owed!: number | null
  @Field(() => CivilDate, { nullable: true, description: 'By when it comes back.' })
  refundDueOn!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'How the contract can be ended (« résilier votre contrat »).' })
export class TerminationTerms {
  @Field(() => [TerminationReason], { description: 'The reasons to choose from.' })
  reasons!: TerminationReason[]
  @Field(() => Request, { nullable: true, description: 'The request by which it is being ended; null for none.' })
  request!: Request | null
}

@ObjectType({ simpleResolvers: true, description: 'What a request to end a contract says.' })
export class Termination {
  @Field(() => TerminationReason, { description: 'Why.' })
  reason!: TerminationReason
  @Field(() => CivilDate, { nullable: true, description: 'The day of the event; null where there is none.' })
  eventDate!: string | null
  @Field(() => CivilDate, { description: 'The day the notice reached us.' })
  receivedOn!: string
  @Field(() => CivilDate, { description: 'The last day of cover.' })
  endDate!: string
  @Field(() => TerminationWay, { description: 'How the notice came.' })
  way!: TerminationWay
  @Field(() => String, { nullable: true, description: 'The insurer that takes over, where it gave notice.' })
  insurer!: string | null
  @Field(() => Cents, { nullable: true, description: 'What comes back; null but for the holder.' })
  refund!: number | null
  @Field(() => Cents, { nullable: true, description: 'What is still due; null but for the holder.' })
  owed!: number | null
  @Field(() => CivilDate, { description: 'By when what was paid in advance comes back.' })
  refundDueOn!: string
  @Field(() => Boolean, { description: 'Whether the viewer can still give it up: until the contract’s last day.' })
  canRevoke!: boolean
}

@InputType({ description: 'Notice that the contract ends.' })
export class RequestTerminationInput {
  @Field(() => String, { description: 'Made up by the client, the same for each time it sends this.' })
  idempotencyKey!: string
  @Field(() => TerminationGround, { description: 'Why.' })
  ground!: TerminationGround
  @Field(() => CivilDate, { nullable: true, description: 'The day of the event, where the reason needs one.' })
  eventDate?: string | null
  @Field(() => [ID], { nullable: true, description: 'The proof, where the reason needs one: 1 to 10 uploads.' })
  uploadIds?: string[] | null
}

@InputType({ description: 'Notice that a contract ends, from somebody who is not signed in.' })
export class GiveTerminationNoticeInput {
  @Field(() => String, { description: 'The member number, as on the card.' })
  memberNumber!: string
  @Field(() => CivilDate, { description: 'When the holder was born.' })
  birthDate!: string
  @Field(() => String, { description: 'The holder’s name.' })
  name!: string
  @Field(() => String, { description: 'Where the receipt is sent to.' })
  email!: string
  @Field(() => TerminationGround, { description: 'Why.' })
  ground!: TerminationGround
  @Field(() => CivilDate, { nullable: true, description: 'The day of the event, where the reason needs one.' })
  eventDate?: string | null
  @Field(() => String, {
    nullable: true,
    description: 'The insurer that gives notice for the holder: 2 to 120 characters.',
  })
  insurer?: string | null
}

@InputType({ description: 'A termination to give up.' })
export class RevokeTerminationInput {
  @Field(() => ID, { description: 'Its request.' })
  requestId!: string
}

@ObjectType({ simpleResolvers: true, description: 'The notice is taken down.' })
export class RequestTerminationSuccess {
  @Field(() => Request, { description: 'The request, with its reference.' })
  request!: Request
}

@ObjectType({ simpleResolvers: true, description: 'The notice has come in: its receipt is on its way by mail.' })
export class GiveTerminationNoticeSuccess {
  @Field(() => CivilDate, { description: 'The day from which the law counts.' })
  receivedOn!: string
}

@ObjectType({ simpleResolvers: true, description: 'The contract goes on.' })
export class RevokeTerminationSuccess {
  @Field(() => Request, { description: 'The request that was given up.' })
  request!: Request
}

export const RequestTerminationResult = createUnionType({
  name: 'RequestTerminationResult',
  description: 'How it ended.',
  types: () => [RequestTerminationSuccess, InvalidInput, NotAllowed, IdempotencyConflict] as const,
})

export const GiveTerminationNoticeResult = createUnionType({
  name: 'GiveTerminationNoticeResult',
  description: 'How it ended.',
  types: () => [GiveTerminationNoticeSuccess, InvalidInput, TooManyAttempts] as const,
})

export const RevokeTerminationResult = createUnionType({
  name: 'RevokeTerminationResult',
  description: 'How it ended.',
  types: () => [RevokeTerminationSuccess, NotAllowed, NotFound] as const,
})
