import { ApolloServer } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify'
import { cookieJar } from './auth/cookies.ts'
import { isForeign } from './auth/request-origin.ts'
import { serveMailbox } from './channels/mailbox.page.ts'
import type { Mailbox } from './channels/mailbox.ts'
import type { Context, Services } from './context.ts'
import { createContext } from './create-context.ts'
import type { Env } from './env.ts'
import { serveCardFiles } from './features/card/card.routes.ts'
import { exportRoute } from './features/claim/claim.export.ts'
import { auditViewing } from './features/desk/file.audit.ts'
import { serveDesk } from './features/desk/sign-in.routes.ts'
import { serveFiles } from './features/document/download.routes.ts'
import { serveUploads } from './features/document/upload.routes.ts'
import { serveFranceConnect } from './features/identity/france-connect.routes.ts'
import { serveBounces } from './features/preference/bounce.routes.ts'
import type { LocalProvider } from './federation/local-provider.ts'
import { LIMITS, measure, refuseTooCostly } from './graphql/cost.ts'
import { maskError } from './graphql/errors.ts'
import { createExecutor } from './graphql/execute.ts'
import { askedOf, refuseActs } from './graphql/read-only.ts'
import { serveSubscriptions } from './graphql/subscribe.ts'
import { chooseDocument, type RequestBody, readTrustedDocuments } from './graphql/trusted-documents.ts'
import { localeOf } from './i18n/locale.ts'
import { servePages } from './pages.ts'
import { createSchema } from './schema.ts'
import { securityHeaders } from './security-headers.ts'
import { serveWellKnown } from './well-known.ts'

/** The largest operation that is read: some 20 times the SPA's longest. */
const MAX_BODY = 256 * 1024
const MAX_TOKENS = 2_000

export interface HttpOptions {
  env: Env
  services: Services
  /** graphql-js instead of the compiled executor: the reference. */
  compiled?: boolean
  /** The operations that browsers may send, by their hash; the SPA's when left out. */
  trusted?: ReadonlyMap<string, string>
  /** What was sent, for whoever develops; never in production. */
  mailbox?: Mailbox
  /** The folder of the built pages; ours when left out. */
  webRoot?: string
  /** Stand-ins of outside identity providers, for whoever develops; never in production. */
  localProvider?: LocalProvider
}

/** The routes, in reading order. */
export const createHttp = async ({
  env,
  services,
  compiled = true,
  trusted = readTrustedDocuments(),
  mailbox,
  webRoot,
  localProvider,
}: HttpOptions): Promise<FastifyInstance> => {
  const secure = securityHeaders(env)
  const app = fastify({
    // An address that can't be read comes to no route and passes no hook.
    frameworkErrors: (error, request, reply) => secure(request, reply, () => void failed(error, request, reply)),
    loggerInstance: services.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: MAX_BODY,
    trustProxy: env.trustedProxies === 0 ? false : (_address, hop) => hop < env.trustedProxies,
  })
  await app.register(cookie)
  await app.register(compress, { threshold: 1024, encodings: ['br', 'gzip'] })
  app.addHook('onRequest', secure)

  app.setErrorHandler(failed)

  app.get('/healthz', () => ({ status: 'ok' }))

  const context = (request: FastifyRequest, reply: FastifyReply) =>
    createContext(services, {
      locale: localeOf(request.headers['accept-language']),
      ip: request.ip,
      userAgent: request.headers['user-agent'] ?? '',
      bearer: bearerOf(request.headers.authorization),
      unattended: request.headers['x-unattended'] === '1',
      cookies: cookieJar(request, reply, services.secureCookies),
    })

  const schema = createSchema()
  const ownTexts = new Set(trusted.values())
  const { gateway, plugin } = createExecutor(schema, { compiled })
  const apollo = new ApolloServer<Context>({
    gateway,
    stringifyResult: result => JSON.stringify(result),
    csrfPrevention: true,
    introspection: env.playground,
    hideSchemaDetailsFromClientErrors: !env.playground,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    formatError: maskError(services.log),
    plugins: [
      // It instruments every field, for a header that nobody here reads: half of the throughput.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      fastifyApolloDrainPlugin(app),
      plugin,
      {
        requestDidStart: async () => ({
          didResolveOperation: async ({ document, operation, request, contextValue }) => {
            const { actor } = contextValue
            if (actor.kind === 'SYSTEM' || !operation) return
            refuseActs(actor, document, operation)
            // Our own pages ask the same when a session has ended: the answer is then that nobody is signed in.
            const limits = LIMITS[ownTexts.has(request.query ?? '') ? 'MEMBER' : actor.kind]
            refuseTooCostly(measure(schema, document, operation, request.variables ?? {}), limits)
            if (actor.kind === 'VIEWING' && operation.operation === 'query')
              await auditViewing(contextValue, askedOf(document, operation))
          },
        }),
      },
    ],
  })
  await apollo.start()

  app.route({
    method: 'POST',
    url: '/graphql',
    preHandler: async (request, reply) => {
      const body = (request.body ?? {}) as RequestBody
      if (isForeign(provenanceOf(request), env.publicUrl))
        return refuse(reply, 403, 'FORBIDDEN_ORIGIN', 'Another site made this request')
      const allowsAny = env.playground || bearerOf(request.headers.authorization) !== undefined
      const chosen = chooseDocument(trusted, body, allowsAny)
      if (chosen && 'refused' in chosen)
        return refuse(reply, 400, chosen.refused, 'Only the member space’s own operations are answered here')
      if (chosen) request.body = { ...body, query: chosen.query, extensions: null } // Apollo takes null, and refuses undefined
    },
    handler: fastifyApolloHandler(apollo, { context }),
  })
  app.addHook('preClose', serveSubscriptions(app.server, { schema, services, env, trusted }))

  app.get('/export/remboursements.csv', exportRoute(context))
  serveCardFiles(app, context)
  serveBounces(app, services, env.bounceToken)
  serveFranceConnect(app, context)
  serveDesk(app, context)
  serveUploads(app, services, context)
  serveFiles(app, context)
  if (mailbox) serveMailbox(app, mailbox)
  serveWellKnown(app, env, services)
  localProvider?.mount(app)
  await servePages(app, env, webRoot)
  return app
}

/** The answer where a route threw, or there was none to ask. */
const failed = (error: Error & { statusCode?: number }, request: FastifyRequest, reply: FastifyReply) => {
  const status = error.statusCode ?? 500
  if (status >= 500) request.log.error({ err: error }, 'unexpected error in a route')
  return reply.code(status).send({
    errors: [
      {
        message: status >= 500 ? 'Something went wrong on our side' : plain(error),
        extensions: { code: status >= 500 ? 'INTERNAL_SERVER_ERROR' : 'BAD_REQUEST' },
      },
    ],
  })
}

const plain = (error: Error) => (error.message.length < 200 ? error.message : 'Bad request')

const refuse = (reply: FastifyReply, status: number, code: string, message: string) =>
  reply.code(status).send({ errors: [{ message, extensions: { code } }] })

const provenanceOf = ({ headers }: FastifyRequest) => ({
  origin: headers.origin,
  secFetchSite: typeof headers['sec-fetch-site'] === 'string' ? headers['sec-fetch-site'] : undefined,
})

const bearerOf = (authorization: string | undefined) => /^Bearer ([\w.-]+)$/.exec(authorization ?? '')?.[1]
