import { screen } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { show } from '../testing/render.tsx'
import { ErrorSummary } from './ErrorSummary.tsx'
import { TextField } from './TextField.tsx'

function SignIn() {
  const [attempt, setAttempt] = useState(0)
  const problems = attempt > 0 ? [{ field: 'email', message: 'Indiquez votre adresse e-mail' }] : []
  return (
    <>
      <ErrorSummary problems={problems} attempt={attempt} />
      <TextField label="Adresse e-mail" name="email" error={problems[0]?.message} />
      <button type="button" onClick={() => setAttempt(attempt + 1)}>
        Envoyer
      </button>
    </>
  )
}

describe('ErrorSummary', () => {
  it('takes the focus at each failed try, with the same errors too', async () => {
    const { user } = show(<SignIn />)
    expect(screen.queryByRole('alert')).toBeNull()
    const send = screen.getByRole('button', { name: 'Envoyer' })
    await user.click(send)
    expect(document.activeElement).toBe(screen.getByRole('alert'))
    await user.click(send)
    expect(document.activeElement).toBe(screen.getByRole('alert'))
  })

  it('leads from an error to its field, which says the error too', async () => {
    const { user } = show(<SignIn />)
    await user.click(screen.getByRole('button', { name: 'Envoyer' }))
    await user.click(screen.getByRole('link', { name: 'Indiquez votre adresse e-mail' }))
    const field = screen.getByRole('textbox', { name: 'Adresse e-mail' })
    expect(document.activeElement).toBe(field)
    expect(field.getAttribute('aria-invalid')).toBe('true')
    const described = document.getElementById(field.getAttribute('aria-describedby') ?? '')
    expect(described?.textContent).toBe('Indiquez votre adresse e-mail')
  })
})
