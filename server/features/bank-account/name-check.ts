import { searchable } from '../claim/search-text.ts'

/**
 * Whether the name on a bank account is that of its member, as the banks' own check answers it (Verification of Payee,
 * Regulation (EU) 2024/886): the same, close, or another's. Titles, order, accents, hyphens and a second holder of a
 * joint account do not matter.
 */
export type NameMatch = 'MATCH' | 'CLOSE' | 'NO_MATCH'

export interface KnownName {
  firstNames: string
  usualName: string
  birthName: string | null
}

const TITLES = new Set(['m', 'mr', 'mme', 'mlle', 'monsieur', 'madame', 'mademoiselle', 'ou', 'et', 'mrs', 'ms'])

const wordsOf = (text: string): string[] =>
  searchable(text)
    .split(/[^a-z0-9]+/)
    .filter(word => word !== '' && !TITLES.has(word))

/** Letters to change, add or leave out to get from one word to the other, as far as two. */
const isNear = (one: string, other: string): boolean => {
  if (one === other) return true
  if (Math.abs(one.length - other.length) > 1 || Math.min(one.length, other.length) < 4) return false
  let at = 0
  while (one[at] !== undefined && one[at] === other[at]) at++
  const [a, b] = [one.slice(at), other.slice(at)]
  return a.slice(1) === b || a === b.slice(1) || a.slice(1) === b.slice(1)
}

export const checkName = (given: string, { firstNames, usualName, birthName }: KnownName): NameMatch => {
  const said = wordsOf(given)
  const [first = ''] = wordsOf(firstNames)
  const surnames = [usualName, birthName ?? ''].map(wordsOf).filter(words => words.length > 0)
  const holds = (words: readonly string[], is: (one: string, other: string) => boolean) =>
    words.every(word => said.some(one => is(one, word)))
  const same = (one: string, other: string) => one === other
  const isNamed = surnames.some(words => holds(words, same))
  if (isNamed && said.includes(first)) return 'MATCH'
  // « C. MARTIN », or a letter mistyped.
  const hasInitial = said.some(word => word.length === 1 && first.startsWith(word))
  const isAlmost = surnames.some(words => holds(words, isNear))
  return isAlmost && (hasInitial || said.some(word => isNear(word, first))) ? 'CLOSE' : 'NO_MATCH'
}
