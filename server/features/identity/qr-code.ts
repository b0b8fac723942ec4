import { encode } from 'uqr'
import { QrCode } from './code-app.type.ts'

/** The QR code of a text: one path, a rectangle for each run of dark modules in a row. */
export const qrCodeOf = (text: string): QrCode => {
  const { size, data } = encode(text, { ecc: 'M', border: 4 })
  const path = data
    .flatMap((row, y) => {
      const runs: string[] = []
      for (let x = 0; x < size; x++) {
        if (!row[x]) continue
        const from = x
        while (row[x + 1]) x++
        const width = x - from + 1
        runs.push(`M${from} ${y}h${width}v1h-${width}z`)
      }
      return runs
    })
    .join('')
  return Object.assign(new QrCode(), { size, path })
}
