import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.ts'
import { DiscardUploadInput, DiscardUploadResult, OpenUploadInput, OpenUploadResult } from './upload.input.ts'
import { discardUpload, openUpload } from './upload.service.ts'

@Resolver()
export class UploadResolver {
  @Mutation(() => OpenUploadResult, { description: 'Announces a file; its bytes follow by tus, with the ticket.' })
  openUpload(
    @Ctx() ctx: Context,
    @Arg('input', () => OpenUploadInput) input: OpenUploadInput,
  ): Promise<typeof OpenUploadResult> {
    return openUpload(ctx, input)
  }

  @Mutation(() => DiscardUploadResult, { description: 'Throws away a file that is part of nothing yet.' })
  discardUpload(
    @Ctx() ctx: Context,
    @Arg('input', () => DiscardUploadInput) input: DiscardUploadInput,
  ): Promise<typeof DiscardUploadResult> {
    return discardUpload(ctx, input)
  }
}
