import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { ChevronLeft, ChevronRight, Download, ExternalLink, FileText, ZoomIn, ZoomOut } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { IconButton } from '../../design/IconButton.tsx'
import type { DocumentPapersFragment } from '../../graphql/generated/document/graphql.ts'
import { useFormats } from '../../i18n/formats.ts'
import { useOpenFile } from './useOpenFile.ts'

interface PapersProps {
  papers: Pick<DocumentPapersFragment, 'id' | 'title' | 'file' | 'pictures'>
  /** The links of the pictures are over: asks for others. */
  onOver: () => void
  /** In place of opening and keeping it as its member does. */
  actions?: ReactNode
}

/** What a document looks like: its pictures, each enlarged by a press, and its file to open or keep. */
export function Papers({ papers, onOver, actions }: PapersProps) {
  const { t } = useLingui()
  const [shown, setShown] = useState<number>()
  const { file, pictures } = papers
  return (
    <>
      {pictures.length > 0 && (
        <ul aria-label={t`Pages`} className="grid grid-cols-[repeat(auto-fill,minmax(7rem,1fr))] gap-3">
          {pictures.map(({ url, expiresAt }, at) => {
            const number = at + 1
            return (
              // A picture's link is another each time; its place is what it is known by.
              <li key={number}>
                <AriaButton
                  aria-label={t`Agrandir la page ${number}`}
                  aria-haspopup="dialog"
                  onPress={() => setShown(at)}
                  className="grid aspect-3/4 w-full cursor-zoom-in place-items-center overflow-hidden rounded-field border border-line bg-sunken transition-colors duration-150 hover:border-line-strong"
                >
                  <img
                    src={url}
                    alt=""
                    onError={() => Date.parse(expiresAt) < Date.now() && onOver()}
                    className="size-full object-contain"
                  />
                </AriaButton>
              </li>
            )
          })}
        </ul>
      )}
      {file && pictures.length === 0 && <PdfLine byteCount={file.byteCount} />}
      {file ? (
        (actions ?? <FileActions id={papers.id} />)
      ) : (
        <p className="text-s text-ink-2">
          <Trans>Les pages s’afficheront ici dès qu’elles seront vérifiées.</Trans>
        </p>
      )}
      {shown !== undefined && (
        <PictureViewer
          title={papers.title}
          pictures={pictures.map(({ url }) => url)}
          at={shown}
          onTurn={setShown}
          onClose={() => setShown(undefined)}
        />
      )}
    </>
  )
}

function PdfLine({ byteCount }: { byteCount: number }) {
  const { number } = useFormats()
  const size = number(Math.max(1, Math.round(byteCount / 1024)))
  return (
    <p className="flex items-center gap-3">
      <span className="grid size-11 flex-none place-items-center rounded-field bg-sunken text-brand-ink">
        <FileText aria-hidden="true" className="size-5.5" strokeWidth={1.75} />
      </span>
      <Trans>PDF, {size} Ko</Trans>
    </p>
  )
}

function FileActions({ id }: { id: string }) {
  const { open, opening } = useOpenFile(id)
  return (
    <div className="flex flex-wrap gap-2">
      <Button kind="quiet" icon={Download} busy={opening === 'KEEP'} onPress={() => void open('KEEP')}>
        <Trans>Télécharger</Trans>
      </Button>
      <Button kind="plain" icon={ExternalLink} busy={opening === 'LOOK'} onPress={() => void open('LOOK')}>
        <Trans>
          Ouvrir <span className="sr-only">dans un nouvel onglet</span>
        </Trans>
      </Button>
    </div>
  )
}

const ZOOMS = [1, 1.5, 2, 3] as const

interface PictureViewerProps {
  title: string
  pictures: readonly string[]
  at: number
  onTurn: (at: number) => void
  onClose: () => void
}

/** Pages one by one, as large as one wants: by buttons, by a double press, by + and − and the arrow keys. */
function PictureViewer({ title, pictures, at, onTurn, onClose }: PictureViewerProps) {
  const { t } = useLingui()
  const { percent } = useFormats()
  const [zoom, setZoom] = useState(0)
  const count = pictures.length
  const number = at + 1
  const size = ZOOMS[zoom] ?? 1
  const larger = () => setZoom(before => Math.min(before + 1, ZOOMS.length - 1))
  const smaller = () => setZoom(before => Math.max(before - 1, 0))
  const turn = (by: 1 | -1) => {
    if (pictures[at + by] !== undefined) onTurn(at + by)
  }
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === '+' || event.key === '=') larger()
    else if (event.key === '-') smaller()
    // Enlarged, the arrows go about the page.
    else if (event.key === 'ArrowRight' && zoom === 0) turn(1)
    else if (event.key === 'ArrowLeft' && zoom === 0) turn(-1)
    else return
    event.preventDefault()
  }

  return (
    <Dialog open onClose={onClose} title={title} shape="wide">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: its keys do what its buttons do */}
      <div onKeyDown={press} className="grid grid-cols-[minmax(0,1fr)] gap-2">
        <div className="flex flex-wrap items-center justify-between gap-x-4">
          <p role="status" className="num text-s text-ink-2">
            <Trans>
              Page {number} sur {count}
            </Trans>
            , {percent(size * 10_000)}
          </p>
          <div className="flex">
            {count > 1 && (
              <>
                <IconButton icon={ChevronLeft} label={t`Page précédente`} isIdle={at === 0} onPress={() => turn(-1)} />
                <IconButton
                  icon={ChevronRight}
                  label={t`Page suivante`}
                  isIdle={at === count - 1}
                  onPress={() => turn(1)}
                />
              </>
            )}
            <IconButton icon={ZoomOut} label={t`Réduire`} isIdle={zoom === 0} onPress={smaller} />
            <IconButton icon={ZoomIn} label={t`Agrandir`} isIdle={zoom === ZOOMS.length - 1} onPress={larger} />
          </div>
        </div>
        <section
          aria-label={t`Page ${number}`}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what is larger than its frame is gone about by the arrow keys
          tabIndex={0}
          onDoubleClick={() => setZoom(zoom === 0 ? 2 : 0)}
          className="h-[65dvh] overflow-auto rounded-field bg-sunken"
        >
          <img
            src={pictures[at]}
            alt={t`Page ${number}`}
            className={size === 1 ? 'size-full object-contain' : 'max-w-none'}
            style={size === 1 ? {} : { width: `${size * 100}%` }}
          />
        </section>
      </div>
    </Dialog>
  )
}

/** « 3 documents », said again each time the list changes. */
export function DocumentCount({ count, more }: { count: number; more: boolean }) {
  return more ? (
    <Trans>Plus de {count} documents</Trans>
  ) : (
    <Plural value={count} _0="Aucun document" one="# document" other="# documents" />
  )
}
