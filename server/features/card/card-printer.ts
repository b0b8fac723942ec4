import type { Env } from '../../env.ts'
import { brand } from '../brand/brand.ts'
import { type CardBarcodeEncoder, ownLayout } from './barcode.ts'
import { cardKey, type PublishedKey } from './card-keys.ts'
import type { Operator } from './content.ts'

/** What cards are made with: who we are to professionals, and the keys that sign. */
export interface CardPrinter {
  operator: Operator
  encoder: CardBarcodeEncoder
  /** The keys that verify what any card still carries, the current one first. */
  published: readonly PublishedKey[]
}

export const openCardPrinter = ({ amcNumber, cardKeys }: Pick<Env, 'amcNumber' | 'cardKeys'>): CardPrinter => {
  const [current, ...former] = cardKeys.map(cardKey)
  if (!current) throw new Error('Cards need a key to be signed with')
  const { conventionType, csr } = brand.thirdPartyPayment
  return {
    operator: { amcNumber, conventionType, csr },
    encoder: ownLayout(current),
    published: [current, ...former].map(key => key.published),
  }
}
