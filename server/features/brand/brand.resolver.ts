import { Ctx, Field, FieldResolver, ObjectType, Query, Resolver } from 'type-graphql'
import type { Context } from '../../context.ts'
import { brand } from './brand.ts'

@ObjectType({ description: 'What another mutuelle changes: names and numbers, never a screen.' })
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

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The page where the demonstration’s mails, SMS and letters are read; null in production.',
  })
  mailbox(@Ctx() { demonstration }: Context): string | null {
    return demonstration ? '/dev/boite' : null
  }

  @FieldResolver(() => Boolean, { description: 'Whether people may come by FranceConnect.' })
  franceConnect(@Ctx() ctx: Context): boolean {
    return ctx.federations.franceConnect !== undefined
  }
}
