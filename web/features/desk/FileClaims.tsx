import { Trans, useLingui } from '@lingui/react/macro'
import { Lock, Undo2 } from 'lucide-react'
import { Amount } from '../../design/Amount.tsx'
import { Chip } from '../../design/Chip.tsx'
import { DateText } from '../../design/DateText.tsx'
import { Empty } from '../../design/Empty.tsx'
import { LoadError } from '../../design/LoadError.tsx'
import { Row, Rows } from '../../design/Rows.tsx'
import { ShowMore } from '../../design/ShowMore.tsx'
import { Skeleton } from '../../design/Skeleton.tsx'
import { Surface } from '../../design/Surface.tsx'
import { useFocusNext } from '../../design/useFocusNext.ts'
import {
  type ClaimRowFragment,
  DeskClaimsDocument,
  type DeskClaimsQuery,
} from '../../graphql/generated/desk/graphql.ts'
import { usePages } from '../../graphql/pages.ts'
import { careFamilies } from '../claim/care-family.ts'
import { useCareTitle } from '../claim/useCareTitle.ts'

const select = (data: DeskClaimsQuery) => data.desk?.file?.claims

/** The household's reimbursements; what the care was only for who may see it. */
export function FileClaims({ id, careVisible }: { id: string; careVisible: boolean }) {
  const pages = usePages({ query: DeskClaimsDocument, variables: { id }, select })
  const { list, remember } = useFocusNext(pages.items.map(claim => claim.id))
  return (
    <Surface title={<Trans>Remboursements</Trans>}>
      {(pages.error ?? pages.moreError) && <LoadError kept={pages.items.length > 0} onRetry={pages.retry} />}
      {pages.loading && <Skeleton shape="rows" />}
      {pages.first && pages.items.length === 0 && <Empty title={<Trans>Aucun remboursement</Trans>} />}
      {pages.items.length > 0 && (
        <div ref={list} className="grid gap-4">
          <Rows>
            {pages.items.map(claim => (
              <li key={claim.id} data-row={claim.id}>
                <ClaimRow claim={claim} careVisible={careVisible} />
              </li>
            ))}
          </Rows>
          <ShowMore
            shown={pages.items.length}
            total={pages.first?.desk?.file?.claims.totalCount}
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

function ClaimRow({ claim, careVisible }: { claim: ClaimRowFragment; careVisible: boolean }) {
  const { t } = useLingui()
  const careTitle = useCareTitle()
  const { amounts, beneficiary, care, careDate, state } = claim
  return (
    <Row
      icon={care ? careFamilies[care.family].icon : Lock}
      title={careTitle(claim)}
      meta={
        <>
          {careVisible && `${beneficiary.firstName} · `}
          <DateText date={careDate} form="numeric" />
          {care && ` · ${care.provider.name}`}
          {state !== 'PAID' && (
            <span className="mt-1 flex flex-wrap gap-1">
              {state === 'REVERSED' && <Chip icon={Undo2}>{t`Annulé`}</Chip>}
              {state === 'PAID_TO_PROVIDER' && <Chip>{t`Payé au professionnel`}</Chip>}
            </span>
          )}
        </>
      }
      end={<Amount cents={amounts.amo + amounts.amc} />}
      endMeta={
        <Trans>
          reste <Amount cents={amounts.outOfPocket} />
        </Trans>
      }
    />
  )
}
