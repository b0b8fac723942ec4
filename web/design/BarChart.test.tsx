import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { show } from '../testing/render.tsx'
import { BarChart } from './BarChart.tsx'

const months = [
  { month: '2026-01', amo: 2000, amc: 1000, outOfPocket: 500 },
  { month: '2026-02', amo: 0, amc: 0, outOfPocket: 0 },
  { month: '2026-03', amo: 5315, amc: 4800, outOfPocket: 4385 },
  { month: '2026-04', amo: 0, amc: 0, outOfPocket: 0 },
]
const plain = (text: string | null | undefined) => text?.replace(/\s/g, ' ')

describe('BarChart', () => {
  it('starts on the last month with care and says its amounts', () => {
    show(<BarChart title="Vos soins en 2026" months={months} />)
    const group = screen.getByRole('group', { name: 'Vos soins en 2026, mois par mois' })
    const chosen = within(group).getByRole('radio', { checked: true })
    expect(plain(chosen.getAttribute('aria-label'))).toBe(
      'Mars 2026 : Sécurité sociale 53,15 €, Mutuelle 48,00 €, À votre charge 43,85 €',
    )
  })

  it('goes from month to month with the arrow keys, and shows the month', async () => {
    const { user } = show(<BarChart title="Vos soins en 2026" months={months} />)
    screen.getByRole('radio', { name: /^Mars/ }).focus()
    await user.keyboard('{ArrowLeft}{ArrowLeft}')
    expect(screen.getByRole('radio', { name: /^Janvier/, checked: true })).toBe(document.activeElement)
    expect(screen.getByText('Janvier 2026')).toBeTruthy()
  })

  it('gives the same figures as a table, with totals', async () => {
    const { user } = show(<BarChart title="Vos soins en 2026" months={months} />)
    await user.click(screen.getByRole('radio', { name: 'Tableau' }))
    const table = screen.getByRole('table', { name: 'Vos soins en 2026' })
    const rows = within(table)
      .getAllByRole('row')
      .map(row => [...row.children].map(cell => plain(cell.textContent)))
    expect(rows).toEqual([
      ['Mois', 'Sécurité sociale', 'Mutuelle', 'À votre charge'],
      ['Janvier', '20,00 €', '10,00 €', '5,00 €'],
      ['Février', '0,00 €', '0,00 €', '0,00 €'],
      ['Mars', '53,15 €', '48,00 €', '43,85 €'],
      ['Avril', '0,00 €', '0,00 €', '0,00 €'],
      ['Total', '73,15 €', '58,00 €', '48,85 €'],
    ])
  })
})
