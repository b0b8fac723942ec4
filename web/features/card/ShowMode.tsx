import { Trans, useLingui } from '@lingui/react/macro'
import { X } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from '../../design/Button.tsx'
import { Attestation } from './Attestation.tsx'
import type { PrintedCard } from './printed-card.ts'
import { useWakeLock } from './useWakeLock.ts'

interface ShowModeProps {
  card: PrintedCard
  /** Whether it serves right now, or of when the copy is. */
  standing: ReactNode
  open: boolean
  onClose: () => void
}

/**
 * *Montrer*: the card alone, on white and as large as the screen, which stays awake. Escape, its button and the
 * browser's own « back » leave it.
 */
export function ShowMode({ card, standing, open, onClose }: ShowModeProps) {
  const { t } = useLingui()
  const dialog = useRef<HTMLDialogElement>(null)
  useWakeLock(open)
  useLight(open)
  useEffect(() => {
    const element = dialog.current
    if (!element) return
    if (open && !element.open) element.showModal()
    if (!open && element.open) element.close()
  }, [open])
  return (
    <dialog
      ref={dialog}
      aria-label={t`Carte à montrer au professionnel`}
      onClose={onClose}
      className="m-0 size-full max-h-none max-w-none border-0 bg-scan p-0 text-ink print:hidden"
    >
      {open && (
        <div className="grid min-h-full grid-cols-[minmax(0,1fr)] content-start gap-3 p-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] phone:p-6">
          <div className="mx-auto flex w-full max-w-3xl flex-wrap items-center justify-between gap-2">
            {standing}
            <Button kind="quiet" icon={X} autoFocus onPress={() => dialog.current?.close()}>
              <Trans>Fermer</Trans>
            </Button>
          </div>
          <Attestation card={card} />
        </div>
      )}
    </dialog>
  )
}

/** Dark on light whatever the theme: a screen that lights up is read, and scanned, across a counter. */
function useLight(on: boolean): void {
  useEffect(() => {
    if (!on) return
    const { dataset } = document.documentElement
    const { theme } = dataset
    dataset.theme = 'light'
    return () => {
      if (theme === undefined) delete dataset.theme
      else dataset.theme = theme
    }
  }, [on])
}
