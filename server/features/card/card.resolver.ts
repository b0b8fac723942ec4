import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.ts'
import { Viewer } from '../viewer/viewer.type.ts'
import { findCard, listCards, nextCard, viewerCard, walletsOf } from './card.service.ts'
import { Card, CardWallets } from './card.type.ts'

@Resolver(() => Viewer)
export class ViewerCardResolver {
  @FieldResolver(() => Card, {
    nullable: true,
    description:
      'The household’s card: today’s, or the last one where none serves today. For who left the contract, the last that named them, closed, with their own line alone.',
  })
  card(@Ctx() ctx: Context): Promise<Card | null> {
    return viewerCard(ctx)
  }

  @FieldResolver(() => Card, {
    nullable: true,
    description: 'Next year’s card, once it is ready (mid-November) and until it serves.',
  })
  nextCard(@Ctx() ctx: Context): Promise<Card | null> {
    return nextCard(ctx)
  }

  @FieldResolver(() => [Card], { description: 'The household’s last cards and their versions, the newest first.' })
  cards(@Ctx() ctx: Context): Promise<Card[]> {
    return listCards(ctx)
  }
}

@Resolver(() => Card)
export class CardResolver {
  @FieldResolver(() => Card, {
    nullable: true,
    description: 'What took its place: the next version, or the next year’s first.',
  })
  replacedBy(@Ctx() ctx: Context, @Root() card: Card): Promise<Card | null> {
    return card.replacedById === null ? Promise.resolve(null) : findCard(ctx, card.replacedById)
  }

  @FieldResolver(() => CardWallets, { description: 'Where it can be put into a phone’s wallet.' })
  wallets(@Ctx() ctx: Context, @Root() card: Card): Promise<CardWallets> {
    return walletsOf(ctx, card)
  }
}
