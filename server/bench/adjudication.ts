import { adjudicate } from '../features/claim/adjudicate.ts'
import type { Terms } from '../features/claim/adjudication.ts'
import { addDays } from '../features/claim/calendar.ts'
import { memoryCover } from '../features/claim/cover.ts'
import type { DecompteLine } from '../features/claim/decompte.type.ts'
import { householdsOf, TODAY, termsOf, visit } from './care.ts'
import { compared, type Figure } from './figure.ts'
import { randomFrom } from './random.ts'

interface Job {
  line: DecompteLine
  terms: Terms
  person: number
}

/** Lines of people picked at random, in the order of their care. */
const jobsOf = (members: number, count: number): Job[] => {
  const random = randomFrom(members)
  const people = householdsOf(members, random).flatMap(household => household.people.map(one => ({ household, one })))
  const jobs: Job[] = []
  for (let nth = 0; jobs.length < count; nth++) {
    const person = random.int(people.length)
    const { household, one } = people[person]!
    const on = addDays(TODAY, Math.floor((300 * jobs.length) / count) - 300)
    const terms = termsOf(household, one, on)
    for (const { line } of visit(household, one, nth, on)) jobs.push({ line, terms, person })
  }
  return jobs
}

/** Lines a second through the pure engine, each person's cover counted on from line to line. */
export const measureAdjudication = (sizes: readonly number[], lines: number, rounds: number): Figure[] => {
  const all = sizes.map(members => ({ members, jobs: jobsOf(members, lines), rates: [] as number[] }))
  for (let round = 0; round <= rounds; round++)
    for (const { members, jobs, rates } of all) {
      const covers = Array.from({ length: members }, () => memoryCover())
      const began = performance.now()
      for (const { line, terms, person } of jobs) {
        const cover = covers[person]!
        cover.apply(adjudicate(line, terms, cover), line)
      }
      if (round > 0) rates.push((1000 * jobs.length) / (performance.now() - began))
    }
  return all.map(({ members, rates }) =>
    compared({ name: 'adjudication', against: `${sizes[0]} members`, unit: 'lines/s', members }, rates, all[0]!.rates),
  )
}
