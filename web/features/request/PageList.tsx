import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { ArrowDown, ArrowUp, Crop, FileText, Image, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { StatusChip } from '../../design/Chip.tsx'
import { IconButton } from '../../design/IconButton.tsx'
import { useFormats } from '../../i18n/formats.ts'
import { AdjustDialog } from './AdjustDialog.tsx'
import type { DraftPage } from './draft.ts'
import type { Adjustment } from './picture.ts'

export interface PageListProps {
  pages: readonly DraftPage[]
  pictures: ReadonlyMap<string, string>
  removed: { page: DraftPage; at: number } | null
  source: (id: string) => Blob | undefined
  onMove: (id: string, by: 1 | -1) => void
  onAdjust: (id: string, adjustment: Adjustment) => Promise<void>
  onRemove: (id: string) => void
  onUndo: () => void
}

/** The pages in their order: each can be moved, straightened, and taken off, which can be taken back. */
export function PageList(props: PageListProps) {
  const { pages, pictures, removed, source, onMove, onAdjust, onRemove, onUndo } = props
  const { t } = useLingui()
  const [adjusting, setAdjusting] = useState<string>()
  const undo = useRef<HTMLDivElement>(null)
  const page = pages.find(({ id }) => id === adjusting)
  const blob = page && source(page.id)
  const removedNumber = (removed?.at ?? 0) + 1

  return (
    <>
      {pages.length > 0 && (
        <ol aria-label={t`Pages`} className="-my-2 grid divide-y divide-line">
          {pages.map((page, at) => (
            <li key={page.id}>
              <PageItem
                page={page}
                number={at + 1}
                isLast={at === pages.length - 1}
                picture={pictures.get(page.id)}
                onMove={by => onMove(page.id, by)}
                onAdjust={() => setAdjusting(page.id)}
                onRemove={() => {
                  onRemove(page.id)
                  // Its buttons are gone: the focus goes to what takes it back.
                  requestAnimationFrame(() => undo.current?.querySelector('button')?.focus())
                }}
              />
            </li>
          ))}
        </ol>
      )}
      <div ref={undo} role="status" className="empty:hidden">
        {removed && (
          <div className="flex flex-wrap items-center justify-between gap-x-3 rounded-field bg-sunken px-4 py-1">
            <span>
              <Trans>Page {removedNumber} retirée.</Trans>
            </span>
            <Button kind="plain" onPress={onUndo}>
              <Trans>Annuler</Trans>
            </Button>
          </div>
        )}
      </div>
      {page && blob && (
        <AdjustDialog
          picture={blob}
          adjustment={page.adjustment}
          onClose={() => setAdjusting(undefined)}
          onDone={adjustment => onAdjust(page.id, adjustment)}
        />
      )}
    </>
  )
}

interface PageItemProps {
  page: DraftPage
  number: number
  isLast: boolean
  picture: string | undefined
  onMove: (by: 1 | -1) => void
  onAdjust: () => void
  onRemove: () => void
}

function PageItem({ page, number, isLast, picture, onMove, onAdjust, onRemove }: PageItemProps) {
  const { t } = useLingui()
  return (
    <div className="grid grid-cols-[4.5rem_minmax(0,1fr)] gap-x-3 py-3">
      <Thumbnail page={page} picture={picture} />
      <div className="grid min-w-0 content-start justify-items-start gap-1">
        <p className="font-[650]">
          <Trans>Page {number}</Trans>
        </p>
        <p className="max-w-full truncate text-s text-ink-2">{page.name}</p>
        <PageStatus page={page} />
        <div className="-ms-2.5 flex flex-wrap">
          {page.isPicture && (
            <IconButton icon={Crop} label={t`Recadrer ou tourner la page ${number}`} onPress={onAdjust} />
          )}
          {(number > 1 || !isLast) && (
            <>
              <IconButton
                icon={ArrowUp}
                label={t`Avancer la page ${number}`}
                isIdle={number === 1}
                onPress={() => onMove(-1)}
              />
              <IconButton
                icon={ArrowDown}
                label={t`Reculer la page ${number}`}
                isIdle={isLast}
                onPress={() => onMove(1)}
              />
            </>
          )}
          <IconButton icon={Trash2} label={t`Retirer la page ${number}`} onPress={onRemove} />
        </div>
      </div>
      {page.refusal && (
        <p
          role="alert"
          className="col-span-2 mt-2 rounded-field bg-failed-soft px-4 py-2 text-s font-medium text-failed"
        >
          {page.refusal}
        </p>
      )}
    </div>
  )
}

/** What a page looks like; a plain tile for what this browser can't show. */
function Thumbnail({ page, picture }: { page: DraftPage; picture: string | undefined }) {
  const Icon = page.isPdf ? FileText : Image
  return (
    <span className="grid h-24 w-18 place-items-center overflow-hidden rounded-small border border-line bg-sunken text-ink-2">
      {picture ? (
        <img src={picture} alt="" className="size-full object-contain" />
      ) : (
        <Icon aria-hidden="true" className="size-7" strokeWidth={1.5} />
      )}
    </span>
  )
}

/** How far a page is, in words; how much of it, while it is sent. */
function PageStatus({ page }: { page: DraftPage }) {
  const { percent } = useFormats()
  const share = percent(Math.round((page.size ? page.offset / page.size : 0) * 100) * 100)
  switch (page.state) {
    case 'PREPARING':
      return (
        <StatusChip status="waiting">
          <Trans>Préparation…</Trans>
        </StatusChip>
      )
    case 'WAITING':
      return (
        <StatusChip status="waiting">
          {page.offset > 0 ? <Trans>En attente, {share} envoyés</Trans> : <Trans>En attente</Trans>}
        </StatusChip>
      )
    case 'SENDING':
      return (
        <StatusChip status="waiting">
          <Trans>Envoi, {share}</Trans>
        </StatusChip>
      )
    case 'RECEIVED':
      return (
        <StatusChip status="waiting">
          <Trans>Arrivée, vérification…</Trans>
        </StatusChip>
      )
    case 'SAFE':
      return (
        <StatusChip status="done">
          <Trans>Prête</Trans>
        </StatusChip>
      )
    case 'REFUSED':
      return (
        <StatusChip status="failed">
          <Trans>Refusée</Trans>
        </StatusChip>
      )
  }
}

/** « 3 pages », for whoever hears it. */
export function PageCount({ count }: { count: number }) {
  return <Plural value={count} one="# page" other="# pages" />
}
