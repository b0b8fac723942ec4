import { describe, expect, it } from 'vitest'
import { AS_IT_IS, turned, WHOLE, withCorner } from './picture.ts'

describe('a crop', () => {
  it('has its corner where it is put', () => {
    expect(withCorner(WHOLE, 'TOP_LEFT', 0.2, 0.1)).toEqual({ left: 0.2, top: 0.1, right: 1, bottom: 1 })
    expect(withCorner(WHOLE, 'BOTTOM_RIGHT', 0.8, 0.9)).toEqual({ left: 0, top: 0, right: 0.8, bottom: 0.9 })
  })

  it('stays within the picture, and keeps something of it', () => {
    expect(withCorner(WHOLE, 'TOP_LEFT', -1, 5)).toEqual({ left: 0, top: 0.9, right: 1, bottom: 1 })
    expect(withCorner({ left: 0.5, top: 0.5, right: 0.7, bottom: 0.7 }, 'BOTTOM_LEFT', 0.9, 0.2)).toEqual({
      left: expect.closeTo(0.6),
      top: 0.5,
      right: 0.7,
      bottom: 0.6,
    })
  })

  it('turns with the picture: four turns are none', () => {
    const cropped = { ...AS_IT_IS, crop: { left: 0.1, top: 0.2, right: 0.9, bottom: 0.6 } }
    expect(turned(cropped)).toEqual({
      turns: 1,
      crop: { left: 0.4, top: 0.1, right: 0.8, bottom: 0.9 },
    })
    const { turns, crop } = turned(turned(turned(turned(cropped))))
    expect(turns).toBe(0)
    for (const side of ['left', 'top', 'right', 'bottom'] as const) expect(crop[side]).toBeCloseTo(cropped.crop[side])
  })
})
