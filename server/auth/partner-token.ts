import { eq } from 'drizzle-orm'
import { decodeJwt, importJWK, jwtVerify } from 'jose'
import type { Services } from '../context.ts'
import { type Actor, ANONYMOUS, PARTNER_SCOPES, type PartnerScope } from './actor.ts'

/** Who a partner's tokens are meant for. */
export const PARTNER_AUDIENCE = 'partner-api'

/** No token lives longer, whatever it says. */
const MAX_AGE = '5m'

/**
 * Who a bearer token stands for: signed by the partner's own key (ES256), meant for us, five minutes old at most, from
 * a partner that is still active. Anything else is anonymous.
 */
export const actorOfBearer = async ({ db, now }: Services, token: string): Promise<Actor> => {
  const { partner } = db.tables
  try {
    const { iss } = decodeJwt(token)
    if (!iss || !UUID.test(iss)) return ANONYMOUS
    const [row] = await db.latest.select().from(partner).where(eq(partner.partnerId, iss))
    if (!row?.active) return ANONYMOUS
    const { payload } = await jwtVerify(token, await importJWK(row.publicKey, 'ES256'), {
      algorithms: ['ES256'],
      typ: 'at+jwt',
      issuer: iss,
      audience: PARTNER_AUDIENCE,
      maxTokenAge: MAX_AGE,
      requiredClaims: ['exp', 'iat', 'jti'],
      currentDate: now(),
    })
    const asked = typeof payload.scope === 'string' ? payload.scope.split(' ') : []
    const scopes = PARTNER_SCOPES.filter(
      (scope): scope is PartnerScope => asked.includes(scope) && row.scopes.includes(scope),
    )
    return { kind: 'PARTNER', partnerId: row.partnerId, scopes }
  } catch {
    return ANONYMOUS
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
