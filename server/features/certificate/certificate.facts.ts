import { canonicalJson } from '../../audit/chain.ts'
import { atRate } from '../claim/money.ts'
import type { Addressee } from '../document/document.letter.ts'
import type { Insurer } from '../document/insurer.ts'
import type { Parameters } from '../guarantee/parameters.ts'

/** A premium of the ledger that was paid, whatever month it is for. */
export interface PaidPremium {
  /** 'YYYY-MM' */
  period: string
  paidOn: string
  paidCents: number
}

/** The most that may be deducted in a year, in cents and basis points, and where it is written. */
interface Ceiling {
  passCents: number
  profitRateBp: number
  passRateBp: number
  capRateBp: number
  capPass: number
  capCents: number
  source: string
}

/** What a Madelin certificate says. */
export interface CertificateFacts {
  documentId: string
  insurer: Insurer
  addressee: Addressee
  contractNumber: string
  memberNumber: string
  startOn: string
  year: number
  issuedOn: string
  premiums: readonly PaidPremium[]
  totalCents: number
  /** Null for a year whose figures are not in the data. */
  ceiling: Ceiling | null
  /** How often it was made again, and the day of the one whose place it takes. */
  correction: number
  replacesIssuedOn: string | null
}

/**
 * What the deduction of a year is limited to, for health and provident cover together (CGI art. 154 bis): 3.75 % of the
 * profit and 7 % of the PASS, 3 % of 8 PASS at the most.
 */
export const ceilingOf = (year: number, parameters: Parameters): Ceiling | null => {
  const on = `${year}-12-31`
  const pass = parameters.row('PASS', on)
  if (!pass) return null
  const capRateBp = parameters.at('MADELIN_CAP_RATE', on)
  const capPass = parameters.at('MADELIN_CAP_PASS', on)
  return {
    passCents: pass.value,
    profitRateBp: parameters.at('MADELIN_PROFIT_RATE', on),
    passRateBp: parameters.at('MADELIN_PASS_RATE', on),
    capRateBp,
    capPass,
    capCents: atRate(capPass * pass.value, capRateBp),
    source: parameters.source('MADELIN_CAP_RATE', on),
  }
}

export interface CertificateQuestion extends Omit<CertificateFacts, 'premiums' | 'totalCents' | 'ceiling'> {
  /** All that was ever paid: those of the year are picked. */
  ledger: readonly PaidPremium[]
  parameters: Parameters
}

/** What was paid in a civil year: the day of the payment counts, not the month it is for. */
export const certificateFacts = ({ ledger, parameters, ...letter }: CertificateQuestion): CertificateFacts => {
  const premiums = ledger
    .filter(({ paidOn, paidCents }) => paidCents > 0 && paidOn.startsWith(`${letter.year}-`))
    .sort((a, b) => (a.period < b.period ? -1 : 1))
  return {
    ...letter,
    premiums,
    totalCents: premiums.reduce((total, { paidCents }) => total + paidCents, 0),
    ceiling: ceilingOf(letter.year, parameters),
  }
}

/** Whether two certificates certify the same payments: what else they say may have changed since. */
export const certifySame = (a: Pick<CertificateFacts, 'premiums'>, b: Pick<CertificateFacts, 'premiums'>): boolean =>
  canonicalJson(a.premiums) === canonicalJson(b.premiums)

/**
 * From this day a year's certificates are issued: the rejected debits of late December have come back by then, and it is
 * long before taxes are declared.
 */
const ISSUED_FROM = '01-10'

/** Whether a year is certified by a day in France. */
export const isCertified = (year: number, today: string): boolean => today >= `${year + 1}-${ISSUED_FROM}`

/** A certificate that never was is made for so many years back. */
const YEARS_BACK = 5

/** The years whose certificates are made on a day, the latest first. */
export const certifiedYears = (today: string): number[] => {
  const thisYear = Number(today.slice(0, 4))
  return Array.from({ length: YEARS_BACK + 1 }, (_, i) => thisYear - 1 - i)
    .filter(year => isCertified(year, today))
    .slice(0, YEARS_BACK)
}
