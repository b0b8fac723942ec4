import bwip from 'bwip-js'

/** A code as rows of modules, dark or light, without its quiet zone. */
export type Matrix = readonly (readonly boolean[])[]

/** Light modules around a code: a DataMatrix asks for one, screens and printers are better with two. */
export const QUIET = 2

/** A text as a DataMatrix (ECC 200, ISO/IEC 16022). */
export const matrixOf = (text: string): Matrix => {
  const [code] = bwip.raw({ bcid: 'datamatrix', text }) as unknown as [{ pixs: number[]; pixx: number; pixy: number }]
  const { pixs, pixx, pixy } = code
  return Array.from({ length: pixy }, (_, y) => Array.from({ length: pixx }, (_, x) => pixs[y * pixx + x] === 1))
}

/** The dark stretches of each row: what is drawn, on screen and on paper. */
export const stretchesOf = (matrix: Matrix): { x: number; y: number; length: number }[] =>
  matrix.flatMap((row, y) => {
    const stretches: { x: number; y: number; length: number }[] = []
    for (const [x, dark] of row.entries()) {
      if (!dark) continue
      const last = stretches.at(-1)
      if (last && last.x + last.length === x) last.length++
      else stretches.push({ x, y, length: 1 })
    }
    return stretches
  })

/** The code as an image, one unit a module, black on white in any theme: readers want the contrast. */
export const svgOf = (matrix: Matrix): string => {
  const size = matrix.length + 2 * QUIET
  const path = stretchesOf(matrix)
    .map(({ x, y, length }) => `M${x + QUIET} ${y + QUIET}h${length}v1h-${length}z`)
    .join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`
}
