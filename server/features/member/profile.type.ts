import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql'
import { InvalidInput, NotAllowed } from '../../graphql/problem.ts'
import { PendingEmail } from '../identity/email-change.type.ts'
import { StepUpRequired } from '../identity/step-up.type.ts'

@ObjectType({ simpleResolvers: true, description: 'Where letters go.' })
export class PostalAddress {
  @Field(() => String, { description: 'Number and street.' })
  street!: string
  @Field(() => String, { description: 'Five digits.' })
  postalCode!: string
  @Field(() => String, { description: 'Town.' })
  city!: string
}

@ObjectType({
  simpleResolvers: true,
  description: 'What is known of the viewer as a person: theirs alone to see and to change.',
})
export class Profile {
  @Field(() => ID, { description: 'The same as their account’s owner.' })
  id!: string
  @Field(() => String, { description: 'All their first names.' })
  firstNames!: string
  @Field(() => String, { description: 'The name they were born with.' })
  birthName!: string
  @Field(() => String, { description: 'The name they are called by.' })
  usualName!: string
  @Field(() => String, { description: 'What they sign in with.' })
  email!: string
  @Field(() => Boolean, { description: 'Whether the e-mail was shown to be theirs, by the link sent there.' })
  emailConfirmed!: boolean
  @Field(() => PendingEmail, {
    nullable: true,
    description: 'Another e-mail that waits for its link to be opened; null for none.',
  })
  pendingEmail!: PendingEmail | null
  @Field(() => PostalAddress, {
    nullable: true,
    description: 'Where letters go; null where no whole address is known.',
  })
  address!: PostalAddress | null
}

@InputType({ description: 'Another address, in France.' })
export class ChangeAddressInput {
  @Field(() => String, { description: 'Number and street.' })
  street!: string
  @Field(() => String, { description: 'Five digits.' })
  postalCode!: string
  @Field(() => String, { description: 'Town.' })
  city!: string
}

@ObjectType({ simpleResolvers: true, description: 'Letters go there from now on.' })
export class ChangeAddressSuccess {
  @Field(() => Profile, { description: 'What is known now.' })
  profile!: Profile
}

export const ChangeAddressResult = createUnionType({
  name: 'ChangeAddressResult',
  description: 'Whether letters go there.',
  types: () => [ChangeAddressSuccess, StepUpRequired, NotAllowed, InvalidInput] as const,
})
