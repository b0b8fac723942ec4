import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(process.cwd(), '.build/web')

interface Chunk {
  file: string
  imports?: string[]
}

let manifest: Record<string, Chunk> | undefined

/**
 * The scripts a browser has to have for these parts of the application, paths under the site's root, each once.
 * @param parts keys of Vite's manifest: `index.html`, or a screen's, `routes/connexion.tsx?tsr-split=component`
 * @throws Error for a part that the build does not have
 */
export function scriptsOf(...parts: string[]): string[] {
  manifest ??= JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>
  const files = new Set<string>()
  const add = (part: string) => {
    const chunk = manifest?.[part]
    if (!chunk) throw new Error(`The build has no ${part}`)
    if (files.has(`/${chunk.file}`)) return
    files.add(`/${chunk.file}`)
    chunk.imports?.forEach(add)
  }
  parts.forEach(add)
  return [...files]
}

/** What is in a script that was built. */
export const builtScript = (path: string): Buffer => readFileSync(join(folder, path))
