import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** The folder of package.json; tests and scripts are started there. */
const projectRoot = process.cwd()
const build = join(projectRoot, '.build')
export const DATABASE = 'espace.db'

/** The product at work: the built server in a process of its own, on a database that nobody else writes to. */
export interface Site {
  readonly origin: string
  /** Where its database is. */
  readonly folder: string
  /**
   * Runs `npm run cli -- …` on the same database, in another process.
   * @throws Error with what it printed when it fails
   */
  cli(...words: string[]): Promise<string>
  /** Ends the server as a deployment does. The database stays. */
  stop(): Promise<void>
  /** Starts the server if it is not there, again at the same address, and waits until it answers. */
  start(): Promise<void>
  /** Ends the server and removes its database. */
  remove(): Promise<void>
}

const freePort = async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (!address || typeof address === 'string') throw new Error('No free port')
  return address.port
}

/** @throws Error when the product was not built, which `npm test` does before the tests */
export function requireBuild(): void {
  const missing = ['server/main.js', 'web/index.html', 'web/playground/index.html'].find(
    file => !existsSync(join(build, file)),
  )
  if (missing)
    throw new Error(`The browser journeys use what was built, and .build/${missing} is missing: npm run build`)
}

/**
 * Makes a site, not yet started, in a new folder.
 * @param template a folder with a database to begin with; without it the server fills an empty one by itself
 */
export async function makeSite(template?: string): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'journeys-'))
  if (template) cpSync(template, folder, { recursive: true })
  const port = await freePort()
  const origin = `http://localhost:${port}`
  // None of this machine's own settings: a site is as on a fresh machine.
  const env = {
    PATH: process.env.PATH,
    TMPDIR: process.env.TMPDIR,
    PORT: String(port),
    DATABASE_URL: `file:${join(folder, DATABASE)}`,
    FILES_URL: pathToFileURL(join(folder, 'files')).href,
    FILES_STAGING: join(folder, 'staging'),
    LOG_LEVEL: 'warn',
  }
  const program = (file: string, ...args: string[]) => {
    const child = spawn(
      process.execPath,
      ['--enable-source-maps', '--disable-warning=ExperimentalWarning', join(build, 'server', file), ...args],
      { env, stdio: ['ignore', 'pipe', 'pipe'] },
    )
    let written = ''
    const hear = (chunk: Buffer) => {
      written += chunk.toString()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    return { child, closed: once(child, 'close'), output: () => written }
  }

  let server: ReturnType<typeof program> | undefined
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    const ending = server
    server = undefined
    if (!ending || hasEnded(ending.child)) return
    ending.child.kill(signal)
    await ending.closed
  }
  return {
    origin,
    folder,
    async cli(...words) {
      const { child, closed, output } = program('cli.js', ...words)
      await closed
      if (child.exitCode !== 0) throw new Error(`${words.join(' ')} ended with ${child.exitCode}:\n${output()}`)
      return output()
    },
    stop: () => end('SIGTERM'),
    async start() {
      if (server && !hasEnded(server.child)) return
      const started = program('main.js')
      server = started
      while (!(await answers(origin))) {
        if (hasEnded(started.child)) throw new Error(`The server ended at its start:\n${started.output()}`)
        await new Promise(resolve => setTimeout(resolve, 50))
      }
    },
    async remove() {
      await end('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null

const answers = async (origin: string) => {
  try {
    return (await fetch(`${origin}/healthz`)).ok
  } catch {
    return false
  }
}
