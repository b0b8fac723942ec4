import { Trans } from '@lingui/react/macro'
import { Button } from './Button.tsx'
import { Notice } from './Notice.tsx'

interface LoadErrorProps {
  onRetry: () => void
  /** What was read before is still on the page, below. */
  kept?: boolean
}

/** Something could not be read: what to do, and that nothing is lost. */
export function LoadError({ onRetry, kept = false }: LoadErrorProps) {
  return (
    <Notice
      tone="failed"
      live
      title={<Trans>Impossible de charger ces informations</Trans>}
      action={
        <Button kind="quiet" onPress={onRetry}>
          <Trans>Réessayer</Trans>
        </Button>
      }
    >
      {kept ? (
        <Trans>Ce qui est à l’écran date de la dernière lecture. Vérifiez votre connexion, puis réessayez.</Trans>
      ) : (
        <Trans>Vérifiez votre connexion, puis réessayez. Rien n’est perdu.</Trans>
      )}
    </Notice>
  )
}
