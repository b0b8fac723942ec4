import { fork } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { on, once } from 'node:events'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { CASES } from '../seed/cases.ts'
import { type Figure, median, rounded } from './figure.ts'
import { PROBES } from './sides/identity.ts'

type Probe = keyof typeof PROBES

const KNOWN = CASES.filter(({ key }) => key === 'camille-martin' || key === 'gerard-durand').flatMap(({ people }) =>
  people.flatMap(({ email, signsIn, number, birthOn }) => (email && signsIn ? [{ email, number, birthOn }] : [])),
)

/** The same length as somebody's, and nobody's. */
const unlike = (text: string) => text.replace(/[a-z\d]{4}/, () => String(randomInt(10_000)).padStart(4, '0'))

const card = ({ number, birthOn }: (typeof KNOWN)[number]): [known: object, unknown: object] => [
  { memberNumber: number, birthDate: birthOn },
  { memberNumber: unlike(number), birthDate: birthOn },
]

/** What is asked of each kind, for somebody who is known and for nobody. */
const INPUTS: Record<Probe, (person: (typeof KNOWN)[number]) => [known: object, unknown: object]> = {
  'sign-in': ({ email }) => {
    const password = 'not-the-password-of-anybody'
    return [
      { email, password },
      { email: unlike(email), password },
    ]
  },
  'password reset': ({ email }) => [{ email }, { email: unlike(email) }],
  activation: card,
  FranceConnect: card,
}

/** Whom a probe is sent to, and what the browser that sends it holds. */
interface Asked {
  port: number
  cookie: string
}

/** How long one request takes to its last byte, in milliseconds. */
const timed = (agent: Agent, { port, cookie }: Asked, body: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const began = process.hrtime.bigint()
    const asked = request(
      {
        agent,
        port,
        host: '127.0.0.1',
        method: 'POST',
        path: '/graphql',
        headers: { cookie, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      },
      answer => {
        if (answer.statusCode !== 200) reject(new Error(`A probe was answered ${answer.statusCode}`))
        answer.resume()
        answer.once('end', () => resolve(Number(process.hrtime.bigint() - began) / 1e6))
      },
    )
    asked.once('error', reject)
    asked.end(body)
  })

/** The error function, to seven digits (Abramowitz and Stegun, 7.1.26). */
const erf = (x: number) => {
  const t = 1 / (1 + 0.3275911 * x)
  const series = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
  return 1 - series * Math.exp(-x * x)
}

/** Mann–Whitney, both sides: how likely two samples of one distribution are to lie as far apart as these. */
const mannWhitney = (a: readonly number[], b: readonly number[]): number => {
  const all = [...a.map(value => ({ value, ours: 1 })), ...b.map(value => ({ value, ours: 0 }))].sort(
    (one, other) => one.value - other.value,
  )
  const rankSum = all.reduce((sum, { ours }, at) => sum + ours * (at + 1), 0)
  const u = rankSum - (a.length * (a.length + 1)) / 2
  const mean = (a.length * b.length) / 2
  const deviation = Math.sqrt((a.length * b.length * (a.length + b.length + 1)) / 12)
  return 1 - erf(Math.abs(u - mean) / deviation / Math.SQRT2)
}

/** Pairs that are asked before any is counted, for the compiler and the caches. */
const WARM_UP = 30

/**
 * How far apart the answers to known and to unknown people come, over loopback HTTP: pairs one after the other, in a
 * random order, so that whatever else the machine does weighs on both alike. Aim: less than 2 ms between the medians.
 */
export const measureEnumeration = async (file: string, pairs: number): Promise<Figure[]> => {
  const child = fork(join(import.meta.dirname, 'sides/main.js'), ['identity', file])
  const messages = on(child, 'message', { close: ['exit'] })
  const said = async () => {
    const { value } = (await messages.next()) as { value?: [Partial<Asked>] }
    if (!value) throw new Error('The server did not start')
    return value[0]
  }
  // The cookie first, the port once it listens; both may be here before they are asked for.
  const asked = { ...(await said()), ...(await said()) } as Asked
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const figures: Figure[] = []
  try {
    for (const probe of Object.keys(PROBES) as Probe[]) {
      const times: [known: number[], unknown: number[]] = [[], []]
      for (let pair = -WARM_UP; pair < pairs; pair++) {
        const inputs = INPUTS[probe](KNOWN[randomInt(KNOWN.length)]!)
        const first = randomInt(2) as 0 | 1
        for (const kind of [first, 1 - first] as (0 | 1)[]) {
          const time = await timed(
            agent,
            asked,
            JSON.stringify({ documentId: probe, variables: { input: inputs[kind] } }),
          )
          if (pair >= 0) times[kind].push(time)
        }
      }
      const [known, unknown] = times.map(median) as [number, number]
      figures.push({
        name: `${probe}, nobody`,
        against: `somebody, ${pairs} pairs`,
        ratio: rounded(unknown / known),
        unit: 'ms',
        value: rounded(unknown),
        members: KNOWN.length,
        apart: { milliseconds: rounded(unknown - known), p: rounded(mannWhitney(...times)) },
      })
    }
  } finally {
    agent.destroy()
    const gone = once(child, 'exit')
    child.disconnect()
    await gone
  }
  return figures
}
