/**
 * One line of a Sécu payment ("décompte AMO"): what care was given, by whom, and what the AMO paid for it.
 * This is the canonical form every reader produces (our JSON lines today, NOEMIE with a licence) and the only
 * thing the engine knows of a feed. Amounts are integer euro cents, negative on a reversal; rates are basis points.
 */
export interface DecompteLine {
  /** Unique per emitter, 40 characters at most. */
  ref: string
  nature: 'NORMAL' | 'REVERSAL'
  /** The `ref` that a reversal takes back; absent on a normal line. */
  reverses?: string
  /** 13 characters and the two of the key; Corsica's 2A and 2B allowed. */
  nir: string
  birthDate: string
  /** 1, or the rank at birth that tells twins apart. */
  birthRank: number
  careFrom: string
  careTo: string
  act: { code: string; quantity: number; coefficient?: number }
  provider: Provider
  pathway: Pathway
  exemption: Exemption
  regime: Regime
  billedCents: number
  /** Base de remboursement (BR), for the whole quantity. */
  baseCents: number
  /** The AMO rate really applied. */
  rateBp: number
  /** What the AMO really paid, deductions taken off. */
  amoPaidCents: number
  deductions: Deduction[]
  basket?: Basket
  /** PLV or HLF, where one applies: the highest price the 100 % Santé or controlled basket allows. */
  priceLimitCents?: number
  detail?: ActDetail
  thirdParty: { amo: boolean; amc: boolean }
  payee: Payee
  /** AMO payment. */
  paidOn: string
  paymentRef: string
}

export interface Provider {
  id: string
  idKind: ProviderIdKind
  name: string
  specialty: string
  convention: Convention
}

export interface Deduction {
  kind: DeductionKind
  cents: number
}

export interface ActDetail {
  ear?: 'LEFT' | 'RIGHT'
  eyewear?: 'FRAME' | 'LENS'
  lens?: 'SIMPLE' | 'COMPLEX' | 'VERY_COMPLEX'
  /** Ties the frame and the lenses of one pair of glasses together. */
  equipment?: string
  tooth?: number
  nights?: number
  /** Private room, for the whole stay. */
  roomCents?: number
}

export const PROVIDER_ID_KINDS = ['RPPS', 'FINESS', 'AM'] as const
export const CONVENTIONS = ['SECTOR_1', 'OPTAM', 'NON_OPTAM', 'NOT_AGREED', 'NONE'] as const
export const PATHWAYS = [
  'DOCTOR',
  'REFERRED',
  'DIRECT',
  'EMERGENCY',
  'AWAY',
  'OUT_OF_PATHWAY',
  'NOT_APPLICABLE',
] as const
export const EXEMPTIONS = ['NONE', 'ALD', 'MATERNITY', 'WORK_ACCIDENT', 'OTHER'] as const
export const REGIMES = ['GENERAL', 'ALSACE_MOSELLE', 'MSA'] as const
export const DEDUCTION_KINDS = ['PARTICIPATION', 'FRANCHISE', 'HEAVY_ACT'] as const
export const BASKETS = ['RAC0', 'CONTROLLED', 'FREE'] as const
export const PAYEES = ['MEMBER', 'PROVIDER'] as const

export type ProviderIdKind = (typeof PROVIDER_ID_KINDS)[number]
export type Convention = (typeof CONVENTIONS)[number]
export type Pathway = (typeof PATHWAYS)[number]
export type Exemption = (typeof EXEMPTIONS)[number]
export type Regime = (typeof REGIMES)[number]
export type DeductionKind = (typeof DEDUCTION_KINDS)[number]
export type Basket = (typeof BASKETS)[number]
export type Payee = (typeof PAYEES)[number]

/** The first line of a décompte file. */
export interface DecompteHeader {
  version: 1
  /** Regime-caisse-centre, "01-751-0000". */
  emitter: string
  /** Unique per emitter. */
  fileNumber: string
  amcNumber: string
  createdOn: string
}

/** The last line: what the file must add up to. */
export interface DecompteTrailer {
  lines: number
  amoPaidCents: number
}
