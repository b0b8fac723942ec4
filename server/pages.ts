import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Env } from './env.ts'
import { projectRoot } from './root.ts'
import { filePolicy, pagePolicy } from './security-headers.ts'

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

/** Where the build has left a place for the nonce of each answer: vite.config.ts of the pages says so too. */
const NONCE = '__NONCE__'

/** Built files carry their hash in their name, so they never change; the pages that name them are asked for again. */
const FOREVER = 'public, max-age=31536000, immutable'
const NEVER = 'no-cache'

/** The SPA at every address a person may have, and the playground at /graphql. */
export const servePages = async (
  app: FastifyInstance,
  env: Env,
  root = join(projectRoot, '.build/web'),
): Promise<void> => {
  const page = (path: string) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined)
  const policyOfFiles = filePolicy(env)
  const spa = page('index.html')
  const playground = env.playground ? page('playground/index.html') : undefined

  if (existsSync(root))
    await app.register(fastifyStatic, {
      root,
      index: false,
      cacheControl: false,
      allowedPath: path => isPublic(path, env),
      setHeaders: (response, path) => {
        void response.header('cache-control', path.includes('/assets/') ? FOREVER : NEVER)
        void response.header('content-security-policy', policyOfFiles)
      },
    })

  /** Never kept: it would come back with another answer's nonce. */
  const html = (reply: FastifyReply, text: string) => reply.type('text/html; charset=utf-8').send(text)
  const member = (reply: FastifyReply, text: string) => {
    const { nonce, policy } = pagePolicy(env)
    return html(reply.header('content-security-policy', policy), text.replaceAll(NONCE, nonce))
  }

  // What is kept on a device for when we are away: no nonce could be new there, so its policy names our own files.
  if (spa)
    app.get('/hors-ligne', (_request, reply) =>
      html(reply.header('content-security-policy', policyOfFiles), spa.replaceAll(` nonce="${NONCE}"`, '')),
    )

  app.get('/graphql', (request, reply) => {
    if (!playground || !wantsHtml(request))
      return reply
        .code(405)
        .header('allow', 'POST')
        .send({ errors: [{ message: 'Send operations by POST', extensions: { code: 'BAD_REQUEST' } }] })
    return html(reply.header('content-security-policy', PLAYGROUND_POLICY), playground)
  })

  // The static files' route has '/' too, as a folder that it refuses to list.
  if (spa) app.get('/', (_request, reply) => member(reply, spa))

  app.setNotFoundHandler((request, reply) => {
    if (request.method === 'GET' && wantsHtml(request) && spa) return member(reply, spa)
    return reply.code(404).send({ errors: [{ message: 'Not found', extensions: { code: 'NOT_FOUND' } }] })
  })
}

/** Pages are given with their nonce, never as the files they are; the playground's only where there is one. */
const isPublic = (path: string, { playground }: Pick<Env, 'playground'>) =>
  !/\.html$|(^|\/)\./.test(path) && (playground || !/^\/?playground\//.test(path))

const wantsHtml = ({ headers }: FastifyRequest) => headers.accept?.includes('text/html') ?? false
