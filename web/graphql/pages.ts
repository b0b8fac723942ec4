import { stringifyVariables } from '@urql/core'
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import {
  type AnyVariables,
  type Client,
  type CombinedError,
  type RequestPolicy,
  type TypedDocumentNode,
  useClient,
} from 'urql'

/** How many items come at a time. */
const SIZE = 20

/** What a page of a list says, besides its items. */
interface PageOf<Item> {
  nodes: readonly Item[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

/** The variables that every list takes; `withTotals` for the first page only. */
interface PageVariables {
  first: number
  after?: string | null | undefined
  withTotals: boolean
}

/** A list as far as it was asked for. */
export interface Pages<Data, Item> {
  /** The items of all pages, in order. */
  items: readonly Item[]
  /** The first page's whole answer, with the counts and sums of the list; undefined until it came. */
  first: Data | undefined
  /** Nothing has come yet. */
  loading: boolean
  /** What is shown is being asked for again. */
  stale: boolean
  /** The first page could not be read, or not again; `items` keeps what was there. */
  error: CombinedError | undefined
  hasMore: boolean
  loadingMore: boolean
  /** A further page could not be read. */
  moreError: CombinedError | undefined
}

interface PageState<Data> {
  after: string | undefined
  data: Data | undefined
  error: CombinedError | undefined
  stale: boolean
  stop: () => void
}

/** How far a list was opened, so that it is as long as before when one comes back to it. */
const opened = new WeakMap<Client, Map<string, number>>()

const openedIn = (client: Client) => {
  const known = opened.get(client) ?? new Map<string, number>()
  opened.set(client, known)
  return known
}

interface ListOptions<Data, Variables, Item> {
  query: TypedDocumentNode<Data, Variables & PageVariables>
  /** Without those of the page. */
  variables: Omit<Variables, keyof PageVariables>
  select: (data: Data) => PageOf<Item> | undefined
}

/**
 * Reads a list page by page. Each page is a query of its own that begins where the one before it ends *now*: when a new
 * item comes in at the top, every page moves by one, and none is lost or shown twice.
 */
const makePages = <Data, Variables extends AnyVariables, Item extends { id: string }>(
  client: Client,
  { query, variables, select }: ListOptions<Data, Variables, Item>,
) => {
  const name = stringifyVariables(variables)
  const remembered = openedIn(client)
  // The operation's own key tells lists with the same variables apart.
  const key = `${(query as { __meta__?: { hash?: string } }).__meta__?.hash ?? ''}${name}`
  let wanted = remembered.get(key) ?? 1
  const pages: PageState<Data>[] = []
  const listeners = new Set<() => void>()

  const variablesOf = (after: string | undefined, at: number) =>
    ({ ...variables, first: SIZE, ...(after && { after }), withTotals: at === 0 }) as Variables & PageVariables

  const take = (): Pages<Data, Item> => {
    const items = new Map<string, Item>()
    for (const { data } of pages) for (const item of (data && select(data)?.nodes) ?? []) items.set(item.id, item)
    const [head] = pages
    const last = pages.at(-1)
    const lastPage = last?.data && select(last.data)
    const isFurther = pages.length > 1
    return {
      items: [...items.values()],
      first: head?.data,
      loading: !head?.data && !head?.error,
      stale: pages.some(page => page.stale),
      error: head?.error,
      hasMore: isFurther && !lastPage ? true : (lastPage?.pageInfo.hasNextPage ?? false),
      loadingMore: isFurther && !last?.data && !last?.error,
      moreError: pages.slice(1).find(page => page.error)?.error,
    }
  }

  const ask = (at: number, after: string | undefined, requestPolicy: RequestPolicy = 'cache-first') => {
    const before = pages[at]
    before?.stop()
    const data = before?.data
    const page: PageState<Data> = { after, data, error: undefined, stale: data !== undefined, stop: () => {} }
    pages[at] = page
    const { unsubscribe } = client
      .query(query, variablesOf(after, at), { requestPolicy })
      .subscribe(({ data, error, stale }) => {
        page.data = data ?? page.data
        page.error = error
        page.stale = stale
        follow(at)
        changed()
      })
    page.stop = unsubscribe
  }

  /** Opens the page after this one, or moves it to where this one now ends. */
  const follow = (at: number) => {
    const page = pages[at]
    const info = page?.data && select(page.data)?.pageInfo
    if (!info) return
    const next = pages[at + 1]
    if (!info.hasNextPage || !info.endCursor || at + 1 >= wanted) {
      for (const beyond of pages.splice(at + 1)) beyond.stop()
    } else if (next?.after !== info.endCursor) {
      ask(at + 1, info.endCursor)
    }
  }

  let snapshot: Pages<Data, Item>
  const changed = () => {
    snapshot = take()
    for (const listener of listeners) listener()
  }

  // What the cache holds is there at the first render: one comes back to a list where one left it.
  for (let after: string | undefined, at = 0; at < wanted; at++) {
    const known = client.readQuery(query, variablesOf(after, at), { requestPolicy: 'cache-only' })
    const info = known?.data && select(known.data)?.pageInfo
    if (!known?.data) break
    pages[at] = { after, data: known.data, error: undefined, stale: false, stop: () => {} }
    if (!info?.hasNextPage || !info.endCursor) break
    after = info.endCursor
  }
  snapshot = take()

  return {
    snapshot: () => snapshot,
    subscribe(listener: () => void) {
      listeners.add(listener)
      if (listeners.size === 1) for (let at = 0; at < Math.max(1, pages.length); at++) ask(at, pages[at]?.after)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) for (const page of pages) page.stop()
      }
    },
    showMore() {
      wanted = pages.length + 1
      remembered.set(key, wanted)
      follow(pages.length - 1)
      changed()
    },
    /** Asks again for what failed, and for what follows it. */
    retry() {
      const failed = pages.findIndex(page => page.error)
      if (failed >= 0) ask(failed, pages[failed]?.after, 'network-only')
      changed()
    },
  }
}

/**
 * A list of the graph, page after page, that stays whole while new items come in.
 * `const claims = usePages({ query: ClaimsDocument, variables: { filter }, select: data => data.viewer?.claims })`;
 * `select` must be a function that stays the same between renders.
 */
export function usePages<Data, Variables extends AnyVariables, Item extends { id: string }>(
  options: ListOptions<Data, Variables, Item>,
): Pages<Data, Item> & { showMore: () => void; retry: () => void } {
  const client = useClient()
  const { query, variables, select } = options
  const name = stringifyVariables(variables)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `name` stands for the variables, which are new at each render
  const pages = useMemo(() => makePages(client, { query, variables, select }), [client, query, name, select])
  const state = useSyncExternalStore(pages.subscribe, pages.snapshot)
  return {
    ...state,
    showMore: useCallback(() => pages.showMore(), [pages]),
    retry: useCallback(() => pages.retry(), [pages]),
  }
}
