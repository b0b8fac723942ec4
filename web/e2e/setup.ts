import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { TestProject } from 'vitest/node'
import { chromiumPath } from './chromium.ts'
import { DATABASE, makeSite, requireBuild } from './site.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The browser's program. */
    chromium: string
    /** The folder of a database with the demonstration in it, which each journey copies. */
    demonstration: string
  }
}

/** Waits until the server has done all that it does by itself: the papers of the demonstration, and their notices. */
async function idle(folder: string): Promise<void> {
  const database = new Database(join(folder, DATABASE), { readonly: true })
  const due = database.prepare("select count(*) from job where state = 'WAITING' and run_at <= ?").pluck()
  try {
    while (due.get(Date.now())) await new Promise(resolve => setTimeout(resolve, 200))
  } finally {
    database.close()
  }
}

/** Runs once before the journeys: finds the browser, and has the server fill a database as on its first start. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  requireBuild()
  project.provide('chromium', await chromiumPath())
  const first = await makeSite()
  try {
    await first.start()
    await idle(first.folder)
    await first.stop() // in order, so that its files are whole and can be copied
  } catch (error) {
    await first.remove()
    throw error
  }
  project.provide('demonstration', first.folder)
  return () => first.remove()
}
