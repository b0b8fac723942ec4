import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { InvalidInput, NotAllowed, TooManyAttempts } from '../../graphql/problem.ts'
import { CivilDate } from '../../graphql/scalars.ts'

@InputType({ description: 'Whom to look up: two criteria at least.' })
export class FindMembersInput {
  @Field(() => String, { nullable: true, description: 'Names, in any order, with or without accents.' })
  name?: string | null
  @Field(() => CivilDate, { nullable: true, description: 'Birth date.' })
  birthDate?: string | null
  @Field(() => String, { nullable: true, description: 'Postal code.' })
  postalCode?: string | null
  @Field(() => String, { nullable: true, description: 'Contract number or member number (« numéro d’adhérent »).' })
  number?: string | null
  @Field(() => String, { nullable: true, description: 'NIR, with or without its key. Kept nowhere.' })
  nir?: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Somebody who was found: just enough to tell people apart.' })
export class FoundMember {
  @Field(() => ID, { description: 'Whose file to open.' })
  id!: string
  @Field(() => String, { description: 'First and usual name.' })
  fullName!: string
  @Field(() => Int, { description: 'Year of birth.' })
  birthYear!: number
  @Field(() => String, { nullable: true, description: 'City; null where none is known.' })
  city!: string | null
  @Field(() => String, { description: 'The end of the contract’s number.' })
  contractMasked!: string
}

@ObjectType({ simpleResolvers: true, description: 'Who was found, 20 at most.' })
export class FindMembersSuccess {
  @Field(() => [FoundMember], { description: 'By name.' })
  members!: FoundMember[]
  @Field(() => Boolean, { description: 'Whether there are more: another criterion tells them apart.' })
  hasMore!: boolean
}

export const FindMembersResult = createUnionType({
  name: 'FindMembersResult',
  description: 'How a look-up ended.',
  types: () => [FindMembersSuccess, InvalidInput, NotAllowed, TooManyAttempts] as const,
})
