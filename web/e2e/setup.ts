import type { TestProject } from 'vitest/node'
import { chromiumPath } from './chromium.ts'
import { makeSite, requireBuild } from './site.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The browser's program. */
    chromium: string
    /** The folder of a database with the demonstration in it, which each journey copies. */
    demonstration: string
  }
}

/** Runs once before the journeys: finds the browser, and has the server fill a database as on its first start. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  requireBuild()
  project.provide('chromium', await chromiumPath())
  const first = await makeSite()
  try {
    await first.start()
    await first.stop() // in order, so that its files are whole and can be copied
  } catch (error) {
    await first.remove()
    throw error
  }
  project.provide('demonstration', first.folder)
  return () => first.remove()
}
