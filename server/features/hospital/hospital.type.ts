import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { IdempotencyConflict, InvalidInput, NotAllowed, NotFound, TooManyAttempts } from '../../graphql/problem.ts'
import { BasisPoints, Cents, CivilDate, Instant } from '../../graphql/scalars.ts'
import { Request } from '../request/request.type.ts'

export enum StayNature {
  MEDICINE = 'MEDICINE',
  SURGERY = 'SURGERY',
  MATERNITY = 'MATERNITY',
  PSYCHIATRY = 'PSYCHIATRY',
  REHABILITATION = 'REHABILITATION',
}
registerEnumType(StayNature, {
  name: 'StayNature',
  description: 'The nature of a stay, as hospitals name it.',
  valuesConfig: {
    MEDICINE: { description: 'Médecine.' },
    SURGERY: { description: 'Chirurgie.' },
    MATERNITY: { description: 'Maternité.' },
    PSYCHIATRY: { description: 'Psychiatrie.' },
    REHABILITATION: { description: 'Soins de suite et réadaptation.' },
  },
})

export enum CoverageStep {
  ASKED = 'ASKED',
  SENT = 'SENT',
  ACKNOWLEDGED = 'ACKNOWLEDGED',
  BILLED = 'BILLED',
}
registerEnumType(CoverageStep, {
  name: 'CoverageStep',
  description: 'How far an agreement with a hospital is.',
  valuesConfig: {
    ASKED: { description: 'Asked for: not sent yet.' },
    SENT: { description: 'Sent to the hospital.' },
    ACKNOWLEDGED: { description: 'The hospital confirmed that it has it.' },
    BILLED: { description: 'The stay was billed.' },
  },
})

@ObjectType({ simpleResolvers: true, description: 'A hospital or a clinic.' })
export class Facility {
  @Field(() => String, { description: 'Its FINESS number.' })
  finess!: string
  @Field(() => String, { description: 'Its name.' })
  name!: string
  @Field(() => String, { description: 'Postal code and town.' })
  place!: string
  @Field(() => Boolean, { description: 'Whether we send it agreements ourselves.' })
  isReachable!: boolean
}

@ObjectType({ simpleResolvers: true, description: 'One thing of a stay, and how far we pay it.' })
export class CoverageLine {
  @Field(() => String, { description: 'For programs: PRIVATE_ROOM.' })
  code!: string
  @Field(() => String, { description: 'What it is called.' })
  name!: string
  @Field(() => Cents, { nullable: true, description: 'For each day or night, or at once; null for a share.' })
  amount!: number | null
  @Field(() => Int, { nullable: true, description: 'Days or nights; null for what is paid at once or is a share.' })
  count!: number | null
  @Field(() => BasisPoints, {
    nullable: true,
    description: 'Share of the base, the Sécu’s included; null for an amount.',
  })
  rate!: number | null
  @Field(() => Boolean, { description: 'Whether the contract pays it.' })
  isCovered!: boolean
}

@ObjectType({ simpleResolvers: true, description: 'What a request for hospital coverage says, and what is agreed on.' })
export class HospitalCoverage {
  @Field(() => Facility, { description: 'Where.' })
  facility!: Facility
  @Field(() => StayNature, { description: 'The nature of the stay.' })
  nature!: StayNature
  @Field(() => CivilDate, { description: 'The day of admission.' })
  admissionDate!: string
  @Field(() => CivilDate, { description: 'The day of discharge.' })
  dischargeDate!: string
  @Field(() => Boolean, { description: 'Whether a private room is asked for.' })
  privateRoom!: boolean
  @Field(() => [String], { description: 'Why the desk looks first; empty where nobody needs to.' })
  reviews!: string[]
  @Field(() => [CoverageLine], { description: 'What we pay; empty until it is agreed on.' })
  lines!: CoverageLine[]
  @Field(() => CivilDate, {
    nullable: true,
    description: 'The first day that it holds for; null until it is agreed on.',
  })
  validFrom!: string | null
  @Field(() => CivilDate, {
    nullable: true,
    description: 'The last day that it holds for; null until it is agreed on.',
  })
  validTo!: string | null
  @Field(() => CoverageStep, { description: 'How far it is.' })
  step!: CoverageStep
  @Field(() => Boolean, { description: 'Whether the stay was changed after it had been agreed on.' })
  isChanged!: boolean
  @Field(() => Instant, { nullable: true, description: 'When it left for the hospital; null until then.' })
  sentAt!: Date | null
  @Field(() => Instant, { nullable: true, description: 'When the hospital confirmed it; null until then.' })
  acknowledgedAt!: Date | null
}

@ObjectType({ simpleResolvers: true, description: 'An agreement, as the hospital reads it.' })
export class FacilityAgreement {
  @Field(() => String, { description: 'What one quotes.' })
  reference!: string
  @Field(() => String, { description: 'The patient.' })
  patient!: string
  @Field(() => CivilDate, { description: 'When they were born.' })
  birthDate!: string
  @Field(() => String, { description: 'The member number, as on the card.' })
  memberNumber!: string
  @Field(() => HospitalCoverage, { description: 'The stay, and what we pay.' })
  coverage!: HospitalCoverage
}

@InputType({ description: 'A stay in hospital.' })
export class RequestHospitalCoverageInput {
  @Field(() => String, { description: 'Made up by the client, the same for each time it sends this.' })
  idempotencyKey!: string
  @Field(() => ID, { description: 'Whose stay it is.' })
  beneficiaryId!: string
  @Field(() => String, { description: 'The hospital’s FINESS number.' })
  finess!: string
  @Field(() => StayNature, { description: 'The nature of the stay.' })
  nature!: StayNature
  @Field(() => CivilDate, { description: 'The day of admission.' })
  admissionDate!: string
  @Field(() => CivilDate, { description: 'The day of discharge, as far as it is known.' })
  dischargeDate!: string
  @Field(() => Boolean, { description: 'Whether a private room is asked for.' })
  privateRoom!: boolean
  @Field(() => [ID], { nullable: true, description: 'The quote of the fees, where there is one: up to 10 uploads.' })
  uploadIds?: string[] | null
}

@InputType({ description: 'Other days of a stay that was agreed on, or another room.' })
export class ChangeHospitalStayInput {
  @Field(() => ID, { description: 'The request.' })
  requestId!: string
  @Field(() => CivilDate, { description: 'The day of admission.' })
  admissionDate!: string
  @Field(() => CivilDate, { description: 'The day of discharge, as far as it is known.' })
  dischargeDate!: string
  @Field(() => Boolean, { description: 'Whether a private room is asked for.' })
  privateRoom!: boolean
}

@ObjectType({ simpleResolvers: true, description: 'Changed: a new agreement goes to the hospital.' })
export class ChangeHospitalStaySuccess {
  @Field(() => Request, { description: 'The request, as it is now.' })
  request!: Request
}

export const ChangeHospitalStayResult = createUnionType({
  name: 'ChangeHospitalStayResult',
  description: 'How it ended.',
  types: () => [ChangeHospitalStaySuccess, InvalidInput, NotAllowed, NotFound] as const,
})

@InputType({ description: 'The link that a hospital was sent.' })
export class AcknowledgeAgreementInput {
  @Field(() => String, { description: 'What opens it.' })
  link!: string
}

@ObjectType({ simpleResolvers: true, description: 'Asked for: its request says whether it is agreed on already.' })
export class RequestHospitalCoverageSuccess {
  @Field(() => Request, { description: 'The request.' })
  request!: Request
}

@ObjectType({ simpleResolvers: true, description: 'Confirmed.' })
export class AcknowledgeAgreementSuccess {
  @Field(() => FacilityAgreement, { description: 'The agreement.' })
  agreement!: FacilityAgreement
}

export const RequestHospitalCoverageResult = createUnionType({
  name: 'RequestHospitalCoverageResult',
  description: 'How it ended.',
  types: () => [RequestHospitalCoverageSuccess, InvalidInput, IdempotencyConflict] as const,
})

export const AcknowledgeAgreementResult = createUnionType({
  name: 'AcknowledgeAgreementResult',
  description: 'How it ended.',
  types: () => [AcknowledgeAgreementSuccess, NotFound, TooManyAttempts] as const,
})
