import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { runVectors } from './vectors.ts'

const CSV = readFileSync(new URL('./vectors.csv', import.meta.url), 'utf8')

async function run(text: string | AsyncIterable<string>) {
  const printed: string[] = []
  const counts = await runVectors(text, message => printed.push(message))
  return { ...counts, printed }
}

const HEADER = 'id;paid;br;rate_applied;rate_in_pathway;deduct;amc_kind;amc_param;amo_amc_cap;amo_paid;amc;rac;carried'

test('every published vector passes', async () => {
  expect(await run(CSV)).toEqual({ passed: 33, failed: 0, printed: ['33 passed, 0 failed'] })
})

describe('edge cases of each kind', () => {
  test.each([
    ['billed below the base', '20.00;30.00;0.7;0.7;2.00;PCT_BR_INCL;150;;12.00;6.00;2.00;0.00'],
    ['a deduction beyond the share', '2.00;2.00;0.3;0.3;1.00;PCT_BR_INCL;100;;0.00;1.40;0.60;0.40'],
    ['penalty and overcharge', '50.00;30.00;0.3;0.7;2.00;PCT_BR_INCL;150;;7.00;24.00;19.00;0.00'],
    ['penalty, guarantee on top', '50.00;30.00;0.3;0.7;2.00;PCT_BR_EXCL;50;;7.00;15.00;28.00;0.00'],
    ['co-payment with a penalty', '30.00;30.00;0.3;0.7;2.00;PCT_TM;100;;7.00;9.00;14.00;0.00'],
    ['half of the co-payment', '30.00;30.00;0.7;0.7;2.00;PCT_TM;50;;19.00;4.50;6.50;0.00'],
    ['real costs', '60.00;23.00;0.7;0.7;2.00;PCT_FR;100;;14.10;43.90;2.00;0.00'],
    ['half of real costs', '60.00;23.00;0.7;0.7;2.00;PCT_FR;50;;14.10;21.95;23.95;0.00'],
    ['an amount larger than the rest', '50.00;30.00;0.7;0.7;2.00;EUR;40;;19.00;29.00;2.00;0.00'],
    ['a cap that binds', '1800.00;400.00;0.6;0.6;0.00;EUR;1600;1700;240.00;1460.00;100.00;0.00'],
    ['a cap below the share', '1800.00;400.00;0.6;0.6;0.00;EUR;1600;200;240.00;0.00;1560.00;0.00'],
    ['a price above the limit', '550.00;120.00;0.6;0.6;0.00;FULL_PLV;500;;72.00;428.00;50.00;0.00'],
    ['a limit below the share', '100.00;100.00;0.6;0.6;0.00;FULL_PLV;50;;60.00;0.00;40.00;0.00'],
    ['no base and a percentage', '50.00;0.00;0;0;0.00;PCT_BR_INCL;200;;0.00;0.00;50.00;0.00'],
    ['no base and a deduction', '50.00;0.00;0;0;2.00;PCT_FR;100;;0.00;50.00;0.00;2.00'],
    ['a share of the PMSS', '150.00;0.00;0;0;0.00;PCT_PMSS;3;;0.00;120.15;29.85;0.00'],
    ['a share of the PMSS that is enough', '100.00;0.00;0;0;0.00;PCT_PMSS;3;;0.00;100.00;0.00;0.00'],
    ['a reversal', '-55.00;-31.50;0.7;0.7;-2.00;PCT_BR_INCL;150;;-20.05;-25.20;-9.75;0.00'],
    ['nothing billed', '0.00;30.00;0.7;0.7;2.00;PCT_BR_INCL;150;;0.00;0.00;0.00;2.00'],
    [
      'a reversal with its base as it was billed',
      '-55.00;31.50;0.7;0.7;2.00;PCT_BR_INCL;150;;-20.05;-25.20;-9.75;0.00',
    ],
    ['a decimal comma', '55,00;31,5;0,7;0,7;2,00;PCT_BR_INCL;150;;20,05;25,20;9,75;0,00'],
    ['a guarantee of nothing', '30.00;30.00;0.7;0.7;0.00;EUR;0;;21.00;0.00;9.00;0.00'],
  ])('%s', async (_, row) => {
    expect(await run(`${HEADER}\nX;${row}`)).toEqual({ passed: 1, failed: 0, printed: ['1 passed, 0 failed'] })
  })
})

test('columns come in any order, with commas, a BOM, CRLF, quotes and blank lines', async () => {
  const text = '\uFEFFrac,id,br,paid,amc_kind,amc_param,rate_applied\r\n\r\n"9.00",A,30.00,30.00,NONE,,0.7\r\n\r\n'
  expect(await run(text)).toMatchObject({ passed: 1, failed: 0 })
})

test('a file may come in pieces cut anywhere', async () => {
  async function* pieces() {
    for (let at = 0; at < CSV.length; at += 7) yield CSV.slice(at, at + 7)
  }
  expect(await run(pieces())).toMatchObject({ passed: 33, failed: 0 })
})

test('a care date chooses the PMSS of its year', async () => {
  const text = 'id;paid;br;rate_applied;amc_kind;amc_param;care_on;amc\nA;150;0;0;PCT_PMSS;3;2025-06-01;117.75'
  expect(await run(text)).toMatchObject({ passed: 1, failed: 0 })
})

test('each mismatch is told with its field, what was expected and what came', async () => {
  const text = `${HEADER}\nA;30.00;30.00;0.7;0.7;2.00;PCT_BR_INCL;100;;19.00;8.00;3.00;0.00`
  expect(await run(text)).toEqual({
    passed: 0,
    failed: 1,
    printed: ['A amc: expected 8.00, got 9.00', 'A rac: expected 3.00, got 2.00', '0 passed, 1 failed'],
  })
})

describe('a malformed row says where and why, and the others still run', () => {
  test.each([
    ['30,0,0;30.00;0.7;0.7;2.00;PCT_BR_INCL;100;;;;;', 'row 2: A, paid: "30.0,0" is not a decimal number'],
    ['30.00;;0.7;0.7;2.00;PCT_BR_INCL;100;;;;;', 'row 2: A, br: "" is not a decimal number'],
    ['30.001;30.00;0.7;0.7;2.00;PCT_BR_INCL;100;;;;;', 'row 2: A, paid: 30.001 has more than 2 decimals'],
    ['30.00;30.00;70;0.7;2.00;PCT_BR_INCL;100;;;;;', 'row 2: A, rate_applied: a rate goes from 0 to 2 (0.7 is 70 %)'],
    ['30.00;30.00;0.7;0.3;2.00;PCT_BR_INCL;100;;;;;', 'row 2: A: rate_in_pathway is below rate_applied'],
    ['30.00;-3.00;0.7;0.7;2.00;PCT_BR_INCL;100;;;;;', 'row 2: A: br and deduct are negative on a reversal only'],
    ['30.00;30.00;0.7;0.7;2.00;PCT_BR_INCL;;;;;;', 'row 2: A, amc_param: "" is not a decimal number'],
    ['30.00;30.00;0.7;0.7;2.00;EUR;-5;;;;;', 'row 2: A, amc_param: -5 is negative'],
    ['30.00;30.00;0.7;0.7;2.00;EUR', 'row 2: 7 columns where the header has 13'],
  ])('%s', async (row, message) => {
    const good = 'B;30.00;30.00;0.7;0.7;2.00;PCT_BR_INCL;100;;19.00;9.00;2.00;0.00'
    const { passed, failed, printed } = await run(`${HEADER}\nA;${row}\n${good}\n`)
    expect([passed, failed, printed[0]]).toEqual([1, 1, message])
  })

  test('an unknown kind lists those there are', async () => {
    const { printed } = await run(`${HEADER}\nA;30;30;0.7;0.7;2;PERCENT;100;;;;;`)
    expect(printed[0]).toContain('row 2: A, amc_kind: "PERCENT" is not one of PCT_BR_INCL, PCT_BR_EXCL')
  })
})

test.each([
  ['', 'row 1: there is no header'],
  ['id;paid;br', 'row 1: the header lacks rate_applied, amc_kind'],
])('a file without a usable header fails: %j', async (text, message) => {
  expect(await run(text)).toEqual({ passed: 0, failed: 1, printed: [message, '0 passed, 1 failed'] })
})

test('a line without end is given up', async () => {
  async function* endless() {
    for (;;) yield 'x'.repeat(1000)
  }
  expect(await run(endless())).toMatchObject({ passed: 0, failed: 1 })
})
