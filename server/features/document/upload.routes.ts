import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Server } from '@tus/server'
import { and, eq } from 'drizzle-orm'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isForeign } from '../../auth/request-origin.ts'
import type { Context, Services } from '../../context.ts'
import { enqueue } from '../../events/jobs.ts'
import { putFile } from '../../files/files.ts'
import { MAX_FILE_BYTES } from '../../files/sanitise.ts'
import { type FileKey, fileKeyOf, openStaged } from '../../files/sealed-bytes.ts'
import { decodeIdOf } from '../../graphql/node.ts'
import { EXAMINE } from './upload.jobs.ts'
import type { StoredFileRow } from './upload.loader.ts'
import { UPLOAD_LIFE, UPLOADS } from './upload.service.ts'
import { StagedStore } from './upload.store.ts'

type MakeContext = (request: FastifyRequest, reply: FastifyReply) => Promise<Context>

/** The ticket that a creation names in its metadata: `ticket` and its value in base64. */
const ticketNamed = (metadata: unknown): string => {
  if (typeof metadata !== 'string') return ''
  const pair = metadata.split(',').find(one => one.trim().startsWith('ticket '))
  return Buffer.from(pair?.trim().slice('ticket '.length) ?? '', 'base64').toString('utf8')
}

/** How tus is refused: a status and a text, as its clients show them. */
const refusal = (status_code: number, body: string) => ({ status_code, body })

/**
 * The end of an upload: its bytes go into the storage, sealed, and are examined by a job. Asked for again (the client
 * heard no answer), it finds it done.
 */
const receive = async (services: Services, row: StoredFileRow, staged: Buffer): Promise<void> => {
  const { db, vault, now } = services
  const { contractId, fileId } = row
  const key = fileKeyOf(vault, row)
  await putFile(services, key, 'RAW', openStaged(key, staged))
  const { storedFile } = db.tables
  const at = now()
  await db.transaction(async tx => {
    const received = await tx
      .update(storedFile)
      .set({ state: 'RECEIVED', receivedAt: at })
      .where(
        and(eq(storedFile.contractId, contractId), eq(storedFile.fileId, fileId), eq(storedFile.state, 'EXPECTED')),
      )
      .returning({ fileId: storedFile.fileId })
    if (received.length)
      await enqueue(tx, db.tables, at, [{ kind: EXAMINE, payload: { contractId, fileId }, runAt: at, jobId: fileId }])
  })
}

/**
 * tus 1.0 at /uploads. Each request is its sender's: the session says who asks, and the ticket must be theirs. What
 * lies in the staging folder is shared by the processes that serve one browser.
 */
export const serveUploads = (app: FastifyInstance, services: Services, context: MakeContext): void => {
  const { db, files, publicUrl, vault } = services

  const rowOf = async (ticket: string): Promise<StoredFileRow | undefined> => {
    const place = decodeIdOf('upl', ticket)
    if (!place) return undefined
    const { storedFile } = db.tables
    const [row] = await db.latest
      .select()
      .from(storedFile)
      .where(and(eq(storedFile.contractId, place.contractId), eq(storedFile.fileId, place.id)))
    return row
  }
  const keyOf = async (ticket: string): Promise<FileKey> => {
    const row = await rowOf(ticket)
    if (!row) throw refusal(404, 'No such upload\n')
    return fileKeyOf(vault, row)
  }
  const store = new StagedStore(files.staging, UPLOAD_LIFE, keyOf)

  const finish = async (ticket: string, row: StoredFileRow) => {
    await receive(services, row, await readFile(join(files.staging, ticket)))
    await store.remove(ticket)
  }
  const isWhole = async (ticket: string, { byteCount }: StoredFileRow) => {
    const staged = await stat(join(files.staging, ticket)).catch(() => undefined)
    return staged?.size === byteCount
  }

  const tus = new Server({
    path: UPLOADS,
    datastore: store,
    relativeLocation: true,
    maxSize: MAX_FILE_BYTES,
    namingFunction: (_request, metadata) => metadata?.ticket ?? '',
    async onUploadCreate(_request, { id, size }) {
      const row = await rowOf(id)
      if (row?.byteCount !== size) throw refusal(400, 'Not the size that was announced\n')
      return { metadata: { ticket: id } }
    },
    async onUploadFinish(_request, { id }) {
      const row = await rowOf(id)
      if (!row) throw refusal(404, 'No such upload\n')
      await finish(id, row)
      return {}
    },
    onResponseError(_request, error) {
      if (!(error instanceof Error)) return undefined
      services.log.error({ err: error }, 'an upload failed')
      return refusal(500, 'Something went wrong on our side\n')
    },
  })

  const guard = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const refuse = (status: number, text: string) => reply.code(status).type('text/plain').send(`${text}\n`)
    const { origin, 'sec-fetch-site': site } = request.headers
    if (isForeign({ origin, secFetchSite: typeof site === 'string' ? site : undefined }, publicUrl))
      return refuse(403, 'Another site made this request')
    const ctx = await context(request, reply)
    if (ctx.actor.kind !== 'MEMBER') return refuse(401, 'Sign in first')
    const { ticket = ticketNamed(request.headers['upload-metadata']) } = request.params as { ticket?: string }
    const place = decodeIdOf('upl', ticket)
    const row = place && (await ctx.loaders.upload.load(place))
    if (!row || row.createdAt.getTime() + UPLOAD_LIFE < ctx.at.getTime()) return refuse(404, 'No such upload')
    let isOver = row.state === 'RECEIVED' || row.state === 'SAFE' || row.state === 'REFUSED'
    if (row.state === 'EXPECTED' && request.method === 'HEAD' && (await isWhole(ticket, row))) {
      // Every byte came while the storage was away: it ends when its client asks where it stands.
      await finish(ticket, row)
      isOver = true
    }
    // Whole already: its client did not hear so.
    if (isOver) {
      if (request.method === 'HEAD')
        return reply
          .headers({ 'tus-resumable': '1.0.0', 'upload-offset': row.byteCount, 'upload-length': row.byteCount })
          .code(200)
          .send()
      return refuse(410, 'This upload is over')
    }
    return row.state === 'GONE' ? refuse(410, 'This upload is over') : undefined
  }

  void app.register(async scope => {
    // The body is tus's to read.
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null))
    for (const url of [UPLOADS, `${UPLOADS}/:ticket`])
      scope.route({
        method: url === UPLOADS ? ['POST'] : ['HEAD', 'PATCH', 'DELETE'],
        url,
        bodyLimit: MAX_FILE_BYTES,
        preHandler: guard,
        handler: async (request, reply) => {
          for (const [name, value] of Object.entries(reply.getHeaders()))
            if (value !== undefined) reply.raw.setHeader(name, value)
          void reply.hijack()
          await tus.handle(request.raw, reply.raw)
        },
      })
  })
}
