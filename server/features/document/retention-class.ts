import { addMonths } from '../claim/calendar.ts'
import type { DOCUMENT_KINDS } from './document.table.ts'

type Kind = (typeof DOCUMENT_KINDS)[number]

/**
 * How long each kind is kept after the day it is of, in months. Ours and what paid care rests on: five years (Code de la
 * mutualité, art. L221-11: two years of prescription, ten for accidents; Code civil, art. 2224: five). What taxes rest on:
 * six (LPF, art. L102 B). What proves the contract: ten years (Code de commerce, art. L123-22, accounting). A quote that
 * came to nothing: two. The operator's DPO sets the final figures.
 */
const KEPT_MONTHS: Readonly<Record<Kind, number>> = {
  INVOICE: 60,
  QUOTE: 24,
  PRESCRIPTION: 60,
  PROOF: 60,
  STATEMENT: 60,
  CARD: 24,
  MADELIN_CERTIFICATE: 72,
  HOSPITAL_AGREEMENT: 60,
  CONTRACT: 120,
  GUARANTEE_TABLE: 120,
  LETTER: 60,
}

/** The last day a document is kept. */
export const keptUntil = (kind: Kind, issuedOn: string): string => addMonths(issuedOn, KEPT_MONTHS[kind])

/** What proves what was agreed on: it stays for five years after the relation's end at the least. */
const OF_THE_RELATION: readonly Kind[] = ['CONTRACT', 'GUARANTEE_TABLE']
const MONTHS_AFTER_THE_END = 60

/**
 * Until when a document is kept whose own time is over, because the contract it proves is not long enough past
 * (ordonnance 2017-1433: the personal space is open for five years after the end of the relation).
 * @param endOn the contract's last day; null while it runs
 * @returns undefined for what may go
 */
export const keptBeyond = (kind: Kind, endOn: string | null, today: string): string | undefined => {
  if (!OF_THE_RELATION.includes(kind)) return undefined
  // A contract that runs could end today.
  const until = addMonths(endOn ?? today, MONTHS_AFTER_THE_END)
  return until >= today ? until : undefined
}
