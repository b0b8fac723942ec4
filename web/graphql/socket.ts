import { createClient } from 'graphql-ws'
import type { ExecutionResult } from 'urql'
import type { OpenStream } from './stream.ts'

const SECOND = 1_000

/** The server closes a socket with it when the session is over, or when too many are open. */
const FORBIDDEN = 4403

/** Waits longer each time, up to half a minute, never in step with the others, and not while there is no network. */
const pause = async (retries: number): Promise<void> => {
  const most = Math.min(30 * SECOND, SECOND * 2 ** retries)
  await new Promise(resolve => setTimeout(resolve, most * (0.5 + Math.random() / 2)))
  if (!navigator.onLine) await new Promise(resolve => window.addEventListener('online', resolve, { once: true }))
}

/** graphql-ws on /graphql of this site, with the session's cookie; opened when somebody listens, and again for ever. */
export const openSocket: OpenStream = ({ onReconnected, onRefused }) => {
  let silence: ReturnType<typeof setTimeout> | undefined
  const client = createClient({
    url: () => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
    lazy: true,
    lazyCloseTimeout: SECOND,
    keepAlive: 20 * SECOND,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: pause,
    on: {
      // A phone that changed networks keeps a socket that nobody answers on: an unanswered ping ends it.
      ping: received => {
        if (!received) silence = setTimeout(() => client.terminate(), 5 * SECOND)
      },
      pong: received => {
        if (received) clearTimeout(silence)
      },
      connected: (_socket, _payload, wasRetry) => {
        if (wasRetry) onReconnected()
      },
      closed: event => {
        clearTimeout(silence)
        if ((event as CloseEvent).code === FORBIDDEN) onRefused()
      },
    },
  })
  return {
    subscribe: (payload, { next, error, complete }) =>
      client.subscribe(payload, { next: result => next(result as ExecutionResult), error, complete }),
  }
}
