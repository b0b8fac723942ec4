import { describe, expect, it } from 'vitest'
import { kindSlugs } from '../request/kind-slugs.ts'
import { filterOf, readWorklistSearch, slugOfView } from './worklist-search.ts'

describe('the address of a worklist', () => {
  it('is what is to do, of every kind, where it says nothing', () => {
    expect(filterOf(readWorklistSearch({}))).toEqual({ view: 'TO_DO' })
  })

  it('keeps every filter, and reads its own writing', () => {
    const search = { vue: 'a-valider', type: 'facture,devis', pour: 'moi', retard: true, reference: 'D-7K2M-9QXR' }
    expect(readWorklistSearch(search)).toEqual(search)
    expect(filterOf(search)).toEqual({
      view: 'TO_APPROVE',
      kinds: ['INVOICE', 'QUOTE'],
      owner: 'ME',
      lateOnly: true,
      reference: 'D-7K2M-9QXR',
    })
    for (const view of ['TO_DO', 'TO_APPROVE', 'WAITING', 'DECIDED'] as const)
      expect(filterOf(readWorklistSearch({ vue: slugOfView(view) })).view).toBe(view)
    for (const [kind, slug] of Object.entries(kindSlugs))
      expect(filterOf(readWorklistSearch({ type: slug })).kinds).toEqual([kind])
  })

  it('leaves out what it cannot read', () => {
    const raw = { vue: 'tout', type: 'chat,facture', pour: 'toto', retard: 'peut-être', reference: 'x' }
    expect(readWorklistSearch(raw)).toEqual({ type: 'facture' })
  })
})
