import type { Regime } from '../features/claim/decompte.type.ts'
import type { LINK_REFUSALS } from '../features/teletransmission/teletransmission.table.ts'
import type { Bilingual } from '../i18n/locale.ts'
import type { History } from './care.ts'

/**
 * A named household of the demonstration: who they are, the care they had, and what looking at them lets one see.
 * Everything is invented, the numbers too, but for the four contracts of the sample files, which keep their own.
 */
export interface SeedCase<Key extends string = string> {
  /** The name of its file; what tests ask for it by. */
  key: Key
  title: Bilingual
  /** What this case lets one see; each promise is held to in cases.db.test.ts. */
  shows: Bilingual
  contract: SeedContract
  /** The holder first. */
  people: readonly SeedPerson[]
  /** People the Sécu sends décomptes of under a NIR of this household, and whom nobody has declared to us. */
  strangers?: readonly Patient[]
}

interface SeedContract {
  number: string
  /** A formula of the guarantee catalogue. */
  formula: string
  startOn: string
  /** The last day of cover, once the contract is terminated. */
  endOn?: string
  selfEmployed?: boolean
  iban: string
  /** What the monthly premium is now. */
  premiumCents: number
  /** Months whose premium was another, or was not paid as usual: in full, on the 5th. */
  premiums?: Readonly<Record<string, { dueCents?: number; paidCents?: number; paidOn?: string }>>
}

/** Who a décompte line is about. */
export interface Patient {
  /** 13 characters and the key; null for a newborn who has none yet. */
  nir: string | null
  birthOn: string
  /** 1, or the rank that tells twins apart. */
  birthRank?: number
  regime?: Regime
  /** Their care, in any order. */
  history?: History
}

/** A row of the people file, and what it does not say. */
export interface SeedPerson extends Patient {
  role: 'HOLDER' | 'SPOUSE' | 'CHILD'
  /** The number on the card. */
  number: string
  sex: 'F' | 'M'
  birthName: string
  /** The birth name when there is no other. */
  usualName?: string
  firstNames: string
  email?: string
  phone?: string
  address?: string
  postalCode?: string
  city?: string
  rightsFrom: string
  /** The last day of rights. */
  rightsTo?: string
  /** An adult who lets the holder see what the care was. */
  sharesCare?: boolean
  /** What the Sécu answered about their télétransmission. */
  link?: { answer: 'OVERLAP' | (typeof LINK_REFUSALS)[number]; answeredOn: string; otherInsurer?: string }
  /** They have an account, under their e-mail: what signing in as them lets one see. */
  signsIn?: Bilingual
}

/** Gives a case its type, and keeps its key a literal. */
export const seedCase = <Key extends string>(one: SeedCase<Key>): SeedCase<Key> => one
