import { Trans, useLingui } from '@lingui/react/macro'
import { errorStyles } from '../../design/Field.tsx'
import { ProgressBar } from '../../design/ProgressBar.tsx'
import { Surface } from '../../design/Surface.tsx'
import { hasCome, MOST_PAGES, progressOf } from './draft.ts'
import { PageList } from './PageList.tsx'
import { PagePicker } from './PagePicker.tsx'
import type { Sender } from './sending.ts'
import type { Sending } from './sending-state.ts'
import { Waiting } from './Waiting.tsx'

interface PagesFieldProps {
  sending: Sending
  sender: Sender
  error: string | undefined
}

/** The pages: added, put in order, and on their way at once. */
export function PagesField({ sending, sender, error }: PagesFieldProps) {
  const { t } = useLingui()
  const { draft, pictures, removed, hasTooMany } = sending
  const { pages } = draft
  const come = pages.filter(hasCome).length
  const all = pages.length
  const arrived = t`Pages arrivées : ${come} sur ${all}`
  const isMoving = pages.some(({ state }) => state === 'SENDING' || state === 'WAITING' || state === 'PREPARING')
  return (
    <Surface title={<Trans>Vos pages</Trans>}>
      {/* Where the error summary leads to. */}
      <div id="pages" tabIndex={-1} className="grid gap-4 outline-none">
        <PageList
          pages={pages}
          pictures={pictures}
          removed={removed}
          source={sender.source}
          onMove={sender.move}
          onAdjust={sender.adjust}
          onRemove={sender.remove}
          onUndo={sender.undo}
        />
        {isMoving && <ProgressBar label={arrived} value={progressOf(pages)} />}
        {/* Said as each arrives, also to who does not see the bar; it is always there, or nothing would be read out. */}
        <p role="status" className="sr-only">
          {all > 0 && arrived}
        </p>
        <Waiting sending={sending} sender={sender} />
        {all < MOST_PAGES && <PagePicker more={all > 0} onPick={sender.add} />}
        {hasTooMany && (
          <p role="alert" className={errorStyles}>
            <Trans>Un envoi prend {MOST_PAGES} pages au plus : les dernières n’ont pas été ajoutées.</Trans>
          </p>
        )}
        {error && <p className={errorStyles}>{error}</p>}
        <p className="text-s text-ink-2">
          <Trans>
            Photos (JPEG, PNG, HEIC) ou PDF, 10 Mo au plus chacun. Une page bien à plat, entière et lisible suffit.
          </Trans>
        </p>
      </div>
    </Surface>
  )
}
