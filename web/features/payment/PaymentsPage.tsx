import { Trans, useLingui } from '@lingui/react/macro'
import { Empty } from '../../design/Empty.tsx'
import { LinkButton } from '../../design/Link.tsx'
import { LoadError } from '../../design/LoadError.tsx'
import { PageHeader } from '../../design/PageHeader.tsx'
import { Skeleton } from '../../design/Skeleton.tsx'
import { Surface } from '../../design/Surface.tsx'
import { PaymentsDocument, type PaymentsQuery } from '../../graphql/generated/payment/graphql.ts'
import { usePages } from '../../graphql/pages.ts'
import { PaymentMonths } from './PaymentMonths.tsx'

const select = (data: PaymentsQuery) => data.viewer?.payments

/** « Versements »: what the mutuelle transferred, to whom and when. They are the holder's to see. */
export function PaymentsPage() {
  const { t } = useLingui()
  const pages = usePages({ query: PaymentsDocument, variables: {}, select })
  const viewer = pages.first?.viewer
  const isHolder = viewer?.beneficiaries.some(member => member.isViewer && member.role === 'HOLDER') ?? false
  const iban = viewer?.contract?.bankAccount?.ibanMasked
  const holder = viewer?.beneficiaries.find(member => member.role === 'HOLDER')
  return (
    <>
      <PageHeader title={t`Versements`}>
        {isHolder && iban && (
          <Trans>
            Vos remboursements arrivent sur le compte <span className="num">{iban}</span>
          </Trans>
        )}
      </PageHeader>
      {(pages.error ?? pages.moreError) && <LoadError kept={Boolean(viewer)} onRetry={pages.retry} />}
      {pages.loading && (
        <Surface>
          <Skeleton shape="rows" />
        </Surface>
      )}
      {viewer && !isHolder && <NotHolder holderName={holder?.fullName} />}
      {viewer && isHolder && pages.items.length === 0 && <NothingYet />}
      {viewer && isHolder && pages.items.length > 0 && (
        <PaymentMonths
          payments={pages.items}
          total={viewer.payments.totalCount}
          hasMore={pages.hasMore}
          loadingMore={pages.loadingMore}
          onMore={pages.showMore}
        />
      )}
    </>
  )
}

/** Why somebody other than the holder sees no transfers, and where they see what was reimbursed of their care. */
function NotHolder({ holderName }: { holderName: string | undefined }) {
  const { t } = useLingui()
  const who = holderName ?? t`la personne titulaire`
  return (
    <Surface>
      <Empty
        drawing="leaf"
        title={<Trans>Les versements vont au titulaire du contrat</Trans>}
        action={
          <LinkButton to="/remboursements">
            <Trans>Voir mes remboursements</Trans>
          </LinkButton>
        }
      >
        <Trans>
          La mutuelle rembourse toute la famille sur le compte de {who} : la liste n’est donc que dans son espace. Ce
          qui a été remboursé de vos propres soins est dans vos remboursements.
        </Trans>
      </Empty>
    </Surface>
  )
}

function NothingYet() {
  return (
    <Surface>
      <Empty title={<Trans>Aucun versement pour l’instant</Trans>}>
        <Trans>Le premier apparaîtra ici dès que la mutuelle aura un remboursement à vous verser.</Trans>
      </Empty>
    </Surface>
  )
}
