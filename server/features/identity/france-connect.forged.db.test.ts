import { afterAll, expect, it } from 'vitest'
import { createTestApp } from '../../testing/app.ts'
import { type Forgery, openFakeIssuer } from '../../testing/fake-issuer.ts'
import { createRoamingBrowser } from '../../testing/roaming-browser.ts'

const fake = await openFakeIssuer()
afterAll(() => fake.close())
const app = await createTestApp({ providers: { franceConnect: fake.settings } })
const product = await app.listen()

/** Comes back from the fake issuer, as it would send a browser back. */
const comeBack = async (forgery: Forgery) => {
  const browser = createRoamingBrowser(product, app.env.publicUrl)
  browser.stopAt('/authorize')
  const { url } = await browser.open('/auth/franceconnect')
  fake.forge({ nonce: url.searchParams.get('nonce') ?? '', ...forgery })
  const query = new URLSearchParams({ code: 'a-code', state: url.searchParams.get('state') ?? '' })
  return { browser, back: await browser.open(`/auth/franceconnect/retour?${query}`) }
}

it('takes an answer that is as it must be', async () => {
  const { back, browser } = await comeBack({})
  expect(back.url.pathname).toBe('/franceconnect')
  expect(browser.cookie('fci')).toBeDefined()
})

it.each<[string, Forgery]>([
  ['an ID token without a signature', { algorithm: 'none' }],
  ['one signed by the client’s own secret', { algorithm: 'HS256' }],
  ['another’s key', { signer: 'STRANGER' }],
  ['another trip’s nonce', { idToken: { nonce: 'x'.repeat(64) } }],
  ['no level of assurance', { idToken: { acr: undefined } }],
  ['somebody else’s userinfo', { userinfo: { sub: 'another' } }],
  ['userinfo without a signature', { unsignedUserinfo: true }],
  ['an identity without a birth name', { userinfo: { family_name: undefined } }],
  ['an identity of no known sex', { userinfo: { gender: 'other' } }],
])('sends back to the ways in, with nothing to go on with: %s', async (_what, forgery) => {
  const { back, browser } = await comeBack(forgery)
  expect(back.url.pathname + back.url.search).toBe('/connexion?franceconnect=erreur')
  expect(browser.cookie('fci')).toBeUndefined()
  expect(browser.cookie('fc')).toBeUndefined()
})

it('says that FranceConnect is down', async () => {
  const { back } = await comeBack({ down: true })
  expect(back.url.search).toBe('?franceconnect=indisponible')
})

it('knows a presumed date of birth for none, and asks for the card', async () => {
  const { browser } = await comeBack({ userinfo: { birthdate: '1950-00-00' } })
  expect(
    await browser.it('mutation { it: continueFranceConnect { ... on FranceConnectSuccess { arrival { step } } } }'),
  ).toEqual({ arrival: { step: 'NUMBER' } })
})
