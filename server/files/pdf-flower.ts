import type { Doc } from './pdf.type.ts'

const PETALS = ['#4b3aa8', '#6f5cd0', '#4b3aa8', '#8f7bf0', '#6f5cd0'] as const

/** The brand's columbine: five petals around the centre of a square. In one colour, as a watermark. */
export const drawFlower = (
  doc: Doc,
  x: number,
  y: number,
  size: number,
  watermark?: { colour: string; opacity: number },
) => {
  doc
    .save()
    .translate(x, y)
    .scale(size / 64)
  if (watermark) doc.fillOpacity(watermark.opacity)
  for (const [i, colour] of PETALS.entries())
    doc
      .save()
      .rotate(i * 72, { origin: [32, 32] })
      .path('M32 30 C24 24 22 12 32 3 C42 12 40 24 32 30 Z')
      .fill(watermark?.colour ?? colour)
      .restore()
  if (!watermark) doc.circle(32, 32, 5).fill('#ffd166')
  doc.restore()
}
