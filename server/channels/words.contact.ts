import { brand } from '../features/brand/brand.ts'
import type { WordsOf } from './words.shape.ts'

/** What messages say of the e-mail and the address somebody is reached by. */
type ContactWords = Pick<
  WordsOf,
  'EMAIL_CHANGE' | 'EMAIL_TAKEN' | 'EMAIL_CHANGED' | 'ADDRESS_CHANGED' | 'CONTACT_REPLACED'
>

export const fr: ContactWords = {
  EMAIL_CHANGE: ({ firstName, url, hours }) => ({
    subject: 'Confirmez votre nouvelle adresse e-mail',
    paragraphs: [
      `Bonjour ${firstName},`,
      `Pour vous connecter désormais avec cette adresse, ouvrez le lien ci-dessous d’ici ${hours} heures. Tant que ce n’est pas fait, rien ne change.`,
    ],
    action: { label: 'Confirmer cette adresse', url },
    footnote: 'Vous n’avez rien demandé ? Ignorez ce message : l’adresse ne servira pas.',
  }),
  EMAIL_TAKEN: ({ firstName }) => ({
    subject: 'Cette adresse sert déjà à se connecter',
    paragraphs: [
      'Bonjour,',
      `${firstName} souhaite se connecter à son espace adhérent avec cette adresse, qui ouvre déjà celui d’une autre personne. Chacun doit avoir la sienne : rien n’a changé.`,
    ],
    footnote: `Ce n’est pas clair ? Appelez-nous au ${brand.phone}.`,
  }),
  EMAIL_CHANGED: ({ firstName, at, from, url, about }) => ({
    subject: 'Une autre adresse pour vous connecter',
    paragraphs: [
      `Bonjour ${firstName},`,
      `Depuis le ${at}, on se connecte à votre espace adhérent avec ${about}, et nos messages y sont envoyés. Le changement a été fait depuis ${from}.`,
      'Ce n’était pas vous ? Le lien ci-dessous revient à cette adresse-ci et bloque l’accès à votre espace, aussitôt. Il sert pendant sept jours.',
    ],
    action: { label: 'Ce n’est pas moi', url },
    footnote: 'C’était vous ? Vous n’avez rien à faire.',
  }),
  ADDRESS_CHANGED: ({ firstName, at, from, url }) => ({
    subject: 'Votre adresse postale a changé',
    paragraphs: [
      `Bonjour ${firstName},`,
      `Une autre adresse postale a été donnée dans votre espace adhérent le ${at}, depuis ${from}. Nos courriers y sont désormais envoyés.`,
    ],
    action: { label: 'Ce n’est pas moi', url },
    footnote: 'C’était vous ? Vous n’avez rien à faire.',
  }),
  CONTACT_REPLACED: ({ what, at }) => {
    const changed = { EMAIL: 'votre e-mail de connexion', ADDRESS: 'votre adresse postale' }[what]
    return {
      subject: `Changement : ${changed}`,
      paragraphs: ['Bonjour,', `Le ${at}, ${changed} a changé.`],
      sms: `${brand.name} : ${changed} a changé le ${at}. Si ce n’est pas vous, appelez-nous au ${brand.phone}.`,
    }
  },
}

/** The same in English. */
export const en: ContactWords = {
  EMAIL_CHANGE: ({ firstName, url, hours }) => ({
    subject: 'Confirm your new e-mail address',
    paragraphs: [
      `Hello ${firstName},`,
      `To sign in with this address from now on, open the link below within ${hours} hours. Until then nothing changes.`,
    ],
    action: { label: 'Confirm this address', url },
    footnote: 'You asked for nothing? Leave this message aside: the address will not serve.',
  }),
  EMAIL_TAKEN: ({ firstName }) => ({
    subject: 'This address is used to sign in already',
    paragraphs: [
      'Hello,',
      `${firstName} would like to sign in to their member space with this address, which opens somebody else’s already. Each person needs one of their own: nothing has changed.`,
    ],
    footnote: `Not sure what this is? Call us on ${brand.phone}.`,
  }),
  EMAIL_CHANGED: ({ firstName, at, from, url, about }) => ({
    subject: 'Another address to sign in with',
    paragraphs: [
      `Hello ${firstName},`,
      `Since ${at} one signs in to your member space with ${about}, and our messages are sent there. It was changed from ${from}.`,
      'Not you? The link below goes back to this address and blocks the way into your space, at once. It serves for seven days.',
    ],
    action: { label: 'This wasn’t me', url },
    footnote: 'Was it you? There is nothing to do.',
  }),
  ADDRESS_CHANGED: ({ firstName, at, from, url }) => ({
    subject: 'Your postal address has changed',
    paragraphs: [
      `Hello ${firstName},`,
      `Another postal address was given in your member space on ${at}, from ${from}. Our letters are sent there from now on.`,
    ],
    action: { label: 'This wasn’t me', url },
    footnote: 'Was it you? There is nothing to do.',
  }),
  CONTACT_REPLACED: ({ what, at }) => {
    const changed = { EMAIL: 'the e-mail you sign in with', ADDRESS: 'your postal address' }[what]
    return {
      subject: `Changed: ${changed}`,
      paragraphs: ['Hello,', `On ${at}, ${changed} was changed.`],
      sms: `${brand.name}: ${changed} was changed on ${at}. If this was not you, call us on ${brand.phone}.`,
    }
  },
}
