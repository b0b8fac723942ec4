import { inflateSync } from 'node:zlib'

/** All that a file holds once unpacked. A scanned page is some 25 MB of points; a bomb is thousands of times its size. */
const MAX_UNPACKED = 400 * 1024 * 1024
/** The parts that say where the others are: some kilobytes, in an honest file. */
const MAX_STRUCTURE = 20 * 1024 * 1024

/** Where data may begin after their keyword: readers pass over what is between in different ways. */
const GAPS = [0, 1, 2, 3]

/** A deflated stream's first two bytes (RFC 1950): method 8, and a sum that 31 divides. */
const isDeflated = (bytes: Buffer, at: number) =>
  at + 1 < bytes.length && (bytes[at]! & 0x0f) === 8 && bytes.readUInt16BE(at) % 31 === 0

/** Names as they read: « /Fl#61teDecode » is /FlateDecode. */
const plainNames = (text: string) =>
  text.replace(/#([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** A structure packed twice, in an old way, or in a way that is said elsewhere, is only ever made to hide something. */
const isDisguised = (dictionary: string) => {
  const filters = dictionary.match(/\/(?:\w+Decode|Fl|LZW|RL|A85|AHx)\b/g) ?? []
  return filters.length > 1 || filters.some(one => one !== '/FlateDecode') || /\/Filter\s*\[?\s*\d/.test(dictionary)
}

/**
 * Whether unpacking a PDF would fill the memory; asked before anything is unpacked for good. What stands before a stream
 * is taken for its dictionary as a whole, and all that may be deflated is tried, whatever is said of it: what is
 * written there is an attacker's.
 */
export const isBomb = (bytes: Buffer): boolean => {
  const text = bytes.toString('latin1')
  let unpacked = 0
  let from = 0
  for (const { index } of text.matchAll(/stream/g)) {
    if (text.startsWith('end', index - 3)) {
      from = index
      continue
    }
    const dictionary = plainNames(text.slice(from, index))
    const isStructure = /\/(?:ObjStm|XRef)\b/.test(dictionary)
    if (isStructure && isDisguised(dictionary)) return true
    from = index
    const start = GAPS.map(gap => index + 'stream'.length + gap).find(at => isDeflated(bytes, at))
    if (start === undefined) continue
    const limit = isStructure ? MAX_STRUCTURE : MAX_UNPACKED - unpacked
    const end = text.indexOf('endstream', start)
    try {
      unpacked += inflateSync(bytes.subarray(start, end < 0 ? bytes.length : end), {
        maxOutputLength: Math.max(1, limit),
      }).length
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return true
      // Not what it looks like: the reader, which comes next, decides what that means.
    }
    if (unpacked >= MAX_UNPACKED) return true
  }
  return false
}
