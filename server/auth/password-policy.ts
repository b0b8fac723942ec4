import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common'
import { dictionary as french } from '@zxcvbn-ts/language-fr'
import { brand } from '../features/brand/brand.ts'
import type { Bilingual } from '../i18n/locale.ts'

/**
 * What a new password must be. CNIL, délibération 2022-100, case 2 (with a throttle), and NIST SP 800-63B-4 §3.1.1:
 * long, not guessable, no forced renewal. The classes are the operator's choice on top.
 */
const PASSWORD_LENGTH = { min: 12, max: 128 } as const

/** The top of zxcvbn's scale: more than 10^10 guesses. One step below stand « MotDePasse2026! » and its like. */
const MIN_SCORE = 4
/** So much of it is neither the person's own words nor ours. */
const MIN_REST = 8

/**
 * How much of a password is measured, and how many readings of it as « l33t »: with neither, one request of 128
 * characters keeps the whole process busy for a second and more. What is hard to guess so far is not easier with more.
 */
const METERED = 48
const MAX_SUBSTITUTIONS = 16

const CLASSES = [/\p{L}/u, /\d/, /[^\p{L}\d\s]/u]

let meter: ZxcvbnFactory | undefined

export type PasswordFault = 'too_short' | 'too_long' | 'missing_class' | 'guessable'

export const PASSWORD_TEXTS: Record<PasswordFault, Bilingual> = {
  too_short: {
    fr: `Choisissez au moins ${PASSWORD_LENGTH.min} caractères.`,
    en: `Choose at least ${PASSWORD_LENGTH.min} characters.`,
  },
  too_long: {
    fr: `${PASSWORD_LENGTH.max} caractères au plus.`,
    en: `At most ${PASSWORD_LENGTH.max} characters.`,
  },
  missing_class: {
    fr: 'Mêlez des lettres, au moins un chiffre et un caractère spécial, comme ! ou -.',
    en: 'Mix letters, at least one digit and a special character, such as ! or -.',
  },
  guessable: {
    fr: 'Ce mot de passe se devine trop facilement. Quelques mots sans rapport entre eux sont plus sûrs.',
    en: 'This password is too easy to guess. A few unrelated words are safer.',
  },
}

/** Dates and names as people write them in passwords. */
const wordsOf = (context: readonly (string | null)[]) =>
  context.flatMap(one => (one ? [one, ...one.split(/[^\p{L}\d]+/u)] : [])).filter(word => word.length > 2)

const without = (words: readonly string[], password: string) =>
  words.reduce((rest, word) => rest.replaceAll(word.toLowerCase(), ''), password.toLowerCase())

/**
 * Whether a password may be chosen.
 * @param context what is known of the person, which a guesser would try first: names, e-mail, numbers, dates
 */
export const passwordFault = (
  password: string,
  context: readonly (string | null)[],
  { classes }: { classes: boolean },
): PasswordFault | undefined => {
  const length = [...password].length
  if (length < PASSWORD_LENGTH.min) return 'too_short'
  if (length > PASSWORD_LENGTH.max) return 'too_long'
  if (classes && !CLASSES.every(each => each.test(password))) return 'missing_class'
  meter ??= new ZxcvbnFactory({
    dictionary: { ...common, ...french },
    graphs: adjacencyGraphs,
    l33tMaxSubstitutions: MAX_SUBSTITUTIONS,
  })
  const words = wordsOf([brand.name, brand.networkName, 'mutuelle', ...context])
  const metered = [...password].slice(0, METERED).join('')
  return without(words, password).length < MIN_REST || meter.check(metered, words).score < MIN_SCORE
    ? 'guessable'
    : undefined
}
