import type { FastifyInstance } from 'fastify'
import type { Env } from './env.ts'

const DAY = 24 * 3_600_000
/** How long a reader may take security.txt for true: well under the year that RFC 9116 allows. */
const VALID_FOR = 90 * DAY

/**
 * What programs look for at fixed places (RFC 8615): where to tell us of a weakness (RFC 9116), and where a password
 * manager sends its owner to choose another password. Any other place there is nothing, which such programs check too.
 */
export const serveWellKnown = (
  app: FastifyInstance,
  { publicUrl, securityContact }: Pick<Env, 'publicUrl' | 'securityContact'>,
  now: () => Date,
): void => {
  app.get('/.well-known/change-password', (_request, reply) => reply.redirect('/mot-de-passe-oublie', 302))
  if (securityContact)
    app.get('/.well-known/security.txt', (_request, reply) => {
      const expires = new Date(Math.ceil(now().getTime() / DAY) * DAY + VALID_FOR)
      return reply
        .type('text/plain; charset=utf-8')
        .send(
          [
            `Contact: ${securityContact.href}`,
            `Expires: ${expires.toISOString()}`,
            'Preferred-Languages: fr, en',
            `Canonical: ${new URL('/.well-known/security.txt', publicUrl).href}`,
            '',
          ].join('\n'),
        )
    })
  app.get('/.well-known/*', (_request, reply) =>
    reply.code(404).send({ errors: [{ message: 'Not found', extensions: { code: 'NOT_FOUND' } }] }),
  )
}
