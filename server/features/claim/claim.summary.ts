import { LOCALES } from '../../i18n/locale.ts'
import { actLabel, careTitle, specialtyLabel } from './care-title.ts'
import type { ClaimRow, LedgerRow } from './claim.import.type.ts'
import { searchable } from './search-text.ts'

/** What of its entries a claim is made from. */
export type SummedLine = Pick<
  LedgerRow,
  | 'lineId'
  | 'ref'
  | 'nature'
  | 'reversesLineId'
  | 'actCode'
  | 'family'
  | 'facts'
  | 'payee'
  | 'billedCents'
  | 'amoCents'
  | 'amcCents'
  | 'outOfPocketCents'
>

type Summary = Pick<
  ClaimRow,
  | 'providerName'
  | 'specialty'
  | 'actCode'
  | 'family'
  | 'state'
  | 'billedCents'
  | 'amoCents'
  | 'amcCents'
  | 'outOfPocketCents'
  | 'searchText'
>

const wordings = new Map<string, string>()

/** What an act by such a professional is called in both languages, as it is searched. Few combinations exist. */
const wordsOf = (actCode: string, specialty: string): string => {
  const key = `${actCode} ${specialty}`
  let words = wordings.get(key)
  if (words === undefined) {
    words = searchable(
      LOCALES.flatMap(locale => [
        careTitle(actCode, specialty, locale),
        actLabel(actCode, locale),
        specialtyLabel(specialty, locale),
      ]).join(' '),
    )
    if (wordings.size === 1000) wordings.clear()
    wordings.set(key, words)
  }
  return words
}

/** In the order of their refs, whatever order they came in. */
const inOrder = (a: SummedLine, b: SummedLine) => (a.ref < b.ref ? -1 : 1)
const dearer = (a: SummedLine, b: SummedLine) => b.billedCents - a.billedCents || inOrder(a, b)

/**
 * What a claim says of all its ledger entries, in any order: net sums, the dearest act that stands, how it ended.
 * There is one entry at least.
 */
export const summarise = (lines: readonly SummedLine[]): Summary => {
  const takenBack = new Set(lines.map(line => line.reversesLineId))
  const given = lines.filter(line => line.nature === 'NORMAL')
  const standing = given.filter(line => !takenBack.has(line.lineId))
  const main = (standing.length > 0 ? standing : given).sort(dearer)[0]
  if (!main) throw new Error('A claim without a line')
  const sum = (column: 'billedCents' | 'amoCents' | 'amcCents' | 'outOfPocketCents') =>
    lines.reduce((total, line) => total + line[column], 0)
  const { name, specialty } = main.facts.provider
  const words = new Set(
    [...lines]
      .sort(inOrder)
      .flatMap(line => [
        wordsOf(line.actCode, line.facts.provider.specialty),
        searchable(line.facts.provider.name),
        searchable(line.ref),
      ]),
  )
  return {
    providerName: name,
    specialty,
    actCode: main.actCode,
    family: main.family,
    state:
      standing.length === 0
        ? 'REVERSED'
        : standing.every(line => line.payee === 'PROVIDER')
          ? 'PAID_TO_PROVIDER'
          : 'PAID',
    billedCents: sum('billedCents'),
    amoCents: sum('amoCents'),
    amcCents: sum('amcCents'),
    outOfPocketCents: sum('outOfPocketCents'),
    searchText: [...words].join(' '),
  }
}
