import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { connectionType } from '../../graphql/connection.ts'
import { IdempotencyConflict, InvalidInput, NotAllowed, TooManyAttempts } from '../../graphql/problem.ts'
import { Cents, CivilDate, Instant } from '../../graphql/scalars.ts'

export enum ReferralState {
  INVITED = 'INVITED',
  REGISTERED = 'REGISTERED',
  JOINED = 'JOINED',
  WAITING = 'WAITING',
  EARNED = 'EARNED',
  PAID = 'PAID',
  REFUSED = 'REFUSED',
}
registerEnumType(ReferralState, {
  name: 'ReferralState',
  description: 'How far a referral is.',
  valuesConfig: {
    INVITED: { description: 'A mail was sent.' },
    REGISTERED: { description: 'The friend asked to become a member.' },
    JOINED: { description: 'They were accepted; their cover has not begun.' },
    WAITING: { description: 'Their cover has begun, and the conditions run.' },
    EARNED: { description: 'The conditions are met: the gift card is ordered.' },
    PAID: { description: 'The gift card is there.' },
    REFUSED: { description: 'Nothing follows.' },
  },
})

export enum ReferralRefusal {
  NOT_JOINED = 'NOT_JOINED',
  NOT_NEW = 'NOT_NEW',
  CONDITIONS_NOT_MET = 'CONDITIONS_NOT_MET',
  CAP_REACHED = 'CAP_REACHED',
  SPONSOR_LEFT = 'SPONSOR_LEFT',
}
registerEnumType(ReferralRefusal, {
  name: 'ReferralRefusal',
  description: 'Why nothing follows.',
  valuesConfig: {
    NOT_JOINED: { description: 'The friend did not become a member.' },
    NOT_NEW: { description: 'They were a member already, or had been not long before.' },
    CONDITIONS_NOT_MET: { description: 'The conditions were not met.' },
    CAP_REACHED: { description: 'The sponsor was rewarded for as many as a year allows.' },
    SPONSOR_LEFT: { description: 'The sponsor’s own contract ended meanwhile.' },
  },
})

export enum SponsorBlock {
  MINOR = 'MINOR',
  CONTRACT_ENDS = 'CONTRACT_ENDS',
  PREMIUMS_DUE = 'PREMIUMS_DUE',
}
registerEnumType(SponsorBlock, {
  name: 'SponsorBlock',
  description: 'Why somebody can’t sponsor now.',
  valuesConfig: {
    MINOR: { description: 'They are not of age.' },
    CONTRACT_ENDS: { description: 'Their contract has ended, or ends.' },
    PREMIUMS_DUE: { description: 'Premiums of their contract are due.' },
  },
})

@ObjectType({ simpleResolvers: true, description: 'What a referral earns, and when: the rules of a day.' })
export class ReferralTerms {
  @Field(() => Cents, { description: 'What the sponsor is given, in cents, as a gift card.' })
  sponsorReward!: number
  @Field(() => Cents, { description: 'What the friend is given.' })
  friendReward!: number
  @Field(() => Int, { description: 'For how many friends a sponsor is rewarded in a civil year.' })
  yearlyCap!: number
  @Field(() => Int, { description: 'How many days the friend’s cover must have run.' })
  waitingDays!: number
  @Field(() => Int, { description: 'How many monthly premiums they must have paid.' })
  paidPremiums!: number
  @Field(() => Int, { description: 'For how many months before they must not have been a member.' })
  newForMonths!: number
  @Field(() => Int, { description: 'How many days an invitation without an answer is kept.' })
  invitationDays!: number
}

@ObjectType({ simpleResolvers: true, description: 'A gift card that a referral earned.' })
export class ReferralReward {
  @Field(() => Cents, { description: 'How much, in cents.' })
  amount!: number
  @Field(() => String, { description: 'Whose gift card it is.' })
  issuer!: string
  @Field(() => CivilDate, { description: 'The day it was earned.' })
  earnedDate!: string
  @Field(() => String, {
    nullable: true,
    description: 'What is typed at the till; null until it is given, and for anybody but its owner.',
  })
  code!: string | null
  @Field(() => CivilDate, { nullable: true, description: 'The last day that it serves; null until it is given.' })
  expiresDate!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'One friend (« filleul »), as their sponsor sees them.' })
export class Referral {
  @Field(() => ID, { description: 'Which.' })
  id!: string
  @Field(() => ReferralState, { description: 'How far it is.' })
  state!: ReferralState
  @Field(() => String, {
    nullable: true,
    description: 'The friend’s first name, as they gave it; null until they register: an address is not kept.',
  })
  friendName!: string | null
  @Field(() => Boolean, { description: 'Whether a mail was sent; else they came by the link or the code.' })
  isByMail!: boolean
  @Field(() => Instant, { description: 'When it began.' })
  startedAt!: Date
  @Field(() => CivilDate, {
    nullable: true,
    description: 'The last day that an invitation is kept; null once it is answered.',
  })
  expiresDate!: string | null
  @Field(() => CivilDate, {
    nullable: true,
    description: 'From when the conditions can be met; null until the friend’s cover begins.',
  })
  waitUntil!: string | null
  @Field(() => ReferralRefusal, { nullable: true, description: 'Why nothing follows; null otherwise.' })
  refusal!: ReferralRefusal | null
  @Field(() => ReferralReward, { nullable: true, description: 'What it earned the sponsor; null for nothing yet.' })
  reward!: ReferralReward | null
}

@ObjectType({ description: 'A page of referrals, the newest first.' })
export class ReferralConnection extends connectionType(() => Referral, 'Referral') {}

@ObjectType({ description: 'What a member sponsors others by (« parrainage »).' })
export class ReferralProgramme {
  /** Not in the graph: its fields are resolved from the request's actor. */
  readonly kind = 'PROGRAMME'
}

@ObjectType({ simpleResolvers: true, description: 'What who was given a link or a code is offered.' })
export class ReferralOffer {
  @Field(() => String, { description: 'The code.' })
  code!: string
  @Field(() => String, { description: 'The sponsor’s first name.' })
  sponsorName!: string
  @Field(() => ReferralTerms, { description: 'What both are given, and when.' })
  terms!: ReferralTerms
}

@InputType({ description: 'Whom to invite.' })
export class InviteFriendInput {
  @Field(() => String, { description: 'Made up by the client, the same for each time it sends this.' })
  idempotencyKey!: string
  @Field(() => String, { description: 'Their e-mail: for one message, and not kept.' })
  email!: string
}

@InputType({ description: 'The link of an invitation that refuses all others.' })
export class RefuseInvitationsInput {
  @Field(() => String, { description: 'What follows its #.' })
  link!: string
}

@ObjectType({ simpleResolvers: true, description: 'The invitation leaves.' })
export class InviteFriendSuccess {
  @Field(() => ReferralProgramme, { description: 'The programme, with the new referral.' })
  programme!: ReferralProgramme
}

@ObjectType({ simpleResolvers: true, description: 'No invitation goes to that address any more.' })
export class RefuseInvitationsSuccess {
  @Field(() => Boolean, { description: 'Always true.' })
  isRefused!: boolean
}

export const InviteFriendResult = createUnionType({
  name: 'InviteFriendResult',
  description: 'How it ended.',
  types: () => [InviteFriendSuccess, InvalidInput, NotAllowed, TooManyAttempts, IdempotencyConflict] as const,
})

export const RefuseInvitationsResult = createUnionType({
  name: 'RefuseInvitationsResult',
  description: 'How it ended.',
  types: () => [RefuseInvitationsSuccess, InvalidInput, TooManyAttempts] as const,
})
