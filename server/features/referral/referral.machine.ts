/**
 * How a referral moves, as one table of states and events.
 *
 * INVITED: a mail was sent. REGISTERED: the friend asked to become a member. JOINED: the desk accepted them. WAITING: their
 * cover has begun, and the conditions run. EARNED: they are met, and a gift card is ordered. PAID: it was given. REFUSED:
 * nothing follows, for a reason.
 */
export const REFERRAL_STATES = ['INVITED', 'REGISTERED', 'JOINED', 'WAITING', 'EARNED', 'PAID', 'REFUSED'] as const
export type ReferralState = (typeof REFERRAL_STATES)[number]

export const REFERRAL_EVENTS = ['REGISTER', 'JOIN', 'START', 'EARN', 'PAY', 'REFUSE'] as const
export type ReferralEvent = (typeof REFERRAL_EVENTS)[number]

/**
 * Why nothing follows: the friend did not become a member; was one already; the conditions were not met; the sponsor was
 * rewarded often enough that year, or is no longer a member. What the friend does with their contract is not told apart.
 */
export const REFERRAL_REFUSALS = ['NOT_JOINED', 'NOT_NEW', 'CONDITIONS_NOT_MET', 'CAP_REACHED', 'SPONSOR_LEFT'] as const
export type ReferralRefusalCode = (typeof REFERRAL_REFUSALS)[number]

const MOVES: Readonly<Record<ReferralState, Partial<Readonly<Record<ReferralEvent, ReferralState>>>>> = {
  INVITED: { REGISTER: 'REGISTERED' },
  REGISTERED: { JOIN: 'JOINED', REFUSE: 'REFUSED' },
  JOINED: { START: 'WAITING', REFUSE: 'REFUSED' },
  WAITING: { EARN: 'EARNED', REFUSE: 'REFUSED' },
  EARNED: { PAY: 'PAID' },
  PAID: {},
  REFUSED: {},
}

/** Where an event leads from a state; undefined where it can't happen. */
export const moveOn = (state: ReferralState, event: ReferralEvent): ReferralState | undefined => MOVES[state][event]
