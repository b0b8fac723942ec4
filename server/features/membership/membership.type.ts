import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { IdempotencyConflict, InvalidInput, NotAllowed, NotFound, TooManyAttempts } from '../../graphql/problem.ts'
import { Cents, CivilDate, Instant } from '../../graphql/scalars.ts'

export enum HouseholdKind {
  ALONE = 'ALONE',
  COUPLE = 'COUPLE',
  FAMILY = 'FAMILY',
  ONE_PARENT = 'ONE_PARENT',
}
registerEnumType(HouseholdKind, {
  name: 'HouseholdKind',
  description: 'Who is to be covered.',
  valuesConfig: {
    ALONE: { description: 'One person.' },
    COUPLE: { description: 'Two adults.' },
    FAMILY: { description: 'Two adults and children.' },
    ONE_PARENT: { description: 'One adult and children.' },
  },
})

export enum MembershipState {
  RECEIVED = 'RECEIVED',
  ACCEPTED = 'ACCEPTED',
  REFUSED = 'REFUSED',
}
registerEnumType(MembershipState, {
  name: 'MembershipState',
  description: 'How far a request to become a member is.',
  valuesConfig: {
    RECEIVED: { description: 'It waits for the desk.' },
    ACCEPTED: { description: 'A contract was made.' },
    REFUSED: { description: 'No contract follows.' },
  },
})

export enum MembershipRefusal {
  GAVE_UP = 'GAVE_UP',
  NOT_REACHED = 'NOT_REACHED',
  MEMBER_ALREADY = 'MEMBER_ALREADY',
  NOT_ELIGIBLE = 'NOT_ELIGIBLE',
}
registerEnumType(MembershipRefusal, {
  name: 'MembershipRefusal',
  description: 'Why no contract follows.',
  valuesConfig: {
    GAVE_UP: { description: 'The person gave up.' },
    NOT_REACHED: { description: 'They could not be reached.' },
    MEMBER_ALREADY: { description: 'They are a member already, or were not long ago.' },
    NOT_ELIGIBLE: { description: 'They can’t be one.' },
  },
})

@InputType({ description: 'Somebody who asks to become a member, by a sponsor’s code.' })
export class RequestMembershipInput {
  @Field(() => String, { description: 'Made up by the client, the same for each time it sends this.' })
  idempotencyKey!: string
  @Field(() => String, { description: 'The sponsor’s code.' })
  code!: string
  @Field(() => String, { description: 'First name: the sponsor sees it.' })
  firstName!: string
  @Field(() => String, { description: 'Last name.' })
  lastName!: string
  @Field(() => CivilDate, { description: 'Date of birth.' })
  birthDate!: string
  @Field(() => String, { description: 'E-mail.' })
  email!: string
  @Field(() => String, { nullable: true, description: 'Telephone, to be called on.' })
  phone?: string | null
  @Field(() => String, { description: 'French postal code of where they live.' })
  postalCode!: string
  @Field(() => HouseholdKind, { description: 'Who is to be covered.' })
  household!: HouseholdKind
  @Field(() => CivilDate, { description: 'The day they would like their cover to begin.' })
  startDate!: string
}

@ObjectType({ simpleResolvers: true, description: 'It has come to us.' })
export class RequestMembershipSuccess {
  @Field(() => String, { description: 'What one quotes.' })
  reference!: string
  @Field(() => CivilDate, { description: 'The last day of our answer.' })
  dueDate!: string
}

export const RequestMembershipResult = createUnionType({
  name: 'RequestMembershipResult',
  description: 'How it ended.',
  types: () => [RequestMembershipSuccess, InvalidInput, TooManyAttempts, IdempotencyConflict] as const,
})

@ObjectType({ simpleResolvers: true, description: 'A request to become a member, as the desk sees it.' })
export class Membership {
  @Field(() => ID, { description: 'Which.' })
  id!: string
  @Field(() => String, { description: 'What one quotes.' })
  reference!: string
  @Field(() => MembershipState, { description: 'How far it is.' })
  state!: MembershipState
  @Field(() => String, { description: 'First and last name.' })
  name!: string
  @Field(() => CivilDate, { description: 'Date of birth.' })
  birthDate!: string
  @Field(() => String, { description: 'E-mail.' })
  email!: string
  @Field(() => String, { nullable: true, description: 'Telephone; null where none was given.' })
  phone!: string | null
  @Field(() => String, { description: 'Postal code.' })
  postalCode!: string
  @Field(() => HouseholdKind, { description: 'Who is to be covered.' })
  household!: HouseholdKind
  @Field(() => CivilDate, { description: 'The day they would like their cover to begin.' })
  startDate!: string
  @Field(() => Instant, { description: 'When it came.' })
  receivedAt!: Date
  @Field(() => CivilDate, { description: 'The last day of our answer.' })
  dueDate!: string
  @Field(() => Instant, { nullable: true, description: 'When it was decided; null until then.' })
  decidedAt!: Date | null
  @Field(() => MembershipRefusal, { nullable: true, description: 'Why no contract follows; null otherwise.' })
  refusal!: MembershipRefusal | null
  @Field(() => String, { nullable: true, description: 'The number of the contract; null until it is accepted.' })
  contractNumber!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'What is left of the gift cards that referrals are paid with.' })
export class GiftCardStock {
  @Field(() => String, { description: 'Whose gift cards they are.' })
  issuer!: string
  @Field(() => Cents, { description: 'Of how much each is.' })
  amount!: number
  @Field(() => Int, { description: 'How many are left.' })
  count!: number
}

@ObjectType({ description: 'Requests to become a member, for who decides them.' })
export class MembershipDesk {
  /** Not in the graph: its fields ask for themselves. */
  readonly kind = 'MEMBERSHIPS'
}

@InputType({ description: 'A request to become a member that is accepted.' })
export class AcceptMembershipInput {
  @Field(() => ID, { description: 'Which.' })
  id!: string
  @Field(() => String, { description: 'The number of the contract that was made.' })
  contractNumber!: string
}

@InputType({ description: 'A request to become a member that is refused.' })
export class RefuseMembershipInput {
  @Field(() => ID, { description: 'Which.' })
  id!: string
  @Field(() => MembershipRefusal, { description: 'Why.' })
  reason!: MembershipRefusal
}

@ObjectType({ simpleResolvers: true, description: 'Decided.' })
export class DecideMembershipSuccess {
  @Field(() => Membership, { description: 'As it is now.' })
  membership!: Membership
  @Field(() => MembershipDesk, { description: 'What is left to decide.' })
  memberships!: MembershipDesk
}

export const DecideMembershipResult = createUnionType({
  name: 'DecideMembershipResult',
  description: 'How it ended.',
  types: () => [DecideMembershipSuccess, InvalidInput, NotAllowed, NotFound] as const,
})
