import { asc, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { addStaff, setActive } from '../features/desk/role.write.ts'
import { createTestApp, TEST_DAY } from '../testing/app.ts'
import { changeRole, type StaffCaller, staffOf } from '../testing/desk.ts'
import { tamperWith } from '../testing/tamper.ts'
import { GENESIS } from './chain.ts'
import { AT_THE_DOOR, writeStaffAudit } from './staff-audit.ts'
import { verifyStaffAudit } from './verify-staff.ts'

const app = await createTestApp()
const { db } = app
const { staffEntry } = db.tables
const [karim, sylvie] = await Promise.all([staffOf(app, 'ADMINISTRATOR'), staffOf(app, 'SUPERVISOR')])
beforeEach(() => app.setNow(TEST_DAY))

const entriesOf = (staffId: string) =>
  db.inspect.select().from(staffEntry).where(eq(staffEntry.staffId, staffId)).orderBy(asc(staffEntry.seq))
const verify = async () => {
  const lines: string[] = []
  return { report: await verifyStaffAudit(db, line => lines.push(line)), lines }
}

const ASK = `mutation ($staffId: ID!, $role: StaffRole!) {
  it: askRoleChange(input: { staffId: $staffId, role: $role, change: GRANT, reason: "Remplace une collègue" }) {
    ... on AskRoleChangeSuccess { roleChange { id } } } }`
const DECIDE = `mutation ($id: ID!, $decision: RoleDecision!) {
  it: decideRoleChange(input: { id: $id, decision: $decision }) { __typename } }`

/** Asks for a role, has it decided, and answers the change's id. */
const decided = async ({ staffId }: StaffCaller, role: string, decision = 'APPROVED') => {
  const { id } = (await karim.query(ASK, { staffId, role })).data.it.roleChange
  expect((await sylvie.query(DECIDE, { id, decision })).data.it.__typename).toBe('DecideRoleChangeSuccess')
  return (await entriesOf(staffId)).at(-1)!.details.changeId as string
}

describe('the chain of somebody who works here', () => {
  it('tells what was asked for them, decided, given and taken, by whom, and no word of why', async () => {
    const marc = await staffOf(app, 'ADVISER')
    const changeId = await decided(marc, 'DOCTOR')
    await decided(marc, 'SUPERVISOR', 'REFUSED')
    await changeRole(app, marc, 'WITHDRAW', 'ADVISER')
    await db.transaction(tx => setActive(app.services, tx, marc.staffId, false))
    const rows = await entriesOf(marc.staffId)
    expect(rows.map(({ action, actorId }) => [action, actorId])).toEqual([
      ['staff.added', null],
      ['role.asked', null],
      ['role.granted', null],
      ['role.asked', karim.staffId],
      ['role.granted', sylvie.staffId],
      ['role.asked', karim.staffId],
      ['role.refused', sylvie.staffId],
      ['role.asked', null],
      ['role.withdrawn', null],
      ['staff.let-in-no-more', null],
    ])
    expect(rows[3]!.details).toEqual({ changeId, role: 'DOCTOR', row: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect(rows.map(({ previousHash }) => previousHash)).toEqual([
      GENESIS,
      ...rows.slice(0, -1).map(({ hash }) => hash),
    ])
    expect(rows.at(-1)!.details).toEqual({ sessionsEnded: 1 })
    expect((await verify()).report.broken).toBe(0)
  })

  it('is one chain, whoever writes at once and whatever is rolled back', async () => {
    await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        db
          .transaction(async tx => {
            for (const action of ['staff.signed-in', 'staff.signed-out'])
              await writeStaffAudit(tx, db.tables, {
                staffId: AT_THE_DOOR,
                at: TEST_DAY,
                actorKind: 'ANONYMOUS',
                action,
                details: {},
              })
            if (i % 4 === 0) throw new Error('changed my mind')
          })
          .catch(() => {}),
      ),
    )
    expect((await entriesOf(AT_THE_DOOR)).map(({ seq }) => seq)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1))
    expect((await verify()).report.broken).toBe(0)
  })
})

describe('verification', () => {
  // What is broken stays in the database, so each test says what it adds.
  let broken = 0
  const expectBreaks = async (staffId: string, ...messages: string[]) => {
    broken++
    const { report, lines } = await verify()
    expect(lines.filter(line => line.includes(staffId))).toEqual(messages.map(one => `Staff ${staffId}: ${one}`))
    expect(report.broken).toBe(broken)
    expect(lines.at(-1)).toMatch(new RegExp(`${broken} broken$`))
  }
  const at = ({ staffId }: StaffCaller, seq: number) => `where staff_id = '${staffId}' and seq = ${seq}`

  it('names an entry that was altered', async () => {
    const marc = await staffOf(app, 'ADVISER')
    await tamperWith(db, `update staff_entry set action = 'role.refused' ${at(marc, 3)}`)
    await expectBreaks(marc.staffId, 'entry 3 was altered')
  })

  it('names an entry that is missing, and an end that was cut off', async () => {
    const marc = await staffOf(app, 'ADVISER')
    await tamperWith(db, `delete from staff_entry ${at(marc, 2)}`)
    await expectBreaks(marc.staffId, 'entry 2 is missing: entry 3 follows entry 1')
    const ines = await staffOf(app, 'ADVISER')
    await tamperWith(db, `delete from staff_entry ${at(ines, 3)}`)
    await expectBreaks(ines.staffId, 'the chain ends at entry 2, but its count has written 3')
  })

  it('names two entries that changed places', async () => {
    const marc = await staffOf(app, 'ADVISER')
    for (const [from, to] of [
      [2, 99],
      [3, 2],
      [99, 3],
    ] as const)
      await tamperWith(db, `update staff_entry set seq = ${to} ${at(marc, from)}`)
    await expectBreaks(marc.staffId, 'entry 2 does not follow from the entry before it')
  })

  it('names a role that nobody gave, and one that is gone though nobody took it', async () => {
    const marc = await staffOf(app, 'ADVISER')
    await tamperWith(db, `update staff_role set role = 'ADMINISTRATOR' where staff_id = '${marc.staffId}'`)
    await expectBreaks(marc.staffId, 'the role ADMINISTRATOR was never given', 'the role ADVISER was never taken')
  })

  it('names a request and a decision that say something else than they did, or are gone', async () => {
    const marc = await staffOf(app, 'ADVISER')
    const first = await decided(marc, 'DOCTOR')
    const second = await decided(marc, 'SUPERVISOR', 'REFUSED')
    const of = (id: string) => `where staff_id = '${marc.staffId}' and change_id = '${id}'`
    await tamperWith(db, `update role_change set reason = 'Une tout autre raison' ${of(first)}`)
    await tamperWith(db, `update role_decision set decided_by = '${karim.staffId}' ${of(first)}`)
    await tamperWith(db, `delete from role_decision ${of(second)}`)
    await expectBreaks(
      marc.staffId,
      `the request ${first} was altered`,
      `the decision on ${first} was altered`,
      `the decision on ${second} is missing`,
    )
  })

  it('names a request that no chain knows', async () => {
    const marc = await staffOf(app, 'ADVISER')
    const changeId = await decided(marc, 'DOCTOR', 'REFUSED')
    const forged = '11111111-1111-7111-8111-111111111111'
    await tamperWith(
      db,
      `insert into role_change (staff_id, change_id, role, change, reason, asked_by, asked_at)
       select staff_id, '${forged}', role, change, reason, asked_by, asked_at from role_change where change_id = '${changeId}'`,
    )
    await expectBreaks(marc.staffId, `the request ${forged} is in no chain`)
  })

  it('names who was let in again, and who was put in, without a word', async () => {
    const marc = await staffOf(app, 'ADVISER')
    await db.transaction(tx => setActive(app.services, tx, marc.staffId, false))
    await tamperWith(db, `update staff set active = true where staff_id = '${marc.staffId}'`)
    await expectBreaks(marc.staffId, 'they may come in, though nobody let them in')
    const nina = { issuer: 'https://annuaire.example', subject: 'nina', name: 'Nina', email: 'nina@ancolie.example' }
    const staffId = await db.transaction(tx => addStaff(app.services, tx, nina))
    for (const table of ['staff_entry', 'staff_chain'])
      await tamperWith(db, `delete from ${table} where staff_id = '${staffId}'`)
    await expectBreaks(staffId, 'they may come in, though nobody let them in')
  })
})
