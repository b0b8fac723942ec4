import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { verifyAudit } from '../audit/verify.ts'
import { checkPassword } from '../auth/password.ts'
import { importDecomptes } from '../features/claim/claim.import.ts'
import { exportClaims } from '../features/claim/ledger.export.ts'
import { importPeople } from '../features/member/people.import.ts'
import { createTestApp } from '../testing/app.ts'
import { CASES } from './cases.ts'
import { linesOf } from './lines.ts'
import { DEMONSTRATION_PASSWORD } from './plant.ts'

/** What each case promises to show, in the database and through the graph; then the sample files, after all of them. */

const app = await createTestApp({ cases: CASES.map(one => one.key) })
const { db } = app
const { tables } = db

const people = await db.inspect.select().from(tables.member)
// In the order in which it was written, which a database does not promise by itself.
const ledger = await db.inspect
  .select()
  .from(tables.claimLine)
  .orderBy(tables.claimLine.receivedAt, tables.claimLine.lineId)
const uses = await db.inspect.select().from(tables.ceilingUse)
const purchases = await db.inspect.select().from(tables.equipmentPurchase)

const idOf = (firstNames: string) => people.find(row => row.firstNames === firstNames)!.memberId

/** Price, AMO, AMC and rest, in cents, of each line of somebody's act on a day. */
const care = (who: string, on: string, act: string) =>
  ledger
    .filter(row => row.memberId === idOf(who) && row.careFrom === on && row.actCode === act)
    .map(row => [row.billedCents, row.amoCents, row.amcCents, row.outOfPocketCents])

/** What is used of a counter in a year. */
const used = (who: string, counter: string, year: number) => {
  const row = uses.find(
    use => use.memberId === idOf(who) && use.counter === counter && use.periodStart === `${year}-01-01`,
  )
  return { cents: row?.usedCents ?? 0, count: row?.usedCount ?? 0 }
}

const nextOn = (who: string) =>
  purchases.filter(row => row.memberId === idOf(who) && !row.reversed).map(row => row.nextOn)

const ask = async (email: string, document: string) => {
  const answer = await (await app.as.member(email)).query(document)
  expect(answer.errors).toBeUndefined()
  return answer.data.viewer
}

describe('the cases together', () => {
  it('leave out exactly the lines they want left out, each for its reason', async () => {
    const wanted = CASES.flatMap(linesOf).flatMap(({ line, wants }) =>
      wants && wants !== 'ALERT' ? `${line.ref} ${wants}` : [],
    )
    const found = (await db.inspect.select().from(tables.quarantinedLine)).map(
      ({ refKey, reason }) => `${refKey.split('/')[1]} ${reason}`,
    )
    expect(wanted).toHaveLength(5)
    expect(found.sort()).toEqual(wanted.sort())
  })

  it('agree with the recomputed figures of the AMO, but for the line that is wrong on purpose', async () => {
    const wanted = CASES.flatMap(linesOf).flatMap(({ line, wants }) => (wants === 'ALERT' ? line.ref : []))
    const found = await db.inspect.select().from(tables.staffAlert)
    expect(found.map(({ details }) => details.ref)).toEqual(wanted)
    expect(found[0]?.details.crossCheck).toEqual([{ field: 'baseCents', expectedCents: 3000, actualCents: 2650 }])
  })

  it('keep every other line, and each adds up', () => {
    const lines = CASES.flatMap(linesOf)
    expect(ledger).toHaveLength(lines.length - 5)
    for (const row of ledger) expect(row.amoCents + row.amcCents + row.outOfPocketCents).toBe(row.billedCents)
  })

  it('came in at the time they tell of, and were paid within days of their file', async () => {
    const payments = await db.inspect.select().from(tables.payment)
    expect(payments.filter(row => row.dueOn < '2025-01-10').length).toBeGreaterThan(0)
    for (const row of payments) expect(row.dueOn <= '2026-11-24').toBe(true)
    for (const row of ledger) expect(row.receivedAt <= new Date('2026-11-20T23:00:00Z')).toBe(true)
  })

  it('have an account for everybody who signs in, and for nobody else', async () => {
    const wanted = CASES.flatMap(one => one.people).flatMap(({ email, signsIn }) => (email && signsIn ? email : []))
    const accounts = await db.inspect.select().from(tables.account)
    expect(accounts.map(row => row.email).sort()).toEqual(wanted.sort())
    expect(await checkPassword(accounts[0]!.passwordHash, DEMONSTRATION_PASSWORD)).toBe(true)
  })

  it('have a ledger of premiums, and audit chains that hold', async () => {
    const months = await db.inspect.select().from(tables.contribution)
    expect(months.filter(row => row.paidCents < row.dueCents)).toHaveLength(1)
    expect((await verifyAudit(db, () => {})).broken).toBe(0)
  })
})

describe('each case', () => {
  it('camille-martin: what is left of each ceiling, and amounts only of Julien’s care', async () => {
    expect(used('Camille', 'ALTERNATIVE_MEDICINE', 2026)).toEqual({ cents: 4000, count: 1 })
    expect(used('Camille', 'CONTACT_LENSES', 2026).cents).toBe(9000)
    expect(nextOn('Julien')).toEqual(['2027-03-12', '2027-03-12'])
    expect(care('Julien', '2025-03-12', 'OPT_LENS_B')).toEqual([[20000, 6, 13994, 6000]])
    const seen = '{ viewer { claims(first: 50) { nodes { beneficiary { firstName } care { title } } } } }'
    const { claims } = await ask('camille.martin@example.fr', seen)
    const visible = new Map<string, boolean>()
    for (const { beneficiary, care } of claims.nodes) visible.set(beneficiary.firstName, care !== null)
    expect([...visible].sort()).toEqual([
      ['Camille', true],
      ['Julien', false],
      ['Léa', true],
      ['Noé', true],
    ])
  })

  it('gerard-durand: both caps reached in 2025; in 2026 that of franchises, and 4 € left of the other', () => {
    const caps = (year: number) => [
      used('Gérard Émile', 'PARTICIPATION', year).cents,
      used('Gérard Émile', 'FRANCHISE', year).cents,
    ]
    expect(caps(2025)).toEqual([5000, 5000])
    expect(caps(2026)).toEqual([4600, 5000])
    // The first box of September takes the last 1.10 €; from October on a box costs nothing.
    expect(care('Gérard Émile', '2026-09-07', 'PH7')).toEqual([[6992, 6882, 0, 110]])
    expect(care('Gérard Émile', '2026-10-06', 'PH7')).toEqual([[6992, 6992, 0, 0]])
    expect(care('Gérard Émile', '2026-06-16', 'PH2')).toEqual([[600, 0, 0, 600]])
  })

  it('ange-colonna: a month paid late and one still due, doctors outside OPTAM up to 200 %', async () => {
    const { contractId } = people.find(row => row.firstNames === 'Ange')!
    const months = (await db.inspect.select().from(tables.contribution)).filter(row => row.contractId === contractId)
    const month = (period: string) => months.find(row => row.period === period)
    expect(months).toHaveLength(18)
    expect(month('2025-11')).toMatchObject({ dueCents: 13250, paidCents: 13250, paidOn: '2025-12-19' })
    expect(month('2026-11')).toMatchObject({ dueCents: 13900, paidCents: 0, paidOn: null })
    expect(care('Ange', '2026-01-13', 'G')).toEqual([[5000, 1410, 2990, 600]])
  })

  it('elodie-muller: 90 % of a visit, all of the hospital', () => {
    expect(care('Élodie', '2026-01-29', 'G')).toEqual([[3000, 2500, 300, 200]])
    expect(care('Élodie', '2025-02-18', 'PH4')).toEqual([[800, 540, 160, 100]])
    expect(care('Élodie', '2026-01-19', 'FJ')).toEqual([[8000, 8000, 0, 0]])
    expect(care('Élodie', '2026-01-19', 'TM')).toEqual([[218000, 218000, 0, 0]])
  })

  it('hugo-lefevre: 14 € outside the pathway, 2 € in it; the emergency room at both tariffs', () => {
    expect(care('Hugo', '2025-02-12', 'G')).toEqual([[3000, 700, 900, 1400]])
    expect(care('Hugo', '2025-10-07', 'G')).toEqual([[3000, 1900, 900, 200]])
    // Sector 1 out of the pathway: a base of 25 €, 30 %; the overcharge is left too.
    expect(care('Hugo', '2025-03-20', 'CS')).toEqual([[3500, 550, 750, 2200]])
    expect(care('Hugo', '2026-03-05', 'CNPSY')).toEqual([[7500, 5050, 2250, 200]])
    expect(care('Hugo', '2025-12-28', 'FPU')).toEqual([[1961, 0, 1961, 0]])
    expect(care('Hugo', '2026-07-14', 'FPU')).toEqual([[2300, 0, 2300, 0]])
  })

  it('monique-rousseau: nothing left of the 100 % Santé crown, 190 € and 320 € of the others', () => {
    expect(care('Monique', '2025-11-04', 'HBLD634')).toEqual([[50000, 7200, 42800, 0]])
    expect(care('Monique', '2025-11-04', 'HBLD090')).toEqual([[17500, 5400, 12100, 0]])
    expect(care('Monique', '2026-02-12', 'HBLD491')).toEqual([[55000, 7200, 28800, 19000]])
    expect(care('Monique', '2026-05-21', 'HBLD734')).toEqual([[62000, 7200, 22800, 32000]])
  })

  it('thomas-girard: nothing for the second pair, and the next from 18 September 2027; a child’s every year', () => {
    const paid = [...care('Thomas', '2025-09-18', 'OPT_FRAME_B'), ...care('Thomas', '2025-09-18', 'OPT_LENS_B')]
    expect(paid.reduce((sum, [, , amc = 0]) => sum + amc, 0)).toBe(37991)
    expect(care('Thomas', '2026-06-16', 'OPT_FRAME_B')).toEqual([[12000, 3, 0, 11997]])
    expect(care('Thomas', '2026-06-16', 'OPT_LENS_B')).toEqual([[28000, 6, 0, 27994]])
    expect(nextOn('Thomas')).toEqual(['2027-09-18', '2027-09-18'])
    for (const on of ['2025-05-20', '2026-06-02']) {
      expect(care('Lucas', on, 'OPT_FRAME_A')).toEqual([[3000, 540, 2460, 0]])
      expect(care('Lucas', on, 'OPT_LENS_A')).toEqual([[9500, 1710, 7790, 0]])
    }
  })

  it('nathalie-lambert: 20 € then 23 € a day, 24 € then 32 € for a heavy act, 50 € a night', () => {
    expect(care('Nathalie', '2026-02-25', 'FJ')).toEqual([[4 * 2000, 0, 8000, 0]])
    expect(care('Nathalie', '2026-03-01', 'FJ')).toEqual([[5 * 2300, 0, 11500, 0]])
    expect(care('Nathalie', '2026-02-25', 'PAS')).toEqual([[2400, 0, 2400, 0]])
    expect(care('Nathalie', '2026-05-18', 'PAS')).toEqual([[3200, 0, 3200, 0]])
    expect(care('Nathalie', '2026-02-25', 'CP')).toEqual([[8 * 6500, 0, 8 * 5000, 8 * 1500]])
    expect(care('Nathalie', '2026-02-26', 'NEKA020')).toEqual([[90000, 45980, 22990, 21030]])
    expect(care('Nathalie', '2026-09-14', 'TM')).toEqual([[300000, 240000, 60000, 0]])
  })

  it('sophie-fontaine: every ceiling of 2026 is used up, and what comes after gets nothing', () => {
    expect(used('Sophie', 'IMPLANT', 2026).cents).toBe(50000)
    expect(used('Sophie', 'ALTERNATIVE_MEDICINE', 2026).count).toBe(3)
    expect(used('Sophie', 'CONTACT_LENSES', 2026).cents).toBe(15000)
    expect(used('Sophie', 'PRIVATE_ROOM', 2026).count).toBe(60)
    expect(care('Sophie', '2026-10-15', 'OSTEO')).toEqual([[6000, 0, 0, 6000]])
    expect(care('Sophie', '2026-04-30', 'CP')).toEqual([[78000, 0, 45000, 33000]])
    expect(care('Sophie', '2025-11-13', 'IMPLANT')).toEqual([[85000, 0, 0, 85000]])
  })

  it('caroline-perrin: sees the care that Manon shares, not Olivier’s; Manon sees her own', async () => {
    const seen = '{ viewer { claims(first: 50) { nodes { beneficiary { firstName } care { title } } } } }'
    const whose = async (email: string) => {
      const { claims } = await ask(email, seen)
      const visible = new Map<string, boolean>()
      for (const { beneficiary, care } of claims.nodes) visible.set(beneficiary.firstName, care !== null)
      return Object.fromEntries(visible)
    }
    expect(await whose('caroline.perrin@example.fr')).toEqual({
      Caroline: true,
      Olivier: false,
      Manon: true,
      Théo: true,
    })
    expect(await whose('manon.perrin@example.fr')).toEqual({ Manon: true })
    const { teletransmissions } = await ask(
      'caroline.perrin@example.fr',
      '{ viewer { teletransmissions { member { firstName } state refusal } } }',
    )
    const links = teletransmissions.map(
      ({ member, state, refusal }: { member: { firstName: string }; state: string; refusal: string | null }) => [
        member.firstName,
        state,
        refusal,
      ],
    )
    expect(links).toEqual([
      ['Caroline', 'ACTIVE', null],
      ['Manon', 'SILENT', null],
      ['Théo', 'REFUSED', 'RIGHTS_CLOSED'],
    ])
    expect(care('Olivier', '2026-02-20', 'FJPSY')).toEqual([[9 * 1500, 0, 13500, 0]])
    expect(care('Olivier', '2026-03-01', 'FJPSY')).toEqual([[3 * 1700, 0, 5100, 0]])
    expect(care('Théo', '2026-07-09', 'TO90')).toEqual([[72000, 19350, 52650, 0]])
    expect(care('Manon', '2026-03-03', 'CONTACT_LENSES')).toEqual([[15000, 0, 12015, 2985]])
  })

  it('david-moreau: finds his past care, and nothing of the contract nor of the others', async () => {
    const viewer = await ask(
      'david.chapuis@example.fr',
      '{ viewer { contract { number } beneficiaries { firstName } claims(first: 50) { nodes { beneficiary { firstName } } } } }',
    )
    expect(viewer.contract).toBeNull()
    expect(viewer.beneficiaries.map((one: { firstName: string }) => one.firstName)).toEqual(['David'])
    const names = viewer.claims.nodes.map((one: { beneficiary: { firstName: string } }) => one.beneficiary.firstName)
    expect(names).toHaveLength(13)
    expect(new Set(names)).toEqual(new Set(['David']))
  })

  it('lucie-renaud: a contract that has ended, and a history that remains', async () => {
    const viewer = await ask(
      'lucie.renaud@example.fr',
      '{ viewer { contract { number endDate } claims(first: 50) { nodes { careDate } } } }',
    )
    expect(viewer.contract).toEqual({ number: 'C2300112', endDate: '2026-06-30' })
    expect(viewer.claims.nodes).toHaveLength(12)
  })

  it('andre-chevalier: hundreds of lines, deductions capped, a day at the clinic without a daily charge', () => {
    expect(ledger.filter(row => row.memberId === idOf('André')).length).toBeGreaterThanOrEqual(400)
    for (const year of [2025, 2026]) {
      expect(used('André', 'FRANCHISE', year).cents).toBe(5000)
      expect(used('André', 'PARTICIPATION', year).cents).toBeLessThanOrEqual(5000)
    }
    expect(care('André', '2026-06-11', 'FJ')).toEqual([])
    expect(care('André', '2026-06-11', 'PAS')).toEqual([[3200, 0, 3200, 0]])
    expect(care('André', '2026-06-11', 'BFGA004')).toEqual([[35500, 27170, 8330, 0]])
    expect(care('André', '2026-05-22', 'HHQE002')).toEqual([[15360, 12160, 3200, 0]])
  })

  it('emma-leroy: nothing yet', async () => {
    const viewer = await ask(
      'emma.leroy@example.fr',
      '{ viewer { claims(first: 5) { totalCount nodes { id } } contract { formula { name } } } }',
    )
    expect(viewer.claims).toEqual({ totalCount: 0, nodes: [] })
    expect(viewer.contract.formula.name).toBe('Essentiel')
  })

  it('apolline-de-la-rochebrune: names and amounts of great length, and a newborn without a NIR', () => {
    const holder = people.find(row => row.firstNames.startsWith('Marie-Apolline'))!
    expect(holder.usualName.length).toBeGreaterThan(60)
    expect(people.find(row => row.birthOn === '2026-10-19')?.nirMasked).toBeNull()
    const lines = ledger.filter(row => row.memberId === holder.memberId)
    expect(Math.max(...lines.map(row => row.facts.provider.name.length))).toBeGreaterThan(150)
    const stay = lines.filter(row => row.careFrom === '2025-11-03' && ['TM', 'PAS'].includes(row.actCode))
    expect(stay.reduce((sum, row) => sum + row.billedCents, 0)).toBe(14_876_543)
  })

  it('bernard-faure: 560 € an ear of class II, nothing of class I, nothing for the one bought too early', () => {
    expect(care('Bernard', '2025-10-14', 'AUDIO2')).toEqual([
      [150000, 24000, 70000, 56000],
      [150000, 24000, 70000, 56000],
    ])
    expect(care('Jacqueline', '2026-04-21', 'AUDIO1')).toEqual([
      [95000, 24000, 71000, 0],
      [95000, 24000, 71000, 0],
    ])
    expect(care('Bernard', '2026-08-25', 'AUDIO2')).toEqual([[145000, 24000, 0, 121000]])
    expect(nextOn('Bernard')).toEqual(['2029-10-14', '2029-10-14'])
  })

  it('amina-diallo: everything paid from the sixth month on, the lump sum, the bed beside the child', () => {
    const covered = ledger.filter(row => row.memberId === idOf('Amina') && row.facts.exemption === 'MATERNITY')
    expect(covered).toHaveLength(12)
    for (const row of covered) expect([row.amcCents, row.outOfPocketCents]).toEqual([0, 0])
    expect(care('Amina', '2026-04-09', 'FJ')).toEqual([])
    expect(care('Amina', '2026-04-10', 'NAISSANCE')).toEqual([[15000, 0, 15000, 0]])
    expect(care('Issa', '2026-10-12', 'LIT_ACC')).toEqual([[7500, 0, 6000, 1500]])
    expect(care('Issa', '2026-04-16', 'CS')).toEqual([[6000, 6000, 0, 0]])
  })

  it('julie-masson: what was taken back is given back, and taken anew', () => {
    expect(care('Julie', '2026-02-05', 'IMPLANT')).toEqual([
      [90000, 0, 50000, 40000],
      [-90000, 0, -50000, -40000],
    ])
    expect(care('Julie', '2026-09-17', 'IMPLANT')).toEqual([[85000, 0, 50000, 35000]])
    expect(used('Julie', 'IMPLANT', 2026).cents).toBe(50000)
    expect(care('Julie', '2026-05-12', 'OPT_FRAME_B')).toEqual([[12000, 3, 7997, 4000]])
    expect(nextOn('Julie')).toEqual(['2028-05-12', '2028-05-12'])
    expect(care('Julie', '2026-10-08', 'OSTEO')).toEqual([[5500, 0, 4000, 1500]])
    expect(used('Julie', 'ALTERNATIVE_MEDICINE', 2026)).toEqual({ cents: 12000, count: 3 })
  })

  it('paul-garnier: the good lines go on', () => {
    expect(care('Paul', '2025-10-21', 'G')).toEqual([[3000, 1900, 900, 200]])
    expect(ledger.filter(row => row.memberId === idOf('Mathis'))).toHaveLength(1)
  })
})

describe('the sample files, after the demonstration', () => {
  const sample = (name: string) => join(import.meta.dirname, '../testing/samples', name)

  it('find their people as they are', async () => {
    const options = { check: false, print: () => {}, locale: 'fr' } as const
    const counts = await importPeople(app.services, sample('people.csv'), options)
    expect(counts).toEqual({ created: 0, updated: 0, unchanged: 7, refused: 0 })
  })

  it('give each line what is expected of it', async () => {
    const options = { print: () => {}, locale: 'fr', amcNumber: '0075123456' } as const
    const result = await importDecomptes(app.services, sample('decomptes.jsonl'), options)
    expect(result).toMatchObject({ status: 'DONE', read: 16, applied: 15, reversed: 1, skipped: 0, alerts: 0 })
    const rows: string[] = []
    await exportClaims(app.services, {}, async text => void rows.push(text))
    const written = rows
      .join('')
      .split('\n')
      .filter(row => row.startsWith('75-2026-'))
    const expected = (await readFile(sample('expected.csv'), 'utf8')).trim().split('\n').slice(1)
    expect(written.map(row => row.split(';').slice(0, 4).join(';')).sort()).toEqual(expected.sort())
  })
})
