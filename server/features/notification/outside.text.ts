import type { NewMessage } from '../../channels/message.ts'
import { frenchSpaces } from '../../i18n/format.ts'
import type { Bilingual, Locale } from '../../i18n/locale.ts'
import type { NotificationRow } from './notification.loader.ts'
import { pathOf } from './notification.text.ts'
import type { NotificationParams } from './notify.ts'

/** One thing that is told outside: a notification, or several of which only the number counts. */
export interface Outside {
  kind: keyof NotificationParams
  rows: readonly NotificationRow[]
  /** Where it leads. */
  path: string
}

/** Kinds of which several that come together are one message. */
const TOGETHER = new Map<keyof NotificationParams, string>([
  ['REIMBURSEMENT_RECEIVED', '/remboursements'],
  ['DOCUMENT_READY', '/notifications'],
])

/** What is told outside of some notifications of one person, the oldest first. */
export const outsideOf = (rows: readonly NotificationRow[]): Outside[] => {
  const told: Outside[] = []
  for (const row of rows) {
    const together = TOGETHER.get(row.kind)
    const before = together === undefined ? -1 : told.findIndex(({ kind }) => kind === row.kind)
    if (before < 0) told.push({ kind: row.kind, rows: [row], path: pathOf(row) })
    else told[before] = { kind: row.kind, rows: [...told[before]!.rows, row], path: together! }
  }
  return told
}

/** What every message holds. */
interface Base {
  firstName: string
  url: string
  preferences: string
}

type Message = Pick<NewMessage, 'template' | 'params'>

const paramsOf = <Kind extends keyof NotificationParams>({ rows }: Outside) =>
  rows[0]!.params as unknown as NotificationParams[Kind]

/** The mail or text message that tells of it; undefined for what mails can't tell. */
export const messageOf = (told: Outside, base: Base): Message | undefined => {
  const news = { ...base, count: told.rows.length }
  switch (told.kind) {
    case 'REIMBURSEMENT_RECEIVED':
      return { template: 'REIMBURSEMENTS_TOLD', params: news }
    case 'DOCUMENT_READY':
      return { template: 'DOCUMENTS_TOLD', params: news }
    case 'REQUEST_RECEIVED':
      return { template: 'REQUEST_RECEIVED_TOLD', params: { ...news, ...paramsOf<'REQUEST_RECEIVED'>(told) } }
    case 'REQUEST_ANSWERED':
      return { template: 'REQUEST_ANSWERED_TOLD', params: { ...news, ...paramsOf<'REQUEST_ANSWERED'>(told) } }
    case 'PAPERS_ASKED':
      return { template: 'PAPERS_ASKED_TOLD', params: { ...news, ...paramsOf<'PAPERS_ASKED'>(told) } }
    case 'PAGE_REFUSED':
      return { template: 'PAGE_REFUSED_TOLD', params: { ...news, ...paramsOf<'PAGE_REFUSED'>(told) } }
    case 'CARD_READY':
      return { template: 'CARD_TOLD', params: { ...news, ...paramsOf<'CARD_READY'>(told) } }
    case 'TELETRANSMISSION_STOPPED':
      return { template: 'TELETRANSMISSION_TOLD', params: news }
    case 'REFERRAL_MOVED':
      return { template: 'REFERRAL_TOLD', params: news }
    case 'MAIL_BOUNCED':
      return undefined
  }
}

const some = (count: number, one: Bilingual, several: Bilingual): Bilingual => (count > 1 ? several : one)

/** What a locked screen may show of it: nothing of any care, nor of any request. */
const PUSHED: Record<keyof NotificationParams, (count: number) => Bilingual> = {
  REIMBURSEMENT_RECEIVED: count =>
    some(
      count,
      { fr: 'Un nouveau remboursement est arrivé.', en: 'A new reimbursement has come in.' },
      { fr: `${count} nouveaux remboursements sont arrivés.`, en: `${count} new reimbursements have come in.` },
    ),
  DOCUMENT_READY: count =>
    some(
      count,
      { fr: 'Un nouveau document vous attend.', en: 'A new document is waiting for you.' },
      { fr: `${count} nouveaux documents vous attendent.`, en: `${count} new documents are waiting for you.` },
    ),
  REQUEST_RECEIVED: () => ({ fr: 'Votre demande est bien arrivée.', en: 'Your request has arrived.' }),
  REQUEST_ANSWERED: () => ({ fr: 'Nous avons répondu à votre demande.', en: 'We have answered your request.' }),
  PAPERS_ASKED: () => ({
    fr: 'Une de vos demandes attend quelque chose de votre part.',
    en: 'One of your requests waits for something from you.',
  }),
  PAGE_REFUSED: () => ({
    fr: 'Une de vos demandes attend une page de votre part.',
    en: 'One of your requests waits for a page from you.',
  }),
  CARD_READY: () => ({ fr: 'Votre nouvelle carte est prête.', en: 'Your new card is ready.' }),
  TELETRANSMISSION_STOPPED: () => ({
    fr: 'Un message vous attend dans votre espace.',
    en: 'A message is waiting in your space.',
  }),
  REFERRAL_MOVED: () => ({ fr: 'Un de vos parrainages avance.', en: 'One of your referrals moves on.' }),
  MAIL_BOUNCED: () => ({ fr: 'Un message vous attend dans votre espace.', en: 'A message is waiting in your space.' }),
}

/** What a browser shows of it. */
export const pushedText = ({ kind, rows }: Outside, locale: Locale): string => {
  const text = PUSHED[kind](rows.length)
  return locale === 'fr' ? frenchSpaces(text.fr) : text.en
}
