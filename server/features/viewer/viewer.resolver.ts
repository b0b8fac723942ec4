import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql'
import type { Context } from '../../context.ts'
import { Node } from '../../graphql/node.ts'
import { findNodes } from './node.service.ts'
import { Viewer } from './viewer.type.ts'

@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, { nullable: true, description: 'Who is signed in and what they may see; null for nobody.' })
  viewer(@Ctx() ctx: Context): Viewer | null {
    return ctx.actor.kind === 'MEMBER' || ctx.actor.kind === 'VIEWING' ? new Viewer() : null
  }

  @Query(() => Node, { nullable: true, description: 'Any object by its id; null when absent or not the viewer’s.' })
  async node(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<Node | null> {
    return (await findNodes(ctx, [id]))[0] ?? null
  }

  @Query(() => [Node], {
    nullable: 'items',
    description: 'Objects by their ids, 50 at most, in the order asked; null where absent or not the viewer’s.',
  })
  nodes(@Ctx() ctx: Context, @Arg('ids', () => [ID]) ids: string[]): Promise<(Node | null)[]> {
    return findNodes(ctx, ids)
  }
}
