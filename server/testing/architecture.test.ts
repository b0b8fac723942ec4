import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '../root.ts'

/** The house rules that a compiler doesn't know. Each message says where the thing belongs instead. */

interface Source {
  /** From the project's root: 'server/features/claim/claim.service.ts'. */
  path: string
  text: string
  /** What it imports at run time or for types, as paths from the root; packages by their name. */
  imports: { path: string; typeOnly: boolean }[]
}

const IMPORT = /(?:^|\n)\s*(import|export)\s+(type\s+)?(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]/g

const read = (folder: string): Source[] =>
  readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name) && !/(^|\/)(generated|node_modules)\//.test(name) && !/\.gen\.ts$/.test(name))
    .map(name => {
      const path = join(folder, name)
      const text = readFileSync(join(projectRoot, path), 'utf8')
      const imports = [...text.matchAll(IMPORT)].map(([, , type, target = '']) => ({
        path: target.startsWith('.') ? relative(projectRoot, join(projectRoot, dirname(path), target)) : target,
        typeOnly: type !== undefined,
      }))
      return { path, text, imports }
    })

const server = read('server')
const web = read('web')
const isTest = (path: string) =>
  /\.test\.tsx?$/.test(path) || path.startsWith('server/testing/') || path.includes('/e2e/')
const production = [...server, ...web].filter(({ path }) => !isTest(path))

const featureOf = (path: string) => /^server\/features\/([\w-]+)\//.exec(path)?.[1]
const kindOf = (path: string) => /\.(\w+)\.ts$/.exec(path)?.[1]

/** Every import that breaks a rule, as 'from → to'. */
const offending = (files: readonly Source[], isWrong: (from: string, to: string, typeOnly: boolean) => boolean) =>
  files.flatMap(({ path, imports }) =>
    imports.filter(target => isWrong(path, target.path, target.typeOnly)).map(target => `${path} → ${target.path}`),
  )

describe('the house', () => {
  it('keeps the SPA and the server apart: they meet in schema.graphql', () => {
    expect(offending(web, (_, to) => to.startsWith('server/'))).toEqual([])
    expect(
      offending(
        server.filter(({ path }) => !isTest(path)),
        (_, to) => to.startsWith('web/'),
      ),
    ).toEqual([])
  })

  it('lets a feature use another’s service, loader or type, never its table, policy, resolver or input', () => {
    const wrong = offending(
      production,
      (from, to) =>
        featureOf(from) !== undefined &&
        featureOf(to) !== undefined &&
        featureOf(from) !== featureOf(to) &&
        ['table', 'policy', 'resolver', 'input'].includes(kindOf(to) ?? '') &&
        // Tables name each other's keys.
        kindOf(from) !== 'table',
    )
    expect(wrong).toEqual([])
  })

  it('lets a resolver call services only: rows are reached through a service and its loader', () => {
    const wrong = offending(
      production.filter(({ path }) => kindOf(path) === 'resolver'),
      (_, to) => ['loader', 'table', 'policy'].includes(kindOf(to) ?? '') || to.startsWith('server/db/'),
    )
    expect(wrong).toEqual([])
  })

  it('turns dependencies one way: nothing below a resolver imports one', () => {
    const wrong = offending(production, (from, to) => kindOf(to) === 'resolver' && from !== 'server/schema.ts')
    expect(wrong).toEqual([])
  })

  it('keeps the rules pure: the engine knows data and types, no database, clock, context or language', () => {
    const rules = [
      'adjudicate',
      'amo',
      'benefit',
      'equipment',
      'reverse',
      'split',
      'money',
      'calendar',
      'simulate',
    ].map(name => `server/features/claim/${name}.ts`)
    const allowed = /^server\/features\/(claim\/[\w-]+\.ts|claim\/decompte\.type\.ts|guarantee\/[\w-]+\.ts)$/
    const engine = production.filter(({ path }) => rules.includes(path))
    expect(engine.map(({ path }) => path).sort()).toEqual(rules.sort())
    expect(offending(engine, (_, to) => !allowed.test(to))).toEqual([])
    expect(
      engine.filter(({ text }) => /new Date\(\)|Date\.now\(|Math\.random\(/.test(text)).map(({ path }) => path),
    ).toEqual([])
  })

  it('reads the environment in one place, where a bad value has a clear message', () => {
    const readers = production.filter(({ path, text }) => path.startsWith('server/') && /\bprocess\.env\b/.test(text))
    // drizzle-kit loads its two files by itself, outside the program.
    expect(readers.map(({ path }) => path).sort()).toEqual([
      'server/db/active.ts',
      'server/db/drizzle.config.ts',
      'server/env.ts',
    ])
  })

  it('writes through transactions only: drizzle’s own commits too early and rolls nothing back on SQLite', () => {
    const wrong = production.filter(
      ({ path, text }) =>
        path.startsWith('server/') && !path.startsWith('server/db/') && /drizzle\(\{|\.run\(sql/.test(text),
    )
    expect(wrong.map(({ path }) => path)).toEqual([])
  })

  it('has no barrels and no drawers: a file is found by its name', () => {
    const drawers = [...server, ...web].filter(({ path }) => /\/(utils?|helpers?|common|misc)(\/|\.ts)/.test(path))
    expect(drawers.map(({ path }) => path)).toEqual([])
    const barrels = production.filter(({ path }) => /\/index\.tsx?$/.test(path) && !path.startsWith('web/routes/'))
    expect(barrels.map(({ path }) => path)).toEqual([])
  })

  it('leaves no file over 300 lines without a reason written here', () => {
    const REASONS: Record<string, string> = {
      'server/features/claim/claim.type.ts': 'the vocabulary of a claim, one description a field',
      'server/features/guarantee/guarantee.type.ts': 'the vocabulary of guarantees, one description a field',
      'server/seed/care.ts': 'the builders of a history, one kind of care after the other',
    }
    const long = production.filter(({ path, text }) => text.split('\n').length > 301 && !(path in REASONS))
    expect(long.map(({ path }) => path)).toEqual([])
  })

  it('names in its lock file the packages of every platform, without which npm ci refuses the whole of it', () => {
    // A registry that holds one platform's binaries makes npm write a lock without the others'.
    const lock = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { optionalDependencies?: Record<string, string> }>
    }
    const names = new Set(Object.keys(lock.packages).map(path => path.split('node_modules/').at(-1)))
    const missing = Object.values(lock.packages).flatMap(({ optionalDependencies = {} }) =>
      Object.keys(optionalDependencies).filter(name => !names.has(name)),
    )
    expect(missing).toEqual([])
  })

  it('leaves no work undone in a comment', () => {
    const undone = production.filter(({ text }) => /\b(TODO|FIXME|XXX|HACK)\b/.test(text))
    expect(undone.map(({ path }) => path)).toEqual([])
  })
})
