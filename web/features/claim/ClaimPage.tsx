import { Trans, useLingui } from '@lingui/react/macro'
import { useLocation, useRouter } from '@tanstack/react-router'
import { Calculator, Lock } from 'lucide-react'
import type { MouseEvent } from 'react'
import { DateText } from '../../design/DateText.tsx'
import { Empty } from '../../design/Empty.tsx'
import { AppLink, LinkButton } from '../../design/Link.tsx'
import { LoadError } from '../../design/LoadError.tsx'
import { Notice } from '../../design/Notice.tsx'
import { PageHeader } from '../../design/PageHeader.tsx'
import { Skeleton } from '../../design/Skeleton.tsx'
import { Columns, Surface } from '../../design/Surface.tsx'
import type { ClaimDetailFragment } from '../../graphql/generated/claim/graphql.ts'
import { useClaimQuery } from '../../graphql/generated/claim/hooks.ts'
import { ClaimPayments } from './ClaimPayments.tsx'
import { ClaimSplit } from './ClaimSplit.tsx'
import { ClaimStateChip } from './ClaimStateChip.tsx'
import { ClaimWhy } from './ClaimWhy.tsx'
import { useCareTitle } from './useCareTitle.ts'

/** One reimbursement: what is left to pay, and why. @param id its id, as the address holds it */
export function ClaimPage({ id }: { id: string }) {
  const { t } = useLingui()
  const careTitle = useCareTitle()
  const [{ data, error }, ask] = useClaimQuery({ variables: { id } })
  const claim = data?.node?.__typename === 'Claim' ? data.node : null
  const isMissing = data !== undefined && !claim
  // One header for every state: the h1 that has the focus stays, and only what it says changes.
  return (
    <>
      <PageHeader
        title={claim ? careTitle(claim) : isMissing ? t`Remboursement introuvable` : t`Remboursement`}
        back={<Back />}
      >
        {claim && <WhoAndWhen claim={claim} />}
      </PageHeader>
      {error && <LoadError kept={claim !== null} onRetry={() => ask({ requestPolicy: 'network-only' })} />}
      {claim ? <Detail claim={claim} /> : isMissing ? <Missing /> : !error && <Loading />}
    </>
  )
}

function Loading() {
  return (
    <Columns
      main={
        <>
          <Surface>
            <Skeleton shape="hero" />
          </Surface>
          <Surface>
            <Skeleton shape="rows" />
          </Surface>
        </>
      }
      aside={
        <Surface>
          <Skeleton shape="rows" count={2} />
        </Surface>
      }
    />
  )
}

/** Nothing there, or nothing that this person may see: the two look the same. */
function Missing() {
  return (
    <Empty
      drawing="leaf"
      title={<Trans>Il n’y a pas de remboursement à cette adresse</Trans>}
      action={
        <LinkButton to="/remboursements">
          <Trans>Voir mes remboursements</Trans>
        </LinkButton>
      }
    >
      <Trans>Le lien est peut-être incomplet, ou ce remboursement n’est pas de ceux que vous pouvez voir.</Trans>
    </Empty>
  )
}

/** To the list that one came from, as it was left: its filters, and how far down it. */
function Back() {
  const router = useRouter()
  const from = useLocation().state.claims
  const goBack = (event: MouseEvent) => {
    if (!from || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    router.history.back()
  }
  return (
    <AppLink to="/remboursements" search={from ?? {}} onClick={goBack}>
      <Trans>Mes remboursements</Trans>
    </AppLink>
  )
}

function WhoAndWhen({ claim }: { claim: ClaimDetailFragment }) {
  const { beneficiary, care, careDate } = claim
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <span>
        {beneficiary.fullName}
        {care && ` · ${care.provider.name}`} · <DateText date={careDate} />
      </span>
      <ClaimStateChip claim={claim} />
    </p>
  )
}

function Detail({ claim }: { claim: ClaimDetailFragment }) {
  const { beneficiary, care, payments } = claim
  const { firstName } = beneficiary
  return (
    <Columns
      main={
        <>
          {claim.state === 'REVERSED' ? <Reversed /> : <ClaimSplit claim={claim} />}
          {care ? (
            <ClaimWhy lines={care.lines} />
          ) : (
            <Surface title={<Trans>Pourquoi ce montant ?</Trans>}>
              <div className="flex gap-3">
                <Lock aria-hidden="true" className="mt-0.5 size-5.5 flex-none text-ink-2" strokeWidth={1.75} />
                <p>
                  <Trans>
                    {firstName} n’a pas partagé le détail de ses soins : vous en voyez les montants seulement. Seule
                    cette personne peut choisir de vous montrer le reste.
                  </Trans>
                </p>
              </div>
            </Surface>
          )}
        </>
      }
      aside={
        <>
          {payments.length > 0 && <ClaimPayments payments={payments} />}
          {care && <NextTime person={beneficiary.id} lines={care.lines} />}
        </>
      }
    />
  )
}

/** All its amounts are nothing: a split would say less than words. */
function Reversed() {
  return (
    <Notice title={<Trans>Ce remboursement est annulé</Trans>}>
      <Trans>
        La Sécurité sociale a repris son paiement, et la mutuelle le sien. Ce que ces soins avaient pris sur vos
        plafonds vous est rendu.
      </Trans>
    </Notice>
  )
}

type Lines = NonNullable<ClaimDetailFragment['care']>['lines']

/** The same act in the simulator, with what it cost this time. */
function NextTime({ person, lines }: { person: string; lines: Lines }) {
  // Of several, the dearest is the one that people think of.
  const [line] = lines
    .filter(({ nature }) => nature === 'NORMAL')
    .toSorted((one, other) => other.amounts.paid - one.amounts.paid)
  if (!line) return null
  const { act, amounts, convention, quantity } = line
  return (
    <Surface title={<Trans>Et la prochaine fois ?</Trans>}>
      <p className="text-ink-2">
        <Trans>Voyez ce qu’il vous resterait pour le même soin, à un autre prix ou chez un autre professionnel.</Trans>
      </p>
      <LinkButton
        to="/simulateur"
        search={{
          act: act.code,
          price: Math.round(amounts.paid / Math.max(1, quantity)),
          ...(convention !== 'NONE' && { convention }),
          beneficiary: person,
        }}
        kind="quiet"
        wide
        icon={Calculator}
      >
        <Trans>Simuler ce soin</Trans>
      </LinkButton>
    </Surface>
  )
}
