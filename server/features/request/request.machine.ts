/**
 * How every request (« démarche ») moves, whatever it is about: one table of states and events. A kind of request may
 * leave steps out; none adds any of its own.
 */

/**
 * SENT: what was sent is being examined. TO_COMPLETE: the person has the ball. IN_REVIEW: the desk has it. TO_APPROVE:
 * somebody at the desk decided, and a second person must agree (four eyes). The others end it.
 */
export const REQUEST_STATES = [
  'SENT',
  'TO_COMPLETE',
  'IN_REVIEW',
  'TO_APPROVE',
  'ACCEPTED',
  'REFUSED',
  'WITHDRAWN',
] as const
export type RequestState = (typeof REQUEST_STATES)[number]

/**
 * What can happen to a request once it was sent: its pages are examined or one of them is refused; something is asked
 * for, or comes; somebody takes it up or hands it back to the desk; a decision is proposed to a second person, who
 * sends it back or lets it stand; it is decided; the person takes it back; or gives up, before it takes effect, what
 * was accepted already; or writes again where they were answered; or changes what was accepted, within what was.
 */
export const REQUEST_EVENTS = [
  'EXAMINED',
  'PAGE_REFUSED',
  'ASKED',
  'COMPLETED',
  'TAKEN_UP',
  'HANDED_BACK',
  'PROPOSED',
  'SENT_BACK',
  'ACCEPTED',
  'REFUSED',
  'WITHDRAWN',
  'REVOKED',
  'REOPENED',
  'CHANGED',
] as const
export type RequestEvent = (typeof REQUEST_EVENTS)[number]

const MOVES: Readonly<Record<RequestState, Partial<Readonly<Record<RequestEvent, RequestState>>>>> = {
  SENT: {
    EXAMINED: 'IN_REVIEW',
    PAGE_REFUSED: 'TO_COMPLETE',
    ASKED: 'TO_COMPLETE',
    COMPLETED: 'SENT',
    // Where the rules say enough, nobody needs to look.
    ACCEPTED: 'ACCEPTED',
    REFUSED: 'REFUSED',
    WITHDRAWN: 'WITHDRAWN',
  },
  TO_COMPLETE: {
    PAGE_REFUSED: 'TO_COMPLETE',
    COMPLETED: 'SENT',
    WITHDRAWN: 'WITHDRAWN',
  },
  IN_REVIEW: {
    ASKED: 'TO_COMPLETE',
    COMPLETED: 'SENT',
    TAKEN_UP: 'IN_REVIEW',
    HANDED_BACK: 'IN_REVIEW',
    PROPOSED: 'TO_APPROVE',
    ACCEPTED: 'ACCEPTED',
    REFUSED: 'REFUSED',
    WITHDRAWN: 'WITHDRAWN',
  },
  TO_APPROVE: {
    SENT_BACK: 'IN_REVIEW',
    ACCEPTED: 'ACCEPTED',
    REFUSED: 'REFUSED',
    WITHDRAWN: 'WITHDRAWN',
  },
  // Of what takes effect later, like the end of a contract; and of a conversation, which goes on.
  ACCEPTED: { REVOKED: 'WITHDRAWN', REOPENED: 'IN_REVIEW', CHANGED: 'ACCEPTED' },
  REFUSED: {},
  WITHDRAWN: {},
}

/** Where an event leads from a state; undefined where it can't happen. */
export const moveOn = (state: RequestState, event: RequestEvent): RequestState | undefined => MOVES[state][event]

const ENDED: readonly RequestState[] = ['ACCEPTED', 'REFUSED', 'WITHDRAWN']

/** Whether it is still to be decided. */
export const isOpenState = (state: RequestState): boolean => !ENDED.includes(state)

/** Who has the ball: whom the next step is awaited from; null once it is over. */
export const ballOf = (state: RequestState): 'MEMBER' | 'MUTUELLE' | null => {
  if (!isOpenState(state)) return null
  return state === 'TO_COMPLETE' ? 'MEMBER' : 'MUTUELLE'
}
