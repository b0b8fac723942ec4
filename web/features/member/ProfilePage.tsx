import { Trans, useLingui } from '@lingui/react/macro'
import { Bell, LockKeyhole, Smartphone } from 'lucide-react'
import { LoadError } from '../../design/LoadError.tsx'
import { Notice } from '../../design/Notice.tsx'
import { PageHeader } from '../../design/PageHeader.tsx'
import { RowLink, Rows } from '../../design/Rows.tsx'
import { Skeleton } from '../../design/Skeleton.tsx'
import { Columns, Surface } from '../../design/Surface.tsx'
import type { ProfileQuery } from '../../graphql/generated/member/graphql.ts'
import { useProfileQuery } from '../../graphql/generated/member/hooks.ts'
import { useSession } from '../../graphql/session.tsx'
import { AddressSection } from './AddressSection.tsx'
import { EmailSection } from './EmailSection.tsx'
import { NameSection } from './NameSection.tsx'

/** « Mes informations »: who somebody is to the mutuelle, and how it reaches them. */
export function ProfilePage() {
  const { t } = useLingui()
  const { viewer } = useSession()
  return (
    <>
      <PageHeader title={t`Mes informations`} />
      {viewer?.viewedBy ? (
        <Notice title={<Trans>Seul l’adhérent voit cette page</Trans>}>
          <Trans>Ses coordonnées se lisent et se corrigent dans son dossier.</Trans>
        </Notice>
      ) : (
        <Known />
      )}
    </>
  )
}

function Known() {
  // The link of a new e-mail is opened elsewhere: what is known is never shown from memory.
  const [{ data, error }, ask] = useProfileQuery({ requestPolicy: 'cache-and-network' })
  const again = () => ask({ requestPolicy: 'network-only' })
  const profile = data?.viewer?.profile
  return (
    <>
      {error && <LoadError kept={Boolean(profile)} onRetry={again} />}
      {!profile && !error && (
        <Surface>
          <Skeleton shape="rows" count={4} />
        </Surface>
      )}
      {profile && (
        <Columns
          main={
            <>
              <EmailSection profile={profile} mailbox={data.brand.mailbox} onDone={again} />
              <AddressSection address={profile.address} mailbox={data.brand.mailbox} />
            </>
          }
          aside={
            <>
              <NameSection profile={profile} />
              <Elsewhere phone={data.viewer?.security.phone ?? null} />
            </>
          }
        />
      )}
    </>
  )
}

type Phone = NonNullable<ProfileQuery['viewer']>['security']['phone']

/** What else reaches somebody, which is chosen on pages of its own. */
function Elsewhere({ phone }: { phone: Phone }) {
  return (
    <Surface>
      <Rows>
        <li>
          <RowLink
            to="/securite"
            icon={Smartphone}
            title={<Trans>Mobile</Trans>}
            meta={
              phone === null ? (
                <Trans>Aucun numéro pour l’instant</Trans>
              ) : phone.isConfirmed ? (
                <span className="num">{phone.hint}</span>
              ) : (
                <Trans>{phone.hint}, à confirmer</Trans>
              )
            }
          />
        </li>
        <li>
          <RowLink to="/securite" icon={LockKeyhole} title={<Trans>Mot de passe et clés d’accès</Trans>} />
        </li>
        <li>
          <RowLink to="/preferences" icon={Bell} title={<Trans>Ce que nous vous envoyons</Trans>} />
        </li>
      </Rows>
    </Surface>
  )
}
