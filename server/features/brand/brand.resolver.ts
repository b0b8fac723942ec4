import { Ctx, FieldResolver, Query, Resolver } from 'type-graphql'
import type { Context } from '../../context.ts'
import { brand } from './brand.ts'
import { Brand } from './brand.type.ts'

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
