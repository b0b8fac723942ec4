import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import type { FastifyInstance } from 'fastify'
import type Provider from 'oidc-provider'
import type { ProviderSettings } from '../env.groups.ts'
import { choicePage, isFailure, localPolicy, messagePage } from './local-provider.page.ts'
import { makeRealms, type Realm, type RealmName, type Returns, realmConfiguration } from './local-realm.ts'

/**
 * FranceConnect and the company's directory on a developer's machine, on the engine that FranceConnect itself runs on
 * and with its settings. Never in production: anybody may be anyone.
 */
export interface LocalProvider {
  /** What the product needs to know of a realm; its address once the server listens. */
  settings(name: RealmName): ProviderSettings
  /** Serves both from the product's own process, under 127.0.0.1: another site than localhost, as in life. */
  mount(app: FastifyInstance): void
}

export interface LocalProviderOptions {
  /** The product's public address. */
  publicUrl: URL
  /** Where it listens; 0 for a port that is only known then. */
  port: number
  returns: Readonly<Record<RealmName, Returns>>
  /** Seconds that a code lives, where a test can't wait for 30. */
  codeLife?: number
}

/** Makes the local providers; nothing is prepared before somebody asks. */
export const createLocalProvider = ({ publicUrl, port, returns, codeLife }: LocalProviderOptions): LocalProvider => {
  const realms = makeRealms()
  let listensOn = port
  const issuerOf = ({ path }: Realm) => `http://127.0.0.1:${listensOn}${path}`
  const engines = new Map<RealmName, Promise<Provider>>()

  const start = async (realm: Realm) => {
    const { default: Engine } = await import('oidc-provider')
    const engine = new Engine(issuerOf(realm), await realmConfiguration(realm, returns[realm.name], codeLife))
    // Its own log is the console; what fails here is the developer's to see in the browser.
    engine.on('server_error', () => {})
    return engine
  }
  const engineOf = (realm: Realm) => {
    const started = engines.get(realm.name) ?? start(realm)
    engines.set(realm.name, started)
    return started
  }

  const serve = async (realm: Realm, request: IncomingMessage, response: ServerResponse) => {
    const engine = await engineOf(realm)
    response.setHeader('content-security-policy', localPolicy(publicUrl.origin))
    response.setHeader('cache-control', 'no-store')
    const url = new URL(request.url ?? '', issuerOf(realm))
    const path = url.pathname.slice(realm.path.length)
    if (path.startsWith('/interaction/')) return choose(engine, realm, request, response)
    if (path === '/authorize' && !isWellAsked(realm, url.searchParams))
      return html(
        response,
        400,
        messagePage(realm.title, 'La demande est incomplète', 'Y000400 : state, nonce ou acr_values.'),
      )
    // Koa takes what was cut off from the difference of the two.
    Object.assign(request, { originalUrl: request.url, url: path + url.search })
    return engine.callback()(request, response)
  }

  return {
    settings(name) {
      const { clientId, clientSecret } = realms[name]
      return { issuer: issuerOf(realms[name]), clientId, clientSecret }
    },
    mount(app) {
      app.addHook('onListen', done => {
        const address = app.server.address()
        if (address && typeof address !== 'string') listensOn = address.port
        done()
      })
      void app.register((scope, _options, done) => {
        // The engine reads bodies by itself.
        scope.removeAllContentTypeParsers()
        scope.addContentTypeParser('*', (_request, _payload, taken) => taken(null))
        for (const realm of Object.values(realms))
          scope.all(`${realm.path}/*`, async (request, reply) => {
            void reply.hijack()
            await serve(realm, request.raw, reply.raw)
          })
        done()
      })
    },
  }
}

const html = (response: ServerResponse, status: number, page: string) =>
  void response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(page)

/** What FranceConnect refuses by a page of its own, before anything else. */
const isWellAsked = ({ secretLength, acrValues }: Realm, query: URLSearchParams) =>
  (query.get('state') ?? '').length >= secretLength &&
  (query.get('nonce') ?? '').length >= secretLength &&
  (query.get('acr_values') ?? '').split(' ').some(acr => acrValues.includes(acr))

/** The page where one chooses who to be, and what was chosen. */
const choose = async (engine: Provider, realm: Realm, request: IncomingMessage, response: ServerResponse) => {
  const asked = await engine.interactionDetails(request, response).catch(() => undefined)
  if (!asked)
    return html(response, 400, messagePage(realm.title, 'Cette page a expiré', 'Revenez au service, puis recommencez.'))
  if (request.method !== 'POST')
    return html(response, 200, choicePage(realm.title, realm.people, `${realm.path}/interaction/${asked.uid}`))
  const chosen = new URLSearchParams(await text(request))
  const error = chosen.get('error')
  if (error !== null)
    return engine.interactionFinished(request, response, {
      error: isFailure(error) ? error : 'access_denied',
      error_description: 'User auth aborted',
    })
  const person = realm.people.find(({ key }) => key === chosen.get('person'))
  if (!person) return html(response, 400, messagePage(realm.title, 'Personne de ce nom', 'Revenez au service.'))
  const grant = new engine.Grant({ accountId: person.subject, clientId: realm.clientId })
  grant.addOIDCScope(String(asked.params.scope))
  return engine.interactionFinished(request, response, {
    login: { accountId: person.subject, acr: person.acr, amr: [...person.amr], remember: false },
    consent: { grantId: await grant.save() },
  })
}
