import { describe, expect, it } from 'vitest'
import { createTestApp } from '../../testing/app.ts'

const app = await createTestApp({ cases: ['camille-martin', 'andre-chevalier', 'emma-leroy'] })
const camille = await app.as.member('camille.martin@example.fr')
const andre = await app.as.member('andre.chevalier@example.fr')
const emma = await app.as.member('emma.leroy@example.fr')

interface Item {
  id: string
  careDate: string
  state: string
  amounts: { paid: number; amo: number; amc: number; outOfPocket: number }
  beneficiary: { id: string; firstName: string }
  care: { title: string; family: string; lines: { amounts: Item['amounts'] }[] } | null
}

const LIST = `query ($filter: ClaimFilter, $first: Int, $after: Cursor, $last: Int, $before: Cursor) {
  viewer { claims(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
    totalCount totals { paid amo amc outOfPocket }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor node { id } }
    nodes { id careDate state amounts { paid amo amc outOfPocket } beneficiary { id firstName }
      care { title family lines { amounts { paid amo amc outOfPocket } } } }
  } }
}`

const list = async (caller: typeof camille, variables: Record<string, unknown> = {}) => {
  const { data, errors } = await caller.query(LIST, variables)
  if (errors) throw new Error(errors[0]!.message)
  return data.viewer.claims as {
    totalCount: number
    totals: Item['amounts']
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null }
    edges: { cursor: string; node: { id: string } }[]
    nodes: Item[]
  }
}

/** The whole list, page by page. */
const all = async (caller: typeof camille, filter: Record<string, unknown> = {}, size = 50): Promise<Item[]> => {
  const items: Item[] = []
  for (let after: string | null = null; ; ) {
    const page: Awaited<ReturnType<typeof list>> = await list(caller, { filter, first: size, after })
    items.push(...page.nodes)
    if (!page.pageInfo.hasNextPage) return items
    after = page.pageInfo.endCursor
  }
}

const idsOf = (items: { id: string }[]) => items.map(item => item.id)

describe('the list of reimbursements', () => {
  it('gives every reimbursement once, newest care first, whatever the size of its pages', async () => {
    const whole = await all(andre)
    expect(whole.length).toBeGreaterThan(100)
    expect(new Set(idsOf(whole)).size).toBe(whole.length)
    const dates = whole.map(item => item.careDate)
    expect(dates).toEqual([...dates].sort().reverse())
    expect(idsOf(await all(andre, {}, 7))).toEqual(idsOf(whole))
    expect((await list(andre)).totalCount).toBe(whole.length)
  })

  it('pages back from any place', async () => {
    const first = await list(andre, { first: 30 })
    const before = first.edges[20]!.cursor
    const back = await list(andre, { last: 5, before })
    expect(idsOf(back.nodes)).toEqual(idsOf(first.nodes.slice(15, 20)))
    expect(back.pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: true })
  })

  it.each([
    [{ first: 0 }],
    [{ first: 51 }],
    [{ first: -1 }],
    [{ first: 5, last: 5 }],
    [{ after: 'made-up' }],
    [{ after: '' }],
    [{ after: Buffer.from("2026-01-01.' or 1=1").toString('base64url') }],
  ])('refuses %j, saying why', async variables => {
    const { errors, status } = await camille.query(LIST, variables)
    expect(errors![0]!.extensions.code).toBe('BAD_USER_INPUT')
    expect(status).toBeLessThan(500)
  })

  it('is empty, and not wrong, for somebody who has had no care', async () => {
    expect(await list(emma)).toMatchObject({
      totalCount: 0,
      nodes: [],
      totals: { paid: 0, amo: 0, amc: 0, outOfPocket: 0 },
      pageInfo: { hasNextPage: false, startCursor: null },
    })
  })

  it('adds up: paid = Sécu + mutuelle + left to pay, line by line, claim by claim, and in total', async () => {
    const items = await all(andre)
    const adds = ({ paid, amo, amc, outOfPocket }: Item['amounts']) => paid === amo + amc + outOfPocket
    const sum = (list: Item['amounts'][], key: keyof Item['amounts']) =>
      list.reduce((total, row) => total + row[key], 0)
    for (const { amounts, care } of items) {
      expect(adds(amounts)).toBe(true)
      for (const key of ['paid', 'amo', 'amc', 'outOfPocket'] as const)
        expect(
          sum(
            care!.lines.map(line => line.amounts),
            key,
          ),
        ).toBe(amounts[key])
      expect(care!.lines.every(line => adds(line.amounts))).toBe(true)
    }
    const { totals } = await list(andre)
    for (const key of ['paid', 'amo', 'amc', 'outOfPocket'] as const)
      expect(totals[key]).toBe(
        sum(
          items.map(item => item.amounts),
          key,
        ),
      )
  })
})

describe('a filter', () => {
  it('by person gives that person’s care only', async () => {
    const items = await all(camille)
    const lea = items.find(item => item.beneficiary.firstName === 'Léa')!
    const found = await all(camille, { beneficiaryId: lea.beneficiary.id })
    expect(idsOf(found)).toEqual(idsOf(items.filter(item => item.beneficiary.firstName === 'Léa')))
  })

  it('by family, state and days gives what fits them all', async () => {
    const items = await all(andre)
    const from = '2025-06-01'
    const to = '2026-06-30'
    const fits = (item: Item) =>
      item.care!.family === 'PHARMACY' &&
      item.careDate >= from &&
      item.careDate <= to &&
      item.state === 'PAID_TO_PROVIDER'
    const found = await all(andre, { families: ['PHARMACY'], states: ['PAID_TO_PROVIDER'], from, to })
    expect(found.length).toBeGreaterThan(0)
    expect(idsOf(found)).toEqual(idsOf(items.filter(fits)))
  })

  it('by words finds them without case or accents, in any order', async () => {
    const withAccent = await all(andre, { text: 'généraliste' })
    expect(withAccent.length).toBeGreaterThan(0)
    expect(idsOf(await all(andre, { text: 'GENERALISTE' }))).toEqual(idsOf(withAccent))
    expect(idsOf(await all(andre, { text: 'generaliste medecin' }))).toEqual(idsOf(withAccent))
    expect(await all(andre, { text: 'nothing is called so' })).toEqual([])
  })

  it.each(['%', '_', "' or 1=1 --", '\\', '(', '🙂', 'a'.repeat(5000)])('by %j is only a text', async text => {
    const { errors } = await camille.query(LIST, { filter: { text } })
    expect(errors).toBeUndefined()
  })

  it('by nothing narrows nothing: nulls, an empty text', async () => {
    const nothing = { beneficiaryId: null, families: null, states: null, from: null, to: null, text: '  ' }
    expect((await list(camille, { filter: nothing })).totalCount).toBe((await list(camille)).totalCount)
  })

  it('by an empty list of families gives nothing', async () => {
    expect((await list(camille, { filter: { families: [] } })).totalCount).toBe(0)
  })

  it('by something that is no beneficiary gives nothing', async () => {
    expect((await list(camille, { filter: { beneficiaryId: 'mbr_nobody' } })).totalCount).toBe(0)
  })
})

describe('a year’s spending', () => {
  it('is the sum of the year’s reimbursements, month by month', async () => {
    const { data } = await andre.query(
      '{ viewer { spendingYears spending(year: 2026) { total { paid } months { month claimCount amounts { paid outOfPocket } } } } }',
    )
    const { spending, spendingYears } = data.viewer
    const items = (await all(andre)).filter(item => item.careDate.startsWith('2026'))
    expect(spendingYears).toEqual([2026, 2025, 2024])
    expect(spending.months.map((month: { month: number }) => month.month)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ])
    for (const month of spending.months) {
      const inMonth = items.filter(item => Number(item.careDate.slice(5, 7)) === month.month)
      expect(month.claimCount).toBe(inMonth.length)
      expect(month.amounts.paid).toBe(inMonth.reduce((sum, item) => sum + item.amounts.paid, 0))
    }
    expect(spending.total.paid).toBe(items.reduce((sum, item) => sum + item.amounts.paid, 0))
  })

  it('is twelve empty months in a year without care', async () => {
    const { data } = await emma.query(
      '{ viewer { spendingYears spending(year: 1999) { total { paid } months { claimCount } } } }',
    )
    expect(data.viewer.spendingYears).toEqual([])
    expect(data.viewer.spending.months).toHaveLength(12)
  })
})

describe('the export', () => {
  it('holds the list’s rows, in its order, as a spreadsheet reads them in French', async () => {
    const { status, body, headers } = await andre.get('/export/remboursements.csv?families=PHARMACY')
    expect(status).toBe(200)
    expect(headers['content-disposition']).toBe('attachment; filename="remboursements-2026-11-22.csv"')
    const [heading, ...rows] = body.replace(/\r\n$/, '').split('\r\n')
    expect(heading).toBe(
      '\uFEFFDate des soins;Bénéficiaire;Soins;Professionnel;Payé;Sécurité sociale;Mutuelle;À votre charge',
    )
    const items = await all(andre, { families: ['PHARMACY'] })
    expect(rows.map(row => row.split(';')[0])).toEqual(items.map(item => item.careDate))
    expect(rows[0]!.split(';')[4]).toMatch(/^\d+,\d{2}$/)
  })

  it('refuses filters that can’t be read', async () => {
    expect((await andre.get('/export/remboursements.csv?from=yesterday')).status).toBe(400)
    expect((await andre.get('/export/remboursements.csv?families=MAGIC')).status).toBe(400)
  })
})
