import { persistedExchange } from '@urql/exchange-persisted'
import { retryExchange } from '@urql/exchange-retry'
import { Client, CombinedError, fetchExchange, mapExchange, subscriptionExchange } from 'urql'
import type { Locale } from '../i18n/locale.ts'
import { makeCache } from './cache.ts'
import { isUnattended, makeFreshness } from './freshness.ts'
import { SessionDocument } from './generated/account/graphql.ts'
import { used } from './last-use.ts'
import { listen, type Memory, type OpenStream, openStream } from './stream.ts'

export interface ClientOptions {
  /** The language that the server's texts come in. */
  locale: Locale
  /** What was heard of the live events; kept when the client is replaced for another language. */
  memory: Memory
  /** The server answers as to nobody, and has always done so. May be called more than once. */
  onSignedOut: () => void
  /** The server answers as to nobody, and did not before: what is on screen stays. May be called more than once. */
  onSessionEnded: () => void
  /** The server no longer knows this page's operations: it is of an earlier release. */
  onOutdated: () => void
  /** For tests. */
  fetch?: typeof globalThis.fetch
  openStream?: OpenStream
}

const hasCode = (error: CombinedError, code: string) =>
  error.graphQLErrors.some(({ extensions }) => extensions.code === code)

/** The hash that the generator put on a document: what the server knows it by. */
const hashOf = (document: { __meta__?: { hash?: string } }): string => {
  const hash = document.__meta__?.hash
  if (!hash) throw new Error('Only generated documents can be sent')
  return hash
}

const outdaters = new WeakMap<Client, () => void>()

/** Asks again for what is on screen, on the page's own account: it keeps no session alive. */
export const renewScreen = (client: Client): void => outdaters.get(client)?.()

/**
 * A client of the graph with an empty cache. Operations go by their hash, in POST, to this site only. A query that the
 * network lost is sent again twice; a mutation never is.
 */
export const makeClient = (options: ClientOptions): Client => {
  const { locale, memory, onOutdated } = options
  let hadViewer = false
  let isOver = false
  const onSignedOut = () => (hadViewer ? options.onSessionEnded() : options.onSignedOut())
  const freshness = makeFreshness(() => client)
  /** When what is under way was sent. One that never arrives is no use: the server has not put the session's end off. */
  const sentAt = new Map<number, number>()
  /** Asks who is signed in: for nobody, the answer leads to the sign-in page, and there is no more to ask. */
  let isAsking = false
  const askWho = async () => {
    if (isAsking) return
    isAsking = true
    const { data } = await client.query(SessionDocument, {}, { requestPolicy: 'network-only' }).toPromise()
    isAsking = data !== undefined && data.viewer === null
  }
  const stream = (options.openStream ?? openStream)({
    onReconnected: freshness.outdate,
    onRefused: () => void askWho(),
  })

  const client: Client = new Client({
    url: '/graphql',
    preferGetMethod: false,
    ...(options.fetch && { fetch: options.fetch }),
    fetchOptions: { credentials: 'same-origin', headers: { 'accept-language': locale } },
    exchanges: [
      mapExchange({
        onError(error) {
          if (hasCode(error, 'PERSISTED_QUERY_NOT_FOUND')) onOutdated()
          if (hasCode(error, 'UNAUTHENTICATED')) onSignedOut()
          // Our operations are within a member's limits, not all within nobody's: the session may be over.
          if (hasCode(error, 'QUERY_TOO_COSTLY')) void askWho()
        },
        onResult({ operation, data, error }) {
          if (operation.kind === 'query' && data?.viewer === null && !error) onSignedOut()
        },
      }),
      freshness.asked,
      makeCache(),
      freshness.sent,
      retryExchange({
        initialDelayMs: 500,
        maxNumberAttempts: 3,
        retryIf: (error, { kind }) => kind === 'query' && error.networkError !== undefined,
      }),
      mapExchange({
        onOperation({ key, kind }) {
          if (kind === 'query' || kind === 'mutation') sentAt.set(key, Date.now())
          if (kind === 'teardown') sentAt.delete(key)
        },
        onResult(result) {
          const at = sentAt.get(result.operation.key)
          sentAt.delete(result.operation.key)
          if (at !== undefined && !result.error?.networkError && !isUnattended(result.operation)) used(at)
          if (result.operation.kind !== 'query') return
          // The frame of the signed-in screens has been answered: somebody is at work in them.
          if (result.data?.viewer?.session) {
            // Back in: what could not be read meanwhile is read now.
            if (isOver) setTimeout(freshness.outdate)
            hadViewer = true
            isOver = false
            // What happens between the first answer and the moment somebody listens is heard, too.
            memory.heard ??= result.data.viewer.activityCursor ?? undefined
          }
          if (!hadViewer || result.data?.viewer !== null) return
          // Nobody's answer would take away what is on screen, a form half filled among it.
          isOver = true
          const error = new CombinedError({ graphQLErrors: [{ message: '', extensions: { code: 'UNAUTHENTICATED' } }] })
          return { ...result, data: undefined, error }
        },
      }),
      persistedExchange({
        enforcePersistedQueries: true,
        enableForMutation: true,
        enableForSubscriptions: true,
        preferGetForPersistedQueries: false,
        generateHash: async (_text, document) => hashOf(document as { __meta__?: { hash?: string } }),
      }),
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: request => ({
          subscribe: sink => ({
            unsubscribe: listen({
              request,
              stream,
              memory,
              locale,
              next: result => sink.next(result),
              onBurst: freshness.outdate,
            }),
          }),
        }),
      }),
    ],
  })
  outdaters.set(client, freshness.outdate)
  return client
}
