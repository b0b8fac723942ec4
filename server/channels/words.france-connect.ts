import { brand } from '../features/brand/brand.ts'
import { NOT_YOU_EN, NOT_YOU_FR, type WordsOf } from './words.shape.ts'

type Ours = Pick<WordsOf, 'FRANCE_CONNECT_CODE' | 'FRANCE_CONNECT_LINKED' | 'FRANCE_CONNECT_UNLINKED'>

export const fr: Ours = {
  FRANCE_CONNECT_CODE: ({ firstName, code, minutes }) => ({
    subject: 'Votre code pour vous connecter avec FranceConnect',
    paragraphs: [`Bonjour ${firstName},`, 'Voici le code pour relier FranceConnect à votre espace adhérent :'],
    code,
    footnote: NOT_YOU_FR,
    sms: `${brand.name} : ${code} est votre code pour relier FranceConnect à votre espace, valable ${minutes} min. Ne le donnez à personne.`,
  }),
  FRANCE_CONNECT_LINKED: ({ firstName, at, from, url }) => ({
    subject: 'FranceConnect ouvre maintenant votre espace adhérent',
    paragraphs: [
      `Bonjour ${firstName},`,
      `FranceConnect a été relié à votre espace adhérent le ${at}, depuis ${from}. Vous pouvez vous connecter avec lui.`,
    ],
    action: { label: 'Ce n’est pas moi', url },
    footnote: `C’était vous ? Vous n’avez rien à faire.`,
  }),
  FRANCE_CONNECT_UNLINKED: ({ firstName, at, from, url }) => ({
    subject: 'FranceConnect n’ouvre plus votre espace adhérent',
    paragraphs: [
      `Bonjour ${firstName},`,
      `FranceConnect a été dissocié de votre espace adhérent le ${at}, depuis ${from}. Vos autres moyens de connexion restent les mêmes.`,
    ],
    action: { label: 'Ce n’est pas moi', url },
    footnote: `C’était vous ? Vous n’avez rien à faire.`,
  }),
}

export const en: Ours = {
  FRANCE_CONNECT_CODE: ({ firstName, code, minutes }) => ({
    subject: 'Your code to sign in with FranceConnect',
    paragraphs: [`Hello ${firstName},`, 'Here is the code to link FranceConnect with your member space:'],
    code,
    footnote: NOT_YOU_EN,
    sms: `${brand.name}: ${code} is your code to link FranceConnect with your space, valid for ${minutes} min. Give it to nobody.`,
  }),
  FRANCE_CONNECT_LINKED: ({ firstName, at, from, url }) => ({
    subject: 'FranceConnect now opens your member space',
    paragraphs: [
      `Hello ${firstName},`,
      `FranceConnect was linked with your member space on ${at}, from ${from}. You can sign in with it.`,
    ],
    action: { label: 'This wasn’t me', url },
    footnote: `Was it you? There is nothing to do.`,
  }),
  FRANCE_CONNECT_UNLINKED: ({ firstName, at, from, url }) => ({
    subject: 'FranceConnect no longer opens your member space',
    paragraphs: [
      `Hello ${firstName},`,
      `FranceConnect was unlinked from your member space on ${at}, from ${from}. Your other ways to sign in stay the same.`,
    ],
    action: { label: 'This wasn’t me', url },
    footnote: `Was it you? There is nothing to do.`,
  }),
}
