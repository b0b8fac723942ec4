import { randomBytes } from 'node:crypto'
import fastify from 'fastify'
import { decodeProtectedHeader } from 'jose'
import { afterAll, describe, expect, it } from 'vitest'
import { createRoamingBrowser } from '../testing/roaming-browser.ts'
import { isRefused, type TripSecrets } from './client.ts'
import { openFederations, openLocalProvider } from './federations.ts'

const publicUrl = new URL('http://localhost:4000')
/** The local providers, in a server of their own, and who calls them. */
const open = async (codeLife?: number) => {
  const local = openLocalProvider({ publicUrl, port: 0 }, codeLife)
  const app = fastify()
  local.mount(app)
  app.get('/auth/*', (_request, reply) => reply.type('text/html').send('back'))
  const product = new URL(await app.listen({ host: '127.0.0.1', port: 0 }))
  afterAll(() => app.close())
  return { product, ...openFederations({ providers: {}, publicUrl }, local) }
}
const { product, franceConnect, staff } = await open()
/** The same, where codes live a second instead of thirty. */
const hasty = await open(1)

const secrets = (): TripSecrets => ({
  state: randomBytes(32).toString('hex'),
  nonce: randomBytes(32).toString('hex'),
  verifier: randomBytes(32).toString('base64url'),
})

/** Goes to a provider, chooses, and comes back. */
const trip = async (relying: NonNullable<typeof franceConnect>, choice: Record<string, string>, at = product) => {
  const mine = secrets()
  const url = await relying.authorizationUrl(mine, 'fr')
  if (isRefused(url)) throw new Error(url.why)
  const browser = createRoamingBrowser(at, publicUrl)
  const page = await browser.open(url)
  const back = await browser.submit(page, choice)
  return { mine, page, back, browser }
}

describe('the local FranceConnect', () => {
  it('vouches for a person by a signed document, at the level eidas1', async () => {
    const { mine, back } = await trip(franceConnect!, { person: 'camille' })
    expect(back.url.pathname).toBe('/auth/franceconnect/retour')
    const who = await franceConnect!.identify(back.url.searchParams, mine)
    expect(who).toMatchObject({
      issuer: `${product.origin}/dev/franceconnect/api/v2`,
      subject: expect.stringMatching(/^[\da-f]{64}v1$/),
      claims: {
        family_name: 'MARTIN',
        given_name: 'Camille Jeanne',
        given_name_array: ['Camille', 'Jeanne'],
        gender: 'female',
        birthdate: '1985-03-14',
      },
    })
    expect(decodeProtectedHeader((who as { idToken: string }).idToken).alg).toBe('ES256')
  })

  it('says what it is: a stand-in, on a page with a policy of its own', async () => {
    const { page } = await trip(franceConnect!, { person: 'camille' })
    expect(page.url.hostname).toBe('127.0.0.1')
    expect(page.text).toContain('ceci n’est pas FranceConnect')
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  it('lets somebody else come by it in the same browser', async () => {
    const { browser } = await trip(franceConnect!, { person: 'camille' })
    const mine = secrets()
    const page = await browser.open((await franceConnect!.authorizationUrl(mine, 'fr')) as URL)
    const left = await browser.submit(page, { person: 'hugo' })
    const back = await browser.submit(left, {})
    expect(await franceConnect!.identify(back.url.searchParams, mine)).toMatchObject({
      claims: { family_name: 'LEFEVRE' },
    })
  })

  it('takes a code once only, and not after its life', async () => {
    const { mine, back } = await trip(hasty.franceConnect!, { person: 'camille' }, hasty.product)
    await new Promise(resolve => setTimeout(resolve, 2_100))
    expect(await hasty.franceConnect!.identify(back.url.searchParams, mine)).toEqual({
      refusal: 'LATE',
      why: 'invalid_grant',
    })
    const again = await trip(franceConnect!, { person: 'camille' })
    expect(isRefused(await franceConnect!.identify(again.back.url.searchParams, again.mine))).toBe(false)
    expect(await franceConnect!.identify(again.back.url.searchParams, again.mine)).toMatchObject({ refusal: 'LATE' })
  })

  it.each([
    ['access_denied', 'DENIED'],
    ['server_error', 'UNAVAILABLE'],
    ['temporarily_unavailable', 'UNAVAILABLE'],
    ['Y030007', 'UNAVAILABLE'],
  ])('comes back with %s, which means %s', async (error, refusal) => {
    const { mine, back } = await trip(franceConnect!, { error })
    expect(back.url.searchParams.get('error')).toBe(error)
    expect(await franceConnect!.identify(back.url.searchParams, mine)).toEqual({ refusal, why: error })
  })

  it('refuses a request without a long enough state or nonce, or without its level, by a page of its own', async () => {
    const url = await franceConnect!.authorizationUrl(secrets(), 'fr')
    for (const [name, value] of [
      ['state', 'short'],
      ['nonce', 'short'],
      ['acr_values', ''],
    ] as const) {
      const worse = new URL(url as URL)
      worse.searchParams.set(name, value)
      const page = await createRoamingBrowser(product, publicUrl).open(worse)
      expect(page.status).toBe(400)
      expect(page.text).toContain('Y000400')
    }
  })

  it('refuses a scope that the service is not entitled to', async () => {
    const mine = secrets()
    const url = (await franceConnect!.authorizationUrl(mine, 'fr')) as URL
    url.searchParams.set('scope', 'openid preferred_username')
    const back = await createRoamingBrowser(product, publicUrl).open(url)
    expect(await franceConnect!.identify(back.url.searchParams, mine)).toEqual({
      refusal: 'REFUSED',
      why: 'invalid_scope',
    })
  })

  it('ends its own session with the ID token, and sends the browser back', async () => {
    const { mine, back, browser } = await trip(franceConnect!, { person: 'hugo' })
    const who = await franceConnect!.identify(back.url.searchParams, mine)
    if (isRefused(who)) throw new Error(who.why)
    const end = await franceConnect!.endSessionUrl(
      who.idToken,
      `${publicUrl.origin}/auth/franceconnect/fin`,
      'x'.repeat(32),
    )
    const page = await browser.open(end!)
    const ended = await browser.submit(page, {})
    expect(ended.url.href).toBe(`${publicUrl.origin}/auth/franceconnect/fin?state=${'x'.repeat(32)}`)
  })
})

describe('the local directory', () => {
  it('vouches for who works here, by a strong factor, with when and who in the ID token', async () => {
    const { mine, back } = await trip(staff!, { person: 'nadia.benali' })
    expect(back.url.pathname).toBe('/auth/bureau/retour')
    expect(await staff!.identify(back.url.searchParams, mine)).toMatchObject({
      subject: 'annuaire-nadia.benali',
      claims: {
        acr: 'phrh',
        amr: ['hwk', 'pin', 'mfa'],
        auth_time: expect.any(Number),
        name: 'Nadia Benali',
        email: 'nadia.benali@ancolie.example',
        roles: ['CLAIMS_HANDLER'],
      },
    })
  })

  it('is not believed for somebody who only gave a password', async () => {
    const { mine, back } = await trip(staff!, { person: 'paul.morin' })
    expect(await staff!.identify(back.url.searchParams, mine)).toMatchObject({ refusal: 'NOT_GENUINE', why: 'acr' })
  })
})
