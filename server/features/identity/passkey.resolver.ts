import { Arg, Ctx, FieldResolver, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.ts'
import { Security } from '../account/security.type.ts'
import {
  AddPasskeyInput,
  ProveStepUpWithPasskeyInput,
  RemovePasskeyInput,
  RenamePasskeyInput,
  SignInWithPasskeyInput,
  StartPasskeyStepUpInput,
} from './passkey.input.ts'
import { addPasskey, removePasskey, renamePasskey, startPasskeyCreation, viewerPasskeys } from './passkey.service.ts'
import {
  AddPasskeyResult,
  CompleteSignInWithPasskeyResult,
  Passkey,
  ProveStepUpWithPasskeyResult,
  RemovePasskeyResult,
  RenamePasskeyResult,
  SignInWithPasskeyResult,
  StartPasskeyCreationResult,
  StartPasskeySecondProofResult,
  StartPasskeySignInResult,
  StartPasskeyStepUpResult,
} from './passkey.type.ts'
import {
  completeSignInWithPasskey,
  proveStepUpWithPasskey,
  signInWithPasskey,
  startPasskeySecondProof,
  startPasskeySignIn,
  startPasskeyStepUp,
} from './passkey-proof.service.ts'

@Resolver(() => Security)
export class PasskeyResolver {
  @FieldResolver(() => [Passkey], { description: 'The viewer’s passkeys, the oldest first.' })
  passkeys(@Ctx() ctx: Context): Promise<Passkey[]> {
    return viewerPasskeys(ctx)
  }

  @Mutation(() => StartPasskeySignInResult, { description: 'Begins to sign in with a passkey, whoever’s it is.' })
  startPasskeySignIn(@Ctx() ctx: Context): Promise<typeof StartPasskeySignInResult> {
    return startPasskeySignIn(ctx)
  }

  @Mutation(() => SignInWithPasskeyResult, { description: 'Opens a session with a passkey alone.' })
  signInWithPasskey(
    @Ctx() ctx: Context,
    @Arg('input', () => SignInWithPasskeyInput) input: SignInWithPasskeyInput,
  ): Promise<typeof SignInWithPasskeyResult> {
    return signInWithPasskey(ctx, input)
  }

  @Mutation(() => StartPasskeySecondProofResult, {
    description: 'Begins to end the sign-in that is under way with a passkey.',
  })
  startPasskeySecondProof(@Ctx() ctx: Context): Promise<typeof StartPasskeySecondProofResult> {
    return startPasskeySecondProof(ctx)
  }

  @Mutation(() => CompleteSignInWithPasskeyResult, {
    description: 'Ends the sign-in that is under way with a passkey in the place of a code.',
  })
  completeSignInWithPasskey(
    @Ctx() ctx: Context,
    @Arg('input', () => SignInWithPasskeyInput) input: SignInWithPasskeyInput,
  ): Promise<typeof CompleteSignInWithPasskeyResult> {
    return completeSignInWithPasskey(ctx, input)
  }

  @Mutation(() => StartPasskeyStepUpResult, { description: 'Begins to prove with a passkey what an act asks for.' })
  startPasskeyStepUp(
    @Ctx() ctx: Context,
    @Arg('input', () => StartPasskeyStepUpInput) input: StartPasskeyStepUpInput,
  ): Promise<typeof StartPasskeyStepUpResult> {
    return startPasskeyStepUp(ctx, input)
  }

  @Mutation(() => ProveStepUpWithPasskeyResult, {
    description: 'Proves with a passkey, alone, what an act asks for; ask for the act again then.',
  })
  proveStepUpWithPasskey(
    @Ctx() ctx: Context,
    @Arg('input', () => ProveStepUpWithPasskeyInput) input: ProveStepUpWithPasskeyInput,
  ): Promise<typeof ProveStepUpWithPasskeyResult> {
    return proveStepUpWithPasskey(ctx, input)
  }

  @Mutation(() => StartPasskeyCreationResult, { description: 'Begins to add a passkey to the viewer’s account.' })
  startPasskeyCreation(@Ctx() ctx: Context): Promise<typeof StartPasskeyCreationResult> {
    return startPasskeyCreation(ctx)
  }

  @Mutation(() => AddPasskeyResult, { description: 'Adds the passkey that the browser made.' })
  addPasskey(
    @Ctx() ctx: Context,
    @Arg('input', () => AddPasskeyInput) input: AddPasskeyInput,
  ): Promise<typeof AddPasskeyResult> {
    return addPasskey(ctx, input)
  }

  @Mutation(() => RenamePasskeyResult, { description: 'Calls one of the viewer’s passkeys otherwise.' })
  renamePasskey(
    @Ctx() ctx: Context,
    @Arg('input', () => RenamePasskeyInput) input: RenamePasskeyInput,
  ): Promise<typeof RenamePasskeyResult> {
    return renamePasskey(ctx, input)
  }

  @Mutation(() => RemovePasskeyResult, { description: 'Removes one of the viewer’s passkeys, with another proof.' })
  removePasskey(
    @Ctx() ctx: Context,
    @Arg('input', () => RemovePasskeyInput) input: RemovePasskeyInput,
  ): Promise<typeof RemovePasskeyResult> {
    return removePasskey(ctx, input)
  }
}
