import type { Channel } from '../channels/message.table.ts'

/** By what people show who they are. */
export const METHODS = [
  'pwd',
  /** A browser that they trusted earlier. It saves the code at sign-in, and proves nothing more. */
  'device',
  'sms',
  'mail',
  'letter',
  'totp',
  'recovery',
  'passkey',
  /** FranceConnect, at the level eidas1. */
  'fc',
] as const
export type Method = (typeof METHODS)[number]

const BY_CHANNEL: Record<Channel, Method> = { SMS: 'sms', MAIL: 'mail', LETTER: 'letter' }

/** What a code proves, by the way it was sent. */
export const methodOfChannel = (channel: Channel | null): Method => BY_CHANNEL[channel ?? 'MAIL']

/**
 * What each is a factor of. A code by e-mail counts for nothing here: « vérification en deux étapes », not two factors
 * (CNIL, recommandation 2025-019). A passkey is two by itself: the key, and the finger, face or PIN that opens it.
 */
const FACTORS: Record<Method, readonly ('KNOWLEDGE' | 'POSSESSION')[]> = {
  pwd: ['KNOWLEDGE'],
  fc: ['KNOWLEDGE'],
  device: [],
  mail: [],
  sms: ['POSSESSION'],
  letter: ['POSSESSION'],
  totp: ['POSSESSION'],
  recovery: ['POSSESSION'],
  passkey: ['KNOWLEDGE', 'POSSESSION'],
}

/** How sure we are of who it is: 2 for two factors of different kinds, else 1. Sensitive screens ask for 2. */
export type Assurance = 1 | 2

export const assuranceOf = (methods: readonly Method[]): Assurance =>
  new Set(methods.flatMap(method => FACTORS[method])).size > 1 ? 2 : 1
