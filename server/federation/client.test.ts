import { randomBytes } from 'node:crypto'
import { afterAll, describe, expect, it } from 'vitest'
import { type Forgery, openFakeIssuer } from '../testing/fake-issuer.ts'
import { createRelying, isRefused } from './client.ts'
import { openFederations } from './federations.ts'

const publicUrl = new URL('http://localhost:4000')
const fake = await openFakeIssuer()
afterAll(() => fake.close())
const { franceConnect } = openFederations({ providers: { franceConnect: fake.settings }, publicUrl })
const hex = () => randomBytes(32).toString('hex')

/** Comes back from the fake issuer, whose answers are forged like this. */
const comeBack = async (forgery: Forgery, query: Record<string, string> = {}) => {
  const mine = { state: hex(), nonce: hex(), verifier: hex() }
  fake.forge({ nonce: mine.nonce, ...forgery })
  return franceConnect!.identify(new URLSearchParams({ code: 'a-code', state: mine.state, ...query }), mine)
}

describe('what a provider answers', () => {
  it('is believed when all of it is right', async () => {
    expect(await comeBack({})).toMatchObject({ issuer: fake.settings.issuer, claims: { family_name: 'PERSONNE' } })
  })

  const now = Math.floor(Date.now() / 1000)
  const forged: [string, Forgery][] = [
    ['an ID token without a signature', { algorithm: 'none' }],
    ['an ID token signed by the client’s own secret', { algorithm: 'HS256' }],
    ['an ID token of a key that nobody announced', { signer: 'STRANGER' }],
    ['the nonce of another trip', { idToken: { nonce: hex() } }],
    ['no nonce', { idToken: { nonce: undefined } }],
    ['an ID token for somebody else’s service', { idToken: { aud: 'another' } }],
    ['an ID token for several services, without saying for whom', { idToken: { aud: ['espace', 'another'] } }],
    ['another issuer', { idToken: { iss: 'https://another.example' } }],
    ['an ID token that is over', { idToken: { iat: now - 200, exp: now - 100 } }],
    ['no end', { idToken: { exp: undefined } }],
    ['no level of assurance', { idToken: { acr: undefined } }],
    ['a level that we did not ask for', { idToken: { acr: 'eidas0' } }],
    ['the userinfo of somebody else', { userinfo: { sub: `${'cd'.repeat(32)}v1` } }],
    ['userinfo without a signature', { unsignedUserinfo: true }],
    ['userinfo signed by somebody else', { userinfoSigner: 'STRANGER' }],
    ['userinfo for another service', { userinfo: { aud: 'another' } }],
    ['userinfo for nobody in particular', { userinfo: { aud: undefined } }],
    ['userinfo of another issuer', { userinfo: { iss: 'https://another.example' } }],
    ['userinfo that is over', { userinfo: { exp: now - 100 } }],
  ]
  it.each(forged)('is refused: %s', async (_what, forgery) => {
    expect(await comeBack(forgery)).toMatchObject({ refusal: 'NOT_GENUINE' })
  })

  it('is refused when the state is not the trip’s, or is missing, before anything is asked', async () => {
    expect(await comeBack({}, { state: hex() })).toMatchObject({ refusal: 'NOT_GENUINE' })
    expect(await comeBack({}, { state: '' })).toMatchObject({ refusal: 'NOT_GENUINE' })
    expect(await comeBack({}, { error: 'access_denied', state: hex() })).toMatchObject({ refusal: 'NOT_GENUINE' })
  })

  it('is believed when the provider has just changed its keys: they are asked for anew', async () => {
    expect(isRefused(await comeBack({}))).toBe(false)
    expect(isRefused(await comeBack({ signer: 'ROTATED' }))).toBe(false)
    expect(fake.keysAsked()).toBeGreaterThan(1)
  })

  it('says that a provider is down or gone, and never throws', async () => {
    expect(await comeBack({ down: true })).toMatchObject({ refusal: 'UNAVAILABLE' })
    const gone = createRelying({
      settings: () => ({ ...fake.settings, issuer: 'http://127.0.0.1:9' }),
      redirectUri: 'http://localhost:4000/auth/franceconnect/retour',
      scope: 'openid',
      acr: ['eidas1'],
      signedUserinfo: true,
    })
    expect(await gone.authorizationUrl({ state: hex(), nonce: hex(), verifier: hex() }, 'fr')).toMatchObject({
      refusal: 'UNAVAILABLE',
    })
    expect(await gone.endSessionUrl('x', 'http://localhost:4000/', hex())).toBeUndefined()
  })

  it('tells the log why, and nothing of who', async () => {
    const refused = await comeBack({ userinfo: { sub: `${'cd'.repeat(32)}v1` } })
    expect(JSON.stringify(refused)).not.toMatch(/PERSONNE|cdcd|access-token|a-code/)
  })
})

describe('what a provider is asked', () => {
  it('carries state, nonce, PKCE, the level, and both prompts', async () => {
    const mine = { state: hex(), nonce: hex(), verifier: hex() }
    const url = (await franceConnect!.authorizationUrl(mine, 'en')) as URL
    expect(Object.fromEntries(url.searchParams)).toEqual({
      response_type: 'code',
      client_id: 'espace',
      redirect_uri: 'http://localhost:4000/auth/franceconnect/retour',
      scope: 'openid given_name family_name gender birthdate birthplace birthcountry email',
      acr_values: 'eidas1',
      state: mine.state,
      nonce: mine.nonce,
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
      ui_locales: 'en',
      prompt: 'login consent',
    })
  })
})
