import { Trans } from '@lingui/react/macro'
import { HandCoins, Landmark, Undo2 } from 'lucide-react'
import { Amount } from '../../design/Amount.tsx'
import { StatusChip } from '../../design/Chip.tsx'
import { DateText } from '../../design/DateText.tsx'
import { RowLink, Rows } from '../../design/Rows.tsx'
import { ShowMore } from '../../design/ShowMore.tsx'
import { Surface } from '../../design/Surface.tsx'
import { useFocusNext } from '../../design/useFocusNext.ts'
import type { PaymentRowFragment } from '../../graphql/generated/payment/graphql.ts'
import { useFormats } from '../../i18n/formats.ts'
import { usePaymentWords } from './payment-words.ts'

interface PaymentMonthsProps {
  payments: readonly PaymentRowFragment[]
  /** How many there are in all, read or not. */
  total: number | undefined
  hasMore: boolean
  loadingMore: boolean
  onMore: () => void
}

/** Transfers month by month, and the rest of them on demand. */
export function PaymentMonths({ payments, total, hasMore, loadingMore, onMore }: PaymentMonthsProps) {
  const formats = useFormats()
  const { list, remember } = useFocusNext(payments.map(({ id }) => id))
  return (
    <div ref={list} className="grid grid-cols-[minmax(0,1fr)] gap-4">
      {byMonth(payments).map(({ month, payments: ofMonth }) => (
        <Surface key={month} title={formats.month(month)}>
          <Rows label={formats.month(month)}>
            {ofMonth.map(payment => (
              <li key={payment.id} data-row={payment.id}>
                <PaymentRow payment={payment} />
              </li>
            ))}
          </Rows>
        </Surface>
      ))}
      <ShowMore
        shown={payments.length}
        total={total}
        more={hasMore}
        busy={loadingMore}
        onMore={() => {
          remember()
          onMore()
        }}
      />
    </div>
  )
}

/** Puts a list, newest first, into its months, 'YYYY-MM'. */
function byMonth(payments: readonly PaymentRowFragment[]): { month: string; payments: PaymentRowFragment[] }[] {
  const months: { month: string; payments: PaymentRowFragment[] }[] = []
  for (const payment of payments) {
    const month = payment.date.slice(0, 7)
    const last = months.at(-1)
    if (last?.month === month) last.payments.push(payment)
    else months.push({ month, payments: [payment] })
  }
  return months
}

function PaymentRow({ payment }: { payment: PaymentRowFragment }) {
  const wordsOf = usePaymentWords()
  const { id, date, amount, payee, destination, state } = payment
  const { to, status, state: stateName } = wordsOf(payment)
  const toMember = payee === 'MEMBER'
  return (
    <RowLink
      to="/versements/$id"
      params={{ id }}
      icon={state === 'TO_RECOVER' ? Undo2 : toMember ? Landmark : HandCoins}
      title={to}
      meta={
        <>
          <DateText date={date} form="short" />
          {toMember && destination && state !== 'TO_RECOVER' && (
            <>
              {' · '}
              <span className="num">{destination}</span>
            </>
          )}
          {state === 'TO_RECOVER' && (
            <span className="block">
              <Trans>Retiré de vos prochains versements</Trans>
            </span>
          )}
        </>
      }
      end={<Amount cents={amount} />}
      endMeta={
        <span className="mt-1 inline-block">
          <StatusChip status={status}>{stateName}</StatusChip>
        </span>
      }
    />
  )
}
