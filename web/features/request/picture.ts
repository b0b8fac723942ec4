/** The longest side of a page that is sent: small print of an A4 sheet can be read, and a phone sends it in seconds. */
const LONGEST = 2400
const QUALITY = 0.85

/** How somebody changed a picture: quarter turns to the right, then a part of what that gives. */
export interface Adjustment {
  turns: 0 | 1 | 2 | 3
  crop: Crop
}

/** The part that is kept, in fractions of the width and the height. */
export interface Crop {
  left: number
  top: number
  right: number
  bottom: number
}

export const WHOLE: Crop = { left: 0, top: 0, right: 1, bottom: 1 }
export const AS_IT_IS: Adjustment = { turns: 0, crop: WHOLE }

/** The least that may be kept of a side. */
const LEAST = 0.1

export type Corner = 'TOP_LEFT' | 'TOP_RIGHT' | 'BOTTOM_LEFT' | 'BOTTOM_RIGHT'

const between = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most)

/** A crop with one corner at another place: inside the picture, and never past the other side. */
export function withCorner(crop: Crop, corner: Corner, x: number, y: number): Crop {
  return {
    ...crop,
    ...(corner.endsWith('LEFT')
      ? { left: between(x, 0, crop.right - LEAST) }
      : { right: between(x, crop.left + LEAST, 1) }),
    ...(corner.startsWith('TOP')
      ? { top: between(y, 0, crop.bottom - LEAST) }
      : { bottom: between(y, crop.top + LEAST, 1) }),
  }
}

/** Where a corner of a crop is. */
export const placeOf = (crop: Crop, corner: Corner): { x: number; y: number } => ({
  x: corner.endsWith('LEFT') ? crop.left : crop.right,
  y: corner.startsWith('TOP') ? crop.top : crop.bottom,
})

/** A crop of the picture as it is after another quarter turn to the right. */
export const turned = ({ turns, crop }: Adjustment): Adjustment => ({
  turns: ((turns + 1) % 4) as Adjustment['turns'],
  crop: { left: 1 - crop.bottom, top: crop.left, right: 1 - crop.top, bottom: crop.right },
})

/** Draws a picture, turned. @returns undefined where this browser can't draw */
export function drawTurned(picture: ImageBitmap, turns: number, scale: number): HTMLCanvasElement | undefined {
  const canvas = document.createElement('canvas')
  const paper = canvas.getContext('2d')
  if (!paper) return
  const width = Math.max(1, Math.round(picture.width * scale))
  const height = Math.max(1, Math.round(picture.height * scale))
  const isOnItsSide = turns % 2 === 1
  canvas.width = isOnItsSide ? height : width
  canvas.height = isOnItsSide ? width : height
  // What was see-through is white, as paper is: JPEG would make it black.
  paper.fillStyle = '#ffffff'
  paper.fillRect(0, 0, canvas.width, canvas.height)
  paper.imageSmoothingQuality = 'high'
  paper.translate(canvas.width / 2, canvas.height / 2)
  paper.rotate((turns * Math.PI) / 2)
  paper.drawImage(picture, -width / 2, -height / 2, width, height)
  return canvas
}

const jpegOf = (canvas: HTMLCanvasElement): Promise<Blob | undefined> =>
  new Promise(resolve => canvas.toBlob(blob => resolve(blob ?? undefined), 'image/jpeg', QUALITY))

/** Reads a picture, upright as the camera was held. @returns undefined for what this browser can't read */
export async function readPicture(file: Blob): Promise<ImageBitmap | undefined> {
  if (typeof createImageBitmap === 'undefined') return
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' })
  } catch {
    return // Not a picture, or one of a kind that only other devices read, as HEIC is.
  }
}

/**
 * A photo as it is sent: upright, no larger than it must be, and without what the camera wrote in it, such as where it
 * was taken.
 * @returns undefined for what this browser can't read, which is then sent as it is
 */
export async function shrunk(file: Blob): Promise<Blob | undefined> {
  const picture = await readPicture(file)
  if (!picture) return
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height))
  const canvas = drawTurned(picture, 0, scale)
  picture.close()
  return canvas && jpegOf(canvas)
}

/** A page that was shrunk, turned and cropped. @throws Error where it can no longer be read */
export async function adjusted(page: Blob, { turns, crop }: Adjustment): Promise<Blob> {
  const picture = await readPicture(page)
  const whole = picture && drawTurned(picture, turns, 1)
  picture?.close()
  const part = document.createElement('canvas')
  const paper = part.getContext('2d')
  if (!whole || !paper) throw new Error('This picture can no longer be read')
  const left = Math.round(crop.left * whole.width)
  const top = Math.round(crop.top * whole.height)
  part.width = Math.max(1, Math.round(crop.right * whole.width) - left)
  part.height = Math.max(1, Math.round(crop.bottom * whole.height) - top)
  paper.drawImage(whole, -left, -top)
  const jpeg = await jpegOf(part)
  if (!jpeg) throw new Error('This picture can no longer be written')
  return jpeg
}
