/** What the address of the guarantees holds: « /garanties?personne=… ». */
export interface GuaranteesSearch {
  /** Id of a person; of whoever looks, when left out. */
  personne?: string
}

/** Reads the address; what it can't use is left out. */
export function readGuaranteesSearch({ personne }: Record<string, unknown>): GuaranteesSearch {
  return typeof personne === 'string' ? { personne } : {}
}
