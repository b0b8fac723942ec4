import type { FileRefusal } from '../../files/file.table.ts'
import type { Bilingual } from '../../i18n/locale.ts'

/** What is wrong with a file, and what to do about it. */
export const REFUSAL_TEXTS: Readonly<Record<FileRefusal, Bilingual>> = {
  EMPTY: {
    fr: 'Ce fichier est vide. Choisissez-en un autre, ou photographiez le document.',
    en: 'This file is empty. Choose another one, or take a photo of the document.',
  },
  TOO_LARGE: {
    fr: 'Ce fichier est trop lourd : 10 Mo au plus. Photographiez le document, ou envoyez-le en plusieurs fichiers.',
    en: 'This file is too large: 10 MB at most. Take a photo of the document, or send it as several files.',
  },
  UNKNOWN_TYPE: {
    fr: 'Ce n’est ni une photo ni un PDF. Envoyez une photo (JPEG, PNG, HEIC) ou un PDF.',
    en: 'This is neither a photo nor a PDF. Send a photo (JPEG, PNG, HEIC) or a PDF.',
  },
  UNREADABLE: {
    fr: 'Ce fichier est abîmé et n’a pas pu être lu. Photographiez le document, ou enregistrez-le de nouveau en PDF.',
    en: 'This file is damaged and couldn’t be read. Take a photo of the document, or save it as a PDF again.',
  },
  TOO_MANY_PIXELS: {
    fr: 'Cette image est trop grande. Photographiez le document avec votre téléphone, ou réduisez l’image.',
    en: 'This picture is too large. Take a photo of the document with your phone, or make the picture smaller.',
  },
  TOO_MANY_PAGES: {
    fr: 'Ce PDF a plus de 30 pages. N’envoyez que celles de la facture ou du devis.',
    en: 'This PDF has more than 30 pages. Send only those of the invoice or the quote.',
  },
  PROTECTED_BY_PASSWORD: {
    fr: 'Ce PDF est protégé par un mot de passe. Enregistrez-le sans mot de passe, ou photographiez le document.',
    en: 'This PDF is protected by a password. Save it without one, or take a photo of the document.',
  },
  ACTIVE_CONTENT: {
    fr: 'Ce PDF contient un formulaire actif, un programme ou un autre fichier. Imprimez-le en PDF, ou photographiez le document.',
    en: 'This PDF holds an active form, a program or another file. Print it to PDF, or take a photo of the document.',
  },
  INFECTED: {
    fr: 'L’antivirus a refusé ce fichier. Ne l’ouvrez pas, et photographiez le document d’origine.',
    en: 'The antivirus refused this file. Don’t open it, and take a photo of the original document.',
  },
  TOO_LONG_TO_EXAMINE: {
    fr: 'Ce fichier est trop complexe pour être vérifié. Photographiez le document.',
    en: 'This file is too complex to be checked. Take a photo of the document.',
  },
}
