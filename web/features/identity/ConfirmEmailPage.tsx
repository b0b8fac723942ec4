import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect } from 'react'
import { LinkButton } from '../../design/Link.tsx'
import { LoadError } from '../../design/LoadError.tsx'
import { Notice } from '../../design/Notice.tsx'
import { PageHeader } from '../../design/PageHeader.tsx'
import { Skeleton } from '../../design/Skeleton.tsx'
import { Surface } from '../../design/Surface.tsx'
import { useConfirmEmailMutation } from '../../graphql/generated/identity/hooks.ts'

/** Where the mail that confirms an address leads. @param token what follows the # */
export function ConfirmEmailPage({ token }: { token: string }) {
  const { t } = useLingui()
  const [{ data, error }, confirm] = useConfirmEmailMutation()
  useEffect(() => void confirm({ input: { token } }), [confirm, token])
  const result = data?.confirmEmail
  return (
    <>
      <PageHeader title={t`Votre adresse e-mail`} />
      {error && <LoadError kept={false} onRetry={() => void confirm({ input: { token } })} />}
      {!error && (
        <Surface>
          {!result && <Skeleton shape="rows" count={1} />}
          {result?.__typename === 'ConfirmEmailSuccess' && (
            <Notice tone="done" live title={<Trans>Votre adresse est confirmée</Trans>}>
              {result.isNew ? (
                <Trans>Vous vous connectez désormais avec {result.email}, et nos messages y arrivent.</Trans>
              ) : (
                <Trans>Nos messages vous parviendront à {result.email}.</Trans>
              )}
            </Notice>
          )}
          {result?.__typename === 'LinkOver' && (
            <Notice tone="act" live title={<Trans>Ce lien ne sert plus</Trans>}>
              <Trans>
                Votre adresse est peut-être confirmée déjà. Sinon, votre espace vous propose d’y recevoir un autre lien.
              </Trans>
            </Notice>
          )}
          {result?.__typename === 'TooManyAttempts' && <Notice tone="act" live title={result.message} />}
          {result && (
            <LinkButton to="/" wide>
              <Trans>Aller à mon espace</Trans>
            </LinkButton>
          )}
        </Surface>
      )}
    </>
  )
}
