import { Arg, Ctx, FieldResolver, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.ts'
import { Viewer } from '../viewer/viewer.type.ts'
import { setCareSharing } from './care-sharing.service.ts'
import { SetCareSharingInput, SetCareSharingResult } from './member.input.ts'
import { viewerMember, visibleMembers } from './member.service.ts'
import { Member } from './member.type.ts'

@Resolver(() => Viewer)
export class MemberResolver {
  @FieldResolver(() => Member, { description: 'The viewer as a person.' })
  member(@Ctx() ctx: Context): Promise<Member> {
    return viewerMember(ctx)
  }

  @FieldResolver(() => [Member], { description: 'Everybody covered whom the viewer may know of, themselves included.' })
  beneficiaries(@Ctx() ctx: Context): Promise<Member[]> {
    return visibleMembers(ctx)
  }

  @Mutation(() => SetCareSharingResult, {
    description: 'An adult beneficiary lets the holder see, or no longer see, what their care was.',
  })
  setCareSharing(
    @Ctx() ctx: Context,
    @Arg('input', () => SetCareSharingInput) input: SetCareSharingInput,
  ): Promise<typeof SetCareSharingResult> {
    return setCareSharing(ctx, input)
  }
}
