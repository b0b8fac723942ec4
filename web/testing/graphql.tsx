import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { act, render } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { DocumentNode } from 'graphql'
import type { ReactNode } from 'react'
import { I18nProvider as AriaI18nProvider } from 'react-aria-components/I18nProvider'
import type { ExecutionResult, TypedDocumentNode } from 'urql'
import { Toaster } from '../design/Toaster.tsx'
import { makeClient } from '../graphql/client.ts'
import type { ActivityEvent } from '../graphql/live.ts'
import { GraphProvider } from '../graphql/session.tsx'
import type { Stream, StreamListener } from '../graphql/stream.ts'

/** What the fake server says to one operation. */
export interface Answer {
  operation: string
  respond: (variables: never) => Promise<Response> | Response
}

const nameOf = (document: DocumentNode): string => {
  for (const definition of document.definitions)
    if (definition.kind === 'OperationDefinition' && definition.name) return definition.name.value
  throw new Error('The document has no named operation')
}

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/graphql-response+json' },
  })

/** Answers an operation with data of its own type, or with data made from its variables. */
export const answer = <Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  data: Data | ((variables: Variables) => Data),
): Answer => ({
  operation: nameOf(document),
  respond: (variables: Variables) =>
    json({ data: typeof data === 'function' ? (data as (variables: Variables) => Data)(variables) : data }),
})

/** Never answers: the screen keeps loading. */
export const pending = (document: DocumentNode): Answer => ({
  operation: nameOf(document),
  respond: () => new Promise(() => {}),
})

/** Refuses with an error that the server says in words of its own, known by its code. */
export const refusing = (document: DocumentNode, code = 'INTERNAL_SERVER_ERROR'): Answer => ({
  operation: nameOf(document),
  respond: () => json({ errors: [{ message: 'Something went wrong on our side', extensions: { code } }] }, 500),
})

/** Is not reached: the network is down. Read queries are tried three times before the screen is told. */
export const unreachable = (document: DocumentNode): Answer => ({
  operation: nameOf(document),
  respond: () => Promise.reject(new TypeError('Failed to fetch')),
})

/** One request as it reached the server. */
export interface Received {
  operation: string
  variables: Record<string, unknown>
  headers: Headers
  body: Record<string, unknown>
}

/** A server in the test: answers operations by their name, tells events, and remembers what it was asked. */
export const makeServer = (answers: readonly Answer[]) => {
  const known = new Map(answers.map(one => [one.operation, one]))
  const received: Received[] = []
  const sinks = new Set<{ next: (result: ExecutionResult) => void; payload: Parameters<Stream['subscribe']>[0] }>()
  let listener: StreamListener | undefined

  const fetch: typeof globalThis.fetch = async (_url, init) => {
    const body = JSON.parse(String(init?.body)) as Record<string, unknown>
    const operation = String(body.operationName)
    const variables = (body.variables ?? {}) as Record<string, unknown>
    received.push({ operation, variables, headers: new Headers(init?.headers), body })
    const found = known.get(operation)
    if (!found) throw new Error(`The test gives no answer to ${operation}`)
    return found.respond(variables as never)
  }

  return {
    fetch,
    openStream: (given: StreamListener): Stream => {
      listener = given
      return {
        subscribe(payload, { next }) {
          const sink = { next, payload }
          sinks.add(sink)
          return () => sinks.delete(sink)
        },
      }
    },
    /** Everything that was asked, in order. */
    received,
    /** How often an operation was asked for. */
    count: (document: DocumentNode) => received.filter(({ operation }) => operation === nameOf(document)).length,
    /** Answers differently from now on. */
    change(...changed: Answer[]) {
      for (const one of changed) known.set(one.operation, one)
    },
    /** What the page says when it subscribes now: the place to go on from, the hash, the language. */
    subscriptions: () =>
      [...sinks].map(({ payload }) => JSON.parse(JSON.stringify(payload)) as Record<string, unknown>),
    /** Tells the page of events, as one import would: all at once. */
    tell(...events: ActivityEvent[]) {
      for (const { next } of sinks) for (const activity of events) next({ data: { activity } })
    },
    /** The live connection was lost and is back. */
    reconnect: () => listener?.onReconnected(),
    /** The live connection is closed and refused: the session may be over. */
    refuse: () => listener?.onRefused(),
  }
}

interface RenderOptions {
  /** The address that the screen is at. */
  path?: string
  onSignedOut?: () => void
  onOutdated?: () => void
}

/**
 * Renders a screen as the application would, at an address, against a server that gives these answers; anything else
 * that it asks for fails the test's request. Language: French, as set up for every test.
 */
export const renderScreen = async (screen: ReactNode, answers: readonly Answer[], options: RenderOptions = {}) => {
  const { path = '/', onSignedOut = () => {}, onOutdated = () => {} } = options
  const server = makeServer(answers)
  const root = createRootRoute()
  const component = () => screen
  const router = createRouter({
    routeTree: root.addChildren([
      createRoute({ getParentRoute: () => root, path: '/', component }),
      createRoute({ getParentRoute: () => root, path: '$', component }),
    ]),
    history: createMemoryHistory({ initialEntries: [path] }),
  })
  await router.load()
  const user = userEvent.setup()
  const view = render(
    <I18nProvider i18n={i18n}>
      <AriaI18nProvider locale="fr-FR">
        <GraphProvider
          onSignedOut={onSignedOut}
          onOutdated={onOutdated}
          make={given => makeClient({ ...given, fetch: server.fetch, openStream: server.openStream })}
        >
          <RouterProvider router={router} />
          <Toaster />
        </GraphProvider>
      </AriaI18nProvider>
    </I18nProvider>,
  )
  /** Lets what was just done reach the screen, without waiting for a clock. */
  const settle = () => act(async () => {})
  return { ...view, server, user, router, settle }
}
