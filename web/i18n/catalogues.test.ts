import { join } from 'node:path'
import { getCatalogs } from '@lingui/cli/api'
import { getConfig } from '@lingui/conf'
import { describe, expect, it } from 'vitest'

const configPath = join(import.meta.dirname, 'lingui.config.ts')
const advice = 'Run `npm run i18n`, then give the English of what is new in its en.po'

/** Names of the values and tags that a text takes: a translation must take the same. */
function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)(?=[,}])|<(\d+)/g)].map(match => match[1] ?? match[2] ?? ''))].sort()
}

const catalogs = await getCatalogs(getConfig({ configPath }))

describe.each(catalogs.map(catalog => [catalog.path, catalog] as const))('the catalogue %s', async (_, catalog) => {
  const inSource = await catalog.collect()
  const french = await catalog.read('fr')
  const english = await catalog.read('en')

  it('holds every text of the source and nothing else', () => {
    const ids = Object.keys(inSource ?? {}).sort()
    expect(ids.length).toBeGreaterThan(10)
    expect(Object.keys(french ?? {}).sort(), advice).toEqual(ids)
    expect(Object.keys(english ?? {}).sort(), advice).toEqual(ids)
  })

  it('gives the English of every text', () => {
    const missing = Object.values(english ?? {}).filter(entry => !entry.translation)
    expect(
      missing.map(entry => entry.message),
      advice,
    ).toEqual([])
  })

  it('takes the same values in both languages', () => {
    for (const [id, entry] of Object.entries(english ?? {})) {
      expect(placeholders(entry.translation ?? ''), entry.translation).toEqual(
        placeholders(french?.[id]?.translation ?? ''),
      )
    }
  })
})
