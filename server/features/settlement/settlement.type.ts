import { createUnionType, Field, InputType, Int, ObjectType } from 'type-graphql'
import { InvalidInput, NotAllowed, NotFound } from '../../graphql/problem.ts'
import { BasisPoints, Cents, CivilDate } from '../../graphql/scalars.ts'
import { Act, Amounts, Convention, DerivationStep } from '../claim/claim.type.ts'
import { Basket } from '../guarantee/guarantee.type.ts'
import { DeskRequestInput, DeskRequestSuccess } from '../worklist/worklist.type.ts'

@InputType({ description: 'Who gave the care, or will, as the paper says it.' })
export class PaperProviderInput {
  @Field(() => String, { description: 'Name: 2 to 120 characters.' })
  name!: string
  @Field(() => String, { nullable: true, description: 'RPPS, FINESS or AM number, where the paper gives one.' })
  number?: string | null
  @Field(() => Convention, { nullable: true, description: 'A doctor’s agreement with the Sécu.' })
  convention?: Convention | null
}

@InputType({ description: 'One line of an invoice or a quote, as the desk reads it.' })
export class PaperLineInput {
  @Field(() => String, { description: 'The act’s code: NGAP, CCAM, LPP or ours.' })
  act!: string
  @Field(() => Int, { nullable: true, description: 'How many: 1 to 99, 1 when left out.' })
  quantity?: number | null
  @Field(() => CivilDate, { description: 'The day of the care; of a quote, the day it was made.' })
  careDate!: string
  @Field(() => Cents, { description: 'The price of the whole line, in cents.' })
  billed!: number
  @Field(() => Basket, { nullable: true, description: 'The basket (panier), where the act has several.' })
  basket?: Basket | null
  @Field(() => Cents, { nullable: true, description: 'The Sécu’s base, in cents; worked out when left out.' })
  base?: number | null
  @Field(() => BasisPoints, { nullable: true, description: 'The Sécu’s rate; worked out when left out.' })
  rate?: number | null
  @Field(() => Cents, { nullable: true, description: 'What the Sécu paid, in cents; worked out when left out.' })
  amo?: number | null
}

@InputType({ description: 'What an invoice or a quote says.' })
export class PaperInput extends DeskRequestInput {
  @Field(() => PaperProviderInput, { description: 'Who gave the care, or will.' })
  provider!: PaperProviderInput
  @Field(() => [PaperLineInput], { description: 'Its lines: 1 to 20.' })
  lines!: PaperLineInput[]
}

@InputType({ description: 'An invoice to reimburse, or a quote to answer.' })
export class SettlePaperInput extends PaperInput {
  @Field(() => Cents, { description: 'The mutuelle’s part that was proposed: another one is not paid unseen.' })
  amc!: number
  @Field(() => String, {
    nullable: true,
    description: 'What is written to the member with it: 2,000 characters at most.',
  })
  words?: string | null
}

@ObjectType({ simpleResolvers: true, description: 'What a line comes to.' })
export class SettledLine {
  @Field(() => Act, { nullable: true, description: 'The act; null for a code that is not known.' })
  act!: Act | null
  @Field(() => Amounts, { nullable: true, description: 'Who pays what; null for a line that can’t be settled.' })
  amounts!: Amounts | null
  @Field(() => Cents, { nullable: true, description: 'The Sécu’s base that was used, in cents.' })
  base!: number | null
  @Field(() => BasisPoints, { nullable: true, description: 'The Sécu’s rate that was used.' })
  rate!: number | null
  @Field(() => String, { nullable: true, description: 'Why it can’t be settled; null where it can.' })
  problem!: string | null
  @Field(() => String, { nullable: true, description: 'What to look at before it is settled; null for nothing.' })
  warning!: string | null
  @Field(() => [DerivationStep], { description: 'The computation, step by step.' })
  derivation!: DerivationStep[]
}

@ObjectType({
  simpleResolvers: true,
  description: 'What the engine proposes for an invoice or a quote. Nothing is written.',
})
export class Settlement {
  @Field(() => [SettledLine], { description: 'Line by line, in the order they were given.' })
  lines!: SettledLine[]
  @Field(() => Amounts, { description: 'Their sums.' })
  totals!: Amounts
  @Field(() => Boolean, { description: 'Whether every line can be settled.' })
  isWhole!: boolean
  @Field(() => Boolean, { description: 'Whether a second person must agree.' })
  needsSecond!: boolean
}

@ObjectType({ simpleResolvers: true, description: 'The firm answer to a quote.' })
export class QuoteAnswer {
  @Field(() => Amounts, { description: 'Who will pay what.' })
  amounts!: Amounts
  @Field(() => CivilDate, { description: 'The last day of care that it holds for.' })
  validUntil!: string
}

@ObjectType({ simpleResolvers: true, description: 'What the engine proposes.' })
export class ProposeSettlementSuccess {
  @Field(() => Settlement, { description: 'Line by line.' })
  settlement!: Settlement
}

export const ProposeSettlementResult = createUnionType({
  name: 'ProposeSettlementResult',
  description: 'How it ended.',
  types: () => [ProposeSettlementSuccess, InvalidInput, NotAllowed, NotFound] as const,
})

export const SettlePaperResult = createUnionType({
  name: 'SettlePaperResult',
  description: 'How it ended.',
  types: () => [DeskRequestSuccess, InvalidInput, NotAllowed, NotFound] as const,
})
