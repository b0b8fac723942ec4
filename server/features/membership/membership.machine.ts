/** How somebody's request to become a member moves: the desk calls them, then accepts or refuses. */
export const MEMBERSHIP_STATES = ['RECEIVED', 'ACCEPTED', 'REFUSED'] as const
export type MembershipStateCode = (typeof MEMBERSHIP_STATES)[number]

export const MEMBERSHIP_EVENTS = ['ACCEPT', 'REFUSE'] as const
export type MembershipEvent = (typeof MEMBERSHIP_EVENTS)[number]

/** Why somebody does not become a member: the person gave up, could not be reached, is one already, or can't be one. */
export const MEMBERSHIP_REFUSALS = ['GAVE_UP', 'NOT_REACHED', 'MEMBER_ALREADY', 'NOT_ELIGIBLE'] as const
export type MembershipRefusalCode = (typeof MEMBERSHIP_REFUSALS)[number]

const MOVES: Readonly<Record<MembershipStateCode, Partial<Readonly<Record<MembershipEvent, MembershipStateCode>>>>> = {
  RECEIVED: { ACCEPT: 'ACCEPTED', REFUSE: 'REFUSED' },
  ACCEPTED: {},
  REFUSED: {},
}

/** Where an event leads from a state; undefined where it can't happen. */
export const moveOn = (state: MembershipStateCode, event: MembershipEvent): MembershipStateCode | undefined =>
  MOVES[state][event]
