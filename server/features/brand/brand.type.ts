import { Field, ObjectType } from 'type-graphql'

@ObjectType({ description: 'What another mutuelle changes: names and numbers, never a screen.' })
export class Brand {
  @Field(() => String, { description: 'The mutuelle’s name.' })
  name!: string
  @Field(() => String, { description: 'The name of its network of opticians and hearing-aid specialists.' })
  networkName!: string
  @Field(() => String, { description: 'The members’ phone number.' })
  phone!: string
}
