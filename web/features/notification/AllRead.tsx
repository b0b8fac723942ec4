import { Trans } from '@lingui/react/macro'
import { Button } from '../../design/Button.tsx'
import { Notice } from '../../design/Notice.tsx'
import type { MarkedAll } from './useMarks.ts'

/** All was marked as read: says how many, and takes it back. */
export function AllRead({ done, busy, onUndo }: { done: MarkedAll; busy: boolean; onUndo: () => void }) {
  const { marked } = done
  return (
    <Notice
      live
      tone="done"
      title={
        marked === 1 ? (
          <Trans>1 notification marquée comme lue</Trans>
        ) : (
          <Trans>{marked} notifications marquées comme lues</Trans>
        )
      }
      action={
        <Button kind="quiet" busy={busy} onPress={onUndo}>
          <Trans>Annuler</Trans>
        </Button>
      }
    />
  )
}
