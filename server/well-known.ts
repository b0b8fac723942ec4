import type { FastifyInstance } from 'fastify'
import type { Services } from './context.ts'
import type { Env } from './env.ts'

const DAY = 24 * 3_600_000
/** How long a reader may take security.txt for true: well under the year that RFC 9116 allows. */
const VALID_FOR = 90 * DAY

/**
 * What programs look for at fixed places (RFC 8615): where to tell us of a weakness (RFC 9116), and where a password
 * manager sends its owner to choose another password; the keys of the cards. Any other place there is nothing, which such programs check too.
 */
export const serveWellKnown = (
  app: FastifyInstance,
  { publicUrl, securityContact }: Pick<Env, 'publicUrl' | 'securityContact'>,
  { now, cards: { published } }: Pick<Services, 'now' | 'cards'>,
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
  // The keys by which anybody checks, offline, what the code on a card carries (RFC 7517).
  app.get('/.well-known/carte-jwks.json', (_request, reply) =>
    reply
      .type('application/jwk-set+json')
      .header('cache-control', 'public, max-age=86400')
      .send(JSON.stringify({ keys: published })),
  )
  app.get('/.well-known/*', (_request, reply) =>
    reply.code(404).send({ errors: [{ message: 'Not found', extensions: { code: 'NOT_FOUND' } }] }),
  )
}
