import { and, eq } from 'drizzle-orm'
import type { Services } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import type { Person } from '../identity/destination.ts'
import type { OwnField } from './member.table.ts'

type Fields = Partial<Pick<Person, 'email' | 'address' | 'postalCode' | 'city' | 'usualName'>>

const FIELDS = {
  email: ({ email }: Fields) => email ?? '',
  address: ({ address, postalCode, city }: Fields) => [address, postalCode, city].map(part => part ?? '').join('\n'),
  usualName: ({ usualName }: Fields) => usualName ?? '',
} as const satisfies Record<OwnField, (fields: Fields) => string>

/** How a field is written in one line, to be compared with what a file has. */
export const ownValue = (field: OwnField, person: Fields): string => FIELDS[field](person)

/**
 * Writes what a person has changed of themselves in their space, and keeps what the last file had in its place: a file
 * that still has it does not bring it back (people.plan.ts).
 */
export const writeOwnChange = async (
  { db, now }: Pick<Services, 'db' | 'now'>,
  tx: Writer,
  { contractId, memberId }: Pick<Person, 'contractId' | 'memberId'>,
  field: OwnField,
  values: Fields,
): Promise<void> => {
  const { member } = db.tables
  const isThem = and(eq(member.contractId, contractId), eq(member.memberId, memberId))
  const [row] = await tx.select().from(member).where(isThem)
  if (!row) throw new Error('Nobody to change')
  // What the file had stays what the file had, however often its person changes it.
  const replaced = { [field]: ownValue(field, row), ...row.replaced }
  await tx
    .update(member)
    .set({ ...values, replaced, updatedAt: now() })
    .where(isThem)
    .returning({ memberId: member.memberId })
}
