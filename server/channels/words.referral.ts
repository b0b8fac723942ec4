import { brand } from '../features/brand/brand.ts'
import type { WordsOf } from './words.shape.ts'

/** What messages say to who is invited, asks to become a member, or is given a gift card. */
type ReferralWords = Pick<
  WordsOf,
  'REFERRAL_INVITATION' | 'MEMBERSHIP_RECEIVED' | 'MEMBERSHIP_ACCEPTED' | 'MEMBERSHIP_REFUSED' | 'REFERRAL_TOLD'
>

export const fr: ReferralWords = {
  REFERRAL_INVITATION: ({ sponsor, amount, url, until, refuse }) => ({
    subject: `${sponsor} vous invite à rejoindre ${brand.name}`,
    paragraphs: [
      'Bonjour,',
      `${sponsor} est adhérent de la mutuelle ${brand.name} et nous a donné votre adresse pour vous inviter. Si vous nous rejoignez, une carte cadeau de ${amount} vous attend, sous conditions.`,
      `C’est notre seul message : nous ne gardons pas votre adresse. L’invitation sert jusqu’au ${until}.`,
    ],
    action: { label: 'Découvrir l’invitation', url },
    footnote: `Pour ne plus recevoir d’invitation de personne : ${refuse}`,
  }),
  MEMBERSHIP_RECEIVED: ({ firstName, reference, dueDate }) => ({
    subject: `Votre demande d’adhésion ${reference} est bien arrivée`,
    paragraphs: [
      `Bonjour ${firstName},`,
      `Nous avons bien reçu votre demande ${reference}. Un conseiller vous appelle ou vous écrit au plus tard le ${dueDate} pour choisir avec vous ce qui vous convient. Rien ne vous engage d’ici là.`,
    ],
    footnote: `Vous avez changé d’avis, ou n’avez rien demandé ? Dites-le-nous au ${brand.phone}.`,
  }),
  MEMBERSHIP_ACCEPTED: ({ firstName, reference, contractNumber, url }) => ({
    subject: 'Bienvenue : votre contrat est ouvert',
    paragraphs: [
      `Bonjour ${firstName},`,
      `Votre demande ${reference} est acceptée. Votre contrat porte le numéro ${contractNumber}. Dès que vous aurez reçu votre carte, ouvrez votre espace adhérent.`,
    ],
    action: { label: 'Ouvrir mon espace', url },
    footnote: `Une question ? Appelez-nous au ${brand.phone}.`,
  }),
  MEMBERSHIP_REFUSED: ({ firstName, reference, why }) => ({
    subject: `Votre demande d’adhésion ${reference}`,
    paragraphs: [`Bonjour ${firstName},`, why],
    footnote: `Une question ? Appelez-nous au ${brand.phone}.`,
  }),
  REFERRAL_TOLD: ({ firstName, url, preferences }) => ({
    subject: 'Du nouveau dans vos parrainages',
    paragraphs: [`Bonjour ${firstName},`, 'Un de vos parrainages avance. Votre espace dit où il en est.'],
    action: { label: 'Voir mes parrainages', url },
    preferences,
  }),
}

/** The same in English. */
export const en: ReferralWords = {
  REFERRAL_INVITATION: ({ sponsor, amount, url, until, refuse }) => ({
    subject: `${sponsor} invites you to join ${brand.name}`,
    paragraphs: [
      'Hello,',
      `${sponsor} is a member of the mutuelle ${brand.name} and gave us your address to invite you. If you join us, a gift card of ${amount} is waiting for you, under conditions.`,
      `This is our only message: we do not keep your address. The invitation serves until ${until}.`,
    ],
    action: { label: 'See the invitation', url },
    footnote: `To have no invitation of anybody any more: ${refuse}`,
  }),
  MEMBERSHIP_RECEIVED: ({ firstName, reference, dueDate }) => ({
    subject: `Your request to join, ${reference}, has arrived`,
    paragraphs: [
      `Hello ${firstName},`,
      `We have received your request ${reference}. An adviser calls or writes to you by ${dueDate} to choose with you what suits you. Until then nothing binds you.`,
    ],
    footnote: `Have you changed your mind, or asked for nothing? Tell us on ${brand.phone}.`,
  }),
  MEMBERSHIP_ACCEPTED: ({ firstName, reference, contractNumber, url }) => ({
    subject: 'Welcome: your contract is open',
    paragraphs: [
      `Hello ${firstName},`,
      `Your request ${reference} is accepted. Your contract has the number ${contractNumber}. Once you have received your card, open your member space.`,
    ],
    action: { label: 'Open my space', url },
    footnote: `A question? Call us on ${brand.phone}.`,
  }),
  MEMBERSHIP_REFUSED: ({ firstName, reference, why }) => ({
    subject: `Your request to join, ${reference}`,
    paragraphs: [`Hello ${firstName},`, why],
    footnote: `A question? Call us on ${brand.phone}.`,
  }),
  REFERRAL_TOLD: ({ firstName, url, preferences }) => ({
    subject: 'News of your referrals',
    paragraphs: [`Hello ${firstName},`, 'One of your referrals moves on. Your space says how far it is.'],
    action: { label: 'See my referrals', url },
    preferences,
  }),
}
