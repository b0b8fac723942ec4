import { timingSafeEqual } from 'node:crypto'
import type { Context } from '../../context.ts'
import { encodeId } from '../../graphql/node.ts'
import { fileNameOf } from './document.text.ts'
import type { Document } from './document.type.ts'

/** Where files are opened. */
export const FILES = '/files'

/** Long enough to open it, too short to be passed on. */
const LIFE_MS = 5 * 60_000

const EXTENSIONS: Readonly<Record<string, string>> = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg' }

/** Whose link it is: it opens in no other session, even of the same person. */
const holderOf = ({ actor }: Context): string | undefined =>
  actor.kind === 'MEMBER' || actor.kind === 'STAFF'
    ? actor.sessionHash
    : actor.kind === 'VIEWING'
      ? actor.staff.sessionHash
      : undefined

const proofOf = (ctx: Context, documentId: string, page: string, expires: number): string =>
  ctx.vault.hash(`download|${holderOf(ctx) ?? ''}|${documentId}|${page}|${expires}`)

/** The path that opens a document, or one page of it, in this session and for a few minutes. */
export const linkTo = (
  ctx: Context,
  document: Pick<Document, 'id' | 'title'>,
  mediaType: string,
  page?: number,
): { url: string; expiresAt: Date } => {
  const expiresAt = new Date(ctx.at.getTime() + LIFE_MS)
  const which = page === undefined ? '' : String(page)
  const proof = proofOf(ctx, document.id, which, expiresAt.getTime())
  const name = fileNameOf(document.title, EXTENSIONS[mediaType] ?? 'bin')
  const query = new URLSearchParams({
    ...(which && { page: which }),
    fin: String(expiresAt.getTime()),
    preuve: proof,
    // Staff see it by the file they have open.
    ...(ctx.actor.kind === 'STAFF' &&
      ctx.actor.file && { dossier: encodeId('fil', ctx.actor.file.contractId, ctx.actor.file.accessId) }),
  })
  return { url: `${FILES}/${document.id}/${name}?${query}`, expiresAt }
}

/** Whether a path was given to this session for this, and is not over. */
export const isGiven = (
  ctx: Context,
  asked: { documentId: string; page: string; expires: number; proof: string },
): boolean => {
  if (holderOf(ctx) === undefined || !(asked.expires > ctx.at.getTime())) return false
  const expected = Buffer.from(proofOf(ctx, asked.documentId, asked.page, asked.expires))
  const given = Buffer.from(asked.proof)
  return given.length === expected.length && timingSafeEqual(given, expected)
}
