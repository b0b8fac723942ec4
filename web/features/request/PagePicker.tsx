import { Trans } from '@lingui/react/macro'
import { Camera, FolderOpen, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { buttonStyles } from '../../design/Button.tsx'

const TYPES = 'image/jpeg,image/png,image/heic,application/pdf'

interface PagePickerProps {
  /** Other pages are there already. */
  more: boolean
  onPick: (files: readonly File[]) => void
}

/** Two ways to a page: the camera at once, where one holds it in one's hand, or what is on the device. */
export function PagePicker({ more, onPick }: PagePickerProps) {
  return (
    <div className="grid gap-3 phone:grid-cols-2 desk:grid-cols-1">
      <FileButton look={buttonStyles(more ? 'quiet' : 'primary', true)} icon={Camera} onPick={onPick} camera>
        {more ? <Trans>Une autre photo</Trans> : <Trans>Prendre une photo</Trans>}
      </FileButton>
      <FileButton look={`${buttonStyles('quiet', true)} ${more ? '' : firstOnDesk}`} icon={FolderOpen} onPick={onPick}>
        {more ? <Trans>D’autres fichiers</Trans> : <Trans>Choisir des fichiers</Trans>}
      </FileButton>
    </div>
  )
}

/** A desk's only way is its first one. */
const firstOnDesk = 'desk:border-transparent desk:bg-brand desk:text-on-brand desk:hover:bg-brand-hover'

interface FileButtonProps extends Pick<PagePickerProps, 'onPick'> {
  look: string
  icon: LucideIcon
  camera?: boolean
  children: ReactNode
}

/** The browser's own file field, as a button: it opens the phone's camera by itself, with nothing to allow. */
function FileButton({ look, icon: Icon, camera = false, onPick, children }: FileButtonProps) {
  return (
    <label
      className={`${look} ${camera ? 'desk:hidden' : ''} relative cursor-pointer has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus`}
    >
      <Icon aria-hidden="true" className="size-5 flex-none" strokeWidth={1.75} />
      {children}
      <input
        type="file"
        accept={TYPES}
        {...(camera ? { capture: 'environment' as const } : { multiple: true })}
        onChange={event => {
          const files = [...(event.target.files ?? [])]
          // The same file may be chosen again, as after it was taken off.
          event.target.value = ''
          if (files.length > 0) onPick(files)
        }}
        className="absolute inset-0 cursor-[inherit] opacity-0"
      />
    </label>
  )
}
