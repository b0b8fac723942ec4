import { brand } from '../features/brand/brand.ts'
import { NOT_YOU_EN, NOT_YOU_FR, type WordsOf } from './words.shape.ts'

type Factor =
  | 'PASSKEY_ADDED'
  | 'PASSKEY_REMOVED'
  | 'PASSKEY_COPIED'
  | 'CODE_APP_ADDED'
  | 'CODE_APP_REMOVED'
  | 'RECOVERY_CODES_MADE'
  | 'RECOVERY_CODE_USED'
  | 'PHONE_CODE'
  | 'PHONE_CHANGED'
  | 'PHONE_REPLACED'

type FactorWords = Pick<WordsOf, Factor>

const wasItYouFr = {
  label: 'Ce n’est pas moi',
  nothing: 'C’était vous ? Vous n’avez rien à faire.',
} as const

const wasItYouEn = {
  label: 'This wasn’t me',
  nothing: 'Was it you? There is nothing to do.',
} as const

/** What messages say of passkeys, applications of codes, codes on paper and mobile numbers, in French. */
export const fr: FactorWords = {
  PASSKEY_ADDED: ({ firstName, at, from, url, about }) => ({
    subject: 'Une clé d’accès a été ajoutée',
    paragraphs: [
      `Bonjour ${firstName},`,
      `La clé d’accès « ${about} » a été ajoutée à votre espace adhérent le ${at}, depuis ${from}. Elle permet d’y entrer sans mot de passe. Vos autres appareils ont été déconnectés.`,
    ],
    action: { label: wasItYouFr.label, url },
    footnote: wasItYouFr.nothing,
  }),
  PASSKEY_REMOVED: ({ firstName, at, from, url, about }) => ({
    subject: 'Une clé d’accès a été retirée',
    paragraphs: [
      `Bonjour ${firstName},`,
      `La clé d’accès « ${about} » a été retirée de votre espace adhérent le ${at}, depuis ${from}. Elle n’y donne plus accès.`,
    ],
    action: { label: wasItYouFr.label, url },
    footnote: wasItYouFr.nothing,
  }),
  PASSKEY_COPIED: ({ firstName, at, from, url, about }) => ({
    subject: 'Une de vos clés d’accès a peut-être été copiée',
    paragraphs: [
      `Bonjour ${firstName},`,
      `Le ${at}, depuis ${from}, la clé d’accès « ${about} » s’est présentée dans un état plus ancien que le dernier que nous connaissons. Nous l’avons refusée : personne n’est entré. Connectez-vous autrement, retirez-la, puis ajoutez-en une autre.`,
    ],
    action: { label: 'Bloquer mon espace', url },
    footnote: 'Vous avez restauré une sauvegarde de votre appareil ? C’en est sans doute la cause.',
  }),
  CODE_APP_ADDED: ({ firstName, at, from, url }) => ({
    subject: 'Une application de codes a été ajoutée',
    paragraphs: [
      `Bonjour ${firstName},`,
      `Une application qui donne des codes de connexion a été ajoutée à votre espace adhérent le ${at}, depuis ${from}. Vos autres appareils ont été déconnectés.`,
    ],
    action: { label: wasItYouFr.label, url },
    footnote: wasItYouFr.nothing,
  }),
  CODE_APP_REMOVED: ({ firstName, at, from, url }) => ({
    subject: 'Votre application de codes a été retirée',
    paragraphs: [
      `Bonjour ${firstName},`,
      `L’application qui vous donnait des codes de connexion a été retirée de votre espace adhérent le ${at}, depuis ${from}. Ses codes ne servent plus.`,
    ],
    action: { label: wasItYouFr.label, url },
    footnote: wasItYouFr.nothing,
  }),
  RECOVERY_CODES_MADE: ({ firstName, at, from, url }) => ({
    subject: 'De nouveaux codes de secours ont été créés',
    paragraphs: [
      `Bonjour ${firstName},`,
      `Dix codes de secours ont été créés pour votre espace adhérent le ${at}, depuis ${from}. Ceux d’avant, s’il y en avait, ne servent plus. Vos autres appareils ont été déconnectés.`,
    ],
    action: { label: wasItYouFr.label, url },
    footnote: wasItYouFr.nothing,
  }),
  RECOVERY_CODE_USED: ({ firstName, at, from, url, about }) => ({
    subject: 'Un de vos codes de secours a servi',
    paragraphs: [
      `Bonjour ${firstName},`,
      `Un code de secours a servi dans votre espace adhérent le ${at}, depuis ${from}. Il vous en reste ${about} : quand il n’y en aura plus beaucoup, créez-en de nouveaux.`,
    ],
    action: { label: wasItYouFr.label, url },
    footnote: wasItYouFr.nothing,
  }),
  PHONE_CODE: ({ code, minutes }) => ({
    subject: 'Votre code pour confirmer ce numéro',
    paragraphs: ['Bonjour,', `Voici le code pour confirmer ce numéro, valable ${minutes} minutes :`],
    code,
    footnote: NOT_YOU_FR,
    sms: `${brand.name} : ${code} est le code pour confirmer ce numéro, valable ${minutes} min. Ne le donnez à personne, même à un conseiller.`,
  }),
  PHONE_CHANGED: ({ firstName, at, from, url, about }) => ({
    subject: 'Vos codes vont à un autre mobile',
    paragraphs: [
      `Bonjour ${firstName},`,
      `Le mobile ${about} a été confirmé dans votre espace adhérent le ${at}, depuis ${from}. Vos codes y sont désormais envoyés. Vos autres appareils ont été déconnectés.`,
    ],
    action: { label: wasItYouFr.label, url },
    footnote: wasItYouFr.nothing,
  }),
  PHONE_REPLACED: ({ at }) => ({
    subject: 'Vos codes vont à un autre mobile',
    paragraphs: ['Bonjour,', `Depuis le ${at}, vos codes ne sont plus envoyés à ce numéro.`],
    sms: `${brand.name} : vos codes vont à un autre mobile depuis le ${at}. Si ce n’est pas vous, appelez-nous au ${brand.phone}.`,
  }),
}

/** The same in English. */
export const en: FactorWords = {
  PASSKEY_ADDED: ({ firstName, at, from, url, about }) => ({
    subject: 'A passkey was added',
    paragraphs: [
      `Hello ${firstName},`,
      `The passkey “${about}” was added to your member space on ${at}, from ${from}. It opens your space without a password. Your other devices were signed out.`,
    ],
    action: { label: wasItYouEn.label, url },
    footnote: wasItYouEn.nothing,
  }),
  PASSKEY_REMOVED: ({ firstName, at, from, url, about }) => ({
    subject: 'A passkey was removed',
    paragraphs: [
      `Hello ${firstName},`,
      `The passkey “${about}” was removed from your member space on ${at}, from ${from}. It no longer opens it.`,
    ],
    action: { label: wasItYouEn.label, url },
    footnote: wasItYouEn.nothing,
  }),
  PASSKEY_COPIED: ({ firstName, at, from, url, about }) => ({
    subject: 'One of your passkeys may have been copied',
    paragraphs: [
      `Hello ${firstName},`,
      `On ${at}, from ${from}, the passkey “${about}” was shown in an older state than the last one we know. We refused it: nobody got in. Sign in another way, remove it, then add another.`,
    ],
    action: { label: 'Block my space', url },
    footnote: 'Did you restore a backup of your device? That is probably why.',
  }),
  CODE_APP_ADDED: ({ firstName, at, from, url }) => ({
    subject: 'A code application was added',
    paragraphs: [
      `Hello ${firstName},`,
      `An application that gives sign-in codes was added to your member space on ${at}, from ${from}. Your other devices were signed out.`,
    ],
    action: { label: wasItYouEn.label, url },
    footnote: wasItYouEn.nothing,
  }),
  CODE_APP_REMOVED: ({ firstName, at, from, url }) => ({
    subject: 'Your code application was removed',
    paragraphs: [
      `Hello ${firstName},`,
      `The application that gave you sign-in codes was removed from your member space on ${at}, from ${from}. Its codes no longer work.`,
    ],
    action: { label: wasItYouEn.label, url },
    footnote: wasItYouEn.nothing,
  }),
  RECOVERY_CODES_MADE: ({ firstName, at, from, url }) => ({
    subject: 'New recovery codes were made',
    paragraphs: [
      `Hello ${firstName},`,
      `Ten recovery codes were made for your member space on ${at}, from ${from}. Those from before, if there were any, no longer work. Your other devices were signed out.`,
    ],
    action: { label: wasItYouEn.label, url },
    footnote: wasItYouEn.nothing,
  }),
  RECOVERY_CODE_USED: ({ firstName, at, from, url, about }) => ({
    subject: 'One of your recovery codes was used',
    paragraphs: [
      `Hello ${firstName},`,
      `A recovery code was used in your member space on ${at}, from ${from}. You have ${about} left: when few are, make new ones.`,
    ],
    action: { label: wasItYouEn.label, url },
    footnote: wasItYouEn.nothing,
  }),
  PHONE_CODE: ({ code, minutes }) => ({
    subject: 'Your code to confirm this number',
    paragraphs: ['Hello,', `Here is the code to confirm this number, valid for ${minutes} minutes:`],
    code,
    footnote: NOT_YOU_EN,
    sms: `${brand.name}: ${code} is the code to confirm this number, valid for ${minutes} min. Give it to nobody, not even an adviser.`,
  }),
  PHONE_CHANGED: ({ firstName, at, from, url, about }) => ({
    subject: 'Your codes go to another mobile',
    paragraphs: [
      `Hello ${firstName},`,
      `The mobile ${about} was confirmed in your member space on ${at}, from ${from}. Your codes are sent there from now on. Your other devices were signed out.`,
    ],
    action: { label: wasItYouEn.label, url },
    footnote: wasItYouEn.nothing,
  }),
  PHONE_REPLACED: ({ at }) => ({
    subject: 'Your codes go to another mobile',
    paragraphs: ['Hello,', `Since ${at}, your codes are no longer sent to this number.`],
    sms: `${brand.name}: your codes go to another mobile since ${at}. If this was not you, call us on ${brand.phone}.`,
  }),
}
