import { Trans } from '@lingui/react/macro'
import { HandCoins, Landmark, Undo2 } from 'lucide-react'
import { Amount } from '../../design/Amount.tsx'
import { StatusChip } from '../../design/Chip.tsx'
import { DateText } from '../../design/DateText.tsx'
import { Empty } from '../../design/Empty.tsx'
import { LoadError } from '../../design/LoadError.tsx'
import { Row, Rows } from '../../design/Rows.tsx'
import { ShowMore } from '../../design/ShowMore.tsx'
import { Skeleton } from '../../design/Skeleton.tsx'
import { Surface } from '../../design/Surface.tsx'
import { useFocusNext } from '../../design/useFocusNext.ts'
import {
  DeskPaymentsDocument,
  type DeskPaymentsQuery,
  type PaymentRowFragment,
} from '../../graphql/generated/desk/graphql.ts'
import { usePages } from '../../graphql/pages.ts'

const select = (data: DeskPaymentsQuery) => data.desk?.file?.payments

/** The mutuelle's transfers for this contract. */
export function FilePayments({ id }: { id: string }) {
  const pages = usePages({ query: DeskPaymentsDocument, variables: { id }, select })
  const { list, remember } = useFocusNext(pages.items.map(payment => payment.id))
  return (
    <Surface title={<Trans>Versements</Trans>}>
      {(pages.error ?? pages.moreError) && <LoadError kept={pages.items.length > 0} onRetry={pages.retry} />}
      {pages.loading && <Skeleton shape="rows" />}
      {pages.first && pages.items.length === 0 && <Empty title={<Trans>Aucun versement</Trans>} />}
      {pages.items.length > 0 && (
        <div ref={list} className="grid gap-4">
          <Rows>
            {pages.items.map(payment => (
              <li key={payment.id} data-row={payment.id}>
                <PaymentRow payment={payment} />
              </li>
            ))}
          </Rows>
          <ShowMore
            shown={pages.items.length}
            total={pages.first?.desk?.file?.payments.totalCount}
            more={pages.hasMore}
            busy={pages.loadingMore}
            onMore={() => {
              remember()
              pages.showMore()
            }}
          />
        </div>
      )}
    </Surface>
  )
}

function PaymentRow({ payment: { date, amount, state, payee, destination } }: { payment: PaymentRowFragment }) {
  const toMember = payee === 'MEMBER'
  return (
    <Row
      icon={state === 'TO_RECOVER' ? Undo2 : toMember ? Landmark : HandCoins}
      title={toMember ? <Trans>Compte de l’adhérent</Trans> : (destination ?? <Trans>Un professionnel de santé</Trans>)}
      meta={
        <>
          <DateText date={date} form="numeric" />
          {toMember && destination && (
            <>
              {' · '}
              <span className="num">{destination}</span>
            </>
          )}
        </>
      }
      end={<Amount cents={amount} />}
      endMeta={
        <span className="mt-1 inline-block">
          <StatusChip status={state === 'PAID' ? 'done' : 'waiting'}>
            {state === 'PAID' ? (
              <Trans>Versé</Trans>
            ) : state === 'SCHEDULED' ? (
              <Trans>Prévu</Trans>
            ) : (
              <Trans>À récupérer</Trans>
            )}
          </StatusChip>
        </span>
      }
    />
  )
}
