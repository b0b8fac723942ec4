import { and, eq } from 'drizzle-orm'
import type { Services } from '../../context.ts'
import { nameOf } from '../member/member.type.ts'
import type { Addressee } from './document.letter.ts'

/** Where somebody of a contract is written to, as the file now has it. */
export const addresseeOf = async (
  { db }: Pick<Services, 'db'>,
  contractId: string,
  memberId: string,
): Promise<Addressee> => {
  const { member } = db.tables
  const [row] = await db.latest
    .select({
      usualName: member.usualName,
      firstNames: member.firstNames,
      address: member.address,
      postalCode: member.postalCode,
      city: member.city,
    })
    .from(member)
    .where(and(eq(member.contractId, contractId), eq(member.memberId, memberId)))
  if (!row) throw new Error('Nobody of the contract has this id')
  const place = [row.postalCode, row.city].filter(Boolean).join(' ')
  return {
    name: nameOf(row).fullName,
    address: [row.address, place].filter(line => line !== null && line !== '') as string[],
  }
}
