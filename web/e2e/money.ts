import type { Locator } from 'playwright-core'

/** Cents of an amount as it is written on screen: « 1 234,56 € », « −9,75 € ». @throws Error when it is none */
export function cents(text: string): number {
  const found = /(−?)(\d[\d\s]*),(\d\d)\s?€/.exec(text)
  if (!found) throw new Error(`No amount in « ${text} »`)
  const [, minus = '', euros = '', rest = ''] = found
  return Number(`${minus && '-'}${euros.replace(/\s/g, '')}${rest}`)
}

/** Who pays what of a price, as the first list of amounts in a part of the page says. In cents. */
export interface Split {
  paid: number
  amo: number
  amc: number
  outOfPocket: number
}

/** Reads « prix, Sécurité sociale, Mutuelle, à votre charge », by their places and names. */
export async function readSplit(part: Locator): Promise<Split> {
  const list = part.locator('dl', { hasText: 'Sécurité sociale' }).first()
  const names = await list.locator('dt').allInnerTexts()
  const amounts = (await list.locator('dd').allInnerTexts()).map(cents)
  const of = (name: string) => amounts[names.findIndex(one => one.trim() === name)]
  const [paid] = amounts
  const amo = of('Sécurité sociale')
  const amc = of('Mutuelle')
  const outOfPocket = of('À votre charge')
  if (paid === undefined || amo === undefined || amc === undefined || outOfPocket === undefined)
    throw new Error(`Not all amounts are there: ${names.join(', ')}`)
  return { paid, amo, amc, outOfPocket }
}
