import { and, asc, count, eq, gte, isNull, min } from 'drizzle-orm'
import type { Services } from '../../context.ts'
import type { Reader, Writer } from '../../db/database.ts'
import { fanOut } from '../../db/shards.ts'
import { dayInFrance } from '../../i18n/civil-date.ts'
import { addMonths } from '../claim/calendar.ts'
import type { GiftCard, GiftCardOrder, GiftCards } from './gift-cards.ts'

type Stores = Pick<Services, 'db' | 'vault' | 'now'>
type GiftCardRow = Services['db']['tables']['giftCard']['$inferSelect']

/** How long a card must still serve when it is given. */
const SERVES_FOR_MONTHS = 3

/** How often another card is looked for when somebody else was quicker. */
const TRIES = 20

export const placeOfCode = (cardId: string) => ({ table: 'gift_card', column: 'code_sealed', row: cardId })

const cardOfOrder = async ({ db }: Stores, reader: Reader, { issuer, orderId }: GiftCardOrder) => {
  const { giftCard } = db.tables
  const [card] = await reader
    .select()
    .from(giftCard)
    .where(and(eq(giftCard.issuer, issuer), eq(giftCard.orderId, orderId)))
  return card
}

/** Takes the free card that ends first. @returns 'TAKEN' where somebody else took it at the same moment */
const takeNext = async (
  { db, now }: Stores,
  tx: Writer,
  { issuer, orderId, amountCents }: GiftCardOrder,
): Promise<GiftCardRow | 'TAKEN' | undefined> => {
  const { giftCard } = db.tables
  const isFree = and(
    eq(giftCard.issuer, issuer),
    eq(giftCard.amountCents, amountCents),
    isNull(giftCard.orderId),
    gte(giftCard.expiresOn, addMonths(dayInFrance(now()), SERVES_FOR_MONTHS)),
  )
  const [next] = await tx
    .select({ cardId: giftCard.cardId })
    .from(giftCard)
    .where(isFree)
    .orderBy(asc(giftCard.expiresOn), asc(giftCard.cardId))
    .limit(1)
  if (!next) return undefined
  const [taken] = await tx
    .update(giftCard)
    .set({ orderId, takenAt: now() })
    .where(and(eq(giftCard.issuer, issuer), eq(giftCard.cardId, next.cardId), isNull(giftCard.orderId)))
    .returning()
  return taken ?? 'TAKEN'
}

/** Gift cards of our own stock, which `import gift-cards` fills. */
export const giftCardStock = (stores: Stores): GiftCards => ({
  async take(order): Promise<GiftCard | undefined> {
    const shown = ({ cardId, codeSealed, expiresOn }: GiftCardRow): GiftCard => ({
      code: stores.vault.open(codeSealed, placeOfCode(cardId)),
      expiresOn,
    })
    for (let tries = 0; tries < TRIES; tries++) {
      const card = await stores.db.transaction(
        async tx => (await cardOfOrder(stores, tx, order)) ?? (await takeNext(stores, tx, order)),
      )
      if (card !== 'TAKEN') return card && shown(card)
    }
    return undefined
  },
})

/** What is left in stock, by issuer and amount; and when the first of them ends. */
export const giftCardsLeft = ({ db }: Pick<Services, 'db'>) =>
  fanOut('staff search', () => {
    const { giftCard } = db.tables
    return db.latest
      .select({
        issuer: giftCard.issuer,
        amountCents: giftCard.amountCents,
        count: count(),
        firstEndOn: min(giftCard.expiresOn),
      })
      .from(giftCard)
      .where(isNull(giftCard.orderId))
      .groupBy(giftCard.issuer, giftCard.amountCents)
  })
