import { useLingui } from '@lingui/react/macro'
import type { Status } from '../../design/Chip.tsx'
import type { PaymentRowFragment } from '../../graphql/generated/payment/graphql.ts'
import { useFormats } from '../../i18n/formats.ts'

/** A transfer in words. */
export interface PaymentWords {
  /** Whom it goes to: « Votre compte », « Pharmacie du Canal ». */
  to: string
  status: Status
  state: string
  /** The same with its day, where the day does not stand beside it. */
  longState: string
}

export function usePaymentWords(): (payment: PaymentRowFragment) => PaymentWords {
  const { t } = useLingui()
  const { date } = useFormats()
  return ({ payee, destination, state, date: day }) => {
    const to = payee === 'MEMBER' ? t`Votre compte` : (destination ?? t`Un professionnel de santé`)
    if (state === 'PAID') return { to, status: 'done', state: t`Versé`, longState: t`Versé` }
    if (state === 'SCHEDULED')
      return { to, status: 'waiting', state: t`Prévu`, longState: t`Prévu le ${date(day, 'day')}` }
    return { to, status: 'waiting', state: t`À récupérer`, longState: t`À récupérer` }
  }
}
