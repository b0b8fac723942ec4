import { randomBytes } from 'node:crypto'
import { exportJWK, generateKeyPair } from 'jose'
import type { Configuration } from 'oidc-provider'
import { CITIZENS, COLLEAGUES, type LocalPerson } from './local-people.ts'
import { logoutPage, messagePage } from './local-provider.page.ts'
import { createLocalStore } from './local-store.ts'

/** The two providers that a developer's machine stands in for. */
export type RealmName = 'franceConnect' | 'staff'

/** One of them: where it is, who can come by it, and how strict it is. */
export interface Realm {
  name: RealmName
  /** What its pages call it; they also say that it is a demonstration. */
  title: string
  path: string
  people: readonly LocalPerson[]
  /** What it is called by us: made at each start. */
  clientId: string
  clientSecret: string
  scopes: readonly string[]
  claims: Record<string, string[]>
  acrValues: readonly string[]
  /** Who the person is comes as a signed document. */
  signedUserinfo: boolean
  /** The shortest state and nonce that it takes; FranceConnect refuses shorter ones by a page of its own. */
  secretLength: number
}

const secret = () => randomBytes(32).toString('hex')

export const makeRealms = (): Record<RealmName, Realm> => ({
  franceConnect: {
    name: 'franceConnect',
    title: 'FranceConnect',
    path: '/dev/franceconnect/api/v2',
    people: CITIZENS,
    clientId: secret(),
    clientSecret: secret(),
    scopes: ['openid', 'given_name', 'family_name', 'gender', 'birthdate', 'birthplace', 'birthcountry', 'email'],
    claims: {
      openid: ['sub'],
      given_name: ['given_name', 'given_name_array'],
      family_name: ['family_name'],
      gender: ['gender'],
      birthdate: ['birthdate'],
      birthplace: ['birthplace'],
      birthcountry: ['birthcountry'],
      email: ['email'],
    },
    acrValues: ['eidas1'],
    signedUserinfo: true,
    secretLength: 22,
  },
  staff: {
    name: 'staff',
    title: 'Annuaire des collaborateurs',
    path: '/dev/annuaire',
    people: COLLEAGUES,
    clientId: secret(),
    clientSecret: secret(),
    scopes: ['openid', 'profile', 'email'],
    claims: { openid: ['sub', 'amr'], profile: ['name', 'roles'], email: ['email'] },
    acrValues: ['phrh', 'pwd'],
    signedUserinfo: false,
    secretLength: 22,
  },
})

/** Lives, in seconds, as FranceConnect sets them. */
const CODE = 30
const TOKEN = 60
const SESSION = 30 * 60

/** Where the product receives people back from a realm, by its public address. */
export interface Returns {
  redirectUris: string[]
  postLogoutRedirectUris: string[]
}

/** How the engine that FranceConnect itself runs on is set, for one realm. Keys are made here, and die with the process. */
export const realmConfiguration = async (
  realm: Realm,
  { redirectUris, postLogoutRedirectUris }: Returns,
  codeLife = CODE,
): Promise<Configuration> => {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  const key = { ...(await exportJWK(privateKey)), kid: secret().slice(0, 16), use: 'sig', alg: 'ES256' }
  return {
    adapter: createLocalStore(),
    jwks: { keys: [key] },
    cookies: { keys: [secret()] },
    clients: [
      {
        client_id: realm.clientId,
        client_secret: realm.clientSecret,
        redirect_uris: redirectUris,
        post_logout_redirect_uris: postLogoutRedirectUris,
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'client_secret_post',
        id_token_signed_response_alg: 'ES256',
        ...(realm.signedUserinfo && { userinfo_signed_response_alg: 'ES256' as const }),
        scope: realm.scopes.join(' '),
        require_auth_time: true,
      },
    ],
    clientAuthMethods: ['client_secret_post'],
    enabledJWA: { idTokenSigningAlgValues: ['ES256'], userinfoSigningAlgValues: ['ES256'] },
    responseTypes: ['code'],
    acrValues: [...realm.acrValues],
    // Known and not granted to us: asking for it is `invalid_scope`.
    scopes: [...realm.scopes, 'preferred_username'],
    claims: { ...realm.claims, acr: null, amr: null, auth_time: null, iss: null },
    // FranceConnect tells who it is by userinfo only; a company's directory puts it into the ID token.
    conformIdTokenClaims: realm.signedUserinfo,
    // Not asked of a client that keeps a secret; ours brings it all the same.
    pkce: { required: () => false },
    ttl: {
      AuthorizationCode: codeLife,
      AccessToken: TOKEN,
      IdToken: TOKEN,
      Interaction: SESSION,
      Session: SESSION,
      Grant: SESSION,
    },
    routes: {
      authorization: '/authorize',
      token: '/token',
      userinfo: '/userinfo',
      jwks: '/jwks',
      end_session: '/session/end',
      revocation: '/token/revocation',
    },
    interactions: { url: (_ctx, { uid }) => `${realm.path}/interaction/${uid}` },
    features: {
      devInteractions: { enabled: false },
      jwtUserinfo: { enabled: realm.signedUserinfo },
      revocation: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => {
          ctx.body = logoutPage(realm.title, form)
        },
        postLogoutSuccessSource: ctx => {
          ctx.body = messagePage(realm.title, 'Vous êtes déconnecté', 'Vous pouvez fermer cette page.')
        },
      },
    },
    renderError: (ctx, { error, error_description: description }) => {
      ctx.type = 'html'
      ctx.body = messagePage(realm.title, 'La demande n’a pas pu être traitée', `${error} : ${description ?? ''}`)
    },
    findAccount: (_ctx, id) => {
      const person = realm.people.find(({ subject }) => subject === id)
      return person && { accountId: id, claims: () => ({ sub: id, ...person.claims }) }
    },
  }
}
