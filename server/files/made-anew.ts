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

const SPACES: readonly number[] = [0x09, 0x0a, 0x0d, 0x20]
const MOST_SPACES = 16

/** Some mailers leave an empty line before what they carry: it is no part of the file. */
const withoutSpacesBefore = (bytes: Uint8Array): Uint8Array => {
  const start = bytes.findIndex(byte => !SPACES.includes(byte))
  return start > 0 && start <= MOST_SPACES ? bytes.subarray(start) : bytes
}

/** A file made anew, in this thread: sanitise.ts does so in one of its own. */
export const makeAnew = async (bytes: Uint8Array): Promise<Sanitised> => {
  if (bytes.length === 0) return { refusal: 'EMPTY' }
  const file = withoutSpacesBefore(bytes)
  const way = WAYS[(await fileTypeFromBuffer(file))?.mime ?? '']
  if (!way) return { refusal: 'UNKNOWN_TYPE' }
  try {
    return await way(file)
  } catch {
    return { refusal: 'UNREADABLE' }
  }
}
