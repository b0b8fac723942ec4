import { adjudicate } from './adjudicate.ts'
import type { Adjudication } from './adjudication.ts'
import type { BatchState } from './claim.import.state.ts'
import type { Entry, Incoming, LedgerRow } from './claim.import.type.ts'
import { adjudicationOf, lineOf, resultOf, termsFor } from './ledger-entry.ts'
import { recomputedStep, reverse } from './reverse.ts'

/** Whether a ceiling, a count or a renewal delay cut what the mutuelle paid. */
export const isCutShort = ({ nature, result }: Pick<LedgerRow, 'nature' | 'result'>): boolean =>
  nature === 'NORMAL' && result.outOfPocket.some(({ kind, cents }) => kind === 'BEYOND_CEILING' && cents > 0)

/** 'D-12', then 'D-12~1', 'D-12~2': the same line of the feed, computed again. */
const nextRef = (ref: string): string => {
  const [, base, times] = /^(.*)~(\d+)$/.exec(ref) ?? [undefined, ref, '0']
  return `${base}~${Number(times) + 1}`
}

/** The reference of the entry that stands in the place of one taken back by this; undefined when the feed took it back. */
export const replacementOf = (reversalRef: string): string | undefined => /^(.*~\d+)-$/.exec(reversalRef)?.[1]

/**
 * Computes again, in the order of care, the lines that a ceiling had cut short and for which a reversal of the batch
 * has made room: the fourth session of three a year is reimbursed once the first was billed by mistake. The ledger only
 * grows: each is taken back and entered anew, and only ever to the person's advantage.
 * @returns for each such line its reversal, then its new entry
 */
export const recompute = (
  state: BatchState,
  entries: readonly Entry[],
  newLineId: () => string,
  receivedAt: Date,
): Entry[] => {
  const openings = entries.filter(({ adjudication: { consumptions, purchase }, original }) =>
    original ? purchase !== undefined || consumptions.some(use => use.cents < 0 || use.count < 0) : false,
  )
  if (openings.length === 0) return []
  const takenBack = new Set(
    [...state.shortLines, ...entries.map(({ row }) => row)].flatMap(({ reversesLineId }) => reversesLineId ?? []),
  )
  const corrections: Entry[] = []
  for (const contractId of new Set(openings.map(({ row }) => row.contractId))) {
    const cause = openings.find(({ row }) => row.contractId === contractId)!
    const short = [...state.shortLines, ...entries.map(({ row }) => row)]
      .filter(row => row.contractId === contractId && isCutShort(row) && !takenBack.has(row.lineId))
      .sort((a, b) => (`${a.careFrom} ${a.lineId}` < `${b.careFrom} ${b.lineId}` ? -1 : 1))
    for (const row of short) corrections.push(...again(state, row, cause.incoming, newLineId, receivedAt))
  }
  return corrections
}

const again = (
  state: BatchState,
  row: LedgerRow,
  { source, ...cause }: Incoming,
  newLineId: () => string,
  receivedAt: Date,
): Entry[] => {
  const person = state.personOf(row.memberId)
  const terms = person && termsFor(person, row.careFrom)
  const given = adjudicationOf(row)
  if (!person || !terms || !given) return []
  const cover = state.coverOf(row)
  const place = { careFrom: row.careFrom, provider: row.facts.provider }
  const line = lineOf(row, person.birthOn)
  const back: Adjudication = { ...reverse(given, row.ref), derivation: [recomputedStep('BEFORE', 0 - given.amcCents)] }
  cover.apply(back, place)
  const anew = adjudicate(line, terms, cover)
  if (anew.amcCents <= given.amcCents) {
    cover.apply(given, place)
    return []
  }
  cover.apply(anew, place)
  const told: Adjudication = { ...anew, derivation: [recomputedStep('AFTER', anew.amcCents), ...anew.derivation] }
  const ref = nextRef(row.ref)
  const common = { ...row, fileNumber: source.fileNumber, paymentId: null, receivedAt }
  const entry = (adjudication: Adjudication, changes: Partial<LedgerRow> & { ref: string }): Entry => ({
    isCorrection: true,
    adjudication,
    incoming: { ...cause, source, line: { ...line, ref: changes.ref } },
    row: {
      ...common,
      lineId: newLineId(),
      billedCents: adjudication.billedCents,
      amoCents: adjudication.amoPaidCents,
      amcCents: adjudication.amcCents,
      outOfPocketCents: adjudication.outOfPocketCents,
      result: resultOf(adjudication),
      ...changes,
    },
  })
  return [
    {
      ...entry(back, {
        ref: `${ref}-`,
        nature: 'REVERSAL',
        reversesLineId: row.lineId,
        baseCents: 0 - row.baseCents,
      }),
      original: row,
    },
    entry(told, { ref }),
  ]
}
