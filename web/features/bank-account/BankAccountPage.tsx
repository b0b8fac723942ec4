import { Trans, useLingui } from '@lingui/react/macro'
import { Empty } from '../../design/Empty.tsx'
import { AppLink, LinkButton } from '../../design/Link.tsx'
import { LoadError } from '../../design/LoadError.tsx'
import { Notice } from '../../design/Notice.tsx'
import { PageHeader } from '../../design/PageHeader.tsx'
import { Skeleton } from '../../design/Skeleton.tsx'
import { Columns, Surface } from '../../design/Surface.tsx'
import type { BankAccountQuery } from '../../graphql/generated/bank-account/graphql.ts'
import { useBankAccountQuery } from '../../graphql/generated/bank-account/hooks.ts'
import { useSession } from '../../graphql/session.tsx'
import { useFormats } from '../../i18n/formats.ts'
import { AccountForm } from './AccountForm.tsx'

type Contract = NonNullable<NonNullable<BankAccountQuery['viewer']>['contract']>

/** « Compte de remboursement »: where the money goes, and how that is changed safely. */
export function BankAccountPage() {
  const { t } = useLingui()
  const [{ data, error }, ask] = useBankAccountQuery({ requestPolicy: 'cache-and-network' })
  const again = () => ask({ requestPolicy: 'network-only' })
  const viewer = data?.viewer
  // What a contract costs is for its holder to know, like where its money goes.
  const isHolder = viewer?.contract?.monthlyPremium != null
  return (
    <>
      <PageHeader
        title={t`Compte de remboursement`}
        back={
          <AppLink to="/contrat">
            <Trans>Mon contrat</Trans>
          </AppLink>
        }
      />
      {error && <LoadError kept={Boolean(viewer)} onRetry={again} />}
      {!data && !error && (
        <Surface>
          <Skeleton shape="hero" />
        </Surface>
      )}
      {viewer && !(isHolder && viewer.contract) && <NotYours />}
      {viewer?.contract && isHolder && (
        <Columns
          main={<Body contract={viewer.contract} holder={viewer.member.fullName} onDone={again} />}
          aside={<Safety />}
        />
      )}
    </>
  )
}

function Body({ contract, holder, onDone }: { contract: Contract; holder: string; onDone: () => void }) {
  const { moment } = useFormats()
  const { viewer } = useSession()
  const { bankAccount, bankAccountRequest: running } = contract
  const isWaiting = running?.ball === 'MUTUELLE'
  return (
    <>
      <Surface title={<Trans>Vos remboursements arrivent sur</Trans>}>
        {bankAccount ? (
          <p className="num text-xl font-[650]">{bankAccount.ibanMasked}</p>
        ) : (
          <p className="text-ink-2">
            <Trans>Aucun compte pour l’instant : indiquez-le ci-dessous pour être remboursé.</Trans>
          </p>
        )}
        {bankAccount?.heldUntil && (
          <Notice title={<Trans>Premier versement à partir du {moment(new Date(bankAccount.heldUntil))}</Trans>}>
            <Trans>Vos remboursements d’ici là ne sont pas perdus : ils partent ensuite, en une fois.</Trans>
          </Notice>
        )}
        {isWaiting && (
          <Notice tone="act" title={<Trans>Un autre compte est en cours de vérification</Trans>}>
            <Trans>Vos remboursements continuent sur le compte ci-dessus jusqu’à notre réponse.</Trans>
          </Notice>
        )}
        {running && (
          <p>
            <AppLink to="/demarches/$id" params={{ id: running.id }}>
              {running.bankAccountChange?.canCancel ? (
                <Trans>Voir ou annuler ce changement</Trans>
              ) : (
                <Trans>Suivre ce changement</Trans>
              )}
            </AppLink>
          </p>
        )}
      </Surface>
      {!isWaiting && !viewer?.viewedBy && (
        <AccountForm before={bankAccount?.ibanMasked ?? null} holder={holder} onDone={onDone} />
      )}
    </>
  )
}

/** What protects the money, before anybody wonders about the steps. */
function Safety() {
  return (
    <Surface title={<Trans>Pour votre sécurité</Trans>}>
      <ul className="grid list-disc gap-2 ps-5 text-s text-ink-2">
        <li>
          <Trans>Un code reçu sur votre mobile, ou votre clé d’accès, confirme ce compte et lui seul.</Trans>
        </li>
        <li>
          <Trans>Nous vous écrivons aussitôt, partout où nous vous connaissions avant ce changement.</Trans>
        </li>
        <li>
          <Trans>Le premier versement attend 72 heures : d’ici là, vous pouvez annuler d’un geste.</Trans>
        </li>
        <li>
          <Trans>Les cotisations sont prélevées sur un autre mandat : elles ne changent pas.</Trans>
        </li>
      </ul>
    </Surface>
  )
}

function NotYours() {
  return (
    <Surface>
      <Empty
        drawing="leaf"
        title={<Trans>Seul le titulaire du contrat choisit ce compte</Trans>}
        action={
          <LinkButton to="/contrat">
            <Trans>Voir le contrat</Trans>
          </LinkButton>
        }
      >
        <Trans>La mutuelle rembourse toute la famille sur le compte du titulaire.</Trans>
      </Empty>
    </Surface>
  )
}
