import { render } from '@react-email/render'
import { createTransport } from 'nodemailer'
import { createElement } from 'react'
import { brand } from '../features/brand/brand.ts'
import type { Locale } from '../i18n/locale.ts'
import { MailDocument } from './MailDocument.tsx'
import type { Words } from './words.shape.ts'

export interface Mail {
  /** The same at each try, so that a mail server knows one that it has already. */
  messageId: string
  to: string
  words: Words
  locale: Locale
}

/** The address takes no mail, and will not at another try. Its message names nobody: it is kept with the job. */
export class AddressRefused extends Error {
  constructor() {
    super('The mail server refused the address')
  }
}

/** RFC 5321, 4.2.3: no such mailbox, not local, name not allowed. A full mailbox (552) or a filter (554) may pass. */
const NO_SUCH_ADDRESS = new Set([550, 551, 553])

/**
 * And where the server says more (RFC 3463): what is wrong is the address (5.1), or the mailbox is closed (5.2.1). A
 * server that refuses us for our own sake (5.7) must not pass for thousands of addresses that are gone.
 */
const SAYS_MORE = /\b5\.\d{1,3}\.\d{1,3}\b/
const ABOUT_ADDRESS = /\b5\.(1\.\d{1,3}|2\.1)\b/

const isRefusal = (error: unknown) => {
  if (!(error instanceof Error && 'command' in error && 'responseCode' in error)) return false
  if (error.command !== 'RCPT TO' || !NO_SUCH_ADDRESS.has(Number(error.responseCode))) return false
  const said = 'response' in error ? String(error.response) : ''
  return !SAYS_MORE.test(said) || ABOUT_ADDRESS.test(said)
}

export interface MailSender {
  /**
   * @throws AddressRefused when the server has no such address
   * @throws Error when the server did not take it: it is tried again
   */
  send(mail: Mail): Promise<void>
  close(): void
}

/** How long a mail server may take: a job holds its lease longer than that. */
const TIMEOUT_MS = 20_000

/** Sends by SMTP. @param from the address that members see and that a bounce goes to */
export const smtpSender = (url: string, from: string): MailSender => {
  const transport = createTransport({
    url,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    // Nothing of ours is read from a file or from elsewhere.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async send({ messageId, to, words, locale }) {
      const document = createElement(MailDocument, { words, locale })
      const sent = {
        messageId: `<${messageId}@${from.split('@')[1]}>`,
        from: { name: brand.name, address: from },
        // As an object: never read as a list of several.
        to: { name: '', address: to },
        subject: words.subject,
        html: await render(document),
        text: await render(document, { plainText: true }),
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': locale },
      }
      await transport.sendMail(sent).catch((error: unknown) => {
        throw isRefusal(error) ? new AddressRefused() : error
      })
    },
    close: () => transport.close(),
  }
}
