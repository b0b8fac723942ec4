import { and, asc, eq, isNull } from 'drizzle-orm'
import { writeAudit } from '../../audit/audit.ts'
import { canonicalJson } from '../../audit/chain.ts'
import type { Services } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { idSeries } from '../../db/ids.ts'
import type { Tables } from '../../db/schema.ts'
import { record } from '../../events/outbox.ts'
import { dayInFrance } from '../../i18n/civil-date.ts'
import { catalogue } from '../guarantee/catalogue.ts'
import { enqueueCardDocument } from './card.document.ts'
import { type PlannedCard, planCard } from './content.ts'
import { firstDay, latest, stateOf, versionFrom, wantedYears } from './life.ts'

export type CardServices = Pick<Services, 'db' | 'cards'>
export type CardRow = Tables['card']['$inferSelect']

/** What became of a household's card of a year. */
export interface CardChange {
  cardId: string
  year: number
  version: number
  action: 'card.issued' | 'card.closed'
}

/**
 * Brings a household's cards in step with its contract, in the transaction of what changed it: makes those that are
 * missing, gives a new version where anything printed has changed, closes those that cover nobody any more. Asked again,
 * it changes nothing.
 * @returns what became of them
 */
export const issueCards = async (
  services: CardServices,
  tx: Writer,
  contractId: string,
  at: Date,
): Promise<readonly CardChange[]> => {
  const { tables } = services.db
  const today = dayInFrance(at)
  const [contract] = await tx.select().from(tables.contract).where(eq(tables.contract.contractId, contractId))
  if (!contract) throw new Error(`No contract ${contractId}`)
  const people = await tx.select().from(tables.member).where(eq(tables.member.contractId, contractId))
  const nextId = idSeries(at)

  const changes: CardChange[] = []
  for (const year of wantedYears(today)) {
    const on = latest(today, firstDay(year))
    const formula =
      catalogue.inForce(contract.formula, on) ?? catalogue.list.findLast(({ code }) => code === contract.formula)
    if (!formula) throw new Error(`The formula ${contract.formula} is not in the catalogue`)
    const planned = planCard({ contract, people, formula, operator: services.cards.operator }, year, today)
    const change = await bringInStep(services, tx, { contractId, year, planned, today, at, cardId: nextId() })
    if (change) changes.push(change)
  }
  await writeAudit(
    tx,
    tables,
    changes.map(({ action, year, version }) => ({
      contractId,
      at,
      actorKind: 'SYSTEM' as const,
      action,
      details: { year, version },
    })),
  )
  await record(
    tx,
    tables,
    changes.map(({ cardId }) => ({ contractId, kind: 'CARD_CHANGED' as const, subjectId: cardId, occurredAt: at })),
  )
  return changes
}

interface Step {
  contractId: string
  year: number
  planned: PlannedCard | undefined
  today: string
  at: Date
  /** The id of the card to make, if one must be. */
  cardId: string
}

const bringInStep = async (services: CardServices, tx: Writer, step: Step): Promise<CardChange | undefined> => {
  const { card } = services.db.tables
  const { contractId, year, planned, today, cardId } = step
  const versions = await tx
    .select()
    .from(card)
    .where(and(eq(card.contractId, contractId), eq(card.year, year)))
    .orderBy(asc(card.version))
  const last = versions.at(-1)
  const live = last?.ended === null ? last : undefined
  if (!planned) return live && close(services, tx, step, live)
  if (live && live.validTo === planned.to && canonicalJson(live.content) === canonicalJson(planned.content))
    return undefined

  const version = (last?.version ?? 0) + 1
  const validFrom = versionFrom(planned.from, last, today)
  const { operator, encoder } = services.cards
  const payload = await encoder.encode({
    ...operator,
    memberNumber: planned.content.memberNumber,
    validFrom,
    validTo: planned.to,
    version,
  })
  const [next] = await tx
    .select({ cardId: card.cardId })
    .from(card)
    .where(and(eq(card.contractId, contractId), eq(card.year, year + 1), isNull(card.ended)))
  await tx
    .insert(card)
    .values({
      contractId,
      cardId,
      year,
      version,
      validFrom,
      validTo: planned.to,
      ended: null,
      endedAt: null,
      replacedBy: next?.cardId ?? null,
      content: planned.content,
      payload,
      madeAt: step.at,
    })
    .returning({ cardId: card.cardId })
  await enqueueCardDocument(tx, services.db.tables, step.at, { contractId, cardId, year })
  if (live) await replace(services, tx, step, live)
  else await follow(services, tx, step)
  return { cardId, year, version, action: 'card.issued' }
}

/** The old version says which one took its place, and so does what pointed to the old one. */
const replace = async ({ db }: CardServices, tx: Writer, { contractId, cardId, at }: Step, live: CardRow) => {
  const { card } = db.tables
  await tx
    .update(card)
    .set({ replacedBy: cardId })
    .where(and(eq(card.contractId, contractId), eq(card.replacedBy, live.cardId)))
    .returning({ cardId: card.cardId })
  await tx
    .update(card)
    .set({ ended: 'REPLACED', endedAt: at, replacedBy: cardId })
    .where(and(eq(card.contractId, contractId), eq(card.cardId, live.cardId)))
    .returning({ cardId: card.cardId })
}

/** The first card of a year comes after that of the year before, which goes on to its own last day. */
const follow = ({ db }: CardServices, tx: Writer, { contractId, year, cardId }: Step) => {
  const { card } = db.tables
  return tx
    .update(card)
    .set({ replacedBy: cardId })
    .where(and(eq(card.contractId, contractId), eq(card.year, year - 1), isNull(card.ended)))
    .returning({ cardId: card.cardId })
}

/** A card that covers nobody any more: over from the day after the last one's rights, or never to begin. */
const close = async (
  { db }: CardServices,
  tx: Writer,
  { contractId, year, at, today }: Step,
  live: CardRow,
): Promise<CardChange | undefined> => {
  const { card } = db.tables
  // By its own dates it is over already: nothing new is to be said.
  if (!['CURRENT', 'UPCOMING'].includes(stateOf(live, today))) return undefined
  await tx
    .update(card)
    .set({ ended: 'CLOSED', endedAt: at })
    .where(and(eq(card.contractId, contractId), eq(card.cardId, live.cardId)))
    .returning({ cardId: card.cardId })
  await tx
    .update(card)
    .set({ replacedBy: null })
    .where(and(eq(card.contractId, contractId), eq(card.replacedBy, live.cardId), isNull(card.ended)))
    .returning({ cardId: card.cardId })
  return { cardId: live.cardId, year, version: live.version, action: 'card.closed' }
}
