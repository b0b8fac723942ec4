import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '../root.ts'

const text = readFileSync(join(import.meta.dirname, 'asvs.md'), 'utf8')
const rows = text.split('\n').flatMap(line => {
  const [, id, level, , how, shown] = line.split('|').map(cell => cell.trim())
  return id?.startsWith('V') ? [{ id, level: Number(level), how: how ?? '', shown: shown ?? '' }] : []
})

const upTo = (section: string, last: number, from = 1) =>
  Array.from({ length: last - from + 1 }, (_, at) => `V${section}.${from + at}`)

/** Level 1, then level 2, of ASVS 5.0.0. */
const LEVEL_1 = [
  'V6.1.1',
  ...upTo('6.2', 8),
  ...upTo('6.3', 2),
  ...upTo('6.4', 2),
  ...upTo('7.2', 4),
  ...upTo('7.4', 2),
]
const LEVEL_2 = [
  ...upTo('6.1', 3, 2),
  ...upTo('6.2', 12, 9),
  ...upTo('6.3', 4, 3),
  ...upTo('6.4', 4, 3),
  ...upTo('6.5', 5),
  ...upTo('6.6', 3),
  ...upTo('6.8', 4),
  ...upTo('7.1', 3),
  ...upTo('7.3', 2),
  ...upTo('7.4', 5, 3),
  ...upTo('7.5', 2),
  ...upTo('7.6', 2),
]

describe('the table of ASVS 5.0', () => {
  it('has every requirement of levels 1 and 2 of authentication and sessions, once', () => {
    const ids = (level: number) => rows.filter(row => row.level === level).map(({ id }) => id)
    expect(ids(1).sort()).toEqual([...LEVEL_1].sort())
    expect(ids(2).sort()).toEqual([...LEVEL_2].sort())
    expect(rows).toHaveLength(53)
  })

  it('names for each a test that is there, or says why there is none', () => {
    const wrong: string[] = []
    for (const { id, shown } of rows) {
      if (/^not applicable: .+/.test(shown)) continue
      const [, file = '', name = ''] = /^`([^`]+)` › (.+)$/.exec(shown) ?? []
      const path = join(projectRoot, file)
      if (!file || !existsSync(path) || !readFileSync(path, 'utf8').includes(name)) wrong.push(`${id}: ${shown}`)
    }
    expect(wrong).toEqual([])
  })
})

it('draws nothing that opens an account from Math.random', () => {
  const folders = ['server/auth', 'server/crypto', 'server/db', 'server/features/identity', 'server/features/account']
  const sources = folders.flatMap(folder =>
    readdirSync(join(projectRoot, folder))
      .filter(name => name.endsWith('.ts') && !name.includes('.test.'))
      .map(name => join(folder, name)),
  )
  const careless = sources.filter(path => readFileSync(join(projectRoot, path), 'utf8').includes('Math.random'))
  // How long a transaction waits before it is tried again.
  expect(careless).toEqual(['server/db/transaction.ts'])
})
