import { isNull, sql } from 'drizzle-orm'
import { writeAudit } from '../../audit/audit.ts'
import type { Writer } from '../../db/database.ts'
import { idSeries } from '../../db/ids.ts'
import { insertRows } from '../../db/insert.ts'
import { fanOut } from '../../db/shards.ts'
import { type NewEvent, record } from '../../events/outbox.ts'
import { writeCeilings, writePurchases } from './claim.import.ceilings.ts'
import { claimsOf, type TouchedClaim } from './claim.import.claims.ts'
import { decide } from './claim.import.decide.ts'
import { type Audience, tellOfClaims } from './claim.import.news.ts'
import { settle, writePayments } from './claim.import.payments.ts'
import { quarantine, release } from './claim.import.quarantine.ts'
import { knownLines, loadState } from './claim.import.state.ts'
import {
  addCounts,
  type Counts,
  type Entry,
  type ImportServices,
  type Incoming,
  noCounts,
  type PaymentRow,
  refKeyOf,
  type SetAside,
} from './claim.import.type.ts'

/** What a batch came to. */
export interface BatchResult {
  counts: Counts
  entries: readonly Entry[]
  setAside: readonly SetAside[]
}

/**
 * Applies lines that are in the order to apply them, as one transaction: whatever happens, all of it is there or
 * nothing. Everything is read first, decided in memory, then written in few statements.
 */
export const applyBatch = (
  services: ImportServices,
  incoming: readonly Incoming[],
  audience: Audience,
): Promise<BatchResult> =>
  fanOut('import', () => services.db.transaction(tx => applyIn(tx, services, incoming, { audience })))

/**
 * The same for lines that are in quarantine: they leave it, or stay with the reason of today.
 * @param follow what is written with them, in their transaction
 */
export const replayBatch = (
  services: ImportServices,
  incoming: readonly Incoming[],
  follow: (tx: Writer, result: BatchResult) => Promise<void>,
): Promise<BatchResult> =>
  fanOut('import', () =>
    services.db.transaction(async tx => {
      const result = await applyIn(tx, services, incoming, { audience: 'EVERYWHERE', fromQuarantine: true })
      await follow(tx, result)
      return result
    }),
  )

/** The same in a transaction that also holds something else: a decision of the desk. */
export const applyIn = async (
  tx: Writer,
  services: ImportServices,
  incoming: readonly Incoming[],
  { audience, fromQuarantine = false }: { audience: Audience; fromQuarantine?: boolean },
): Promise<BatchResult> => {
  const counts = noCounts()
  const known = await knownLines(tx, services, incoming)
  const fresh = incoming.filter(({ line, source }) => {
    const place = known.get(refKeyOf(source.emitter, line.ref))
    return fromQuarantine ? place?.lineId === null : !place
  })
  counts.skipped = incoming.length - fresh.length
  if (fresh.length === 0) return { counts, entries: [], setAside: [] }

  const state = await loadState(tx, services, fresh, known)
  const at = services.now()
  const newId = idSeries(at)
  const { entries, setAside, skipped } = decide(state, fresh, newId, at)
  counts.skipped += skipped
  const claims = claimsOf(state, entries, newId, at)
  await writeEntries(tx, services, entries, claims, at, newId)
  await tellOfClaims(tx, services, claims, at, audience)
  if (fromQuarantine) await release(tx, services, entries, setAside, at)
  else await quarantine(tx, services, setAside, state.personKey, at)
  await writeRefs(tx, services, entries, fromQuarantine ? [] : setAside)
  addCounts(counts, countsOf(entries, setAside))
  return { counts, entries, setAside }
}

/** What lines would come to now, with nothing written: the same reading and the same rules as when they are applied. */
export const tryOut = async (
  tx: Writer,
  services: ImportServices,
  incoming: readonly Incoming[],
): Promise<Pick<BatchResult, 'entries' | 'setAside'>> => {
  const known = await knownLines(tx, services, incoming)
  const state = await loadState(tx, services, incoming, known)
  const at = services.now()
  const { entries, setAside } = decide(state, incoming, idSeries(at), at)
  return { entries, setAside }
}

const countsOf = (entries: readonly Entry[], setAside: readonly SetAside[]): Counts => {
  const counts = noCounts()
  for (const { row, adjudication, isCorrection } of entries) {
    if (isCorrection) counts.recomputed += Number(row.nature === 'NORMAL')
    else {
      counts.applied++
      if (row.nature === 'REVERSAL') counts.reversed++
      if (adjudication.crossCheck) counts.alerts++
    }
    counts.amoCents += row.amoCents
    counts.amcCents += row.amcCents
  }
  for (const { reason } of setAside) counts.quarantined[reason] = (counts.quarantined[reason] ?? 0) + 1
  return counts
}

/** Writes entries and all that follows from them: claims, payments, ceilings, purchases, alerts, events, audit. */
const writeEntries = async (
  tx: Writer,
  services: ImportServices,
  entries: readonly Entry[],
  claims: readonly TouchedClaim[],
  at: Date,
  newId: () => string,
): Promise<void> => {
  if (entries.length === 0) return
  const { tables } = services.db
  const payments = await settle(tx, services, entries, newId, at)
  await writeClaims(tx, services, claims)
  await writePayments(tx, services, payments)
  const ledger = entries.map(({ row }) => row)
  await insertRows(services.db.engine, ledger, values => tx.insert(tables.claimLine).values(values))
  await writeCeilings(tx, services, entries)
  await writePurchases(tx, services, entries)
  await writeAlerts(tx, services, entries, at, newId)
  await record(tx, tables, eventsOf(claims, payments, at))
  await writeAudit(tx, tables, auditOf(entries, at))
}

const writeClaims = async (tx: Writer, { db }: ImportServices, claims: readonly TouchedClaim[]) => {
  const { claim } = db.tables
  const rows = claims.map(({ row }) => row)
  await insertRows(db.engine, rows, values =>
    tx
      .insert(claim)
      .values(values)
      .onConflictDoUpdate({
        target: [claim.contractId, claim.claimId],
        set: {
          providerName: sql`excluded.provider_name`,
          specialty: sql`excluded.specialty`,
          actCode: sql`excluded.act_code`,
          family: sql`excluded.family`,
          state: sql`excluded.state`,
          billedCents: sql`excluded.billed_cents`,
          amoCents: sql`excluded.amo_cents`,
          amcCents: sql`excluded.amc_cents`,
          outOfPocketCents: sql`excluded.out_of_pocket_cents`,
          searchText: sql`excluded.search_text`,
        },
      }),
  )
}

const writeAlerts = async (
  tx: Writer,
  { db }: ImportServices,
  entries: readonly Entry[],
  raisedAt: Date,
  newId: () => string,
) => {
  const rows = entries.flatMap(({ row: { contractId, lineId, ref }, adjudication: { crossCheck }, isCorrection }) =>
    crossCheck && !isCorrection
      ? [{ alertId: newId(), kind: 'AMO_FIGURES_DIFFER', contractId, lineId, details: { ref, crossCheck }, raisedAt }]
      : [],
  )
  await insertRows(db.engine, rows, values => tx.insert(db.tables.staffAlert).values(values))
}

const eventsOf = (claims: readonly TouchedClaim[], payments: readonly PaymentRow[], occurredAt: Date): NewEvent[] => [
  ...claims.flatMap(({ row: { contractId, memberId, claimId }, entries }) => {
    const about = { contractId, memberId, subjectId: claimId, occurredAt }
    const events: NewEvent[] = []
    if (entries.some(entry => entry.row.nature === 'NORMAL')) events.push({ ...about, kind: 'CLAIM_RECEIVED' })
    if (entries.some(entry => entry.row.nature === 'REVERSAL')) events.push({ ...about, kind: 'CLAIM_REVERSED' })
    return events
  }),
  ...payments
    .filter(({ amountCents }) => amountCents !== 0)
    .map(
      ({ contractId, paymentId }): NewEvent => ({
        contractId,
        kind: 'PAYMENT_SCHEDULED',
        subjectId: paymentId,
        occurredAt,
      }),
    ),
]

/** One entry a contract: what came in, from where. */
const auditOf = (entries: readonly Entry[], at: Date) => {
  const byContract = new Map<string, Entry[]>()
  for (const entry of entries) {
    const list = byContract.get(entry.row.contractId)
    if (list) list.push(entry)
    else byContract.set(entry.row.contractId, [entry])
  }
  return [...byContract].map(([contractId, own]) => ({
    contractId,
    at,
    actorKind: 'SYSTEM' as const,
    action: 'claim.imported',
    details: {
      files: [...new Set(own.map(({ row }) => `${row.emitter}/${row.fileNumber}`))],
      refs: own.map(({ row }) => row.ref),
      amoCents: own.reduce((sum, { row }) => sum + row.amoCents, 0),
      amcCents: own.reduce((sum, { row }) => sum + row.amcCents, 0),
    },
  }))
}

/**
 * Notes where each line went. A line is never noted twice: a second process that applies the same file at the same
 * time finds it known, here or when it runs again.
 */
const writeRefs = async (
  tx: Writer,
  { db }: ImportServices,
  entries: readonly Entry[],
  setAside: readonly SetAside[],
) => {
  const { feedLine } = db.tables
  const rows = [
    ...entries.map(({ row: { emitter, ref, contractId, lineId } }) => ({
      refKey: refKeyOf(emitter, ref),
      contractId,
      lineId,
    })),
    ...setAside.map(({ incoming: { line, source } }) => ({
      refKey: refKeyOf(source.emitter, line.ref),
      contractId: null,
      lineId: null,
    })),
  ]
  const written = await insertRows(db.engine, rows, values =>
    tx
      .insert(feedLine)
      .values(values)
      .onConflictDoUpdate({
        target: feedLine.refKey,
        set: { contractId: sql`excluded.contract_id`, lineId: sql`excluded.line_id` },
        setWhere: isNull(feedLine.lineId),
      })
      .returning({ refKey: feedLine.refKey }),
  )
  if (written !== rows.length) throw new Error('A line of this batch is already in the ledger')
}
