/** Random numbers that are the same in every run (mulberry32), so that two runs measure the same data. */
export interface Random {
  /** From 0 to `below - 1`. */
  int(below: number): number
  pick<T>(values: readonly T[]): T
  /** In the form of a UUID, spread evenly like a version 4. */
  uuid(): string
}

export const randomFrom = (seed: number): Random => {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return (t ^ (t >>> 14)) >>> 0
  }
  const hex8 = () => next().toString(16).padStart(8, '0')
  return {
    int: below => Math.floor((next() / 2 ** 32) * below),
    pick: values => values[Math.floor((next() / 2 ** 32) * values.length)]!,
    uuid() {
      const [a, b, c, d] = [hex8(), hex8(), hex8(), hex8()]
      return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-a${c.slice(1, 4)}-${c.slice(4)}${d}`
    },
  }
}
