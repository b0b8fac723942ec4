import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  ClaimFiltersDocument,
  ClaimsDocument,
  type ClaimsQueryVariables,
} from '../../graphql/generated/claim/graphql.ts'
import { SpendingYearDocument } from '../../graphql/generated/home/graphql.ts'
import { claim, claims, claimsPage, manyClaims, received } from '../../testing/fixtures/claims.ts'
import { julien, lea, viewer } from '../../testing/fixtures/household.ts'
import { spending2026, spendingAnswer, yearSpending } from '../../testing/fixtures/spending.ts'
import { answer, refusing } from '../../testing/graphql.tsx'
import { open } from '../../testing/render.tsx'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-15T10:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

type Opened = Awaited<ReturnType<typeof open>>

/** The filters that the list was last asked for with. */
const asked = ({ server }: Opened) =>
  server.received.filter(({ operation }) => operation === 'Claims').at(-1)?.variables.filter

const row = (name: RegExp) => screen.findByRole('link', { name })
const text = (element: HTMLElement) => element.textContent?.replace(/\s+/g, ' ') ?? ''
const rows = () =>
  screen.getAllByRole('link').filter(link => /\/remboursements\/clm_/.test(link.getAttribute('href') ?? ''))

describe('the list of reimbursements', () => {
  it('goes by month, with what was reimbursed and what is left in each', async () => {
    await open('/remboursements')
    const october = await screen.findByRole('region', { name: 'Octobre 2026' })
    expect(text(october)).toContain('58,00 € remboursés, reste 2,00 €')
    expect(within(october).getAllByRole('link')).toHaveLength(3)
  })

  it('says of each whose it was, when, what was reimbursed and what is left', async () => {
    await open('/remboursements')
    expect(text(await row(/dermatologue/))).toBe('Consultation d’un dermatologueCamille · 4 nov.45,25 €reste 9,75 €')
  })

  it('marks what was cancelled and what went to the professional', async () => {
    await open('/remboursements')
    expect(text(await row(/biologie/))).toContain('Annulé')
    expect(text(await row(/Pharmacie/))).toContain('Payé au professionnel')
  })

  it('shows the amounts of somebody who has not shared their care, and nothing of the care', async () => {
    await open('/remboursements')
    expect(text(await row(/Soins de Julien/))).toBe('Soins de Julien20 oct. · non partagé19,00 €reste 1,00 €')
  })

  it('says how many there are and what they come to', async () => {
    await open('/remboursements')
    await row(/dermatologue/)
    const statuses = screen.getAllByRole('status').map(text)
    expect(statuses).toContain('5 remboursements103,25 € remboursés, reste 11,75 €')
  })

  it('says so when there is none at all, and offers nothing to look for', async () => {
    await open(
      '/remboursements',
      answer(ClaimsDocument, variables => claimsPage([], variables)),
      answer(ClaimFiltersDocument, viewer({ beneficiaries: [lea], spendingYears: [] })),
    )
    expect(await screen.findByText('Pas encore de remboursement')).toBeTruthy()
    expect(screen.queryByRole('textbox', { name: 'Rechercher' })).toBeNull()
  })

  it('says that it could not be read, and asks again', async () => {
    const { user, server } = await open('/remboursements', refusing(ClaimsDocument))
    await screen.findByText('Impossible de charger ces informations')
    server.change(answer(ClaimsDocument, variables => claimsPage(claims, variables)))
    await user.click(screen.getByRole('button', { name: 'Réessayer' }))
    await row(/dermatologue/)
  })
})

describe('a long list', () => {
  const many = manyClaims(45)
  const openLong = () =>
    open(
      '/remboursements',
      answer(ClaimsDocument, variables => claimsPage(many, variables)),
    )

  it('shows more on demand, keeps what is there, and goes on at the first of what came', async () => {
    const { user } = await openLong()
    await user.click(await screen.findByRole('button', { name: 'Afficher plus' }))
    await waitFor(() => expect(rows()).toHaveLength(40))
    await waitFor(() => expect(document.activeElement).toBe(rows()[20]))
    await user.click(screen.getByRole('button', { name: 'Afficher plus' }))
    await waitFor(() => expect(rows()).toHaveLength(45))
    expect(screen.queryByRole('button', { name: 'Afficher plus' })).toBeNull()
  })

  it('gives no total for a month that it has only begun', async () => {
    const { user } = await openLong()
    const october = await screen.findByRole('region', { name: 'Octobre 2026' })
    expect(text(october)).not.toContain('remboursés, reste')
    await user.click(screen.getByRole('button', { name: 'Afficher plus' }))
    await waitFor(() =>
      expect(text(screen.getByRole('region', { name: 'Octobre 2026' }))).toContain('remboursés, reste'),
    )
  })

  it('puts what comes in meanwhile at its place, marked as new, and nothing that was asked for is', async () => {
    const { user, server } = await openLong()
    await screen.findByRole('region', { name: 'Novembre 2026' })
    await waitFor(() => expect(server.subscriptions()).toHaveLength(1))
    const news = claim({ id: 'clm_new', careDate: '2026-11-05', title: 'Détartrage', family: 'DENTAL' })
    server.change(answer(ClaimsDocument, variables => claimsPage([news, ...many], variables)))
    server.tell(received(news, 'c1'))
    expect(text(await row(/Détartrage/))).toContain('Nouveau')
    await user.click(screen.getByRole('button', { name: 'Afficher plus' }))
    await waitFor(() => expect(rows()).toHaveLength(40))
    expect(screen.getAllByText('Nouveau')).toHaveLength(1)
  })
})

describe('filters', () => {
  it('come from the address', async () => {
    const opened = await open(
      `/remboursements?personne=${julien.id}&soins=dentaire%2Coptique&etat=annule&du=2026-01-01&au=2026-12-31&texte=verre`,
    )
    await row(/dermatologue/)
    expect(asked(opened)).toEqual({
      beneficiaryId: julien.id,
      families: ['DENTAL', 'OPTICS'],
      states: ['REVERSED'],
      from: '2026-01-01',
      to: '2026-12-31',
      text: 'verre',
    })
    const inForce = within(screen.getByRole('list', { name: 'Filtres en cours' }))
      .getAllByRole('button')
      .map(text)
    expect(inForce).toEqual(['« verre »', 'Julien', 'Dentaire', 'Optique', 'Annulé', '2026', 'Effacer les filtres'])
  })

  it('go to the address, and the back button takes them off', async () => {
    const opened = await open('/remboursements')
    await row(/dermatologue/)
    await opened.user.selectOptions(await screen.findByRole('combobox', { name: 'Pour qui' }), 'Léa')
    await waitFor(() => expect(asked(opened)).toEqual({ beneficiaryId: lea.id }))
    expect(opened.address()).toBe(`/remboursements?personne=${lea.id}`)
    await opened.user.selectOptions(screen.getByRole('combobox', { name: 'Soins' }), 'Dentaire')
    await waitFor(() => expect(opened.address()).toBe(`/remboursements?personne=${lea.id}&soins=dentaire`))
    opened.router.history.back()
    await waitFor(() => expect(opened.address()).toBe(`/remboursements?personne=${lea.id}`))
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Soins' }).value).toBe('')
  })

  it('are taken off one by one, or all at once', async () => {
    const { user, address } = await open('/remboursements?soins=dentaire%2Coptique&etat=annule&annee=2025')
    await user.click(await screen.findByRole('button', { name: 'Retirer le filtre Dentaire' }))
    await waitFor(() => expect(address()).toBe('/remboursements?etat=annule&annee=2025&soins=optique'))
    await user.click(screen.getByRole('button', { name: 'Effacer les filtres' }))
    await waitFor(() => expect(address()).toBe('/remboursements?annee=2025'))
  })

  it('look for words once the typing pauses, and follow the address back', async () => {
    const opened = await open('/remboursements')
    const field = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Rechercher' })
    await opened.user.type(field, 'dermato')
    await waitFor(() => expect(opened.address()).toBe('/remboursements?texte=dermato'))
    await waitFor(() => expect(asked(opened)).toEqual({ text: 'dermato' }))
    // Not one request for each letter.
    expect(opened.server.count(ClaimsDocument)).toBe(2)
    opened.router.history.back()
    await waitFor(() => expect(field.value).toBe(''))
  })

  it('choose a year, or days', async () => {
    const opened = await open('/remboursements')
    await row(/dermatologue/)
    const dates = screen.getByRole('combobox', { name: 'Dates des soins' })
    await opened.user.selectOptions(dates, '2025')
    await waitFor(() => expect(asked(opened)).toEqual({ from: '2025-01-01', to: '2025-12-31' }))
    await opened.user.selectOptions(dates, 'Choisir les dates…')
    expect(await screen.findByRole('group', { name: /^Du/ })).toBeTruthy()
  })

  it('that nothing matches say so and can be taken off', async () => {
    const { user, address } = await open(
      '/remboursements?texte=licorne',
      answer(ClaimsDocument, variables => claimsPage(variables.filter?.text ? [] : claims, variables)),
    )
    await screen.findByText('Aucun remboursement ne correspond')
    expect(screen.getAllByRole('status').map(text)).toContain('Aucun remboursement')
    await user.click(screen.getAllByRole('button', { name: 'Effacer les filtres' }).at(-1) ?? document.body)
    await row(/dermatologue/)
    expect(address()).toBe('/remboursements')
  })

  it('go along to the spreadsheet', async () => {
    await open('/remboursements?etat=tiers-payant&du=2026-01-01')
    const link = await screen.findByRole('link', { name: /Exporter en CSV/ })
    expect(link.getAttribute('href')).toBe('/export/remboursements.csv?states=PAID_TO_PROVIDER&from=2026-01-01')
    expect(link.hasAttribute('download')).toBe(true)
  })
})

describe('the year', () => {
  it('says what is left, and its months narrow the list', async () => {
    const opened = await open('/remboursements')
    const year = await screen.findByRole('region', { name: 'Votre année 2026' })
    await waitFor(() => expect(text(year)).toContain('à votre charge sur'))
    await opened.user.click(await within(year).findByRole('radio', { name: /Octobre 2026/ }))
    await waitFor(() => expect(opened.address()).toBe('/remboursements?du=2026-10-01&au=2026-10-31'))
    expect(asked(opened)).toEqual({ from: '2026-10-01', to: '2026-10-31' })
    expect(screen.getByRole('button', { name: 'Retirer le filtre Octobre 2026' })).toBeTruthy()
  })

  it('is looked at by keyboard without narrowing, until one asks for it', async () => {
    const { user, address } = await open('/remboursements')
    const november = await screen.findByRole('radio', { name: /Novembre 2026/ })
    november.focus()
    await user.keyboard('{ArrowLeft}')
    expect(address()).toBe('/remboursements')
    await user.click(screen.getByRole('button', { name: 'Ne voir que octobre 2026' }))
    await waitFor(() => expect(address()).toBe('/remboursements?du=2026-10-01&au=2026-10-31'))
  })

  it('is had as a table', async () => {
    const { user } = await open('/remboursements')
    await user.click(await screen.findByRole('radio', { name: 'Tableau' }))
    const table = screen.getByRole('table', { name: 'Vos soins en 2026' })
    expect(text(within(table).getByRole('row', { name: /^Novembre/ }))).toContain('43,85 €')
  })

  it('is chosen among those with care', async () => {
    const { user, address } = await open(
      '/remboursements',
      answer(SpendingYearDocument, ({ year }) => spendingAnswer(year === 2026 ? spending2026 : yearSpending(year))),
    )
    await screen.findByRole('region', { name: 'Votre année 2026' })
    await user.click(await screen.findByRole('button', { name: 'Voir 2025' }))
    await screen.findByRole('region', { name: 'Votre année 2025' })
    expect(address()).toBe('/remboursements?annee=2025')
  })

  it('is of the person that the list is narrowed to', async () => {
    const { server } = await open(`/remboursements?personne=${lea.id}`)
    await screen.findByRole('region', { name: 'Léa en 2026' })
    expect(server.received.find(({ operation }) => operation === 'SpendingYear')?.variables).toEqual({
      year: 2026,
      beneficiaryId: lea.id,
    })
  })
})

it('keeps the list while another is being read', async () => {
  let answerLate = () => {}
  const late = new Promise<void>(resolve => {
    answerLate = resolve
  })
  const { user } = await open('/remboursements', {
    operation: 'Claims',
    respond: async (variables: ClaimsQueryVariables) => {
      if (variables.filter?.states) await late
      return new Response(JSON.stringify({ data: claimsPage(claims.slice(0, 1), variables) }))
    },
  } as Parameters<typeof open>[1])
  await row(/dermatologue/)
  await user.selectOptions(screen.getByRole('combobox', { name: 'État' }), 'Annulé')
  expect(screen.getByRole('link', { name: /dermatologue/ }).closest('[aria-busy="true"]')).toBeTruthy()
  answerLate()
  await waitFor(() =>
    expect(screen.getByRole('link', { name: /dermatologue/ }).closest('[aria-busy="true"]')).toBeNull(),
  )
})
