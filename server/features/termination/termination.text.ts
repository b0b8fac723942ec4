import { longDate } from '../../i18n/format.ts'
import type { Bilingual } from '../../i18n/locale.ts'
import type { NotYet, TerminationGround } from './effect.ts'

/** What each ground is called on our letters and in the list. */
export const GROUND_NAMES: Readonly<Record<TerminationGround, Bilingual>> = {
  ANY_TIME: { fr: 'Résiliation à tout moment, sans motif', en: 'At any time, without a reason' },
  ANNUAL: { fr: 'Résiliation à l’échéance annuelle', en: 'At the yearly term' },
  LATE_NOTICE: { fr: 'Avis d’échéance reçu en retard', en: 'Yearly premium notice that came late' },
  SITUATION: {
    fr: 'Changement de situation (domicile, famille, travail, retraite)',
    en: 'Change of situation (home, family, work, retirement)',
  },
  COMPULSORY_COVER: {
    fr: 'Complémentaire obligatoire de mon employeur',
    en: 'Compulsory cover through my employer',
  },
  SOLIDARITY_COVER: {
    fr: 'Complémentaire santé solidaire (C2S)',
    en: 'Complémentaire santé solidaire (C2S)',
  },
  DEATH: { fr: 'Décès du titulaire', en: 'The holder’s death' },
  COOLING_OFF: { fr: 'Renonciation dans les 14 jours', en: 'Second thoughts within 14 days' },
}

/** Why a ground does not serve, and from when it will. */
export const notYetText = (why: NotYet): Bilingual => {
  switch (why.code) {
    case 'FIRST_YEAR':
      return {
        fr: `Votre contrat a moins d’un an : vous pourrez le résilier à tout moment à partir du ${longDate(why.from, 'fr')}. D’ici là, vous pouvez choisir l’échéance annuelle.`,
        en: `Your contract is less than a year old: you can terminate it at any time from ${longDate(why.from, 'en')}. Until then, you can choose the yearly term.`,
      }
    case 'WITHDRAWAL_OVER':
      return {
        fr: `Les 14 jours pour changer d’avis sont passés depuis le ${longDate(why.until, 'fr')}.`,
        en: `The 14 days to think again ended on ${longDate(why.until, 'en')}.`,
      }
    case 'EVENT_MISSING':
      return { fr: 'Indiquez la date de cet événement.', en: 'Give the day of this event.' }
    case 'EVENT_TO_COME':
      return {
        fr: 'Cette date n’est pas encore passée : revenez une fois l’événement arrivé.',
        en: 'This day is still to come: come back once it has happened.',
      }
    case 'EVENT_TOO_OLD':
      return {
        fr: `Ce motif ne pouvait servir que jusqu’au ${longDate(why.until, 'fr')}.`,
        en: `This reason could serve until ${longDate(why.until, 'en')} only.`,
      }
    case 'NOTICE_IN_TIME':
      return {
        fr: 'Cet avis vous a été envoyé à temps : ce motif ne peut pas servir.',
        en: 'This notice was sent in time: this reason can’t serve.',
      }
  }
}

export const HOLDER_ONLY: Bilingual = {
  fr: 'Seul le titulaire du contrat peut le résilier.',
  en: 'Only the contract’s holder can terminate it.',
}
export const UNDER_WAY: Bilingual = {
  fr: 'Votre contrat est déjà en cours de résiliation : vos démarches disent où elle en est.',
  en: 'Your contract is being terminated already: your requests say where it stands.',
}
export const ENDED_ALREADY: Bilingual = {
  fr: 'Votre contrat a déjà une date de fin.',
  en: 'Your contract has a last day already.',
}
export const TOO_LATE: Bilingual = {
  fr: 'Votre contrat a pris fin : il n’est plus possible d’y renoncer.',
  en: 'Your contract has ended: this can no longer be given up.',
}
export const PROOF_NEEDED: Bilingual = {
  fr: 'Ajoutez le justificatif de cet événement.',
  en: 'Add the proof of this event.',
}
