import { civilDay } from '../../feeds/date.ts'
import type { DecompteLine } from './decompte.type.ts'

/** Where each line of a file is, and in what order to apply them. About 40 bytes a line, whatever the lines hold. */
export interface DecompteOrder {
  /** Places in the file (0 is the first line after the header), in the order of application. */
  readonly places: Uint32Array
  /** By place: where the line starts in the text, its length in bytes, the CRC-32 of these bytes. */
  readonly offsets: Float64Array
  readonly lengths: Uint32Array
  readonly checks: Uint32Array
  /** How many lines carry a ref that an earlier line has, and the places of the first of them. */
  readonly repeated: { readonly count: number; readonly first: readonly number[] }
}

type Numbers = Uint32Array | Float64Array

/** A typed array with room for `length` numbers: the same one, or a copy twice as long. */
function room<T extends Numbers>(array: T, length: number): T {
  if (length <= array.length) return array
  const longer = new (array.constructor as new (length: number) => T)(array.length * 2) // T's own constructor
  longer.set(array)
  return longer
}

const slotsFor = (items: number) => 2 ** Math.ceil(Math.log2(Math.max(16, items * 2)))

/** Two independent 32-bit hashes of a text. Together they tell refs apart; a million of them meet once in 10⁷ files. */
function hashes(text: string): [number, number] {
  let one = 0x811c9dc5
  let two = 0x9e3779b9
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    one = Math.imul(one ^ code, 0x01000193)
    two = Math.imul(two ^ code, 0x85ebca6b)
    two ^= two >>> 13
  }
  return [one >>> 0, two >>> 0]
}

/** Numbers beneficiaries from 0 in the order they are met. Exact: a beneficiary is kept as two numbers, not as a hash. */
function beneficiaries() {
  let nirs = new Float64Array(1024)
  let births = new Uint32Array(1024)
  let slots = new Uint32Array(slotsFor(1024))
  let count = 0

  const slotOf = (nir: number, birth: number) => {
    let slot = (Math.imul((nir % 4294967291) | 0, 0x9e3779b1) ^ Math.imul(birth, 0x85ebca6b)) >>> 0
    for (slot %= slots.length; slots[slot] !== 0; slot = (slot + 1) % slots.length) {
      const known = slots[slot]! - 1
      if (nirs[known] === nir && births[known] === birth) break
    }
    return slot
  }

  return {
    count: () => count,
    numberOf({ nir, birthDate, birthRank }: DecompteLine): number {
      const corsica = nir[6] === 'A' ? 1 : nir[6] === 'B' ? 2 : 0
      const number = Number(corsica === 0 ? nir.slice(0, 13) : `${nir.slice(0, 6)}0${nir.slice(7, 13)}`)
      const birth = (civilDay(birthDate) * 10 + birthRank) * 3 + corsica
      const slot = slotOf(number, birth)
      const known = slots[slot]!
      if (known !== 0) return known - 1
      nirs = room(nirs, count + 1)
      births = room(births, count + 1)
      nirs[count] = number
      births[count] = birth
      slots[slot] = ++count
      if (count * 2 > slots.length) {
        slots = new Uint32Array(slots.length * 2)
        for (let each = 0; each < count; each++) slots[slotOf(nirs[each]!, births[each]!)] = each + 1
      }
      return count - 1
    },
  }
}

/** Finds the first line with a ref by the ref's two hashes. */
function firstByRef(ones: Uint32Array, twos: Uint32Array, count: number) {
  const slots = new Uint32Array(slotsFor(count))
  const slotOf = (one: number, two: number) => {
    let slot = one % slots.length
    while (slots[slot] !== 0 && (ones[slots[slot]! - 1] !== one || twos[slots[slot]! - 1] !== two)) {
      slot = (slot + 1) % slots.length
    }
    return slot
  }
  return {
    /** The place of the first line with this ref, or -1. */
    find: (one: number, two: number) => slots[slotOf(one, two)]! - 1,
    /** Takes the ref of a line. Returns false when an earlier one has it. */
    take(place: number) {
      const slot = slotOf(ones[place]!, twos[place]!)
      if (slots[slot] !== 0) return false
      slots[slot] = place + 1
      return true
    },
  }
}

/** How many repeated refs are told one by one. */
const TOLD = 10

/**
 * Takes the lines of a file as they come and orders them: the lines of a beneficiary together (beneficiaries in the
 * order the file names them, so that it is read nearly in sequence), by care date, reversals first, then as in the
 * file. A reversal of a line of this same file comes right after that line instead, since nothing could be taken back
 * before. Lines whose ref an earlier line has come last of all: whatever their dates, the earlier one must win.
 */
export function decompteOrder() {
  const people = beneficiaries()
  let count = 0
  let offsets = new Float64Array(1024)
  let lengths = new Uint32Array(1024)
  let checks = new Uint32Array(1024)
  let owners = new Uint32Array(1024)
  /** The care day, doubled; plus one on a normal line: sorting it puts reversals first. */
  let days = new Uint32Array(1024)
  let refOnes = new Uint32Array(1024)
  let refTwos = new Uint32Array(1024)
  /** For reversals only: their places, and the hashes of the refs they take back. */
  let reversals = 0
  let reversalPlaces = new Uint32Array(64)
  let targetOnes = new Uint32Array(64)
  let targetTwos = new Uint32Array(64)

  function add(line: DecompteLine, offset: number, length: number, check: number) {
    offsets = room(offsets, count + 1)
    lengths = room(lengths, count + 1)
    checks = room(checks, count + 1)
    owners = room(owners, count + 1)
    days = room(days, count + 1)
    refOnes = room(refOnes, count + 1)
    refTwos = room(refTwos, count + 1)
    offsets[count] = offset
    lengths[count] = length
    checks[count] = check
    owners[count] = people.numberOf(line)
    days[count] = civilDay(line.careFrom) * 2 + (line.reverses === undefined ? 1 : 0)
    const [one, two] = hashes(line.ref)
    refOnes[count] = one
    refTwos[count] = two
    if (line.reverses !== undefined) {
      reversalPlaces = room(reversalPlaces, reversals + 1)
      targetOnes = room(targetOnes, reversals + 1)
      targetTwos = room(targetTwos, reversals + 1)
      const [targetOne, targetTwo] = hashes(line.reverses)
      reversalPlaces[reversals] = count
      targetOnes[reversals] = targetOne
      targetTwos[reversals] = targetTwo
      reversals++
    }
    count++
  }

  /** By place + 1: 0, or the next place + 1 among the reversals that follow the same line. */
  function followers(lines: ReturnType<typeof firstByRef>, apart: Uint8Array) {
    const heads = new Uint32Array(reversals === 0 ? 0 : count)
    const next = new Uint32Array(heads.length)
    // From the last to the first, as each is put in front of those already there.
    for (let each = reversals - 1; each >= 0; each--) {
      const place = reversalPlaces[each]!
      const target = lines.find(targetOnes[each]!, targetTwos[each]!)
      // A reversal of a reversal, or of another person's line, follows nothing: the import says what is wrong with it.
      if (apart[place] !== 0 || target < 0 || days[target]! % 2 === 0 || owners[target] !== owners[place]) continue
      next[place] = heads[target]!
      heads[target] = place + 1
      apart[place] = FOLLOWS
    }
    return { heads, next }
  }

  function finish(): DecompteOrder {
    const apart = new Uint8Array(count)
    const lines = firstByRef(refOnes, refTwos, count)
    const first: number[] = []
    let repeated = 0
    for (let place = 0; place < count; place++) {
      if (lines.take(place)) continue
      apart[place] = REPEATED
      repeated++
      if (first.length < TOLD) first.push(place)
    }
    const { heads, next } = followers(lines, apart)

    // One run of sorting keys for each beneficiary: the day above, the place below, both within a double's 53 bits.
    const ends = new Uint32Array(people.count() + 1)
    for (let place = 0; place < count; place++) if (apart[place] === 0) ends[owners[place]! + 1]!++
    for (let owner = 1; owner < ends.length; owner++) ends[owner]! += ends[owner - 1]!
    const keys = new Float64Array(ends[ends.length - 1]!)
    const filled = ends.slice()
    for (let place = 0; place < count; place++) {
      if (apart[place] === 0) keys[filled[owners[place]!]!++] = days[place]! * PLACES + place
    }
    const places = new Uint32Array(count)
    let at = 0
    for (let owner = 0; owner < people.count(); owner++) {
      for (const key of keys.subarray(ends[owner], ends[owner + 1]).sort()) {
        const place = key % PLACES
        places[at++] = place
        for (let after = heads[place] ?? 0; after !== 0; after = next[after - 1]!) places[at++] = after - 1
      }
    }
    for (let place = 0; place < count; place++) if (apart[place] === REPEATED) places[at++] = place
    return { places, offsets, lengths, checks, repeated: { count: repeated, first } }
  }

  return { add, finish, count: () => count }
}

const FOLLOWS = 1
const REPEATED = 2
const PLACES = 2 ** 32
