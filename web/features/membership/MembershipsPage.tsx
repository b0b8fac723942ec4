import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Empty } from '../../design/Empty.tsx'
import { LoadError } from '../../design/LoadError.tsx'
import { PageHeader } from '../../design/PageHeader.tsx'
import { Segmented } from '../../design/Segmented.tsx'
import { Skeleton } from '../../design/Skeleton.tsx'
import { Surface } from '../../design/Surface.tsx'
import type { MembershipRowFragment, MembershipsQuery } from '../../graphql/generated/membership/graphql.ts'
import { useMembershipsQuery } from '../../graphql/generated/membership/hooks.ts'
import { useRenewed } from '../../graphql/useRenewed.ts'
import { DecideDialog } from './DecideDialog.tsx'
import { GiftCards } from './GiftCards.tsx'
import { MembershipRow } from './MembershipRow.tsx'

/** What of it is looked at, in the address. */
export interface MembershipSearch {
  vue?: 'traitees'
}

interface MembershipsPageProps {
  search: MembershipSearch
  onSearch: (search: MembershipSearch) => void
}

/** How often it is read again: colleagues work on the same list. */
const SECONDS = 10

type Memberships = NonNullable<NonNullable<MembershipsQuery['desk']>['memberships']>

/** « Adhésions »: who asks to become a member, by a referral. */
export function MembershipsPage({ search, onSearch }: MembershipsPageProps) {
  const { t } = useLingui()
  const isDecided = search.vue === 'traitees'
  const [{ data, error }, ask] = useMembershipsQuery({
    variables: { decided: isDecided },
    requestPolicy: 'cache-and-network',
  })
  useRenewed(SECONDS)
  const again = () => ask({ requestPolicy: 'network-only' })
  const memberships = data?.desk?.memberships
  if (data?.desk && !memberships)
    return (
      <>
        <PageHeader title={t`Adhésions`} />
        <Surface>
          <Empty drawing="leaf" title={<Trans>Rien à suivre ici pour vous</Trans>}>
            <Trans>Les demandes d’adhésion sont traitées par les conseillers.</Trans>
          </Empty>
        </Surface>
      </>
    )
  return (
    <>
      <PageHeader title={t`Adhésions`}>
        <Trans>Les personnes que des adhérents ont parrainées, à rappeler.</Trans>
      </PageHeader>
      <div className="phone:max-w-100">
        <Segmented
          label={t`Demandes`}
          options={[
            { value: 'a-traiter', label: t`À traiter` },
            { value: 'traitees', label: t`Traitées` },
          ]}
          value={isDecided ? 'traitees' : 'a-traiter'}
          onChange={value => onSearch(value === 'traitees' ? { vue: 'traitees' } : {})}
        />
      </div>
      {error && <LoadError kept={Boolean(memberships)} onRetry={again} />}
      {!memberships && !error && (
        <Surface>
          <Skeleton shape="rows" count={3} />
        </Surface>
      )}
      {memberships && <List memberships={memberships} isDecided={isDecided} onDone={again} />}
    </>
  )
}

interface ListProps {
  memberships: Memberships
  isDecided: boolean
  onDone: () => void
}

function List({ memberships: { requests, waitingCount, giftCards }, isDecided, onDone }: ListProps) {
  const { t } = useLingui()
  const [deciding, setDeciding] = useState<{ row: MembershipRowFragment; verdict: 'ACCEPT' | 'REFUSE' }>()
  return (
    <>
      <Surface
        title={
          isDecided ? <Trans>Dernières demandes traitées</Trans> : <Trans>Demandes à traiter ({waitingCount})</Trans>
        }
      >
        {requests.length === 0 ? (
          <Empty drawing="leaf" title={isDecided ? <Trans>Aucune pour l’instant</Trans> : <Trans>Rien n’attend</Trans>}>
            {!isDecided && <Trans>Chacun a reçu sa réponse.</Trans>}
          </Empty>
        ) : (
          <ul aria-label={t`Demandes d’adhésion`} className="-my-2 grid divide-y divide-line">
            {requests.map(row => (
              <li key={row.id}>
                <MembershipRow row={row} onDecide={verdict => setDeciding({ row, verdict })} />
              </li>
            ))}
          </ul>
        )}
      </Surface>
      <GiftCards stocks={giftCards} />
      {deciding && (
        <DecideDialog
          key={deciding.row.id + deciding.verdict}
          {...deciding}
          onClose={() => setDeciding(undefined)}
          onDone={() => {
            setDeciding(undefined)
            onDone()
          }}
        />
      )}
    </>
  )
}
