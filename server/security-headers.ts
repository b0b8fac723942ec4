import { randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import helmet from 'helmet'
import type { Env } from './env.ts'

/** The one style that React Aria's usePress writes into the page. */
const PRESS_STYLE = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='"

/** For what no page is made of: answers of the graph, files to keep, errors, redirections. */
const NOTHING = ["default-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"]

/**
 * What the member space's page may do: run the scripts that carry this answer's nonce and what they import, ask nobody
 * but us, be framed by nobody. Trusted Types are left out: they refuse to register a service worker without a default
 * policy, which would allow everything again.
 */
const pageRules = (script: string) => [
  "default-src 'none'",
  `script-src ${script}`,
  `style-src 'self' ${PRESS_STYLE}`,
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
]

const policy = (rules: readonly string[], { production }: Pick<Env, 'production'>) =>
  [...rules, ...(production ? ['upgrade-insecure-requests'] : [])].join(';')

/** A page's policy, and the nonce that its scripts must carry: new for each answer, so the page is not to be kept. */
export const pagePolicy = (env: Pick<Env, 'production'>): { nonce: string; policy: string } => {
  const nonce = randomBytes(16).toString('base64')
  return { nonce, policy: policy(pageRules(`'nonce-${nonce}' 'strict-dynamic'`), env) }
}

/** For built files: a worker's own script says by its answer what the worker may do. */
export const filePolicy = (env: Pick<Env, 'production'>): string => policy(pageRules("'self'"), env)

/**
 * What of a device or a browser our pages ask for, of our own pages only: passkeys, and a screen that stays awake while a
 * card is shown. Everything else is off.
 */
const PERMISSIONS = [
  'publickey-credentials-get=(self)',
  'publickey-credentials-create=(self)',
  'screen-wake-lock=(self)',
  ...[
    'accelerometer',
    'autoplay',
    'bluetooth',
    'browsing-topics',
    'camera',
    'display-capture',
    'encrypted-media',
    'fullscreen',
    'geolocation',
    'gyroscope',
    'hid',
    'identity-credentials-get',
    'idle-detection',
    'local-fonts',
    'magnetometer',
    'microphone',
    'midi',
    'otp-credentials',
    'payment',
    'picture-in-picture',
    'serial',
    'storage-access',
    'usb',
    'web-share',
    'window-management',
    'xr-spatial-tracking',
  ].map(feature => `${feature}=()`),
].join(', ')

/**
 * Sets the headers of every answer, whatever becomes of it. Routes that know better say so: pages and built files have
 * their own policy, and built files, whose names change with what is in them, are kept for ever.
 */
export const securityHeaders = (
  env: Pick<Env, 'production'>,
): ((request: FastifyRequest, reply: FastifyReply, done: () => void) => void) => {
  const secure = helmet({
    contentSecurityPolicy: false,
    // Two years, for every name below ours; the mutuelle may then have it built into browsers.
    strictTransportSecurity: env.production && { maxAge: 63_072_000, includeSubDomains: true, preload: true },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  })
  const nothing = policy(NOTHING, env)
  return (request, reply, done) => {
    void reply.headers({
      'content-security-policy': nothing,
      'permissions-policy': PERMISSIONS,
      'cache-control': 'no-store',
    })
    secure(request.raw, reply.raw, () => done())
  }
}
