import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { HomeDocument, SpendingYearDocument } from '../../graphql/generated/home/graphql.ts'
import { claim, manyClaims, received } from '../../testing/fixtures/claims.ts'
import { emptyHome, home } from '../../testing/fixtures/home.ts'
import { amounts, camille } from '../../testing/fixtures/household.ts'
import { spendingAnswer, yearSpending } from '../../testing/fixtures/spending.ts'
import { answer, pending, refusing } from '../../testing/graphql.tsx'
import { open } from '../../testing/render.tsx'

const on = (day: string) => vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${day}T10:00:00Z`) })
beforeEach(() => {
  on('2026-11-15')
})
afterEach(() => {
  vi.useRealTimers()
})

const text = (element: HTMLElement) => element.textContent?.replace(/\s+/g, ' ') ?? ''
const main = () => text(screen.getByRole('main'))

describe('home', () => {
  it('says what is left to pay this month, in one request', async () => {
    const { server } = await open('/')
    await screen.findByRole('heading', { level: 1, name: 'Bonjour Camille' })
    expect(main()).toContain('En novembre, il reste à votre charge43,85 €')
    expect(screen.getByRole('link', { name: 'Voir les soins de novembre' }).getAttribute('href')).toBe(
      '/remboursements?du=2026-11-01&au=2026-11-30',
    )
    expect(server.received.map(({ operation }) => operation).sort()).toEqual(['Home', 'Session'])
  })

  it('takes the latest month with care when this one has none, and says so', async () => {
    const year = yearSpending(2026, { 9: amounts(8400, 4680, 3320) })
    await open('/', answer(HomeDocument, home({ spending: year })))
    await screen.findByText(/Pas de soin en novembre pour l’instant/)
    expect(main()).toContain('En septembre, il restait à votre charge4,00 €')
  })

  it('goes back to the year before in January', async () => {
    on('2027-01-03')
    await open(
      '/',
      answer(HomeDocument, home({ spending: yearSpending(2027) })),
      answer(SpendingYearDocument, ({ year }) => spendingAnswer(yearSpending(year, { 12: amounts(3000, 2000, 700) }))),
    )
    await waitFor(() => expect(main()).toContain('En décembre 2026, il restait à votre charge3,00 €'))
  })

  it('lists the latest reimbursements and leads to each and to all', async () => {
    await open('/')
    const latest = await screen.findByRole('list', { name: 'Derniers remboursements' })
    const links = within(latest).getAllByRole('link')
    expect(links).toHaveLength(5)
    expect(links[0]?.getAttribute('href')).toBe('/remboursements/clm_dermatologist')
    expect(screen.getByRole('link', { name: 'Tout voir' }).getAttribute('href')).toBe('/remboursements')
  })

  it('says what is left, the fullest ceiling first, by person', async () => {
    await open('/')
    const left = await screen.findByRole('region', { name: 'Ce qu’il vous reste' })
    const names = within(left)
      .getAllByRole('meter')
      .map(meter => meter.getAttribute('aria-valuetext'))
    expect(names[0]).toMatch(/^reste 0/)
    expect(text(left)).toContain('Lunettesdès le 12 mars 2027')
    expect(within(left).getByRole('link', { name: 'Mes garanties' }).getAttribute('href')).toBe('/garanties')
  })

  it('names nobody when one person alone is covered', async () => {
    await open('/', answer(HomeDocument, home({ beneficiaries: [camille] })))
    const left = await screen.findByRole('region', { name: 'Ce qu’il vous reste' })
    expect(within(left).queryByRole('heading', { level: 3 })).toBeNull()
  })

  it('welcomes somebody who has had no care yet', async () => {
    await open('/', answer(HomeDocument, emptyHome))
    expect(await screen.findByText('Bienvenue dans votre espace')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Simuler un soin' })).toBeTruthy()
    expect(screen.queryByText('Derniers remboursements')).toBeNull()
  })

  it('holds long names', async () => {
    await open('/', answer(HomeDocument, home({ claims: manyClaims(5) })))
    expect(await screen.findByRole('link', { name: /tomodensitométrique/ })).toBeTruthy()
  })

  it('has its shape while it loads', async () => {
    await open('/', pending(HomeDocument))
    expect(screen.getByRole('heading', { level: 1, name: 'Bonjour' })).toBeTruthy()
    expect(screen.getAllByText('Chargement…').length).toBeGreaterThan(0)
  })

  it('says that it could not be read, and asks again', async () => {
    const { user, server } = await open('/', refusing(HomeDocument))
    await screen.findByText('Impossible de charger ces informations')
    server.change(answer(HomeDocument, home()))
    await user.click(screen.getByRole('button', { name: 'Réessayer' }))
    await screen.findByRole('heading', { level: 1, name: 'Bonjour Camille' })
  })

  it('changes when something comes in', async () => {
    const { server } = await open('/')
    await screen.findByRole('heading', { level: 1, name: 'Bonjour Camille' })
    await waitFor(() => expect(server.subscriptions()).toHaveLength(1))
    const news = claim({ id: 'clm_new', title: 'Détartrage', family: 'DENTAL' })
    server.change(answer(HomeDocument, home({ claims: [news] })))
    server.tell(received(news, 'c1'))
    expect(await screen.findByRole('link', { name: /Détartrage/ })).toBeTruthy()
  })
})
