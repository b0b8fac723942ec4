import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.ts'
import { Request } from '../request/request.type.ts'
import { Viewer } from '../viewer/viewer.type.ts'
import { changeHospitalStay } from './change-stay.service.ts'
import { acknowledgeAgreement, facilityAgreement } from './hospital.facility.ts'
import { coverageOf, facilities, requestHospitalCoverage } from './hospital.service.ts'
import {
  AcknowledgeAgreementInput,
  AcknowledgeAgreementResult,
  ChangeHospitalStayInput,
  ChangeHospitalStayResult,
  Facility,
  FacilityAgreement,
  HospitalCoverage,
  RequestHospitalCoverageInput,
  RequestHospitalCoverageResult,
} from './hospital.type.ts'

@Resolver(() => Viewer)
export class FacilitiesResolver {
  @FieldResolver(() => [Facility], { description: 'Hospitals and clinics by name, town or number: 20 at most.' })
  facilities(
    @Ctx() ctx: Context,
    @Arg('text', () => String, { description: 'Words of any of these.' }) text: string,
  ): Promise<Facility[]> {
    return facilities(ctx, text)
  }
}

@Resolver(() => Request)
export class HospitalResolver {
  @FieldResolver(() => HospitalCoverage, {
    nullable: true,
    description: 'What a request for hospital coverage says; null for any other.',
  })
  hospitalCoverage(@Ctx() ctx: Context, @Root() request: Request): Promise<HospitalCoverage | null> {
    return coverageOf(ctx, request)
  }

  @Query(() => FacilityAgreement, {
    nullable: true,
    description: 'The agreement that a hospital’s link opens; null for none, and once its time is over.',
  })
  facilityAgreement(
    @Ctx() ctx: Context,
    @Arg('link', () => String, { description: 'What opens it.' }) link: string,
  ): Promise<FacilityAgreement | null> {
    return facilityAgreement(ctx, link)
  }

  @Mutation(() => RequestHospitalCoverageResult, {
    description: 'Asks that we agree with a hospital to pay it: at once where the contract says enough.',
  })
  requestHospitalCoverage(
    @Ctx() ctx: Context,
    @Arg('input', () => RequestHospitalCoverageInput) input: RequestHospitalCoverageInput,
  ): Promise<typeof RequestHospitalCoverageResult> {
    return requestHospitalCoverage(ctx, input)
  }

  @Mutation(() => ChangeHospitalStayResult, {
    description: 'Changes the days or the room of a stay that was agreed on: a new agreement goes to the hospital.',
  })
  changeHospitalStay(
    @Ctx() ctx: Context,
    @Arg('input', () => ChangeHospitalStayInput) input: ChangeHospitalStayInput,
  ): Promise<typeof ChangeHospitalStayResult> {
    return changeHospitalStay(ctx, input)
  }

  @Mutation(() => AcknowledgeAgreementResult, { description: 'A hospital confirms that it has an agreement.' })
  acknowledgeAgreement(
    @Ctx() ctx: Context,
    @Arg('input', () => AcknowledgeAgreementInput) input: AcknowledgeAgreementInput,
  ): Promise<typeof AcknowledgeAgreementResult> {
    return acknowledgeAgreement(ctx, input)
  }
}
