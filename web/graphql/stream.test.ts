import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buildSchema, execute, parse, subscribe } from 'graphql'
import { useServer as serve } from 'graphql-ws/use/ws'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import type { ActivitySubscription } from './generated/activity/graphql.ts'
import { listen, openStream } from './stream.ts'

const schema = buildSchema(
  'type Query { a: Int } type Subscription { activity(after: String): Event } type Event { cursor: String }',
)

let http: Server
let sockets: WebSocketServer
let asked: unknown[]
/** What the server says to each new subscription; then it stays silent. */
let says: string[]
let isOpen: boolean

beforeEach(async () => {
  asked = []
  says = []
  isOpen = true
  http = createServer()
  sockets = new WebSocketServer({ server: http, path: '/graphql' })
  serve(
    {
      schema,
      // Ours, since graphql-ws would take its own copy of graphql, which refuses this schema.
      execute,
      subscribe,
      onConnect: () => isOpen,
      onSubscribe(_ctx, _id, payload) {
        asked.push(payload)
        return {
          schema,
          document: parse('subscription { activity { cursor } }'),
          rootValue: {
            async *activity() {
              for (const cursor of says) yield { activity: { cursor } }
              await new Promise(() => {})
            },
          },
        }
      },
    },
    sockets,
  )
  await new Promise<void>(resolve => http.listen(0, '127.0.0.1', resolve))
  vi.stubGlobal('location', { protocol: 'http:', host: `127.0.0.1:${(http.address() as AddressInfo).port}` })
  vi.stubGlobal('WebSocket', WebSocket)
})

afterEach(() => {
  for (const socket of sockets.clients) socket.terminate()
  http.close()
  vi.unstubAllGlobals()
})

const start = () => {
  const heard: string[] = []
  const listener = { onReconnected: vi.fn(), onRefused: vi.fn() }
  const memory = { heard: undefined }
  const onBurst = vi.fn()
  const stop = listen({
    request: { operationName: 'Activity', extensions: { persistedQuery: { version: 1, sha256Hash: 'abc' } } } as never,
    stream: openStream(listener),
    memory,
    locale: 'en',
    next: ({ data }) => heard.push((data as ActivitySubscription).activity.cursor),
    onBurst,
  })
  return { heard, listener, onBurst, stop }
}

test('a broken connection comes back by itself and goes on after the last event heard', async () => {
  says = ['ev1', 'ev2']
  const { heard, listener, onBurst, stop } = start()
  await vi.waitFor(() => expect(heard).toEqual(['ev1', 'ev2']))
  await vi.waitFor(() => expect(onBurst).toHaveBeenCalledTimes(1))

  says = ['ev3']
  for (const socket of sockets.clients) socket.terminate()
  await vi.waitFor(() => expect(heard).toEqual(['ev1', 'ev2', 'ev3']), 5_000)
  expect(listener.onReconnected).toHaveBeenCalledTimes(1)
  const extensions = { persistedQuery: { version: 1, sha256Hash: 'abc' }, locale: 'en' }
  expect(asked).toEqual([
    { operationName: 'Activity', query: '', variables: {}, extensions },
    { operationName: 'Activity', query: '', variables: { after: 'ev2' }, extensions },
  ])
  stop()
})

test('a server that refuses the connection is reported, so that the session can be looked at', async () => {
  isOpen = false
  const { listener, stop } = start()
  await vi.waitFor(() => expect(listener.onRefused).toHaveBeenCalled(), 5_000)
  stop()
})

test('the connection is closed when nobody listens any more', async () => {
  says = ['ev1']
  const { heard, stop } = start()
  await vi.waitFor(() => expect(heard).toEqual(['ev1']))
  stop()
  await vi.waitFor(() => expect(sockets.clients.size).toBe(0), 5_000)
})
