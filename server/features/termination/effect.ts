import { addDays, addMonths, yearOf } from '../claim/calendar.ts'

/**
 * When a contract ends that its holder terminates: pure rules, by ground. All dates are civil days in France. Days are
 * counted from date to date and end at midnight, whatever day of the week that is: the postponement to the next working
 * day is for acts of procedure (CPC, art. 641 and 642), and a notice given online arrives on Sundays too.
 */

/** Why a contract ends, as its holder chooses it from the list. */
export const TERMINATION_GROUNDS = [
  'ANY_TIME',
  'ANNUAL',
  'LATE_NOTICE',
  'SITUATION',
  'COMPULSORY_COVER',
  'SOLIDARITY_COVER',
  'DEATH',
  'COOLING_OFF',
] as const
export type TerminationGround = (typeof TERMINATION_GROUNDS)[number]

interface GroundRule {
  /** What the rule rests on. */
  law: string
  /** Whether the day of an event is needed. */
  needsEvent: boolean
  /** Whether somebody must read a proof before it is decided. */
  needsProof: boolean
}

export const GROUNDS: Readonly<Record<TerminationGround, GroundRule>> = {
  ANY_TIME: { law: 'Code de la mutualité, art. L221-10-2', needsEvent: false, needsProof: false },
  ANNUAL: { law: 'Code de la mutualité, art. L221-10', needsEvent: false, needsProof: false },
  LATE_NOTICE: { law: 'Code de la mutualité, art. L221-10-1', needsEvent: true, needsProof: true },
  SITUATION: { law: 'Code de la mutualité, art. L221-17', needsEvent: true, needsProof: true },
  COMPULSORY_COVER: { law: 'Règlement mutualiste', needsEvent: true, needsProof: true },
  SOLIDARITY_COVER: { law: 'Code de la sécurité sociale, art. L861-3', needsEvent: true, needsProof: true },
  DEATH: { law: 'Règlement mutualiste', needsEvent: true, needsProof: true },
  COOLING_OFF: { law: 'Code de la mutualité, art. L221-18', needsEvent: false, needsProof: false },
}

export interface EffectFacts {
  /** First day of cover. */
  startOn: string
  /** The day the notice reached us. */
  receivedOn: string
  /** The day of the event, where the ground has one: of the premium notice's posting, the move, the new cover, the death. */
  eventOn?: string | null
}

/** What keeps a ground from serving: `from` is the first day it will, where there is one. */
export type NotYet =
  | { code: 'FIRST_YEAR'; from: string }
  | { code: 'WITHDRAWAL_OVER'; until: string }
  | { code: 'EVENT_MISSING' }
  | { code: 'EVENT_TO_COME' }
  | { code: 'EVENT_TOO_OLD'; until: string }
  | { code: 'NOTICE_IN_TIME' }

/** The contract's last day of cover. */
export type Effect = { endOn: string } | { refused: NotYet }

const MONTHS_OF_A_YEAR = 12
const ANNUAL_NOTICE_MONTHS = 2
/** A premium notice less than so many days before the last day to give notice comes late (Chatel). */
const NOTICE_LEAD_DAYS = 15
const LATE_NOTICE_DAYS = 20
const SITUATION_MONTHS = 3
const COOLING_OFF_DAYS = 14
const REFUND_DAYS = 30

/** Contracts run with the civil year: their term is 31 December. */
const termOf = (year: number) => `${year}-12-31`
/** The last day to give notice for a term: 31 October. */
const lastNoticeDay = (year: number) => addMonths(termOf(year), -ANNUAL_NOTICE_MONTHS)

const later = (a: string, b: string) => (a > b ? a : b)

const pastEvent = ({ eventOn, receivedOn }: EffectFacts): string | NotYet => {
  if (!eventOn) return { code: 'EVENT_MISSING' }
  return eventOn > receivedOn ? { code: 'EVENT_TO_COME' } : eventOn
}

/** One month after we received it, once a year has gone by since the first subscription. */
const anyTime = ({ startOn, receivedOn }: EffectFacts): Effect => {
  const from = addMonths(startOn, MONTHS_OF_A_YEAR)
  return receivedOn < from ? { refused: { code: 'FIRST_YEAR', from } } : { endOn: addMonths(receivedOn, 1) }
}

/** The term of the year, for a notice received two months before it at the latest; else that of the next. */
const annual = ({ receivedOn }: EffectFacts): Effect => {
  const year = yearOf(receivedOn)
  return { endOn: termOf(receivedOn <= lastNoticeDay(year) ? year : year + 1) }
}

/** A premium notice that came late gives twenty days from its posting, for the term it tells of. */
const lateNotice = (facts: EffectFacts): Effect => {
  const sentOn = pastEvent(facts)
  if (typeof sentOn !== 'string') return { refused: sentOn }
  // A notice after the term's own notice day, or after the term, tells of that same term.
  const year = sentOn.slice(5) < '03-01' ? yearOf(sentOn) - 1 : yearOf(sentOn)
  if (sentOn <= addDays(lastNoticeDay(year), -NOTICE_LEAD_DAYS)) return { refused: { code: 'NOTICE_IN_TIME' } }
  const until = addDays(sentOn, LATE_NOTICE_DAYS)
  if (facts.receivedOn > until) return { refused: { code: 'EVENT_TOO_OLD', until } }
  return { endOn: later(termOf(year), facts.receivedOn) }
}

/** A change of situation serves for three months, and ends the contract a month after the notice. */
const situation = (facts: EffectFacts): Effect => {
  const on = pastEvent(facts)
  if (typeof on !== 'string') return { refused: on }
  const until = addMonths(on, SITUATION_MONTHS)
  if (facts.receivedOn > until) return { refused: { code: 'EVENT_TOO_OLD', until } }
  return { endOn: addMonths(facts.receivedOn, 1) }
}

/** Another cover takes over: ours ends the day before it begins, and never before we are told. */
const otherCover = ({ eventOn, receivedOn }: EffectFacts): Effect =>
  eventOn ? { endOn: later(addDays(eventOn, -1), receivedOn) } : { refused: { code: 'EVENT_MISSING' } }

const death = (facts: EffectFacts): Effect => {
  const on = pastEvent(facts)
  return typeof on === 'string' ? { endOn: on } : { refused: on }
}

/** Fourteen days to think again, counted from the first day of cover where the signature was earlier. */
const coolingOff = ({ startOn, receivedOn }: EffectFacts): Effect => {
  const until = addDays(startOn, COOLING_OFF_DAYS)
  return receivedOn > until ? { refused: { code: 'WITHDRAWAL_OVER', until } } : { endOn: later(startOn, receivedOn) }
}

const RULES: Readonly<Record<TerminationGround, (facts: EffectFacts) => Effect>> = {
  ANY_TIME: anyTime,
  ANNUAL: annual,
  LATE_NOTICE: lateNotice,
  SITUATION: situation,
  COMPULSORY_COVER: otherCover,
  SOLIDARITY_COVER: otherCover,
  DEATH: death,
  COOLING_OFF: coolingOff,
}

/** A contract's last day when its holder terminates it on a ground, or why that ground does not serve. */
export const effectOf = (ground: TerminationGround, facts: EffectFacts): Effect => RULES[ground](facts)

/** By when what was paid in advance is paid back: thirty days after the end (L221-10-1, L221-10-2). */
export const refundDueOn = (endOn: string): string => addDays(endOn, REFUND_DAYS)
