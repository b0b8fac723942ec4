import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { checkName } from './name-check.ts'

const camille = { firstNames: 'Camille Rose', usualName: 'Martin', birthName: 'Lévêque' }
const apolline = { firstNames: 'Marie-Apolline', usualName: 'de La Rochebrune', birthName: null }

describe('the name on a bank account', () => {
  test.each([
    ['Camille Martin', camille, 'MATCH'],
    ['MARTIN CAMILLE', camille, 'MATCH'],
    ['Mme Camille LEVEQUE', camille, 'MATCH'],
    ['M. OU MME MARTIN CAMILLE ET JULIEN', camille, 'MATCH'],
    ['MME C MARTIN', camille, 'CLOSE'],
    ['Camille Martins', camille, 'CLOSE'],
    ['Camile Martin', camille, 'CLOSE'],
    ['Julien Martin', camille, 'NO_MATCH'],
    ['Camille Bernard', camille, 'NO_MATCH'],
    ['Martin', camille, 'NO_MATCH'],
    ['SARL Les Lilas', camille, 'NO_MATCH'],
    ['', camille, 'NO_MATCH'],
    ['De la Rochebrune Marie Apolline', apolline, 'MATCH'],
    ['Rochebrune Marie', apolline, 'NO_MATCH'],
  ])('%s', (given, known, expected) => {
    expect(checkName(given, known)).toBe(expected)
  })

  it('matches whatever the order of its words, their case and what is between them', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(['Camille', 'MARTIN', 'mme'], { minLength: 3 }),
        fc.constantFrom(' ', '-', '  '),
        (words, between) => {
          expect(checkName(words.join(between), camille)).toBe('MATCH')
        },
      ),
    )
  })
})
