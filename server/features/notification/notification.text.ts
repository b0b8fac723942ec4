import type { Context } from '../../context.ts'
import { encodeId } from '../../graphql/node.ts'
import { euros, frenchSpaces, longDate } from '../../i18n/format.ts'
import type { Bilingual } from '../../i18n/locale.ts'
import { findClaim } from '../claim/claim.service.ts'
import type { Claim } from '../claim/claim.type.ts'
import { visibleMembers } from '../member/member.service.ts'
import type { NotificationRow } from './notification.loader.ts'
import type { NotificationParams } from './notify.ts'

/** What a notification says. */
interface Told {
  title: Bilingual
  text: Bilingual
}

type Tellers = {
  [Kind in keyof NotificationParams]: (
    ctx: Context,
    row: NotificationRow,
    params: NotificationParams[Kind],
  ) => Told | Promise<Told>
}

/** « Pharmacie » → « pharmacie »; « IRM » stays as it is. */
const withinSentence = (title: string) =>
  /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title

/** What the viewer may know of a reimbursement: another adult's is told without its care. */
const ofClaim = ({ care, beneficiary, careDate, amounts: { paid, outOfPocket } }: Claim): Told => {
  const { firstName, isViewer } = beneficiary
  return {
    title: care
      ? { fr: `Remboursement : ${withinSentence(care.title)}`, en: `Reimbursement: ${withinSentence(care.title)}` }
      : { fr: `Remboursement pour ${firstName}`, en: `Reimbursement for ${firstName}` },
    text: {
      fr: `Soin du ${longDate(careDate, 'fr')}${isViewer ? '' : ` pour ${firstName}`} : ${euros(paid, 'fr')} payés, reste à charge ${euros(outOfPocket, 'fr')}.`,
      en: `Care on ${longDate(careDate, 'en')}${isViewer ? '' : ` for ${firstName}`}: ${euros(paid, 'en')} paid, ${euros(outOfPocket, 'en')} left to pay.`,
    },
  }
}

/** For what its reader could see once and no longer may. */
const GONE: Told = {
  title: { fr: 'Remboursement', en: 'Reimbursement' },
  text: { fr: 'Vous n’y avez plus accès.', en: 'You no longer have access to it.' },
}

const REFERRALS: Readonly<Record<NotificationParams['REFERRAL_MOVED']['state'], Told>> = {
  REGISTERED: {
    title: { fr: 'Votre filleul s’est inscrit', en: 'Your friend has registered' },
    text: { fr: 'Un conseiller prend contact avec lui.', en: 'An adviser gets in touch with them.' },
  },
  JOINED: {
    title: { fr: 'Votre filleul nous rejoint', en: 'Your friend joins us' },
    text: {
      fr: 'Une fois les conditions remplies, vous recevez chacun votre carte cadeau.',
      en: 'Once the conditions are met, each of you is given a gift card.',
    },
  },
  PAID: {
    title: { fr: 'Votre carte cadeau est arrivée', en: 'Your gift card has come' },
    text: { fr: 'Son code vous attend dans votre espace.', en: 'Its code is waiting in your space.' },
  },
  REFUSED: {
    title: { fr: 'Un parrainage n’aboutit pas', en: 'A referral comes to nothing' },
    text: { fr: 'Votre espace dit pourquoi.', en: 'Your space says why.' },
  },
}

const TELLERS: Tellers = {
  async REIMBURSEMENT_RECEIVED(ctx, { contractId }, { claimId }) {
    const claim = await findClaim(ctx, { contractId, id: claimId })
    return claim ? ofClaim(claim) : GONE
  },
  DOCUMENT_READY: (_ctx, _row, { title }) => ({
    title: { fr: `Nouveau document : ${title}`, en: `New document: ${title}` },
    text: {
      fr: 'Il vous attend dans votre espace, où vous pouvez le lire et le télécharger.',
      en: 'It is waiting in your space, where you can read and download it.',
    },
  }),
  REQUEST_RECEIVED: (_ctx, _row, { reference }) => ({
    title: { fr: `Demande ${reference} bien reçue`, en: `Request ${reference} received` },
    text: {
      fr: 'Vous suivez son avancement dans votre espace.',
      en: 'You can follow its progress in your space.',
    },
  }),
  REQUEST_ANSWERED: (_ctx, _row, { reference }) => ({
    title: { fr: `Réponse à votre demande ${reference}`, en: `Answer to your request ${reference}` },
    text: { fr: 'Notre réponse est dans votre espace.', en: 'Our answer is in your space.' },
  }),
  PAPERS_ASKED: (_ctx, _row, { reference }) => ({
    title: { fr: `Il nous manque un élément : demande ${reference}`, en: `Something is missing: request ${reference}` },
    text: {
      fr: 'Complétez votre demande dans votre espace : nous poursuivons dès que c’est arrivé.',
      en: 'Complete your request in your space: we go on as soon as it has come.',
    },
  }),
  PAGE_REFUSED: (_ctx, _row, { reference }) => ({
    title: { fr: `Une page à renvoyer : demande ${reference}`, en: `A page to send again: request ${reference}` },
    text: {
      fr: 'Une page n’a pas pu être acceptée. Le reste de votre demande est gardé : envoyez-la de nouveau, et nous poursuivons.',
      en: 'A page could not be taken. The rest of your request is kept: send it again, and we go on.',
    },
  }),
  CARD_READY: (_ctx, _row, { year }) => ({
    title: { fr: `Votre carte de tiers payant ${year}`, en: `Your third-party-payment card for ${year}` },
    text: {
      fr: 'Elle est dans votre espace, prête à être montrée.',
      en: 'It is in your space, ready to show.',
    },
  }),
  TELETRANSMISSION_STOPPED: async (ctx, _row, { memberId }) => {
    const person = (await visibleMembers(ctx)).find(member => member.memberId === memberId)
    return {
      title: person
        ? {
            fr: `Les soins de ${person.firstName} ne nous parviennent plus`,
            en: `${person.firstName}’s care no longer reaches us`,
          }
        : { fr: 'Des soins ne nous parviennent plus', en: 'Some care no longer reaches us' },
      text: {
        fr: 'La Sécurité sociale ne nous les transmet pas d’elle-même. Voyez pourquoi, et comment y remédier.',
        en: 'The Sécurité sociale does not send it to us by itself. See why, and how to mend it.',
      },
    }
  },
  REFERRAL_MOVED: (_ctx, _row, { state }) => REFERRALS[state],
  MAIL_BOUNCED: (_ctx, _row, { paperAgain }) => ({
    title: { fr: 'Nos e-mails ne vous parviennent plus', en: 'Our e-mails no longer reach you' },
    text: paperAgain
      ? {
          fr: 'Vos documents vous sont de nouveau envoyés par courrier. Confirmez votre adresse e-mail pour y renoncer de nouveau.',
          en: 'Your documents come by post again. Confirm your e-mail address to do without paper once more.',
        }
      : { fr: 'Confirmez votre adresse e-mail.', en: 'Confirm your e-mail address.' },
  }),
}

const PATHS: { [Kind in keyof NotificationParams]: (contractId: string, params: NotificationParams[Kind]) => string } =
  {
    REIMBURSEMENT_RECEIVED: (contractId, { claimId }) => `/remboursements/${encodeId('clm', contractId, claimId)}`,
    DOCUMENT_READY: (_contractId, { documentId }) => `/documents?document=${encodeURIComponent(documentId)}`,
    REQUEST_RECEIVED: (_contractId, { requestId }) => `/demarches/${encodeURIComponent(requestId)}`,
    REQUEST_ANSWERED: (_contractId, { requestId }) => `/demarches/${encodeURIComponent(requestId)}`,
    PAPERS_ASKED: (_contractId, { requestId }) => `/demarches/${encodeURIComponent(requestId)}`,
    PAGE_REFUSED: (_contractId, { requestId }) => `/demarches/${encodeURIComponent(requestId)}`,
    CARD_READY: () => '/carte',
    MAIL_BOUNCED: () => '/preferences',
    TELETRANSMISSION_STOPPED: () => '/teletransmission',
    REFERRAL_MOVED: () => '/parrainage',
  }

/** Where a notification leads in the member space. */
export const pathOf = ({ kind, contractId, params }: NotificationRow): string =>
  PATHS[kind](contractId, params as never)

/** The words of a notification for its reader, from what is stored now. */
export const wordsOfNotification = async (
  ctx: Context,
  row: NotificationRow,
): Promise<{ title: string; text: string }> => {
  const { title, text } = await TELLERS[row.kind](ctx, row, row.params as never)
  const inPrint = (one: Bilingual) => (ctx.locale === 'fr' ? frenchSpaces(one.fr) : one.en)
  return { title: inPrint(title), text: inPrint(text) }
}
