import { describe, expect, it } from 'vitest'
import { type Caller, createTestApp } from '../../testing/app.ts'

const app = await createTestApp({
  cases: [
    'camille-martin',
    'sophie-fontaine',
    'thomas-girard',
    'bernard-faure',
    'emma-leroy',
    'david-moreau',
    'elodie-muller',
  ],
})
const camille = await app.as.member('camille.martin@example.fr')
const sophie = await app.as.member('sophie.fontaine@example.fr')
const thomas = await app.as.member('thomas.girard@example.fr')
const bernard = await app.as.member('bernard.faure@example.fr')
const emma = await app.as.member('emma.leroy@example.fr')
const elodie = await app.as.member('elodie.muller@example.fr')
const left = await app.as.member('david.chapuis@example.fr')

interface Ceiling {
  guarantee: { code: string }
  beneficiary: { firstName: string } | null
  resetsOn: string
  money: { limit: number; used: number; left: number } | null
  count: { unit: string; limit: number; used: number; left: number } | null
}

const ask = async (caller: Caller, selection: string, variables?: Record<string, unknown>) => {
  const { data, errors } = await caller.query(selection, variables)
  if (errors) throw new Error(errors[0]!.message)
  return data.viewer
}

const ceilings = async (caller: Caller): Promise<Ceiling[]> =>
  (
    await ask(
      caller,
      `{ viewer { ceilings { guarantee { code } beneficiary { firstName } resetsOn
         money { limit used left } count { unit limit used left } } } }`,
    )
  ).ceilings

const of = (list: Ceiling[], code: string, firstName: string) =>
  list.find(ceiling => ceiling.guarantee.code === code && ceiling.beneficiary?.firstName === firstName)

describe('the guarantees', () => {
  it('are the contract’s table, by the harmonised headings, in the language asked for', async () => {
    const { guarantees } = await ask(camille, '{ viewer { guarantees { code heading label wording } } }')
    expect(new Set(guarantees.map((row: { heading: string }) => row.heading))).toEqual(
      new Set(['HOSPITAL', 'ROUTINE_CARE', 'DENTAL', 'OPTICS', 'HEARING_AIDS', 'OTHER']),
    )
    expect(guarantees).toContainEqual(
      expect.objectContaining({
        code: 'ALTERNATIVE_MEDICINE',
        wording: expect.stringMatching(/^40\s€ par séance, 3 séances par an$/),
      }),
    )
    const english = await app
      .call({ cookie: camille.cookie!, 'accept-language': 'en' })
      .query('{ viewer { guarantees { code wording } } }')
    expect(english.data.viewer.guarantees).toContainEqual({
      code: 'ALTERNATIVE_MEDICINE',
      wording: '€40 a session, 3 sessions a year',
    })
  })

  it('are nothing to a beneficiary who left the contract', async () => {
    const viewer = await ask(
      left,
      '{ viewer { contract { id } guarantees { code } ceilings { id } examples { label } beneficiaries { isViewer } } }',
    )
    expect(viewer).toEqual({
      contract: null,
      guarantees: [],
      ceilings: [],
      examples: [],
      beneficiaries: [{ isViewer: true }],
    })
  })
})

describe('a ceiling', () => {
  it('says what is used, what is left and when it starts again, in money or in numbers', async () => {
    const list = await ceilings(camille)
    expect(of(list, 'ALTERNATIVE_MEDICINE', 'Camille')).toMatchObject({
      count: { unit: 'SESSION', limit: 3, used: 1, left: 2 },
      money: null,
      resetsOn: '2027-01-01',
    })
    expect(of(list, 'CONTACT_LENSES', 'Camille')).toMatchObject({
      money: { limit: 15000, used: 9000, left: 6000 },
      count: null,
    })
  })

  it('is there in full for who has used nothing', async () => {
    const list = await ceilings(emma)
    for (const { money, count } of list) {
      expect(money?.used ?? count?.used).toBe(0)
      expect(money?.left ?? count?.left).toBe(money?.limit ?? count?.limit)
    }
  })

  it('is never passed', async () => {
    const list = [...(await ceilings(sophie)), ...(await ceilings(camille))]
    expect(list.some(({ money, count }) => (money?.left ?? count?.left) === 0)).toBe(true)
    for (const { money, count } of list) {
      if (money) expect(money.used + money.left).toBe(money.limit)
      if (count) expect(count.used + count.left).toBe(count.limit)
    }
  })
})

describe('a renewal', () => {
  it('says from when the next glasses are due, and nothing where they are due already', async () => {
    const { renewals } = await ask(
      thomas,
      '{ viewer { renewals { beneficiary { isViewer } equipment lastDate nextDate } } }',
    )
    const own = renewals.find((row: { beneficiary: { isViewer: boolean } }) => row.beneficiary.isViewer)
    expect(own.equipment).toBe('GLASSES')
    expect(own.nextDate).toMatch(/^20(26|27|28)-/)
    const none = await ask(emma, '{ viewer { renewals { equipment lastDate nextDate } } }')
    expect(none.renewals).toEqual([{ equipment: 'GLASSES', lastDate: null, nextDate: null }])
  })

  it('is each ear’s own', async () => {
    const { renewals } = await ask(bernard, '{ viewer { renewals { equipment nextDate } } }')
    const equipments = renewals.map((row: { equipment: string }) => row.equipment)
    expect(equipments).toContain('HEARING_AID_LEFT')
    expect(equipments).toContain('HEARING_AID_RIGHT')
  })
})

describe('the examples', () => {
  it('add up, and leave nothing to pay for 100 % Santé', async () => {
    const { examples } = await ask(
      camille,
      '{ viewer { examples { label price amounts { paid amo amc outOfPocket } } } }',
    )
    expect(examples.length).toBeGreaterThan(15)
    for (const { price, amounts } of examples) {
      expect(amounts.paid).toBe(price)
      expect(amounts.amo + amounts.amc + amounts.outOfPocket).toBe(price)
    }
    const full = examples.filter(
      (example: { label: string }) => /100\s%\sSanté/.test(example.label) && !/hors/i.test(example.label),
    )
    expect(full.length).toBeGreaterThan(2)
    for (const { amounts } of full) expect(amounts.outOfPocket).toBe(0)
  })
})

const SIMULATE = `query ($input: SimulateInput!) { viewer { simulate(input: $input) {
  __typename
  ... on SimulateSuccess { act { label } base rate amounts { paid amo amc outOfPocket }
    deductions { kind amount } outOfPocketParts { kind amount } derivation { title explanation amount } }
  ... on Problem { code message }
  ... on InvalidInput { fields { path message } }
} } }`

const selfOf = async (caller: Caller): Promise<string> => (await ask(caller, '{ viewer { member { id } } }')).member.id

const simulate = async (caller: Caller, input: Record<string, unknown>) =>
  (await ask(caller, SIMULATE, { input: { beneficiaryId: await selfOf(caller), ...input } })).simulate

describe('the simulator', () => {
  it.each([
    ['SECTOR_1', 3150, { amo: 2005, amc: 945, outOfPocket: 200 }],
    ['OPTAM', 5500, { amo: 2005, amc: 2520, outOfPocket: 975 }],
    ['NON_OPTAM', 6000, { amo: 1410, amc: 1380, outOfPocket: 3210 }],
  ])('says what a specialist %s at %i cents leaves to pay', async (convention, price, amounts) => {
    const result = await simulate(camille, { act: 'CS', price, convention, pathway: 'REFERRED' })
    expect(result.amounts).toEqual({ paid: price, ...amounts })
    expect(result.derivation.at(-1).amount).toBe(amounts.outOfPocket)
    const parts = result.outOfPocketParts.reduce((sum: number, part: { amount: number }) => sum + part.amount, 0)
    expect(parts).toBe(amounts.outOfPocket)
  })

  it('takes the local regime of Alsace-Moselle into account', async () => {
    const result = await simulate(elodie, { act: 'CS', price: 3150, convention: 'SECTOR_1' })
    expect(result).toMatchObject({ rate: 9000, amounts: { amo: 2635, amc: 315, outOfPocket: 200 } })
  })

  it('takes what is left of a ceiling, and writes nothing', async () => {
    const before = await ceilings(camille)
    const result = await simulate(camille, { act: 'OSTEO', price: 6000, quantity: 3 })
    expect(result).toMatchObject({ amounts: { paid: 18000, amc: 8000 } })
    expect(await ceilings(camille)).toEqual(before)
  })

  it.each([
    [{ price: 0 }, 'price'],
    [{ price: -5 }, 'price'],
    [{ quantity: 0 }, 'quantity'],
    [{ act: '' }, 'act'],
    [{ careDate: '2019-01-01' }, 'careDate'],
  ])('says what is wrong with %j', async (wrong, path) => {
    const result = await simulate(camille, { act: 'CS', price: 3000, ...wrong })
    expect(result).toMatchObject({ code: 'INVALID_INPUT', fields: [{ path }] })
    expect(result.fields[0].message.length).toBeGreaterThan(10)
  })

  it('takes a null for nothing said', async () => {
    const result = await simulate(camille, { act: 'CS', price: 3150, convention: null, basket: null, careDate: null })
    expect(result.__typename).toBe('SimulateSuccess')
  })

  it('does not guess an act it has no tariff for', async () => {
    expect(await simulate(camille, { act: 'ABCD123', price: 3000 })).toMatchObject({ code: 'ACT_NOT_SIMULABLE' })
  })

  it('answers for every act it offers, in every way that it offers', async () => {
    const { acts } = await ask(camille, '{ viewer { acts { code usualPrice conventions pathwayMatters baskets } } }')
    expect(acts.length).toBeGreaterThan(30)
    for (const { code, usualPrice, conventions, baskets } of acts)
      for (const convention of conventions.length ? conventions : [null])
        for (const basket of baskets.length ? baskets : [null]) {
          const result = await simulate(camille, { act: code, price: usualPrice ?? 5000, convention, basket })
          expect(result.__typename, `${code} ${convention} ${basket}`).toBe('SimulateSuccess')
          const { paid, amo, amc, outOfPocket } = result.amounts
          expect(amo + amc + outOfPocket).toBe(paid)
        }
  })
})
