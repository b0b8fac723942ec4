import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { show } from '../testing/render.tsx'
import { MoneySplit } from './MoneySplit.tsx'

const split = { paid: 5500, amo: 2005, amc: 2520, outOfPocket: 975 }

/** The list of amounts as a person reads it. */
function lines() {
  const names = screen.getAllByRole('term').map(term => term.textContent)
  const amounts = screen.getAllByRole('definition').map(definition => definition.textContent?.replace(/\s/g, ' '))
  return names.map((name, line) => `${name} ${amounts[line]}`)
}

describe('MoneySplit', () => {
  it('says price, Sécu, mutuelle, left to pay, in this order', () => {
    show(<MoneySplit split={split} paidLabel="Payé au médecin" />)
    expect(lines()).toEqual([
      'Payé au médecin 55,00 €',
      'Sécurité sociale 20,05 €',
      'Mutuelle 25,20 €',
      'À votre charge 9,75 €',
    ])
  })

  it('tells apart what no contract may cover, and still sums up what is left', () => {
    show(<MoneySplit split={{ ...split, notCovered: 200 }} />)
    expect(lines().slice(3)).toEqual([
      'Au-delà de vos garanties 7,75 €',
      'Jamais remboursé 2,00 €',
      'À votre charge 9,75 €',
    ])
  })

  it('says « à votre charge » once, and no part of nothing, when no contract may cover any of what is left', () => {
    show(<MoneySplit split={{ paid: 3000, amo: 1900, amc: 900, outOfPocket: 200, notCovered: 200 }} />)
    expect(lines().slice(3)).toEqual(['Jamais remboursé 2,00 €', 'À votre charge 2,00 €'])
  })

  it('is one image with its amounts as name when the bar is alone', () => {
    show(<MoneySplit split={split} show="bar" />)
    const name = screen.getByRole('img').getAttribute('aria-label')?.replace(/\s/g, ' ')
    expect(name).toBe('Sécurité sociale 20,05 €, Mutuelle 25,20 €, À votre charge 9,75 €')
    expect(screen.queryByRole('term')).toBeNull()
  })

  it('says « moins » where a reversal takes an amount back', () => {
    show(<MoneySplit split={{ paid: -5500, amo: -2005, amc: -2520, outOfPocket: -975 }} />)
    const paid = screen.getAllByRole('definition')[0]
    expect(paid && within(paid).getByText(/^moins 55,00\s€$/)).toBeTruthy()
  })
})
