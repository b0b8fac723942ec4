import { Trans, useLingui } from '@lingui/react/macro'
import { LoadError } from '../../design/LoadError.tsx'
import { Notice } from '../../design/Notice.tsx'
import { PageHeader } from '../../design/PageHeader.tsx'
import { Skeleton } from '../../design/Skeleton.tsx'
import { Columns, Surface } from '../../design/Surface.tsx'
import { useSecurityQuery } from '../../graphql/generated/identity/hooks.ts'
import { useSession } from '../../graphql/session.tsx'
import { CodeAppSection } from './CodeAppSection.tsx'
import { FileAccessesSection } from './FileAccessesSection.tsx'
import { FranceConnectNotice } from './FranceConnectNotice.tsx'
import { FranceConnectSection } from './FranceConnectSection.tsx'
import { PasskeysSection } from './PasskeysSection.tsx'
import { PasswordSection } from './PasswordSection.tsx'
import { PhoneSection } from './PhoneSection.tsx'
import { RecoveryCodesSection } from './RecoveryCodesSection.tsx'
import { SessionsSection } from './SessionsSection.tsx'
import { SignInsSection } from './SignInsSection.tsx'
import { TrustedDevicesSection } from './TrustedDevicesSection.tsx'

/** « Sécurité »: where one is signed in, by what, and who came in. @param franceConnect what came of linking it, unchecked */
export function SecurityPage(props: { franceConnect?: string | undefined }) {
  const { t } = useLingui()
  const { viewer } = useSession()
  return (
    <>
      <PageHeader title={t`Sécurité`} />
      {viewer?.viewedBy ? (
        <Notice title={<Trans>Seul l’adhérent voit cette page</Trans>}>
          <Trans>Ce qui protège un compte, et d’où l’on s’y connecte, n’est pas montré à la mutuelle.</Trans>
        </Notice>
      ) : (
        <Protections {...props} />
      )}
    </>
  )
}

function Protections({ franceConnect }: { franceConnect?: string | undefined }) {
  // What happened elsewhere is the point of this page: it is never shown from memory.
  const [{ data, error }, ask] = useSecurityQuery({ requestPolicy: 'cache-and-network' })
  const viewer = data?.viewer
  const mailbox = data?.brand.mailbox
  return (
    <>
      <FranceConnectNotice outcome={franceConnect} />
      {error && <LoadError kept={Boolean(viewer)} onRetry={() => ask({ requestPolicy: 'network-only' })} />}
      {!viewer && !error && (
        <Surface>
          <Skeleton shape="rows" count={4} />
        </Surface>
      )}
      {viewer && (
        <Columns
          main={
            <>
              <SessionsSection sessions={viewer.security.sessions} />
              <PasskeysSection passkeys={viewer.security.passkeys} mailbox={mailbox} />
              <SignInsSection signIns={viewer.security.lastSignIns} />
              <FileAccessesSection accesses={viewer.security.fileAccesses} />
            </>
          }
          aside={
            <>
              <PasswordSection email={viewer.account.email} mailbox={mailbox} />
              <PhoneSection phone={viewer.security.phone} mailbox={mailbox} />
              {data.brand.franceConnect && (
                <FranceConnectSection link={viewer.security.franceConnect} mailbox={mailbox} />
              )}
              <CodeAppSection since={viewer.security.codeAppSince} mailbox={mailbox} />
              <RecoveryCodesSection left={viewer.security.recoveryCodesLeft} mailbox={mailbox} />
              <TrustedDevicesSection devices={viewer.security.trustedDevices} />
            </>
          }
        />
      )}
    </>
  )
}
