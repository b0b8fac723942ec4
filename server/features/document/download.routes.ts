import { PDFDocument } from '@cantoo/pdf-lib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod'
import type { Context } from '../../context.ts'
import { getFile } from '../../files/files.ts'
import { fileKeyOf } from '../../files/sealed-bytes.ts'
import { decodeIdOf } from '../../graphql/node.ts'
import { auditViewing } from '../desk/file.audit.ts'
import { enterFile } from '../desk/file.service.ts'
import { FILES, isGiven } from './download-link.ts'
import type { StoredFileRow } from './upload.loader.ts'

const asked = z.object({
  page: z
    .string()
    .regex(/^\d{1,2}$/)
    .default(''),
  fin: z.coerce.number().int(),
  preuve: z.string().max(100),
  /** To keep it rather than to look at it. */
  garder: z.literal('1').optional(),
  /** The opening of a member's file by which staff see it. */
  dossier: z.string().max(100).optional(),
})

const bytesOf = (ctx: Context, file: StoredFileRow) => getFile(ctx, fileKeyOf(ctx.vault, file), 'KEPT')

/** Photos and PDFs one after the other, in one PDF: what a person keeps, prints or sends on. */
const bind = async (ctx: Context, files: readonly StoredFileRow[]): Promise<Buffer> => {
  const bound = await PDFDocument.create({ updateMetadata: false })
  for (const file of files) {
    const bytes = await bytesOf(ctx, file)
    if (file.mediaType === 'image/jpeg') {
      const picture = await bound.embedJpg(bytes)
      // A4's width in points; as high as the picture is.
      const { width, height } = picture.scale(595 / picture.width)
      bound.addPage([width, height]).drawImage(picture, { x: 0, y: 0, width, height })
      continue
    }
    const source = await PDFDocument.load(bytes, { updateMetadata: false })
    for (const page of await bound.copyPages(source, source.getPageIndices())) bound.addPage(page)
  }
  return Buffer.from(await bound.save())
}

/**
 * A document’s bytes, for the session that was given the link, as long as it may see the document. What a browser opens
 * runs nothing: its policy is a sandbox, and its type is ours, not the sender's.
 */
export const serveFiles = (
  app: FastifyInstance,
  context: (request: FastifyRequest, reply: FastifyReply) => Promise<Context>,
): void => {
  app.get(`${FILES}/:id/:name`, async (request, reply) => {
    const refuse = (status: number, code: string, message: string) =>
      reply.code(status).send({ errors: [{ message, extensions: { code } }] })
    const { id, name } = request.params as { id: string; name: string }
    const query = asked.safeParse(request.query)
    const place = decodeIdOf('doc', id)
    if (!query.success || !place) return refuse(404, 'NOT_FOUND', 'No such file')
    const ctx = await context(request, reply)
    const { page, fin, preuve, garder, dossier } = query.data
    if (!isGiven(ctx, { documentId: id, page, expires: fin, proof: preuve }))
      return refuse(403, 'LINK_OVER', 'This link is over: open the document again from the member space')
    if (dossier !== undefined) await enterFile(ctx, dossier, ['DOCUMENTS'])
    const files = (await ctx.loaders.filesOfDocument.load(place)) ?? []
    const wanted = page === '' ? files : files.slice(Number(page), Number(page) + 1)
    if (!wanted.length || wanted.some(({ state }) => state !== 'SAFE')) return refuse(404, 'NOT_FOUND', 'No such file')
    const [first] = wanted
    await auditViewing(ctx, ['files'])
    const bytes = wanted.length === 1 ? await bytesOf(ctx, first!) : await bind(ctx, wanted)
    return reply
      .type(wanted.length === 1 ? first!.mediaType! : 'application/pdf')
      .header('cache-control', 'private, no-store')
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
      .header('content-disposition', `${garder ? 'attachment' : 'inline'}; filename="${name.replace(/[^\w.-]/g, '')}"`)
      .send(bytes)
  })
}
