import type { Bilingual, Locale } from '../../i18n/locale.ts'
import type { PeopleCounts, PersonOutcome } from './people.import.ts'

/** What an import of people tells whoever runs it: rows and columns, never what is in them. */
export const PEOPLE_TEXTS = {
  CHECK: { fr: 'Contrôle seul : rien n’est écrit.', en: 'Check only: nothing is written.' },
} as const satisfies Record<string, Bilingual>

export const personText = (contractNumber: string, { line, changed }: PersonOutcome, locale: Locale): string =>
  ({
    fr: `ligne ${line} : contrat ${contractNumber}, mis à jour (${changed.join(', ')})`,
    en: `row ${line}: contract ${contractNumber}, updated (${changed.join(', ')})`,
  })[locale]

export const peopleCountsText = (
  { created, updated, unchanged, refused }: PeopleCounts,
  check: boolean,
  locale: Locale,
): string[] => {
  const number = (value: number) => value.toLocaleString(locale)
  const words = {
    fr: check
      ? ['À créer', 'À modifier', 'Inchangées', 'Lignes refusées']
      : ['Créées', 'Modifiées', 'Inchangées', 'Lignes refusées'],
    en: check
      ? ['To create', 'To update', 'Unchanged', 'Rows refused']
      : ['Created', 'Updated', 'Unchanged', 'Rows refused'],
  }[locale]
  const colon = { fr: ' :', en: ':' }[locale]
  return [created, updated, unchanged, refused].map((count, at) => `${words[at]}${colon} ${number(count)}`)
}
