import decodeHeic from 'heic-decode'
import sharp, { type Sharp } from 'sharp'
import type { Sanitised } from './sanitise.ts'

/** More than any phone takes; a picture of a few kilobytes can claim billions. */
export const MAX_PIXELS = 40_000_000

/** An A4 page at 200 dots an inch: small print stays legible. */
const LONGEST_SIDE = 2400

/**
 * A picture made anew from its points: what was hidden in the file, its place and its date among it, doesn't come along.
 * The first frame only; upright as the camera was held; on white where it was see-through.
 */
const remake = async (picture: Sharp): Promise<Sanitised> => {
  const { data } = await picture
    .rotate()
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality: 82, mozjpeg: true })
    .toBuffer({ resolveWithObject: true })
  return { mediaType: 'image/jpeg', bytes: data, pageCount: 1 }
}

/** JPEG and PNG. */
export const remakeImage = async (bytes: Uint8Array): Promise<Sanitised> => {
  const options = { limitInputPixels: MAX_PIXELS, failOn: 'error', sequentialRead: true, pages: 1 } as const
  const { width, height } = await sharp(bytes, { ...options, limitInputPixels: false }).metadata()
  if (width * height > MAX_PIXELS) return { refusal: 'TOO_MANY_PIXELS' }
  return remake(sharp(bytes, options))
}

/** What iPhones take. Sharp's own build reads none; libheif, as WebAssembly, does. */
export const remakeHeic = async (bytes: Uint8Array): Promise<Sanitised> => {
  const pictures = await decodeHeic.all({ buffer: bytes })
  try {
    const [first] = pictures
    if (!first) return { refusal: 'UNREADABLE' }
    if (first.width * first.height > MAX_PIXELS) return { refusal: 'TOO_MANY_PIXELS' }
    // libheif turns it upright by itself.
    const { width, height, data } = await first.decode()
    return await remake(sharp(data, { raw: { width, height, channels: 4 } }))
  } finally {
    pictures.dispose()
  }
}
