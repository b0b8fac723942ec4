import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { connectionType } from '../../graphql/connection.ts'
import { Node } from '../../graphql/node.ts'
import { BasisPoints, Cents, CivilDate, Instant } from '../../graphql/scalars.ts'
import { Member } from '../member/member.type.ts'

export enum CareFamily {
  CONSULTATION = 'CONSULTATION',
  TECHNICAL_ACT = 'TECHNICAL_ACT',
  PARAMEDICAL = 'PARAMEDICAL',
  PSYCHOLOGY = 'PSYCHOLOGY',
  ALTERNATIVE_MEDICINE = 'ALTERNATIVE_MEDICINE',
  BIOLOGY = 'BIOLOGY',
  PHARMACY = 'PHARMACY',
  TRANSPORT = 'TRANSPORT',
  DEVICE = 'DEVICE',
  DENTAL = 'DENTAL',
  OPTICS = 'OPTICS',
  HEARING = 'HEARING',
  HOSPITAL = 'HOSPITAL',
  SPA = 'SPA',
  BIRTH = 'BIRTH',
}
registerEnumType(CareFamily, {
  name: 'CareFamily',
  description: 'What kind of care, as people look for it.',
  valuesConfig: {
    CONSULTATION: { description: 'Consultations and visits, GP or specialist.' },
    TECHNICAL_ACT: { description: 'Technical acts and imaging (CCAM).' },
    PARAMEDICAL: { description: 'Physiotherapist, nurse, speech therapist, podologist, orthoptist, midwife.' },
    PSYCHOLOGY: { description: 'Psychologist (« Mon soutien psy »).' },
    ALTERNATIVE_MEDICINE: { description: 'Osteopath, chiropractor.' },
    BIOLOGY: { description: 'Laboratory.' },
    PHARMACY: { description: 'Medicines.' },
    TRANSPORT: { description: 'Transport on prescription.' },
    DEVICE: { description: 'Devices of the LPP list.' },
    DENTAL: { description: 'Dental care, prostheses, orthodontics, implants.' },
    OPTICS: { description: 'Glasses, contact lenses, refractive surgery.' },
    HEARING: { description: 'Hearing aids.' },
    HOSPITAL: { description: 'Stays, and the fees in them.' },
    SPA: { description: 'Spa cures.' },
    BIRTH: { description: 'Birth or adoption.' },
  },
})

export enum ClaimState {
  PAID = 'PAID',
  PAID_TO_PROVIDER = 'PAID_TO_PROVIDER',
  REVERSED = 'REVERSED',
}
registerEnumType(ClaimState, {
  name: 'ClaimState',
  description: 'How a reimbursement ended.',
  valuesConfig: {
    PAID: { description: 'Reimbursed to the member.' },
    PAID_TO_PROVIDER: { description: 'Paid straight to the professional (tiers payant).' },
    REVERSED: { description: 'Taken back by the Sécu: nothing of it stands.' },
  },
})

export enum Convention {
  SECTOR_1 = 'SECTOR_1',
  OPTAM = 'OPTAM',
  NON_OPTAM = 'NON_OPTAM',
  NOT_AGREED = 'NOT_AGREED',
  NONE = 'NONE',
}
registerEnumType(Convention, {
  name: 'Convention',
  description: 'A professional’s agreement with the Sécu on prices.',
  valuesConfig: {
    SECTOR_1: { description: 'Sector 1: the Sécu’s prices.' },
    OPTAM: { description: 'Sector 2 with OPTAM: moderate overcharges.' },
    NON_OPTAM: { description: 'Sector 2 without OPTAM: free overcharges.' },
    NOT_AGREED: { description: 'No agreement: the Sécu pays next to nothing.' },
    NONE: { description: 'Does not apply.' },
  },
})

export enum LineNature {
  NORMAL = 'NORMAL',
  REVERSAL = 'REVERSAL',
}
registerEnumType(LineNature, {
  name: 'LineNature',
  description: 'Whether a line pays or takes back.',
  valuesConfig: {
    NORMAL: { description: 'A payment.' },
    REVERSAL: { description: 'A payment taken back: every amount is negative.' },
  },
})

export enum DeductionKind {
  PARTICIPATION = 'PARTICIPATION',
  FRANCHISE = 'FRANCHISE',
  HEAVY_ACT = 'HEAVY_ACT',
}
registerEnumType(DeductionKind, {
  name: 'DeductionKind',
  description: 'What the Sécu takes off its payment.',
  valuesConfig: {
    PARTICIPATION: { description: 'Participation forfaitaire (CSS L160-13 II): never reimbursed.' },
    FRANCHISE: { description: 'Franchise médicale (CSS L160-13 III): never reimbursed.' },
    HEAVY_ACT: { description: 'Participation for acts of 120 € or more: the mutuelle pays it.' },
  },
})

export enum OutOfPocketKind {
  PARTICIPATION = 'PARTICIPATION',
  FRANCHISE = 'FRANCHISE',
  HEAVY_ACT = 'HEAVY_ACT',
  PATHWAY_PENALTY = 'PATHWAY_PENALTY',
  OVERCHARGE = 'OVERCHARGE',
  OTHER_AMC = 'OTHER_AMC',
  TOO_EARLY = 'TOO_EARLY',
  BEYOND_CEILING = 'BEYOND_CEILING',
  BEYOND_GUARANTEE = 'BEYOND_GUARANTEE',
  NOT_COVERED = 'NOT_COVERED',
  AMO_DIFFERENCE = 'AMO_DIFFERENCE',
}
registerEnumType(OutOfPocketKind, {
  name: 'OutOfPocketKind',
  description: 'Why something is left to pay.',
  valuesConfig: {
    PARTICIPATION: { description: 'Participation forfaitaire.' },
    FRANCHISE: { description: 'Franchise médicale.' },
    HEAVY_ACT: { description: 'Participation for heavy acts.' },
    PATHWAY_PENALTY: { description: 'Care outside the coordinated pathway.' },
    OVERCHARGE: { description: 'Beyond what the guarantee pays of the overcharge (« dépassement »).' },
    OTHER_AMC: { description: 'Paid by another complementary insurer.' },
    TOO_EARLY: { description: 'Bought before the renewal is due.' },
    BEYOND_CEILING: { description: 'A ceiling of the guarantee is reached.' },
    BEYOND_GUARANTEE: { description: 'More than the amount that the guarantee gives.' },
    NOT_COVERED: { description: 'The contract doesn’t cover it.' },
    AMO_DIFFERENCE: { description: 'What the Sécu paid less, or more, than its own rate says.' },
  },
})

export enum Payer {
  AMO = 'AMO',
  AMC = 'AMC',
}
registerEnumType(Payer, {
  name: 'Payer',
  description: 'Who pays.',
  valuesConfig: {
    AMO: { description: 'The mandatory scheme (« Sécurité sociale »).' },
    AMC: { description: 'The mutuelle.' },
  },
})

export enum Payee {
  MEMBER = 'MEMBER',
  PROVIDER = 'PROVIDER',
}
registerEnumType(Payee, {
  name: 'Payee',
  description: 'Who is paid.',
  valuesConfig: {
    MEMBER: { description: 'The member.' },
    PROVIDER: { description: 'The professional (tiers payant).' },
  },
})

@ObjectType({
  simpleResolvers: true,
  description: 'What was paid and by whom: paid = amo + amc + outOfPocket, always.',
})
export class Amounts {
  @Field(() => Cents, { description: 'What the professional asked for, in cents.' })
  paid!: number
  @Field(() => Cents, { description: 'The Sécu’s part, in cents.' })
  amo!: number
  @Field(() => Cents, { description: 'The mutuelle’s part, in cents.' })
  amc!: number
  @Field(() => Cents, { description: 'What is left to pay (« reste à charge »), in cents.' })
  outOfPocket!: number
}

@ObjectType({ simpleResolvers: true, description: 'An act of care.' })
export class Act {
  @Field(() => String, { description: 'NGAP, CCAM, LPP or ours.' })
  code!: string
  @Field(() => String, { description: 'In the request’s language.' })
  label!: string
  @Field(() => CareFamily, { description: 'Its family.' })
  family!: CareFamily
}

@ObjectType({ simpleResolvers: true, description: 'Something the Sécu took off its payment.' })
export class LineDeduction {
  @Field(() => DeductionKind, { description: 'What.' })
  kind!: DeductionKind
  @Field(() => Cents, { description: 'How much, in cents.' })
  amount!: number
}

@ObjectType({ simpleResolvers: true, description: 'A part of what is left to pay, and why.' })
export class OutOfPocketPart {
  @Field(() => OutOfPocketKind, { description: 'Why.' })
  kind!: OutOfPocketKind
  @Field(() => String, { description: 'Why, in the request’s language.' })
  label!: string
  @Field(() => Cents, { description: 'How much, in cents.' })
  amount!: number
}

@ObjectType({ simpleResolvers: true, description: 'A number that a step of the computation uses.' })
export class DerivationNumber {
  @Field(() => String, { description: 'Its name in the rule.' })
  name!: string
  @Field(() => String, { description: 'As it stands in the rule: cents, basis points, a date, a count.' })
  value!: string
}

@ObjectType({ simpleResolvers: true, description: 'One step of « Pourquoi ce montant ? ».' })
export class DerivationStep {
  @Field(() => String, { description: 'The rule, for programs.' })
  rule!: string
  @Field(() => String, { description: 'What happens, in the request’s language.' })
  title!: string
  @Field(() => String, { description: 'How, with its numbers, in the request’s language.' })
  explanation!: string
  @Field(() => Cents, { description: 'The amount after this step, in cents.' })
  amount!: number
  @Field(() => String, { nullable: true, description: 'The law or tariff it comes from; null for plain arithmetic.' })
  source!: string | null
  @Field(() => [DerivationNumber], { description: 'The numbers it uses.' })
  numbers!: DerivationNumber[]
}

@ObjectType({ simpleResolvers: true, description: 'Who gave the care.' })
export class CareProvider {
  @Field(() => String, { description: 'Name.' })
  name!: string
  @Field(() => String, { description: 'Specialty, for programs: DERMATOLOGY.' })
  specialty!: string
  @Field(() => String, { description: 'Specialty, in the request’s language.' })
  specialtyLabel!: string
}

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A line of a Sécu payment, and what the mutuelle added: an entry of the ledger, never changed.',
})
export class ClaimLine extends Node {
  /** The row's keys, for loaders; not in the graph. */
  contractId!: string
  lineId!: string
  /** What the row's columns do not say, for `factsOf`; not in the graph. */
  facts!: string
  @Field(() => String, { description: 'The Sécu’s reference.' })
  reference!: string
  @Field(() => Act, { description: 'What was done.' })
  act!: Act
  @Field(() => LineNature, { description: 'A payment, or one taken back.' })
  nature!: LineNature
  @Field(() => CivilDate, { description: 'First day of care.' })
  careFrom!: string
  @Field(() => CivilDate, { description: 'Last day of care.' })
  careTo!: string
  @Field(() => Int, { description: 'How many: sessions, nights, boxes.' })
  quantity!: number
  @Field(() => Amounts, { description: 'Who paid what.' })
  amounts!: Amounts
  @Field(() => Cents, { description: 'Base de remboursement (BR), in cents.' })
  base!: number
  @Field(() => BasisPoints, { description: 'The Sécu’s rate.' })
  rate!: number
  @Field(() => Boolean, { description: 'Whether the mutuelle paid the professional (tiers payant).' })
  thirdParty!: boolean
}

@ObjectType({ simpleResolvers: true, description: 'What care was: for whoever may know.' })
export class Care {
  /** The claim's keys, for loaders; not in the graph. */
  contractId!: string
  claimId!: string
  /** Lines already at hand, when the list loaded them with the claims. */
  loadedLines?: ClaimLine[]
  @Field(() => String, { description: 'What to call it: « Consultation d’un dermatologue ».' })
  title!: string
  @Field(() => CareFamily, { description: 'Its family.' })
  family!: CareFamily
  @Field(() => CareProvider, { description: 'Who gave it.' })
  provider!: CareProvider
}

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'Care on one day by one professional, reimbursed.',
})
export class Claim extends Node {
  /** The row's keys, for loaders; not in the graph. */
  contractId!: string
  claimId!: string
  @Field(() => Member, { description: 'Whose care.' })
  beneficiary!: Member
  @Field(() => CivilDate, { description: 'The day of care.' })
  careDate!: string
  @Field(() => Instant, { description: 'When the Sécu told us of it.' })
  receivedAt!: Date
  @Field(() => ClaimState, { description: 'How it ended.' })
  state!: ClaimState
  @Field(() => Amounts, { description: 'Who paid what, lines and reversals taken together.' })
  amounts!: Amounts
  @Field(() => Care, {
    nullable: true,
    description: 'What the care was; null when it is another adult’s who has not shared it.',
  })
  care!: Care | null
}

@ObjectType({ simpleResolvers: true, description: 'A page of reimbursements, newest care first.' })
export class ClaimConnection extends connectionType(() => Claim, 'Claim') {
  /** The filter, for the fields that are computed when asked. */
  filter!: unknown
}

@ObjectType({ simpleResolvers: true, description: 'One month’s care.' })
export class MonthSpending {
  @Field(() => Int, { description: '1 is January.' })
  month!: number
  @Field(() => Amounts, { description: 'Who paid what.' })
  amounts!: Amounts
  @Field(() => Int, { description: 'How many reimbursements.' })
  claimCount!: number
}

@ObjectType({ simpleResolvers: true, description: 'A year’s care, by month of care.' })
export class Spending {
  @Field(() => Int, { description: 'The civil year.' })
  year!: number
  @Field(() => Amounts, { description: 'The whole year.' })
  total!: Amounts
  @Field(() => [MonthSpending], { description: 'Twelve months, January first.' })
  months!: MonthSpending[]
}
