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

export interface MailSender {
  /** @throws Error when the server did not take it: it is tried again */
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
      await transport.sendMail({
        messageId: `<${messageId}@${from.split('@')[1]}>`,
        from: { name: brand.name, address: from },
        // As an object: never read as a list of several.
        to: { name: '', address: to },
        subject: words.subject,
        html: await render(document),
        text: await render(document, { plainText: true }),
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': locale },
      })
    },
    close: () => transport.close(),
  }
}
