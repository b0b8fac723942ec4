import { addDays, addMonths } from '../claim/calendar.ts'
import type { ReferralRefusalCode, ReferralState } from './referral.machine.ts'
import { GRACE_DAYS, type RewardRules } from './reward-rules.ts'

/** What is known of the contract that a friend came with. */
export interface FriendContract {
  startOn: string
  /** The last day of cover; null while it runs. */
  endOn: string | null
  /** How many monthly premiums were paid in full. */
  paidPremiums: number
  /** The last day on which its holder was covered by another contract of ours; null for never, 'OPEN' while they are. */
  coveredBefore: string | 'OPEN' | null
}

/** What a referral's next step is decided by. */
export interface Progress {
  state: Extract<ReferralState, 'JOINED' | 'WAITING'>
  /** The day that the friend registered. */
  registeredOn: string
  /** The day that the desk accepted them. */
  joinedOn: string
  /** Their contract; null until a file brings it. */
  friend: FriendContract | null
  /** The last day of the sponsor's cover; null while it runs. */
  sponsorEndOn: string | null
  rules: RewardRules
  today: string
}

export type NextStep =
  | { event: 'START'; waitUntil: string }
  | { event: 'EARN' }
  | { event: 'REFUSE'; refusal: ReferralRefusalCode }

const refuse = (refusal: ReferralRefusalCode): NextStep => ({ event: 'REFUSE', refusal })

/** The day from which the conditions can be met: that many whole days after the first one of cover. */
export const waitUntilOf = (startOn: string, { waitingDays }: RewardRules): string => addDays(startOn, waitingDays)

/** Whether somebody was a member within the months before a cover begins. */
const wasMember = ({ startOn, coveredBefore }: FriendContract, { newForMonths }: RewardRules): boolean =>
  coveredBefore !== null && (coveredBefore === 'OPEN' || coveredBefore >= addMonths(startOn, -newForMonths))

/** What happens to a referral today, by its rules; null for nothing yet. */
export const nextStep = ({
  state,
  registeredOn,
  joinedOn,
  friend,
  sponsorEndOn,
  rules,
  today,
}: Progress): NextStep | null => {
  if (friend === null) return today > addMonths(joinedOn, rules.newForMonths) ? refuse('NOT_JOINED') : null
  // A contract from before somebody registered is not the one that they came with.
  if (friend.startOn < registeredOn || wasMember(friend, rules)) return refuse('NOT_NEW')
  const waitUntil = waitUntilOf(friend.startOn, rules)
  if (friend.endOn !== null && friend.endOn < waitUntil) return refuse('CONDITIONS_NOT_MET')
  if (sponsorEndOn !== null && sponsorEndOn < today && sponsorEndOn < waitUntil) return refuse('SPONSOR_LEFT')
  if (state === 'JOINED') return friend.startOn <= today ? { event: 'START', waitUntil } : null
  if (today < waitUntil) return null
  if (friend.paidPremiums >= rules.paidPremiums) return { event: 'EARN' }
  return today > addDays(waitUntil, GRACE_DAYS) ? refuse('CONDITIONS_NOT_MET') : null
}
