import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql'
import { IdempotencyConflict, InvalidInput, NotAllowed } from '../../graphql/problem.ts'
import { CivilDate } from '../../graphql/scalars.ts'
import { Request } from '../request/request.type.ts'

export enum AdditionCase {
  BIRTH = 'BIRTH',
  ADOPTION = 'ADOPTION',
  CHILD = 'CHILD',
  MARRIAGE = 'MARRIAGE',
  PACS = 'PACS',
  COHABITATION = 'COHABITATION',
}
registerEnumType(AdditionCase, {
  name: 'AdditionCase',
  description: 'Why somebody comes onto a contract.',
  valuesConfig: {
    BIRTH: { description: 'A birth: covered from that day, told within three months.' },
    ADOPTION: { description: 'An adoption: the same.' },
    CHILD: { description: 'Another child of the holder or of the spouse.' },
    MARRIAGE: { description: 'A marriage.' },
    PACS: { description: 'A PACS.' },
    COHABITATION: { description: 'Two people who live together (concubinage).' },
  },
})

export enum RemovalCase {
  SEPARATION = 'SEPARATION',
  OWN_COVER = 'OWN_COVER',
  CHILD_LEAVES = 'CHILD_LEAVES',
  DEATH = 'DEATH',
  OTHER = 'OTHER',
}
registerEnumType(RemovalCase, {
  name: 'RemovalCase',
  description: 'Why somebody leaves a contract.',
  valuesConfig: {
    SEPARATION: { description: 'A divorce, the end of a PACS or of living together.' },
    OWN_COVER: { description: 'A cover of their own.' },
    CHILD_LEAVES: { description: 'A child who is no longer the holder’s to keep.' },
    DEATH: { description: 'A death.' },
    OTHER: { description: 'No reason: at the yearly term.' },
  },
})

export enum Sex {
  F = 'F',
  M = 'M',
}
registerEnumType(Sex, {
  name: 'Sex',
  description: 'As the civil status has it.',
  valuesConfig: { F: { description: 'Female.' }, M: { description: 'Male.' } },
})

@ObjectType({ simpleResolvers: true, description: 'Who a request would bring onto the contract, or take off it.' })
export class BeneficiaryChange {
  @Field(() => String, { description: 'Who.' })
  fullName!: string
  @Field(() => CivilDate, { description: 'When they were born.' })
  birthDate!: string
  @Field(() => Sex, { nullable: true, description: 'As the civil status has it; null for who leaves.' })
  sex!: Sex | null
  @Field(() => AdditionCase, { nullable: true, description: 'Why they come; null for who leaves.' })
  addition!: AdditionCase | null
  @Field(() => RemovalCase, { nullable: true, description: 'Why they leave; null for who comes.' })
  removal!: RemovalCase | null
  @Field(() => CivilDate, { description: 'The day of what happened.' })
  eventDate!: string
  @Field(() => CivilDate, { description: 'The first day of cover, or the last one.' })
  effectiveDate!: string
}

@InputType({ description: 'Somebody to cover.' })
export class AddBeneficiaryInput {
  @Field(() => String, { description: 'Made up by the client, the same for each time it sends this.' })
  idempotencyKey!: string
  @Field(() => AdditionCase, { description: 'Why they come.' })
  addition!: AdditionCase
  @Field(() => CivilDate, { description: 'The day of it: of the birth, the adoption, the marriage.' })
  eventDate!: string
  @Field(() => String, { description: 'First names: 1 to 80 characters.' })
  firstNames!: string
  @Field(() => String, { description: 'Name: 1 to 80 characters.' })
  lastName!: string
  @Field(() => CivilDate, { description: 'When they were born.' })
  birthDate!: string
  @Field(() => Sex, { description: 'As the civil status has it.' })
  sex!: Sex
  @Field(() => [ID], { description: 'The civil-status paper: 1 to 10 uploads.' })
  uploadIds!: string[]
}

@InputType({ description: 'Somebody to cover no longer.' })
export class RemoveBeneficiaryInput {
  @Field(() => String, { description: 'Made up by the client, the same for each time it sends this.' })
  idempotencyKey!: string
  @Field(() => ID, { description: 'Who.' })
  beneficiaryId!: string
  @Field(() => RemovalCase, { description: 'Why they leave.' })
  removal!: RemovalCase
  @Field(() => CivilDate, { description: 'The day of it.' })
  eventDate!: string
  @Field(() => [ID], { nullable: true, description: 'The proof, where the case needs one: 1 to 10 uploads.' })
  uploadIds?: string[] | null
}

@ObjectType({ simpleResolvers: true, description: 'Asked for.' })
export class ChangeBeneficiariesSuccess {
  @Field(() => Request, { description: 'The request.' })
  request!: Request
}

export const ChangeBeneficiariesResult = createUnionType({
  name: 'ChangeBeneficiariesResult',
  description: 'How it ended.',
  types: () => [ChangeBeneficiariesSuccess, InvalidInput, NotAllowed, IdempotencyConflict] as const,
})
