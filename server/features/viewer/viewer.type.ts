import { Field, ObjectType } from 'type-graphql'

@ObjectType({ simpleResolvers: true, description: 'What somebody signs in with.' })
export class Account {
  @Field(() => String, { description: 'E-mail.' })
  email!: string
  @Field(() => Boolean, { description: 'Whether its owner has shown that it is theirs, by the link sent there.' })
  emailConfirmed!: boolean
}

@ObjectType({
  description: 'Who is signed in, and all that they may see. Every list in it is already theirs: no id to guess.',
})
export class Viewer {
  /** Not in the graph: fields are resolved from the request's actor. */
  readonly kind = 'MEMBER'
}
