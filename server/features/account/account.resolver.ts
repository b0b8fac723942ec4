import { Arg, Ctx, FieldResolver, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.ts'
import { Account, Viewer } from '../viewer/viewer.type.ts'
import { signIn, signOut, viewerAccount } from './account.service.ts'
import { SignInInput, SignInResult, SignOutSuccess } from './account.type.ts'

@Resolver(() => Viewer)
export class AccountResolver {
  @FieldResolver(() => Account, { description: 'What the viewer signs in with.' })
  account(@Ctx() ctx: Context): Promise<Account> {
    return viewerAccount(ctx)
  }

  @Mutation(() => SignInResult, { description: 'Opens a session, in a cookie that no script reads.' })
  signIn(@Ctx() ctx: Context, @Arg('input', () => SignInInput) input: SignInInput): Promise<typeof SignInResult> {
    return signIn(ctx, input)
  }

  @Mutation(() => SignOutSuccess, { description: 'Ends the session at once, everywhere.' })
  async signOut(@Ctx() ctx: Context): Promise<SignOutSuccess> {
    return { signedOut: await signOut(ctx) }
  }
}
