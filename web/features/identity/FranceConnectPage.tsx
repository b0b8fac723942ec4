import { Trans, useLingui } from '@lingui/react/macro'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { AppLink, LinkButton } from '../../design/Link.tsx'
import { LoadError } from '../../design/LoadError.tsx'
import { Notice } from '../../design/Notice.tsx'
import { PageHeader } from '../../design/PageHeader.tsx'
import { Skeleton } from '../../design/Skeleton.tsx'
import { Surface } from '../../design/Surface.tsx'
import type { FranceConnectArrivalFragment } from '../../graphql/generated/identity/graphql.ts'
import { useContinueFranceConnectMutation } from '../../graphql/generated/identity/hooks.ts'
import { nextPath, useConnection } from '../../graphql/session.tsx'
import { FranceConnectSteps } from './FranceConnectSteps.tsx'

type Stage =
  | { kind: 'LOADING' | 'UNREACHABLE' | 'OVER' }
  | { kind: 'REFUSED'; message: string }
  | { kind: 'ARRIVED'; arrival: FranceConnectArrivalFragment }

/**
 * Where FranceConnect leads back to. Who is known goes straight on; who is not yet shows once that the person on file is
 * the same. What was begun in this browser goes on where it was left. @param suite the page to go on to, unchecked
 */
export function FranceConnectPage({ suite }: { suite?: string | undefined }) {
  const { t } = useLingui()
  const router = useRouter()
  const { reset } = useConnection()
  const [, goOn] = useContinueFranceConnectMutation()
  const [stage, setStage] = useState<Stage>({ kind: 'LOADING' })
  const search = suite === undefined ? {} : { suite }

  const signedIn = () => {
    reset()
    void router.navigate({ href: nextPath(suite), replace: true })
  }
  const ask = async () => {
    setStage({ kind: 'LOADING' })
    const result = (await goOn({})).data?.continueFranceConnect
    switch (result?.__typename) {
      case 'SignInSuccess':
        return signedIn()
      case 'SecondProofNeeded':
        return void router.navigate({ to: '/connexion/code', search, replace: true })
      case 'FranceConnectSuccess':
        return setStage({ kind: 'ARRIVED', arrival: result.arrival })
      case 'LinkOver':
        return setStage({ kind: 'OVER' })
      case 'NotAllowed':
      case 'TooManyAttempts':
        return setStage({ kind: 'REFUSED', message: result.message })
      default:
        return setStage({ kind: 'UNREACHABLE' })
    }
  }
  // Once a visit: what came back serves once.
  const hasAsked = useRef(false)
  useEffect(() => {
    if (hasAsked.current) return
    hasAsked.current = true
    void ask()
  })

  const back = (
    <LinkButton to="/connexion" search={search}>
      <Trans>Revenir à la connexion</Trans>
    </LinkButton>
  )
  return (
    <>
      <PageHeader
        title={t`Vous venez de FranceConnect`}
        back={
          <AppLink to="/connexion" search={search}>
            <Trans>Connexion</Trans>
          </AppLink>
        }
      />
      {stage.kind === 'UNREACHABLE' && <LoadError kept={false} onRetry={() => void ask()} />}
      {stage.kind === 'LOADING' && (
        <Surface>
          <Skeleton shape="rows" count={2} />
        </Surface>
      )}
      {stage.kind === 'OVER' && (
        <Notice tone="act" live title={<Trans>Cette connexion n’est plus en cours</Trans>} action={back}>
          <Trans>
            Trop de temps ou trop d’essais ont passé, ou elle a abouti dans une autre fenêtre. Rien n’a changé à votre
            contrat.
          </Trans>
        </Notice>
      )}
      {stage.kind === 'REFUSED' && (
        <Notice tone="act" live title={<Trans>Vous ne pouvez pas entrer pour le moment</Trans>} action={back}>
          {stage.message}
        </Notice>
      )}
      {stage.kind === 'ARRIVED' && (
        <Surface>
          <FranceConnectSteps arrival={stage.arrival} onSignedIn={signedIn} onOver={() => setStage({ kind: 'OVER' })} />
        </Surface>
      )}
    </>
  )
}
