import { Trans, useLingui } from '@lingui/react/macro'
import { HeartPulse, Landmark } from 'lucide-react'
import { Amount } from '../../design/Amount.tsx'
import { DateText } from '../../design/DateText.tsx'
import { AppLink } from '../../design/Link.tsx'
import { Row, Rows } from '../../design/Rows.tsx'
import { Surface } from '../../design/Surface.tsx'
import type { ClaimDetailFragment } from '../../graphql/generated/claim/graphql.ts'
import { todayInFrance } from '../../i18n/today.ts'

type Payments = ClaimDetailFragment['payments']

/** Who paid what, when, and to whom. */
export function ClaimPayments({ payments }: { payments: Payments }) {
  const { t } = useLingui()
  // Only the holder sees the mutuelle's transfers.
  const seesTransfers = payments.some(({ payment }) => payment !== null)
  return (
    <Surface
      title={<Trans>Versements</Trans>}
      action={
        seesTransfers && (
          <AppLink to="/versements">
            <Trans>Tous les versements</Trans>
          </AppLink>
        )
      }
    >
      <Rows label={t`Versements`}>
        {payments.map((payment, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: payments have no id of their own, and keep their order
          <li key={index}>
            <Row
              icon={payment.payer === 'AMO' ? HeartPulse : Landmark}
              title={payment.payer === 'AMO' ? t`Sécurité sociale` : t`Mutuelle`}
              meta={<Meta payment={payment} />}
              end={<Amount cents={payment.amount} />}
            />
          </li>
        ))}
      </Rows>
    </Surface>
  )
}

function Meta({ payment: { date, destination, payee, payment, amount } }: { payment: Payments[number] }) {
  // This year's payments go without their year.
  const when = <DateText date={date} form={date.startsWith(todayInFrance().slice(0, 4)) ? 'day' : 'long'} />
  const to = destination ?? (payee === 'PROVIDER' ? <Trans>au professionnel</Trans> : undefined)
  return (
    <>
      {amount < 0 && payment?.state === 'TO_RECOVER' ? (
        <Trans>Repris sur vos prochains versements</Trans>
      ) : amount < 0 ? (
        <Trans>Repris le {when}</Trans>
      ) : payment?.state === 'SCHEDULED' ? (
        <Trans>Prévu le {when}</Trans>
      ) : (
        <Trans>Versé le {when}</Trans>
      )}
      {to && <span className="block">{to}</span>}
    </>
  )
}
