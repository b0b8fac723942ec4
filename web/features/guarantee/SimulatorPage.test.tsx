import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import {
  CompareSimulationsDocument,
  type CompareSimulationsQuery,
  type CompareSimulationsQueryVariables,
  SimulateDocument,
  type SimulateInput,
  type SimulateQuery,
  SimulatorActsDocument,
} from '../../graphql/generated/guarantee/graphql.ts'
import { AddressedPage } from '../../testing/address.tsx'
import { simulation, simulationRefused, simulatorActs } from '../../testing/fixtures/guarantees.ts'
import { amounts, julien, lea, viewer } from '../../testing/fixtures/household.ts'
import { type Answer, answer, pending, refusing, renderScreen } from '../../testing/graphql.tsx'
import { plannedCare, variantsOf } from './planned-care.ts'
import { SimulatorPage } from './SimulatorPage.tsx'
import { readSimulatorSearch } from './simulator-search.ts'

const amount = (text: string) => text.replace(' €', '\u202f€')

/** The engine of the test: the Sécu and the mutuelle pay half of the base each, whatever the care. */
const paidFor = ({ price, quantity }: SimulateInput) => amounts(price * (quantity ?? 1), 1000, 1000)

const simulated = (input: SimulateInput): SimulateQuery => {
  const result = simulation.viewer?.simulate
  if (result?.__typename !== 'SimulateSuccess') throw new Error('The fixture is a success')
  return viewer({ simulate: { ...result, amounts: paidFor(input) } })
}

const one = (input: SimulateInput) => ({ __typename: 'SimulateSuccess' as const, amounts: paidFor(input) })

const compared = ({ first, second, third, withThird }: CompareSimulationsQueryVariables): CompareSimulationsQuery =>
  viewer({ first: one(first), second: one(second), ...(withThird && { third: one(third) }) })

const answers = [
  answer(SimulatorActsDocument, simulatorActs),
  answer(SimulateDocument, ({ input }) => simulated(input)),
  answer(CompareSimulationsDocument, compared),
]

const open = (path = '/simulateur', given: readonly Answer[] = answers) =>
  renderScreen(<AddressedPage page={SimulatorPage} read={readSimulatorSearch} />, given, { path })

/** What the last simulation was asked with. */
const asked = (received: readonly { operation: string; variables: Record<string, unknown> }[]) =>
  received.filter(({ operation }) => operation === 'Simulate').at(-1)?.variables.input

/** What is read out as the answer. */
const spoken = (text: string) =>
  waitFor(() =>
    expect(
      screen
        .getAllByRole('status')
        .map(status => status.textContent)
        .join(' '),
    ).toContain(text),
  )

test('an act is found by any of its words, without accents, and its usual price is filled in', async () => {
  const { user, server, router } = await open()
  await user.type(await screen.findByRole('combobox', { name: /Quel soin/ }), 'specialiste consult')
  await user.click(await screen.findByRole('option', { name: 'Consultation de spécialiste' }))
  expect(screen.getByRole('textbox', { name: /^Prix/ })).toHaveProperty('value', '31,50\u00a0€')
  await spoken(`Il vous restera ${amount('11,50 €')} sur ${amount('31,50 €')}`)
  expect(asked(server.received)).toEqual({
    act: 'CS',
    price: 3150,
    beneficiaryId: 'mbr_camille',
    quantity: 1,
    convention: 'SECTOR_1',
    pathway: 'REFERRED',
  })
  expect(router.state.location.search).toEqual({ act: 'CS' })
})

test('acts stand under the names of their families', async () => {
  const { user } = await open()
  await user.click(await screen.findByRole('combobox', { name: /Quel soin/ }))
  const group = await screen.findByRole('group', { name: 'Dentaire' })
  expect(within(group).getByRole('option', { name: 'Couronne céramo-métallique' })).toBeTruthy()
})

test('the answer follows the price while it is typed, before the field is left', async () => {
  const { user, router } = await open('/simulateur?act=CS')
  const price = await screen.findByRole('textbox', { name: /^Prix/ })
  await user.clear(price)
  await user.type(price, '55')
  await spoken(`Il vous restera ${amount('35,00 €')} sur ${amount('55,00 €')}`)
  expect(price).toHaveProperty('value', '55')
  expect(router.state.location.search).toEqual({ act: 'CS' })
  await user.tab()
  expect(price).toHaveProperty('value', '55,00\u00a0€')
  expect(router.state.location.search).toEqual({ act: 'CS', price: 5500 })
})

test('an address fills in the whole form, as a link from a reimbursement does', async () => {
  const path = `/simulateur?act=CS&price=5500&convention=OPTAM&pathway=OUT_OF_PATHWAY&beneficiary=${lea.id}&quantity=2`
  const { server } = await open(path)
  await spoken(`sur ${amount('110,00 €')}`)
  expect(asked(server.received)).toEqual({
    act: 'CS',
    price: 5500,
    beneficiaryId: lea.id,
    quantity: 2,
    convention: 'OPTAM',
    pathway: 'OUT_OF_PATHWAY',
  })
  expect(screen.getByRole('radio', { name: /^Secteur 2 avec OPTAM/ })).toHaveProperty('checked', true)
  expect(screen.getByRole('radio', { name: /^De moi-même/ })).toHaveProperty('checked', true)
  expect(screen.getByRole('radio', { name: 'Léa' })).toHaveProperty('checked', true)
})

test('each choice goes to the address, and what is usual leaves it', async () => {
  const { user, router } = await open('/simulateur?act=CS')
  await user.click(await screen.findByRole('radio', { name: /^Secteur 2 sans OPTAM/ }))
  await user.click(screen.getByRole('radio', { name: 'Léa' }))
  await user.click(screen.getByRole('button', { name: /^Un de plus/ }))
  expect(router.state.location.search).toEqual({
    act: 'CS',
    convention: 'NON_OPTAM',
    beneficiary: lea.id,
    quantity: 2,
  })
  await user.click(screen.getByRole('radio', { name: 'Moi' }))
  await user.click(screen.getByRole('button', { name: /^Un de moins/ }))
  expect(router.state.location.search).toEqual({ act: 'CS', convention: 'NON_OPTAM' })
})

test('the three kinds of doctor stand side by side, sector 1 at the Sécu’s own price', async () => {
  await open('/simulateur?act=CS&price=5500&convention=OPTAM')
  const comparison = await screen.findByRole('region', { name: /autre médecin/ })
  const rows = within(comparison).getAllByRole('listitem')
  expect(rows.map(row => within(row).getByRole('img').getAttribute('aria-label'))).toEqual(
    ['11,50 €', '35,00 €', '35,00 €'].map(
      left => `Sécurité sociale ${amount('10,00 €')}, Mutuelle ${amount('10,00 €')}, À votre charge ${amount(left)}`,
    ),
  )
  expect(rows[0]?.textContent).toContain(amount('31,50 €'))
  expect(rows[1]?.textContent).toContain('votre choix')
})

test('classes of a prosthesis are compared where it has some, and nothing is asked of a doctor', async () => {
  const { user, router } = await open('/simulateur?act=HBLD036&price=60000')
  const comparison = await screen.findByRole('region', { name: /autre classe/ })
  expect(within(comparison).getByText('Tarif maîtrisé')).toBeTruthy()
  expect(screen.queryByRole('radio', { name: /^Secteur 1/ })).toBeNull()
  await user.click(screen.getByRole('radio', { name: /^Tarif libre/ }))
  expect(router.state.location.search).toEqual({ act: 'HBLD036', price: 60_000, basket: 'FREE' })
})

test('the law caps the price of the 100 % Santé class: above it nothing is left to pay', async () => {
  await open('/simulateur?act=HBLD036&price=60000')
  const comparison = await screen.findByRole('region', { name: /autre classe/ })
  const [capped] = within(comparison).getAllByRole('listitem')
  expect(within(capped!).getByRole('img').getAttribute('aria-label')).toContain(`À votre charge ${amount('0,00 €')}`)
})

test('an act without a usual price asks for one before it answers', async () => {
  const { server } = await open('/simulateur?act=HBLD036')
  expect(await screen.findByText('Il ne manque que le prix')).toBeTruthy()
  expect(asked(server.received)).toBeUndefined()
})

test('the computation is told step by step, with what is left in its parts', async () => {
  await open('/simulateur?act=CS')
  const why = await screen.findByRole('region', { name: /Pourquoi ce montant/ })
  expect(within(why).getAllByRole('listitem').length).toBeGreaterThan(2)
  expect(screen.getByText('Participation forfaitaire, jamais remboursée')).toBeTruthy()
})

test('a price that is refused says so at its field, which keeps what was typed', async () => {
  await open('/simulateur?act=CS&price=0', [...answers, answer(SimulateDocument, simulationRefused)])
  await screen.findByText(/Indiquez un prix supérieur/)
  const price = screen.getByRole('textbox', { name: /^Prix/ })
  expect(price.getAttribute('aria-invalid')).toBe('true')
  expect(price).toHaveProperty('value', '0,00\u00a0€')
  expect(screen.queryByText('Il vous restera')).toBeNull()
})

test('an act that has no tariff says so at its field', async () => {
  const notSimulable: SimulateQuery = viewer({
    simulate: { __typename: 'ActNotSimulable', code: 'ACT_NOT_SIMULABLE', message: 'Ce soin ne peut pas être simulé.' },
  })
  await open('/simulateur?act=CS', [...answers, answer(SimulateDocument, notSimulable)])
  await screen.findByText('Ce soin ne peut pas être simulé.')
  expect(screen.getByRole('combobox', { name: /Quel soin/ }).getAttribute('aria-invalid')).toBe('true')
})

test('somebody whom the contract no longer covers is told so, and not to choose a date', async () => {
  const notCovered: SimulateQuery = viewer({
    simulate: {
      __typename: 'InvalidInput',
      code: 'INVALID_INPUT',
      message: 'Un champ est à corriger.',
      fields: [{ __typename: 'FieldProblem', path: 'careDate', code: 'not_covered', message: 'Choisissez une date.' }],
    },
  })
  await open('/simulateur?act=CS', [...answers, answer(SimulateDocument, notCovered)])
  expect(await screen.findByText('Le contrat ne couvre pas cette personne aujourd’hui')).toBeTruthy()
  expect(screen.queryByText('Choisissez une date.')).toBeNull()
})

test('an address of an unknown act asks for another', async () => {
  const { server } = await open('/simulateur?act=INCONNU')
  expect(await screen.findByText(/Choisissez-en un dans la liste/)).toBeTruthy()
  expect(asked(server.received)).toBeUndefined()
})

test('a failure keeps the form, and can be tried again', async () => {
  const { user, server } = await open('/simulateur?act=CS&price=5500', [...answers, refusing(SimulateDocument)])
  await screen.findByText('Impossible de charger ces informations')
  expect(screen.getByRole('textbox', { name: /^Prix/ })).toHaveProperty('value', '55,00\u00a0€')
  server.change(answer(SimulateDocument, ({ input }) => simulated(input)))
  // At the top of the page, and on a phone where the answer would be.
  const [retry, inBrief] = screen.getAllByRole('button', { name: 'Réessayer' })
  expect(inBrief).toBeTruthy()
  await user.click(retry!)
  await spoken(`Il vous restera ${amount('35,00 €')}`)
})

test('one simulates only for people whose care one may see', async () => {
  await open('/simulateur?act=CS')
  await screen.findByRole('radio', { name: 'Léa' })
  expect(screen.queryByRole('radio', { name: julien.firstName })).toBeNull()
})

test('the page keeps its title while it loads', async () => {
  await open('/simulateur', [pending(SimulatorActsDocument)])
  expect(screen.getByRole('heading', { level: 1, name: /Combien me restera-t-il/ })).toBeTruthy()
  expect(screen.getByText('Chargement…')).toBeTruthy()
})

test('an address that makes no sense is read as far as it does', () => {
  expect(
    readSimulatorSearch({
      act: 123,
      price: -5,
      convention: 'SECTOR_9',
      quantity: 1.5,
      basket: 'FREE',
      pathway: 'AWAY',
    }),
  ).toEqual({ act: '123', basket: 'FREE', pathway: 'AWAY' })
})

test('a doctor without agreement is kept when the address says so, though it is not offered', () => {
  const { acts, beneficiaries } = simulatorActs.viewer!
  const care = plannedCare({ act: 'CS', convention: 'NOT_AGREED' }, acts, beneficiaries, null)
  expect(care.convention).toBe('NOT_AGREED')
  expect(variantsOf(care).map(({ key }) => key)).toEqual(['SECTOR_1', 'OPTAM', 'NON_OPTAM'])
})
