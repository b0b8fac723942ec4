import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql'
import { IdempotencyConflict, InvalidInput, NotAllowed, NotFound } from '../../graphql/problem.ts'
import { Cents, CivilDate } from '../../graphql/scalars.ts'
import { CareFamily } from '../claim/claim.type.ts'
import { Request, RequestKind } from './request.type.ts'

@InputType({ description: 'An invoice or a quote. What is left out is asked for once.' })
export class SubmitCareDocumentInput {
  @Field(() => String, { description: 'Made up by the client, the same for each time it sends this.' })
  idempotencyKey!: string
  @Field(() => ID, { description: 'Whose care it is.' })
  beneficiaryId!: string
  @Field(() => [ID], { description: 'Its pages, in their order: 1 to 10 uploads that have come in whole.' })
  uploadIds!: string[]
  @Field(() => CareFamily, { nullable: true, description: 'What kind of care.' })
  family?: CareFamily | null
  @Field(() => CivilDate, { nullable: true, description: 'The day of the care; for a quote, the day it was made.' })
  careDate?: string | null
  @Field(() => Cents, { nullable: true, description: 'The whole amount, in cents.' })
  amount?: number | null
  @Field(() => String, { nullable: true, description: 'Who gives the care: 2 to 120 characters.' })
  professional?: string | null
}

@InputType({ description: 'A prescription to keep with the documents.' })
export class SendPrescriptionInput {
  @Field(() => String, { description: 'Made up by the client, the same for each time it sends this.' })
  idempotencyKey!: string
  @Field(() => ID, { description: 'Whose it is.' })
  beneficiaryId!: string
  @Field(() => [ID], { description: 'Its pages, in their order: 1 to 10 uploads that have come in whole.' })
  uploadIds!: string[]
  @Field(() => CivilDate, { nullable: true, description: 'The day it was made.' })
  careDate?: string | null
  @Field(() => String, { nullable: true, description: 'Who made it: 2 to 120 characters.' })
  professional?: string | null
}

@InputType({ description: 'What was missing. What is left out stays unknown, and is not asked for again.' })
export class CompleteRequestInput {
  @Field(() => String, { description: 'Made up by the client, the same for each time it sends this.' })
  idempotencyKey!: string
  @Field(() => ID, { description: 'Which request.' })
  requestId!: string
  @Field(() => [ID], {
    nullable: true,
    description: 'Pages in place of those that were refused, or beside the others.',
  })
  uploadIds?: string[] | null
  @Field(() => CareFamily, { nullable: true, description: 'What kind of care.' })
  family?: CareFamily | null
  @Field(() => CivilDate, { nullable: true, description: 'The day of the care, or of the quote.' })
  careDate?: string | null
  @Field(() => Cents, { nullable: true, description: 'The whole amount, in cents.' })
  amount?: number | null
  @Field(() => String, { nullable: true, description: 'Who gives the care: 2 to 120 characters.' })
  professional?: string | null
}

@InputType({ description: 'Which requests.' })
export class RequestFilter {
  @Field(() => [RequestKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: RequestKind[] | null
  @Field(() => Boolean, { nullable: true, description: 'Only those that are still to be decided.' })
  openOnly?: boolean | null
}

@InputType({ description: 'A request to take back.' })
export class WithdrawRequestInput {
  @Field(() => ID, { description: 'Which.' })
  requestId!: string
}

@ObjectType({ simpleResolvers: true, description: 'It has come in.' })
export class SubmitCareDocumentSuccess {
  @Field(() => Request, { description: 'The request, with its reference and what is missing.' })
  request!: Request
}

@ObjectType({ simpleResolvers: true, description: 'Taken note of.' })
export class CompleteRequestSuccess {
  @Field(() => Request, { description: 'The request.' })
  request!: Request
}

@ObjectType({ simpleResolvers: true, description: 'Taken back.' })
export class WithdrawRequestSuccess {
  @Field(() => Request, { description: 'The request.' })
  request!: Request
}

export const SubmitCareDocumentResult = createUnionType({
  name: 'SubmitCareDocumentResult',
  description: 'How it ended.',
  types: () => [SubmitCareDocumentSuccess, InvalidInput, IdempotencyConflict] as const,
})

export const CompleteRequestResult = createUnionType({
  name: 'CompleteRequestResult',
  description: 'How it ended.',
  types: () => [CompleteRequestSuccess, InvalidInput, IdempotencyConflict, NotAllowed, NotFound] as const,
})

export const WithdrawRequestResult = createUnionType({
  name: 'WithdrawRequestResult',
  description: 'How it ended.',
  types: () => [WithdrawRequestSuccess, NotAllowed, NotFound] as const,
})
