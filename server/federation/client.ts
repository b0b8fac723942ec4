import * as oidc from 'openid-client'
import type { ProviderSettings } from '../env.groups.ts'

/** What we ask of an outside identity provider, beside its settings. */
export interface Profile {
  /** Read when first needed: the local provider's address is only known once the server listens. */
  settings(): ProviderSettings
  /** Where it sends people back to, as declared to it. */
  redirectUri: string
  scope: string
  /** Levels of assurance that will do; the first is asked for. */
  acr: readonly string[]
  /** `login consent` where it forces both. */
  prompt?: string
  /** Who the person is comes from the userinfo endpoint, signed; else from the ID token alone. */
  signedUserinfo: boolean
}

/** What only this browser and we know of one trip, against forged and replayed answers. */
export interface TripSecrets {
  state: string
  nonce: string
  /** PKCE. */
  verifier: string
}

/** Why somebody did not come back with an identity. */
export type Refusal =
  /** They gave up, or the provider would not vouch for them. */
  | 'DENIED'
  /** The provider is down, or slow. */
  | 'UNAVAILABLE'
  /** They came back too late, or twice: its code is over. */
  | 'LATE'
  /** The provider refused what we asked: ours to mend. */
  | 'REFUSED'
  /** Its answer is not what it must be: signature, issuer, audience, nonce, level, person. */
  | 'NOT_GENUINE'

/** A typed refusal; `why` is for the log and holds neither token nor name. */
export interface Refused {
  refusal: Refusal
  why: string
}

/** Who the provider vouches for. */
export interface Vouched {
  issuer: string
  /** The person's own key at this provider. Neither an e-mail nor shown to anybody. */
  subject: string
  /** To end the provider's session with ours. */
  idToken: string
  /** What it says of the person; shapes are unchecked. */
  claims: Readonly<Record<string, unknown>>
}

export interface Relying {
  issuer(): string
  /** Where to send a browser to sign in. @param maxAge as below */
  authorizationUrl(secrets: TripSecrets, locale: string, maxAge?: number): Promise<URL | Refused>
  /**
   * What a browser came back with.
   * @param query of the callback, as it came
   * @param maxAge seconds since the person showed the provider who they are, at the most; asked for and checked where
   * the provider says that it tells when that was
   */
  identify(query: URLSearchParams, secrets: TripSecrets, maxAge?: number): Promise<Vouched | Refused>
  /** Where to send a browser to end the provider's own session; undefined where it has no such place. */
  endSessionUrl(idToken: string, returnTo: string, state: string): Promise<URL | undefined>
}

export const isRefused = (answer: object): answer is Refused => 'refusal' in answer

/** Seconds that an answer may take: a person is waiting. */
const TIMEOUT = 5
/** Seconds by which the two clocks may differ. */
const TOLERANCE = 5
/** How long what the provider says of itself is kept. */
const METADATA_LIFE = 3_600_000
const ALGORITHM = 'ES256'

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** A client of an outside identity provider (OpenID Connect, authorization code with PKCE). */
export const createRelying = (profile: Profile): Relying => {
  let known: { metadata: oidc.ServerMetadata; until: number } | undefined

  const metadata = {
    id_token_signed_response_alg: ALGORITHM,
    ...(profile.signedUserinfo && { userinfo_signed_response_alg: ALGORITHM }),
    [oidc.clockTolerance]: TOLERANCE,
  }

  const discover = async (): Promise<oidc.ServerMetadata> => {
    if (known && known.until > Date.now()) return known.metadata
    const { issuer, clientId, clientSecret } = profile.settings()
    const url = new URL(issuer)
    const found = await twice(() =>
      oidc.discovery(url, clientId, metadata, oidc.ClientSecretPost(clientSecret), {
        timeout: TIMEOUT,
        ...(isLocal(url) && { execute: [oidc.allowInsecureRequests] }),
      }),
    )
    known = { metadata: found.serverMetadata(), until: Date.now() + METADATA_LIFE }
    return known.metadata
  }

  /**
   * One for each use: the keys are then read anew, a small request, so that a provider that has just changed its keys
   * locks nobody out.
   */
  const configuration = async (): Promise<oidc.Configuration> => {
    const server = await discover()
    const { clientId, clientSecret } = profile.settings()
    const config = new oidc.Configuration(server, clientId, metadata, oidc.ClientSecretPost(clientSecret))
    config.timeout = TIMEOUT
    // Else the signature of what comes over TLS would be taken on trust.
    oidc.enableNonRepudiationChecks(config)
    if (isLocal(new URL(server.issuer))) oidc.allowInsecureRequests(config)
    return config
  }

  const identified = async (
    query: URLSearchParams,
    { state, nonce, verifier }: TripSecrets,
    maxAge: number | undefined,
  ): Promise<Vouched> => {
    const config = await configuration()
    const { issuer } = config.serverMetadata()
    const { clientId } = profile.settings()
    const url = new URL(profile.redirectUri)
    url.search = query.toString()
    const tokens = await oidc.authorizationCodeGrant(config, url, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
      ...(maxAge !== undefined && tellsWhen(config) && { maxAge }),
    })
    const token = tokens.claims()
    if (!token || !tokens.id_token) throw new NotGenuine('no ID token')
    if (typeof token.acr !== 'string' || !profile.acr.includes(token.acr)) throw new NotGenuine('acr')
    const claims = profile.signedUserinfo
      ? await oidc.fetchUserInfo(config, tokens.access_token, token.sub)
      : (token as Record<string, unknown>)
    // The library checks these where they are there; here they must be.
    if (claims.iss !== issuer || ![claims.aud].flat().includes(clientId)) throw new NotGenuine('userinfo iss or aud')
    return { issuer, subject: token.sub, idToken: tokens.id_token, claims }
  }

  return {
    issuer: () => profile.settings().issuer,
    async authorizationUrl({ state, nonce, verifier }, locale, maxAge) {
      try {
        const config = await configuration()
        return oidc.buildAuthorizationUrl(config, {
          redirect_uri: profile.redirectUri,
          scope: profile.scope,
          acr_values: profile.acr[0] ?? '',
          state,
          nonce,
          code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
          ui_locales: locale,
          ...(profile.prompt && { prompt: profile.prompt }),
          ...(maxAge !== undefined && tellsWhen(config) && { max_age: String(maxAge) }),
        })
      } catch (error) {
        return refused(error)
      }
    },
    async identify(query, secrets, maxAge) {
      try {
        return await identified(query, secrets, maxAge)
      } catch (error) {
        return refused(error)
      }
    },
    async endSessionUrl(idToken, returnTo, state) {
      try {
        const config = await configuration()
        if (!config.serverMetadata().end_session_endpoint) return undefined
        return oidc.buildEndSessionUrl(config, { id_token_hint: idToken, post_logout_redirect_uri: returnTo, state })
      } catch {
        // Our own session is over all the same; theirs ends by itself.
        return undefined
      }
    },
  }
}

/** Whether the provider tells when somebody showed it who they are. */
const tellsWhen = (config: oidc.Configuration) =>
  config.serverMetadata().claims_supported?.includes('auth_time') ?? false

const isLocal = ({ protocol, hostname }: URL) => protocol === 'http:' && LOOPBACK.has(hostname)

const twice = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch {
    return work()
  }
}

class NotGenuine extends Error {}

/** What the provider's own error codes mean for the person. Others are ours to mend. */
const REFUSALS: Readonly<Record<string, Refusal>> = {
  access_denied: 'DENIED',
  server_error: 'UNAVAILABLE',
  temporarily_unavailable: 'UNAVAILABLE',
  invalid_grant: 'LATE',
}

/** `Y030007`, `E000001`: what FranceConnect's older parts say. */
const LEGACY = /^[YE]\w{6,7}$/

const refused = (error: unknown): Refused => {
  if (error instanceof oidc.AuthorizationResponseError || error instanceof oidc.ResponseBodyError) {
    const code = error.error
    return { refusal: REFUSALS[code] ?? (LEGACY.test(code) ? 'UNAVAILABLE' : 'REFUSED'), why: code.slice(0, 60) }
  }
  if (error instanceof NotGenuine) return { refusal: 'NOT_GENUINE', why: error.message }
  if (error instanceof oidc.ClientError) {
    const why = error.code ?? 'unknown'
    const isDown =
      why === 'OAUTH_TIMEOUT' ||
      why === 'OAUTH_ABORT' ||
      (error.cause instanceof Response && error.cause.status >= 500) ||
      error.cause instanceof TypeError
    return { refusal: isDown ? 'UNAVAILABLE' : 'NOT_GENUINE', why }
  }
  if (error instanceof TypeError) return { refusal: 'UNAVAILABLE', why: 'no answer' }
  return { refusal: 'NOT_GENUINE', why: error instanceof Error ? error.name : 'unknown' }
}
