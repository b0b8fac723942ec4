import type { Kit } from '../db/kit.ts'

export const CHANNELS = ['MAIL', 'SMS', 'LETTER'] as const
export type Channel = (typeof CHANNELS)[number]

/** DROPPED: too late for what it says, over the day's budget, or refused by its address. */
const MESSAGE_STATES = ['WAITING', 'SENT', 'DROPPED'] as const

export const messageTables = ({ table, id, text, oneOf, moment }: Kit) => {
  /** What leaves by mail, SMS or post, until it has left. */
  const message = table('message', {
    messageId: id('message_id').primaryKey(),
    channel: oneOf('channel', CHANNELS).notNull(),
    /** Which words: a key of `Templates`. */
    template: text('template').notNull(),
    /** To whom, and what the words need, codes among it: encrypted, and gone once the message is. */
    contentSealed: text('content_sealed'),
    state: oneOf('state', MESSAGE_STATES).notNull(),
    /** Later than this it would only confuse: a code that is over. */
    expiresAt: moment('expires_at'),
    createdAt: moment('created_at').notNull(),
    endedAt: moment('ended_at'),
  })

  return { message }
}
