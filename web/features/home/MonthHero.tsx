import { Trans, useLingui } from '@lingui/react/macro'
import { AppLink } from '../../design/Link.tsx'
import { MoneySplit } from '../../design/MoneySplit.tsx'
import { Surface } from '../../design/Surface.tsx'
import { useFormats } from '../../i18n/formats.ts'
import { daysOf } from '../claim/claim-search.ts'
import type { MonthShown } from './month-shown.ts'

/** What is left to pay this month; when it has no care yet, of the latest that has. @param today 'YYYY-MM-DD' */
export function MonthHero({ shown, today }: { shown: MonthShown; today: string }) {
  const { t } = useLingui()
  const { monthInText, monthNameInText } = useFormats()
  const isThisMonth = shown.month === today.slice(0, 7)
  const isThisYear = shown.month.slice(0, 4) === today.slice(0, 4)
  const month = isThisYear ? monthNameInText(shown.month) : monthInText(shown.month)
  const now = monthNameInText(today.slice(0, 7))
  return (
    <Surface>
      <MoneySplit
        heading={isThisMonth ? t`En ${month}, il reste à votre charge` : t`En ${month}, il restait à votre charge`}
        paidLabel={t`Prix des soins`}
        split={shown.amounts}
      />
      <p className="flex flex-wrap justify-between gap-x-4 gap-y-1 text-s">
        <span className="text-ink-2">{!isThisMonth && <Trans>Pas de soin en {now} pour l’instant.</Trans>}</span>
        <AppLink to="/remboursements" search={daysOf(shown.month)} className="font-semibold">
          <Trans>Voir les soins de {month}</Trans>
        </AppLink>
      </p>
    </Surface>
  )
}
