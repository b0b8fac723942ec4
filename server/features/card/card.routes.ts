import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../../context.ts'
import { cardPdf } from './card.pdf.ts'
import { servingRow } from './card.service.ts'

type ContextOf = (request: FastifyRequest, reply: FastifyReply) => Promise<Context>

/** The card as files, through the same guarded loader as in the graph: the one that serves today, to those on it. */
export const serveCardFiles = (app: FastifyInstance, contextOf: ContextOf): void => {
  app.get('/files/carte.pdf', async (request, reply) => {
    const ctx = await contextOf(request, reply)
    const refuse = (status: number, code: string, message: string) =>
      reply.code(status).send({ errors: [{ message, extensions: { code } }] })
    if (ctx.actor.kind !== 'MEMBER') return refuse(401, 'UNAUTHENTICATED', 'Sign in first')
    const row = await servingRow(ctx)
    if (!row) return refuse(404, 'NOT_FOUND', 'No card serves today')
    return reply
      .type('application/pdf')
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="carte-tiers-payant-${row.year}.pdf"`)
      .send(await cardPdf(row))
  })
}
