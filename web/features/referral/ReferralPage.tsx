import { Trans, useLingui } from '@lingui/react/macro'
import { Empty } from '../../design/Empty.tsx'
import { AppLink } from '../../design/Link.tsx'
import { LoadError } from '../../design/LoadError.tsx'
import { Notice } from '../../design/Notice.tsx'
import { PageHeader } from '../../design/PageHeader.tsx'
import { ShowMore } from '../../design/ShowMore.tsx'
import { Skeleton } from '../../design/Skeleton.tsx'
import { Columns, Surface } from '../../design/Surface.tsx'
import {
  type ReferralProgrammeQuery,
  ReferralsDocument,
  type ReferralsQuery,
} from '../../graphql/generated/referral/graphql.ts'
import { useReferralProgrammeQuery } from '../../graphql/generated/referral/hooks.ts'
import { usePages } from '../../graphql/pages.ts'
import { useSession } from '../../graphql/session.tsx'
import { useRenewed } from '../../graphql/useRenewed.ts'
import { useFormats } from '../../i18n/formats.ts'
import { GiftCard } from './GiftCard.tsx'
import { InviteForm } from './InviteForm.tsx'
import { ReferralRow } from './ReferralRow.tsx'
import { useBlockWords } from './referral-words.tsx'
import { ShareCode } from './ShareCode.tsx'
import { Terms } from './Terms.tsx'

/** What becomes of a referral happens elsewhere: it is read again while one looks. */
const SECONDS = 30

const select = (data: ReferralsQuery) => data.viewer?.referralProgramme.referrals

type Programme = NonNullable<ReferralProgrammeQuery['viewer']>['referralProgramme']

/** « Parrainage »: how to invite somebody, and what has become of those who were. */
export function ReferralPage() {
  const { t } = useLingui()
  const [{ data, error }, ask] = useReferralProgrammeQuery({ requestPolicy: 'cache-and-network' })
  useRenewed(SECONDS)
  const programme = data?.viewer?.referralProgramme
  return (
    <>
      <PageHeader title={t`Parrainage`} back={<AppLink to="/contrat">{t`Mon contrat`}</AppLink>}>
        <Trans>Invitez un proche : vous recevez chacun une carte cadeau quand il nous a rejoints.</Trans>
      </PageHeader>
      {error && <LoadError kept={Boolean(programme)} onRetry={() => ask({ requestPolicy: 'network-only' })} />}
      {!data && !error && (
        <Surface>
          <Skeleton shape="rows" count={4} />
        </Surface>
      )}
      {programme && (
        <Columns
          main={
            <>
              {programme.welcomeReward && (
                <Surface title={<Trans>Votre cadeau de bienvenue</Trans>}>
                  <GiftCard card={programme.welcomeReward} />
                </Surface>
              )}
              <Inviting programme={programme} />
              <Friends />
            </>
          }
          aside={
            <>
              <Year programme={programme} />
              <Terms terms={programme.terms} />
            </>
          }
        />
      )}
    </>
  )
}

/** The two ways to invite; or why that is not possible now. */
function Inviting({ programme: { code, block, terms } }: { programme: Programme }) {
  const words = useBlockWords()
  const { viewer } = useSession()
  if (block)
    return (
      <Notice tone="act" title={<Trans>Vous ne pouvez pas parrainer pour l’instant</Trans>}>
        {words[block]}
      </Notice>
    )
  if (viewer?.viewedBy) return null
  return (
    <>
      {code !== null && <ShareCode code={code} />}
      <InviteForm days={terms.invitationDays} />
    </>
  )
}

/** For how many friends one was rewarded this year. */
function Year({ programme: { rewardedThisYear, terms } }: { programme: Programme }) {
  const { roundEuros } = useFormats()
  if (rewardedThisYear === 0) return null
  const sum = roundEuros(rewardedThisYear * terms.sponsorReward)
  return (
    <Surface title={<Trans>Cette année</Trans>}>
      <p>
        <Trans>
          <strong className="num">
            {rewardedThisYear} sur {terms.yearlyCap}
          </strong>{' '}
          parrainages récompensés, soit <strong className="num">{sum}</strong> de cartes cadeaux.
        </Trans>
      </p>
    </Surface>
  )
}

/** Those who were invited or came, the newest first. */
function Friends() {
  const { t } = useLingui()
  const pages = usePages({ query: ReferralsDocument, variables: {}, select })
  const { items } = pages
  return (
    <Surface title={<Trans>Mes filleuls</Trans>}>
      {(pages.error ?? pages.moreError) && <LoadError kept={pages.first !== undefined} onRetry={pages.retry} />}
      {pages.loading && <Skeleton shape="rows" count={2} />}
      {pages.first && items.length === 0 && (
        <Empty drawing="bud" title={<Trans>Personne pour l’instant</Trans>}>
          <Trans>Dès qu’un proche répond à votre invitation, vous suivez ici où il en est.</Trans>
        </Empty>
      )}
      {items.length > 0 && (
        <ul aria-label={t`Mes filleuls`} className="-my-2 grid divide-y divide-line">
          {items.map(row => (
            <li key={row.id}>
              <ReferralRow row={row} />
            </li>
          ))}
        </ul>
      )}
      {pages.hasMore && !pages.moreError && (
        <ShowMore shown={items.length} more busy={pages.loadingMore} onMore={pages.showMore} />
      )}
    </Surface>
  )
}
