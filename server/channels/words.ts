import { brand } from '../features/brand/brand.ts'
import { frenchSpaces } from '../i18n/format.ts'
import type { Locale } from '../i18n/locale.ts'
import type { Template, Templates } from './message.ts'
import * as contact from './words.contact.ts'
import * as contract from './words.contract.ts'
import * as factors from './words.factors.ts'
import * as franceConnect from './words.france-connect.ts'
import * as news from './words.news.ts'
import * as referral from './words.referral.ts'
import { NOT_YOU_EN, NOT_YOU_FR, type Words, type WordsOf } from './words.shape.ts'

const fr: WordsOf = {
  ...contact.fr,
  ...contract.fr,
  ...factors.fr,
  ...franceConnect.fr,
  ...news.fr,
  ...referral.fr,
  PASSWORD_RESET: ({ firstName, url, minutes }) => ({
    subject: 'Choisissez un nouveau mot de passe',
    paragraphs: [
      `Bonjour ${firstName},`,
      `Vous avez demandé à changer le mot de passe de votre espace adhérent. Ce lien sert une fois, pendant ${minutes} minutes.`,
    ],
    action: { label: 'Choisir un mot de passe', url },
    footnote: `Ce n’était pas vous ? Ne faites rien : votre mot de passe reste le même.`,
  }),
  PASSWORD_RESET_CODE: ({ firstName, code, minutes }) => ({
    subject: 'Votre code pour changer de mot de passe',
    paragraphs: [`Bonjour ${firstName},`, 'Voici le code pour choisir un nouveau mot de passe :'],
    code,
    footnote: NOT_YOU_FR,
    sms: `${brand.name} : ${code} est votre code pour changer de mot de passe, valable ${minutes} min. Ne le donnez à personne.`,
  }),
  PASSWORD_CHANGED: ({ firstName, at, from, url }) => ({
    subject: 'Votre mot de passe a été changé',
    paragraphs: [
      `Bonjour ${firstName},`,
      `Le mot de passe de votre espace adhérent a été changé le ${at}, depuis ${from}. Tous les appareils ont été déconnectés.`,
    ],
    action: { label: 'Ce n’est pas moi', url },
    footnote: `C’était vous ? Vous n’avez rien à faire.`,
  }),
  SIGN_IN_CODE: ({ firstName, code, minutes }) => ({
    subject: `${code} est votre code de connexion`,
    paragraphs: [`Bonjour ${firstName},`, `Voici le code pour vous connecter, valable ${minutes} minutes :`],
    code,
    footnote: NOT_YOU_FR,
    sms: `${brand.name} : ${code} est votre code de connexion, valable ${minutes} min. Ne le donnez à personne, même à un conseiller.`,
  }),
  STEP_UP_CODE: ({ firstName, code, minutes, effect }) => ({
    subject: `Votre code pour ${effect}`,
    paragraphs: [`Bonjour ${firstName},`, `Voici le code pour ${effect}, valable ${minutes} minutes :`],
    code,
    footnote: NOT_YOU_FR,
    sms: `${brand.name} : ${code} est votre code pour ${effect}, valable ${minutes} min. Ne le donnez à personne, même à un conseiller.`,
  }),
  NEW_DEVICE: ({ firstName, at, from, url }) => ({
    subject: 'Connexion à votre espace adhérent',
    paragraphs: [
      `Bonjour ${firstName},`,
      `Quelqu’un s’est connecté à votre espace adhérent le ${at}, depuis ${from}, un appareil que vous n’aviez pas marqué comme étant de confiance.`,
    ],
    action: { label: 'Ce n’est pas moi', url },
    footnote: `C’était vous ? Vous n’avez rien à faire.`,
  }),
  DEVICE_STOLEN: ({ firstName, at, from, url }) => ({
    subject: 'Un de vos appareils de confiance a peut-être été copié',
    paragraphs: [
      `Bonjour ${firstName},`,
      `Le ${at}, depuis ${from}, un navigateur a présenté un ancien laissez-passer d’un appareil de confiance. Nous ne nous y fions plus : un code sera demandé à la prochaine connexion.`,
    ],
    action: { label: 'Ce n’est pas moi', url },
    footnote: `Vous avez restauré une sauvegarde de votre navigateur ? C’en est sans doute la cause, et vous n’avez rien à faire.`,
  }),
  SIGN_IN_FAILURES: ({ firstName, at, from, url }) => ({
    subject: 'Plusieurs essais de connexion ont été refusés',
    paragraphs: [
      `Bonjour ${firstName},`,
      `Plusieurs mots de passe ont été essayés avec votre adresse, le dernier le ${at}, depuis ${from}. Tous ont été refusés : personne n’est entré.`,
    ],
    action: { label: 'Bloquer mon espace', url },
    footnote: `C’était vous ? Choisissez un nouveau mot de passe avec « Mot de passe oublié ».`,
  }),
  CODE_FAILURES: ({ firstName, at, from, url }) => ({
    subject: 'Quelqu’un connaît peut-être votre mot de passe',
    paragraphs: [
      `Bonjour ${firstName},`,
      `Votre mot de passe a été donné, puis plusieurs codes faux, le dernier le ${at}, depuis ${from}. Personne n’est entré.`,
    ],
    action: { label: 'Bloquer mon espace', url },
    footnote: `C’était vous ? Vous n’avez rien à faire. Sinon, bloquez votre espace ou changez de mot de passe.`,
  }),
  ACTIVATION_CODE: ({ firstName, code, minutes }) => ({
    subject: 'Votre code pour ouvrir votre espace adhérent',
    paragraphs: [`Bonjour ${firstName},`, 'Voici le code pour ouvrir votre espace adhérent :'],
    code,
    footnote: NOT_YOU_FR,
    sms: `${brand.name} : ${code} est votre code pour ouvrir votre espace adhérent, valable ${minutes} min. Ne le donnez à personne.`,
  }),
  ACTIVATION_KNOWN: ({ firstName, url }) => ({
    subject: 'Votre espace adhérent est déjà ouvert',
    paragraphs: [
      `Bonjour ${firstName},`,
      'Vous venez de demander à ouvrir votre espace adhérent : il l’est déjà. Connectez-vous avec cette adresse e-mail, ou choisissez un nouveau mot de passe si vous l’avez oublié.',
    ],
    action: { label: 'Choisir un nouveau mot de passe', url },
    footnote: 'Ce n’était pas vous ? Ne faites rien : votre espace n’a pas changé.',
  }),
  EMAIL_CONFIRMATION: ({ firstName, url }) => ({
    subject: 'Confirmez votre adresse e-mail',
    paragraphs: [
      `Bonjour ${firstName},`,
      'Cette adresse est celle de votre espace adhérent. Confirmez-la : c’est par elle que vous retrouverez votre accès si vous oubliez votre mot de passe.',
    ],
    action: { label: 'Confirmer mon adresse', url },
    footnote: 'Vous n’avez pas ouvert d’espace adhérent ? Ne faites rien.',
  }),
  ACCOUNT_OPENED: ({ firstName, at, from, url }) => ({
    subject: 'Votre espace adhérent est ouvert',
    paragraphs: [
      `Bonjour ${firstName},`,
      `Votre espace adhérent a été ouvert le ${at}, depuis ${from}. Vos remboursements, vos garanties et votre carte vous y attendent.`,
    ],
    action: { label: 'Ce n’est pas moi', url },
    footnote: `C’était vous ? Vous n’avez rien à faire.`,
  }),
  ACCOUNT_FROZEN: ({ firstName, url, minutes }) => ({
    subject: 'Votre espace adhérent est bloqué',
    paragraphs: [
      `Bonjour ${firstName},`,
      `À votre demande, votre espace adhérent est bloqué, pour que personne d’autre ne s’en serve : plus personne n’y entre. Choisissez un nouveau mot de passe pour le rouvrir, ou appelez-nous au ${brand.phone}.`,
    ],
    action: { label: 'Choisir un nouveau mot de passe', url },
    footnote: `Ce lien sert une fois, pendant ${minutes} minutes. Après, « Mot de passe oublié » vous en envoie un autre.`,
  }),
  FILE_VIEWED: ({ firstName, by, role, reason, at, url }) => ({
    subject: 'Votre espace adhérent a été consulté par la mutuelle',
    paragraphs: [
      `Bonjour ${firstName},`,
      `Le ${at}, ${by} (${role}) a regardé votre espace adhérent comme vous le voyez. Motif : ${reason}. Rien n’a pu y être modifié.`,
      `Vous retrouvez à tout moment qui a consulté votre dossier, quand et pourquoi, dans la page Sécurité de votre espace.`,
    ],
    action: { label: 'Voir qui a consulté mon dossier', url },
    footnote: `Vous ne savez pas pourquoi ? Appelez-nous au ${brand.phone}.`,
  }),
}

const en: WordsOf = {
  ...contact.en,
  ...contract.en,
  ...factors.en,
  ...franceConnect.en,
  ...news.en,
  ...referral.en,
  PASSWORD_RESET: ({ firstName, url, minutes }) => ({
    subject: 'Choose a new password',
    paragraphs: [
      `Hello ${firstName},`,
      `You asked to change the password of your member space. This link works once, for ${minutes} minutes.`,
    ],
    action: { label: 'Choose a password', url },
    footnote: `Not you? Do nothing: your password stays the same.`,
  }),
  PASSWORD_RESET_CODE: ({ firstName, code, minutes }) => ({
    subject: 'Your code to change your password',
    paragraphs: [`Hello ${firstName},`, 'Here is the code to choose a new password:'],
    code,
    footnote: NOT_YOU_EN,
    sms: `${brand.name}: ${code} is your code to change your password, valid for ${minutes} min. Give it to nobody.`,
  }),
  PASSWORD_CHANGED: ({ firstName, at, from, url }) => ({
    subject: 'Your password was changed',
    paragraphs: [
      `Hello ${firstName},`,
      `The password of your member space was changed on ${at}, from ${from}. Every device was signed out.`,
    ],
    action: { label: 'This wasn’t me', url },
    footnote: `Was it you? There is nothing to do.`,
  }),
  SIGN_IN_CODE: ({ firstName, code, minutes }) => ({
    subject: `${code} is your sign-in code`,
    paragraphs: [`Hello ${firstName},`, `Here is the code to sign in, valid for ${minutes} minutes:`],
    code,
    footnote: NOT_YOU_EN,
    sms: `${brand.name}: ${code} is your sign-in code, valid for ${minutes} min. Give it to nobody, not even an adviser.`,
  }),
  STEP_UP_CODE: ({ firstName, code, minutes, effect }) => ({
    subject: `Your code to ${effect}`,
    paragraphs: [`Hello ${firstName},`, `Here is the code to ${effect}, valid for ${minutes} minutes:`],
    code,
    footnote: NOT_YOU_EN,
    sms: `${brand.name}: ${code} is your code to ${effect}, valid for ${minutes} min. Give it to nobody, not even an adviser.`,
  }),
  NEW_DEVICE: ({ firstName, at, from, url }) => ({
    subject: 'Sign-in to your member space',
    paragraphs: [
      `Hello ${firstName},`,
      `Somebody signed in to your member space on ${at}, from ${from}, a device that you hadn’t marked as trusted.`,
    ],
    action: { label: 'This wasn’t me', url },
    footnote: `Was it you? There is nothing to do.`,
  }),
  DEVICE_STOLEN: ({ firstName, at, from, url }) => ({
    subject: 'One of your trusted devices may have been copied',
    paragraphs: [
      `Hello ${firstName},`,
      `On ${at}, from ${from}, a browser showed an old pass of a trusted device. We no longer rely on it: a code will be asked for at the next sign-in.`,
    ],
    action: { label: 'This wasn’t me', url },
    footnote: `Did you restore a backup of your browser? That is probably why, and there is nothing to do.`,
  }),
  SIGN_IN_FAILURES: ({ firstName, at, from, url }) => ({
    subject: 'Several sign-ins were refused',
    paragraphs: [
      `Hello ${firstName},`,
      `Several passwords were tried with your address, the last on ${at}, from ${from}. All were refused: nobody got in.`,
    ],
    action: { label: 'Block my space', url },
    footnote: `Was it you? Choose a new password with “Forgotten password”.`,
  }),
  CODE_FAILURES: ({ firstName, at, from, url }) => ({
    subject: 'Somebody may know your password',
    paragraphs: [
      `Hello ${firstName},`,
      `Your password was given, then several wrong codes, the last on ${at}, from ${from}. Nobody got in.`,
    ],
    action: { label: 'Block my space', url },
    footnote: `Was it you? There is nothing to do. If not, block your space or change your password.`,
  }),
  ACTIVATION_CODE: ({ firstName, code, minutes }) => ({
    subject: 'Your code to open your member space',
    paragraphs: [`Hello ${firstName},`, 'Here is the code to open your member space:'],
    code,
    footnote: NOT_YOU_EN,
    sms: `${brand.name}: ${code} is your code to open your member space, valid for ${minutes} min. Give it to nobody.`,
  }),
  ACTIVATION_KNOWN: ({ firstName, url }) => ({
    subject: 'Your member space is open already',
    paragraphs: [
      `Hello ${firstName},`,
      'You have just asked to open your member space: it is open already. Sign in with this e-mail address, or choose a new password if you forgot it.',
    ],
    action: { label: 'Choose a new password', url },
    footnote: 'Not you? Do nothing: your space hasn’t changed.',
  }),
  EMAIL_CONFIRMATION: ({ firstName, url }) => ({
    subject: 'Confirm your e-mail address',
    paragraphs: [
      `Hello ${firstName},`,
      'This is the address of your member space. Confirm it: through it you get back in if you forget your password.',
    ],
    action: { label: 'Confirm my address', url },
    footnote: 'You didn’t open a member space? Do nothing.',
  }),
  ACCOUNT_OPENED: ({ firstName, at, from, url }) => ({
    subject: 'Your member space is open',
    paragraphs: [
      `Hello ${firstName},`,
      `Your member space was opened on ${at}, from ${from}. Your reimbursements, your cover and your card are waiting there.`,
    ],
    action: { label: 'This wasn’t me', url },
    footnote: `Was it you? There is nothing to do.`,
  }),
  ACCOUNT_FROZEN: ({ firstName, url, minutes }) => ({
    subject: 'Your member space is blocked',
    paragraphs: [
      `Hello ${firstName},`,
      `As you asked, your member space is blocked so that nobody else can use it: nobody gets in any more. Choose a new password to open it again, or call us on ${brand.phone}.`,
    ],
    action: { label: 'Choose a new password', url },
    footnote: `This link works once, for ${minutes} minutes. After that, “Forgotten password” sends you another.`,
  }),
  FILE_VIEWED: ({ firstName, by, role, reason, at, url }) => ({
    subject: 'The mutuelle looked at your member space',
    paragraphs: [
      `Hello ${firstName},`,
      `On ${at}, ${by} (${role}) looked at your member space as you see it. Reason: ${reason}. Nothing could be changed there.`,
      `At any time, the Security page of your space tells you who looked at your file, when and why.`,
    ],
    action: { label: 'See who looked at my file', url },
    footnote: `Don’t know why? Call us on ${brand.phone}.`,
  }),
}

const asInPrint = ({ subject, paragraphs, footnote, ...rest }: Words): Words => ({
  ...rest,
  subject: frenchSpaces(subject),
  paragraphs: paragraphs.map(frenchSpaces),
  ...(footnote !== undefined && { footnote: frenchSpaces(footnote) }),
})

/** The words of a message in a language. */
export const wordsOf = <T extends Template>(template: T, params: Templates[T], locale: Locale): Words =>
  locale === 'fr' ? asInPrint(fr[template](params)) : en[template](params)
