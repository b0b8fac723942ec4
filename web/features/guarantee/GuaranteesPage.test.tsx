import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { GuaranteesDocument, type GuaranteesQuery } from '../../graphql/generated/guarantee/graphql.ts'
import { AddressedPage } from '../../testing/address.tsx'
import { ceilings, guaranteesAnswer } from '../../testing/fixtures/guarantees.ts'
import { camille, lea } from '../../testing/fixtures/household.ts'
import { type Answer, answer, pending, refusing, renderScreen } from '../../testing/graphql.tsx'
import { startedFirst } from './CeilingGauge.tsx'
import { GuaranteesPage } from './GuaranteesPage.tsx'
import { readGuaranteesSearch } from './guarantees-search.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-23T10:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** What the browser answers to a question about its width when it is a phone's. */
const narrow = { matches: false, media: '', onchange: null, addListener: () => {}, removeListener: () => {} }

const open = (given: Answer, path = '/garanties') =>
  renderScreen(<AddressedPage page={GuaranteesPage} read={readGuaranteesSearch} />, [given], { path })

const withFields = (fields: Partial<NonNullable<GuaranteesQuery['viewer']>>): GuaranteesQuery => {
  const { viewer, ...query } = guaranteesAnswer()
  return { ...query, viewer: viewer && { ...viewer, ...fields } }
}

test('the contract says its formula, its numbers and since when it runs', async () => {
  await open(answer(GuaranteesDocument, guaranteesAnswer()))
  await screen.findByText('Ancolie Confort')
  expect(screen.getByText('C2400001')).toBeTruthy()
  expect(screen.getByText('1er mars 2024')).toBeTruthy()
  expect(screen.getByRole('heading', { level: 1, name: 'Mes garanties' })).toBeTruthy()
})

test('ceilings that are started come first, and say what is left, of how much, until when', async () => {
  await open(answer(GuaranteesDocument, guaranteesAnswer()))
  const gauges = await screen.findAllByRole('meter')
  expect(gauges.map(gauge => gauge.getAttribute('aria-valuetext'))).toEqual([
    'reste 0\u202f€, sur 150\u202f€, remis à zéro le 1er janvier',
    'reste 2 séances, sur 3 séances, remis à zéro le 1er janvier',
    'reste 60 nuits, sur 60 nuits pour toute la famille, remis à zéro le 1er janvier',
  ])
})

test('a ceiling in money and in a number is as used as the scarcer of both', () => {
  const [sessions, lenses] = ceilings
  const both = {
    ...sessions!,
    id: 'both',
    money: { __typename: 'MoneyCeiling', limit: 12_000, used: 4_000, left: 8_000 } as const,
    count: { __typename: 'CountCeiling', limit: 3, used: 3, left: 0, unit: 'SESSION' } as const,
  }
  expect(startedFirst([sessions!, lenses!, both]).map(({ id }) => id)).toEqual([lenses!.id, 'both', sessions!.id])
})

test('whose guarantees are shown is chosen side by side and kept in the address', async () => {
  const { user, router } = await open(answer(GuaranteesDocument, guaranteesAnswer()))
  await user.click(await screen.findByRole('radio', { name: 'Léa' }))
  expect(await screen.findByRole('heading', { name: 'Ce qu’il reste à Léa' })).toBeTruthy()
  expect(router.state.location.search).toEqual({ personne: lea.id })
  // The ceiling of the whole household is hers too.
  expect(screen.getAllByRole('meter')).toHaveLength(1)

  await user.click(screen.getByRole('radio', { name: 'Moi' }))
  expect(await screen.findByRole('heading', { name: 'Ce qu’il vous reste' })).toBeTruthy()
  expect(router.state.location.search).toEqual({})
})

test('an address of one person opens on that person', async () => {
  await open(answer(GuaranteesDocument, guaranteesAnswer()), `/garanties?personne=${lea.id}`)
  expect(await screen.findByRole('heading', { name: 'Ce qu’il reste à Léa' })).toBeTruthy()
})

test('an adult who does not share their care is named, and nothing of theirs can be chosen', async () => {
  await open(answer(GuaranteesDocument, guaranteesAnswer()))
  await screen.findByText(/Ce qu’il reste à Julien n’apparaît pas/)
  expect(screen.queryByRole('radio', { name: 'Julien' })).toBeNull()
})

test('a renewal says from when and in how long; one that is due says so', async () => {
  const { user } = await open(answer(GuaranteesDocument, guaranteesAnswer()))
  await screen.findByText('dès le 12 mars 2027')
  expect(screen.getByText('dans 4 mois')).toBeTruthy()
  await user.click(screen.getByRole('radio', { name: 'Léa' }))
  expect(await screen.findByText('dès maintenant')).toBeTruthy()
})

test('guarantees stand under their headings, with the words of the trade one tap away', async () => {
  const { user } = await open(answer(GuaranteesDocument, guaranteesAnswer()))
  const table = await screen.findByRole('table', { name: 'Optique' })
  expect(within(table).getByRole('row', { name: 'Lentilles 150 € par an' })).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Base' }))
  expect(await screen.findByRole('dialog', { name: 'Base de remboursement (BR)' })).toBeTruthy()
})

test('examples are a table of figures where there is room', async () => {
  await open(answer(GuaranteesDocument, guaranteesAnswer()))
  const table = await screen.findByRole('table', { name: 'Mes exemples de remboursement' })
  const row = within(table).getByRole('row', { name: /^Consultation d’un spécialiste/ })
  expect(
    within(row)
      .getAllByRole('cell')
      .map(cell => cell.textContent),
  ).toEqual(['55,00', '31,50', '20,05', '25,20', '9,75'].map(figure => `${figure}\u202f€`))
})

test('on a phone the headings are closed, and examples are cards under theirs', async () => {
  vi.spyOn(window, 'matchMedia').mockImplementation(() => Object.assign(new EventTarget(), narrow))
  const { user } = await open(answer(GuaranteesDocument, guaranteesAnswer()))
  const examples = await screen.findByRole('region', { name: 'Mes exemples de remboursement' })
  const heading = within(examples).getByText('Soins courants')
  const details = heading.closest('details')
  expect(details?.open).toBe(false)
  expect(screen.queryByRole('table', { name: 'Mes exemples de remboursement' })).toBeNull()
  await user.click(heading)
  expect(details?.open).toBe(true)
  expect(within(details!).getByText(/^Base de la Sécurité sociale/)).toBeTruthy()
})

test('a formula without ceilings says so', async () => {
  await open(answer(GuaranteesDocument, withFields({ ceilings: [] })))
  expect(await screen.findByText('Aucun plafond à surveiller')).toBeTruthy()
})

test('somebody who left the contract is told, and sees no guarantees', async () => {
  await open(answer(GuaranteesDocument, guaranteesAnswer({ empty: true })))
  expect(await screen.findByText('Vous n’êtes plus couvert par ce contrat')).toBeTruthy()
  expect(screen.queryByRole('table')).toBeNull()
})

test('a contract that ended shows what it covered, and nothing that is left', async () => {
  const { contract } = guaranteesAnswer().viewer!
  await open(answer(GuaranteesDocument, withFields({ contract: { ...contract!, endDate: '2026-06-30' } })))
  expect(await screen.findByText('Ce contrat a pris fin')).toBeTruthy()
  expect(screen.getByText('30 juin 2026')).toBeTruthy()
  expect(screen.queryByRole('meter')).toBeNull()
  expect(screen.getByRole('table', { name: 'Optique' })).toBeTruthy()
})

test('one person alone has nobody to choose', async () => {
  await open(answer(GuaranteesDocument, withFields({ beneficiaries: [camille] })))
  await screen.findByText('Ancolie Confort')
  expect(screen.queryByRole('radio')).toBeNull()
})

test('the page keeps its title while it loads', async () => {
  await open(pending(GuaranteesDocument))
  expect(screen.getByRole('heading', { level: 1, name: 'Mes garanties' })).toBeTruthy()
  expect(screen.getAllByText('Chargement…').length).toBeGreaterThan(0)
})

test('what could not be read can be asked for again', async () => {
  const { user, server } = await open(refusing(GuaranteesDocument))
  await screen.findByText('Impossible de charger ces informations')
  server.change(answer(GuaranteesDocument, guaranteesAnswer()))
  await user.click(screen.getByRole('button', { name: 'Réessayer' }))
  expect(await screen.findByText('Ancolie Confort')).toBeTruthy()
})
