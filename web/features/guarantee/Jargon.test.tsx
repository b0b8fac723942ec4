import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { show } from '../../testing/render.tsx'
import { makeExplainer } from './Jargon.tsx'

test('a word of the trade is explained at its first place only', () => {
  const explain = makeExplainer()
  show(<p>{explain('Médecin OPTAM, ou un autre médecin OPTAM.')}</p>)
  expect(screen.getAllByRole('button', { name: 'OPTAM' })).toHaveLength(1)
  expect(screen.getByText(/ou un autre médecin OPTAM/)).toBeTruthy()
})

test('a parenthesis or a comma never stands on another line than its word', () => {
  const explain = makeExplainer()
  const { container } = show(<p>{explain('Dermatologue, OPTAM (dépassements maîtrisés), sur avis (OPTAM).')}</p>)
  expect(container.textContent).toBe('Dermatologue, OPTAM (dépassements maîtrisés), sur avis (OPTAM).')
  const glued = [...container.querySelectorAll('.whitespace-nowrap')].map(element => element.textContent)
  expect(glued).toEqual(['OPTAM', '(dépassements'])
})
