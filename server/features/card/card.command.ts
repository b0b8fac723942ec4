import { randomBytes } from 'node:crypto'
import type { Env } from '../../env.ts'
import type { Bilingual, Locale } from '../../i18n/locale.ts'
import type { Decoded } from './barcode.ts'
import { jwkOf } from './card-keys.ts'
import { openCardPrinter } from './card-printer.ts'

export const CARD_COMMANDS: ReadonlySet<string> = new Set(['verify', 'key'])

const REFUSED: Record<Extract<Decoded, { refused: string }>['refused'], Bilingual> = {
  LAYOUT: { fr: 'Ce n’est pas le code d’une carte.', en: 'This is not a card’s code.' },
  KEY: {
    fr: 'Ce code est signé par une clé qui n’est pas la nôtre.',
    en: 'This code is signed by a key that isn’t ours.',
  },
  SIGNATURE: {
    fr: 'La signature ne correspond pas : ce code a été modifié.',
    en: 'The signature doesn’t match: this code was changed.',
  },
}

/**
 * `card verify PAYLOAD`: what a card's code says, by the keys of the settings alone; `card key`: a new key.
 * @returns the exit code: 1 for a code that is refused
 */
export const runCardCommand = async (
  env: Env,
  verb: string | undefined,
  [payload = '']: readonly string[],
  { print, locale }: { print: (line: string) => void; locale: Locale },
): Promise<number> => {
  if (verb === 'key') {
    print(JSON.stringify(jwkOf(randomBytes(32))))
    return 0
  }
  const { encoder, published } = openCardPrinter(env)
  const decoded = await encoder.decode(payload, published)
  if ('refused' in decoded) {
    print(REFUSED[decoded.refused][locale])
    return 1
  }
  print({ fr: 'Signature valide.', en: 'The signature is valid.' }[locale])
  for (const [name, value] of Object.entries(decoded.facts)) print(`  ${name}: ${value}`)
  return 0
}
