import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Empty } from '../../design/Empty.tsx'
import { LoadError } from '../../design/LoadError.tsx'
import { PageHeader } from '../../design/PageHeader.tsx'
import { Select } from '../../design/Select.tsx'
import { Skeleton } from '../../design/Skeleton.tsx'
import { Surface } from '../../design/Surface.tsx'
import type { FeedsQuery } from '../../graphql/generated/feed/graphql.ts'
import { useFeedsQuery } from '../../graphql/generated/feed/hooks.ts'
import { useRenewed } from '../../graphql/useRenewed.ts'
import { AmoAlerts } from './AmoAlerts.tsx'
import { type FeedSearch, reasonOf, reasonSlugs } from './feed-search.ts'
import { useReasonWords } from './feed-words.ts'
import { Quarantine } from './Quarantine.tsx'

interface FeedPageProps {
  search: FeedSearch
  onSearch: (search: FeedSearch) => void
}

type Feeds = NonNullable<NonNullable<FeedsQuery['desk']>['feeds']>

/** How often it is read again: files come at night, and colleagues work on the same lines. */
const SECONDS = 30

/** What the Sécu sent that could not be applied, and what it says otherwise than our tables. */
export function FeedPage({ search, onSearch }: FeedPageProps) {
  const { t } = useLingui()
  const [{ data, error }, ask] = useFeedsQuery({
    variables: { reason: reasonOf(search) ?? null },
    requestPolicy: 'cache-and-network',
  })
  useRenewed(SECONDS)
  const again = () => ask({ requestPolicy: 'network-only' })
  const feeds = data?.desk?.feeds
  if (data?.desk && !feeds)
    return (
      <>
        <PageHeader title={t`Flux de la Sécu`} />
        <Surface>
          <Empty drawing="leaf" title={<Trans>Rien à suivre ici pour vous</Trans>}>
            <Trans>Les flux de la Sécu sont suivis par les gestionnaires.</Trans>
          </Empty>
        </Surface>
      </>
    )
  return (
    <>
      <PageHeader title={t`Flux de la Sécu`}>
        <Trans>Ce qui n’a pas pu être remboursé tout seul, et les montants qui étonnent.</Trans>
      </PageHeader>
      {error && <LoadError kept={Boolean(feeds)} onRetry={again} />}
      {!feeds && !error && (
        <Surface>
          <Skeleton shape="rows" count={4} />
        </Surface>
      )}
      {feeds && <Waiting key={search.motif} feeds={feeds} search={search} onSearch={onSearch} onDone={again} />}
    </>
  )
}

function Waiting({ feeds, search, onSearch, onDone }: FeedPageProps & { feeds: Feeds; onDone: () => void }) {
  const { t } = useLingui()
  const words = useReasonWords()
  const { figures, lines, alerts, alertCount } = feeds
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const all = figures.reduce((sum, { count }) => sum + count, 0)
  const reason = reasonOf(search)
  const total = reason ? (figures.find(figure => figure.reason === reason)?.count ?? 0) : all
  return (
    <>
      {(all > 0 || reason) && (
        <div className="phone:max-w-100">
          <Select
            label={<Trans>Motif</Trans>}
            name="motif"
            options={[
              { value: '', label: t`Tous (${all})` },
              ...figures.map(figure => ({
                value: reasonSlugs[figure.reason],
                label: `${words[figure.reason].name} (${figure.count})`,
              })),
              // One that is looked at stays there once its last line has left.
              ...(reason && !figures.some(figure => figure.reason === reason)
                ? [{ value: reasonSlugs[reason], label: `${words[reason].name} (0)` }]
                : []),
            ]}
            value={search.motif ?? ''}
            onChange={motif => onSearch(motif ? { motif } : {})}
          />
        </div>
      )}
      <Quarantine lines={lines} total={total} chosen={chosen} onChosen={setChosen} onDone={onDone} />
      <AmoAlerts alerts={alerts} total={alertCount} onDone={onDone} />
    </>
  )
}
