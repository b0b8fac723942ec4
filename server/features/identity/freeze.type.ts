import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql'
import { TooManyAttempts } from '../../graphql/problem.ts'
import { LinkOver } from './challenge.type.ts'

@InputType({ description: 'The link « Ce n’est pas moi » of a notice.' })
export class FreezeAccountInput {
  @Field(() => ID, { description: 'What follows the # in the link.' })
  token!: string
}

@ObjectType({
  simpleResolvers: true,
  description: 'Nobody signs in any more until the password is chosen anew; every session is over.',
})
export class FreezeAccountSuccess {
  @Field(() => String, { description: 'Where the link to a new password was sent, masked.' })
  sentTo!: string
}

export const FreezeAccountResult = createUnionType({
  name: 'FreezeAccountResult',
  description: 'Whether the account is blocked.',
  types: () => [FreezeAccountSuccess, LinkOver, TooManyAttempts] as const,
})
