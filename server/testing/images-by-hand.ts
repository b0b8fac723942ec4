import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { projectRoot } from '../root.ts'

/** Pictures written by hand, for what no honest program writes. */

const latin1 = (text: string) => Buffer.from(text, 'latin1')

export const chunk = (type: string, data: Buffer) => {
  const body = Buffer.concat([latin1(type), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body) >>> 0)
  return Buffer.concat([length, body, sum])
}

/** A PNG by hand, of grey points. */
export const pngOf = (width: number, height: number, data: Buffer, ...more: Buffer[]) => {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 8
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    ...more,
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A JPEG with a comment after its first mark. */
export const withComment = (photo: Buffer, comment: string) => {
  const head = Buffer.from([0xff, 0xfe, 0, 0])
  head.writeUInt16BE(comment.length + 2, 2)
  return Buffer.concat([photo.subarray(0, 2), head, latin1(comment), photo.subarray(2)])
}

/** A JPEG whose EXIF has a directory that says that the next one is itself. */
export const withNotes = (photo: Buffer) => {
  const tiff = Buffer.from('4d4d002a000000080001011200030000000100010000' + '00000008', 'hex')
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(2 + 6 + tiff.length, 2)
  return Buffer.concat([photo.subarray(0, 2), head, latin1('Exif\0\0'), tiff, photo.subarray(2)])
}

/** A real HEIC whose pictures all claim a size. */
export const claimingHeic = (side: number) => {
  const changed = readFileSync(join(projectRoot, 'server/testing/samples/photo.heic'))
  for (let at = changed.indexOf('ispe'); at >= 0; at = changed.indexOf('ispe', at + 4)) {
    changed.writeUInt32BE(side, at + 8)
    changed.writeUInt32BE(side, at + 12)
  }
  return changed
}

/** The head of a BMP. */
export const bitmapOf = (side: number) => {
  const head = Buffer.alloc(54)
  head.write('BM', 'latin1')
  head.writeUInt32LE(54, 10)
  head.writeUInt32LE(40, 14)
  head.writeInt32LE(side, 18)
  head.writeInt32LE(side, 22)
  head.writeUInt16LE(1, 26)
  head.writeUInt16LE(24, 28)
  return head
}

/** A JPEG whose frame claims a size. */
export const claiming = (photo: Buffer, side: number) => {
  const changed = Buffer.from(photo)
  const frame = changed.findIndex((byte, i) => byte === 0xff && (changed[i + 1] === 0xc0 || changed[i + 1] === 0xc2))
  changed.writeUInt16BE(side, frame + 5)
  changed.writeUInt16BE(side, frame + 7)
  return changed
}
