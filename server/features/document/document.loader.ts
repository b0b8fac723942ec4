import { and, asc, desc, eq, inArray, like, notExists, type SQL, sql } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import { byPlace } from '../../graphql/by-place.ts'
import { type Page, type PageArgs, pageOf, windowOf } from '../../graphql/connection.ts'
import { searchable } from '../claim/search-text.ts'
import type { DocumentFilter } from './document.input.ts'
import { documentPolicy } from './document.policy.ts'
import type { StoredFileRow } from './upload.loader.ts'

/** The one door to documents and their files: every read here carries the policy in its SQL. */

export type DocumentRow = Context['db']['tables']['document']['$inferSelect']

/** Who reads, as far as marks of reading go: nobody but members has any. */
const readerOf = ({ actor }: Context): { contractId: string; memberId: string } | undefined =>
  actor.kind === 'MEMBER' || actor.kind === 'VIEWING' ? actor : undefined

const unreadSql = (ctx: Context): SQL => {
  const { document, documentReading } = ctx.db.tables
  const reader = readerOf(ctx)
  if (reader === undefined) return sql`1 = 0`
  return notExists(
    ctx.db.read
      .select({ one: sql`1` })
      .from(documentReading)
      .where(
        and(
          // Named, not only compared with the document's: a cluster would look on every shard.
          eq(documentReading.contractId, reader.contractId),
          eq(documentReading.documentId, document.documentId),
          eq(documentReading.memberId, reader.memberId),
        ),
      ),
  )
}

const filterSql = (ctx: Context, filter: DocumentFilter): SQL | undefined => {
  const { document } = ctx.db.tables
  const words = searchable(filter.text ?? '')
    .split(' ')
    .filter(word => word !== '')
  return and(
    filter.kinds?.length ? inArray(document.kind, filter.kinds) : undefined,
    filter.year == null ? undefined : eq(document.year, filter.year),
    filter.unreadOnly ? unreadSql(ctx) : undefined,
    ...words.map(word => like(document.searchText, `%${word.replace(/[%_\\]/g, '')}%`)),
  )
}

/** A page of documents, newest first. */
export const documentsPage = async (
  ctx: Context,
  filter: DocumentFilter,
  args: PageArgs,
): Promise<Page<DocumentRow>> => {
  const { document } = ctx.db.tables
  const window = windowOf(args, document.issuedOn, document.documentId)
  const order = window.backwards ? asc : desc
  const rows = await ctx.db.read
    .select()
    .from(document)
    .where(and(documentPolicy.sql(await ctx.sight(), document), filterSql(ctx, filter), window.where))
    .orderBy(order(document.issuedOn), order(document.documentId))
    .limit(window.limit + 1)
  return pageOf(rows, window, args)
}

/** How many there are by kind and year, and how many of them are unread. */
export const documentShelves = async (ctx: Context) => {
  const { document } = ctx.db.tables
  const count = sql<number>`count(*)`.mapWith(Number)
  return ctx.db.read
    .select({
      kind: document.kind,
      year: document.year,
      count,
      unread: sql<number>`sum(case when ${unreadSql(ctx)} then 1 else 0 end)`.mapWith(Number),
    })
    .from(document)
    .where(documentPolicy.sql(await ctx.sight(), document))
    .groupBy(document.kind, document.year)
    .orderBy(desc(document.year), asc(document.kind))
}

export const documentLoaders = (ctx: Context) => ({
  /** A document by its place; undefined when it isn't there or isn't the actor's to see. */
  document: byPlace<DocumentRow>(async (contractId, ids) => {
    const { document } = ctx.db.tables
    const rows = await ctx.db.latest
      .select()
      .from(document)
      .where(
        and(
          eq(document.contractId, contractId),
          inArray(document.documentId, ids),
          documentPolicy.sql(await ctx.sight(), document),
        ),
      )
    return new Map(rows.map(row => [row.documentId, row]))
  }),
  /** The files of documents that the actor was let see, in their order. */
  filesOfDocument: byPlace<StoredFileRow[]>(async (contractId, ids) => {
    const { document, documentFile, storedFile } = ctx.db.tables
    const rows = await ctx.db.latest
      .select({ documentId: documentFile.documentId, file: storedFile })
      .from(documentFile)
      .innerJoin(
        document,
        and(eq(document.contractId, documentFile.contractId), eq(document.documentId, documentFile.documentId)),
      )
      .innerJoin(
        storedFile,
        and(eq(storedFile.contractId, documentFile.contractId), eq(storedFile.fileId, documentFile.fileId)),
      )
      .where(
        and(
          eq(documentFile.contractId, contractId),
          inArray(documentFile.documentId, ids),
          documentPolicy.sql(await ctx.sight(), document),
        ),
      )
      .orderBy(asc(documentFile.documentId), asc(documentFile.position))
    const files = new Map<string, StoredFileRow[]>()
    for (const { documentId, file } of rows) {
      const known = files.get(documentId)
      if (known) known.push(file)
      else files.set(documentId, [file])
    }
    return files
  }),
  /** Whether the actor has opened a document. */
  readingOf: byPlace<true>(async (contractId, ids) => {
    const { documentReading } = ctx.db.tables
    const reader = readerOf(ctx)
    if (reader === undefined) return new Map()
    const rows = await ctx.db.latest
      .select({ documentId: documentReading.documentId })
      .from(documentReading)
      .where(
        and(
          eq(documentReading.contractId, contractId),
          inArray(documentReading.documentId, ids),
          eq(documentReading.memberId, reader.memberId),
        ),
      )
    return new Map(rows.map(row => [row.documentId, true as const]))
  }),
})
