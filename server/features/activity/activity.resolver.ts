import { Arg, Ctx, FieldResolver, Resolver, Root, Subscription } from 'type-graphql'
import type { Context } from '../../context.ts'
import { Cursor } from '../../graphql/scalars.ts'
import { Viewer } from '../viewer/viewer.type.ts'
import { activityCursor, listenToActivity } from './activity.service.ts'
import { Activity } from './activity.type.ts'

@Resolver(() => Activity)
export class ActivityResolver {
  @Subscription(() => Activity, {
    subscribe: ({ args, context }) => listenToActivity(context as Context, args.after as string | null | undefined),
    description: 'What happens in the viewer’s contract; `after` replays what a dropped connection missed.',
  })
  activity(
    @Root() activity: Activity,
    @Arg('after', () => Cursor, { nullable: true, description: 'The last one heard; from now on when left out.' })
    _after?: string,
  ): Activity {
    return activity
  }
}

@Resolver(() => Viewer)
export class ActivityCursorResolver {
  @FieldResolver(() => Cursor, {
    nullable: true,
    description: 'Where `activity(after)` begins for what happens from this answer on; null for who hears of nothing.',
  })
  activityCursor(@Ctx() ctx: Context): Promise<string | null> {
    return activityCursor(ctx)
  }
}
