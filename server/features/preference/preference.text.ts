import type { Bilingual } from '../../i18n/locale.ts'
import type { Channel, Topic } from './wishes.ts'

/** What each topic is called, and what comes under it. */
export const TOPIC_TEXTS: Record<Topic | 'SECURITY' | 'STATEMENTS', { title: Bilingual; description: Bilingual }> = {
  REIMBURSEMENTS: {
    title: { fr: 'Mes remboursements', en: 'My reimbursements' },
    description: {
      fr: 'Un remboursement vient d’arriver. Le message ne dit jamais de quel soin il s’agit.',
      en: 'A reimbursement has just come in. The message never says what the care was.',
    },
  },
  DOCUMENTS: {
    title: { fr: 'Mes documents', en: 'My documents' },
    description: {
      fr: 'Un relevé, une attestation ou un courrier est à lire dans votre espace.',
      en: 'A statement, a certificate or a letter is there to read in your space.',
    },
  },
  REQUESTS: {
    title: { fr: 'Mes démarches', en: 'My requests' },
    description: {
      fr: 'Nous avons bien reçu votre demande, ou nous y avons répondu.',
      en: 'We have received your request, or answered it.',
    },
  },
  CARD: {
    title: { fr: 'Ma carte de tiers payant', en: 'My third-party-payment card' },
    description: { fr: 'Une nouvelle carte est prête.', en: 'A new card is ready.' },
  },
  SECURITY: {
    title: { fr: 'La sécurité de mon compte', en: 'The security of my account' },
    description: {
      fr: 'Une connexion inhabituelle, un mot de passe ou un moyen de connexion changé.',
      en: 'An unusual sign-in, a password or a way to sign in that changed.',
    },
  },
  NEWS: {
    title: { fr: 'Conseils et nouveautés', en: 'Advice and news' },
    description: {
      fr: 'Conseils de santé et nouveautés de la mutuelle, seulement si vous le demandez.',
      en: 'Health advice and news of the mutuelle, only if you ask for them.',
    },
  },
  STATEMENTS: {
    title: { fr: 'Relevés sur papier', en: 'Statements on paper' },
    description: {
      fr: 'Vos relevés et courriers, par la poste ou dans votre espace.',
      en: 'Your statements and letters, by post or in your space.',
    },
  },
}

const BY: Record<Channel, Bilingual> = {
  MAIL: { fr: 'par e-mail', en: 'by e-mail' },
  SMS: { fr: 'par SMS', en: 'by text message' },
  PUSH: { fr: 'par une notification sur mes appareils', en: 'by a notification on my devices' },
}

const ABOUT: Record<Topic, Bilingual> = {
  REIMBURSEMENTS: {
    fr: 'Je suis prévenu de chaque nouveau remboursement',
    en: 'I am told of each new reimbursement',
  },
  DOCUMENTS: { fr: 'Je suis prévenu de chaque nouveau document', en: 'I am told of each new document' },
  REQUESTS: { fr: 'Je suis prévenu de l’avancement de mes démarches', en: 'I am told how far my requests are' },
  CARD: { fr: 'Je suis prévenu de chaque nouvelle carte', en: 'I am told of each new card' },
  NEWS: {
    fr: 'Je reçois des conseils de santé et les nouveautés de ma mutuelle',
    en: 'I get health advice and news of my mutuelle',
  },
}

/** The sentence that somebody says yes or no to, as it is kept with their answer. */
export const sentenceOf = (topic: Topic, channel: Channel): Bilingual => ({
  fr: `${ABOUT[topic].fr} ${BY[channel].fr}.`,
  en: `${ABOUT[topic].en} ${BY[channel].en}.`,
})

/** What is said of paper: to do without it, to have it again, and where a mail that came back decides. */
export const PAPER_TEXTS = {
  refuse: {
    fr: 'Je reçois mes relevés dans mon espace, avec un e-mail à chaque nouveau relevé, et plus par courrier.',
    en: 'I get my statements in my space, with an e-mail for each new one, and no longer by post.',
  },
  wish: {
    fr: 'Je reçois de nouveau mes relevés par courrier.',
    en: 'I get my statements by post again.',
  },
  bounced: {
    fr: 'Un e-mail n’a pas pu être remis à votre adresse : vos relevés vous sont de nouveau envoyés par courrier.',
    en: 'An e-mail could not be delivered to your address: your statements are sent by post again.',
  },
} as const satisfies Record<string, Bilingual>

/** Why something can't be chosen as it is. */
export const NOTES = {
  security: {
    fr: 'Toujours envoyé : c’est ainsi que vous sauriez que quelqu’un d’autre utilise votre compte.',
    en: 'Always sent: this is how you would know that somebody else is using your account.',
  },
  paperless: {
    fr: 'Toujours envoyé tant que vous avez renoncé au papier.',
    en: 'Always sent for as long as you do without paper.',
  },
  noPhone: {
    fr: 'Ajoutez d’abord votre mobile dans la page Sécurité.',
    en: 'First add your mobile on the Security page.',
  },
  unconfirmed: {
    fr: 'Confirmez d’abord votre adresse e-mail : c’est là que chaque nouveau document vous sera annoncé.',
    en: 'First confirm your e-mail address: that is where each new document will be announced.',
  },
  notOffered: {
    fr: 'Ce choix n’est pas proposé.',
    en: 'This is not on offer.',
  },
} as const satisfies Record<string, Bilingual>
