import { Trans, useLingui } from '@lingui/react/macro'
import { Lock } from 'lucide-react'

import { Amount } from '../../design/Amount.tsx'
import { StatusChip } from '../../design/Chip.tsx'
import { DateText } from '../../design/DateText.tsx'
import { Empty } from '../../design/Empty.tsx'
import { Facts } from '../../design/Facts.tsx'
import { AppLink, LinkButton } from '../../design/Link.tsx'
import { LoadError } from '../../design/LoadError.tsx'
import { Notice } from '../../design/Notice.tsx'
import { PageHeader } from '../../design/PageHeader.tsx'
import { RowLink, Rows } from '../../design/Rows.tsx'
import { Skeleton } from '../../design/Skeleton.tsx'
import { Surface } from '../../design/Surface.tsx'
import type { PaymentQuery } from '../../graphql/generated/payment/graphql.ts'
import { usePaymentQuery } from '../../graphql/generated/payment/hooks.ts'
import { useFormats } from '../../i18n/formats.ts'
import { careFamilies } from '../claim/care-family.ts'
import { useCareTitle } from '../claim/useCareTitle.ts'
import { usePaymentWords } from './payment-words.ts'

type Payment = Extract<NonNullable<PaymentQuery['node']>, { __typename: 'Payment' }>

/** One transfer: how much, to whom, how far it is, and the reimbursements it is made of. */
export function PaymentPage({ id }: { id: string }) {
  const { t } = useLingui()
  const formats = useFormats()
  const [{ data, error, fetching }, read] = usePaymentQuery({ variables: { id } })
  const payment = data?.node?.__typename === 'Payment' ? data.node : undefined
  const day = payment && formats.date(payment.date)
  return (
    <>
      <PageHeader
        title={day ? (payment.state === 'TO_RECOVER' ? t`Reprise du ${day}` : t`Versement du ${day}`) : t`Versement`}
        back={
          <AppLink to="/versements">
            <Trans>Versements</Trans>
          </AppLink>
        }
      />
      {error && <LoadError kept={Boolean(payment)} onRetry={() => read({ requestPolicy: 'network-only' })} />}
      {payment && <Detail payment={payment} />}
      {!payment && !error && fetching && (
        <Surface>
          <Skeleton shape="hero" />
        </Surface>
      )}
      {data && !payment && !error && !fetching && <Missing />}
    </>
  )
}

function Detail({ payment }: { payment: Payment }) {
  const { t } = useLingui()
  const wordsOf = usePaymentWords()
  const { to, status, longState } = wordsOf(payment)
  const { amount, date, destination, payee, claims } = payment
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 desk:grid-cols-[minmax(0,1fr)_minmax(0,1.55fr)]">
      <Surface>
        <div className="flex flex-wrap items-start justify-between gap-3">
          <p>
            <span className="text-ink-2">
              {payment.state === 'TO_RECOVER' ? <Trans>À récupérer</Trans> : <Trans>Montant</Trans>}
            </span>
            <span className="mt-1 block text-3xl font-[750] tracking-tight">
              <Amount cents={amount} />
            </span>
          </p>
          <StatusChip status={status}>{longState}</StatusChip>
        </div>
        <div className="border-t border-line pt-4">
          <Facts
            facts={[
              [t`Date`, <DateText key="date" date={date} />],
              [t`Vers`, to],
              [t`Compte`, payee === 'MEMBER' && destination && <span className="num">{destination}</span>],
            ]}
          />
        </div>
        <Explanation payment={payment} />
      </Surface>
      <Surface title={<Trans>Les remboursements qu’il réunit</Trans>}>
        {claims.length > 0 ? (
          <Rows>
            {claims.map(share => (
              <li key={share.claim.id}>
                <ShareRow share={share} />
              </li>
            ))}
          </Rows>
        ) : (
          <p className="text-ink-2">
            <Trans>Aucun remboursement à afficher pour ce versement.</Trans>
          </p>
        )}
      </Surface>
    </div>
  )
}

/** What its state means for the person. */
function Explanation({ payment: { state, payee } }: { payment: Payment }) {
  if (state === 'TO_RECOVER')
    return (
      <Notice title={<Trans>Vous n’avez rien à faire</Trans>}>
        <Trans>
          La Sécurité sociale a repris un remboursement, et la mutuelle reprend sa part : elle la retire de vos
          prochains versements.
        </Trans>
      </Notice>
    )
  if (payee === 'PROVIDER')
    return (
      <p className="text-s text-ink-2">
        <Trans>C’est le tiers payant : la mutuelle a payé le professionnel, vous n’avez pas avancé cette part.</Trans>
      </p>
    )
  if (state === 'SCHEDULED')
    return (
      <p className="text-s text-ink-2">
        <Trans>Votre banque peut mettre un ou deux jours ouvrés de plus à l’afficher.</Trans>
      </p>
    )
  return null
}

function ShareRow({ share: { claim, amount } }: { share: Payment['claims'][number] }) {
  const careTitle = useCareTitle()
  const { id, care, careDate, beneficiary, amounts } = claim
  return (
    <RowLink
      to="/remboursements/$id"
      params={{ id }}
      icon={care ? careFamilies[care.family].icon : Lock}
      title={careTitle(claim)}
      meta={
        <>
          {care ? beneficiary.firstName : <Trans>Détail non partagé</Trans>} · <DateText date={careDate} form="short" />
        </>
      }
      end={<Amount cents={amount} />}
      endMeta={
        <Trans>
          sur <Amount cents={amounts.paid} />
        </Trans>
      }
    />
  )
}

function Missing() {
  return (
    <Surface>
      <Empty
        drawing="leaf"
        title={<Trans>Ce versement n’existe pas, ou n’est pas à vous</Trans>}
        action={
          <LinkButton to="/versements">
            <Trans>Voir les versements</Trans>
          </LinkButton>
        }
      >
        <Trans>Le lien est peut-être incomplet. Seul le titulaire du contrat voit les versements.</Trans>
      </Empty>
    </Surface>
  )
}
