import { useLingui } from '@lingui/react/macro'
import { LoadError } from '../../design/LoadError.tsx'
import { PageHeader } from '../../design/PageHeader.tsx'
import { Skeleton } from '../../design/Skeleton.tsx'
import { Columns, Surface } from '../../design/Surface.tsx'
import { useSecurityQuery } from '../../graphql/generated/identity/hooks.ts'
import { CodeAppSection } from './CodeAppSection.tsx'
import { FileAccessesSection } from './FileAccessesSection.tsx'
import { FranceConnectNotice } from './FranceConnectNotice.tsx'
import { FranceConnectSection } from './FranceConnectSection.tsx'
import { PasskeysSection } from './PasskeysSection.tsx'
import { PasswordSection } from './PasswordSection.tsx'
import { RecoveryCodesSection } from './RecoveryCodesSection.tsx'
import { SessionsSection } from './SessionsSection.tsx'
import { SignInsSection } from './SignInsSection.tsx'
import { TrustedDevicesSection } from './TrustedDevicesSection.tsx'

/** « Sécurité »: where one is signed in, by what, and who came in. @param franceConnect what came of linking it, unchecked */
export function SecurityPage({ franceConnect }: { franceConnect?: string | undefined }) {
  const { t } = useLingui()
  // What happened elsewhere is the point of this page: it is never shown from memory.
  const [{ data, error }, ask] = useSecurityQuery({ requestPolicy: 'cache-and-network' })
  const viewer = data?.viewer
  const mailbox = data?.brand.mailbox
  return (
    <>
      <PageHeader title={t`Sécurité`} />
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
