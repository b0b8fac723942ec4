import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../../context.ts'
import { Account, Viewer } from '../viewer/viewer.type.ts'
import { signOut, viewerAccount } from './account.service.ts'
import { SignInInput, SignOutSuccess } from './account.type.ts'
import { completeSignIn, pendingSignIn, sendSignInCode } from './second-proof.service.ts'
import {
  CompleteSignInInput,
  CompleteSignInResult,
  PendingSignIn,
  SendSignInCodeInput,
  SendSignInCodeResult,
  SignInResult,
} from './second-proof.type.ts'
import { signIn } from './sign-in.service.ts'

@Resolver(() => Viewer)
export class AccountResolver {
  @FieldResolver(() => Account, { description: 'What the viewer signs in with.' })
  account(@Ctx() ctx: Context): Promise<Account> {
    return viewerAccount(ctx)
  }

  @Query(() => PendingSignIn, {
    nullable: true,
    description: 'The sign-in that this browser has begun; null for none.',
  })
  pendingSignIn(@Ctx() ctx: Context): Promise<PendingSignIn | null> {
    return pendingSignIn(ctx)
  }

  @Mutation(() => SignInResult, {
    description: 'Opens a session, in a cookie that no script reads; in a browser that is not trusted, after a code.',
  })
  signIn(@Ctx() ctx: Context, @Arg('input', () => SignInInput) input: SignInInput): Promise<typeof SignInResult> {
    return signIn(ctx, input)
  }

  @Mutation(() => SendSignInCodeResult, { description: 'Sends another code for the sign-in that is under way.' })
  sendSignInCode(
    @Ctx() ctx: Context,
    @Arg('input', () => SendSignInCodeInput) input: SendSignInCodeInput,
  ): Promise<typeof SendSignInCodeResult> {
    return sendSignInCode(ctx, input)
  }

  @Mutation(() => CompleteSignInResult, { description: 'Ends the sign-in that is under way with its second proof.' })
  completeSignIn(
    @Ctx() ctx: Context,
    @Arg('input', () => CompleteSignInInput) input: CompleteSignInInput,
  ): Promise<typeof CompleteSignInResult> {
    return completeSignIn(ctx, input)
  }

  @Mutation(() => SignOutSuccess, { description: 'Ends the session at once, everywhere.' })
  signOut(@Ctx() ctx: Context): Promise<SignOutSuccess> {
    return signOut(ctx)
  }
}
