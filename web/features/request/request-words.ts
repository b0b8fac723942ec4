import { useLingui } from '@lingui/react/macro'
import type { Status } from '../../design/Chip.tsx'
import type { RequestDetail, RequestRowFragment } from '../../graphql/generated/request/graphql.ts'
import { useFormats } from '../../i18n/formats.ts'

interface RequestWords {
  /** What was asked for: « Facture », « Devis ». */
  title: string
  status: Status
  /** Where it stands, in two or three words. */
  state: string
  /** Who has the ball, and until when. */
  next: string
}

/** What is said of a request, in a list and on its own page. */
export function useRequestWords(): (request: RequestRowFragment) => RequestWords {
  const { t, i18n } = useLingui()
  const { date } = useFormats()

  const details: Record<RequestDetail, string> = {
    FAMILY: t`le type de soins`,
    CARE_DATE: t`la date`,
    AMOUNT: t`le montant`,
    PROFESSIONAL: t`le professionnel`,
    PAGES: t`une page lisible`,
  }

  return ({ kind, professional, state, missing, dueOn }) => {
    const name = kind === 'QUOTE' ? t`Devis` : t`Facture`
    const title = professional ? `${name}, ${professional}` : name
    const until = dueOn && date(dueOn)
    const ours = until ? t`C’est à nous : réponse au plus tard le ${until}.` : t`C’est à nous.`
    switch (state) {
      case 'SENT':
        return { title, status: 'waiting', state: t`Vérification des pages`, next: ours }
      case 'IN_REVIEW':
        return { title, status: 'waiting', state: t`À l’étude`, next: ours }
      case 'TO_COMPLETE': {
        const what = new Intl.ListFormat(i18n.locale, { type: 'conjunction' }).format(missing.map(one => details[one]))
        return { title, status: 'act', state: t`À compléter`, next: t`C’est à vous : il nous manque ${what}.` }
      }
      case 'ACCEPTED':
        return {
          title,
          status: 'done',
          state: t`Acceptée`,
          next: kind === 'QUOTE' ? t`Votre devis est chiffré.` : t`Votre remboursement est en route.`,
        }
      case 'REFUSED':
        return {
          title,
          status: 'failed',
          state: t`Refusée`,
          next: t`Nous n’avons pas pu la prendre en charge. Appelez-nous pour en parler.`,
        }
      case 'WITHDRAWN':
        return { title, status: 'waiting', state: t`Retirée`, next: t`Vous avez retiré cette demande.` }
    }
  }
}
