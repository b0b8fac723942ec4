import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.ts'
import { PageArgs } from '../../graphql/connection.ts'
import { asksFor } from '../../graphql/lookahead.ts'
import { Security } from '../account/security.type.ts'
import { listClaims } from '../claim/claim.service.ts'
import { ClaimConnection } from '../claim/claim.type.ts'
import { viewerContract } from '../contract/contract.service.ts'
import { Contract } from '../contract/contract.type.ts'
import { listPayments } from '../payment/payment.service.ts'
import { PaymentConnection } from '../payment/payment.type.ts'
import { Viewer } from '../viewer/viewer.type.ts'
import { closeFile, fileAccesses, fileContact, openFile, viewerFileAccesses } from './file.service.ts'
import {
  CloseFileResult,
  DeskContact,
  DeskFile,
  EndViewAsSuccess,
  FileAccess,
  FileInput,
  FreezeMemberResult,
  OpenFileInput,
  OpenFileResult,
  SignOutMemberResult,
  ViewAsResult,
  ViewedBy,
} from './file.type.ts'
import { freezeMember, signOutMember } from './member-sessions.service.ts'
import { endViewAs, viewAs, viewedBy } from './view-as.service.ts'

@Resolver(() => DeskFile)
export class DeskFileResolver {
  @FieldResolver(() => Contract, { nullable: true, description: 'What the household has signed.' })
  contract(@Ctx() ctx: Context): Promise<Contract | null> {
    return viewerContract(ctx)
  }

  @FieldResolver(() => DeskContact, { description: 'How the member can be reached.' })
  contact(@Ctx() ctx: Context, @Root() file: DeskFile): Promise<DeskContact> {
    return fileContact(ctx, file)
  }

  @FieldResolver(() => ClaimConnection, {
    description: 'The household’s reimbursements, newest care first; without the care where who asks may not see it.',
  })
  claims(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ClaimConnection> {
    return listClaims(ctx, {}, page, { withLines: asksFor(info, 'lines') })
  }

  @FieldResolver(() => PaymentConnection, { description: 'The mutuelle’s transfers, newest first.' })
  payments(@Ctx() ctx: Context, @Args(() => PageArgs) page: PageArgs): Promise<PaymentConnection> {
    return listPayments(ctx, page)
  }

  @FieldResolver(() => [FileAccess], {
    nullable: true,
    description: 'The last 20 openings of this contract’s files; null but for supervisors.',
  })
  accesses(@Ctx() ctx: Context): Promise<FileAccess[] | null> {
    return fileAccesses(ctx)
  }

  @Mutation(() => OpenFileResult, { description: 'Opens a member’s file for half an hour, with a reason.' })
  openFile(
    @Ctx() ctx: Context,
    @Arg('input', () => OpenFileInput) input: OpenFileInput,
  ): Promise<typeof OpenFileResult> {
    return openFile(ctx, input)
  }

  @Mutation(() => CloseFileResult, { description: 'Closes a file before its time.' })
  closeFile(@Ctx() ctx: Context, @Arg('input', () => FileInput) input: FileInput): Promise<typeof CloseFileResult> {
    return closeFile(ctx, input)
  }

  @Mutation(() => SignOutMemberResult, { description: 'Signs the person of an open file out of every browser.' })
  signOutMember(
    @Ctx() ctx: Context,
    @Arg('input', () => FileInput) input: FileInput,
  ): Promise<typeof SignOutMemberResult> {
    return signOutMember(ctx, input)
  }

  @Mutation(() => FreezeMemberResult, {
    description: 'Blocks the account of the person of an open file until they choose a new password. They are told.',
  })
  freezeMember(
    @Ctx() ctx: Context,
    @Arg('input', () => FileInput) input: FileInput,
  ): Promise<typeof FreezeMemberResult> {
    return freezeMember(ctx, input)
  }

  @Mutation(() => ViewAsResult, {
    description: 'Looks at the member’s own screens, and only looks, until the file closes. The member is told.',
  })
  viewAs(@Ctx() ctx: Context, @Arg('input', () => FileInput) input: FileInput): Promise<typeof ViewAsResult> {
    return viewAs(ctx, input)
  }

  @Mutation(() => EndViewAsSuccess, { description: 'Back to the desk.' })
  endViewAs(@Ctx() ctx: Context): Promise<EndViewAsSuccess> {
    return endViewAs(ctx)
  }
}

@Resolver(() => Security)
export class FileAccessesResolver {
  @FieldResolver(() => [FileAccess], {
    description: 'Who of the mutuelle opened the viewer’s file: the last 20 times, newest first.',
  })
  fileAccesses(@Ctx() ctx: Context): Promise<FileAccess[]> {
    return viewerFileAccesses(ctx)
  }
}

@Resolver(() => Viewer)
export class ViewedByResolver {
  @FieldResolver(() => ViewedBy, {
    nullable: true,
    description: 'Who looks at these screens, where that is staff and not the member; null for the member.',
  })
  viewedBy(@Ctx() ctx: Context): ViewedBy | null {
    return viewedBy(ctx)
  }
}
