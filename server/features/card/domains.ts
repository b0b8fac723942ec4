import type { Bilingual } from '../../i18n/locale.ts'
import { acts } from '../guarantee/acts.ts'
import type { Formula } from '../guarantee/catalogue.ts'
import type { GuaranteeRow } from '../guarantee/row.ts'

/**
 * The columns of a card: what a professional reads to know what they are paid. A number is the share of the Sécu's base
 * that the Sécu and the mutuelle pay them together; PEC that they ask for our agreement first; NON that it is not covered.
 */

/** How a column is filled: by acts that stand for the others of their kind, in the order the cell names them. */
interface Domain {
  code: string
  label: Bilingual
  /** One part of the cell each: a share, or whether to ask first. */
  parts: readonly { kind: 'SHARE' | 'AGREEMENT'; act: string }[]
}

const share = (act: string) => ({ kind: 'SHARE', act }) as const
const agreement = (act: string) => ({ kind: 'AGREEMENT', act }) as const

export const DOMAINS: readonly Domain[] = [
  // Medicines at 65, 30 and 15 %, in that order.
  {
    code: 'PHAR',
    label: { fr: 'Pharmacie (65 %, 30 %, 15 %)', en: 'Pharmacy (65%, 30%, 15%)' },
    parts: [share('PH7'), share('PH4'), share('PH2')],
  },
  { code: 'LABO', label: { fr: 'Biologie', en: 'Biology' }, parts: [share('BIO')] },
  { code: 'RADL', label: { fr: 'Imagerie médicale', en: 'Imaging' }, parts: [share('ZBQK002')] },
  {
    code: 'AUXM',
    label: { fr: 'Infirmiers, kinésithérapeutes, autres auxiliaires', en: 'Nurses, physiotherapists and the like' },
    parts: [share('AMS')],
  },
  { code: 'MED', label: { fr: 'Médecins', en: 'Doctors' }, parts: [share('G')] },
  {
    code: 'EXTE',
    label: { fr: 'Soins externes, centres de santé', en: 'Outpatient care, health centres' },
    parts: [share('DEQP003')],
  },
  { code: 'TRAN', label: { fr: 'Transport sanitaire', en: 'Medical transport' }, parts: [share('VSL')] },
  {
    code: 'DENT',
    label: { fr: 'Dentaire (soins, prothèses)', en: 'Dental (care, prostheses)' },
    parts: [share('HBJD001'), agreement('HBLD634')],
  },
  { code: 'OPTI', label: { fr: 'Optique', en: 'Optics' }, parts: [agreement('OPT_FRAME_B')] },
  { code: 'AUDI', label: { fr: 'Audiologie', en: 'Hearing aids' }, parts: [agreement('AUDIO1')] },
  { code: 'HOSP', label: { fr: 'Hospitalisation', en: 'Hospital' }, parts: [agreement('TM')] },
]

/** The share that a row promises, in whole percents of the Sécu's base, the Sécu's own included. */
const percentOf = ({ benefit }: GuaranteeRow): number | undefined => {
  if (benefit.kind === 'PCT_BR_INCL') return benefit.rateBp / 100
  // All of the co-payment, on top of what the Sécu pays.
  return benefit.kind === 'PCT_TM' && benefit.rateBp === 10_000 ? 100 : undefined
}

/**
 * What a card promises is what holds for any patient and any professional: the lowest of the rows. It stops at the base:
 * overcharges are paid by the person and reimbursed to them.
 */
const shareOf = (rows: readonly GuaranteeRow[]): string => {
  const percents = rows.map(percentOf)
  if (percents.length === 0) return 'NON'
  return percents.includes(undefined) ? 'PEC' : String(Math.min(100, ...percents.map(percent => percent ?? 0)))
}

const rowsFor = (formula: Formula, code: string): readonly GuaranteeRow[] => {
  const act = acts.find(code)
  if (!act) throw new Error(`The act ${code} of the card's columns is unknown`)
  return formula
    .rowsFor(act)
    .filter(({ scope }) => !scope.vignettes || (act.vignette !== undefined && scope.vignettes.includes(act.vignette)))
}

/** The cells of a formula, in the order of the columns. */
export const cellsOf = (formula: Formula): string[] =>
  DOMAINS.map(({ parts }) =>
    parts
      .map(({ kind, act }) => {
        const rows = rowsFor(formula, act)
        return kind === 'SHARE' ? shareOf(rows) : rows.length > 0 ? 'PEC' : 'NON'
      })
      .join('/'),
  )
