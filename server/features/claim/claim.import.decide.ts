import { acts } from '../guarantee/acts.ts'
import { ParameterMissing, parameters } from '../guarantee/parameters.ts'
import { adjudicate } from './adjudicate.ts'
import type { Adjudication } from './adjudication.ts'
import { careFamilyOf } from './care-family.ts'
import { recompute } from './claim.import.recompute.ts'
import type { BatchState, Candidate } from './claim.import.state.ts'
import { type Entry, type Incoming, type LedgerRow, refKeyOf, type SetAside } from './claim.import.type.ts'
import type { QuarantineReason } from './claim.table.ts'
import { adjudicationOf, factsOf, payeeOf, resultOf, termsFor } from './ledger-entry.ts'
import { hasRightsOn, isPrescribed } from './prescription.ts'
import { reverse } from './reverse.ts'

/** What a batch comes to, in the order of its lines. Nothing is written yet. */
export interface Decisions {
  entries: Entry[]
  setAside: SetAside[]
  skipped: number
}

const isOpenOn = (person: Candidate, on: string) =>
  hasRightsOn(on, person.startOn, person.endOn) && hasRightsOn(on, person.rightsFrom, person.rightsTo)

/**
 * Decides on the lines of a batch, one after the other: what each gives, or why it is set aside. Pure but for the
 * covers of the state, which move on with each line.
 * @param newLineId a new id for each entry, growing
 */
export const decide = (
  state: BatchState,
  incoming: readonly Incoming[],
  newLineId: () => string,
  receivedAt: Date,
): Decisions => {
  const decisions: Decisions = { entries: [], setAside: [], skipped: 0 }
  const done = new Set<string>()
  /** This batch's own entries, by emitter and ref. */
  const entered = new Map<string, LedgerRow>()
  const reversed = new Set(state.reversed)

  const enter = (one: Incoming, adjudication: Adjudication, row: LedgerRow, original?: LedgerRow) => {
    state.coverOf(row).apply(adjudication, { careFrom: row.careFrom, provider: row.facts.provider })
    entered.set(refKeyOf(one.source.emitter, one.line.ref), row)
    decisions.entries.push({ row, adjudication, incoming: one, ...(original && { original }) })
  }

  const takeBack = (one: Incoming, reverses: string): QuarantineReason | undefined => {
    const { line, source } = one
    const key = refKeyOf(source.emitter, reverses)
    const lineId = state.known.get(key)?.lineId
    const original = entered.get(key) ?? (lineId ? state.original(lineId) : undefined)
    const isTheirs = (person: Candidate) =>
      person.memberId === original?.memberId && person.contractId === original.contractId
    if (!original || original.nature === 'REVERSAL' || reversed.has(original.lineId)) return 'UNKNOWN_REVERSED_LINE'
    if (!state.candidatesOf(line).some(isTheirs)) return 'UNKNOWN_REVERSED_LINE'
    if (line.billedCents + original.billedCents !== 0 || line.amoPaidCents + original.amoCents !== 0)
      return 'REVERSAL_DIFFERS'
    const given = adjudicationOf(original)
    if (!given) return 'UNKNOWN_ACT'
    const adjudication = reverse(given, reverses)
    reversed.add(original.lineId)
    enter(
      one,
      adjudication,
      {
        ...original,
        lineId: newLineId(),
        emitter: source.emitter,
        ref: line.ref,
        fileNumber: source.fileNumber,
        nature: 'REVERSAL',
        reversesLineId: original.lineId,
        facts: { ...original.facts, deductions: line.deductions },
        billedCents: adjudication.billedCents,
        baseCents: 0 - original.baseCents,
        amoCents: adjudication.amoPaidCents,
        amcCents: adjudication.amcCents,
        outOfPocketCents: adjudication.outOfPocketCents,
        result: resultOf(adjudication),
        amoPaidOn: line.paidOn,
        amoPaymentRef: line.paymentRef,
        paymentId: null,
        receivedAt,
      },
      original,
    )
    return undefined
  }

  const pay = (one: Incoming): QuarantineReason | undefined => {
    const { line } = one
    const candidates = state.candidatesOf(line)
    if (candidates.length === 0) return 'UNKNOWN_PERSON'
    const person = candidates.find(candidate => isOpenOn(candidate, line.careFrom))
    if (!person) return 'RIGHTS_CLOSED'
    if (isPrescribed(line.careTo, line.paidOn, parameters)) return 'PRESCRIBED'
    if (!acts.find(line.act.code)) return 'UNKNOWN_ACT'
    const terms = termsFor(person, line.careFrom)
    if (!terms) return 'NO_TERMS'
    const adjudication = adjudicate(line, terms, state.coverOf(person))
    enter(one, adjudication, {
      contractId: person.contractId,
      lineId: newLineId(),
      claimId: '',
      memberId: person.memberId,
      emitter: one.source.emitter,
      ref: line.ref,
      fileNumber: one.source.fileNumber,
      nature: 'NORMAL',
      reversesLineId: null,
      actCode: line.act.code,
      family: careFamilyOf(adjudication.family),
      quantity: line.act.quantity,
      careFrom: line.careFrom,
      careTo: line.careTo,
      facts: factsOf(line),
      billedCents: adjudication.billedCents,
      baseCents: line.baseCents,
      rateBp: line.rateBp,
      amoCents: adjudication.amoPaidCents,
      amcCents: adjudication.amcCents,
      outOfPocketCents: adjudication.outOfPocketCents,
      result: resultOf(adjudication),
      payee: payeeOf(line),
      amoPaidOn: line.paidOn,
      amoPaymentRef: line.paymentRef,
      paymentId: null,
      receivedAt,
    })
    return undefined
  }

  const apply = (one: Incoming): QuarantineReason | undefined => {
    try {
      return one.line.reverses === undefined ? pay(one) : takeBack(one, one.line.reverses)
    } catch (error) {
      // Care older than the tariffs we know: nothing is guessed.
      if (error instanceof ParameterMissing) return 'NO_TERMS'
      throw error
    }
  }

  for (const one of incoming) {
    const key = refKeyOf(one.source.emitter, one.line.ref)
    if (done.has(key)) {
      decisions.skipped++
      continue
    }
    done.add(key)
    const reason = apply(one)
    if (reason) decisions.setAside.push({ incoming: one, reason })
  }
  decisions.entries.push(...recompute(state, decisions.entries, newLineId, receivedAt))
  return decisions
}
