import { and, asc, eq, gt, inArray } from 'drizzle-orm'
import type { Services } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { derivedId } from '../../db/ids.ts'
import { fanOut } from '../../db/shards.ts'
import { dayInFrance } from '../../i18n/civil-date.ts'

/** What the Sécu is asked to do with people's links: to open them with their rights, and to close them with these. */

type Stores = Pick<Services, 'db' | 'now'>
type Order = Services['db']['tables']['amoLinkOrder']['$inferSelect']
type Act = Pick<Order, 'kind' | 'effectiveOn'>

/** One person's cover, and the last thing that was ordered for them. */
export interface Cover {
  rightsFrom: string
  rightsTo: string | null
  /** The contract's last day; null while none is known. */
  contractEndsOn: string | null
  last: Act | null
}

/**
 * What is to be ordered now, pure: a link that was never asked for, from the first day of rights; its end, once the
 * contract has one or the rights are over; its opening again where they go on after all. Null where all was said. Rights
 * that run to the end of a year are usually renewed: their end is no news before it has come.
 */
export const nextOrder = ({ rightsFrom, rightsTo, contractEndsOn, last }: Cover, today: string): Act | null => {
  const rightsOver = rightsTo !== null && rightsTo < today ? rightsTo : null
  const endsOn =
    rightsOver !== null && (contractEndsOn === null || rightsOver < contractEndsOn) ? rightsOver : contractEndsOn
  if (endsOn === null) return last?.kind === 'OPEN' ? null : { kind: 'OPEN', effectiveOn: last ? today : rightsFrom }
  // Over before anything was asked for: there is nothing to close.
  if (!last) return endsOn < today ? null : { kind: 'OPEN', effectiveOn: rightsFrom }
  return last.kind === 'CLOSE' && last.effectiveOn === endsOn ? null : { kind: 'CLOSE', effectiveOn: endsOn }
}

/** Whose link. */
interface Whose {
  contractId: string
  memberId: string
}

/**
 * Writes an order of today, in the transaction of what calls for it; one that somebody else wrote meanwhile stays.
 * @param seq its place among the person's orders
 */
const writeOrder = async ({ db, now }: Stores, tx: Writer, { contractId, memberId }: Whose, seq: number, act: Act) => {
  const { amoLink, amoLinkOrder } = db.tables
  const at = now()
  const orderedOn = dayInFrance(at)
  const orderId = derivedId('amo-link-order', contractId, memberId, seq)
  const written = await tx
    .insert(amoLinkOrder)
    .values({ contractId, memberId, seq, orderId, ...act, orderedOn })
    .onConflictDoNothing()
    .returning({ seq: amoLinkOrder.seq })
  if (written.length === 0 || act.kind === 'CLOSE') return
  const asked = { state: 'ASKED' as const, since: orderedOn, refusal: null, otherAmc: null, updatedAt: at }
  await tx
    .insert(amoLink)
    .values({ contractId, memberId, ...asked })
    .onConflictDoUpdate({ target: [amoLink.contractId, amoLink.memberId], set: asked })
    .returning({ memberId: amoLink.memberId })
}

/** Has somebody's link opened again from today, whatever was ordered before. */
export const reopenLink = async (stores: Stores, tx: Writer, whose: Whose): Promise<void> => {
  const { amoLinkOrder } = stores.db.tables
  const before = await tx
    .select({ seq: amoLinkOrder.seq })
    .from(amoLinkOrder)
    .where(and(eq(amoLinkOrder.contractId, whose.contractId), eq(amoLinkOrder.memberId, whose.memberId)))
  const seq = Math.max(0, ...before.map(one => one.seq)) + 1
  await writeOrder(stores, tx, whose, seq, { kind: 'OPEN', effectiveOn: dayInFrance(stores.now()) })
}

const AT_ONCE = 200

/** Orders what the covers of some contracts call for. @returns the last contract looked at; undefined after the last one */
const orderPiece = async (stores: Stores, tx: Writer, after: string | undefined, today: string) => {
  const { contract, member, amoLink, amoLinkOrder } = stores.db.tables
  const contracts = await tx
    .select({ contractId: contract.contractId, endOn: contract.endOn })
    .from(contract)
    .where(after === undefined ? undefined : gt(contract.contractId, after))
    .orderBy(asc(contract.contractId))
    .limit(AT_ONCE)
  const ids = contracts.map(({ contractId }) => contractId)
  if (ids.length === 0) return undefined
  const ends = new Map(contracts.map(({ contractId, endOn }) => [contractId, endOn]))
  const keyOf = ({ contractId, memberId }: Whose) => `${contractId} ${memberId}`
  // The last one of each person stays.
  const lasts = new Map<string, Act & { seq: number }>()
  // A link that the Sécu has spoken of is there, whoever asked for it.
  for (const link of await tx.select().from(amoLink).where(inArray(amoLink.contractId, ids)))
    lasts.set(keyOf(link), { seq: 0, kind: 'OPEN', effectiveOn: link.since })
  const orders = await tx.select().from(amoLinkOrder).where(inArray(amoLinkOrder.contractId, ids))
  for (const order of orders.sort((a, b) => a.seq - b.seq)) lasts.set(keyOf(order), order)
  const people = await tx
    .select({
      contractId: member.contractId,
      memberId: member.memberId,
      rightsFrom: member.rightsFrom,
      rightsTo: member.rightsTo,
    })
    .from(member)
    .where(inArray(member.contractId, ids))
  for (const person of people) {
    const last = lasts.get(keyOf(person)) ?? null
    const cover = { ...person, contractEndsOn: ends.get(person.contractId) ?? null, last }
    const act = nextOrder(cover, today)
    if (act) await writeOrder(stores, tx, person, (last?.seq ?? 0) + 1, act)
  }
  return ids.at(-1)
}

/**
 * Orders what is to be ordered, some contracts at a time. Killed and run again, or run by two processes at once, it orders
 * nothing twice: an order has its place among those of its person.
 */
export const orderLinks = async (stores: Stores): Promise<void> => {
  const today = dayInFrance(stores.now())
  let after: string | undefined
  do {
    const from: string | undefined = after
    after = await fanOut('nightly', () => stores.db.transaction(tx => orderPiece(stores, tx, from, today)))
  } while (after !== undefined)
}

/** The orders of a day, some at a time. */
export async function* ordersOf({ db }: Pick<Services, 'db'>, day: string): AsyncGenerator<Order[]> {
  const { amoLinkOrder } = db.tables
  for (let after: string | undefined; ; ) {
    const from: string | undefined = after
    const page = await fanOut('nightly', () =>
      db.latest
        .select()
        .from(amoLinkOrder)
        .where(and(eq(amoLinkOrder.orderedOn, day), from === undefined ? undefined : gt(amoLinkOrder.orderId, from)))
        .orderBy(asc(amoLinkOrder.orderId))
        .limit(AT_ONCE),
    )
    if (page.length === 0) return
    yield page
    after = page.at(-1)!.orderId
  }
}
