import { expect, test } from 'vitest'
import { euros, frenchSpaces, longDate, percent, roundEuros } from './format.ts'

test.each([
  [123_456, '1\u202F234,56\u202F€', '€1,234.56'],
  [0, '0,00\u202F€', '€0.00'],
  [-975, '-9,75\u202F€', '-€9.75'],
])('%i cents are written %s and %s', (cents, fr, en) => {
  expect([euros(cents, 'fr'), euros(cents, 'en')]).toEqual([fr, en])
})

test('a round amount is said without cents', () => {
  expect([roundEuros(200, 'fr'), roundEuros(200, 'en'), roundEuros(250, 'fr')]).toEqual([
    '2\u202F€',
    '€2',
    '2,50\u202F€',
  ])
})

test.each([
  [7000, '70\u202F%', '70%'],
  [1250, '12,5\u202F%', '12.5%'],
])('%i basis points are written %s and %s', (basisPoints, fr, en) => {
  expect([percent(basisPoints, 'fr'), percent(basisPoints, 'en')]).toEqual([fr, en])
})

test.each([
  ['2026-01-07', '7 janvier 2026', '7 January 2026'],
  ['2026-03-01', '1er mars 2026', '1 March 2026'],
  ['2026-12-31', '31 décembre 2026', '31 December 2026'],
])('%s is written %s and %s', (date, fr, en) => {
  expect([longDate(date, 'fr'), longDate(date, 'en')]).toEqual([fr, en])
})

test('French double punctuation and quotes keep their narrow no-break spaces', () => {
  expect(frenchSpaces('Pourquoi ? « 100 % Santé » : oui ; 5 €, non !')).toBe(
    'Pourquoi\u202F? «\u202F100\u202F% Santé\u202F»\u202F: oui\u202F; 5\u202F€, non\u202F!',
  )
})
