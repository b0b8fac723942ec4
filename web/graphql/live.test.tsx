import { screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { claim, claimsPage, manyClaims, received } from '../testing/fixtures/claims.ts'
import { home } from '../testing/fixtures/home.ts'
import { session } from '../testing/fixtures/household.ts'
import { answer, renderScreen, unreachable } from '../testing/graphql.tsx'
import { SessionDocument } from './generated/account/graphql.ts'
import { ClaimsDocument, type ClaimsQuery } from './generated/claim/graphql.ts'
import { HomeDocument } from './generated/home/graphql.ts'
import { useHomeQuery } from './generated/home/hooks.ts'
import { lastUse } from './last-use.ts'
import { type ActivityEvent, useActivity } from './live.ts'
import { usePages } from './pages.ts'
import { useSession } from './session.tsx'

const ofClaims = (data: ClaimsQuery) => data.viewer?.claims

function List({ onEvents = () => {} }: { onEvents?: (events: readonly ActivityEvent[]) => void }) {
  useActivity(onEvents)
  const claims = usePages({ query: ClaimsDocument, variables: {}, select: ofClaims })
  return (
    <>
      <p>{claims.first?.viewer?.claims.totalCount ?? '…'} in all</p>
      <ol>
        {claims.items.map(({ id, amounts }) => (
          <li key={id}>{`${id} ${amounts.amc}`}</li>
        ))}
      </ol>
      {claims.hasMore && (
        <button type="button" onClick={claims.showMore}>
          More
        </button>
      )}
    </>
  )
}

const listOf = (all: ReturnType<typeof manyClaims>) => answer(ClaimsDocument, variables => claimsPage(all, variables))
const shown = () => screen.getAllByRole('listitem').map(item => item.textContent)
const texts = (all: ReturnType<typeof manyClaims>) => all.map(({ id, amounts }) => `${id} ${amounts.amc}`)

test('the list grows without a reload when an import brings reimbursements, and asks once for all of them', async () => {
  const old = manyClaims(3)
  const onEvents = vi.fn()
  const { server } = await renderScreen(<List onEvents={onEvents} />, [listOf(old)])
  await screen.findByText('3 in all')

  const fresh = Array.from({ length: 15 }, (_, at) => claim({ id: `clm_new${at}`, careDate: '2026-11-20' }))
  server.change(listOf([...fresh, ...old]))
  server.tell(...fresh.map((row, at) => received(row, `ev${at}`)))

  await screen.findByText('18 in all')
  expect(shown()).toEqual(texts([...fresh, ...old]))
  expect(server.count(ClaimsDocument)).toBe(2)
  expect(onEvents).toHaveBeenCalledTimes(1)
  expect(onEvents.mock.lastCall?.[0]).toHaveLength(15)
})

test('what is read again because something happened does not count as somebody at work; what they then ask for does', async () => {
  const old = manyClaims(21)
  const { server, user } = await renderScreen(<List />, [listOf(old)])
  await screen.findByText('21 in all')
  const before = lastUse()
  const fresh = claim({ id: 'clm_new', careDate: '2026-11-20' })
  vi.spyOn(Date, 'now').mockReturnValue(before + 60_000)
  server.change(listOf([fresh, ...old]))
  server.tell(received(fresh, 'ev1'))
  await screen.findByText('22 in all')
  const unattended = () => server.received.map(({ headers }) => headers.get('x-unattended'))
  expect(unattended().at(-1)).toBe('1')
  expect(lastUse()).toBe(before)

  await user.click(screen.getByRole('button', { name: 'More' }))
  await waitFor(() => expect(lastUse()).toBe(before + 60_000))
  expect(unattended().at(-1)).toBeNull()
  vi.restoreAllMocks()
})

test('an answer that was under way when something happened is asked for again', async () => {
  const old = manyClaims(1)
  const fresh = claim({ id: 'clm_new', careDate: '2026-11-20' })
  const waiting: ((response: Response) => void)[] = []
  const onEvents = vi.fn()
  const { server } = await renderScreen(<List onEvents={onEvents} />, [
    { operation: 'Claims', respond: () => new Promise(resolve => waiting.push(resolve)) },
  ])
  await waitFor(() => expect(waiting).toHaveLength(1))
  await waitFor(() => expect(server.subscriptions()).toHaveLength(1))
  server.tell(received(fresh, 'ev1'))
  server.change(listOf([fresh, ...old]))
  await waitFor(() => expect(onEvents).toHaveBeenCalled())
  // The turn after the events, in which what is on screen is asked for again.
  await new Promise(resolve => setTimeout(resolve))
  expect(server.count(ClaimsDocument)).toBe(1)

  waiting[0]?.(Response.json({ data: claimsPage(old, { first: 20, withTotals: true }) }))
  await screen.findByText('2 in all')
})

test('an event changes its reimbursement on screen at once, before the list is read again', async () => {
  const [only] = manyClaims(1)
  const { server } = await renderScreen(<List />, [listOf([only!])])
  await screen.findByText('clm_0 2520')
  server.change({ operation: 'Claims', respond: () => new Promise(() => {}) })
  server.tell(received({ ...only!, amounts: { ...only!.amounts, amc: 999 } }, 'ev1'))
  await screen.findByText('clm_0 999')
})

test('pages move on by one when a reimbursement comes in above them: none is lost, none shown twice', async () => {
  const old = manyClaims(45)
  const { server, user } = await renderScreen(<List />, [listOf(old)])
  await screen.findByText('45 in all')
  await user.click(screen.getByRole('button', { name: 'More' }))
  await waitFor(() => expect(shown()).toEqual(texts(old.slice(0, 40))))

  const fresh = claim({ id: 'clm_new', careDate: '2026-11-20' })
  server.change(listOf([fresh, ...old]))
  server.tell(received(fresh, 'ev1'))
  await screen.findByText('46 in all')
  await waitFor(() => expect(shown()).toEqual(texts([fresh, ...old.slice(0, 39)])))

  await user.click(screen.getByRole('button', { name: 'More' }))
  await waitFor(() => expect(shown()).toHaveLength(46))
  expect(screen.queryByRole('button', { name: 'More' })).toBeNull()
})

test('only the first page asks for the totals', async () => {
  const { server, user } = await renderScreen(<List />, [listOf(manyClaims(30))])
  await screen.findByText('30 in all')
  await user.click(screen.getByRole('button', { name: 'More' }))
  await waitFor(() => expect(shown()).toHaveLength(30))
  expect(server.received.map(({ variables }) => variables)).toEqual([
    { first: 20, withTotals: true },
    { first: 20, after: 'after:clm_19', withTotals: false },
  ])
})

function Home() {
  const [{ data, error }] = useHomeQuery({ variables: { year: 2026 } })
  useActivity(() => {})
  return (
    <>
      <p>{data?.viewer?.claims.nodes.length ?? 'no'} claims</p>
      {error && <p role="alert">{error.message}</p>}
    </>
  )
}

test('after a lost connection the screen is read again, since something may have happened', async () => {
  const { server } = await renderScreen(<Home />, [answer(HomeDocument, home({ claims: manyClaims(1) }))])
  await screen.findByText('1 claims')
  server.change(answer(HomeDocument, home({ claims: manyClaims(2) })))
  server.reconnect()
  await screen.findByText('2 claims')
})

test('what is on screen stays there when it can’t be read again', async () => {
  const { server } = await renderScreen(<Home />, [answer(HomeDocument, home({ claims: manyClaims(2) }))])
  await screen.findByText('2 claims')
  server.change(unreachable(HomeDocument))
  server.reconnect()
  await screen.findByRole('alert', {}, { timeout: 10_000 })
  expect(screen.getByText('2 claims')).toBeDefined()
}, 15_000)

test('a new subscription goes on after the last event heard, in the person’s language, by its hash', async () => {
  const { server, unmount } = await renderScreen(<Home />, [
    answer(HomeDocument, home()),
    answer(SessionDocument, session),
  ])
  await screen.findByText('5 claims')
  await waitFor(() => expect(server.subscriptions()).toHaveLength(1))
  expect(server.subscriptions()[0]).toEqual({
    query: '',
    operationName: 'Activity',
    variables: {},
    extensions: {
      locale: 'fr',
      persistedQuery: { version: 1, sha256Hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    },
  })

  server.tell(received(claim({ id: 'clm_new' }), 'ev7'))
  await waitFor(() => expect(server.subscriptions()[0]?.variables).toEqual({ after: 'ev7' }))
  unmount()
  expect(server.subscriptions()).toEqual([])
})

function Frame() {
  const { viewer } = useSession()
  return viewer && <Home />
}

test('a page hears what happens from its first answer on, however late somebody listens', async () => {
  const { server } = await renderScreen(<Frame />, [answer(HomeDocument, home()), answer(SessionDocument, session)])
  await waitFor(() => expect(server.subscriptions()[0]?.variables).toEqual({ after: 'ev3' }))
})

test('nothing that was read before is kept when somebody shares their care, or no longer does', async () => {
  const { server } = await renderScreen(<Home />, [answer(HomeDocument, home({ claims: manyClaims(2) }))])
  await screen.findByText('2 claims')
  server.change({ operation: 'Home', respond: () => new Promise(() => {}) })
  server.tell({ ...received(claim({ id: 'clm_new' }), 'ev8'), kind: 'CARE_SHARING_CHANGED', claim: null })
  await screen.findByText('no claims')
  await waitFor(() => expect(server.subscriptions()[0]?.variables).toEqual({ after: 'ev8' }))
})
