/**
 * The bench: `npm run bench`. Every figure is a ratio of what was measured in one run, in turn, on one machine; nothing
 * leaves the machine. `--json` prints one object a figure, `--quick` takes some
 * two minutes instead of ten, and measures less.
 */
import 'reflect-metadata'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createVault } from '../crypto/seal.ts'
import { readEnv } from '../env.ts'
import { measureAdjudication } from './adjudication.ts'
import { measureEnumeration } from './enumeration.ts'
import { type Figure, printFigure } from './figure.ts'
import { measureHome } from './home.ts'
import { measureImport } from './import.ts'
import { type Population, populate } from './population.ts'
import { measureStatements } from './statements.ts'

const { values: options } = parseArgs({ options: { json: { type: 'boolean' }, quick: { type: 'boolean' } } })
const json = options.json ?? false
const plan = options.quick
  ? {
      sizes: [2_000, 10_000],
      home: { rounds: 3, seconds: 2, warmUp: 4 },
      adjudication: { lines: 30_000, rounds: 3 },
      imports: { lines: 5_000, rounds: 2 },
      statements: { contracts: 20, rounds: 3 },
      pairs: 200,
    }
  : {
      sizes: [2_000, 50_000],
      home: { rounds: 9, seconds: 3, warmUp: 8 },
      adjudication: { lines: 100_000, rounds: 7 },
      imports: { lines: 20_000, rounds: 3 },
      statements: { contracts: 60, rounds: 5 },
      pairs: 2_000,
    }

/** What goes on, for whoever waits. */
const tell = (what: string) => console.error(what)
const print = (figures: readonly Figure[]) => {
  for (const figure of figures) printFigure(figure, json)
}

const folder = mkdtempSync(join(tmpdir(), 'bench-'))
const clean = () => rmSync(folder, { recursive: true, force: true })
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    clean()
    process.exit(1)
  })
try {
  const vault = createVault(readEnv({}).keyring)
  tell('who has an account…')
  print(await measureEnumeration(join(folder, 'identity.db'), plan.pairs))
  tell('adjudication…')
  print(measureAdjudication(plan.sizes, plan.adjudication.lines, plan.adjudication.rounds))
  const populations: Population[] = []
  for (const members of plan.sizes) {
    tell(`${members} members and their care…`)
    populations.push(await populate(join(folder, `${members}.db`), members, vault))
  }
  tell('home query…')
  print(await measureHome(populations, plan.home))
  for (const population of populations) {
    tell(`import, ${population.members} members…`)
    print([await measureImport(population, vault, plan.imports)])
    tell(`statements, ${population.members} members…`)
    print([await measureStatements(population, vault, plan.statements)])
  }
} finally {
  clean()
}
