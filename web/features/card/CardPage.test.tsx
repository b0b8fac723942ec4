import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { CardDocument, type CardFaceFragment, type CardQuery } from '../../graphql/generated/card/graphql.ts'
import { viewer } from '../../testing/fixtures/household.ts'
import { answer, refusing, renderScreen } from '../../testing/graphql.tsx'
import { CardPage } from './CardPage.tsx'

const domain = (code: string) => ({ __typename: 'CardDomain' as const, code, label: `Colonne ${code}` })

const card = (given: Partial<CardFaceFragment> = {}): CardFaceFragment => ({
  __typename: 'Card',
  id: 'crd_2026',
  year: 2026,
  version: 1,
  state: 'CURRENT',
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
  holderName: 'MARTIN Camille',
  formulaName: 'Confort',
  amcNumber: '0075123456',
  conventionType: 'SP',
  csr: '',
  memberNumber: '10240001',
  responsible: true,
  domains: [domain('PHAR'), domain('HOSP')],
  beneficiaries: ['MARTIN Camille', 'BERNARD Julien'].map((name, at) => ({
    __typename: 'CardBeneficiary',
    name,
    birthDate: at === 0 ? '1985-03-14' : '1983-07-22',
    birthRank: 1,
    nirMasked: at === 0 ? '2 85 03 •• ••• ••• ••' : null,
    coveredFrom: '2026-01-01',
    coveredTo: '2026-12-31',
    rightsOpen: true,
    cells: ['PHAR', 'HOSP'].map((code, cell) => ({
      __typename: 'CardCell',
      domain: { __typename: 'CardDomain', code },
      value: cell === 0 ? '100/100/NON' : 'PEC',
    })),
  })),
  rights: { __typename: 'CardRights', open: true, checkedAt: '2026-11-22T13:02:00.000Z' },
  barcode: { __typename: 'CardBarcode', svg: '<svg/>', payload: 'ACO1;…', certified: false },
  contacts: {
    __typename: 'CardContacts',
    memberPhone: '+33 1 99 00 75 75',
    professionalPhone: '+33 1 99 00 75 80',
    professionalPortal: 'professionnels.ancolie.example',
    address: '12 rue des Ancolies',
  },
  wallets: { __typename: 'CardWallets', apple: null, google: null },
  ...given,
})

const nextCard = { __typename: 'Card' as const, id: 'crd_2027', year: 2027, validFrom: '2027-01-01' }

const household = (shown: CardFaceFragment | null, given: Partial<NonNullable<CardQuery['viewer']>> = {}): CardQuery =>
  viewer<CardQuery>({ card: shown, nextCard: null, cards: shown ? [shown] : [], ...given })

const render = (data: CardQuery, search = {}) =>
  renderScreen(<CardPage search={search} onShow={() => {}} />, [answer(CardDocument, data)], { path: '/carte' })

describe('the card', () => {
  test('has its five labels, also where a value is empty, and says when its rights were looked at', async () => {
    await render(household(card()))
    await screen.findByText('Droits ouverts — vérifié à 14:02')
    const front = screen.getByRole('region', { name: 'Recto de la carte' })
    for (const label of ['Période de validité', 'N° AMC', 'Type conv.', 'CSR', 'N° adhérent'])
      within(front).getByText(label)
    expect(within(front).getByText('CSR').nextSibling?.textContent).toContain('vide')
    within(front).getByText('01/01/2026 – 31/12/2026')
    within(front).getByRole('img', { name: 'Contrat responsable' })
  })

  test('has a line for each person and a column for each kind of care', async () => {
    await render(household(card()))
    // The second one is for paper.
    const [table] = await screen.findAllByRole('table', { name: /^Ce que la carte couvre/ })
    expect(within(table!).getAllByRole('rowheader')).toHaveLength(2)
    const julien = within(table!).getByRole('row', { name: /BERNARD Julien/ })
    expect(
      within(julien)
        .getAllByRole('cell')
        .map(cell => cell.textContent),
    ).toEqual(['100/100/NON', 'PEC'])
    expect(julien.textContent).not.toMatch(/NIR/)
  })

  test('says of one person that their rights are closed while the others’ are open', async () => {
    const [camille, julien] = card().beneficiaries
    await render(household(card({ beneficiaries: [camille!, { ...julien!, rightsOpen: false }] })))
    const [row] = await screen.findAllByRole('row', { name: /BERNARD Julien/ })
    within(row!).getByText('Droits fermés')
  })

  test('announces the next year’s, which waits until it serves', async () => {
    await render(household(card(), { nextCard }))
    const link = await screen.findByRole('link', { name: 'Voir la carte 2027' })
    expect(link.getAttribute('href')).toBe('/carte?carte=crd_2027')
    screen.getByText(/Elle s’affichera ici d’elle-même le 1er janvier/)
  })

  test('offers wallets only where there are any', async () => {
    const wallets = { __typename: 'CardWallets' as const, apple: '/files/carte.pkpass', google: null }
    await render(household(card({ wallets })))
    await screen.findByRole('link', { name: 'Ajouter à Apple Wallet' })
    expect(screen.queryByRole('link', { name: 'Ajouter à Google Wallet' })).toBeNull()
  })
})

describe('a card that does not serve', () => {
  test.each([
    ['CLOSED', 'Cette carte ne sert plus'],
    ['REPLACED', 'Cette carte a été remplacée'],
    ['UPCOMING', 'Cette carte servira à partir du 1er janvier 2026'],
  ] as const)('says that it is %s, and offers nothing to show', async (state, title) => {
    const rights = { __typename: 'CardRights' as const, open: false, checkedAt: '2026-11-22T13:02:00.000Z' }
    await render(household(card({ state, rights, barcode: null })))
    await screen.findByText(title)
    expect(screen.queryByRole('button', { name: 'Montrer au professionnel' })).toBeNull()
    expect(screen.queryByRole('img', { name: /DataMatrix/ })).toBeNull()
  })

  test('is another of the household’s, by its address', async () => {
    const old = card({ id: 'crd_2025', year: 2025, state: 'REPLACED', barcode: null })
    await render({ ...household(card()), node: old }, { carte: 'crd_2025' })
    await screen.findByText('Cette carte a été remplacée')
    screen.getByRole('link', { name: 'Voir la carte du moment' })
  })

  test('whose rights are closed today says so before anybody presents it', async () => {
    const rights = { __typename: 'CardRights' as const, open: false, checkedAt: '2026-11-22T13:02:00.000Z' }
    await render(household(card({ rights })))
    await screen.findByText('Vos droits sont fermés aujourd’hui')
  })
})

test('a household without a card is told when there will be one', async () => {
  await render(household(null))
  await screen.findByText('Pas encore de carte')
})

test('what could not be read can be asked for again, and the title stays', async () => {
  const { user, server } = await renderScreen(<CardPage search={{}} onShow={() => {}} />, [refusing(CardDocument)])
  await screen.findByText('Impossible de charger ces informations')
  screen.getByRole('heading', { level: 1, name: 'Ma carte de tiers payant' })
  server.change(answer(CardDocument, household(card())))
  await user.click(screen.getByRole('button', { name: 'Réessayer' }))
  await screen.findByText('Droits ouverts — vérifié à 14:02')
})
