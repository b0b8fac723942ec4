import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.ts'
import { Desk } from '../desk/desk.type.ts'
import {
  alertCount,
  amoAlerts,
  closeAmoAlerts,
  feedWatch,
  figuresOfQuarantine,
  linesInQuarantine,
  replayLines,
} from './feed.service.ts'
import {
  AmoAlert,
  CloseAmoAlertsInput,
  CloseAmoAlertsResult,
  FeedWatch,
  QuarantinedLine,
  QuarantineFigure,
  QuarantineReason,
  ReplayLinesInput,
  ReplayLinesResult,
} from './feed.type.ts'

@Resolver(() => Desk)
export class DeskFeedsResolver {
  @FieldResolver(() => FeedWatch, {
    nullable: true,
    description: 'What the Sécu sent; null but for who looks after it.',
  })
  feeds(@Ctx() ctx: Context): FeedWatch | null {
    return feedWatch(ctx)
  }
}

@Resolver(() => FeedWatch)
export class FeedWatchResolver {
  @FieldResolver(() => [QuarantineFigure], { description: 'How many lines wait, by reason, the most first.' })
  figures(@Ctx() ctx: Context): Promise<QuarantineFigure[]> {
    return figuresOfQuarantine(ctx)
  }

  @FieldResolver(() => [QuarantinedLine], { description: 'The 50 lines that have waited longest.' })
  lines(
    @Ctx() ctx: Context,
    @Arg('reason', () => QuarantineReason, { nullable: true, description: 'Only of this reason.' })
    reason?: QuarantineReason | null,
  ): Promise<QuarantinedLine[]> {
    return linesInQuarantine(ctx, reason ?? null)
  }

  @FieldResolver(() => Int, { description: 'How many lines have figures that differ, and nobody has looked.' })
  alertCount(@Ctx() ctx: Context): Promise<number> {
    return alertCount(ctx)
  }

  @FieldResolver(() => [AmoAlert], { description: 'The newest 50 of them.' })
  alerts(@Ctx() ctx: Context): Promise<AmoAlert[]> {
    return amoAlerts(ctx)
  }

  @Mutation(() => ReplayLinesResult, { description: 'Tries lines in quarantine again.' })
  replayLines(
    @Ctx() ctx: Context,
    @Arg('input', () => ReplayLinesInput) input: ReplayLinesInput,
  ): Promise<typeof ReplayLinesResult> {
    return replayLines(ctx, input)
  }

  @Mutation(() => CloseAmoAlertsResult, { description: 'Puts down that somebody has looked into alerts.' })
  closeAmoAlerts(
    @Ctx() ctx: Context,
    @Arg('input', () => CloseAmoAlertsInput) input: CloseAmoAlertsInput,
  ): Promise<typeof CloseAmoAlertsResult> {
    return closeAmoAlerts(ctx, input)
  }
}
