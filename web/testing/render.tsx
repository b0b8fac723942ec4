import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { createMemoryHistory } from '@tanstack/react-router'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { App } from '../App.tsx'
import { makeClient } from '../graphql/client.ts'
import { SessionDocument } from '../graphql/generated/account/graphql.ts'
import { ClaimDocument, ClaimFiltersDocument, ClaimsDocument } from '../graphql/generated/claim/graphql.ts'
import { GuaranteesDocument, SimulatorActsDocument } from '../graphql/generated/guarantee/graphql.ts'
import { HomeDocument, SpendingYearDocument } from '../graphql/generated/home/graphql.ts'
import { MailboxDocument } from '../graphql/generated/identity/graphql.ts'
import { PaymentsDocument } from '../graphql/generated/payment/graphql.ts'
import { RequestsDocument, SendForDocument } from '../graphql/generated/request/graphql.ts'
import { makeRouter } from '../router.tsx'
import { claimAnswer, claimFilters, claims, claimsPage } from './fixtures/claims.ts'
import { guaranteesAnswer, simulatorActs } from './fixtures/guarantees.ts'
import { home } from './fixtures/home.ts'
import { session } from './fixtures/household.ts'
import { payments, paymentsPage } from './fixtures/payments.ts'
import { inReview, request, requestsPage, sendFor } from './fixtures/requests.ts'
import { spending2026, spendingAnswer } from './fixtures/spending.ts'
import { type Answer, answer, makeServer } from './graphql.tsx'

/** Shows one component, in French. */
export function show(node: ReactNode) {
  const user = userEvent.setup()
  return { user, ...render(<I18nProvider i18n={i18n}>{node}</I18nProvider>) }
}

/** What the server says to Camille Martin, signed in, on each screen. */
const usual: readonly Answer[] = [
  answer(SessionDocument, session),
  answer(HomeDocument, home()),
  answer(ClaimsDocument, variables => claimsPage(claims, variables)),
  answer(ClaimFiltersDocument, claimFilters),
  answer(SpendingYearDocument, spendingAnswer(spending2026)),
  answer(ClaimDocument, claimAnswer()),
  answer(GuaranteesDocument, guaranteesAnswer()),
  answer(SimulatorActsDocument, simulatorActs),
  answer(MailboxDocument, { __typename: 'Query', brand: { __typename: 'Brand', mailbox: null } }),
  answer(SendForDocument, sendFor),
  answer(RequestsDocument, variables => requestsPage([request(), inReview], variables)),
  answer(PaymentsDocument, variables => paymentsPage(payments, variables)),
]

/**
 * Opens the application at an address, and waits for the page's h1. Somebody is signed in, and each screen has
 * something to show; the answers given replace the usual ones.
 */
export async function open(path: string, ...answers: Answer[]) {
  const user = userEvent.setup()
  const server = makeServer([...usual, ...answers])
  const router = makeRouter(createMemoryHistory({ initialEntries: [path] }))
  await router.load()
  const page = render(
    <App
      router={router}
      makeClient={options => makeClient({ ...options, fetch: server.fetch, openStream: server.openStream })}
    />,
  )
  await screen.findByRole('heading', { level: 1 })
  /** The address, as it is in the browser. */
  const address = () => decodeURIComponent(router.state.location.href)
  return { user, router, server, address, ...page }
}
