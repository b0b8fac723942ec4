import type { Services } from '../../context.ts'

/** What people choose, worked out from the ledger of their choices. */

export const TOPICS = ['REIMBURSEMENTS', 'DOCUMENTS', 'REQUESTS', 'CARD', 'NEWS'] as const
export type Topic = (typeof TOPICS)[number]
const CHANNELS = ['MAIL', 'SMS', 'PUSH'] as const
export type Channel = (typeof CHANNELS)[number]

export type ChoiceRow = Services['db']['tables']['contactChoice']['$inferSelect']

/**
 * By which channels each topic may come, and whether it does before anybody has chosen: a service is told unless refused,
 * marketing only once asked for (CPCE L34-5), and nothing comes by SMS unasked.
 */
const OFFERED: Record<Topic, Partial<Record<Channel, boolean>>> = {
  REIMBURSEMENTS: { MAIL: true, PUSH: true },
  DOCUMENTS: { MAIL: true, PUSH: true },
  REQUESTS: { MAIL: true, SMS: false, PUSH: true },
  CARD: { MAIL: true, PUSH: true },
  NEWS: { MAIL: false, SMS: false, PUSH: false },
}

/** The channels that a topic may come by. */
export const channelsOf = (topic: Topic): Channel[] => CHANNELS.filter(channel => OFFERED[topic][channel] !== undefined)

/** What somebody wants, and since when. */
export interface Wishes {
  /** Whether a topic comes by a channel. */
  wants(topic: Topic, channel: Channel): boolean
  /** The choice that says so; undefined where nothing was chosen. */
  choice(topic: Topic | 'STATEMENTS', channel: Channel | 'PAPER'): ChoiceRow | undefined
  /** Whether documents come by post: until somebody does without. */
  wantsPaper: boolean
}

/** @param choices of one person, the oldest first: the last one on something holds */
export const wishesOf = (choices: readonly ChoiceRow[]): Wishes => {
  const last = new Map(choices.map(row => [`${row.topic} ${row.channel}`, row]))
  const choice: Wishes['choice'] = (topic, channel) => last.get(`${topic} ${channel}`)
  const wantsPaper = choice('STATEMENTS', 'PAPER')?.granted ?? true
  return {
    choice,
    wantsPaper,
    wants(topic, channel) {
      // Who does without paper is told of each document by mail: the law's counterpart, which no preference undoes.
      if (topic === 'DOCUMENTS' && channel === 'MAIL' && !wantsPaper) return true
      return choice(topic, channel)?.granted ?? OFFERED[topic][channel] ?? false
    },
  }
}
