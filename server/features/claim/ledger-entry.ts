import { acts } from '../guarantee/acts.ts'
import { catalogue } from '../guarantee/catalogue.ts'
import { parameters } from '../guarantee/parameters.ts'
import type { Adjudication, Terms } from './adjudication.ts'
import type { Candidate } from './claim.import.state.ts'
import type { LedgerRow } from './claim.import.type.ts'
import type { LineFacts, LineResult } from './claim.table.ts'
import type { DecompteLine, Payee } from './decompte.type.ts'

/** What the ledger keeps of what the engine said. */
export const resultOf = ({
  outOfPocket,
  derivation,
  consumptions,
  deductions,
  purchase,
  crossCheck,
}: Adjudication): LineResult => ({
  outOfPocket,
  derivation,
  consumptions,
  deductions,
  ...(purchase && { purchase }),
  ...(crossCheck && { crossCheck }),
})

/** What the ledger keeps of a line beside its columns. */
export const factsOf = (line: DecompteLine): LineFacts => ({
  pathway: line.pathway,
  exemption: line.exemption,
  regime: line.regime,
  deductions: line.deductions,
  ...(line.basket && { basket: line.basket }),
  ...(line.priceLimitCents !== undefined && { priceLimitCents: line.priceLimitCents }),
  ...(line.detail && { detail: line.detail }),
  ...(line.act.coefficient !== undefined && { coefficient: line.act.coefficient }),
  thirdParty: line.thirdParty,
  provider: line.provider,
})

/** Whom the mutuelle pays: the professional where the décompte says so, and wherever they asked the member nothing. */
export const payeeOf = ({ payee, thirdParty }: DecompteLine): Payee => (thirdParty.amc ? 'PROVIDER' : payee)

/** An adjudication as it was, from its ledger entry; undefined when the acts no longer have its code. */
export const adjudicationOf = (row: LedgerRow): Adjudication | undefined => {
  const act = acts.find(row.actCode)
  if (!act) return undefined
  const { billedCents, amoCents, amcCents, outOfPocketCents, result } = row
  return { family: act.family, billedCents, amoPaidCents: amoCents, amcCents, outOfPocketCents, ...result }
}

/** The terms a person's care is judged by on a day; undefined when the catalogue has none. */
export const termsFor = (
  candidate: Pick<Candidate, 'formula' | 'startOn' | 'birthOn'>,
  on: string,
): Terms | undefined => {
  const formula = catalogue.inForce(candidate.formula, on)
  return (
    formula && {
      formula,
      beneficiary: { birthDate: candidate.birthOn },
      contract: { startOn: candidate.startOn },
      parameters,
      acts,
    }
  )
}

/** The line that an entry was made from, as far as the engine looks at it: the person is the entry's, not named again. */
export const lineOf = ({ facts, ...row }: LedgerRow, birthDate: string): DecompteLine => {
  const { provider, coefficient, ...rest } = facts
  return {
    ...rest,
    provider,
    ref: row.ref,
    nature: 'NORMAL',
    nir: '',
    birthDate,
    birthRank: 1,
    careFrom: row.careFrom,
    careTo: row.careTo,
    act: { code: row.actCode, quantity: row.quantity, ...(coefficient !== undefined && { coefficient }) },
    billedCents: row.billedCents,
    baseCents: row.baseCents,
    rateBp: row.rateBp,
    amoPaidCents: row.amoCents,
    payee: row.payee,
    paidOn: row.amoPaidOn,
    paymentRef: row.amoPaymentRef,
  }
}
