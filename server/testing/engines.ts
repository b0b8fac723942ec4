import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import type { Engine } from '../db/kit.ts'
import { migrate } from '../db/migrate.ts'
import { startPostgres } from './postgres.ts'
import { partitions } from './shards.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Which engine the tests of a project run on. */
    engine: Engine
    /** The address of an empty, migrated database that test files copy. */
    templateUrl: string
  }
}

const inFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'sqlite-'))
  return {
    url: `file:${join(folder, 'template.db')}`,
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  }
}

const onServer = async () => {
  const server = await startPostgres()
  return { url: server.url('template1'), remove: () => server.stop() } // every database made later is a copy of template1
}

/** Runs once before a project's tests: brings up its engine with one migrated database, and takes it down at the end. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const onPostgres = project.getProvidedContext().engine === 'postgres'
  const { url, remove } = onPostgres ? await onServer() : inFolder()
  try {
    await migrate(url, onPostgres ? partitions : undefined)
  } catch (error) {
    await remove()
    throw error
  }
  project.provide('templateUrl', url)
  return remove
}
