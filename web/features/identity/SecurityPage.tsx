import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
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
import type { ActName } from './resumed-act.ts'
import { SessionsSection } from './SessionsSection.tsx'
import { SignInsSection } from './SignInsSection.tsx'
import { TrustedDevicesSection } from './TrustedDevicesSection.tsx'

interface SecurityPageProps {
  /** What came of a way to FranceConnect, unchecked. */
  franceConnect?: string | undefined
  /** The act that it was to prove, unchecked: its dialog is open again. */
  act?: string | undefined
}

/** « Sécurité »: where one is signed in, by what, and who came in. */
export function SecurityPage(props: SecurityPageProps) {
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

function Protections({ franceConnect, act }: SecurityPageProps) {
  // Once: loaded again, the page is as any other.
  const [resumed] = useState(() => (franceConnect === 'prouve' ? (act as ActName | undefined) : undefined))
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
              <PasskeysSection passkeys={viewer.security.passkeys} mailbox={mailbox} resumed={resumed} />
              <SignInsSection signIns={viewer.security.lastSignIns} />
              <FileAccessesSection accesses={viewer.security.fileAccesses} />
            </>
          }
          aside={
            <>
              <PasswordSection email={viewer.account.email} mailbox={mailbox} resumed={resumed === 'mot-de-passe'} />
              <PhoneSection phone={viewer.security.phone} mailbox={mailbox} resumed={resumed === 'mobile'} />
              {data.brand.franceConnect && (
                <FranceConnectSection
                  link={viewer.security.franceConnect}
                  mailbox={mailbox}
                  resumed={resumed === 'franceconnect'}
                />
              )}
              <CodeAppSection
                since={viewer.security.codeAppSince}
                mailbox={mailbox}
                resumed={resumed === 'retirer-application'}
              />
              <RecoveryCodesSection
                left={viewer.security.recoveryCodesLeft}
                mailbox={mailbox}
                resumed={resumed === 'codes'}
              />
              <TrustedDevicesSection devices={viewer.security.trustedDevices} />
            </>
          }
        />
      )}
    </>
  )
}
