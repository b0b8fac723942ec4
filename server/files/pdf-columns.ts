import type { Column } from './pdf.type.ts'

/** Where the columns of a table are, side by side from `left` on, in points. */
export const placesOf = (columns: readonly Column[], left: number, width: number) => {
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  let x = left
  return columns.map(({ share, align = 'left' }) => {
    const place = { align, x, width: (width * share) / shares }
    x += place.width
    return place
  })
}
