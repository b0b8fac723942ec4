import { and, eq, isNull } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testDatabase } from '../../testing/database.ts'
import {
  everything,
  importLines,
  importRows,
  nirOf,
  personRow,
  servicesOn,
  someone,
  testVault,
} from '../claim/claim.import.sample.ts'
import { sampleLine } from '../claim/decompte.sample.ts'
import { identityHash } from '../identity/civil-identity.ts'
import { writeOwnChange } from './own-change.ts'

const db = await testDatabase()
const services = servicesOn(db)
const { tables } = db

const contractOf = async (number: string) => {
  const [place] = await db.inspect
    .select()
    .from(tables.contractByNumber)
    .where(eq(tables.contractByNumber.number, number))
  return place!.contractId
}

const membersOf = async (number: string) =>
  db.inspect
    .select()
    .from(tables.member)
    .where(eq(tables.member.contractId, await contractOf(number)))
    .orderBy(tables.member.memberId)

const auditOf = async (number: string) =>
  (
    await db.inspect
      .select()
      .from(tables.auditEntry)
      .where(eq(tables.auditEntry.contractId, await contractOf(number)))
      .orderBy(tables.auditEntry.seq)
  ).map(({ action, details }) => [action, details.columns ?? null])

const family = (given: Partial<Record<string, string>> = {}) => {
  const number = given.contract_number ?? 'F0001'
  return [
    personRow({
      contract_number: number,
      birth_date: '1985-03-14',
      iban: 'FR7630006000011234567890189',
      ...nirOf(100),
      ...given,
    }),
    personRow({
      contract_number: number,
      role: 'CHILD',
      birth_date: '2018-05-09',
      first_names: 'Léa',
      ...nirOf(100),
    }),
  ]
}

test('a contract goes in with its people; nobody’s NIR or IBAN is in clear', async () => {
  expect(await importRows(services, family())).toEqual({ created: 2, updated: 0, unchanged: 0, refused: 0 })
  const holder = (await membersOf('F0001')).find(member => member.role === 'HOLDER')
  expect(holder).toMatchObject({ nirMasked: '2 85 03 •• ••• ••• ••', firstNames: 'Alix', usualName: 'TESTEUR' })
  const place = { table: 'member', column: 'nir_sealed', row: holder!.memberId }
  const { nir, nir_key } = nirOf(100)
  expect(testVault.open(holder!.nirSealed!, place)).toBe(nir + nir_key)
  const [account] = await db.inspect.select().from(tables.bankAccount)
  expect(account).toMatchObject({ ibanMasked: 'FR76 •••• 0189', replacedAt: null })
  const all = JSON.stringify(await everything(db, db.inspect)) + JSON.stringify([holder, account])
  expect(all).not.toContain(nir)
  expect(all).not.toContain('11234567890')
  expect(await auditOf('F0001')).toEqual([
    ['contract.created', null],
    ['bank-account.added', null],
    ['member.created', null],
    ['member.created', null],
    // This year's and, since it is past mid-November, the next one's.
    ['card.issued', null],
    ['card.issued', null],
  ])
})

test('the same file again changes nothing', async () => {
  const before = await everything(db, db.inspect)
  expect(await importRows(services, family())).toEqual({ created: 0, updated: 0, unchanged: 2, refused: 0 })
  expect(await everything(db, db.inspect)).toEqual(before)
})

test('what changed is brought up to date, told by row and column, and audited', async () => {
  const told: string[] = []
  const changed = family({ rights_to: '2026-12-31', email: 'alix@example.fr', formula: 'INTEGRAL' })
  // The child's row says its contract's terms again.
  const rows = [changed[0]!, changed[1]!.replace(';CONFORT;', ';INTEGRAL;')]
  expect(await importRows(services, rows, { told })).toEqual({ created: 0, updated: 1, unchanged: 1, refused: 0 })
  expect(told[0]).toBe('ligne 2 : contrat F0001, mis à jour (email, rights_to, formula)')
  expect((await auditOf('F0001')).slice(6, 8)).toEqual([
    ['contract.updated', ['formula']],
    ['member.updated', ['email', 'rights_to']],
  ])
  expect(told.join('\n')).not.toContain('alix')
})

test('a file that knows nothing of what somebody changed in their space leaves it; a newer one takes its place', async () => {
  const of = (given: Partial<Record<string, string>> = {}) =>
    family({ contract_number: 'F0003', address: '1 rue du Pont', postal_code: '44000', city: 'Nantes', ...given })
  await importRows(services, of())
  const [, holder] = (await membersOf('F0003')).toSorted((a, b) => a.role.localeCompare(b.role))
  const rennes = { address: '4 quai de la Vilaine', postalCode: '35000', city: 'Rennes' }
  await db.transaction(tx => writeOwnChange(services, tx, holder!, 'address', rennes))
  const address = async () => {
    const [row] = (await membersOf('F0003')).filter(({ role }) => role === 'HOLDER')
    return [row!.address, row!.city, row!.email, row!.replaced]
  }

  // The same file, and one that brings something else of the same person.
  await importRows(services, of())
  expect(await address()).toEqual(['4 quai de la Vilaine', 'Rennes', null, expect.anything()])
  await importRows(services, of({ email: 'alix@example.fr' }))
  expect(await address()).toEqual(['4 quai de la Vilaine', 'Rennes', 'alix@example.fr', expect.anything()])

  await importRows(services, of({ address: '9 rue Neuve', email: 'alix@example.fr' }))
  expect(await address()).toEqual(['9 rue Neuve', 'Nantes', 'alix@example.fr', null])
})

test('another IBAN takes the place of the one in use, which is kept; no IBAN changes nothing', async () => {
  const rows = (iban: string) => family({ contract_number: 'F0002', iban })
  await importRows(services, rows('FR7630006000011234567890189'))
  await importRows(services, rows(''))
  await importRows(services, rows('FR1420041010050500013M02606'))
  const contractId = await contractOf('F0002')
  const { bankAccount } = tables
  const accounts = await db.inspect.select().from(bankAccount).where(eq(bankAccount.contractId, contractId))
  expect(accounts).toHaveLength(2)
  const inUse = await db.inspect
    .select()
    .from(bankAccount)
    .where(and(eq(bankAccount.contractId, contractId), isNull(bankAccount.replacedAt)))
  expect(inUse.map(account => account.ibanMasked)).toEqual(['FR14 •••• 2606'])
  expect((await auditOf('F0002')).map(([action]) => action)).toContain('bank-account.replaced')
})

test('a check says the same and writes nothing', async () => {
  const before = await everything(db, db.inspect)
  const told: string[] = []
  const rows = [...family({ email: 'other@example.fr', formula: 'INTEGRAL' }), personRow({ contract_number: 'F0003' })]
  const counts = await importRows(services, rows, { check: true, told })
  expect(counts.refused).toBeGreaterThan(0)
  expect(told[0]).toBe('Contrôle seul : rien n’est écrit.')
  expect(await everything(db, db.inspect)).toEqual(before)
})

test('a bad row is told by its number, its column and the reason, and the others go in', async () => {
  const told: string[] = []
  const good = personRow({ contract_number: 'F0004', birth_date: '1985-03-14', ...nirOf(104) })
  const rows = [
    good,
    personRow({ contract_number: 'F0004', role: 'SPOUSE', birth_date: '1986-13-01', ...nirOf(105) }),
    personRow({ contract_number: 'F0005', formula: 'PLATINE', birth_date: '1985-03-14', ...nirOf(106) }),
    personRow({ contract_number: 'F0006', role: 'SPOUSE', birth_date: '1985-03-14', ...nirOf(107) }),
  ]
  expect(await importRows(services, rows, { told })).toEqual({ created: 1, updated: 0, unchanged: 0, refused: 3 })
  expect(told.filter(line => line.startsWith('ligne'))).toEqual([
    'ligne 3 : birth_date n’est pas une date qui existe, écrite AAAA-MM-JJ, de 1900 à 2100 [birth_date]',
    'ligne 4 : formula doit valoir l’une de ces valeurs : ESSENTIEL, CONFORT, INTEGRAL [formula]',
    'ligne 5 : ce contrat est nouveau et sa ligne HOLDER manque ou est en erreur : cette personne ne peut pas y entrer [role]',
  ])
})

test('people and contracts that a file does not name are left alone', async () => {
  const before = await membersOf('F0001')
  await importRows(services, [family({ formula: 'INTEGRAL', email: 'alix@example.fr', rights_to: '2026-12-31' })[0]!])
  expect(await membersOf('F0001')).toEqual(before)
})

test('a newborn is the same person once it has a NIR, and décomptes find it by that one', async () => {
  const holder = nirOf(110)
  const own = nirOf(111, '2610')
  const child = (given: Partial<Record<string, string>>) =>
    personRow({ contract_number: 'F0010', role: 'CHILD', birth_date: '2026-10-01', first_names: 'Zoé', ...given })
  const parent = personRow({ contract_number: 'F0010', birth_date: '1985-03-14', ...holder })
  await importRows(services, [parent, child({})])
  expect(await importRows(services, [parent, child(own)])).toMatchObject({ updated: 1, unchanged: 1 })
  expect(await membersOf('F0010')).toHaveLength(2)
  const visit = (ref: string, nir: { nir: string; nir_key: string }) =>
    sampleLine({
      ref,
      nir: nir.nir + nir.nir_key,
      birthDate: '2026-10-01',
      amoPaidCents: 2100,
      deductions: [],
    })
  expect(await importLines(services, [visit('B-1', own), visit('B-2', holder)])).toMatchObject({
    applied: 1,
    quarantined: { UNKNOWN_PERSON: 1 },
  })
})

test('a corrected birth date keeps the person and their care', async () => {
  const { contract, line } = await someone(services, 120)
  await importLines(services, [line('D-1')])
  const row = personRow({ contract_number: contract, birth_date: '1985-03-15', ...nirOf(120) })
  expect(await importRows(services, [row])).toMatchObject({ created: 0, updated: 1 })
  expect(await importLines(services, [line('D-2', { birthDate: '1985-03-15' })])).toMatchObject({ applied: 1 })
  const lines = await db.inspect
    .select()
    .from(tables.claimLine)
    .where(eq(tables.claimLine.contractId, await contractOf(contract)))
  expect(new Set(lines.map(({ memberId }) => memberId)).size).toBe(1)
})

test('a second holder beside the one whose rights run is refused with all that the file says of the contract', async () => {
  const number = 'F0900'
  const own = { contract_number: number, birth_date: '1985-03-14', ...nirOf(900) }
  const other = { contract_number: number, first_names: 'Zoé', birth_date: '1979-02-03', ...nirOf(901) }
  await importRows(services, [personRow({ ...own, rights_to: '2026-06-30' })])
  const before = await everything(db, db.inspect)
  const told: string[] = []
  const overlapping = [personRow({ ...other, rights_from: '2026-06-30', iban: 'FR1420041010050500013M02606' })]
  expect(await importRows(services, overlapping, { told })).toMatchObject({ created: 0, updated: 0, refused: 1 })
  expect(told[0]).toContain('ligne 2 : ce contrat a déjà un autre HOLDER')
  expect(await everything(db, db.inspect)).toEqual(before)

  expect(await importRows(services, [personRow({ ...other, rights_from: '2026-07-01' })])).toMatchObject({ created: 1 })
  expect((await membersOf(number)).map(({ role }) => role)).toEqual(['HOLDER', 'HOLDER'])
})

test('the contract passes to another of its people when the file says both roles', async () => {
  const number = 'F0910'
  const one = { contract_number: number, birth_date: '1985-03-14', ...nirOf(910) }
  const two = { contract_number: number, first_names: 'Zoé', birth_date: '1979-02-03', ...nirOf(911) }
  await importRows(services, [personRow(one), personRow({ ...two, role: 'SPOUSE' })])
  const swapped = [personRow({ ...one, role: 'SPOUSE' }), personRow(two)]
  expect(await importRows(services, swapped)).toMatchObject({ updated: 2, refused: 0 })
  const roles = (await membersOf(number)).map(({ firstNames, role }) => `${firstNames} ${role}`)
  expect(roles.sort()).toEqual(['Alix SPOUSE', 'Zoé HOLDER'])
})

test('everybody is found by their civil identity, under the name they now have, and who was there before too', async () => {
  const hashOf = (birthName: string) =>
    identityHash(testVault, { birthName, firstNames: 'Alix', sex: 'F', birthOn: '1977-07-07' })
  const { memberByIdentity } = tables
  const found = async (birthName: string) =>
    (
      await db.inspect
        .select()
        .from(memberByIdentity)
        .where(eq(memberByIdentity.identityHash, hashOf(birthName)))
    ).map(({ memberId }) => memberId)
  const file = (birthName: string) =>
    importRows(services, [
      personRow({ contract_number: 'IDENT1', birth_date: '1977-07-07', birth_name: birthName, ...nirOf(700, '7707') }),
    ])
  await file('AVANT')
  const [person] = await membersOf('IDENT1')
  expect(await found('AVANT')).toEqual([person!.memberId])
  await file('APRÈS')
  expect(await found('AVANT')).toEqual([])
  expect(await found('Apres')).toEqual([person!.memberId])
  await db.transaction(tx =>
    tx
      .delete(memberByIdentity)
      .where(eq(memberByIdentity.identityHash, hashOf('APRÈS')))
      .returning({ memberId: memberByIdentity.memberId }),
  )
  await file('APRÈS')
  expect(await found('APRÈS')).toEqual([person!.memberId])
})
