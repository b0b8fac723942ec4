import { Arg, Ctx, FieldResolver, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.ts'
import { Viewer } from '../viewer/viewer.type.ts'
import { listShares, openSharedCard, revokeCardShare, shareCard } from './share.service.ts'
import {
  CardShare,
  OpenSharedCardInput,
  OpenSharedCardResult,
  RevokeCardShareInput,
  RevokeCardShareResult,
  ShareCardResult,
} from './share.type.ts'

@Resolver(() => Viewer)
export class CardShareResolver {
  @FieldResolver(() => [CardShare], { description: 'The viewer’s own links that still show the card.' })
  cardShares(@Ctx() ctx: Context): Promise<CardShare[]> {
    return listShares(ctx)
  }

  @Mutation(() => ShareCardResult, { description: 'Makes a link that shows today’s card for 48 hours; five at most.' })
  shareCard(@Ctx() ctx: Context): Promise<typeof ShareCardResult> {
    return shareCard(ctx)
  }

  @Mutation(() => RevokeCardShareResult, { description: 'Takes a link back: it shows nothing any more.' })
  revokeCardShare(
    @Ctx() ctx: Context,
    @Arg('input', () => RevokeCardShareInput) { id }: RevokeCardShareInput,
  ): Promise<typeof RevokeCardShareResult> {
    return revokeCardShare(ctx, id)
  }

  @Mutation(() => OpenSharedCardResult, {
    description: 'The card that a link shows, for whoever has the link. Counted, and told to who made it.',
  })
  openSharedCard(
    @Ctx() ctx: Context,
    @Arg('input', () => OpenSharedCardInput) { token }: OpenSharedCardInput,
  ): Promise<typeof OpenSharedCardResult> {
    return openSharedCard(ctx, token)
  }
}
