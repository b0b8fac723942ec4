import { createDecipheriv, createECDH, createPublicKey, type ECDH, hkdfSync, randomBytes, verify } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

/** What a browser was shown, as its service worker is given it. */
export interface Shown {
  browser: string
  payload: unknown
  headers: Record<string, string | string[] | undefined>
  /** What travelled. */
  body: Buffer
}

/** A push service on this machine, with browsers that subscribe there. */
export interface PushService {
  origin: string
  /** A browser: what its push manager gives. */
  subscribe(): { endpoint: string; p256dh: string; auth: string }
  /** What browsers were shown, oldest first. */
  shown: Shown[]
  /** How it answers from now on: 201 takes a message, 410 says that the browser is gone. */
  answer(status: number): void
  close(): Promise<void>
}

const LOOPBACK = '127.0.0.1'

/** Opens a message as a browser does (RFC 8291 over RFC 8188). */
const decrypt = (body: Buffer, keys: ECDH, auth: Buffer): string => {
  const salt = body.subarray(0, 16)
  const sender = body.subarray(21, 21 + body[20]!)
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), keys.getPublicKey(), sender])
  const ikm = Buffer.from(hkdfSync('sha256', keys.computeSecret(sender), auth, info, 32))
  const derive = (label: string, length: number) =>
    Buffer.from(hkdfSync('sha256', ikm, salt, `Content-Encoding: ${label}\0`, length))
  const sealed = body.subarray(21 + sender.length)
  const decipher = createDecipheriv('aes-128-gcm', derive('aes128gcm', 16), derive('nonce', 12))
  decipher.setAuthTag(sealed.subarray(-16))
  const padded = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
  return padded.subarray(0, padded.lastIndexOf(2)).toString()
}

/** Whether a request says who sent it, for this service and not for long (RFC 8292). */
const isVouchedFor = (authorization: string, origin: string): boolean => {
  const [, token = '', key = ''] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(authorization) ?? []
  const [header = '', claims = '', signature = ''] = token.split('.')
  const point = Buffer.from(key, 'base64url')
  if (point.length !== 65) return false
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map(part => part.toString('base64url'))
  const publicKey = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x: x!, y: y! }, format: 'jwk' })
  const signed = Buffer.from(`${header}.${claims}`)
  const { aud, exp, sub } = JSON.parse(Buffer.from(claims, 'base64url').toString())
  return (
    verify('sha256', signed, { key: publicKey, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url')) &&
    aud === origin &&
    exp - Date.now() / 1000 <= 24 * 3_600 &&
    /^(mailto|https):/.test(sub)
  )
}

/** Opens one, as strict as those of browsers: it takes nothing that does not say who sent it. */
export const openPushService = async (): Promise<PushService> => {
  const browsers = new Map<string, { keys: ECDH; auth: Buffer }>()
  const shown: Shown[] = []
  let status = 201
  let origin = ''
  const server = createServer((request, response) => {
    void buffer(request).then(body => {
      const browser = browsers.get(request.url ?? '')
      if (!isVouchedFor(request.headers.authorization ?? '', origin)) return response.writeHead(401).end()
      if (!browser) return response.writeHead(404).end()
      if (status === 201)
        shown.push({
          browser: `${origin}${request.url}`,
          payload: JSON.parse(decrypt(body, browser.keys, browser.auth)),
          headers: request.headers,
          body,
        })
      return response.writeHead(status).end()
    })
  })
  await new Promise<void>(resolve => void server.listen(0, LOOPBACK, resolve))
  origin = `http://${LOOPBACK}:${(server.address() as AddressInfo).port}`
  return {
    origin,
    shown,
    subscribe() {
      const keys = createECDH('prime256v1')
      keys.generateKeys()
      const auth = randomBytes(16)
      const path = `/send/${randomBytes(16).toString('base64url')}`
      browsers.set(path, { keys, auth })
      return {
        endpoint: `${origin}${path}`,
        p256dh: keys.getPublicKey('base64url'),
        auth: auth.toString('base64url'),
      }
    },
    answer(next) {
      status = next
    },
    async close() {
      server.closeAllConnections()
      await new Promise<void>(resolve => void server.close(() => resolve()))
    },
  }
}
