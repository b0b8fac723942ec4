import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Button } from '../../design/Button.tsx'
import { type Fact, Facts } from '../../design/Facts.tsx'
import { Surface } from '../../design/Surface.tsx'

interface RecapProps {
  facts: readonly Fact[]
  busy: boolean
  onEdit: () => void
  onConfirm: () => void
  children?: ReactNode
}

/** All that is about to be sent, to be changed or confirmed: the words of the button are the decree's (2023-182). */
export function Recap({ facts, busy, onEdit, onConfirm, children }: RecapProps) {
  return (
    <Surface title={<Trans>Récapitulatif de votre demande</Trans>}>
      <Facts facts={facts} />
      {children}
      <div className="flex flex-wrap gap-2">
        <Button id="confirm" busy={busy} onPress={onConfirm}>
          <Trans>Confirmer ma demande de résiliation</Trans>
        </Button>
        <Button kind="quiet" onPress={onEdit}>
          <Trans>Modifier</Trans>
        </Button>
      </div>
    </Surface>
  )
}
