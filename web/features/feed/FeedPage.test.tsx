import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import {
  CloseAmoAlertsDocument,
  type CloseAmoAlertsMutation,
  FeedsDocument,
  type FeedsQuery,
  type QuarantineRowFragment,
  ReplayLinesDocument,
} from '../../graphql/generated/feed/graphql.ts'
import { nadia } from '../../testing/fixtures/desk.ts'
import { type Answer, answer, unreachable } from '../../testing/graphql.tsx'
import { open } from '../../testing/render.tsx'

type Feeds = NonNullable<NonNullable<FeedsQuery['desk']>['feeds']>

const line = (fields: Partial<QuarantineRowFragment> = {}): QuarantineRowFragment => ({
  __typename: 'QuarantinedLine',
  id: '01-751-0000/L-1',
  fileNumber: '2026-040',
  lineNumber: 12,
  careDate: '2026-11-03',
  reason: 'UNKNOWN_ACT',
  since: '2026-11-05T09:00:00Z',
  ...fields,
})
const feedsOf = (fields: Partial<Feeds> | null) =>
  answer(FeedsDocument, {
    __typename: 'Query',
    desk: {
      __typename: 'Desk',
      feeds: fields && {
        __typename: 'FeedWatch',
        figures: [],
        lines: [],
        alertCount: 0,
        alerts: [],
        ...fields,
      },
    },
  })
const two = {
  figures: [
    { __typename: 'QuarantineFigure' as const, reason: 'UNKNOWN_ACT' as const, count: 1 },
    { __typename: 'QuarantineFigure' as const, reason: 'RIGHTS_CLOSED' as const, count: 1 },
  ],
  lines: [line(), line({ id: '01-751-0000/L-2', reason: 'RIGHTS_CLOSED' })],
}
const differing = {
  alertCount: 1,
  alerts: [
    {
      __typename: 'AmoAlert' as const,
      id: 'alert-1',
      ref: 'L-9',
      raisedAt: '2026-11-05T09:00:00Z',
      differences: [{ __typename: 'AmoDifference' as const, figure: 'BASE' as const, told: 2650, computed: 3000 }],
    },
  ],
}
const opened = (feeds: Answer, ...answers: Answer[]) =>
  open('/bureau/flux', nadia('SEARCH', 'WATCH_FEEDS'), feeds, ...answers)
const replayed = (applied: number, stayed: number) =>
  answer(ReplayLinesDocument, {
    __typename: 'Mutation',
    replayLines: { __typename: 'ReplayLinesSuccess', applied, stayed },
  })

describe('the feeds of the Sécu at the desk', () => {
  it('say what waits, why, and what lets it out', async () => {
    await opened(feedsOf({ ...two, ...differing }))
    await screen.findByRole('heading', { name: '2 lignes en quarantaine' })
    const rows = within(screen.getByRole('list', { name: 'Lignes en quarantaine' })).getAllByRole('listitem')
    expect(rows[0]?.textContent).toContain('L’acte est à ajouter à la nomenclature.')
    expect(screen.getByRole('heading', { name: '1 écart avec nos tables' })).toBeTruthy()
    expect(screen.getByRole('list', { name: 'Écarts avec nos tables' }).textContent).toMatch(/26,50.*30,00/)
    expect(screen.getByRole('link', { name: 'Flux' }).getAttribute('aria-current')).toBe('page')
  })

  it('are narrowed to one reason, which the address keeps', async () => {
    const { server, user } = await opened(feedsOf(two))
    await user.selectOptions(await screen.findByLabelText('Motif'), 'Droits fermés à la date des soins (1)')
    await waitFor(() =>
      expect(server.received.findLast(({ operation }) => operation === 'Feeds')?.variables).toEqual({
        reason: 'RIGHTS_CLOSED',
      }),
    )
    await screen.findByRole('heading', { name: '1 ligne en quarantaine' })
  })

  it('are tried again line by line or all at once, and say what came of it', async () => {
    const { server, user } = await opened(feedsOf(two), replayed(1, 1))
    await user.click(await screen.findByRole('button', { name: 'Tout choisir' }))
    await user.click(screen.getByRole('button', { name: /Rejouer/ }))
    await screen.findByText('Lignes remboursées : 1. Restées en quarantaine : 1.')
    expect(server.received.findLast(({ operation }) => operation === 'ReplayLines')?.variables).toEqual({
      input: { ids: ['01-751-0000/L-1', '01-751-0000/L-2'] },
    })
    expect(screen.queryByRole('button', { name: /Rejouer/ })).toBeNull()
  })

  it('keep what was chosen while the server is away', async () => {
    const { user } = await opened(feedsOf(two), unreachable(ReplayLinesDocument))
    await user.click(await screen.findByLabelText('Choisir 01-751-0000/L-1'))
    await user.click(screen.getByRole('button', { name: /Rejouer/ }))
    await screen.findByText(/Cela n’a pas abouti/)
    expect(screen.getByLabelText<HTMLInputElement>('Choisir 01-751-0000/L-1').checked).toBe(true)
  })

  it('say that nothing waits', async () => {
    await opened(feedsOf({}))
    await screen.findByText('Ce que la Sécu envoie est remboursé tout seul.')
    expect(screen.queryByLabelText('Motif')).toBeNull()
  })

  it('are not for everybody who works here', async () => {
    await open('/bureau/flux', nadia('SEARCH'), feedsOf(null))
    await screen.findByText('Rien à suivre ici pour vous')
    expect(screen.queryByRole('link', { name: 'Flux' })).toBeNull()
  })

  it('say that they can’t be read, and are read again', async () => {
    const { server, user } = await opened(unreachable(FeedsDocument))
    await screen.findByRole('alert', {}, { timeout: 15_000 })
    server.change(feedsOf({}))
    await user.click(screen.getByRole('button', { name: 'Réessayer' }))
    await screen.findByText('Rien n’attend')
  })
})

describe('a difference', () => {
  const closing = (closeAmoAlerts: CloseAmoAlertsMutation['closeAmoAlerts']) =>
    answer(CloseAmoAlertsDocument, { __typename: 'Mutation', closeAmoAlerts })

  it('is closed with a word on what was found', async () => {
    const { server, user } = await opened(
      feedsOf(differing),
      closing({ __typename: 'CloseAmoAlertsSuccess', closed: 1 }),
    )
    await user.click(await screen.findByRole('button', { name: 'Clore l’écart L-9' }))
    await user.type(screen.getByLabelText('Ce que vous avez trouvé'), 'Ancienne base.')
    server.change(feedsOf({}))
    await user.click(screen.getByRole('button', { name: 'Clore cet écart' }))
    await screen.findByText('Écart clos.')
    await screen.findByRole('heading', { name: 'Aucun écart avec nos tables' })
    expect(server.received.findLast(({ operation }) => operation === 'CloseAmoAlerts')?.variables).toEqual({
      input: { ids: ['alert-1'], note: 'Ancienne base.' },
    })
  })

  it('asks for that word', async () => {
    const message = 'Dites en quelques mots ce que vous avez trouvé.'
    const { user } = await opened(
      feedsOf(differing),
      closing({
        __typename: 'InvalidInput',
        code: 'INVALID_INPUT',
        message: 'À corriger.',
        fields: [{ __typename: 'FieldProblem', path: 'note', message }],
      }),
    )
    await user.click(await screen.findByRole('button', { name: 'Clore l’écart L-9' }))
    await user.click(screen.getByRole('button', { name: 'Clore cet écart' }))
    expect((await screen.findByRole('alert')).textContent).toContain(message)
  })
})
