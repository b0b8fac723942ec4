import { Trans, useLingui } from '@lingui/react/macro'
import { RotateCw } from 'lucide-react'
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { useFormats } from '../../i18n/formats.ts'
import {
  type Adjustment,
  type Corner,
  type Crop,
  drawTurned,
  placeOf,
  readPicture,
  turned,
  WHOLE,
  withCorner,
} from './picture.ts'

interface AdjustDialogProps {
  /** The page as it was before it was turned and cropped. */
  picture: Blob
  adjustment: Adjustment
  onClose: () => void
  onDone: (adjustment: Adjustment) => Promise<void>
}

/** Turns a page and cuts its edges off. */
export function AdjustDialog({ picture, adjustment, onClose, onDone }: AdjustDialogProps) {
  const { t } = useLingui()
  const [chosen, setChosen] = useState(adjustment)
  const [isBusy, setBusy] = useState(false)
  const [hasFailed, setFailed] = useState(false)

  const apply = async () => {
    setBusy(true)
    try {
      await onDone(chosen)
      onClose()
    } catch {
      setFailed(true)
      setBusy(false)
    }
  }

  return (
    <Dialog open onClose={onClose} title={t`Recadrer la page`}>
      <CropFrame
        picture={picture}
        turns={chosen.turns}
        crop={chosen.crop}
        onCrop={crop => setChosen({ ...chosen, crop })}
      />
      {hasFailed && (
        <p role="alert" className="text-s font-medium text-failed">
          <Trans>Cette page n’a pas pu être modifiée : elle reste comme elle est.</Trans>
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button kind="quiet" icon={RotateCw} onPress={() => setChosen(turned(chosen))}>
          <Trans>Tourner</Trans>
        </Button>
        <Button kind="plain" onPress={() => setChosen({ ...chosen, crop: WHOLE })}>
          <Trans>Page entière</Trans>
        </Button>
      </div>
      <Button wide busy={isBusy} onPress={() => void apply()}>
        <Trans>Valider</Trans>
      </Button>
    </Dialog>
  )
}

interface CropFrameProps {
  picture: Blob
  turns: Adjustment['turns']
  crop: Crop
  onCrop: (crop: Crop) => void
}

const CORNERS: readonly Corner[] = ['TOP_LEFT', 'TOP_RIGHT', 'BOTTOM_LEFT', 'BOTTOM_RIGHT']
/** Seen at this size; the page itself keeps its own. */
const SHOWN = 900
const STEP = 0.02
const LARGE_STEP = 0.1

/**
 * The picture with a corner to hold at each end of what is kept: dragged, moved by the arrow keys, or, without dragging,
 * brought by a press anywhere on the picture, to which the nearest corner comes.
 */
export function CropFrame({ picture, turns, crop, onCrop }: CropFrameProps) {
  const { t } = useLingui()
  const { percent } = useFormats()
  const frame = useRef<HTMLDivElement>(null)
  const [held, setHeld] = useState<Corner>()
  const bitmap = usePicture(picture)
  const upright = bitmap ? bitmap.width / bitmap.height : 3 / 4
  const ratio = turns % 2 === 1 ? 1 / upright : upright
  const names: Record<Corner, string> = {
    TOP_LEFT: t`Coin en haut à gauche`,
    TOP_RIGHT: t`Coin en haut à droite`,
    BOTTOM_LEFT: t`Coin en bas à gauche`,
    BOTTOM_RIGHT: t`Coin en bas à droite`,
  }
  const share = (part: number) => percent(Math.round(part * 100) * 100)

  const pointed = (event: PointerEvent) => {
    const box = frame.current?.getBoundingClientRect()
    if (!box?.width || !box.height) return
    return { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height }
  }
  const hold = (event: PointerEvent) => {
    const at = pointed(event)
    if (!at || event.button !== 0) return
    const far = (corner: Corner) => Math.hypot(placeOf(crop, corner).x - at.x, placeOf(crop, corner).y - at.y)
    const [nearest] = CORNERS.toSorted((one, other) => far(one) - far(other))
    if (!nearest) return
    event.currentTarget.setPointerCapture(event.pointerId)
    setHeld(nearest)
    onCrop(withCorner(crop, nearest, at.x, at.y))
  }
  const drag = (event: PointerEvent) => {
    const at = held && pointed(event)
    if (at) onCrop(withCorner(crop, held, at.x, at.y))
  }
  const press = (event: KeyboardEvent, corner: Corner) => {
    const by = event.shiftKey ? LARGE_STEP : STEP
    const moves: Record<string, readonly [number, number]> = {
      ArrowLeft: [-by, 0],
      ArrowRight: [by, 0],
      ArrowUp: [0, -by],
      ArrowDown: [0, by],
    }
    const move = moves[event.key]
    if (!move) return
    event.preventDefault()
    const { x, y } = placeOf(crop, corner)
    onCrop(withCorner(crop, corner, x + move[0], y + move[1]))
  }

  return (
    <div className="grid gap-2">
      <p className="text-s text-ink-2">
        <Trans>Touchez l’image ou déplacez ses coins : ce qui est grisé ne sera pas envoyé.</Trans>
      </p>
      <div className="grid justify-items-center rounded-field bg-sunken p-4">
        <div
          ref={frame}
          onPointerDown={hold}
          onPointerMove={drag}
          onPointerUp={() => setHeld(undefined)}
          onPointerCancel={() => setHeld(undefined)}
          className="relative cursor-crosshair touch-none select-none"
          style={{ aspectRatio: ratio, width: `min(100%, calc(50dvh * ${ratio}))` }}
        >
          {bitmap && <TurnedPicture bitmap={bitmap} turns={turns} />}
          <Shade crop={crop} />
          {CORNERS.map(corner => {
            const { x, y } = placeOf(crop, corner)
            const acrossText = share(x)
            const downText = share(y)
            return (
              <span
                key={corner}
                role="slider"
                tabIndex={0}
                aria-label={names[corner]}
                aria-valuemin={0}
                aria-valuemax={100}
                aria-valuenow={Math.round(x * 100)}
                aria-valuetext={t`${acrossText} de la largeur, ${downText} de la hauteur`}
                onKeyDown={event => press(event, corner)}
                className="absolute grid size-target -translate-1/2 place-items-center rounded-full"
                style={{ left: `${x * 100}%`, top: `${y * 100}%` }}
              >
                <span className="size-5 rounded-full border-[3px] border-on-brand bg-brand shadow-raised forced-colors:border-[CanvasText]" />
              </span>
            )
          })}
        </div>
      </div>
    </div>
  )
}

/** What will be cut off, greyed, and the line around what stays. */
function Shade({ crop }: { crop: Crop }) {
  const to = (part: number) => `${part * 100}%`
  return (
    <span aria-hidden="true" className="pointer-events-none absolute inset-0 overflow-hidden">
      <span
        className="absolute border-2 border-brand shadow-[0_0_0_200rem_var(--color-veil)] outline-1 outline-on-brand"
        style={{ left: to(crop.left), top: to(crop.top), right: to(1 - crop.right), bottom: to(1 - crop.bottom) }}
      />
    </span>
  )
}

interface TurnedPictureProps {
  bitmap: ImageBitmap
  turns: number
}

function TurnedPicture({ bitmap, turns }: TurnedPictureProps) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const canvas = drawTurned(bitmap, turns, Math.min(1, SHOWN / Math.max(bitmap.width, bitmap.height)))
    if (!canvas) return
    canvas.className = 'block size-full'
    place.current?.replaceChildren(canvas)
  }, [bitmap, turns])
  return <div ref={place} aria-hidden="true" className="size-full" />
}

/** A picture, read; undefined until then, and where it can't be. */
function usePicture(picture: Blob): ImageBitmap | undefined {
  const [bitmap, setBitmap] = useState<ImageBitmap>()
  useEffect(() => {
    let isGone = false
    void readPicture(picture).then(read => {
      if (isGone) read?.close()
      else setBitmap(read)
    })
    return () => {
      isGone = true
    }
  }, [picture])
  useEffect(() => () => bitmap?.close(), [bitmap])
  return bitmap
}
