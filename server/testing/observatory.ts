/**
 * What Mozilla's HTTP Observatory makes of an answer's headers: the rules of its scoring table that look at headers and
 * scripts (analyzer/tests and grader/charts.js of mdn-http-observatory, October 2025), without its network scan. Its
 * redirection test needs a listening port 80, which is the reverse proxy's: it counts for nothing here.
 */
export interface Scanned {
  headers: Readonly<Record<string, unknown>>
  /** The page, for its scripts. */
  html: string
  /** All cookies that the site sets. */
  cookies: readonly string[]
}

type Rule = (scanned: Scanned) => number

const one = ({ headers }: Scanned, name: string) => `${headers[name] ?? ''}`

const directives = (scanned: Scanned): Map<string, string[]> =>
  new Map(
    one(scanned, 'content-security-policy')
      .split(';')
      .map(text => text.trim().split(/\s+/))
      .filter(([name]) => name)
      .map(([name = '', ...sources]) => [name, sources]),
  )

const BROAD = ['ftp:', 'http:', 'https:', '*']
const isUnsafe = (source: string) => BROAD.includes(source) || source === "'unsafe-inline'" || source === 'data:'

const contentSecurityPolicy: Rule = scanned => {
  const csp = directives(scanned)
  if (csp.size === 0) return -25
  const fallback = csp.get('default-src') ?? ['*']
  const script = csp.get('script-src') ?? fallback
  const style = csp.get('style-src') ?? fallback
  const object = csp.get('object-src') ?? fallback
  if (script.some(isUnsafe) || object.some(source => BROAD.includes(source))) return -20
  if ([...csp.values()].flat().some(source => /^(http|ftp):/.test(source))) return -20
  if ([...script, ...style].includes("'unsafe-eval'")) return -10
  if (style.some(isUnsafe)) return 0
  return fallback.length === 1 && fallback[0] === "'none'" ? 10 : 5
}

const cookies: Rule = ({ cookies: all }) => {
  if (all.length === 0) return 0
  if (all.some(cookie => !/; *secure/i.test(cookie))) return -40
  if (all.some(cookie => !/; *httponly/i.test(cookie))) return -30
  return all.every(cookie => /; *samesite=(strict|lax)/i.test(cookie)) ? 5 : 0
}

const crossOriginResourceSharing: Rule = scanned =>
  one(scanned, 'access-control-allow-origin') && one(scanned, 'access-control-allow-credentials') ? -50 : 0

const referrerPolicy: Rule = scanned => {
  const policy = one(scanned, 'referrer-policy')
  if (!policy) return 0
  return ['no-referrer', 'same-origin', 'strict-origin', 'strict-origin-when-cross-origin'].includes(policy) ? 5 : -5
}

const strictTransportSecurity: Rule = scanned => {
  const [, age] = /max-age=(\d+)/.exec(one(scanned, 'strict-transport-security')) ?? []
  if (age === undefined) return -20
  return Number(age) >= 15_768_000 ? 0 : -10 // 5 more once browsers have the name built in
}

const subresourceIntegrity: Rule = ({ html }) =>
  /<script[^>]+src="(https?:)?\/\//.test(html) ? -50 : /<script[^>]+integrity=/.test(html) ? 5 : 0

const contentTypeOptions: Rule = scanned => (one(scanned, 'x-content-type-options') === 'nosniff' ? 0 : -5)

const frameOptions: Rule = scanned => {
  if (
    directives(scanned)
      .get('frame-ancestors')
      ?.every(source => !BROAD.includes(source))
  )
    return 5
  return /^(deny|sameorigin)$/i.test(one(scanned, 'x-frame-options')) ? 0 : -20
}

const crossOriginResourcePolicy: Rule = scanned =>
  ({ 'same-origin': 10, 'same-site': 10, 'cross-origin': 0, '': 0 })[one(scanned, 'cross-origin-resource-policy')] ?? -5

const RULES: Rule[] = [
  contentSecurityPolicy,
  cookies,
  crossOriginResourceSharing,
  referrerPolicy,
  strictTransportSecurity,
  subresourceIntegrity,
  contentTypeOptions,
  frameOptions,
  crossOriginResourcePolicy,
]

/** The score: 100 less what is wrong; what is better than asked for counts from 90 on. 100 and more is an A+. */
export const observatoryScore = (scanned: Scanned): number => {
  const modifiers = RULES.map(rule => rule(scanned))
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
  const base = 100 + sum(modifiers.filter(value => value < 0))
  return base >= 90 ? base + sum(modifiers.filter(value => value > 0)) : Math.max(0, base)
}
