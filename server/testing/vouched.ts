import { randomBytes } from 'node:crypto'
import { openChallenge } from '../auth/challenge.ts'
import type { Services } from '../context.ts'
import { sealHeld } from '../features/identity/france-connect.identity.ts'

const HOUR = 3_600_000

/**
 * Somebody on no contract whom FranceConnect has just vouched for, as it does for whoever asks about others: each time
 * another person.
 * @returns what the identity cookie of their browser holds
 */
export const vouchForStranger = async (services: Pick<Services, 'db' | 'vault' | 'now'>): Promise<string> => {
  const { db, now } = services
  const at = now().getTime()
  const stranger = {
    issuer: 'https://franceconnect.invalid',
    subject: randomBytes(32).toString('hex'),
    idToken: 'an ID token',
    birthName: 'PERSONNE',
    firstNames: 'Ada',
    firstName: 'Ada',
    sex: 'F' as const,
    birthOn: '1990-01-01',
    email: null,
    asked: null,
    number: null,
    askedBy: null,
    cameAt: at,
    until: at + HOUR,
  }
  const { ticket } = await db.transaction(tx =>
    openChallenge(services, tx, { purpose: 'FRANCE_CONNECT', methods: ['fc'] }, HOUR, id =>
      sealHeld(services, id, stranger),
    ),
  )
  return ticket
}
