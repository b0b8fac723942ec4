import { createHash, randomBytes } from 'node:crypto'

/** What a browser or a link carries: the row it opens, and 32 random bytes of which the row keeps the SHA-256 only. */
export interface Ticket {
  /** The row's own id, or that of whose row it is. */
  id: string
  secretHash: string
}

const SHAPE = /^([\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12})\.([\w-]{43})$/

/** Who reads the table can't take over what it describes. */
const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url')

/** A new ticket for a row: its text goes out once, its hash into the row. */
export const newTicket = (id: string): { text: string; secretHash: string } => {
  const secret = randomBytes(32).toString('base64url')
  return { text: `${id}.${secret}`, secretHash: hashOf(secret) }
}

/** What a ticket's text says; undefined for anything that is none. */
export const readTicket = (text: string): Ticket | undefined => {
  const [, id, secret] = SHAPE.exec(text) ?? []
  return id === undefined || secret === undefined ? undefined : { id, secretHash: hashOf(secret) }
}
