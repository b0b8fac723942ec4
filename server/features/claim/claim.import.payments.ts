import { and, inArray, ne, sql } from 'drizzle-orm'
import type { Writer } from '../../db/database.ts'
import { insertRows } from '../../db/insert.ts'
import { inPieces } from '../../db/sequence.ts'
import { businessDaysAfter } from './business-day.ts'
import { type Entry, type FeedSource, fileKeyOf, type ImportServices, type PaymentRow } from './claim.import.type.ts'

/** The day of the transfers for what was received on a day: two business days later, whenever it is imported. */
export const transferDay = (receivedOn: string): string => businessDaysAfter(receivedOn, 2)

/** A transfer is made to one payee for one file, on its day. */
const keyOf = (
  contractId: string,
  fileKey: string | null,
  { dueOn }: Pick<FeedSource, 'dueOn'>,
  { payee, providerId }: Pick<PaymentRow, 'payee' | 'providerId'>,
) => `${contractId} ${fileKey} ${dueOn} ${payee === 'PROVIDER' ? providerId : ''}`

/**
 * Nets a batch's entries into payments, and says in their rows which settles them: one a contract, payee and file. Those
 * that earlier batches of the file began are added to, unless they have been made.
 * @returns new payments and those that were added to, with their whole amounts
 */
export const settle = async (
  tx: Writer,
  { db }: Pick<ImportServices, 'db'>,
  entries: readonly Entry[],
  newId: () => string,
  createdAt: Date,
): Promise<PaymentRow[]> => {
  const { payment } = db.tables
  const owed = entries.filter(entry => entry.row.amcCents !== 0)
  const contractIds = [...new Set(owed.map(entry => entry.row.contractId))]
  const fileKeys = [...new Set(owed.map(({ incoming }) => fileKeyOf(incoming.source)))]
  const known = new Map<string, PaymentRow>()
  for (const contracts of inPieces(contractIds))
    for (const files of inPieces(fileKeys)) {
      const rows = await tx
        .select()
        .from(payment)
        .where(and(inArray(payment.contractId, contracts), inArray(payment.fileKey, files), ne(payment.state, 'PAID')))
      for (const row of rows) known.set(keyOf(row.contractId, row.fileKey, row, row), row)
    }

  const touched = new Map<string, PaymentRow>()
  for (const entry of owed) {
    const { contractId, payee, facts, amcCents } = entry.row
    const { source } = entry.incoming
    const fileKey = fileKeyOf(source)
    const toProvider = payee === 'PROVIDER'
    const recipient = { payee, providerId: toProvider ? facts.provider.id : null }
    const key = keyOf(contractId, fileKey, source, recipient)
    const before: PaymentRow = touched.get(key) ??
      known.get(key) ?? {
        contractId,
        paymentId: newId(),
        ...recipient,
        providerName: toProvider ? facts.provider.name : null,
        fileKey,
        dueOn: source.dueOn,
        amountCents: 0,
        state: 'SCHEDULED',
        createdAt,
      }
    const amountCents = before.amountCents + amcCents
    touched.set(key, { ...before, amountCents, state: amountCents < 0 ? 'TO_RECOVER' : 'SCHEDULED' })
    entry.row.paymentId = before.paymentId
  }
  // A line and its reversal that come together owe nothing: there is no transfer to make, nor to tell of.
  const written = new Set([...known.values()].map(row => row.paymentId))
  const isNothing = ({ paymentId, amountCents }: PaymentRow) => amountCents === 0 && !written.has(paymentId)
  const nothings = new Set([...touched.values()].filter(isNothing).map(row => row.paymentId))
  for (const { row } of owed) if (row.paymentId && nothings.has(row.paymentId)) row.paymentId = null
  return [...touched.values()].filter(row => !nothings.has(row.paymentId))
}

/** Writes payments as they now are. */
export const writePayments = async (
  tx: Writer,
  { db }: Pick<ImportServices, 'db'>,
  payments: readonly PaymentRow[],
): Promise<void> => {
  const { payment } = db.tables
  await insertRows(db.engine, payments, values =>
    tx
      .insert(payment)
      .values(values)
      .onConflictDoUpdate({
        target: [payment.contractId, payment.paymentId],
        set: { amountCents: sql`excluded.amount_cents`, state: sql`excluded.state` },
      }),
  )
}
