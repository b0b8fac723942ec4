import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.ts'
import { PageArgs } from '../../graphql/connection.ts'
import { Viewer } from '../viewer/viewer.type.ts'
import { DocumentFilter, MarkDocumentReadInput, MarkDocumentReadResult } from './document.input.ts'
import {
  fileOf,
  isUnread,
  listDocuments,
  listShelves,
  markDocumentRead,
  pagesOf,
  picturesOf,
} from './document.service.ts'
import { Document, DocumentConnection, DocumentFile, DocumentShelf } from './document.type.ts'
import { Upload } from './upload.type.ts'

@Resolver(() => Viewer)
export class ViewerDocumentsResolver {
  @FieldResolver(() => DocumentConnection, {
    description: 'The documents one finds: one’s own, those of whose care one sees, and the contract’s for its holder.',
  })
  documents(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => DocumentFilter, { nullable: true, description: 'Which.' }) filter?: DocumentFilter,
  ): Promise<DocumentConnection> {
    return listDocuments(ctx, filter ?? {}, page)
  }

  @FieldResolver(() => [DocumentShelf], { description: 'How many documents there are by kind and year.' })
  documentShelves(@Ctx() ctx: Context): Promise<DocumentShelf[]> {
    return listShelves(ctx)
  }
}

@Resolver(() => Document)
export class DocumentResolver {
  @FieldResolver(() => Boolean, { description: 'Whether the viewer has not opened it yet.' })
  isUnread(@Ctx() ctx: Context, @Root() document: Document): Promise<boolean> {
    return isUnread(ctx, document)
  }

  @FieldResolver(() => DocumentFile, {
    nullable: true,
    description: 'The whole of it; null while a page is not examined, or was refused.',
  })
  file(@Ctx() ctx: Context, @Root() document: Document): Promise<DocumentFile | null> {
    return fileOf(ctx, document)
  }

  @FieldResolver(() => [DocumentFile], { description: 'Its pages that are pictures, in their order.' })
  pictures(@Ctx() ctx: Context, @Root() document: Document): Promise<DocumentFile[]> {
    return picturesOf(ctx, document)
  }

  @FieldResolver(() => [Upload], { description: 'What was sent for it, in its order; empty for what we made.' })
  uploads(@Ctx() ctx: Context, @Root() document: Document): Promise<Upload[]> {
    return pagesOf(ctx, document)
  }

  @Mutation(() => MarkDocumentReadResult, { description: 'Notes that the viewer has opened a document.' })
  markDocumentRead(
    @Ctx() ctx: Context,
    @Arg('input', () => MarkDocumentReadInput) input: MarkDocumentReadInput,
  ): Promise<typeof MarkDocumentReadResult> {
    return markDocumentRead(ctx, input)
  }
}
