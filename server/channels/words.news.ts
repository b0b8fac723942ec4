import { brand } from '../features/brand/brand.ts'
import type { WordsOf } from './words.shape.ts'

/**
 * What messages say of the member's affairs: that something is there, and where. Never which care, whose, or how much:
 * a mailbox is read over shoulders, and a letter by whoever opens it.
 */
type News =
  | 'REIMBURSEMENTS_TOLD'
  | 'DOCUMENTS_TOLD'
  | 'REQUEST_RECEIVED_TOLD'
  | 'REQUEST_ANSWERED_TOLD'
  | 'PAGE_REFUSED_TOLD'
  | 'PAPERS_ASKED_TOLD'
  | 'CARD_TOLD'
  | 'TELETRANSMISSION_TOLD'
  | 'PAPER_REFUSED'
  | 'PAPER_WANTED'
  | 'PAPER_AGAIN'
  | 'DOCUMENT_ENCLOSED'
  | 'ADDRESS_CHECK'

type NewsWords = Pick<WordsOf, News>

export const fr: NewsWords = {
  DOCUMENT_ENCLOSED: ({ title }) => ({
    subject: title,
    paragraphs: [
      'Madame, Monsieur,',
      'Vous trouverez ce document avec ce courrier. Il est aussi dans votre espace adhérent, où vous pouvez renoncer au papier à tout moment.',
    ],
  }),
  REIMBURSEMENTS_TOLD: ({ firstName, count, url, preferences }) => ({
    subject: count > 1 ? `${count} nouveaux remboursements` : 'Un nouveau remboursement',
    paragraphs: [
      `Bonjour ${firstName},`,
      count > 1
        ? `${count} nouveaux remboursements sont arrivés dans votre espace. Vous y voyez chaque montant, et pourquoi.`
        : 'Un nouveau remboursement est arrivé dans votre espace. Vous y voyez chaque montant, et pourquoi.',
    ],
    action: { label: count > 1 ? 'Voir mes remboursements' : 'Voir mon remboursement', url },
    preferences,
  }),
  DOCUMENTS_TOLD: ({ firstName, count, url, preferences }) => ({
    subject: count > 1 ? `${count} nouveaux documents` : 'Un nouveau document',
    paragraphs: [
      `Bonjour ${firstName},`,
      count > 1
        ? `${count} nouveaux documents vous attendent dans votre espace, où vous pouvez les lire et les télécharger.`
        : 'Un nouveau document vous attend dans votre espace, où vous pouvez le lire et le télécharger.',
    ],
    action: { label: count > 1 ? 'Lire mes documents' : 'Lire mon document', url },
    preferences,
  }),
  REQUEST_RECEIVED_TOLD: ({ firstName, reference, url, preferences }) => ({
    subject: `Votre demande ${reference} est bien arrivée`,
    paragraphs: [
      `Bonjour ${firstName},`,
      `Nous avons bien reçu votre demande ${reference}. Vous suivez son avancement dans votre espace.`,
    ],
    action: { label: 'Suivre ma demande', url },
    preferences,
    sms: `${brand.name} : votre demande ${reference} est bien arrivée. Suivez-la dans votre espace adhérent.`,
  }),
  REQUEST_ANSWERED_TOLD: ({ firstName, reference, url, preferences }) => ({
    subject: `Réponse à votre demande ${reference}`,
    paragraphs: [
      `Bonjour ${firstName},`,
      `Nous avons répondu à votre demande ${reference}. Notre réponse est dans votre espace.`,
    ],
    action: { label: 'Lire la réponse', url },
    preferences,
    sms: `${brand.name} : nous avons répondu à votre demande ${reference}. La réponse est dans votre espace adhérent.`,
  }),
  PAPERS_ASKED_TOLD: ({ firstName, reference, url, preferences }) => ({
    subject: `Il nous manque un élément pour votre demande ${reference}`,
    paragraphs: [
      `Bonjour ${firstName},`,
      `Pour répondre à votre demande ${reference}, il nous manque un élément. Votre espace dit lequel : nous poursuivons dès qu’il est arrivé.`,
    ],
    action: { label: 'Compléter ma demande', url },
    preferences,
    sms: `${brand.name} : il nous manque un élément pour votre demande ${reference}. Votre espace adhérent dit lequel.`,
  }),
  PAGE_REFUSED_TOLD: ({ firstName, reference, url, preferences }) => ({
    subject: `Une page à renvoyer pour votre demande ${reference}`,
    paragraphs: [
      `Bonjour ${firstName},`,
      `Une page de votre demande ${reference} n’a pas pu être acceptée. Le reste est gardé : envoyez cette page de nouveau, et nous poursuivons.`,
    ],
    action: { label: 'Renvoyer la page', url },
    preferences,
    sms: `${brand.name} : une page de votre demande ${reference} n’a pas pu être acceptée. Renvoyez-la dans votre espace adhérent.`,
  }),
  CARD_TOLD: ({ firstName, year, url, preferences }) => ({
    subject: `Votre carte de tiers payant ${year} est prête`,
    paragraphs: [
      `Bonjour ${firstName},`,
      `Votre carte de tiers payant ${year} est dans votre espace, prête à être montrée ou téléchargée.`,
    ],
    action: { label: 'Voir ma carte', url },
    preferences,
  }),
  TELETRANSMISSION_TOLD: ({ firstName, url, preferences }) => ({
    subject: 'Un point à régler avec la Sécurité sociale',
    paragraphs: [
      `Bonjour ${firstName},`,
      'Des soins ne nous parviennent plus d’eux-mêmes. Votre espace dit pourquoi, et comment y remédier ; d’ici là, vous pouvez nous envoyer vos décomptes en photo.',
    ],
    action: { label: 'Voir ce qu’il faut faire', url },
    preferences,
  }),
  PAPER_REFUSED: ({ firstName, preferences }) => ({
    subject: 'Vos documents ne vous seront plus envoyés par courrier',
    paragraphs: [
      `Bonjour ${firstName},`,
      'Comme vous l’avez choisi, vos relevés et courriers vous attendent désormais dans votre espace, et un e-mail à cette adresse vous annonce chacun d’eux. Ils y restent au moins cinq ans après la fin de votre contrat.',
      'Vous pouvez revenir au papier à tout moment et gratuitement, dans vos préférences de contact, par téléphone ou par courrier.',
    ],
    action: { label: 'Mes préférences de contact', url: preferences },
    preferences,
  }),
  PAPER_WANTED: ({ firstName, preferences }) => ({
    subject: 'Vos documents vous sont de nouveau envoyés par courrier',
    paragraphs: [
      `Bonjour ${firstName},`,
      'Comme vous l’avez choisi, vos relevés et courriers vous sont de nouveau envoyés par la poste. Vous les retrouvez toujours dans votre espace.',
    ],
    action: { label: 'Mes préférences de contact', url: preferences },
    preferences,
  }),
  PAPER_AGAIN: ({ firstName, preferences }) => ({
    subject: 'Vos documents vous sont de nouveau envoyés par courrier',
    paragraphs: [
      `Bonjour ${firstName},`,
      'Nos e-mails ne parviennent plus à l’adresse de votre espace adhérent. Pour que vous ne manquiez rien, vos relevés et courriers vous sont de nouveau envoyés par la poste, dès aujourd’hui et gratuitement.',
      'Ceux des derniers jours vous attendent dans votre espace : nous n’avons peut-être pas pu vous les annoncer.',
      `Pour renoncer de nouveau au papier, confirmez votre adresse e-mail dans vos préférences de contact (${preferences}), ou appelez-nous au ${brand.phone}.`,
    ],
  }),
  ADDRESS_CHECK: ({ firstName, url, preferences }) => ({
    subject: 'Cette adresse e-mail est-elle toujours la vôtre ?',
    paragraphs: [
      `Bonjour ${firstName},`,
      'Vous avez renoncé au papier : vos documents vous sont annoncés à cette adresse. Une fois par an, nous vérifions qu’elle est toujours la vôtre.',
    ],
    action: { label: 'Oui, c’est mon adresse', url },
    footnote: 'Vous préférez le papier ? Vous pouvez y revenir à tout moment dans vos préférences de contact.',
    preferences,
  }),
}

export const en: NewsWords = {
  DOCUMENT_ENCLOSED: ({ title }) => ({
    subject: title,
    paragraphs: [
      'Dear member,',
      'This document comes with this letter. It is in your member space as well, where you can do without paper at any time.',
    ],
  }),
  REIMBURSEMENTS_TOLD: ({ firstName, count, url, preferences }) => ({
    subject: count > 1 ? `${count} new reimbursements` : 'A new reimbursement',
    paragraphs: [
      `Hello ${firstName},`,
      count > 1
        ? `${count} new reimbursements have come to your space. You see each amount there, and why it is that amount.`
        : 'A new reimbursement has come to your space. You see each amount there, and why it is that amount.',
    ],
    action: { label: count > 1 ? 'See my reimbursements' : 'See my reimbursement', url },
    preferences,
  }),
  DOCUMENTS_TOLD: ({ firstName, count, url, preferences }) => ({
    subject: count > 1 ? `${count} new documents` : 'A new document',
    paragraphs: [
      `Hello ${firstName},`,
      count > 1
        ? `${count} new documents are waiting in your space, where you can read and download them.`
        : 'A new document is waiting in your space, where you can read and download it.',
    ],
    action: { label: count > 1 ? 'Read my documents' : 'Read my document', url },
    preferences,
  }),
  REQUEST_RECEIVED_TOLD: ({ firstName, reference, url, preferences }) => ({
    subject: `Your request ${reference} has arrived`,
    paragraphs: [
      `Hello ${firstName},`,
      `We have received your request ${reference}. You can follow its progress in your space.`,
    ],
    action: { label: 'Follow my request', url },
    preferences,
    sms: `${brand.name}: your request ${reference} has arrived. Follow it in your member space.`,
  }),
  REQUEST_ANSWERED_TOLD: ({ firstName, reference, url, preferences }) => ({
    subject: `Answer to your request ${reference}`,
    paragraphs: [`Hello ${firstName},`, `We have answered your request ${reference}. Our answer is in your space.`],
    action: { label: 'Read the answer', url },
    preferences,
    sms: `${brand.name}: we have answered your request ${reference}. The answer is in your member space.`,
  }),
  PAPERS_ASKED_TOLD: ({ firstName, reference, url, preferences }) => ({
    subject: `Something is missing for your request ${reference}`,
    paragraphs: [
      `Hello ${firstName},`,
      `To answer your request ${reference} we lack something. Your space says what: we go on as soon as it has come.`,
    ],
    action: { label: 'Complete my request', url },
    preferences,
    sms: `${brand.name}: something is missing for your request ${reference}. Your member space says what.`,
  }),
  PAGE_REFUSED_TOLD: ({ firstName, reference, url, preferences }) => ({
    subject: `A page to send again for your request ${reference}`,
    paragraphs: [
      `Hello ${firstName},`,
      `A page of your request ${reference} could not be taken. The rest is kept: send that page again, and we go on.`,
    ],
    action: { label: 'Send the page again', url },
    preferences,
    sms: `${brand.name}: a page of your request ${reference} could not be taken. Send it again in your member space.`,
  }),
  CARD_TOLD: ({ firstName, year, url, preferences }) => ({
    subject: `Your third-party-payment card for ${year} is ready`,
    paragraphs: [
      `Hello ${firstName},`,
      `Your third-party-payment card for ${year} is in your space, ready to show or download.`,
    ],
    action: { label: 'See my card', url },
    preferences,
  }),
  TELETRANSMISSION_TOLD: ({ firstName, url, preferences }) => ({
    subject: 'Something to settle with the Sécurité sociale',
    paragraphs: [
      `Hello ${firstName},`,
      'Some care no longer reaches us by itself. Your space says why, and how to mend it; until then you can send us your statements as photos.',
    ],
    action: { label: 'See what to do', url },
    preferences,
  }),
  PAPER_REFUSED: ({ firstName, preferences }) => ({
    subject: 'Your documents no longer come by post',
    paragraphs: [
      `Hello ${firstName},`,
      'As you chose, your statements and letters now wait in your space, and an e-mail to this address announces each of them. They stay there for at least five years after the end of your contract.',
      'You can have paper again at any time and for nothing, in your contact preferences, by telephone or by post.',
    ],
    action: { label: 'My contact preferences', url: preferences },
    preferences,
  }),
  PAPER_WANTED: ({ firstName, preferences }) => ({
    subject: 'Your documents come by post again',
    paragraphs: [
      `Hello ${firstName},`,
      'As you chose, your statements and letters come by post again. You still find them in your space.',
    ],
    action: { label: 'My contact preferences', url: preferences },
    preferences,
  }),
  PAPER_AGAIN: ({ firstName, preferences }) => ({
    subject: 'Your documents come by post again',
    paragraphs: [
      `Hello ${firstName},`,
      'Our e-mails no longer reach the address of your member space. So that you miss nothing, your statements and letters come by post again, from today and for nothing.',
      'Those of the last days are waiting in your space: we may not have been able to announce them to you.',
      `To do without paper again, confirm your e-mail address in your contact preferences (${preferences}), or call us on ${brand.phone}.`,
    ],
  }),
  ADDRESS_CHECK: ({ firstName, url, preferences }) => ({
    subject: 'Is this e-mail address still yours?',
    paragraphs: [
      `Hello ${firstName},`,
      'You do without paper: your documents are announced at this address. Once a year we check that it is still yours.',
    ],
    action: { label: 'Yes, it is my address', url },
    footnote: 'Would you rather have paper? You can have it again at any time in your contact preferences.',
    preferences,
  }),
}
