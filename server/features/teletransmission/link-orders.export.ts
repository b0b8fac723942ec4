import type { Services } from '../../context.ts'
import { fanOut } from '../../db/shards.ts'
import { tuplesIn } from '../../db/tuples.ts'
import { openNir } from '../member/people.write.ts'
import { orderLinks, ordersOf } from './link-orders.ts'

const COLUMNS = ['order', 'kind', 'effective_on', 'member_number', 'nir', 'birth_date', 'birth_rank'] as const

/**
 * Orders what people's covers call for today, and writes the orders of a day as CSV, to be turned into the Sécu's own
 * form (NOEMIE 408). Written again, a day's file is the same: each order has its name, by which it counts once. It holds
 * NIRs in clear, as the Sécu must have them.
 */
export const exportLinkOrders = async (
  services: Pick<Services, 'db' | 'now' | 'vault'>,
  day: string,
  write: (text: string) => Promise<void>,
): Promise<void> => {
  await orderLinks(services)
  const { db, vault } = services
  const { member } = db.tables
  await write(`${COLUMNS.join(';')}\n`)
  for await (const orders of ordersOf(services, day)) {
    const keys = orders.map(({ contractId, memberId }) => [contractId, memberId])
    const people = new Map<string, typeof member.$inferSelect>()
    for (const condition of tuplesIn(db.engine, [member.contractId, member.memberId], keys)) {
      const rows = await fanOut('nightly', () => db.latest.select().from(member).where(condition))
      for (const row of rows) people.set(row.memberId, row)
    }
    const lines = orders.flatMap(({ orderId, kind, effectiveOn, memberId }) => {
      const person = people.get(memberId)
      // Erased since: there is nobody to speak of.
      if (!person) return []
      const { number, birthOn, birthRank } = person
      return [[orderId, kind, effectiveOn, number, openNir(vault, person) ?? '', birthOn, birthRank].join(';')]
    })
    if (lines.length > 0) await write(`${lines.join('\n')}\n`)
  }
}
