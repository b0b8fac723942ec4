import type { Bilingual, Locale } from '../../i18n/locale.ts'
import type { RequestDetail, RequestStepRow } from './request.table.ts'

const DETAILS: Readonly<Record<RequestDetail, Bilingual>> = {
  FAMILY: { fr: 'le type de soins', en: 'the kind of care' },
  CARE_DATE: { fr: 'la date', en: 'the date' },
  AMOUNT: { fr: 'le montant', en: 'the amount' },
  PROFESSIONAL: { fr: 'le professionnel', en: 'the professional' },
  PAGES: { fr: 'une page lisible', en: 'a page that can be read' },
}

const listed = (details: readonly RequestDetail[], locale: Locale) =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(details.map(detail => DETAILS[detail][locale]))

/** A step of a timeline, as the person reads it. */
export const stepText = ({ kind, details }: Pick<RequestStepRow, 'kind' | 'details'>, locale: Locale): string => {
  const what = listed(details, locale)
  const texts: Readonly<Record<RequestStepRow['kind'], Bilingual>> = {
    SENT: { fr: 'Vous nous avez envoyé vos documents.', en: 'You sent us your documents.' },
    EXAMINED: {
      fr: 'Vos documents sont vérifiés et transmis à un gestionnaire.',
      en: 'Your documents are checked, and with a claims handler.',
    },
    PAGE_REFUSED: {
      fr: 'Une page n’a pas pu être acceptée : envoyez-la de nouveau.',
      en: 'A page couldn’t be taken: send it again.',
    },
    ASKED: { fr: `Il nous manque ${what}.`, en: `We are missing ${what}.` },
    COMPLETED: { fr: `Vous avez indiqué ${what}.`, en: `You told us ${what}.` },
    WITHDRAWN: { fr: 'Vous avez retiré votre demande.', en: 'You took your request back.' },
    TAKEN_UP: { fr: 'Un gestionnaire étudie votre demande.', en: 'A claims handler is looking at your request.' },
    ACCEPTED: { fr: 'Votre demande est acceptée.', en: 'Your request is accepted.' },
    REFUSED: { fr: 'Votre demande est refusée.', en: 'Your request is refused.' },
  }
  if (kind === 'COMPLETED' && !details.length)
    return { fr: 'Vous avez poursuivi sans rien ajouter.', en: 'You went on without adding anything.' }[locale]
  return texts[kind][locale]
}
