import { isUtf8 } from 'node:buffer'
import { FeedRefused } from './refusal.ts'

const NEWLINE = 10

/** No line of any feed comes near this; what does is another file, and must not be held in memory. */
export const MAX_LINE_BYTES = 64 * 1024

/**
 * One line: its bytes without the newline, good until the call returns; its number from 1; where it starts in the text;
 * and whether a newline ended it (only the last line of a file can do without).
 */
type OnLine = (bytes: Buffer, number: number, offset: number, ended: boolean) => void

/** Whether bytes, perhaps cut in the middle of a character, can't be UTF-8 text. */
export const isBinary = (bytes: Buffer) => {
  if (bytes.includes(0)) return true
  // A character has 4 bytes at most: the cut leaves up to 3 of the last one.
  for (let cut = 0; cut < 4; cut++) if (isUtf8(bytes.subarray(0, bytes.length - cut))) return false
  return true
}

/**
 * Cuts a stream of bytes into lines, holding no more than one of them: a line beyond `MAX_LINE_BYTES` is refused as soon
 * as that much of it is there. Throws FeedRefused: LINE_TOO_LONG, or NOT_UTF8 when what is there is not text at all.
 */
export function lineSplitter(onLine: OnLine) {
  let carried: Buffer[] = []
  let carriedBytes = 0
  let offset = 0
  let number = 1

  const tooLong = (start: Buffer) => {
    const seen = Buffer.concat([...carried, start])
    return isBinary(seen)
      ? new FeedRefused('NOT_UTF8', {}, number)
      : new FeedRefused('LINE_TOO_LONG', { max: MAX_LINE_BYTES }, number)
  }
  const line = (end: Buffer, ended: boolean) => {
    if (carriedBytes + end.length > MAX_LINE_BYTES) throw tooLong(end.subarray(0, MAX_LINE_BYTES))
    const bytes = carriedBytes === 0 ? end : Buffer.concat([...carried, end])
    if (carriedBytes > 0) {
      carried = []
      carriedBytes = 0
    }
    onLine(bytes, number, offset, ended)
    offset += bytes.length + 1
    number++
  }

  return {
    push(chunk: Buffer) {
      let from = 0
      for (let to = chunk.indexOf(NEWLINE); to >= 0; to = chunk.indexOf(NEWLINE, from)) {
        line(chunk.subarray(from, to), true)
        from = to + 1
      }
      if (from === chunk.length) return
      const rest = chunk.subarray(from)
      if (carriedBytes + rest.length > MAX_LINE_BYTES) throw tooLong(rest.subarray(0, MAX_LINE_BYTES))
      // The chunk's memory is used again for the next one.
      carried.push(Buffer.from(rest))
      carriedBytes += rest.length
    },
    /** The stream is over: hands out the last line when no newline ended it. Returns how many lines there were. */
    end(): number {
      if (carriedBytes > 0) line(Buffer.alloc(0), false)
      return number - 1
    },
    /** The number of the line being read, to say where a stream broke. */
    current: () => number,
  }
}
