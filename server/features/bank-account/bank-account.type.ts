import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql'
import { IdempotencyConflict, InvalidInput, NotAllowed, NotFound } from '../../graphql/problem.ts'
import { Instant } from '../../graphql/scalars.ts'
import { StepUpRequired } from '../identity/step-up.type.ts'
import { Request } from '../request/request.type.ts'

@ObjectType({ simpleResolvers: true, description: 'What a request for another account says.' })
export class BankAccountChange {
  @Field(() => String, { description: 'The account asked for: country, key and last digits.' })
  ibanMasked!: string
  @Field(() => String, { description: 'The name on it.' })
  holderName!: string
  @Field(() => Instant, { nullable: true, description: 'Until when its first transfer waits; null where none does.' })
  heldUntil!: Date | null
  @Field(() => [String], { description: 'Why the desk looks at it first; empty where nobody needs to.' })
  reviews!: string[]
  @Field(() => Boolean, {
    description: 'Whether the viewer can go back to the account before: while the first transfer waits.',
  })
  canCancel!: boolean
}

@InputType({ description: 'Another account for reimbursements.' })
export class ChangeBankAccountInput {
  @Field(() => String, { description: 'Made up by the client, the same for each time it sends this.' })
  idempotencyKey!: string
  @Field(() => String, { description: 'The IBAN, with or without spaces: any of the SEPA area.' })
  iban!: string
  @Field(() => String, { description: 'The name that the bank statement (RIB) shows: 2 to 70 characters.' })
  holderName!: string
}

@InputType({ description: 'A change of account to undo.' })
export class CancelBankAccountChangeInput {
  @Field(() => ID, { description: 'Its request.' })
  requestId!: string
}

@ObjectType({ simpleResolvers: true, description: 'Taken down: its request says whether it holds already.' })
export class ChangeBankAccountSuccess {
  @Field(() => Request, { description: 'The request.' })
  request!: Request
}

@ObjectType({ simpleResolvers: true, description: 'Reimbursements go to the account before again.' })
export class CancelBankAccountChangeSuccess {
  @Field(() => Request, { description: 'The request that was undone.' })
  request!: Request
}

export const ChangeBankAccountResult = createUnionType({
  name: 'ChangeBankAccountResult',
  description: 'How it ended.',
  types: () => [ChangeBankAccountSuccess, StepUpRequired, InvalidInput, NotAllowed, IdempotencyConflict] as const,
})

export const CancelBankAccountChangeResult = createUnionType({
  name: 'CancelBankAccountChangeResult',
  description: 'How it ended.',
  types: () => [CancelBankAccountChangeSuccess, NotAllowed, NotFound] as const,
})
