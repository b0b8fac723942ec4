import { Field, ObjectType, Query, Resolver } from 'type-graphql'
import { brand } from './brand.ts'

@ObjectType({ simpleResolvers: true, description: 'What another mutuelle changes: names and numbers, never a screen.' })
export class Brand {
  @Field(() => String, { description: 'The mutuelle’s name.' })
  name!: string
  @Field(() => String, { description: 'The name of its network of opticians and hearing-aid specialists.' })
  networkName!: string
  @Field(() => String, { description: 'The members’ phone number.' })
  phone!: string
}

@Resolver(() => Brand)
export class BrandResolver {
  @Query(() => Brand, { description: 'Whose member space this is.' })
  brand(): Brand {
    return brand
  }
}
