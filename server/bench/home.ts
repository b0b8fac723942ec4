import { openSqlite } from '../db/sqlite.ts'
import { createHttp } from '../http.ts'
import { openServices } from '../services.ts'
import { NOW } from './care.ts'
import { compared, type Figure } from './figure.ts'
import { HOME_HASH, HOME_QUERY } from './home.query.ts'
import { type Round, type Running, start } from './load.ts'
import type { Population } from './population.ts'
import { productionEnv } from './sides/ours.ts'
import { COOKIE } from './sides/side.ts'

const OURS = 'ours'
const PEERS = {
  bare: 'node:http with prepared statements',
  mercuriusJit: 'Mercurius with JIT',
  mercuriusPlain: 'Mercurius without JIT',
} as const
const SIDES = [OURS, ...(Object.keys(PEERS) as (keyof typeof PEERS)[])] as const
type SideName = (typeof SIDES)[number]

/** How many statements one screen may take. */
const MOST_STATEMENTS = 6

interface Measured {
  population: Population
  running: Record<SideName, Running>
  rounds: Record<SideName, Round[]>
}

/** Every side must give the same answer, for everybody who will ask. */
const checkAnswers = async ({ population, running }: Pick<Measured, 'population' | 'running'>) => {
  for (const token of population.tokens) {
    const expected = await running.ours.ask(token)
    if (!expected.includes('"lines":[{')) throw new Error('The home query came back without lines')
    for (const side of SIDES)
      if ((await running[side].ask(token)) !== expected) throw new Error(`${side} gives another answer than ours`)
  }
}

/** How many statements our server runs for one home query. */
const countStatements = async ({ file, tokens }: Population): Promise<number> => {
  const env = productionEnv(file)
  let statements = 0
  const db = openSqlite(file, { logger: { logQuery: () => void statements++ } })
  const services = await openServices(env)
  const app = await createHttp({
    env,
    services: { ...services, db, now: () => NOW },
    trusted: new Map([[HOME_HASH, HOME_QUERY]]),
  })
  const answer = await app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { cookie: `${COOKIE}=${tokens[0]}` },
    payload: { operationName: 'Home', extensions: { persistedQuery: { version: 1, sha256Hash: HOME_HASH } } },
  })
  if (answer.statusCode !== 200) throw new Error(`The home query is answered ${answer.statusCode}`)
  await app.close()
  await db.close()
  await services.close()
  return statements
}

/**
 * The home query over HTTP, our server against three others, all at once over databases of every size: each round gives
 * every side its turn over every database.
 */
export const measureHome = async (
  populations: readonly Population[],
  { rounds, seconds, warmUp }: { rounds: number; seconds: number; warmUp: number },
): Promise<Figure[]> => {
  const all: Measured[] = []
  try {
    for (const population of populations) {
      const started = await Promise.all(SIDES.map(side => start(side, population.file)))
      const running = Object.fromEntries(SIDES.map((side, at) => [side, started[at]])) as Measured['running']
      const none = Object.fromEntries(SIDES.map(side => [side, []])) as unknown as Measured['rounds']
      all.push({ population, running, rounds: none })
    }
    for (const measured of all) await checkAnswers(measured)
    for (let round = 0; round <= rounds; round++)
      for (const { population, running, rounds: kept } of all)
        for (const side of SIDES) {
          const measured = await running[side].load(population.tokens, round === 0 ? warmUp : seconds)
          if (round > 0) kept[side].push(measured)
        }
  } finally {
    await Promise.all(all.flatMap(({ running }) => SIDES.map(side => running[side].stop())))
  }

  const figures: Figure[] = []
  for (const { population, rounds: kept } of all) {
    const { members } = population
    const ratesOf = (side: SideName) => kept[side].map(({ rate }) => rate)
    const timesOf = (of: Measured['rounds']) => of.ours.map(({ cpu }) => cpu)
    for (const peer of Object.keys(PEERS) as (keyof typeof PEERS)[])
      figures.push(
        compared(
          { name: 'home query', against: PEERS[peer], unit: 'requests/s', members },
          ratesOf(OURS),
          ratesOf(peer),
        ),
      )
    for (const peer of Object.keys(PEERS) as (keyof typeof PEERS)[])
      figures.push(
        compared(
          { name: 'home query, processor time', against: PEERS[peer], unit: 'µs', members },
          timesOf(kept),
          kept[peer].map(({ cpu }) => cpu),
        ),
      )
    const smallest = all[0]!
    figures.push(
      compared(
        { name: 'home query, processor time', against: `${smallest.population.members} members`, unit: 'µs', members },
        timesOf(kept),
        timesOf(smallest.rounds),
      ),
    )
    const statements = await countStatements(population)
    figures.push({
      name: 'home query, SQL',
      against: `the ${MOST_STATEMENTS} allowed`,
      ratio: statements / MOST_STATEMENTS,
      unit: 'statements',
      value: statements,
      members,
    })
  }
  return figures
}
