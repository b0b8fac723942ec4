import { describe, expect, it } from 'vitest'
import { searchTextOf, titleOf } from './document.text.ts'

describe('a document’s title', () => {
  it('says who gave the care, or else which request it came with', () => {
    const facts = { reference: 'D-7K2M-9QXR' }
    expect(titleOf('INVOICE', facts, 'fr')).toBe('Facture – D-7K2M-9QXR')
    expect(titleOf('QUOTE', { ...facts, professional: 'Dr Petit' }, 'en')).toBe('Quote – Dr Petit')
  })

  it('says the month or the year of what we made, and nothing of the request it answers', () => {
    expect(titleOf('STATEMENT', { month: '2026-10' }, 'fr')).toBe('Relevé de remboursements – octobre 2026')
    expect(titleOf('HOSPITAL_AGREEMENT', { reference: 'D-7K2M-9QXR' }, 'fr')).toBe('Prise en charge hospitalière')
  })
})

describe('what a search finds a document by', () => {
  it('is its names in both languages and its reference, once', () => {
    const found = searchTextOf('INVOICE', { reference: 'D-7K2M-9QXR', professional: 'Optique du Marché' })
    for (const word of ['facture', 'invoice', 'optique du marche', 'd 7k2m 9qxr']) expect(found).toContain(word)
  })
})
