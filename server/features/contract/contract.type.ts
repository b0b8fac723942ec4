import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Node } from '../../graphql/node.ts'
import { Cents, CivilDate, Instant } from '../../graphql/scalars.ts'

@ObjectType({ simpleResolvers: true, description: 'A level of cover that the mutuelle sells (« formule »).' })
export class Formula {
  @Field(() => String, { description: 'For programs: CONFORT.' })
  code!: string
  @Field(() => String, { description: 'For people: « Confort ».' })
  name!: string
}

@ObjectType({ simpleResolvers: true, description: 'Where reimbursements are paid to.' })
export class BankAccount {
  @Field(() => String, { description: 'Country, key and last digits: « FR76 •••• 0189 ».' })
  ibanMasked!: string
  @Field(() => Instant, {
    nullable: true,
    description: 'Until when the first transfer to it waits: a new account; null where none does.',
  })
  heldUntil!: Date | null
}

export enum ContributionState {
  PAID = 'PAID',
  PARTLY_PAID = 'PARTLY_PAID',
  UNPAID = 'UNPAID',
  UPCOMING = 'UPCOMING',
}
registerEnumType(ContributionState, {
  name: 'ContributionState',
  description: 'How a month’s contribution stands.',
  valuesConfig: {
    PAID: { description: 'Paid in full.' },
    PARTLY_PAID: { description: 'Paid in part.' },
    UNPAID: { description: 'Its month has come, and nothing is paid.' },
    UPCOMING: { description: 'Its month is still to come.' },
  },
})

@ObjectType({ simpleResolvers: true, description: 'A month’s contribution (« cotisation »).' })
export class Contribution {
  @Field(() => CivilDate, { description: 'The first day of its month.' })
  month!: string
  @Field(() => Cents, { description: 'What is due.' })
  due!: number
  @Field(() => Cents, { description: 'What was paid.' })
  paid!: number
  @Field(() => CivilDate, { nullable: true, description: 'When; null while nothing was.' })
  paidOn!: string | null
  @Field(() => ContributionState, { description: 'How it stands.' })
  state!: ContributionState
}

@ObjectType({ simpleResolvers: true, description: 'The contributions of a civil year.' })
export class ContributionYear {
  @Field(() => Int, { description: 'Which.' })
  year!: number
  @Field(() => Cents, { description: 'What is due for its months that have come.' })
  due!: number
  @Field(() => Cents, { description: 'What was paid for its months.' })
  paid!: number
  @Field(() => [Contribution], { description: 'Month by month, the first one first.' })
  months!: Contribution[]
}

@ObjectType({ implements: Node, simpleResolvers: true, description: 'What the household has signed.' })
export class Contract extends Node {
  @Field(() => String, { description: 'The contract’s number.' })
  number!: string
  @Field(() => String, { description: 'The member number (« numéro d’adhérent »), as on the card.' })
  memberNumber!: string
  @Field(() => Formula, { description: 'The level of cover.' })
  formula!: Formula
  @Field(() => CivilDate, { description: 'First day of cover.' })
  startDate!: string
  @Field(() => CivilDate, { nullable: true, description: 'Last day of cover; null while it runs.' })
  endDate!: string | null
  @Field(() => Boolean, { description: 'Whether contributions can be deducted (Madelin).' })
  selfEmployed!: boolean
  @Field(() => Cents, { nullable: true, description: 'Contribution a month; null but for the holder.' })
  monthlyPremium!: number | null
  @Field(() => BankAccount, {
    nullable: true,
    description: 'Where reimbursements go; null but for the holder, or while none is known.',
  })
  bankAccount!: BankAccount | null
}
