import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { InvalidInput, NotFound, Problem, ProblemCode } from '../../graphql/problem.ts'
import { BasisPoints, Cents, CivilDate } from '../../graphql/scalars.ts'
import type { Locale } from '../../i18n/locale.ts'
import {
  Act,
  Amounts,
  CareFamily,
  Convention,
  DerivationStep,
  LineDeduction,
  OutOfPocketPart,
} from '../claim/claim.type.ts'
import { Member } from '../member/member.type.ts'

export enum GuaranteeHeading {
  HOSPITAL = 'HOSPITAL',
  ROUTINE_CARE = 'ROUTINE_CARE',
  DENTAL = 'DENTAL',
  OPTICS = 'OPTICS',
  HEARING_AIDS = 'HEARING_AIDS',
  OTHER = 'OTHER',
}
registerEnumType(GuaranteeHeading, {
  name: 'GuaranteeHeading',
  description: 'The harmonised headings of guarantee tables (UNOCAM, 2019).',
  valuesConfig: {
    HOSPITAL: { description: 'Hospitalisation.' },
    ROUTINE_CARE: { description: 'Soins courants.' },
    DENTAL: { description: 'Dentaire.' },
    OPTICS: { description: 'Optique.' },
    HEARING_AIDS: { description: 'Aides auditives.' },
    OTHER: { description: 'Autres.' },
  },
})

export enum CountUnit {
  SESSION = 'SESSION',
  NIGHT = 'NIGHT',
  ACT = 'ACT',
  ITEM = 'ITEM',
}
registerEnumType(CountUnit, {
  name: 'CountUnit',
  description: 'What a ceiling counts.',
  valuesConfig: {
    SESSION: { description: 'Sessions.' },
    NIGHT: { description: 'Nights.' },
    ACT: { description: 'Acts.' },
    ITEM: { description: 'Items.' },
  },
})

export enum Equipment {
  GLASSES = 'GLASSES',
  HEARING_AID_LEFT = 'HEARING_AID_LEFT',
  HEARING_AID_RIGHT = 'HEARING_AID_RIGHT',
}
registerEnumType(Equipment, {
  name: 'Equipment',
  description: 'What is renewed after a delay.',
  valuesConfig: {
    GLASSES: { description: 'Glasses: a frame and two lenses.' },
    HEARING_AID_LEFT: { description: 'The left hearing aid.' },
    HEARING_AID_RIGHT: { description: 'The right hearing aid.' },
  },
})

export enum Basket {
  RAC0 = 'RAC0',
  CONTROLLED = 'CONTROLLED',
  FREE = 'FREE',
}
registerEnumType(Basket, {
  name: 'Basket',
  description: 'The class of a prosthesis, of glasses or of a hearing aid.',
  valuesConfig: {
    RAC0: { description: '100 % Santé: nothing left to pay.' },
    CONTROLLED: { description: 'Controlled price (« tarif maîtrisé »).' },
    FREE: { description: 'Free price.' },
  },
})

export enum Pathway {
  DOCTOR = 'DOCTOR',
  REFERRED = 'REFERRED',
  DIRECT = 'DIRECT',
  EMERGENCY = 'EMERGENCY',
  AWAY = 'AWAY',
  OUT_OF_PATHWAY = 'OUT_OF_PATHWAY',
  NOT_APPLICABLE = 'NOT_APPLICABLE',
}
registerEnumType(Pathway, {
  name: 'Pathway',
  description: 'How somebody came to the professional (coordinated care pathway, CSS L162-5-3).',
  valuesConfig: {
    DOCTOR: { description: 'The declared doctor (« médecin traitant »).' },
    REFERRED: { description: 'Sent by the declared doctor.' },
    DIRECT: { description: 'A specialty with direct access.' },
    EMERGENCY: { description: 'An emergency.' },
    AWAY: { description: 'Away from home.' },
    OUT_OF_PATHWAY: { description: 'None of these: the Sécu pays less.' },
    NOT_APPLICABLE: { description: 'No pathway for this act.' },
  },
})

@ObjectType({ simpleResolvers: true, description: 'A row of the contract’s guarantee table.' })
export class Guarantee {
  @Field(() => String, { description: 'Stable, for programs.' })
  code!: string
  @Field(() => GuaranteeHeading, { description: 'Its heading.' })
  heading!: GuaranteeHeading
  @Field(() => String, { description: 'For which care, in the request’s language.' })
  label!: string
  @Field(() => String, { description: 'What it pays: « 40 € par séance, 3 séances par an ».' })
  wording!: string
}

@ObjectType({ simpleResolvers: true, description: 'A ceiling in money.' })
export class MoneyCeiling {
  @Field(() => Cents, { description: 'The most that is paid in the period, in cents.' })
  limit!: number
  @Field(() => Cents, { description: 'What has been paid, in cents.' })
  used!: number
  @Field(() => Cents, { description: 'What is left, in cents.' })
  left!: number
}

@ObjectType({ simpleResolvers: true, description: 'A ceiling in numbers.' })
export class CountCeiling {
  @Field(() => CountUnit, { description: 'Of what.' })
  unit!: CountUnit
  @Field(() => Int, { description: 'The most in the period.' })
  limit!: number
  @Field(() => Int, { description: 'What has been used.' })
  used!: number
  @Field(() => Int, { description: 'What is left.' })
  left!: number
}

@ObjectType({ simpleResolvers: true, description: 'What has been used of a ceiling in its current period.' })
export class Ceiling {
  @Field(() => ID, { description: 'Stable within the viewer’s contract.' })
  id!: string
  @Field(() => Guarantee, { description: 'The row it limits.' })
  guarantee!: Guarantee
  @Field(() => Member, { nullable: true, description: 'Whose it is; null when the household shares it.' })
  beneficiary!: Member | null
  @Field(() => CivilDate, { description: 'First day of the period.' })
  periodStart!: string
  @Field(() => CivilDate, { description: 'The day it starts again from zero.' })
  resetsOn!: string
  @Field(() => MoneyCeiling, { nullable: true, description: 'When it limits an amount.' })
  money!: MoneyCeiling | null
  @Field(() => CountCeiling, { nullable: true, description: 'When it limits a number.' })
  count!: CountCeiling | null
}

@ObjectType({ simpleResolvers: true, description: 'From when the next glasses or hearing aid are due.' })
export class Renewal {
  @Field(() => Member, { description: 'Whose.' })
  beneficiary!: Member
  @Field(() => Equipment, { description: 'What.' })
  equipment!: Equipment
  @Field(() => CivilDate, { nullable: true, description: 'The last one; null when there was none.' })
  lastDate!: string | null
  @Field(() => CivilDate, { nullable: true, description: 'The next one; null when it is due at any time.' })
  nextDate!: string | null
}

@ObjectType({
  simpleResolvers: true,
  description: 'One of the examples that every insurer publishes (UNOCAM), computed for this contract.',
})
export class ReimbursementExample {
  @Field(() => GuaranteeHeading, { description: 'Its heading.' })
  heading!: GuaranteeHeading
  @Field(() => String, { description: 'Which care.' })
  label!: string
  @Field(() => Cents, { description: 'The price taken, in cents.' })
  price!: number
  @Field(() => Cents, { description: 'The Sécu’s base, in cents.' })
  base!: number
  @Field(() => Amounts, { description: 'Who pays what.' })
  amounts!: Amounts
}

@ObjectType({ simpleResolvers: true, description: 'An act that the simulator knows the tariff of.' })
export class SimulableAct {
  @Field(() => String, { description: 'For `simulate`.' })
  code!: string
  @Field(() => String, { description: 'In the request’s language.' })
  label!: string
  @Field(() => CareFamily, { description: 'Its family.' })
  family!: CareFamily
  @Field(() => Cents, { nullable: true, description: 'A price to start from, in cents; null when there is no tariff.' })
  usualPrice!: number | null
  @Field(() => [Convention], { description: 'The agreements that change the result; empty when none does.' })
  conventions!: Convention[]
  @Field(() => Boolean, { description: 'Whether the care pathway changes the result.' })
  pathwayMatters!: boolean
  @Field(() => [Basket], { description: 'The classes it may be of; empty when none.' })
  baskets!: Basket[]
}

@InputType({ description: 'Care that somebody thinks of having.' })
export class SimulateInput {
  @Field(() => String, { description: 'The act’s code.' })
  act!: string
  @Field(() => Cents, { description: 'The price for one, in cents.' })
  price!: number
  @Field(() => ID, { description: 'For whom.' })
  beneficiaryId!: string
  @Field(() => Convention, { nullable: true, description: 'The professional’s agreement; the usual one if left out.' })
  convention?: Convention
  @Field(() => Pathway, { nullable: true, description: 'The pathway; within it if left out.' })
  pathway?: Pathway
  @Field(() => Basket, { nullable: true, description: 'The class; the act’s usual one if left out.' })
  basket?: Basket
  @Field(() => Int, { nullable: true, description: 'How many: 1 if left out.' })
  quantity?: number
  @Field(() => CivilDate, { nullable: true, description: 'The day of care; today if left out.' })
  careDate?: string
}

@ObjectType({ simpleResolvers: true, description: 'What would be left to pay, and why.' })
export class SimulateSuccess {
  @Field(() => Act, { description: 'The act.' })
  act!: Act
  @Field(() => Amounts, { description: 'Who would pay what.' })
  amounts!: Amounts
  @Field(() => Cents, { description: 'The Sécu’s base, in cents.' })
  base!: number
  @Field(() => BasisPoints, { description: 'The Sécu’s rate.' })
  rate!: number
  @Field(() => [LineDeduction], { description: 'What the Sécu would take off.' })
  deductions!: LineDeduction[]
  @Field(() => [OutOfPocketPart], { description: 'What the part left to pay is made of.' })
  outOfPocketParts!: OutOfPocketPart[]
  @Field(() => [DerivationStep], { description: 'The computation, step by step.' })
  derivation!: DerivationStep[]
}

@ObjectType({ implements: Problem, simpleResolvers: true, description: 'The engine has no tariff for this act.' })
export class ActNotSimulable extends Problem {
  override code = ProblemCode.ACT_NOT_SIMULABLE
  override message: string

  constructor(locale: Locale) {
    super()
    this.message = {
      fr: 'Ce soin ne peut pas être simulé. Demandez un devis, puis envoyez-le nous.',
      en: 'This care can’t be simulated. Ask for a quote and send it to us.',
    }[locale]
  }
}

export const SimulateResult = createUnionType({
  name: 'SimulateResult',
  description: 'How a simulation ended.',
  types: () => [SimulateSuccess, InvalidInput, NotFound, ActNotSimulable] as const,
})
