import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../../context.ts'
import { PageArgs } from '../../graphql/connection.ts'
import { asksFor } from '../../graphql/lookahead.ts'
import { deskOf, deskPerson } from './desk.service.ts'
import { Desk, DeskPerson } from './desk.type.ts'
import type { FilePart } from './file.audit.ts'
import { findFile } from './file.service.ts'
import { DeskFile } from './file.type.ts'
import { askRoleChange, decideRoleChange, listRoleChanges, listStaff } from './role.service.ts'
import {
  AskRoleChangeInput,
  AskRoleChangeResult,
  DecideRoleChangeInput,
  DecideRoleChangeResult,
  RoleChangeConnection,
  StaffPersonConnection,
} from './role.type.ts'
import { findMembers } from './search.service.ts'
import { FindMembersInput, FindMembersResult } from './search.type.ts'

/** What of a file the fields below it read. A member's identity is what a file is found by: always. */
const PARTS: readonly [field: string, part: FilePart][] = [
  ['contract', 'CONTRACT'],
  ['contact', 'CONTACT'],
  ['claims', 'CLAIMS'],
  ['care', 'CARE'],
  ['payments', 'PAYMENTS'],
  ['request', 'REQUESTS'],
  ['requests', 'REQUESTS'],
  ['papers', 'DOCUMENTS'],
  ['accesses', 'ACCESSES'],
]

@Resolver(() => Desk)
export class DeskResolver {
  @Query(() => Desk, { nullable: true, description: 'For those who work here; null for anybody else.' })
  desk(@Ctx() ctx: Context): Desk | null {
    return deskOf(ctx)
  }

  @FieldResolver(() => DeskPerson, { description: 'Who asks.' })
  me(@Ctx() ctx: Context): DeskPerson {
    return deskPerson(ctx)
  }

  @FieldResolver(() => FindMembersResult, {
    description: 'Looks members up by two criteria at least. Counted, and written down with each person found.',
  })
  findMembers(
    @Ctx() ctx: Context,
    @Arg('by', () => FindMembersInput, { description: 'What is known of them, two criteria at least.' })
    by: FindMembersInput,
  ): Promise<typeof FindMembersResult> {
    return findMembers(ctx, by)
  }

  @FieldResolver(() => DeskFile, {
    nullable: true,
    description: 'A file that who asks has open; null when it is closed, over, or another’s. One a request.',
  })
  file(
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'The opening.' }) id: string,
  ): Promise<DeskFile | null> {
    const parts = PARTS.filter(([field]) => asksFor(info, field)).map(([, part]) => part)
    return findFile(ctx, id, ['IDENTITY', ...parts])
  }

  @FieldResolver(() => StaffPersonConnection, {
    nullable: true,
    description: 'Those who work here; null but for administrators.',
  })
  staff(@Ctx() ctx: Context, @Args(() => PageArgs) page: PageArgs): Promise<StaffPersonConnection | null> {
    return listStaff(ctx, page)
  }

  @FieldResolver(() => RoleChangeConnection, {
    nullable: true,
    description: 'The ledger of roles; null but for administrators and supervisors.',
  })
  roleChanges(@Ctx() ctx: Context, @Args(() => PageArgs) page: PageArgs): Promise<RoleChangeConnection | null> {
    return listRoleChanges(ctx, page)
  }

  @Mutation(() => AskRoleChangeResult, { description: 'Asks for a role to be given or taken: another person decides.' })
  askRoleChange(
    @Ctx() ctx: Context,
    @Arg('input', () => AskRoleChangeInput) input: AskRoleChangeInput,
  ): Promise<typeof AskRoleChangeResult> {
    return askRoleChange(ctx, input)
  }

  @Mutation(() => DecideRoleChangeResult, {
    description: 'Decides on a change of roles that another person asked for, about a third one.',
  })
  decideRoleChange(
    @Ctx() ctx: Context,
    @Arg('input', () => DecideRoleChangeInput) input: DecideRoleChangeInput,
  ): Promise<typeof DecideRoleChangeResult> {
    return decideRoleChange(ctx, input)
  }
}
