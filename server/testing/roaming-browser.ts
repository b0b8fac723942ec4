/** A page that a browser arrived at. */
export interface Arrival {
  status: number
  /** Where it is, by the addresses that people see. */
  url: URL
  headers: Headers
  text: string
}

export interface RoamingBrowser {
  /** Opens an address, as typed, or as followed from a page of the product; goes along with redirects. */
  open(url: string | URL): Promise<Arrival>
  /** Sends the form of a page. */
  submit(page: Arrival, fields: Record<string, string>): Promise<Arrival>
  /** Goes no further than this path of the product, once: the address is then an arrival that nobody answered. */
  stopAt(path: string): void
  /** The field `it` of what a page of the product asks of the graph. */
  // A test says what it expects of the shape by what it asserts.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  it(document: string, variables?: Record<string, unknown>): Promise<any>
  /** A cookie of the product. */
  cookie(name: string): string | undefined
  /** Until when it was last told to keep one. */
  expiryOf(name: string): Date | undefined
  /** Forgets a cookie of the product, or holds one that came another way. */
  forget(name: string): void
  hold(name: string, value: string): void
}

interface Kept {
  value: string
  sameSite: string
  until?: Date
}

/**
 * As much of a browser as signing in by another site needs: cookies of each host with their SameSite, redirects, and
 * which site a request was made from.
 * @param product where the product listens
 * @param publicUrl what it calls itself: requests there go to `product`
 */
export const createRoamingBrowser = (product: URL, publicUrl: URL): RoamingBrowser => {
  const jars = new Map<string, Map<string, Kept>>()
  const jarOf = (host: string) => {
    const jar = jars.get(host) ?? new Map<string, Kept>()
    jars.set(host, jar)
    return jar
  }

  const keep = (host: string, headers: Headers) => {
    for (const line of headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(/;\s*/)
      const name = pair.slice(0, pair.indexOf('='))
      const of = (key: string) =>
        attributes.find(one => one.toLowerCase().startsWith(`${key}=`))?.slice(key.length + 1) ?? ''
      if (of('expires') && new Date(of('expires')).getTime() <= 0) jarOf(host).delete(name)
      else
        jarOf(host).set(name, {
          value: pair.slice(name.length + 1),
          sameSite: of('samesite').toLowerCase(),
          ...(of('expires') && { until: new Date(of('expires')) }),
        })
    }
  }

  const cookiesFor = (host: string, isForeign: boolean, isPost: boolean) =>
    [...jarOf(host)]
      .filter(([, { sameSite }]) => !isForeign || (sameSite !== 'strict' && !(sameSite === 'lax' && isPost)))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ')

  /** One request; `from` is the host whose page made it. */
  const request = async (url: URL, from: string, body?: URLSearchParams) => {
    const real = url.origin === publicUrl.origin ? new URL(url.pathname + url.search, product) : url
    const answer = await fetch(real, {
      redirect: 'manual',
      headers: { accept: 'text/html', cookie: cookiesFor(url.hostname, from !== url.hostname, body !== undefined) },
      ...(body && { method: 'POST', body }),
    })
    keep(url.hostname, answer.headers)
    const location = answer.headers.get('location')
    return { answer, next: location === null ? undefined : new URL(location, url) }
  }

  let stop: string | undefined
  const travel = async (start: URL, from: string, body?: URLSearchParams): Promise<Arrival> => {
    let url = start
    let sent = body
    for (let hop = 0; hop < 10; hop++) {
      if (url.pathname === stop) {
        stop = undefined
        return { status: 0, url, headers: new Headers(), text: '' }
      }
      const { answer, next } = await request(url, from, sent)
      if (!next) return { status: answer.status, url, headers: answer.headers, text: await answer.text() }
      sent = undefined
      url = next
    }
    throw new Error('Redirects that lead nowhere')
  }

  return {
    open: url => travel(new URL(url, publicUrl), publicUrl.hostname),
    submit: ({ url, text }, fields) => {
      const action = /<form[^>]* action="([^"]+)"/.exec(text)?.[1]
      if (action === undefined) throw new Error('No form on this page')
      const hidden = [...text.matchAll(/<input[^>]* name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
        name ?? '',
        value ?? '',
      ])
      return travel(new URL(action, url), url.hostname, new URLSearchParams([...hidden, ...Object.entries(fields)]))
    },
    stopAt(path) {
      stop = path
    },
    async it(query, variables) {
      const { hostname, origin } = publicUrl
      const answer = await fetch(new URL('/graphql', product), {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin, cookie: cookiesFor(hostname, false, true) },
        body: JSON.stringify({ query, variables }),
      })
      keep(hostname, answer.headers)
      const { data, errors } = (await answer.json()) as { data?: { it: unknown }; errors?: unknown }
      if (!data) throw new Error(JSON.stringify(errors))
      return data.it
    },
    cookie: name => jarOf(publicUrl.hostname).get(name)?.value,
    expiryOf: name => jarOf(publicUrl.hostname).get(name)?.until,
    forget: name => void jarOf(publicUrl.hostname).delete(name),
    hold: (name, value) => void jarOf(publicUrl.hostname).set(name, { value, sameSite: 'strict' }),
  }
}
