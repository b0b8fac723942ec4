import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FeedRefused, faultText } from '../../feeds/refusal.ts'
import { holderFaults, type PeopleContract, type PeopleItem, readPeople } from './people.reader.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'people-test-'))
})
afterAll(() => rm(folder, { recursive: true }))

const HEADER =
  'contract_number;formula;start_date;end_date;self_employed;member_number;role;nir;nir_key;birth_date;birth_rank;sex;birth_name;usual_name;first_names;email;phone;address;postal_code;city;regime;iban;rights_from;rights_to;monthly_premium_cents'

/** The holder of a contract, as the cells of a row. */
const HOLDER = {
  contract_number: 'C1',
  formula: 'CONFORT',
  start_date: '2024-03-01',
  end_date: '',
  self_employed: 'no',
  member_number: '10240001',
  role: 'HOLDER',
  nir: '2850375115042',
  nir_key: '63',
  birth_date: '1985-03-14',
  birth_rank: '1',
  sex: 'F',
  birth_name: 'MARTIN',
  usual_name: '',
  first_names: 'Camille',
  email: 'camille.martin@example.fr',
  phone: '06 12 34 56 01',
  address: '12 rue des Lilas',
  postal_code: '75019',
  city: 'PARIS',
  regime: 'GENERAL',
  iban: 'FR76 3000 6000 0112 3456 7890 189',
  rights_from: '2024-03-01',
  rights_to: '2026-12-31',
  monthly_premium_cents: '8450',
}

type Cells = Partial<Record<keyof typeof HOLDER, string>>

/** A row, as the holder's with these changes. */
const row = (changes: Cells = {}) => {
  const cells: Record<string, string> = { ...HOLDER, ...changes }
  return HEADER.split(';')
    .map(column => cells[column])
    .join(';')
}
const child = (changes: Cells = {}) =>
  row({
    role: 'CHILD',
    birth_date: '2018-05-09',
    first_names: 'Léa',
    email: '',
    phone: '',
    address: '',
    postal_code: '',
    city: '',
    iban: '',
    monthly_premium_cents: '',
    ...changes,
  })

async function read(...rows: string[]) {
  const path = join(folder, 'people')
  await writeFile(path, gzipSync(`${[HEADER, ...rows].join('\n')}\n`))
  const items: PeopleItem[] = []
  for await (const item of readPeople(path)) items.push(item)
  const contracts = items.flatMap(item => (item.kind === 'CONTRACT' ? [item.contract] : []))
  const faults = items.flatMap(item => (item.kind === 'FAULT' ? [item.fault] : []))
  return { items, contracts, faults }
}

const places = (contracts: PeopleContract[]) =>
  contracts.map(({ number, people }) => [number, ...people.map(({ line }) => line)])

describe('the people of a file', () => {
  it('come by contract, with what only the holder’s row says', async () => {
    const { items } = await read(
      row(),
      child({ nir: '', nir_key: '' }),
      row({ contract_number: 'C2', end_date: '2026-12-31' }),
    )
    expect(items).toHaveLength(2)
    expect(items[0]).toEqual({
      kind: 'CONTRACT',
      contract: {
        number: 'C1',
        terms: { formula: 'CONFORT', startOn: '2024-03-01', endOn: null, selfEmployed: false },
        holder: { iban: 'FR7630006000011234567890189', monthlyPremiumCents: 8450 },
        people: [
          {
            line: 2,
            number: '10240001',
            role: 'HOLDER',
            nir: '285037511504263',
            birthOn: '1985-03-14',
            birthRank: 1,
            sex: 'F',
            birthName: 'MARTIN',
            usualName: 'MARTIN',
            firstNames: 'Camille',
            email: 'camille.martin@example.fr',
            phone: '+33612345601',
            address: '12 rue des Lilas',
            postalCode: '75019',
            city: 'PARIS',
            regime: 'GENERAL',
            rightsFrom: '2024-03-01',
            rightsTo: '2026-12-31',
          },
          expect.objectContaining({ line: 3, role: 'CHILD', nir: null, email: null, phone: null, city: null }),
        ],
      },
    })
  })

  it('may be Corsican, or have only a number for a time', async () => {
    const { contracts } = await read(
      row({ nir: '1 84 12 2A 004 123', nir_key: '23' }),
      row({ contract_number: 'C2', nir: '7100000000012', nir_key: '' }),
    )
    expect(contracts.map(({ people }) => people[0]?.nir)).toEqual([
      '184122A00412323',
      expect.stringMatching(/^7100000000012\d\d$/),
    ])
  })
})

describe('a row is left out', () => {
  const cases: [changes: Cells, column: string, code: string, message: string][] = [
    [{ contract_number: '' }, 'contract_number', 'CELL_EMPTY', 'contract_number is empty'],
    [{ contract_number: 'C 1' }, 'contract_number', 'BAD_FORM', 'contract_number does not have the expected form'],
    [{ formula: 'confort' }, 'formula', 'BAD_FORM', 'formula does not have the expected form'],
    [{ start_date: '2026-02-30' }, 'start_date', 'BAD_DATE', 'start_date is not a date that exists'],
    [{ start_date: '01/03/2024' }, 'start_date', 'BAD_DATE', 'start_date is not a date that exists'],
    [{ end_date: '2024-02-29' }, 'end_date', 'DATES_REVERSED', 'end_date is before start_date'],
    [{ self_employed: 'maybe' }, 'self_employed', 'NOT_ALLOWED', 'self_employed must be one of: no, yes'],
    [{ member_number: '' }, 'member_number', 'CELL_EMPTY', 'member_number is empty'],
    [{ role: 'COUSIN' }, 'role', 'NOT_ALLOWED', 'role must be one of: HOLDER, SPOUSE, CHILD'],
    [{ nir: '' }, 'nir', 'CELL_EMPTY', 'nir is empty'],
    [{ nir: '285037511504' }, 'nir', 'NIR_FORM', 'nir does not have the form of a NIR'],
    [{ nir_key: '64' }, 'nir_key', 'NIR_KEY', 'the key of the NIR is wrong (nir_key)'],
    [{ birth_date: '' }, 'birth_date', 'CELL_EMPTY', 'birth_date is empty'],
    [{ birth_rank: 'one' }, 'birth_rank', 'NOT_AN_INTEGER', 'birth_rank must be an integer'],
    [{ birth_rank: '0' }, 'birth_rank', 'OUT_OF_RANGE', 'birth_rank must be between 1 and 9'],
    [{ sex: 'X' }, 'sex', 'NOT_ALLOWED', 'sex must be one of: F, M'],
    [{ birth_name: ' ' }, 'birth_name', 'CELL_EMPTY', 'birth_name is empty'],
    [{ first_names: 'é'.repeat(201) }, 'first_names', 'TEXT_LENGTH', 'first_names must have from 1 to 200'],
    [{ email: 'camille.martin' }, 'email', 'EMAIL', 'email is not an e-mail address'],
    [{ phone: '12' }, 'phone', 'PHONE', 'phone is not a French or international telephone number'],
    [{ postal_code: '7501' }, 'postal_code', 'BAD_FORM', 'postal_code does not have the expected form'],
    [{ postal_code: '00100' }, 'postal_code', 'BAD_FORM', 'postal_code does not have the expected form'],
    [{ regime: '' }, 'regime', 'CELL_EMPTY', 'regime is empty'],
    [{ iban: 'FR7530006000011234567890189' }, 'iban', 'IBAN_KEY', 'the key of the IBAN is wrong'],
    [{ iban: 'FR76' }, 'iban', 'IBAN_FORM', 'iban does not have the form of an IBAN'],
    [{ iban: 'US7630006000011234567890189' }, 'iban', 'IBAN_COUNTRY', 'iban is not of a SEPA country'],
    [{ rights_from: '' }, 'rights_from', 'CELL_EMPTY', 'rights_from is empty'],
    [{ rights_to: '2024-02-01' }, 'rights_to', 'DATES_REVERSED', 'rights_to is before rights_from'],
    [{ monthly_premium_cents: '' }, 'monthly_premium_cents', 'CELL_EMPTY', 'monthly_premium_cents is empty'],
    [{ monthly_premium_cents: '84,50' }, 'monthly_premium_cents', 'NOT_AN_INTEGER', 'must be an integer'],
    [{ monthly_premium_cents: '-1' }, 'monthly_premium_cents', 'OUT_OF_RANGE', 'must be between 0 and'],
  ]

  it.each(cases)('with %j, and the other rows are not', async (changes, column, code, message) => {
    const { contracts, faults } = await read(row(changes), row({ contract_number: 'C2' }))
    expect(faults).toEqual([expect.objectContaining({ line: 2, column, code })])
    expect(faultText(faults[0]!, 'en')).toContain(`line 2: `)
    expect(faultText(faults[0]!, 'en')).toContain(message)
    expect(places(contracts)).toEqual([['C2', 3]])
  })

  it('with all that is wrong with it told at once, and nothing of the person', async () => {
    const { faults } = await read(
      row({ nir_key: '64', email: 'camille', iban: 'FR7530006000011234567890189', sex: '' }),
    )
    expect(faults.map(({ column }) => column).sort()).toEqual(['email', 'iban', 'nir_key', 'sex'])
    for (const fault of faults) {
      expect(faultText(fault, 'fr') + faultText(fault, 'en')).not.toMatch(/28503|30006|camille|MARTIN/i)
    }
  })

  it('when it gives an IBAN or a premium and is not the holder’s', async () => {
    const { contracts, faults } = await read(row(), child({ iban: HOLDER.iban, monthly_premium_cents: '1' }))
    expect(faults.map(({ line, column, code }) => [line, column, code])).toEqual([
      [3, 'iban', 'HOLDER_ONLY'],
      [3, 'monthly_premium_cents', 'HOLDER_ONLY'],
    ])
    expect(places(contracts)).toEqual([['C1', 2]])
  })

  it('when its columns can’t be counted', async () => {
    const { contracts, faults } = await read(row(), 'C1;CONFORT', child())
    expect(faults).toEqual([{ code: 'ROW_LENGTH', values: { expected: 25, found: 2 }, line: 3 }])
    expect(places(contracts)).toEqual([['C1', 2, 4]])
  })
})

describe('the rows of a contract', () => {
  it('stand together: later ones are left out', async () => {
    const other = row({ contract_number: 'C2' })
    const { contracts, faults } = await read(row(), other, child(), child({ contract_number: 'C2' }))
    expect(faults.map(({ line, code }) => [line, code])).toEqual([
      [4, 'CONTRACT_SCATTERED'],
      [5, 'CONTRACT_SCATTERED'],
    ])
    expect(places(contracts)).toEqual([
      ['C1', 2],
      ['C2', 3],
    ])
  })

  it('have one holder, name nobody twice, and say the same as the holder’s', async () => {
    const { contracts, faults } = await read(
      child({ formula: 'INTEGRAL' }),
      row(),
      row({ birth_date: '1986-01-01' }),
      child({ birth_rank: '2' }),
      child({ birth_rank: '2', first_names: 'Noé' }),
      row({ role: 'SPOUSE', iban: '', monthly_premium_cents: '' }),
    )
    expect(faults.map(({ line, column, code, values }) => [line, column, code, values.first])).toEqual([
      [2, 'formula', 'CONTRACT_DIFFERS', 3],
      [4, 'role', 'HOLDER_REPEATED', 3],
      [6, 'nir', 'PERSON_REPEATED', 5],
      [7, 'nir', 'PERSON_REPEATED', 3],
    ])
    expect(places(contracts)).toEqual([['C1', 3, 5]])
  })

  it('without a good holder are given without one, and the faults that follow if the contract is new', async () => {
    const { contracts, faults } = await read(row({ nir_key: '64' }), child(), child({ birth_rank: '2' }))
    expect(faults.map(({ line, code }) => [line, code])).toEqual([[2, 'NIR_KEY']])
    expect(contracts).toHaveLength(1)
    expect(contracts[0]?.holder).toBeNull()
    expect(holderFaults(contracts[0]!, 'HOLDER_MISSING').map(({ line, column, code }) => [line, column, code])).toEqual(
      [
        [3, 'role', 'HOLDER_MISSING'],
        [4, 'role', 'HOLDER_MISSING'],
      ],
    )
  })

  it('are a household, not a thousand people', async () => {
    const many = Array.from({ length: 900 }, (_, at) =>
      child({
        birth_rank: String((at % 9) + 1),
        birth_date: `20${10 + (at % 11)}-01-${10 + (Math.floor(at / 99) % 20)}`,
      }),
    )
    const { contracts, faults } = await read(row(), ...many)
    expect(contracts[0]?.people).toHaveLength(100)
    expect(faults).toHaveLength(801)
    expect(new Set(faults.map(({ code }) => code))).toEqual(new Set(['CONTRACT_FULL']))
  })
})

describe('a file of people is refused', () => {
  it.each([
    ['when a column is missing', HEADER.replace(';iban', ''), 'COLUMN_MISSING'],
    ['when a column is unknown', `${HEADER};shoe_size`, 'COLUMN_UNKNOWN'],
    ['without a header', row(), 'COLUMN_UNKNOWN'],
  ])('%s', async (_, header, code) => {
    const path = join(folder, 'wrong')
    await writeFile(path, `${header}\n`)
    const error: unknown = await readPeople(path)
      .next()
      .catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(FeedRefused)
    expect(error).toMatchObject({ code, line: 1 })
    expect(String(error)).not.toMatch(/MARTIN|28503/)
  })
})
