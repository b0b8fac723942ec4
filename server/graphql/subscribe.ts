import type { IncomingMessage, Server } from 'node:http'
import { type DocumentNode, GraphQLError, type GraphQLSchema, getOperationAST, parse, validate } from 'graphql'
import type { ServerOptions } from 'graphql-ws'
import { type Extra, useServer } from 'graphql-ws/use/ws'
import { WebSocketServer } from 'ws'
import { type Actor, ANONYMOUS } from '../auth/actor.ts'
import { NO_COOKIES, sessionCookie } from '../auth/cookies.ts'
import { isForeign } from '../auth/request-origin.ts'
import { actorOfToken } from '../auth/session.ts'
import type { Services } from '../context.ts'
import { contextFor } from '../create-context.ts'
import type { Env } from '../env.ts'
import { localeOf } from '../i18n/locale.ts'
import { LIMITS, measure, refuseTooCostly } from './cost.ts'
import { maskError } from './errors.ts'
import { chooseDocument } from './trusted-documents.ts'

/** How often a socket's session is looked at again: a revoked one is closed within this time. */
const SESSION_CHECK = 1_000

/** How many streams one session may hold open: a person has a few tabs, not a hundred. */
const MAX_SOCKETS = 5

const REVOKED = 4403

export interface SubscriptionOptions {
  schema: GraphQLSchema
  services: Services
  env: Env
  trusted: ReadonlyMap<string, string>
}

interface Seat {
  actor: Actor
  token: string | undefined
  timer?: NodeJS.Timeout
}

/**
 * Live updates: graphql-ws on /graphql, with the session's cookie and an Origin check at the upgrade. The session is
 * looked at again while the socket lives. Answers how to end them all.
 */
export const serveSubscriptions = (
  server: Server,
  { schema, services, env, trusted }: SubscriptionOptions,
): (() => Promise<void>) => {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 64 * 1024 })
  const seats = new WeakMap<IncomingMessage, Seat>()
  const held = new Map<string, number>()
  const mask = maskError(services.log)

  server.on('upgrade', (request, socket, head) => {
    const { origin } = request.headers
    const refuse = (status: string) => socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`)
    if (request.url?.split('?')[0] !== '/graphql') return refuse('404 Not Found')
    // A browser always says its origin here; the cookie alone would let any site listen.
    if (origin === undefined || isForeign({ origin, secFetchSite: undefined }, env.publicUrl))
      return refuse('403 Forbidden')
    sockets.handleUpgrade(request, socket, head, ws => sockets.emit('connection', ws, request))
  })

  const options: ServerOptions<Record<string, unknown>, Extra> = {
    schema,
    connectionInitWaitTimeout: 5_000,
    async onConnect({ extra: { request, socket } }) {
      const token = sessionCookie(request.headers.cookie, services.secureCookies)
      const actor = token === undefined ? ANONYMOUS : await actorOfToken(services, token)
      if (actor.kind !== 'MEMBER') return false
      const open = held.get(actor.accountId) ?? 0
      if (open >= MAX_SOCKETS) return false
      held.set(actor.accountId, open + 1)
      const seat: Seat = { actor, token }
      seats.set(request, seat)
      seat.timer = setInterval(() => {
        actorOfToken(services, token!, false).then(
          now => now.kind === 'ANONYMOUS' && socket.close(REVOKED, 'The session is over'),
          () => socket.close(REVOKED, 'The session is over'),
        )
      }, SESSION_CHECK).unref()
      socket.once('close', () => {
        clearInterval(seat.timer)
        held.set(actor.accountId, Math.max(0, (held.get(actor.accountId) ?? 1) - 1))
      })
      return true
    },
    onSubscribe({ extra: { request } }, _id, payload) {
      const actor = seats.get(request)?.actor ?? ANONYMOUS
      const chosen = chooseDocument(
        trusted,
        { query: payload.query, ...(payload.extensions && { extensions: payload.extensions }) },
        env.playground,
      )
      if (chosen && 'refused' in chosen) return [refusal(chosen.refused)]
      let document: DocumentNode
      try {
        document = parse(chosen ? chosen.query : payload.query, { maxTokens: 2_000 })
      } catch (error) {
        return [asGraphQLError(error)]
      }
      const errors = validate(schema, document)
      if (errors.length) return errors
      const operation = getOperationAST(document, payload.operationName)
      if (operation?.operation !== 'subscription') return [refusal('BAD_REQUEST')]
      try {
        if (actor.kind !== 'SYSTEM')
          refuseTooCostly(measure(schema, document, operation, payload.variables ?? {}), LIMITS[actor.kind])
      } catch (error) {
        return [asGraphQLError(error)]
      }
      return {
        schema,
        document,
        operationName: payload.operationName,
        variableValues: payload.variables,
        contextValue: contextFor(
          services,
          {
            locale: localeOf(String(payload.extensions?.locale ?? request.headers['accept-language'] ?? '')),
            ip: request.socket.remoteAddress ?? '',
            userAgent: '',
            bearer: undefined,
            unattended: true,
            cookies: NO_COOKIES,
          },
          actor,
        ),
      }
    },
    onNext: (_ctx, _id, _payload, _args, result) =>
      result.errors
        ? { ...result, errors: result.errors.map(error => mask(error.toJSON(), error)) as never }
        : undefined,
  }
  const { dispose } = useServer(options, sockets, 20_000)
  return async () => dispose()
}

const refusal = (code: string) =>
  new GraphQLError('Only subscriptions of the member space are answered here', { extensions: { code } })

const asGraphQLError = (error: unknown) => {
  if (error instanceof GraphQLError) return error
  throw error
}
