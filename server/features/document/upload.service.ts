import { and, eq } from 'drizzle-orm'
import * as z from 'zod'
import { signedInMember } from '../../auth/signed-in.ts'
import type { Context } from '../../context.ts'
import { newId } from '../../db/ids.ts'
import { removeFile } from '../../files/files.ts'
import { MAX_FILE_BYTES } from '../../files/sanitise.ts'
import { newFileKey } from '../../files/sealed-bytes.ts'
import { decodeIdOf, encodeId, type NodePlace } from '../../graphql/node.ts'
import { checkInput, type InvalidInput, NotAllowed, NotFound, TooManyAttempts } from '../../graphql/problem.ts'
import { REFUSAL_TEXTS } from './refusal.ts'
import {
  type DiscardUploadInput,
  DiscardUploadSuccess,
  type OpenUploadInput,
  OpenUploadSuccess,
} from './upload.input.ts'
import { ownFiles, type StoredFileRow, sentSince } from './upload.loader.ts'
import { Upload, UploadRefusalCode, UploadState } from './upload.type.ts'

/** Where tus is spoken. */
export const UPLOADS = '/uploads'

const DAY = 86_400_000

/** What is not part of something sent by then is thrown away: a draft is on somebody's device, not here. */
export const UPLOAD_LIFE = 2 * DAY

/** What one person may send in 24 hours: a thick file of invoices, and no more. */
const FILES_A_DAY = 100
const BYTES_A_DAY = 200 * 1024 * 1024

export const toUpload = (ctx: Pick<Context, 'locale'>, row: StoredFileRow): Upload | null => {
  if (row.state === 'GONE') return null
  return Object.assign(new Upload(), {
    id: encodeId('upl', row.contractId, row.fileId),
    contractId: row.contractId,
    fileId: row.fileId,
    state: UploadState[row.state],
    refusal: row.refusal && {
      code: UploadRefusalCode[row.refusal],
      message: REFUSAL_TEXTS[row.refusal][ctx.locale],
    },
    pageCount: row.pageCount,
    expiresAt: new Date(row.createdAt.getTime() + UPLOAD_LIFE),
  })
}

const Input = z.object({ size: z.number().int().min(1).max(MAX_FILE_BYTES) })

/** Gives a ticket for a file: its row and its key. Its bytes then come by tus. */
export const openUpload = async (
  ctx: Context,
  input: OpenUploadInput,
): Promise<OpenUploadSuccess | InvalidInput | TooManyAttempts> => {
  const { contractId, memberId } = signedInMember(ctx)
  const { value, problem } = checkInput(ctx.locale, Input, input, {
    size: input.size < 1 ? REFUSAL_TEXTS.EMPTY : REFUSAL_TEXTS.TOO_LARGE,
  })
  if (problem) return problem
  const fileId = newId()
  const { keySealed } = newFileKey(ctx.vault, contractId, fileId)
  const { storedFile } = ctx.db.tables
  const row = await ctx.db.transaction(async tx => {
    const sent = await sentSince(ctx, tx, { contractId, memberId }, new Date(ctx.at.getTime() - DAY))
    if (sent.files >= FILES_A_DAY || sent.bytes + value.size > BYTES_A_DAY) return undefined
    const [written] = await tx
      .insert(storedFile)
      .values({
        contractId,
        fileId,
        memberId,
        sentById: memberId,
        state: 'EXPECTED',
        byteCount: value.size,
        keySealed,
        createdAt: ctx.at,
      })
      .returning()
    return written
  })
  if (!row) return new TooManyAttempts(ctx.locale, DAY / 1000)
  return Object.assign(new OpenUploadSuccess(), { upload: toUpload(ctx, row), endpoint: UPLOADS })
}

/** A file on its way, for who sends it. */
export const findUpload = async (ctx: Context, place: NodePlace): Promise<Upload | null> => {
  const row = await ctx.loaders.upload.load(place)
  return row ? toUpload(ctx, row) : null
}

/**
 * Throws away what was sent and is part of nothing yet. What belongs to a request stays with it: it can be withdrawn as
 * a whole.
 */
export const discardUpload = async (
  ctx: Context,
  input: DiscardUploadInput,
): Promise<DiscardUploadSuccess | NotFound | NotAllowed> => {
  const { contractId } = signedInMember(ctx)
  const place = decodeIdOf('upl', input.uploadId)
  if (place?.contractId !== contractId) return new NotFound(ctx.locale)
  const { storedFile, documentFile } = ctx.db.tables
  const ended = await ctx.db.transaction(async tx => {
    const row = (await ownFiles(ctx, tx, contractId, [place.id])).get(place.id)
    if (!row || row.state === 'GONE') return 'NONE'
    const [used] = await tx
      .select({ documentId: documentFile.documentId })
      .from(documentFile)
      .where(and(eq(documentFile.contractId, contractId), eq(documentFile.fileId, place.id)))
    if (used) return 'USED'
    await tx
      .update(storedFile)
      .set({ state: 'GONE' })
      .where(and(eq(storedFile.contractId, contractId), eq(storedFile.fileId, place.id)))
      .returning({ fileId: storedFile.fileId })
    return 'GONE'
  })
  if (ended === 'NONE') return new NotFound(ctx.locale)
  if (ended === 'USED')
    return new NotAllowed(ctx.locale, {
      fr: 'Ce fichier fait déjà partie d’une demande envoyée.',
      en: 'This file is already part of a request that was sent.',
    })
  for (const what of ['RAW', 'KEPT'] as const) await removeFile(ctx, { contractId, fileId: place.id }, what)
  return Object.assign(new DiscardUploadSuccess(), { uploadId: input.uploadId })
}
