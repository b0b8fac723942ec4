import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { show } from '../testing/render.tsx'
import { PasswordField } from './PasswordField.tsx'

it('hides the password until the person asks to see it, and hides it again', async () => {
  const { user } = show(<PasswordField label="Mot de passe" name="password" />)
  const field = screen.getByLabelText<HTMLInputElement>('Mot de passe')
  await user.type(field, 'correct horse')
  expect(field.type).toBe('password')
  await user.click(screen.getByRole('button', { name: 'Afficher le mot de passe' }))
  expect(field.type).toBe('text')
  expect(field.value).toBe('correct horse')
  await user.click(screen.getByRole('button', { name: 'Masquer le mot de passe' }))
  expect(field.type).toBe('password')
})
