import { Trans, useLingui } from '@lingui/react/macro'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { AppLink } from '../../design/Link.tsx'
import { LoadError } from '../../design/LoadError.tsx'
import { Notice } from '../../design/Notice.tsx'
import { PageHeader } from '../../design/PageHeader.tsx'
import { Skeleton } from '../../design/Skeleton.tsx'
import { Surface } from '../../design/Surface.tsx'
import type { ActivationStateFragment } from '../../graphql/generated/identity/graphql.ts'
import { useActivationQuery } from '../../graphql/generated/identity/hooks.ts'
import { useConnection, useSession } from '../../graphql/session.tsx'
import { ActivationAccountStep } from './ActivationAccountStep.tsx'
import { ActivationCodeStep } from './ActivationCodeStep.tsx'
import { ActivationIdentityStep } from './ActivationIdentityStep.tsx'
import { FranceConnectButton, OrSeparator } from './FranceConnectButton.tsx'

/** « Premiers pas »: opens an account in three steps. What was begun in this browser goes on where it was left. */
export function ActivationPage() {
  const { t } = useLingui()
  const router = useRouter()
  const { viewer, brand } = useSession()
  const { reset } = useConnection()
  const [{ data, error }, ask] = useActivationQuery({ requestPolicy: 'network-only' })
  /** What the last step answered; null to begin again, undefined before any. */
  const [reached, setReached] = useState<ActivationStateFragment | null>()
  const [isOver, setOver] = useState(false)
  const begun = reached === undefined ? data?.activation : reached
  const arrived = reached !== undefined

  // Somebody who is signed in already has nothing to do here.
  useEffect(() => {
    if (viewer) void router.navigate({ to: '/', replace: true })
  }, [viewer, router])

  const goOn = (activation: ActivationStateFragment | null) => {
    setOver(false)
    setReached(activation)
  }
  const over = () => {
    setOver(true)
    setReached(null)
  }
  const opened = () => {
    reset()
    void router.navigate({ to: '/', replace: true })
  }

  return (
    <>
      <PageHeader
        title={t`Premiers pas`}
        back={
          <AppLink to="/connexion">
            <Trans>Connexion</Trans>
          </AppLink>
        }
      >
        <p className="text-center">
          <Trans>Ouvrez votre espace en trois étapes, avec votre carte de tiers payant.</Trans>
        </p>
      </PageHeader>
      {error && !arrived && <LoadError kept={false} onRetry={() => ask({ requestPolicy: 'network-only' })} />}
      {isOver && (
        <Notice tone="act" live title={<Trans>Il faut recommencer</Trans>}>
          <Trans>Trop d’essais ou trop de temps ont passé depuis le code. Rien n’a été changé à votre contrat.</Trans>
        </Notice>
      )}
      <Surface>
        {begun === undefined ? (
          !error && <Skeleton shape="rows" count={2} />
        ) : begun === null ? (
          <>
            <ActivationIdentityStep arrived={arrived} onDone={goOn} />
            {brand?.franceConnect && (
              <>
                <OrSeparator />
                <FranceConnectButton />
              </>
            )}
          </>
        ) : begun.step === 'CODE' ? (
          <ActivationCodeStep arrived={arrived} onDone={goOn} onOver={over} onRestart={() => goOn(null)} />
        ) : (
          <ActivationAccountStep arrived={arrived} activation={begun} onDone={opened} onOver={over} />
        )}
      </Surface>
    </>
  )
}
