import { frenchSpaces } from '../../i18n/format.ts'
import type { Locale } from '../../i18n/locale.ts'
import { catalogue } from '../guarantee/catalogue.ts'
import type { DerivationStep, Rule } from './adjudication.ts'
import { en } from './derivation.en.ts'
import { fr } from './derivation.fr.ts'

/** A step in a person's words: what happens, then how, with its numbers. */
export interface StepText {
  title: string
  explanation: string
}

/** The numbers of a step, read by name: a text that asks for one that is not there is a mistake in the program. */
export interface Numbers {
  cents(name: string): number
  text(name: string): string
  has(name: string): boolean
  /** The step's own amount, in cents. */
  amountCents: number
  /** The care is still to come: nobody has asked, paid or used anything yet. */
  planned: boolean
  /** « Généralistes et spécialistes, OPTAM ou secteur 1, formule Confort », from the row the step applied. */
  guarantee: string
  /** The same with the wording of the row: « Monture à prix libre, formule Confort : 80 € par monture ». */
  wording: string
}

/** The words of each rule; the compiler refuses a language that lacks one. */
export type Words = Readonly<Record<Rule, (numbers: Numbers) => StepText>>

const WORDS: Record<Locale, Words> = { fr, en }
/** For a step taken by a formula that the catalogue no longer has. */
const WITHOUT_ROW: Record<Locale, string> = { fr: 'Selon votre formule', en: 'According to your formula' }
const COLON: Record<Locale, string> = { fr: ' : ', en: ': ' }
const FORMULA: Record<Locale, string> = { fr: 'formule', en: 'formula' }

/**
 * « Pourquoi ce montant ? », one step at a time, in the person's language.
 * @param planned whether the care is still to come, as in a simulation
 */
export function stepText(step: DerivationStep, locale: Locale, planned = false): StepText {
  const text = WORDS[locale][step.rule](numbersOf(step, locale, planned))
  return locale === 'fr' ? { title: frenchSpaces(text.title), explanation: frenchSpaces(text.explanation) } : text
}

function numbersOf(step: DerivationStep, locale: Locale, planned: boolean): Numbers {
  const read = (name: string) => {
    const value = step.numbers[name]
    if (value === undefined) throw new Error(`The step ${step.rule} has no number ${name}.`)
    return value
  }
  const { formula: code, version } = step.numbers
  const formula = catalogue.list.find(one => one.code === code && one.version === version)
  const row = formula?.row(String(step.numbers.row))
  const guarantee = row && formula ? `${row.label[locale]}, ${FORMULA[locale]} ${formula.name}` : WITHOUT_ROW[locale]
  return {
    cents: name => Number(read(name)),
    text: name => String(read(name)),
    has: name => step.numbers[name] !== undefined,
    amountCents: step.amountCents,
    planned,
    guarantee,
    wording: row ? `${guarantee}${COLON[locale]}${row.wording[locale]}` : guarantee,
  }
}
