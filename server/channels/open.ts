import type { Env } from '../env.ts'
import type { Channels } from './deliver.ts'
import { httpSender } from './http-sender.ts'
import { smtpSender } from './mail.ts'
import type { Mailbox } from './mailbox.ts'
import { pushSender } from './push.ts'

/** The channels that the settings name; where they name none, which production refuses, the development mailbox. */
export const openChannels = (
  { channels: { mail, sms, letter }, push }: Pick<Env, 'channels' | 'push'>,
  mailbox?: Mailbox,
): Channels => {
  const urlOf = (configured: string | undefined, local: string | undefined) => {
    const url = configured ?? local
    if (url === undefined) throw new Error('A channel has neither its provider nor the development mailbox')
    return url
  }
  return {
    mail: smtpSender(urlOf(mail.url, mailbox?.smtpUrl), mail.from),
    sms: httpSender(urlOf(sms.url, mailbox?.smsUrl), sms.token),
    letter: httpSender(urlOf(letter.url, mailbox?.letterUrl), letter.token),
    ...(push && { push: pushSender(push) }),
  }
}
