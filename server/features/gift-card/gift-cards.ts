/** One gift card, as somebody is given it. */
export interface GiftCard {
  /** What is typed at the till. */
  code: string
  /** The last day that it serves. */
  expiresOn: string
}

/** What is ordered: by an id of the order, so that asking again brings the same card. */
export interface GiftCardOrder {
  orderId: string
  issuer: string
  amountCents: number
}

/**
 * Where gift cards come from: a stock of codes of ours (gift-card-stock.ts), or an issuer's own service behind the same
 * port. One order is one card, however often and by however many it is asked for.
 */
export interface GiftCards {
  /** @returns undefined while there is none to give: ask again later */
  take(order: GiftCardOrder): Promise<GiftCard | undefined>
}
