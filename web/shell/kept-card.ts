/** Where features/card keeps the card on this device: the one thing of anybody's that stays on it without the network. */
export const KEPT_CARD = 'kept-card'

/** The cache that holds its PDF. */
export const KEPT_CARD_PDF = 'kept-card'
