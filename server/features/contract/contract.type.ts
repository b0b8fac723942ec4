import { Field, ObjectType } from 'type-graphql'
import { Node } from '../../graphql/node.ts'
import { Cents, CivilDate } from '../../graphql/scalars.ts'

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
