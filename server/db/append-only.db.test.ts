import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { writeAudit } from '../audit/audit.ts'
import { addStaff, changeRoleByCommand } from '../features/desk/role.write.ts'
import { recordChoices } from '../features/preference/preference.service.ts'
import { ContactTopic } from '../features/preference/preference.type.ts'
import { testDatabase } from '../testing/database.ts'
import { claimLineRow, claimRow, contractRow, memberRow } from '../testing/rows.ts'

// The audit log, the ledger and what people chose only grow. The database itself refuses anything else, whatever the program tries.

const db = await testDatabase()
const { tables } = db
const contract = contractRow()
const { contractId } = contract
const member = memberRow(contractId)
const claim = claimRow(contractId, member.memberId)

await db.transaction(async tx => {
  await tx.insert(tables.contract).values(contract)
  await tx.insert(tables.member).values(member)
  await tx.insert(tables.claim).values(claim)
  await tx.insert(tables.claimLine).values(claimLineRow(claim))
  await writeAudit(tx, tables, [
    { contractId, at: new Date(0), actorKind: 'SYSTEM', action: 'claim.imported', details: {} },
  ])
})

const services = { db, now: () => new Date(0) }
const staffId = await db.transaction(async tx => {
  const id = await addStaff(services, tx, {
    issuer: 'https://annuaire.example',
    subject: 'x',
    name: 'X',
    email: 'x@x.example',
  })
  await changeRoleByCommand(services, tx, { staffId: id, role: 'ADVISER', change: 'GRANT', reason: 'Pour un essai' })
  return id
})

await db.transaction(tx =>
  recordChoices(
    { db, now: () => new Date(0) },
    tx,
    member,
    [{ topic: ContactTopic.NEWS_BY_MAIL, granted: true }],
    'fr',
  ),
)

describe.each([
  ['audit_entry', tables.auditEntry, eq(tables.auditEntry.contractId, contractId), { contractId }],
  ['claim_line', tables.claimLine, eq(tables.claimLine.contractId, contractId), { contractId }],
  ['contact_choice', tables.contactChoice, eq(tables.contactChoice.contractId, contractId), { contractId }],
  ['staff_entry', tables.staffEntry, eq(tables.staffEntry.staffId, staffId), { staffId }],
  ['role_change', tables.roleChange, eq(tables.roleChange.staffId, staffId), { staffId }],
  ['role_decision', tables.roleDecision, eq(tables.roleDecision.staffId, staffId), { staffId }],
] as const)('%s', (name, table, ours, same) => {
  const refusal = { cause: { message: expect.stringMatching(new RegExp(`${name}.* is append-only`)) } }

  test('refuses to be changed', async () => {
    await expect(db.transaction(tx => tx.update(table).set(same).where(ours).returning())).rejects.toMatchObject(
      refusal,
    )
  })

  test('refuses to lose a row', async () => {
    const before = await db.read.$count(table, ours)
    expect(before).toBeGreaterThan(0)
    await expect(db.transaction(tx => tx.delete(table).where(ours).returning())).rejects.toMatchObject(refusal)
    expect(await db.read.$count(table, ours)).toBe(before)
  })
})
