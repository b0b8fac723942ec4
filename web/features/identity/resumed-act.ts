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
  | 'compte-bancaire'
  | 'e-mail'
  | 'adresse'

/** Acts that are no secret of the account, and the pages that they are done on. */
const ELSEWHERE: Partial<Record<ActName, string>> = {
  'compte-bancaire': '/compte-bancaire',
  'e-mail': '/informations',
  adresse: '/informations',
}

/** The page where an act is taken up again: the security page for most. */
export const pageOf = (act: ActName): string => ELSEWHERE[act] ?? `/securite?${new URLSearchParams({ acte: act })}`
