/**
 * The national numbers of the overseas departments belong to other country codes (ARCEP, plan national de
 * numérotation): by how they start, landlines and mobiles.
 */
const OVERSEAS: [start: RegExp, countryCode: string][] = [
  [/^0(?:262|263|269|639|692|693)/, '+262'],
  [/^0(?:590|690|691)/, '+590'],
  [/^0(?:594|694)/, '+594'],
  [/^0(?:596|696|697)/, '+596'],
]

/**
 * A telephone number in E.164 ('+33612345601') from E.164 or from how it is written in France ('06 12 34 56 01',
 * '0033 6…', '+33 (0)6…'). Undefined when it is neither.
 */
export function e164(written: string): string | undefined {
  const plain = written
    .replaceAll(/[\s.\-/]/g, '')
    .replace(/^\+?(?:00)?(\d{2,3})\(0\)/, '+$1')
    .replace(/^00/, '+')
  if (/^0[1-9]\d{8}$/.test(plain)) {
    const overseas = OVERSEAS.find(([start]) => start.test(plain))
    return `${overseas?.[1] ?? '+33'}${plain.slice(1)}`
  }
  if (/^\+33/.test(plain)) return /^\+33[1-9]\d{8}$/.test(plain) ? plain : undefined
  return /^\+[1-9]\d{6,14}$/.test(plain) ? plain : undefined
}
