/**
 * What a referral earns, and when (« parrainage »): the operator's rules, dated. A referral follows those of the day its
 * friend registered, whatever is decided later: they are what both were promised.
 */
export interface RewardRules {
  /** The first day that they hold for. */
  from: string
  /** What each side is given, as a gift card. */
  sponsorCents: number
  friendCents: number
  /** How many friends a sponsor is rewarded for in a civil year. */
  yearlyCap: number
  /**
   * How many days the friend's cover must have run. Longer than the 14 days in which a contract sold at a distance can be
   * given up (Code de la consommation, art. L221-18; Code de la mutualité, art. L221-18-1).
   */
  waitingDays: number
  /** How many monthly premiums must have been paid. */
  paidPremiums: number
  /** How many months before their cover begins the friend must not have been a member. */
  newForMonths: number
  /** How long an invitation without an answer is kept: then nothing is left of it. */
  invitationDays: number
  /** Whose gift cards they are: one stock. */
  issuer: string
  /** Where these figures come from. */
  source: string
}

/** How long after what was to follow nothing is waited for any more: a start that never came, premiums never paid. */
export const GRACE_DAYS = 90

const OPERATOR = 'Règlement du parrainage de l’opérateur'
const SHARED = { yearlyCap: 5, waitingDays: 60, paidPremiums: 2, newForMonths: 12, invitationDays: 30 }

/** Oldest first. */
export const REWARD_RULES: readonly RewardRules[] = [
  { ...SHARED, from: '2024-01-01', sponsorCents: 30_00, friendCents: 30_00, issuer: 'Calicado', source: OPERATOR },
  { ...SHARED, from: '2026-01-01', sponsorCents: 50_00, friendCents: 50_00, issuer: 'Calicado', source: OPERATOR },
]

/** The rules that hold on a day; those of the first one before they began. */
export const rulesOn = (day: string): RewardRules =>
  REWARD_RULES.findLast(({ from }) => from <= day) ?? REWARD_RULES[0]!
