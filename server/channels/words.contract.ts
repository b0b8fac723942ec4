import { brand } from '../features/brand/brand.ts'
import type { WordsOf } from './words.shape.ts'

/** What messages say of a contract and where its money goes. */
type ContractWords = Pick<
  WordsOf,
  | 'TERMINATION_RECEIVED'
  | 'TERMINATION_NOT_TAKEN'
  | 'BANK_ACCOUNT_CHANGED'
  | 'BANK_ACCOUNT_GIVEN'
  | 'FACILITY_AGREEMENT'
>

export const fr: ContractWords = {
  FACILITY_AGREEMENT: ({ reference, admission, url, isChanged }) => ({
    subject: `Prise en charge ${reference}${isChanged ? ' modifiée' : ''}, entrée le ${admission}`,
    paragraphs: [
      'Madame, Monsieur,',
      `${brand.name} prend en charge le séjour d’un de vos patients, entrée prévue le ${admission}. Ouvrez ce lien pour lire la prise en charge et en accuser réception.`,
    ],
    action: { label: 'Lire la prise en charge', url },
    footnote: `Vous n’attendez pas ce patient ? Appelez-nous au ${brand.phone}.`,
  }),
  BANK_ACCOUNT_CHANGED: ({ firstName, at, from, url, about }) => ({
    subject: 'Un autre compte pour vos remboursements',
    paragraphs: [
      `Bonjour ${firstName},`,
      `Le compte ${about} a été donné dans votre espace adhérent le ${at}, depuis ${from}. Le premier versement n’y part que dans 72 heures, ou une fois notre vérification faite.`,
      'Ce n’était pas vous ? Le lien ci-dessous annule ce changement et bloque l’accès à votre espace, aussitôt.',
    ],
    action: { label: 'Ce n’est pas moi', url },
    footnote: 'C’était vous ? Vous n’avez rien à faire.',
  }),
  BANK_ACCOUNT_GIVEN: ({ ibanMasked, at }) => ({
    subject: 'Un autre compte pour vos remboursements',
    paragraphs: ['Bonjour,', `Le compte ${ibanMasked} a été donné le ${at} pour vos remboursements.`],
    sms: `${brand.name} : vos remboursements iront sur ${ibanMasked}, donné le ${at}. Si ce n’est pas vous, appelez-nous au ${brand.phone}.`,
  }),
  TERMINATION_RECEIVED: ({ reference, receivedAt, endDate }) => ({
    subject: `Votre demande de résiliation ${reference} est bien arrivée`,
    paragraphs: [
      'Bonjour,',
      `Nous avons reçu le ${receivedAt} une demande de résiliation, sous la référence ${reference}.`,
      `Un gestionnaire vérifie qui l’a faite, sous cinq jours. Le contrat prend fin le ${endDate} au soir : cette date se compte depuis la réception de la demande, et notre vérification ne la repousse pas.`,
      `L’accusé de réception et le certificat de radiation sont envoyés au titulaire du contrat.`,
    ],
    footnote: `Vous n’avez rien demandé ? Appelez-nous au ${brand.phone}.`,
  }),
  TERMINATION_NOT_TAKEN: ({ receivedAt, why, url }) => ({
    subject: 'Votre demande de résiliation n’a pas pu être enregistrée',
    paragraphs: [
      'Bonjour,',
      `Nous avons reçu le ${receivedAt} une demande de résiliation. ${
        why ||
        'Nous n’avons pas trouvé de contrat en cours dont le numéro d’adhérent, la date de naissance et le nom du titulaire sont ceux qui ont été indiqués.'
      }`,
      `Vérifiez ce qui est écrit sur la carte de tiers payant et recommencez, ou écrivez-nous : ${brand.legal.name}, ${brand.legal.address}. Une lettre ou un appel au ${brand.phone} suffisent aussi.`,
    ],
    action: { label: 'Recommencer', url },
  }),
}

export const en: ContractWords = {
  FACILITY_AGREEMENT: ({ reference, admission, url, isChanged }) => ({
    subject: `Coverage agreement ${reference}${isChanged ? ' changed' : ''}, admission on ${admission}`,
    paragraphs: [
      'Dear colleague,',
      `${brand.name} covers the stay of one of your patients, admission planned on ${admission}. Open this link to read the agreement and confirm that you have it.`,
    ],
    action: { label: 'Read the agreement', url },
    footnote: `You don’t expect this patient? Call us on ${brand.phone}.`,
  }),
  BANK_ACCOUNT_CHANGED: ({ firstName, at, from, url, about }) => ({
    subject: 'Another account for your reimbursements',
    paragraphs: [
      `Hello ${firstName},`,
      `The account ${about} was given in your member space on ${at}, from ${from}. The first transfer leaves for it in 72 hours only, or once we have checked it.`,
      'Not you? The link below undoes this change and blocks the way into your space, at once.',
    ],
    action: { label: 'This wasn’t me', url },
    footnote: 'Was it you? There is nothing to do.',
  }),
  BANK_ACCOUNT_GIVEN: ({ ibanMasked, at }) => ({
    subject: 'Another account for your reimbursements',
    paragraphs: ['Hello,', `The account ${ibanMasked} was given on ${at} for your reimbursements.`],
    sms: `${brand.name}: your reimbursements will go to ${ibanMasked}, given on ${at}. If this was not you, call us on ${brand.phone}.`,
  }),
  TERMINATION_RECEIVED: ({ reference, receivedAt, endDate }) => ({
    subject: `Your notice of termination ${reference} has come in`,
    paragraphs: [
      'Hello,',
      `On ${receivedAt} we received notice that a contract ends, under the reference ${reference}.`,
      `One of our colleagues checks within five days who gave it. The contract ends on the evening of ${endDate}: that day counts from when the notice came, and our check does not put it off.`,
      'The receipt and the certificate of termination are sent to the contract’s holder.',
    ],
    footnote: `You asked for nothing? Call us on ${brand.phone}.`,
  }),
  TERMINATION_NOT_TAKEN: ({ receivedAt, why, url }) => ({
    subject: 'Your notice of termination could not be taken',
    paragraphs: [
      'Hello,',
      `On ${receivedAt} we received notice that a contract ends. ${
        why ||
        'We found no running contract whose member number, date of birth and holder’s name are those that were given.'
      }`,
      `Check what the third-party-payment card says and try again, or write to us: ${brand.legal.name}, ${brand.legal.address}. A letter or a call to ${brand.phone} will do as well.`,
    ],
    action: { label: 'Try again', url },
  }),
}
