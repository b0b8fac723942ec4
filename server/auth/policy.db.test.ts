import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Database } from '../db/database.ts'
import { testDatabase } from '../testing/database.ts'
import { type Actor, ANONYMOUS, PARTNER_SCOPES, STAFF_ROLES } from './actor.ts'
import { isOwnLiveFile, ownLiveFile } from './file-access.ts'
import { guarded } from './guarded.ts'
import {
  anyOf,
  belongsToContract,
  holdsContract,
  holdsWhatIsNobodys,
  isOneself,
  isSender,
  ownContract,
  partner,
  type Rule,
  seesAmounts,
  seesCare,
  staff,
} from './policy.ts'
import { type HouseholdMember, type Sight, sightOf } from './sight.ts'

const db = await testDatabase()
const { contract, storedFile } = db.tables

/** Two households of four, whose rows a rule must tell apart. */
const contracts = [randomUUID(), randomUUID()]
const members = contracts.map(() => Array.from({ length: 4 }, () => randomUUID()))
/** Of everybody and of nobody, each sent by somebody or made by us. */
const rows = contracts.flatMap((contractId, at) =>
  [...members[at]!, null].flatMap(memberId =>
    [...members[at]!, null].map(sentById => ({ contractId, fileId: randomUUID(), memberId, sentById })),
  ),
)

await db.transaction(async tx => {
  for (const contractId of contracts) {
    await tx
      .insert(contract)
      .values({
        contractId,
        number: contractId,
        formula: 'CONFORT',
        startOn: '2024-01-01',
        selfEmployed: false,
        monthlyPremiumCents: 0,
        createdAt: new Date(0),
      })
      .returning({ id: contract.contractId })
  }
})
for (const row of rows)
  await db.transaction(tx =>
    tx
      .insert(storedFile)
      .values({ ...row, state: 'SAFE', byteCount: 1, keySealed: '', createdAt: new Date(0) })
      .returning({ fileId: storedFile.fileId }),
  )

const RULES: Record<string, Rule> = {
  isOneself,
  seesCare,
  seesAmounts,
  holdsContract,
  belongsToContract,
  ownContract,
  'staff(DOCTOR)': staff('DOCTOR'),
  'staff(ADVISER, SUPERVISOR)': staff('ADVISER', 'SUPERVISOR'),
  'partner(rights:read)': partner('rights:read'),
  isSender,
  holdsWhatIsNobodys,
  'anyOf(seesCare, isSender, holdsWhatIsNobodys)': anyOf(seesCare, isSender, holdsWhatIsNobodys),
  'anyOf(seesCare, holdsContract)': anyOf(seesCare, holdsContract),
  'anyOf(seesAmounts, staff)': anyOf(seesAmounts, staff('CLAIMS_HANDLER')),
}

const LATER = new Date('2026-11-22T21:00:00Z')
const STAFF = {
  kind: 'STAFF' as const,
  accountId: randomUUID(),
  name: 'Dominique',
  roles: STAFF_ROLES,
  sessionHash: 's',
  sessionEndsAt: LATER,
}

const files = fc.tuple(fc.nat(1), fc.nat(3)).map(([at, place]) => ({
  accessId: 'access',
  contractId: contracts[at]!,
  memberId: members[at]![place]!,
  closesAt: LATER,
}))

const actors: fc.Arbitrary<Actor> = fc.oneof(
  fc.constant<Actor>(ANONYMOUS),
  fc.constant<Actor>({ kind: 'SYSTEM' }),
  fc.record(
    {
      kind: fc.constant('STAFF' as const),
      accountId: fc.constant('staff'),
      name: fc.constant('Dominique'),
      roles: fc.subarray([...STAFF_ROLES]),
      sessionHash: fc.constant('s'),
      sessionEndsAt: fc.constant(LATER),
      // A file that they have open, or none.
      file: files,
    },
    { requiredKeys: ['kind', 'accountId', 'name', 'roles', 'sessionHash', 'sessionEndsAt'] },
  ),
  fc.tuple(files, fc.subarray([...STAFF_ROLES])).map(
    ([file, roles]): Actor => ({
      kind: 'VIEWING',
      contractId: file.contractId,
      memberId: file.memberId,
      staff: { ...STAFF, roles, file },
    }),
  ),
  fc.record({
    kind: fc.constant('PARTNER' as const),
    partnerId: fc.constant('partner'),
    scopes: fc.subarray([...PARTNER_SCOPES]),
  }),
  fc.tuple(fc.nat(1), fc.nat(4)).map(
    ([household, place]): Actor => ({
      kind: 'MEMBER',
      accountId: 'account',
      contractId: contracts[household]!,
      // The fifth place is somebody who is no longer on the contract.
      memberId: members[household]![place] ?? randomUUID(),
      sessionHash: 's',
      methods: ['pwd'],
      authenticatedAt: new Date('2026-11-22T09:00:00Z'),
      vouchedAt: null,
      assurance: 1,
      sessionEndsAt: new Date('2026-11-22T21:00:00Z'),
    }),
  ),
)

const household = (at: number): fc.Arbitrary<HouseholdMember[]> =>
  fc.tuple(
    ...members[at]!.map((memberId, place) =>
      fc.record({
        memberId: fc.constant(memberId),
        role: fc.constant(place === 0 ? ('HOLDER' as const) : place === 1 ? ('SPOUSE' as const) : ('CHILD' as const)),
        birthOn: fc.constantFrom('1970-01-01', '2005-06-01', '2015-06-01'),
        rightsFrom: fc.constant('2024-01-01'),
        rightsTo: fc.constantFrom(null, '2025-12-31', '2027-12-31'),
        sharesCare: fc.boolean(),
      }),
    ),
  )

/** Some rules let staff see every household: those reads are the test's own. */
const unwatched = { ...db, read: db.inspect }

const selecting = ({ read, tables }: Database, rule: Rule, sight: Sight) =>
  read.select({ fileId: tables.storedFile.fileId }).from(tables.storedFile).where(rule.sql(sight, tables.storedFile))

describe('a policy rule', () => {
  for (const [name, rule] of Object.entries(RULES)) {
    const prepared = guarded(name, (of, sight) => selecting(of, rule, sight))

    it(`selects by ${name} in SQL, prepared or not, just the rows that its predicate accepts, for any actor and household`, async () => {
      await fc.assert(
        fc.asyncProperty(actors, household(0), household(1), async (actor, first, second) => {
          const contractId = actor.kind === 'STAFF' ? actor.file?.contractId : 'contractId' in actor && actor.contractId
          const isFirst = contractId === contracts[0]
          const sight = sightOf(actor, isFirst ? first : second, '2026-11-22')
          const selected = await selecting(unwatched, rule, sight)
          const accepted = rows.filter(row => rule.accepts(sight, row))
          const inOrder = (list: readonly { fileId: string }[]) => list.map(({ fileId }) => fileId).sort()
          expect(inOrder(selected)).toEqual(inOrder(accepted))
          expect(inOrder(await prepared(unwatched, sight, {}))).toEqual(inOrder(accepted))
        }),
        { numRuns: 60 },
      )
    })
  }

  it('lets nobody but a member, and staff with a file open, through a household rule', () => {
    for (const actor of [
      ANONYMOUS,
      STAFF,
      { kind: 'PARTNER', partnerId: 'p', scopes: PARTNER_SCOPES },
    ] satisfies Actor[])
      for (const rule of [
        seesCare,
        seesAmounts,
        isOneself,
        isSender,
        holdsContract,
        holdsWhatIsNobodys,
        belongsToContract,
        ownContract,
      ])
        for (const row of rows) expect(rule.accepts(sightOf(actor, [], '2026-11-22'), row)).toBe(false)
  })

  it('takes a file for open, in SQL and by its predicate alike, for who opened it and may, until it is over', async () => {
    const { fileAccess } = db.tables
    const at = new Date('2026-11-22T09:00:00Z')
    const people = [STAFF.accountId, randomUUID()]
    const moments = [null, new Date(at.getTime() - 1), at, new Date(at.getTime() + 1)]
    const openings = people.flatMap(staffId =>
      moments.flatMap(closedAt =>
        moments.slice(1).map(closesAt => ({
          contractId: contracts[0]!,
          accessId: randomUUID(),
          memberId: members[0]![0]!,
          staffId,
          staffName: 'Dominique',
          reason: 'CALL' as const,
          note: '',
          openedAt: new Date(0),
          closesAt: closesAt!,
          closedAt,
        })),
      ),
    )
    await db.transaction(tx => tx.insert(fileAccess).values(openings).returning({ id: fileAccess.accessId }))
    for (const roles of [...STAFF_ROLES.map(role => [role]), [], STAFF_ROLES]) {
      const staff = { ...STAFF, roles }
      const selected = await db.read
        .select({ id: fileAccess.accessId })
        .from(fileAccess)
        .where(and(eq(fileAccess.contractId, contracts[0]!), ownLiveFile(staff, at, fileAccess)))
      const accepted = openings.filter(row => isOwnLiveFile(staff, at, row)).map(({ accessId }) => accessId)
      expect(selected.map(({ id }) => id).sort()).toEqual(accepted.sort())
      expect(accepted.length > 0).toBe(roles.some(role => role !== 'ADMINISTRATOR'))
    }
  })
})
