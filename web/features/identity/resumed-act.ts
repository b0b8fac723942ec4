/**
 * What somebody was doing when it took FranceConnect to prove it, as the address of the page that they come back to
 * names it. Which passkey is removed is told by its id; nothing else that was chosen or typed goes into an address.
 */
export type ActName =
  | 'mot-de-passe'
  | 'mobile'
  | 'cle'
  | `retirer-cle-${string}`
  | 'application'
  | 'retirer-application'
  | 'codes'
  | 'franceconnect'

/** The page where an act is taken up again: all of them are on the security page. */
export const pageOf = (act: ActName): string => `/securite?${new URLSearchParams({ acte: act })}`
