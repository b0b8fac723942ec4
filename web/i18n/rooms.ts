import type { Messages } from '@lingui/core'
import type { Locale } from './locale.ts'

/** Texts that only some screens need, in catalogues of their own: a phone must not wait for them before home. */
const rooms = {
  claim: { fr: () => import('./claim/fr.po'), en: () => import('./claim/en.po') },
  payment: { fr: () => import('./payment/fr.po'), en: () => import('./payment/en.po') },
  card: { fr: () => import('./card/fr.po'), en: () => import('./card/en.po') },
  guarantee: { fr: () => import('./guarantee/fr.po'), en: () => import('./guarantee/en.po') },
  document: { fr: () => import('./document/fr.po'), en: () => import('./document/en.po') },
  request: { fr: () => import('./request/fr.po'), en: () => import('./request/en.po') },
  member: { fr: () => import('./member/fr.po'), en: () => import('./member/en.po') },
  account: { fr: () => import('./account/fr.po'), en: () => import('./account/en.po') },
  contract: { fr: () => import('./contract/fr.po'), en: () => import('./contract/en.po') },
  termination: { fr: () => import('./termination/fr.po'), en: () => import('./termination/en.po') },
  'bank-account': {
    fr: () => import('./bank-account/fr.po'),
    en: () => import('./bank-account/en.po'),
  },
  conversation: { fr: () => import('./conversation/fr.po'), en: () => import('./conversation/en.po') },
  hospital: { fr: () => import('./hospital/fr.po'), en: () => import('./hospital/en.po') },
  beneficiary: { fr: () => import('./beneficiary/fr.po'), en: () => import('./beneficiary/en.po') },
  teletransmission: {
    fr: () => import('./teletransmission/fr.po'),
    en: () => import('./teletransmission/en.po'),
  },
  referral: { fr: () => import('./referral/fr.po'), en: () => import('./referral/en.po') },
  membership: { fr: () => import('./membership/fr.po'), en: () => import('./membership/en.po') },
  identity: { fr: () => import('./identity/fr.po'), en: () => import('./identity/en.po') },
  notification: { fr: () => import('./notification/fr.po'), en: () => import('./notification/en.po') },
  preference: { fr: () => import('./preference/fr.po'), en: () => import('./preference/en.po') },
  desk: { fr: () => import('./desk/fr.po'), en: () => import('./desk/en.po') },
  feed: { fr: () => import('./feed/fr.po'), en: () => import('./feed/en.po') },
  worklist: { fr: () => import('./worklist/fr.po'), en: () => import('./worklist/en.po') },
}

export type Room = keyof typeof rooms

/** Those of a member's screens. */
export const MEMBER_ROOMS: readonly Room[] = [
  'card',
  'claim',
  'guarantee',
  'payment',
  'request',
  'document',
  'identity',
  'teletransmission',
  'member',
  'notification',
  'preference',
  'contract',
  'termination',
  'bank-account',
  'conversation',
  'hospital',
  'beneficiary',
  'referral',
]

/** The texts of some rooms in a language, each on its way. */
export const textsOf = (wanted: readonly Room[], locale: Locale): Promise<{ messages: Messages }>[] =>
  wanted.map(room => rooms[room][locale]())
