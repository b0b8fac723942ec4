import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { writeAudit } from '../audit/audit.ts'
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

await db.transaction(tx =>
  recordChoices(
    { db, now: () => new Date(0) },
    tx,
    member,
    [{ topic: ContactTopic.NEWS_BY_MAIL, granted: true }],
    'fr',
  ),
)

describe.each(['auditEntry', 'claimLine', 'contactChoice'] as const)('%s', name => {
  const table = tables[name]
  const ours = eq(table.contractId, contractId)
  const refusal = {
    cause: { message: expect.stringMatching(/(audit_entry|claim_line|contact_choice).* is append-only/) },
  }

  test('refuses to be changed', async () => {
    await expect(
      db.transaction(tx => tx.update(table).set({ contractId }).where(ours).returning()),
    ).rejects.toMatchObject(refusal)
  })

  test('refuses to lose a row', async () => {
    await expect(db.transaction(tx => tx.delete(table).where(ours).returning())).rejects.toMatchObject(refusal)
    expect(await db.read.$count(table, ours)).toBe(1)
  })
})
