import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import type { Services } from '../../context.ts'
import { mailBounced } from './paperless.service.ts'

/** What a mail provider tells: HARD when the address takes no mail for good, SOFT when it may take some later. */
const Bounces = z.object({
  bounces: z
    .array(z.object({ email: z.string().min(3).max(254), kind: z.enum(['HARD', 'SOFT']) }))
    .min(1)
    .max(500),
})

const hashOf = (text: string) => createHash('sha256').update(text).digest()

/**
 * Where the mail provider tells of mails that came back after it had taken them: `POST /channels/bounces` with its
 * bearer token and `{ "bounces": [{ "email": "…", "kind": "HARD" }] }`. It may tell the same twice. Closed without a token.
 */
export const serveBounces = (
  app: FastifyInstance,
  services: Pick<Services, 'db' | 'vault' | 'now' | 'publicUrl'>,
  token: string | undefined,
): void => {
  if (token === undefined) return
  const expected = hashOf(`Bearer ${token}`)
  app.post('/channels/bounces', async (request, reply) => {
    if (!timingSafeEqual(hashOf(request.headers.authorization ?? ''), expected))
      return reply.code(401).header('www-authenticate', 'Bearer').send()
    const told = Bounces.safeParse(request.body)
    if (!told.success)
      return reply.code(400).send({ errors: [{ message: 'Expected { bounces: [{ email, kind: HARD or SOFT }] }' }] })
    for (const { email, kind } of told.data.bounces)
      if (kind === 'HARD') await services.db.transaction(tx => mailBounced(services, tx, email))
    return reply.code(204).send()
  })
}
