import { fileTypeFromBuffer } from 'file-type'
import { remakeHeic, remakeImage } from './image.ts'
import { remakePdf } from './pdf-check.ts'
import type { Sanitised } from './sanitise.ts'

/** By what a file begins with, whatever it is called. What is not here is refused. */
const WAYS: Readonly<Record<string, (bytes: Uint8Array) => Promise<Sanitised>>> = {
  'image/jpeg': remakeImage,
  'image/png': remakeImage,
  'image/heic': remakeHeic,
  'image/heif': remakeHeic,
  'application/pdf': remakePdf,
}

/** A file made anew, in this thread: sanitise.ts does so in one of its own. */
export const makeAnew = async (bytes: Uint8Array): Promise<Sanitised> => {
  if (bytes.length === 0) return { refusal: 'EMPTY' }
  const way = WAYS[(await fileTypeFromBuffer(bytes))?.mime ?? '']
  if (!way) return { refusal: 'UNKNOWN_TYPE' }
  try {
    return await way(bytes)
  } catch {
    return { refusal: 'UNREADABLE' }
  }
}
