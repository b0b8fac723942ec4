import type { Bilingual, Locale } from '../../i18n/locale.ts'
import type { Counts } from './claim.import.type.ts'
import { QUARANTINE_REASONS, type QuarantineReason } from './claim.table.ts'

/** What an import and the quarantine tell whoever runs them. */

/** Why a line was set aside, for the staff. */
export const REASON_TEXTS: Record<QuarantineReason, Bilingual> = {
  UNKNOWN_PERSON: {
    fr: 'personne inconnue (NIR, date et rang de naissance)',
    en: 'unknown person (NIR, birth date and rank)',
  },
  RIGHTS_CLOSED: { fr: 'droits fermés à la date des soins', en: 'rights closed on the date of care' },
  UNKNOWN_ACT: { fr: 'acte inconnu', en: 'unknown act' },
  UNKNOWN_REVERSED_LINE: {
    fr: 'annulation d’une ligne inconnue, en quarantaine ou déjà annulée',
    en: 'reversal of a line that is unknown, in quarantine or already reversed',
  },
  REVERSAL_DIFFERS: {
    fr: 'annulation d’autres montants que ceux de la ligne',
    en: 'reversal of other amounts than the line’s',
  },
  PRESCRIBED: { fr: 'soins prescrits (plus de deux ans)', en: 'care beyond the two-year limit' },
  NO_TERMS: {
    fr: 'formule ou tarif manquant à la date des soins',
    en: 'no formula or tariff for the date of care',
  },
}

const number = (value: number, locale: Locale) => value.toLocaleString(locale)
const euros = (cents: number, locale: Locale) =>
  (cents / 100).toLocaleString(locale, { style: 'currency', currency: 'EUR' })

const quarantinedIn = ({ quarantined }: Counts): number =>
  Object.values(quarantined).reduce((sum, count) => sum + count, 0)

/** French puts a space before it. */
const COLON: Bilingual = { fr: ' :', en: ':' }

/** How many lines are in quarantine for a reason. */
export const reasonText = (reason: QuarantineReason, count: number, locale: Locale): string =>
  `${number(count, locale)} · ${reason}${COLON[locale]} ${REASON_TEXTS[reason][locale]}`

/** How far an import is. */
export const progressText = (read: number, of: number, perSecond: number, locale: Locale): string =>
  ({
    fr: `${number(read, locale)} lignes sur ${number(of, locale)} (${number(perSecond, locale)} par seconde)`,
    en: `${number(read, locale)} of ${number(of, locale)} lines (${number(perSecond, locale)} a second)`,
  })[locale]

/** What an import or a replay came to, one line each. */
export const countsText = (read: number, counts: Counts, locale: Locale): string[] => {
  const reasons = QUARANTINE_REASONS.flatMap(reason => {
    const count = counts.quarantined[reason]
    return count ? [`  ${reasonText(reason, count, locale)}`] : []
  })
  const say = (fr: string, en: string, value: string) => `${{ fr, en }[locale]}${COLON[locale]} ${value}`
  return [
    say('Lues', 'Read', number(read, locale)),
    say('Payées', 'Paid', number(counts.applied, locale)) +
      (counts.reversed
        ? { fr: `, dont annulations : ${counts.reversed}`, en: `, reversals among them: ${counts.reversed}` }[locale]
        : ''),
    ...(counts.recomputed
      ? [say('Recalculées après une annulation', 'Recalculated after a reversal', number(counts.recomputed, locale))]
      : []),
    say('En quarantaine', 'Quarantined', number(quarantinedIn(counts), locale)),
    ...reasons,
    say('Déjà connues', 'Skipped', number(counts.skipped, locale)),
    say('AMO', 'AMO', `${counts.amoCents} cents (${euros(counts.amoCents, locale)})`),
    say('AMC', 'AMC', `${counts.amcCents} cents (${euros(counts.amcCents, locale)})`),
    ...(counts.alerts
      ? [
          say(
            'Écarts avec les montants recalculés de l’AMO',
            'Differences with the recomputed AMO figures',
            number(counts.alerts, locale),
          ),
        ]
      : []),
  ]
}

export const IMPORT_TEXTS = {
  ALREADY_IMPORTED: {
    fr: 'Fichier déjà importé : rien ne change.',
    en: 'File already imported: nothing changes.',
  },
  RESUMED: {
    fr: 'L’import de ce fichier avait été interrompu : il reprend.',
    en: 'The import of this file was interrupted: it goes on.',
  },
  STOPPED: {
    fr: 'Import arrêté. Relancez la même commande pour le finir.',
    en: 'Import stopped. Run the same command again to finish it.',
  },
  NOT_IN_QUARANTINE: { fr: 'Pas en quarantaine :', en: 'Not in quarantine:' },
  QUARANTINE_EMPTY: { fr: 'La quarantaine est vide.', en: 'The quarantine is empty.' },
} as const satisfies Record<string, Bilingual>

export const warningsText = (count: number, locale: Locale): string =>
  ({
    fr: count === 1 ? '1 avertissement :' : `${number(count, locale)} avertissements, dont :`,
    en: count === 1 ? '1 warning:' : `${number(count, locale)} warnings, among them:`,
  })[locale]
