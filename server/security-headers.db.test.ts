import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CspEvaluator } from 'csp_evaluator'
import { Severity } from 'csp_evaluator/dist/finding.js'
import { CspParser } from 'csp_evaluator/dist/parser.js'
import { afterAll, describe, expect, it } from 'vitest'
import { readEnv } from './env.ts'
import { createHttp } from './http.ts'
import { DEMONSTRATION_PASSWORD } from './seed/plant.ts'
import { createTestApp } from './testing/app.ts'
import { observatoryScore } from './testing/observatory.ts'
import { productionSettings } from './testing/production.ts'

const app = await createTestApp({ cases: ['camille-martin'] })
const { cookie = '' } = await app.as.member('camille.martin@example.fr')

const webRoot = mkdtempSync(join(tmpdir(), 'web-'))
const PAGE =
  '<script src="/theme.js" nonce="__NONCE__"></script><script type="module" nonce="__NONCE__" src="/assets/a.js"></script>'
for (const folder of ['assets', 'playground/assets', '.vite']) mkdirSync(join(webRoot, folder), { recursive: true })
for (const [file, text] of Object.entries({
  'index.html': PAGE,
  'theme.js': '0',
  'assets/a.js': '1',
  'playground/index.html': '<p>playground</p>',
  'playground/assets/b.js': '2',
  '.vite/manifest.json': '{}',
}))
  writeFileSync(join(webRoot, file), text)

const env = readEnv(productionSettings(app.db.url))
const services = { ...app.services, secureCookies: true, publicUrl: env.publicUrl }
const SIGN_IN = 'mutation { signIn(input: { email: "camille.martin@example.fr", password: "%" }) { __typename } }'
const trusted = new Map([['sign-in', SIGN_IN.replace('%', DEMONSTRATION_PASSWORD)]])
const production = await createHttp({ env, services, webRoot, trusted })
production.get('/fails', () => {
  throw new Error('a bug')
})
const development = await createHttp({
  env: app.env,
  services: app.services,
  webRoot,
  mailbox: { received: () => [] } as never,
})
afterAll(async () => {
  await Promise.all([production.close(), development.close()])
  rmSync(webRoot, { recursive: true, force: true })
})

type Http = typeof production
const get = (url: string, headers: Record<string, string> = {}, http: Http = production) =>
  http.inject({ method: 'GET', url, headers })
const page = (url: string, http: Http = production) => get(url, { accept: 'text/html' }, http)
const post = (payload: object, headers: Record<string, string> = {}) =>
  production.inject({ method: 'POST', url: '/graphql', headers: { origin: env.publicUrl.origin, ...headers }, payload })
const bySession = { cookie: cookie.replace('sid=', '__Host-sid=') }

/** One of each kind of answer there is in production. */
const ANSWERS: Record<string, { answer: () => ReturnType<typeof page>; status: number; cache?: RegExp }> = {
  'the page': { answer: () => page('/'), status: 200 },
  'the page at another address': { answer: () => page('/remboursements/clm_1'), status: 200 },
  'a built file': { answer: () => get('/assets/a.js'), status: 200, cache: /immutable/ },
  'a public file': { answer: () => get('/theme.js'), status: 200, cache: /^no-cache$/ },
  nothing: { answer: () => get('/nothing'), status: 404 },
  'an address that can’t be read': { answer: () => get('/%c0%zz'), status: 400 },
  'an operation': { answer: () => post({ documentId: 'sign-in' }), status: 200 },
  'an operation that is refused': { answer: () => post({ query: '{ brand { name } }' }), status: 400 },
  'an operation of another site': {
    answer: () => post({ documentId: 'sign-in' }, { origin: 'https://evil.example' }),
    status: 403,
  },
  'a body that is no JSON': {
    answer: () =>
      production.inject({
        method: 'POST',
        url: '/graphql',
        headers: { 'content-type': 'application/json', origin: env.publicUrl.origin },
        payload: '{',
      }),
    status: 400,
  },
  'the graph asked by GET': { answer: () => get('/graphql'), status: 405 },
  'the export': { answer: () => get('/export/remboursements.csv', bySession), status: 200 },
  'the export, signed out': { answer: () => get('/export/remboursements.csv'), status: 401 },
  'a bug in a route': { answer: () => get('/fails'), status: 500 },
  health: { answer: () => get('/healthz'), status: 200 },
  'security.txt': { answer: () => get('/.well-known/security.txt'), status: 200 },
  'the way to another password': { answer: () => get('/.well-known/change-password'), status: 302 },
  'the mailbox of developers, which is not there': { answer: () => get('/dev/boite'), status: 404 },
}

describe.each(Object.entries(ANSWERS))('%s', (_, { answer, status, cache }) => {
  it('carries every header', async () => {
    const { headers, statusCode } = await answer()
    expect(statusCode).toBe(status)
    expect(headers).toMatchObject({
      'strict-transport-security': 'max-age=63072000; includeSubDomains; preload',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringMatching(/camera=\(\).*geolocation=\(\)/),
      'cache-control': expect.stringMatching(cache ?? /^no-store$/),
    })
    const csp = String(headers['content-security-policy'])
    expect(csp).toMatch(/^default-src 'none';/)
    expect(csp).toContain("frame-ancestors 'none'")
    expect(csp).toContain("base-uri 'none'")
    expect(csp).not.toContain('unsafe')
    for (const name of ['x-powered-by', 'server', 'access-control-allow-origin']) expect(headers[name]).toBeUndefined()
  })

  it('has no finding of csp_evaluator above information', async () => {
    const csp = String((await answer()).headers['content-security-policy'])
    // What runs scripts is the page; a script by itself is told what it may do only as a worker.
    if (cache) return
    const findings = new CspEvaluator(new CspParser(csp).csp).evaluate()
    expect(findings.filter(({ severity }) => severity < Severity.INFO)).toEqual([])
  })
})

describe('the page', () => {
  it('runs the scripts that carry its answer’s nonce, another one each time', async () => {
    const nonces: string[] = []
    for (let i = 0; i < 3; i++) {
      const { headers, body } = await page('/')
      const [, nonce = ''] = /'nonce-([\w+/=]{24})'/.exec(String(headers['content-security-policy'])) ?? []
      expect(body).toBe(PAGE.replaceAll('__NONCE__', nonce))
      nonces.push(nonce)
    }
    expect(new Set(nonces).size).toBe(3)
  })

  it('is never given as the file it is, nor is what its build leaves beside it', async () => {
    for (const url of [
      '/index.html',
      '/index%2Ehtml',
      '/%69ndex.html',
      '/.vite/manifest.json',
      '/assets/../index.html',
    ])
      expect((await get(url)).body, url).not.toMatch(/__NONCE__|^\{\}$/)
  })

  it('is no playground where there is none', async () => {
    for (const url of [
      '/playground/index.html',
      '/playground/assets/b.js',
      '/%70layground/assets/b.js',
      '//playground/assets/b.js',
    ])
      expect((await get(url)).statusCode, url).toBeGreaterThanOrEqual(403)
    expect((await get('/playground/assets/b.js', {}, development)).statusCode).toBe(200)
  })

  it('is worth an A+ of the Observatory, with the cookies of a sign-in', async () => {
    const { headers, body } = await page('/')
    const signedIn = await post({ documentId: 'sign-in' })
    const cookies = [signedIn.headers['set-cookie'] ?? []].flat()
    expect(cookies.length).toBeGreaterThan(0)
    for (const one of cookies) expect(one).toMatch(/^__Host-\w+=[^;]*; .*HttpOnly; Secure; SameSite=(Strict|Lax)/)
    expect(observatoryScore({ headers, html: body, cookies })).toBeGreaterThanOrEqual(120)
    // The measure itself: it sees what is missing.
    expect(observatoryScore({ headers: {}, html: body, cookies: [] })).toBeLessThan(50)
  })
})

describe('what developers have', () => {
  it.each(['/graphql', '/dev/boite'])('has headers of its own at %s, and is framed by nobody either', async url => {
    const { headers, statusCode } = await page(url, development)
    expect(statusCode).toBe(200)
    expect(headers['content-security-policy']).toMatch(/^default-src 'none';.*frame-ancestors 'none'/)
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' })
    // A machine of one's own has no certificate, and a browser told so once would refuse it for two years.
    expect(headers['strict-transport-security']).toBeUndefined()
  })
})

describe('what programs look for at fixed places', () => {
  it('says where to tell of a weakness, and until when that is true', async () => {
    const { body, headers } = await get('/.well-known/security.txt')
    expect(headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(body).toContain('Contact: mailto:securite@mutuelle-ancolie.fr\n')
    expect(body).toContain(`Canonical: ${env.publicUrl.origin}/.well-known/security.txt\n`)
    const [, expires = ''] = /Expires: (\S+)/.exec(body) ?? []
    const days = (new Date(expires).getTime() - services.now().getTime()) / 86_400_000
    expect(days).toBeGreaterThan(80)
    expect(days).toBeLessThan(366)
  })

  it('leads a password manager to where a password is chosen, and says of anything else that it is not there', async () => {
    expect((await get('/.well-known/change-password')).headers.location).toBe('/mot-de-passe-oublie')
    const missing = await page('/.well-known/resource-that-should-not-exist-whose-status-code-should-not-be-200')
    expect(missing.statusCode).toBe(404)
  })
})
