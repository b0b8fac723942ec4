import { Trans } from '@lingui/react/macro'
import { Button } from './Button.tsx'

interface ShowMoreProps {
  shown: number
  /** How many there are in all, when it is known. */
  total?: number | undefined
  /** Whether there are more to show. */
  more: boolean
  busy: boolean
  onMore: () => void
}

/** The end of a long list: how much of it is shown, and the rest on demand. */
export function ShowMore({ shown, total, more, busy, onMore }: ShowMoreProps) {
  return (
    <div className="grid justify-items-center gap-3 pt-2">
      {total !== undefined && (
        <p role="status" className="num text-s text-ink-2">
          <Trans>
            {shown} sur {total}
          </Trans>
        </p>
      )}
      {more && (
        <Button kind="quiet" busy={busy} onPress={onMore}>
          <Trans>Afficher plus</Trans>
        </Button>
      )}
    </div>
  )
}
