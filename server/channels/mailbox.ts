import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import type { Words } from './words.shape.ts'

/** What came in: as its reader would see it. */
export interface Received {
  channel: 'MAIL' | 'SMS' | 'LETTER'
  to: string
  subject?: string
  text: string
  /** The mail as it is shown. */
  html?: string
  at: Date
}

/** The other end of every channel on a developer's machine, behind the same protocols as in production. */
export interface Mailbox {
  smtpUrl: string
  smsUrl: string
  letterUrl: string
  /** Newest first. */
  received(): readonly Received[]
  close(): Promise<void>
}

/** The oldest go: it is a window, not an archive. */
const KEPT = 200
const LOOPBACK = '127.0.0.1'

const listening = async (server: { listen(port: number, host: string, done: () => void): unknown }) =>
  new Promise<void>(resolve => void server.listen(0, LOOPBACK, resolve))

/** Opens the development mailbox on loopback ports of its own. Never in production: it shows codes to whoever looks. */
export const openMailbox = async (now: () => Date = () => new Date()): Promise<Mailbox> => {
  const received: Received[] = []
  const keep = (one: Received) => {
    received.unshift(one)
    received.length = Math.min(received.length, KEPT)
  }

  const smtp = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    hideSTARTTLS: true,
    onData(stream, { envelope }, taken) {
      simpleParser(stream).then(
        ({ subject, text = '', html }) => {
          const to = envelope.rcptTo.map(({ address }) => address).join(', ')
          keep({ channel: 'MAIL', to, ...(subject && { subject }), text, ...(html && { html }), at: now() })
          taken()
        },
        (error: Error) => taken(error),
      )
    },
  })
  const http = createServer((request, response) => {
    json(request).then(
      body => {
        if (request.url === '/sms') keep({ channel: 'SMS', ...(body as { to: string; text: string }), at: now() })
        else {
          const { to, subject, paragraphs, code } = body as Words & { to: string[] }
          keep({ channel: 'LETTER', to: to.join(', '), subject, text: [...paragraphs, code].join('\n'), at: now() })
        }
        response.writeHead(202).end()
      },
      () => response.writeHead(400).end(),
    )
  })
  await Promise.all([listening(smtp), listening(http)])
  const portOf = (address: string | AddressInfo | null) => (address as AddressInfo).port
  const httpUrl = `http://${LOOPBACK}:${portOf(http.address())}`
  return {
    smtpUrl: `smtp://${LOOPBACK}:${portOf(smtp.server.address())}`,
    smsUrl: `${httpUrl}/sms`,
    letterUrl: `${httpUrl}/letter`,
    received: () => received,
    async close() {
      await new Promise<void>(resolve => smtp.close(() => resolve()))
      http.closeAllConnections()
      await new Promise<void>(resolve => void http.close(() => resolve()))
    },
  }
}
