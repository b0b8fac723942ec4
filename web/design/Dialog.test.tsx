import { screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, it, vi } from 'vitest'
import { show } from '../testing/render.tsx'
import { Dialog } from './Dialog.tsx'

function Asking({ onClose }: { onClose: () => void }) {
  const [asks, setAsks] = useState(false)
  return (
    <>
      <button type="button" onClick={() => setAsks(true)}>
        Ouvrir
      </button>
      {asks && (
        <Dialog open onClose={onClose} title="Question">
          <button type="button" onClick={() => setAsks(false)}>
            Terminer
          </button>
        </Dialog>
      )}
    </>
  )
}

it('is closed before it is taken away, so that the focus goes back where it came from', async () => {
  const close = vi.spyOn(HTMLDialogElement.prototype, 'close')
  const onClose = vi.fn()
  const { user } = show(<Asking onClose={onClose} />)
  await user.click(screen.getByRole('button', { name: 'Ouvrir' }))
  await user.click(screen.getByRole('button', { name: 'Terminer' }))
  expect(close).toHaveBeenCalledTimes(1)
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(onClose).not.toHaveBeenCalled()
})

it('tells whoever showed it that it was closed', async () => {
  const onClose = vi.fn()
  const { user } = show(<Asking onClose={onClose} />)
  await user.click(screen.getByRole('button', { name: 'Ouvrir' }))
  await user.click(screen.getByRole('button', { name: 'Fermer' }))
  expect(onClose).toHaveBeenCalledTimes(1)
})
