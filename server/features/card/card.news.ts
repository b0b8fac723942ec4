import { eq } from 'drizzle-orm'
import { isStillOn } from '../../auth/renewal.ts'
import { isMinor } from '../../auth/sight.ts'
import type { Services } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { dayInFrance } from '../../i18n/civil-date.ts'
import { notify } from '../notification/notify.ts'
import type { CardChange } from './card.issue.ts'

/** Tells the adults of a household of the cards that were made for them, in the transaction that made them. */
export const tellOfCards = async (
  services: Pick<Services, 'db' | 'now'>,
  tx: Writer,
  contractId: string,
  changes: readonly CardChange[],
): Promise<void> => {
  const years = changes.filter(({ action }) => action === 'card.issued').map(({ year }) => year)
  if (years.length === 0) return
  const { member } = services.db.tables
  const today = dayInFrance(services.now())
  const people = await tx
    .select({ memberId: member.memberId, birthOn: member.birthOn, rightsTo: member.rightsTo })
    .from(member)
    .where(eq(member.contractId, contractId))
  const readers = people.filter(({ birthOn, rightsTo }) => !isMinor(birthOn, today) && isStillOn(rightsTo, today))
  await notify(
    services,
    tx,
    readers.flatMap(({ memberId }) =>
      years.map(year => ({ contractId, memberId, kind: 'CARD_READY' as const, params: { year } })),
    ),
  )
}
