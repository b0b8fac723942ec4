/** One measured figure. */
export interface Figure {
  name: string
  /** What it is compared with. */
  against: string
  /** Ours to theirs: of rates, above 1 is faster than they; of times and counts, below 1 is less. */
  ratio: number
  unit: string
  /** Ours. */
  value: number
  /** How many people the database holds. */
  members: number
  /** Of two kinds of requests that must not be told apart: what lies between their medians, and how likely by chance. */
  apart?: { milliseconds: number; p: number }
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

export const rounded = (value: number) => Number(value.toPrecision(4))

/**
 * A figure from rounds in which both sides took their turn: the median of each round's ratio, so that what else the
 * machine did meanwhile weighs on both alike.
 */
export const compared = (
  about: Pick<Figure, 'name' | 'against' | 'unit' | 'members'>,
  ours: readonly number[],
  theirs: readonly number[],
): Figure => {
  const { name, against, unit, members } = about
  const ratio = rounded(median(ours.map((value, round) => value / theirs[round]!)))
  return { name, against, ratio, unit, value: rounded(median(ours)), members }
}

const amount = new Intl.NumberFormat('en')

/** Prints a figure: as a line for people, or as JSON. */
export const printFigure = (figure: Figure, json: boolean): void => {
  const { name, against, ratio, unit, value, members, apart } = figure
  const told = apart ? `, ${apart.milliseconds} ms apart, p = ${apart.p}` : ''
  const people = `${amount.format(members)} members`
  console.log(
    json
      ? JSON.stringify(figure)
      : `${people.padStart(15)}  ${name.padEnd(28)} ${`${amount.format(value)} ${unit}`.padStart(22)}   ${ratio.toFixed(2)} × ${against}${told}`,
  )
}
