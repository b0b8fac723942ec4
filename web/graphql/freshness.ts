import { type Client, type Exchange, makeOperation, mapExchange, type Operation, type OperationResult } from 'urql'

/** What the page sends with what nobody asked for: the server then does not put the session's end off. */
const UNATTENDED = { 'x-unattended': '1' }

const optionsOf = ({ context: { fetchOptions } }: Operation): RequestInit =>
  (typeof fetchOptions === 'function' ? fetchOptions() : fetchOptions) ?? {}

/** Whether an operation goes out because something happened, and not because somebody is at work. */
export const isUnattended = (operation: Operation): boolean =>
  'x-unattended' in ((optionsOf(operation).headers as Record<string, string> | undefined) ?? {})

/** Asks for an operation again, over the network, on the page's own account. */
const anew = (operation: Operation) => {
  const options = optionsOf(operation)
  const fetchOptions = { ...options, headers: { ...(options.headers as Record<string, string>), ...UNATTENDED } }
  return makeOperation(operation.kind, operation, { ...operation.context, requestPolicy: 'network-only', fetchOptions })
}

/** Knows which answers may be older than what has happened since. */
export interface Freshness {
  /** Goes before the cache: sees what the screens ask for, and keeps what they show when it can't be read again. */
  asked: Exchange
  /** Goes right after the cache: sees what goes over the network. */
  sent: Exchange
  /**
   * Something has happened: what is on screen is asked for again, once, and what is only in the cache as soon as a
   * screen shows it. Until the answers come the screens keep what they have, marked `stale`.
   */
  outdate: () => void
}

/**
 * Everything is outdated at once, rather than the fields that an event is known to change: ceilings, totals, lists and
 * simulations all follow from one reimbursement, and an event of a new kind is never missed. It costs one request for
 * each query on screen.
 */
export const makeFreshness = (client: () => Client): Freshness => {
  const onScreen = new Map<number, Operation>()
  const underWay = new Set<number>()
  /** Sent before something happened: the answer may lack it, so it is asked for again when it comes. */
  const overtaken = new Set<number>()
  /** At which count of happenings each query was last answered. */
  const answeredAt = new Map<number, number>()
  let happened = 0

  /** What each query on screen was last told. */
  const shown = new Map<number, OperationResult>()

  const asked = mapExchange({
    onOperation(operation) {
      const { key, kind, context } = operation
      if (kind === 'teardown') {
        onScreen.delete(key)
        shown.delete(key)
      }
      if (kind !== 'query') return
      // As the screen asks for it: what is sent again on the page's own account does not stay so.
      if (!isUnattended(operation)) onScreen.set(key, operation)
      const isOutdated = (answeredAt.get(key) ?? happened) < happened
      if (!isOutdated || underWay.has(key) || context.requestPolicy !== 'cache-first') return
      return makeOperation(kind, operation, { ...context, requestPolicy: 'cache-and-network' })
    },
    onResult(result) {
      const { key, kind } = result.operation
      if (kind !== 'query') return
      // What could not be read again stays on screen, beside the error.
      const data = result.data ?? (result.error && shown.get(key)?.data)
      const told = data === result.data ? result : { ...result, data }
      if (onScreen.has(key)) shown.set(key, told)
      return told
    },
  })

  const sent = mapExchange({
    onOperation({ key, kind }) {
      if (kind === 'query') underWay.add(key)
      if (kind === 'teardown') {
        underWay.delete(key)
        overtaken.delete(key)
      }
    },
    onResult({ operation }: OperationResult) {
      const { key, kind } = operation
      if (kind !== 'query') return
      underWay.delete(key)
      if (overtaken.delete(key)) client().reexecuteOperation(anew(operation))
      // A failure counts too: it is for the person to try again, not for each change of the cache.
      else answeredAt.set(key, happened)
    },
  })

  return {
    asked,
    sent,
    outdate() {
      happened++
      for (const [key, operation] of onScreen) {
        if (operation.context.requestPolicy === 'cache-only') continue
        if (underWay.has(key)) overtaken.add(key)
        else client().reexecuteOperation(anew(operation))
      }
    },
  }
}
