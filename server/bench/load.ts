import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { HOME_HASH } from './home.query.ts'
import { COOKIE } from './sides/side.ts'

const CONNECTIONS = 10

/** What our SPA sends, and what Mercurius wants to be sent, in one body. */
const BODY = JSON.stringify({
  operationName: 'Home',
  query: HOME_HASH,
  persisted: true,
  extensions: { persistedQuery: { version: 1, sha256Hash: HOME_HASH } },
})

const headersOf = (token: string) => ({ 'content-type': 'application/json', cookie: `${COOKIE}=${token}` })

/** What one round of load measured. */
export interface Round {
  /** Requests a second. */
  rate: number
  /** The server's processor time, microseconds a request. */
  cpu: number
  /** Milliseconds. */
  p50: number
}

/** A server in a process of its own. */
export interface Running {
  /** The answer for one member, as it came. */
  ask(token: string): Promise<string>
  load(tokens: readonly string[], seconds: number): Promise<Round>
  stop(): Promise<void>
}

const cpuOf = async (child: ChildProcess): Promise<number> => {
  child.send('cpu')
  const [{ cpu }] = (await once(child, 'message')) as [{ cpu: NodeJS.CpuUsage }]
  return cpu.user + cpu.system
}

/** Starts a server of sides/main.ts over a database file. */
export const start = async (side: string, file: string): Promise<Running> => {
  const child = fork(join(import.meta.dirname, 'sides/main.js'), [side, file])
  const [message] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => {
      throw new Error(`The server of ${side} did not start`)
    }),
  ])) as [{ port: number }]
  const url = `http://127.0.0.1:${message.port}/graphql`
  return {
    async ask(token) {
      const answer = await fetch(url, { method: 'POST', headers: headersOf(token), body: BODY })
      const text = await answer.text()
      if (!answer.ok) throw new Error(`${side} answers ${answer.status}: ${text.slice(0, 300)}`)
      return text
    },
    async load(tokens, seconds) {
      const before = await cpuOf(child)
      const result = await autocannon({
        url,
        connections: CONNECTIONS,
        duration: seconds,
        method: 'POST',
        body: BODY,
        requests: tokens.map(token => ({ headers: headersOf(token) })),
      })
      if (result.errors || result.non2xx) throw new Error(`${side}: ${result.errors + result.non2xx} requests failed`)
      const cpu = (await cpuOf(child)) - before
      return { rate: result['2xx'] / result.duration, cpu: cpu / result['2xx'], p50: result.latency.p50 }
    },
    async stop() {
      const gone = once(child, 'exit')
      child.disconnect()
      await gone
    },
  }
}
