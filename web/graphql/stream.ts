import type { SubscribePayload } from 'graphql-ws'
import type { ExecutionResult, SubscriptionForwarder } from 'urql'
import type { Locale } from '../i18n/locale.ts'
import type { ActivitySubscription } from './generated/activity/graphql.ts'

/** What a signed-in person's page remembers of what it heard. It is never written on the device. */
export interface Memory {
  /** The place of the last event heard, from which a new connection goes on. */
  heard: string | undefined
}

/** What becomes known of the connection, apart from events. */
export interface StreamListener {
  /** The connection is back after a break, in which something may have happened. */
  onReconnected: () => void
  /** The server keeps the door closed: the session may be over. */
  onRefused: () => void
}

/** A way to hear of events: graphql-ws in the browser, a list in tests. */
export interface Stream {
  subscribe: (
    payload: SubscribePayload,
    sink: { next: (result: ExecutionResult) => void; error: (error: unknown) => void; complete: () => void },
  ) => () => void
}

export type OpenStream = (listener: StreamListener) => Stream

/** The socket's code comes once somebody listens, after the first screen: none of it stands between a person and that. */
export const openStream: OpenStream = listener => {
  let opened: Promise<Stream> | undefined
  return {
    subscribe: (payload, sink) => {
      let isOver = false
      let stop = () => {
        isOver = true
      }
      opened ??= import('./socket.ts').then(({ openSocket }) => openSocket(listener))
      opened.then(
        stream => {
          if (!isOver) stop = stream.subscribe(payload, sink)
        },
        // Its code could not be brought: it is asked for again, as an ended stream is.
        error => {
          opened = undefined
          if (!isOver) sink.error(error)
        },
      )
      return () => stop()
    },
  }
}

const SECOND = 1_000

/** How long it must be quiet before events are handed over, and how long the first of them waits at most. */
const QUIET = 120
const LONGEST = 600
/** After a stream that the server ended or refused. */
const AGAIN = 20 * SECOND

interface Listening {
  request: Parameters<SubscriptionForwarder>[0]
  stream: Stream
  memory: Memory
  locale: Locale
  next: (result: ExecutionResult) => void
  /** Some events have just been handed over. */
  onBurst: () => void
}

/**
 * Listens, for as long as the answered function is not called: events that come together (an import brings a dozen) are
 * handed over together, a new connection goes on after the last one heard, and an ended stream is opened again.
 */
export const listen = ({ request, stream, memory, locale, next, onBurst }: Listening): (() => void) => {
  let held: ExecutionResult[] = []
  let since = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let retry: ReturnType<typeof setTimeout> | undefined
  let isOver = false

  const handOver = () => {
    const results = held
    held = []
    for (const result of results) {
      // The place moves on only with what was handed over: what was not will be replayed.
      const { activity } = (result.data ?? {}) as Partial<ActivitySubscription>
      if (activity) memory.heard = activity.cursor
      next(result)
    }
    // The cache gives the screens what the events themselves bring at the end of this turn; then they are renewed.
    setTimeout(onBurst)
  }

  const hold = (result: ExecutionResult) => {
    if (isOver) return
    const now = Date.now()
    if (held.length === 0) since = now
    held.push(result)
    clearTimeout(timer)
    timer = setTimeout(handOver, Math.max(0, Math.min(QUIET, since + LONGEST - now)))
  }

  const openAgain = (error?: unknown) => {
    if (isOver) return
    // The server knows no such place any more: go on from now.
    if (Array.isArray(error)) memory.heard = undefined
    clearTimeout(retry)
    retry = setTimeout(() => {
      onBurst()
      stop = open()
    }, AGAIN)
  }

  const { operationName, extensions } = request
  const open = () =>
    stream.subscribe(
      {
        // Its hash names the document; graphql-ws wants the key all the same.
        query: request.query ?? '',
        ...(operationName && { operationName }),
        // Read when it is sent, and sent again with each new connection.
        variables: {
          get after() {
            return memory.heard
          },
        },
        extensions: { ...extensions, locale },
      },
      { next: hold, error: openAgain, complete: openAgain },
    )
  let stop = open()

  return () => {
    isOver = true
    clearTimeout(timer)
    clearTimeout(retry)
    stop()
  }
}
