import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { show } from '../../testing/render.tsx'
import { CropFrame } from './AdjustDialog.tsx'
import { type DraftPage, moved, newPage } from './draft.ts'
import { PageList } from './PageList.tsx'
import { type Crop, WHOLE } from './picture.ts'

const text = (element: HTMLElement) => element.textContent?.replace(/\s+/g, ' ') ?? ''
const button = (name: string) => screen.getByRole('button', { name })
const pageNamed = (name: string, fields: Partial<DraftPage> = {}): DraftPage => ({
  ...newPage(new File(['x'], name, { type: 'image/jpeg' })),
  isPicture: true,
  state: 'SAFE',
  ...fields,
})

/** The list with somebody behind it who does what is asked. */
function Pages({ given }: { given: readonly DraftPage[] }) {
  const [pages, setPages] = useState(given)
  const [removed, setRemoved] = useState<{ page: DraftPage; at: number } | null>(null)
  return (
    <PageList
      pages={pages}
      pictures={new Map()}
      removed={removed}
      source={() => undefined}
      onAdjust={async () => {}}
      onMove={(id, by) =>
        setPages(
          moved(
            pages,
            pages.findIndex(page => page.id === id),
            by,
          ),
        )
      }
      onRemove={id => {
        const at = pages.findIndex(page => page.id === id)
        setRemoved({ page: pages[at]!, at })
        setPages(pages.toSpliced(at, 1))
      }}
      onUndo={() => {
        if (removed) setPages(pages.toSpliced(removed.at, 0, removed.page))
        setRemoved(null)
      }}
    />
  )
}

const names = () =>
  within(screen.getByRole('list', { name: 'Pages' }))
    .getAllByRole('listitem')
    .map(item => /[a-z]\.jpg/.exec(text(item))?.[0])

describe('the list of pages', () => {
  it('says of each how far it is, and of one that is refused what to do', () => {
    show(
      <Pages
        given={[
          pageNamed('a.jpg', { state: 'SENDING', size: 200, offset: 50 }),
          pageNamed('b.jpg', { state: 'RECEIVED' }),
          pageNamed('c.jpg'),
          pageNamed('d.jpg', { state: 'REFUSED', refusal: 'Ce fichier est vide. Choisissez-en un autre.' }),
        ]}
      />,
    )
    const items = screen.getAllByRole('listitem').map(text)
    expect(items[0]).toContain('Envoi, 25 %')
    expect(items[1]).toContain('Arrivée, vérification…')
    expect(items[2]).toContain('Prête')
    expect(text(screen.getByRole('alert'))).toBe('Ce fichier est vide. Choisissez-en un autre.')
  })

  it('is put in another order, and whoever moves a page to the end keeps the focus', async () => {
    const { user } = show(<Pages given={[pageNamed('a.jpg'), pageNamed('b.jpg'), pageNamed('c.jpg')]} />)
    await user.click(button('Avancer la page 2'))
    expect(names()).toEqual(['b.jpg', 'a.jpg', 'c.jpg'])
    expect(document.activeElement).toBe(button('Avancer la page 1'))
    expect(button('Avancer la page 1').getAttribute('aria-disabled')).toBe('true')
    await user.keyboard('{Enter}')
    expect(names()).toEqual(['b.jpg', 'a.jpg', 'c.jpg'])
    await user.click(button('Reculer la page 2'))
    expect(names()).toEqual(['b.jpg', 'c.jpg', 'a.jpg'])
  })

  it('gives back what was taken off, at its place; the focus is there at once', async () => {
    const { user } = show(<Pages given={[pageNamed('a.jpg'), pageNamed('b.jpg')]} />)
    await user.click(button('Retirer la page 1'))
    expect(names()).toEqual(['b.jpg'])
    expect(text(screen.getByRole('status'))).toContain('Page 1 retirée.')
    await waitFor(() => expect(document.activeElement).toBe(button('Annuler')))
    await user.keyboard('{Enter}')
    expect(names()).toEqual(['a.jpg', 'b.jpg'])
  })
})

const onCrop = vi.fn()

/** The frame with somebody behind it who does what is asked. */
function Frame() {
  const [crop, setCrop] = useState<Crop>(WHOLE)
  onCrop.mockImplementation(setCrop)
  return <CropFrame picture={new Blob()} turns={0} crop={crop} onCrop={onCrop} />
}

describe('cropping', () => {
  const corner = (name: string) => screen.getByRole('slider', { name })
  const lastCrop = () => onCrop.mock.lastCall?.[0] as Crop

  it('is done by the arrow keys, a little or, with Shift, a lot at a time', async () => {
    const { user } = show(<Frame />)
    corner('Coin en haut à gauche').focus()
    await user.keyboard('{ArrowRight}{ArrowDown}{Shift>}{ArrowDown}{/Shift}')
    expect(lastCrop().left).toBeCloseTo(0.02)
    expect(lastCrop().top).toBeCloseTo(0.12)
    expect(corner('Coin en haut à gauche').getAttribute('aria-valuetext')?.replace(/\s/g, ' ')).toBe(
      '2 % de la largeur, 12 % de la hauteur',
    )
    await user.keyboard('{ArrowUp>20/}')
    expect(lastCrop().top).toBe(0)
  })

  it('is done without dragging: the nearest corner comes to where one presses', () => {
    show(<Frame />)
    const frame = corner('Coin en haut à gauche').parentElement!
    vi.spyOn(frame, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 200, 400))
    frame.setPointerCapture = () => {}
    fireEvent.pointerDown(frame, { clientX: 150, clientY: 360, button: 0, pointerId: 1 })
    expect(lastCrop()).toEqual({ left: 0, top: 0, right: 0.75, bottom: 0.9 })
    // Held, it follows.
    fireEvent.pointerMove(frame, { clientX: 100, clientY: 300, pointerId: 1 })
    expect(lastCrop()).toEqual({ left: 0, top: 0, right: 0.5, bottom: 0.75 })
    fireEvent.pointerUp(frame, { pointerId: 1 })
    fireEvent.pointerMove(frame, { clientX: 20, clientY: 20, pointerId: 1 })
    expect(lastCrop()).toEqual({ left: 0, top: 0, right: 0.5, bottom: 0.75 })
  })
})
