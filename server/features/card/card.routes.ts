import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../../context.ts'
import type { CardRow } from './card.issue.ts'
import { cardPdf, printedOf } from './card.pdf.ts'
import { APPLE_PASS, servingRow } from './card.service.ts'
import { applePass } from './wallet.ts'

type ContextOf = (request: FastifyRequest, reply: FastifyReply) => Promise<Context>

/** The card as files, through the same guarded loader as in the graph: the one that serves today, to those on it. */
export const serveCardFiles = (app: FastifyInstance, contextOf: ContextOf): void => {
  const refuse = (reply: FastifyReply, status: number, code: string, message: string) =>
    reply.code(status).send({ errors: [{ message, extensions: { code } }] })

  const serve = (url: string, type: string, make: (ctx: Context, row: CardRow) => Promise<Buffer> | undefined) =>
    app.get(url, async (request, reply) => {
      const ctx = await contextOf(request, reply)
      if (ctx.actor.kind !== 'MEMBER') return refuse(reply, 401, 'UNAUTHENTICATED', 'Sign in first')
      const row = await servingRow(ctx)
      const file = row && make(ctx, row)
      if (!file) return refuse(reply, 404, 'NOT_FOUND', 'No card serves today')
      const name = `carte-tiers-payant-${row.year}.${url.split('.')[1]}`
      return reply
        .type(type)
        .header('cache-control', 'no-store')
        .header('content-disposition', `attachment; filename="${name}"`)
        .send(await file)
    })

  serve('/files/carte.pdf', 'application/pdf', (_ctx, row) => cardPdf(printedOf(row)))
  serve(APPLE_PASS, 'application/vnd.apple.pkpass', ({ wallets: { apple } }, row) => apple && applePass(row, apple))
}
