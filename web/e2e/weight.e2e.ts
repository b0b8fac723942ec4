import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { builtScript, scriptsOf } from './built-code.ts'

/** What a telephone on a slow network can be asked to wait for: 170 kB, of which the libraries are two thirds. */
const MOST = 170_000

it('asks a telephone for 170 kB of scripts at most before home is there, signed in and in French', () => {
  const home = scriptsOf(
    'index.html',
    'routes/_member.tsx?tsr-split=component',
    'routes/_member/index.tsx?tsr-split=component',
    'i18n/fr.po',
  )
  const bytes = home.map(path => gzipSync(builtScript(path), { level: 9 }).length)
  expect(bytes.length).toBeGreaterThan(4)
  expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(MOST)
})
