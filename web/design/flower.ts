/** One petal of the columbine, pointing up from the centre (32, 30) of a 64 × 64 box. */
export const petal = 'M32 30 C24 24 22 12 32 3 C42 12 40 24 32 30 Z'

/** The five petals turn around the centre of the box. */
export const petalAngles = [0, 72, 144, 216, 288] as const

/** Colours of the flower: its five petals in order, and its heart. */
export interface FlowerColours {
  petals: readonly [string, string, string, string, string]
  heart: string
}

/** The flower as an SVG file, for the icon of the page. Logo.tsx draws the same on screen. */
export function flowerSvg({ petals, heart }: FlowerColours): string {
  const drawn = petalAngles.map(
    (angle, i) => `<path d="${petal}" transform="rotate(${angle} 32 32)" fill="${petals[i]}"/>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">${drawn.join('')}<circle cx="32" cy="32" r="5" fill="${heart}"/></svg>`
}
