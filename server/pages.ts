import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Env } from './env.ts'
import { projectRoot } from './root.ts'

/** Monaco, the playground's editor, writes styles and runs its workers from blobs: allowed on its page only. */
const PLAYGROUND_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** Built files carry their hash in their name, so they never change; the pages that name them are asked for again. */
const FOREVER = 'public, max-age=31536000, immutable'
const NEVER = 'no-cache'

/** The SPA at every address a person may have, and the playground at /graphql. */
export const servePages = async (app: FastifyInstance, env: Env): Promise<void> => {
  const root = join(projectRoot, '.build/web')
  const page = (path: string) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined)
  const spa = page('index.html')
  const playground = env.playground ? page('playground/index.html') : undefined

  if (existsSync(root))
    await app.register(fastifyStatic, {
      root,
      index: false,
      cacheControl: false,
      globIgnore: env.playground ? [] : ['playground/**'],
      setHeaders: (response, path) =>
        void response.header('cache-control', path.includes('/assets/') ? FOREVER : NEVER),
    })

  const html = (reply: FastifyReply, text: string) =>
    reply.type('text/html; charset=utf-8').header('cache-control', NEVER).send(text)

  app.get('/graphql', (request, reply) => {
    if (!playground || !wantsHtml(request))
      return reply
        .code(405)
        .header('allow', 'POST')
        .send({ errors: [{ message: 'Send operations by POST', extensions: { code: 'BAD_REQUEST' } }] })
    return html(reply.header('content-security-policy', PLAYGROUND_POLICY), playground)
  })

  // The static files' route has '/' too, as a folder that it refuses to list.
  if (spa) app.get('/', (_request, reply) => html(reply, spa))

  app.setNotFoundHandler((request, reply) => {
    if (request.method === 'GET' && wantsHtml(request) && spa) return html(reply, spa)
    return reply.code(404).send({ errors: [{ message: 'Not found', extensions: { code: 'NOT_FOUND' } }] })
  })
}

const wantsHtml = ({ headers }: FastifyRequest) => headers.accept?.includes('text/html') ?? false
