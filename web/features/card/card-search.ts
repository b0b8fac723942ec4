/** What the address of the card's page says: which card, when it is not today's, and whether it fills the screen. */
export interface CardSearch {
  carte?: string
  montrer?: true
}

export const readCardSearch = ({ carte, montrer }: Record<string, unknown>): CardSearch => ({
  ...(typeof carte === 'string' && carte.length <= 80 && { carte }),
  ...(montrer === true && { montrer }),
})
