import { createUnionType, Field, InputType, ObjectType } from 'type-graphql'
import { InvalidInput, NotAllowed, TooManyAttempts } from '../../graphql/problem.ts'
import { Instant } from '../../graphql/scalars.ts'
import { StepUpRequired } from './step-up.type.ts'

@ObjectType({ simpleResolvers: true, description: 'An e-mail that waits for the link that was sent there.' })
export class PendingEmail {
  @Field(() => String, { description: 'The address.' })
  email!: string
  @Field(() => Instant, { description: 'Until when its link serves.' })
  expiresAt!: Date
}

@InputType({ description: 'Another e-mail to sign in with.' })
export class ChangeEmailInput {
  @Field(() => String, { description: 'The address: it serves once the link that is sent there was opened.' })
  email!: string
}

@ObjectType({ simpleResolvers: true, description: 'A link is on its way to the new address; the one in use stays.' })
export class ChangeEmailSuccess {
  @Field(() => PendingEmail, { description: 'What waits.' })
  pending!: PendingEmail
}

export const ChangeEmailResult = createUnionType({
  name: 'ChangeEmailResult',
  description: 'Whether a link is on its way to the address.',
  types: () => [ChangeEmailSuccess, StepUpRequired, NotAllowed, TooManyAttempts, InvalidInput] as const,
})
