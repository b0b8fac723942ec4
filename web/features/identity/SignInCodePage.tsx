import { Trans, useLingui } from '@lingui/react/macro'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { AppLink, LinkButton } from '../../design/Link.tsx'
import { LoadError } from '../../design/LoadError.tsx'
import { Notice } from '../../design/Notice.tsx'
import { PageHeader } from '../../design/PageHeader.tsx'
import { Skeleton } from '../../design/Skeleton.tsx'
import { Surface } from '../../design/Surface.tsx'
import { usePendingSignInQuery } from '../../graphql/generated/identity/hooks.ts'
import { nextPath, useConnection } from '../../graphql/session.tsx'
import { SignInCodeForm } from './SignInCodeForm.tsx'

/**
 * « Confirmez que c'est vous »: the code that goes with a password or with FranceConnect in a browser that is not known.
 * What is pending is kept in this browser, so that it may be loaded again. @param suite the page to go on to, unchecked
 */
export function SignInCodePage({ suite }: { suite?: string | undefined }) {
  const { t } = useLingui()
  const router = useRouter()
  const { reset } = useConnection()
  const [{ data, error }, ask] = usePendingSignInQuery({ requestPolicy: 'network-only' })
  const [isOver, setOver] = useState(false)
  const pending = data?.pendingSignIn
  const search = suite === undefined ? {} : { suite }

  const signedIn = () => {
    reset()
    void router.navigate({ href: nextPath(suite), replace: true })
  }

  return (
    <>
      <PageHeader
        title={t`Confirmez que c’est vous`}
        back={
          <AppLink to="/connexion" search={search}>
            <Trans>Connexion</Trans>
          </AppLink>
        }
      >
        <p className="text-center">
          <Trans>Nous ne connaissons pas encore cet appareil.</Trans>
        </p>
      </PageHeader>
      {error && !data && <LoadError kept={false} onRetry={() => ask({ requestPolicy: 'network-only' })} />}
      {isOver || pending === null ? (
        <Notice
          tone="act"
          live
          title={<Trans>Cette connexion n’est plus en cours</Trans>}
          action={
            <LinkButton to="/connexion" search={search}>
              <Trans>Recommencer</Trans>
            </LinkButton>
          }
        >
          <Trans>Dix minutes ont passé, ou elle a abouti dans une autre fenêtre. Votre compte n’a pas changé.</Trans>
        </Notice>
      ) : (
        !(error && !data) && (
          <Surface>
            {pending === undefined ? (
              <Skeleton shape="rows" count={2} />
            ) : (
              <SignInCodeForm
                pending={pending}
                mailbox={data?.brand.mailbox}
                onDone={signedIn}
                onOver={() => setOver(true)}
              />
            )}
          </Surface>
        )
      )}
    </>
  )
}
