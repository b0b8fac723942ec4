import { Arg, Ctx, FieldResolver, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.ts'
import { Instant } from '../../graphql/scalars.ts'
import { Security } from '../account/security.type.ts'
import { confirmCodeApp, removeCodeApp, startCodeApp, viewerCodeAppSince } from './code-app.service.ts'
import { ConfirmCodeAppInput, ConfirmCodeAppResult, RemoveCodeAppResult, StartCodeAppResult } from './code-app.type.ts'

@Resolver(() => Security)
export class CodeAppResolver {
  @FieldResolver(() => Instant, {
    nullable: true,
    description: 'Since when an application makes codes for the viewer; null for none.',
  })
  codeAppSince(@Ctx() ctx: Context): Promise<Date | null> {
    return viewerCodeAppSince(ctx)
  }

  @Mutation(() => StartCodeAppResult, { description: 'Begins to add an application of codes, with another proof.' })
  startCodeApp(@Ctx() ctx: Context): Promise<typeof StartCodeAppResult> {
    return startCodeApp(ctx)
  }

  @Mutation(() => ConfirmCodeAppResult, { description: 'Adds the application of codes, with its first code.' })
  confirmCodeApp(
    @Ctx() ctx: Context,
    @Arg('input', () => ConfirmCodeAppInput) input: ConfirmCodeAppInput,
  ): Promise<typeof ConfirmCodeAppResult> {
    return confirmCodeApp(ctx, input)
  }

  @Mutation(() => RemoveCodeAppResult, { description: 'Removes the application of codes, with another proof.' })
  removeCodeApp(@Ctx() ctx: Context): Promise<typeof RemoveCodeAppResult> {
    return removeCodeApp(ctx)
  }
}
