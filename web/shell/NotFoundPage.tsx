import { Trans, useLingui } from '@lingui/react/macro'
import { Empty } from '../design/Empty.tsx'
import { LinkButton } from '../design/Link.tsx'
import { PageHeader } from '../design/PageHeader.tsx'

/** An address that leads nowhere. */
export function NotFoundPage() {
  const { t } = useLingui()
  return (
    <>
      <PageHeader title={t`Page introuvable`} />
      <Empty
        drawing="leaf"
        title={<Trans>Il n’y a rien à cette adresse</Trans>}
        action={
          <LinkButton to="/">
            <Trans>Revenir à l’accueil</Trans>
          </LinkButton>
        }
      >
        <Trans>Le lien est peut-être incomplet, ou la page a changé de place.</Trans>
      </Empty>
    </>
  )
}
