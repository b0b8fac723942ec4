import { Trans, useLingui } from '@lingui/react/macro'
import { type ComponentType, lazy, Suspense } from 'react'
import { Empty } from '../../design/Empty.tsx'
import { AppLink, LinkButton } from '../../design/Link.tsx'
import { LoadError } from '../../design/LoadError.tsx'
import { PageHeader } from '../../design/PageHeader.tsx'
import { Rows } from '../../design/Rows.tsx'
import { Skeleton } from '../../design/Skeleton.tsx'
import { Columns, Surface } from '../../design/Surface.tsx'
import type { HomeQuery } from '../../graphql/generated/home/graphql.ts'
import { useHomeQuery, useSpendingYearQuery } from '../../graphql/generated/home/hooks.ts'
import { useSession } from '../../graphql/session.tsx'
import { bringTexts } from '../../i18n/locale.ts'
import { todayInFrance } from '../../i18n/today.ts'
import { isOfferDeclined } from '../../shell/passkey-offer.ts'
import { ClaimListRow } from '../claim/ClaimListRow.tsx'
import { MonthHero } from './MonthHero.tsx'
import { monthShown } from './month-shown.ts'
import { WhatIsLeft } from './WhatIsLeft.tsx'
import { whatIsLeft } from './what-is-left.ts'

/** Shown to few, and once: nobody else's home waits for it. Without a network, home does without. */
const later = <Props extends object>(load: () => Promise<ComponentType<Props>>) =>
  lazy<ComponentType<Props>>(() =>
    Promise.all([load(), bringTexts('identity')]).then(
      ([component]) => ({ default: component }),
      () => ({ default: () => null }),
    ),
  )

const EmailToConfirm = later(async () => (await import('../identity/EmailToConfirm.tsx')).EmailToConfirm)
const PasskeyOffer = later(async () => (await import('../identity/PasskeyOffer.tsx')).PasskeyOffer)

/** Home: what is left to pay, the latest reimbursements, what is left of the ceilings. */
export function HomePage() {
  const { t } = useLingui()
  const today = todayInFrance()
  const [{ data, error }, ask] = useHomeQuery({ variables: { year: Number(today.slice(0, 4)) } })
  const viewer = data?.viewer
  const firstName = viewer?.member.firstName
  const account = useSession().viewer?.account
  return (
    <>
      <PageHeader title={firstName ? t`Bonjour ${firstName}` : t`Bonjour`} />
      {error && <LoadError kept={Boolean(viewer)} onRetry={() => ask({ requestPolicy: 'network-only' })} />}
      {viewer && account && !account.emailConfirmed && (
        <Suspense>
          <EmailToConfirm email={account.email} />
        </Suspense>
      )}
      {viewer && <Content viewer={viewer} today={today} />}
      {viewer && !isOfferDeclined() && (
        <Suspense>
          <PasskeyOffer />
        </Suspense>
      )}
      {!viewer && !error && <Loading />}
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
          <Skeleton shape="hero" count={2} />
        </Surface>
      }
    />
  )
}

interface ContentProps {
  viewer: NonNullable<HomeQuery['viewer']>
  today: string
}

function Content({ viewer, today }: ContentProps) {
  const { t } = useLingui()
  const { spending, ceilings, renewals, beneficiaries } = viewer
  const claims = viewer.claims.nodes
  const [latest] = claims

  // In January the latest care is of the year before: only then is that year asked for.
  const latestYear = Number(latest?.careDate.slice(0, 4))
  const isOlder = latest !== undefined && latestYear < spending.year && !monthShown(spending, today)
  const [{ data: older }] = useSpendingYearQuery({ variables: { year: latestYear }, pause: !isOlder })
  const inForce = isOlder ? older?.viewer?.spending : spending
  const shown = inForce && monthShown(inForce, today)
  const left = whatIsLeft(ceilings, renewals, today)

  // Nothing at all: the welcome has the page to itself.
  if (claims.length === 0 && left.length === 0) return <Welcome />
  return (
    <Columns
      main={
        <>
          {claims.length === 0 && <Welcome />}
          {shown && <MonthHero shown={shown} today={today} />}
          {isOlder && !older && (
            <Surface>
              <Skeleton shape="hero" />
            </Surface>
          )}
          {claims.length > 0 && (
            <Surface
              title={<Trans>Derniers remboursements</Trans>}
              action={
                <AppLink to="/remboursements">
                  <Trans>Tout voir</Trans>
                </AppLink>
              }
            >
              <Rows label={t`Derniers remboursements`}>
                {claims.map(claim => (
                  <li key={claim.id}>
                    <ClaimListRow claim={claim} />
                  </li>
                ))}
              </Rows>
            </Surface>
          )}
        </>
      }
      aside={left.length > 0 && <WhatIsLeft people={left} named={beneficiaries.length > 1} />}
    />
  )
}

/** Nobody has had care yet: what will come, and what can be done before. */
function Welcome() {
  return (
    <Surface>
      <Empty
        title={<Trans>Bienvenue dans votre espace</Trans>}
        action={
          <div className="flex flex-wrap justify-center gap-2">
            <LinkButton to="/simulateur">
              <Trans>Simuler un soin</Trans>
            </LinkButton>
            <LinkButton to="/garanties" kind="quiet">
              <Trans>Voir mes garanties</Trans>
            </LinkButton>
          </div>
        }
      >
        <Trans>
          Vos remboursements apparaîtront ici dès votre premier soin. Vous n’avez rien à envoyer : la Sécurité sociale
          nous les transmet.
        </Trans>
      </Empty>
    </Surface>
  )
}
