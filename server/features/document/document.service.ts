import { signedInMember } from '../../auth/signed-in.ts'
import type { Context } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { connectionOf, type PageArgs } from '../../graphql/connection.ts'
import { decodeIdOf, encodeId, type NodePlace } from '../../graphql/node.ts'
import { NotFound } from '../../graphql/problem.ts'
import { householdMembers } from '../member/member.service.ts'
import type { Member } from '../member/member.type.ts'
import type { DocumentFilter, MarkDocumentReadInput } from './document.input.ts'
import { MarkDocumentReadSuccess } from './document.input.ts'
import { type DocumentRow, documentShelves, documentsPage } from './document.loader.ts'
import { titleOf } from './document.text.ts'
import { Document, type DocumentConnection, DocumentFile, DocumentKind, type DocumentShelf } from './document.type.ts'
import { linkTo } from './download-link.ts'
import { toUpload } from './upload.service.ts'
import type { Upload } from './upload.type.ts'

const toDocument = (ctx: Context, members: ReadonlyMap<string, Member>, row: DocumentRow): Document =>
  Object.assign(new Document(), {
    id: encodeId('doc', row.contractId, row.documentId),
    contractId: row.contractId,
    documentId: row.documentId,
    kind: DocumentKind[row.kind],
    title: titleOf(row.kind, row.facts, ctx.locale),
    year: row.year,
    issuedOn: row.issuedOn,
    keptUntil: row.keptUntil,
    member: (row.memberId && members.get(row.memberId)) || null,
    isReplaced: row.replacedById !== null,
  })

/** A page of the documents that the viewer finds, newest first. */
export const listDocuments = async (
  ctx: Context,
  filter: DocumentFilter,
  page: PageArgs,
): Promise<DocumentConnection> => {
  const [found, members] = await Promise.all([documentsPage(ctx, filter, page), householdMembers(ctx)])
  return {
    ...connectionOf(
      found,
      row => toDocument(ctx, members, row),
      row => ({ on: row.issuedOn, id: row.documentId }),
    ),
  }
}

/** How many documents there are by kind and year, newest year first. */
export const listShelves = async (ctx: Context): Promise<DocumentShelf[]> =>
  (await documentShelves(ctx)).map(shelf => ({ ...shelf, kind: DocumentKind[shelf.kind] }))

/** A document by its place; null when absent or not the viewer's. */
export const findDocument = async (ctx: Context, place: NodePlace): Promise<Document | null> => {
  const [row, members] = await Promise.all([ctx.loaders.document.load(place), householdMembers(ctx)])
  return row ? toDocument(ctx, members, row) : null
}

const placeOf = ({ contractId, documentId }: Document): NodePlace => ({ contractId, id: documentId })

/** Whether the viewer has not opened it; false for who keeps no marks. */
export const isUnread = async (ctx: Context, document: Document): Promise<boolean> =>
  (ctx.actor.kind === 'MEMBER' || ctx.actor.kind === 'VIEWING') &&
  (await ctx.loaders.readingOf.load(placeOf(document))) === undefined

/** The pages that were sent, examined or not; empty for what we made. */
export const pagesOf = async (ctx: Context, document: Document): Promise<Upload[]> => {
  const files = (await ctx.loaders.filesOfDocument.load(placeOf(document))) ?? []
  return files
    .filter(file => file.sentById !== null)
    .map(file => toUpload(ctx, file))
    .filter(upload => upload !== null)
}

/** Where the whole document opens; null while a part of it is not examined, or was refused. */
export const fileOf = async (ctx: Context, document: Document): Promise<DocumentFile | null> => {
  const files = (await ctx.loaders.filesOfDocument.load(placeOf(document))) ?? []
  if (!files.length || files.some(({ state }) => state !== 'SAFE')) return null
  const [first] = files
  const mediaType = files.length === 1 ? first!.mediaType! : 'application/pdf'
  return Object.assign(new DocumentFile(), {
    mediaType,
    byteCount: files.reduce((sum, file) => sum + file.byteCount, 0),
    ...linkTo(ctx, document, mediaType),
  })
}

/** The pages that are pictures, each where it opens: what a screen shows without another program. */
export const picturesOf = async (ctx: Context, document: Document): Promise<DocumentFile[]> => {
  const files = (await ctx.loaders.filesOfDocument.load(placeOf(document))) ?? []
  return files.flatMap((file, at) =>
    file.state === 'SAFE' && file.mediaType === 'image/jpeg'
      ? [
          Object.assign(new DocumentFile(), {
            mediaType: file.mediaType,
            byteCount: file.byteCount,
            ...linkTo(ctx, document, file.mediaType, at),
          }),
        ]
      : [],
  )
}

const markRead = async (ctx: Context, tx: Writer, { contractId, documentId }: Document, memberId: string) => {
  const { documentReading } = ctx.db.tables
  await tx
    .insert(documentReading)
    .values({ contractId, documentId, memberId, at: ctx.at })
    .onConflictDoNothing()
    .returning({ documentId: documentReading.documentId })
}

/** Notes that the viewer has opened a document. Once or ten times, it is the same. */
export const markDocumentRead = async (
  ctx: Context,
  input: MarkDocumentReadInput,
): Promise<MarkDocumentReadSuccess | NotFound> => {
  const { memberId } = signedInMember(ctx)
  const place = decodeIdOf('doc', input.documentId)
  const document = place && (await findDocument(ctx, place))
  if (!document) return new NotFound(ctx.locale)
  await ctx.db.transaction(tx => markRead(ctx, tx, document, memberId))
  ctx.loaders.readingOf.clear(placeOf(document))
  return Object.assign(new MarkDocumentReadSuccess(), { document })
}
