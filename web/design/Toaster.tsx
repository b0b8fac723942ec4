import { useLingui } from '@lingui/react/macro'
import { X } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { IconButton } from './IconButton.tsx'
import { tones } from './Notice.tsx'
import { closeToast, toastStore } from './toast.ts'

/** Where toasts show and announcements are read out. Once, at the root: a live region must exist before it speaks. */
export function Toaster() {
  const { t } = useLingui()
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.toasts)
  const announcement = useSyncExternalStore(toastStore.subscribe, toastStore.announcement)
  return (
    <>
      <p role="status" className="sr-only">
        {announcement}
      </p>
      <section
        aria-label={t`Messages`}
        aria-live="polite"
        className="pointer-events-none fixed inset-x-4 bottom-24 z-20 grid justify-items-center gap-2 desk:start-auto desk:end-8 desk:bottom-8 desk:w-96"
      >
        {toasts.map(({ id, tone, message }) => {
          const { look, icon: Icon } = tones[tone]
          return (
            <div
              key={id}
              className="pointer-events-auto grid w-full max-w-md grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-3 rounded-surface border border-line bg-surface py-1.5 ps-4 pe-2 shadow-raised transition-all duration-200 ease-calm starting:translate-y-2 starting:opacity-0"
            >
              <span className={`grid size-8 place-items-center rounded-full ${look}`}>
                <Icon className="size-5" strokeWidth={1.75} />
              </span>
              <p className="text-s">{message}</p>
              <IconButton icon={X} label={t`Fermer ce message`} onPress={() => closeToast(id)} />
            </div>
          )
        })}
      </section>
    </>
  )
}
