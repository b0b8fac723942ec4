import { randomUUID } from 'node:crypto'
import { constants, copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Logger } from 'drizzle-orm'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import type { Database, Reader } from '../db/database.ts'
import { open } from '../db/open.ts'
import { statementRecorder, statementsOverManyShards } from './shards.ts'

export interface TestDatabase extends Database {
  /** For what opens a database by itself: another process, the command line. */
  readonly url: string
  /** For a test's own look at all contracts at once: these reads are not checked, those of the code under test are. */
  readonly inspect: Reader
}

const FAN_OUT_HELP = `A statement of this file asks several shards. Name the contract in its condition (on every level of a
relational query), or give it a look-up table; a wanted fan-out runs in fanOut('…', () => …) of db/shards.ts.
`

const inFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'test-'))
  return { file: join(folder, 'test.db'), remove: async () => rmSync(folder, { recursive: true, force: true }) }
}

const onServer = async (of: 'template0' | 'template1') => {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const at = (database: string) => inject('templateUrl').replace(/[^/]+$/, database)
  const run = async (command: string) => {
    const client = new pg.Client(at('postgres'))
    await client.connect()
    try {
      await client.query(command)
    } finally {
      await client.end()
    }
  }
  await run(`create database ${name} template ${of}`)
  return { url: at(name), remove: () => run(`drop database ${name} with (force)`) }
}

/** The address of a database with nothing in it, for tests of the migrator; deleted after the file's tests. */
export const emptyDatabase = async (): Promise<string> => {
  if (inject('engine') === 'sqlite') {
    const { file, remove } = inFolder()
    afterAll(remove)
    return `file:${file}`
  }
  const { url, remove } = await onServer('template0')
  afterAll(remove)
  return url
}

const copyOfTemplate = async () => {
  if (inject('engine') === 'postgres') return onServer('template1')
  const { file, remove } = inFolder()
  copyFileSync(inject('templateUrl').replace(/^file:/, ''), file, constants.COPYFILE_FICLONE)
  return { url: `file:${file}`, remove }
}

/**
 * A database of its own for a test file, migrated and empty, on the engine that its project stands for. Call it at the
 * top of the file: `const db = await testDatabase()`; it is closed and deleted after the file's tests.
 * On PostgreSQL its tables are spread over partitions, and the file fails when one of the statements it ran, outside
 * a named fan-out, touched several.
 */
export const testDatabase = async ({ logger }: { logger?: Logger } = {}): Promise<TestDatabase> => {
  const recorder = statementRecorder()
  const { url, remove } = await copyOfTemplate()
  const db = await open(url, {
    logger: {
      logQuery(text, params) {
        recorder.logQuery(text, params)
        logger?.logQuery(text, params)
      },
    },
  })
  const unwatched = await open(url)
  afterAll(async () => {
    await Promise.all([db.close(), unwatched.close()])
    const careless = db.engine === 'postgres' ? await statementsOverManyShards(url, recorder.statements()) : []
    await remove()
    if (careless.length) throw new Error(`${FAN_OUT_HELP}${careless.join('\n')}`)
  })
  return { ...db, url, inspect: unwatched.read }
}
