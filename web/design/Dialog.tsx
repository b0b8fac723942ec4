import { useLingui } from '@lingui/react/macro'
import { X } from 'lucide-react'
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { IconButton } from './IconButton.tsx'

interface DialogProps {
  open: boolean
  onClose: () => void
  title: ReactNode
  /** `sheet` rises from the bottom of a phone, and hangs from the top corner on a desk; `wide` has room for a page. */
  shape?: 'centre' | 'sheet' | 'wide'
  /** Hides the page behind it from whoever passes by, and only its own buttons close it. */
  locked?: boolean
  children: ReactNode
}

const shapes = {
  centre: 'm-auto w-[min(32rem,calc(100vw-2rem))] rounded-surface starting:open:scale-95',
  wide: 'm-auto w-[min(56rem,calc(100vw-1rem))] max-w-none rounded-surface starting:open:scale-95',
  sheet: [
    'mx-auto mt-auto mb-0 w-full max-w-full rounded-t-surface pb-[max(1.5rem,env(safe-area-inset-bottom))] starting:open:translate-y-8',
    'desk:ms-auto desk:me-8 desk:mt-18 desk:mb-auto desk:w-88 desk:rounded-surface desk:pb-5 desk:starting:open:-translate-y-2',
  ].join(' '),
}

/**
 * Something to settle before going on. The browser's own dialog: it keeps the focus inside, closes on Escape, hides
 * the rest from screen readers and gives the focus back.
 */
export function Dialog({ open, onClose, title, shape = 'centre', locked = false, children }: DialogProps) {
  const { t } = useLingui()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  /** Closed by us: the one who closed it knows. */
  const leaving = useRef(false)

  useLayoutEffect(() => {
    const element = dialog.current
    if (!element || !open) return
    leaving.current = false
    if (!element.open) element.showModal()
    // Also before it is taken away with what showed it: only closing it gives the focus back.
    return () => {
      leaving.current = true
      element.close()
    }
  }, [open])

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a press beside the dialog closes it; Escape does so by keyboard
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onCancel={event => {
        if (locked) event.preventDefault()
      }}
      onClose={() => {
        // In development React opens each dialog twice, and is told late that the first one was closed.
        if (leaving.current || dialog.current?.open) return
        // Browsers let a second Escape through.
        if (locked && open) dialog.current?.showModal()
        else onClose()
      }}
      onClick={event => {
        if (!locked && event.target === dialog.current) dialog.current.close()
      }}
      className={`max-h-[90dvh] border border-line bg-surface p-0 text-ink shadow-raised transition-all duration-200 ease-calm ${locked ? 'backdrop:bg-paper' : 'backdrop:bg-veil'} starting:open:opacity-0 ${shapes[shape]}`}
    >
      {open && (
        <div className="grid gap-4 p-5 phone:px-6">
          <div className="-me-2 flex items-center justify-between gap-4">
            <h2 id={id} tabIndex={-1}>
              {title}
            </h2>
            {!locked && <IconButton icon={X} label={t`Fermer`} onPress={() => dialog.current?.close()} />}
          </div>
          {children}
        </div>
      )}
    </dialog>
  )
}
