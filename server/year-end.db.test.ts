import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isNull } from 'drizzle-orm'
import { afterAll, describe, expect, it } from 'vitest'
import { fireDueSchedules } from './events/schedule.ts'
import { quiet } from './features/claim/claim.import.sample.ts'
import { withFile } from './features/claim/decompte.sample.ts'
import { importPeople } from './features/member/people.import.ts'
import { CASES, type SeedKey } from './seed/cases.ts'
import { writeFeeds } from './seed/feeds.ts'
import { createTestApp, type TestApp } from './testing/app.ts'
import { SCHEDULES } from './worker.ts'

/**
 * Two processes over the last weeks of a year and the first of the next, both doing all that comes round, at once: what
 * belongs to a year is right on both sides of New Year's Eve, and is there once.
 */

const KEYS: SeedKey[] = ['camille-martin', 'ange-colonna', 'gerard-durand']
const one = await createTestApp({ cases: KEYS, papers: true })
const folder = await mkdtemp(join(tmpdir(), 'year-end-'))
afterAll(() => rm(folder, { recursive: true, force: true }))
const other = await createTestApp({ beside: one, papers: true })
const both = [one, other]

/** Both at an instant: their schedules, then their jobs, all at once. */
const until = async (instant: string) => {
  for (const app of both) app.setNow(new Date(instant))
  await Promise.all(both.map(app => fireDueSchedules(app.db, SCHEDULES, new Date(instant))))
  // Jobs ask for more jobs.
  for (let round = 0; round < 6; round++) await Promise.all(both.map(app => app.mail()))
}

/** Who looks then signed in then. */
const asked = async (app: TestApp, email: string, what: string) =>
  (await (await app.as.member(email)).query(`{ viewer { ${what} } }`)).data.viewer

const CAMILLE = 'camille.martin@example.fr'
const card = (email: string) => asked(one, email, 'card { year state } nextCard { year state }')
const ceilings = async () =>
  (await asked(one, CAMILLE, 'ceilings { id resetsOn periodStart money { used left } }')).ceilings.filter(
    ({ money }: { money: unknown }) => money,
  )
const documents = async (email: string, kind: string) =>
  (await asked(one, email, `documents(filter: { kinds: [${kind}] }, first: 50) { nodes { title year isReplaced } }`))
    .documents.nodes

/** The file that renews everybody's rights, as it comes in December. */
const renew = async () => {
  const { people } = await writeFeeds(
    CASES.filter(({ key }) => KEYS.includes(key)),
    folder,
    one.env.amcNumber,
  )
  const text = await readFile(people, 'utf8')
  await withFile(text.replaceAll('2026-12-31', '2027-12-31'), path =>
    importPeople(one.services, path, { ...quiet, check: false }),
  )
}

/** What is there more than once, of what must be there once. */
const repeated = (keys: readonly string[]) => keys.filter((key, at) => keys.indexOf(key) !== at)

describe('from November to January, with two processes', () => {
  it('next year’s card is made in the autumn, serves from the first of January, and is filed that day', async () => {
    await until('2026-11-15T05:00:00Z')
    await until('2026-12-31T22:58:00Z')
    expect(await card(CAMILLE)).toEqual({
      card: { year: 2026, state: 'CURRENT' },
      nextCard: { year: 2027, state: 'UPCOMING' },
    })
    expect((await documents(CAMILLE, 'CARD')).filter(({ year }: { year: number }) => year === 2027)).toEqual([])
    const before = await ceilings()
    expect(before.some(({ money }: { money: { used: number } }) => money.used > 0)).toBe(true)

    await until('2026-12-31T23:00:30Z')
    expect(await card(CAMILLE)).toEqual({ card: { year: 2027, state: 'CURRENT' }, nextCard: null })
    expect((await documents(CAMILLE, 'CARD')).filter(({ year }: { year: number }) => year === 2027)).toHaveLength(1)
  })

  it('ceilings of the civil year begin anew at midnight, and the others go on', async () => {
    const of2027 = await ceilings()
    const annual = of2027.filter(({ periodStart }: { periodStart: string }) => periodStart === '2027-01-01')
    expect(annual.length).toBeGreaterThan(0)
    for (const { money, resetsOn } of annual) {
      expect(money.used).toBe(0)
      expect(resetsOn).toBe('2028-01-01')
    }
  })

  it('nothing is missing before the file that renews the rights has come, nor twice there after it', async () => {
    const julien = 'julien.bernard@example.fr'
    expect(await card(julien)).toEqual({ card: { year: 2027, state: 'CURRENT' }, nextCard: null })
    const before = await ceilings()
    await until('2027-01-02T05:00:00Z')
    await renew()
    await until('2027-01-02T05:10:00Z')
    expect(await ceilings()).toEqual(before)
    expect((await documents(CAMILLE, 'CARD')).filter(({ year }: { year: number }) => year === 2027)).toHaveLength(1)
  })

  it('the year is certified on the tenth, for the self-employed alone', async () => {
    const self = 'ange.colonna@example.fr'
    const years = async (email: string) =>
      (await documents(email, 'MADELIN_CERTIFICATE')).map(({ year }: { year: number }) => year)
    expect(await years(self)).not.toContain(2026)
    await until('2027-01-10T05:00:00Z')
    expect((await years(self)).filter((year: number) => year === 2026)).toHaveLength(1)
    expect(await years(CAMILLE)).toEqual([])
  })

  it('nothing is there twice: cards, statements, certificates, nor what people are told of them', async () => {
    const { document, card: cards, notification, message } = one.db.tables
    const rows = await one.db.inspect.select().from(document).where(isNull(document.replacedById))
    expect(rows.some(({ kind }) => kind === 'STATEMENT')).toBe(true)
    expect(
      repeated(
        rows
          .filter(({ kind }) => kind !== 'LETTER')
          .map(({ contractId, memberId, kind, year, facts }) => [contractId, memberId, kind, year, facts.month].join()),
      ),
    ).toEqual([])
    const given = await one.db.inspect.select().from(cards)
    expect(repeated(given.map(({ contractId, year, version }) => [contractId, year, version].join()))).toEqual([])
    expect(given.filter(({ year }) => year === 2027).length).toBeGreaterThan(0)
    const told = await one.db.inspect.select().from(notification)
    expect(repeated(told.map(({ memberId, kind, params }) => [memberId, kind, JSON.stringify(params)].join()))).toEqual(
      [],
    )
    expect((await one.db.inspect.select().from(message)).length).toBeGreaterThan(0)
  })
})
