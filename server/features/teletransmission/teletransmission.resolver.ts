import { Arg, Ctx, FieldResolver, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.ts'
import { Viewer } from '../viewer/viewer.type.ts'
import { askForTeletransmission, teletransmissions } from './teletransmission.service.ts'
import { AskForTeletransmissionInput, AskForTeletransmissionResult, Teletransmission } from './teletransmission.type.ts'

@Resolver(() => Viewer)
export class TeletransmissionResolver {
  @FieldResolver(() => [Teletransmission], {
    description: 'How the Sécu’s payments reach us, for each person whose care the viewer sees.',
  })
  teletransmissions(@Ctx() ctx: Context): Promise<Teletransmission[]> {
    return teletransmissions(ctx)
  }

  @Mutation(() => AskForTeletransmissionResult, {
    description: 'Asks us to have somebody’s link with the Sécu made again, with their rights certificate.',
  })
  askForTeletransmission(
    @Ctx() ctx: Context,
    @Arg('input', () => AskForTeletransmissionInput) input: AskForTeletransmissionInput,
  ): Promise<typeof AskForTeletransmissionResult> {
    return askForTeletransmission(ctx, input)
  }
}
