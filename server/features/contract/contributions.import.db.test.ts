import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testDatabase } from '../../testing/database.ts'
import { quiet, servicesOn, someone } from '../claim/claim.import.sample.ts'
import { withFile } from '../claim/decompte.sample.ts'
import { importContributions } from './contributions.import.ts'

const db = await testDatabase()
const services = servicesOn(db)
const { contract, contribution, auditEntry } = db.tables

const importText = (rows: readonly string[], told: string[] = []) =>
  withFile(['contract_number;period;due_cents;paid_cents;paid_on', ...rows, ''].join('\n'), path =>
    importContributions(services, path, { ...quiet, print: line => told.push(line) }),
  )

const months = async () =>
  (await db.inspect.select().from(contribution).orderBy(contribution.period)).map(
    ({ period, dueCents, paidCents, paidOn }) => [period, dueCents, paidCents, paidOn],
  )

test('each month of a contract has one row, which a later word brings up to date', async () => {
  await someone(services, 1)
  expect(await importText(['T0001;2026-01;8450;8450;2026-01-05', 'T0001;2026-02;8450;0;'])).toEqual({
    created: 2,
    updated: 0,
    unchanged: 0,
    refused: 0,
  })
  const again = ['T0001;2026-01;8450;8450;2026-01-05', 'T0001;2026-02;8450;4000;2026-02-05']
  expect(await importText([...again, 'T0001;2026-02;8450;8450;2026-02-06'])).toMatchObject({ created: 0, updated: 1 })
  expect(await months()).toEqual([
    ['2026-01', 8450, 8450, '2026-01-05'],
    ['2026-02', 8450, 8450, '2026-02-06'],
  ])
  const [row] = await db.inspect.select().from(contract)
  const entries = await db.inspect
    .select()
    .from(auditEntry)
    .where(eq(auditEntry.contractId, row!.contractId))
    .orderBy(auditEntry.seq)
  expect(entries.slice(-2).map(({ action, details }) => [action, details])).toEqual([
    ['contributions.imported', { periods: ['2026-01', '2026-02'] }],
    ['contributions.imported', { periods: ['2026-02'] }],
  ])
})

test('a row of an unknown contract, or that makes no sense, is told and left out', async () => {
  const told: string[] = []
  const before = await months()
  expect(await importText(['NOBODY;2026-01;1;1;2026-01-05', 'T0001;2026-13;1;0;'], told)).toMatchObject({ refused: 2 })
  expect(told).toContain('ligne 2 : ce contrat n’existe pas ; importez d’abord les personnes [contract_number]')
  expect(told).toContain('ligne 3 : period n’est pas un mois écrit AAAA-MM, de 1900 à 2100 [period]')
  expect(await months()).toEqual(before)
})
