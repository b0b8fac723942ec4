import { and, eq } from 'drizzle-orm'
import type { Services } from '../../context.ts'
import type { Reader, Writer } from '../../db/database.ts'
import { derivedId } from '../../db/ids.ts'
import { enqueue } from '../../events/jobs.ts'
import { record } from '../../events/outbox.ts'
import { dayInFrance } from '../../i18n/civil-date.ts'
import { catalogue, type Formula } from '../guarantee/catalogue.ts'
import { parameters } from '../guarantee/parameters.ts'
import { type Agreement, agreementOf } from './agreement.ts'
import { type CoverageRow, roomNightsUsed } from './hospital.loader.ts'

type Stores = Pick<Services, 'db' | 'now'>

/** Writes an agreement, files it and sends it to the hospital. */
export const HOSPITAL_AGREEMENT = 'hospital.agreement'

export const agreementIdOf = (contractId: string, requestId: string, edition: number): string =>
  derivedId('hospital-agreement', contractId, requestId, edition)

/** What the contract pays of a stay of one of its people, by the guarantees in force on the day of admission. */
export const workOut = async (
  stores: Stores,
  reader: Reader,
  person: { contractId: string; memberId: string; formula: string },
  stay: Pick<CoverageRow, 'nature' | 'admissionOn' | 'dischargeOn' | 'privateRoom'>,
): Promise<Agreement> => {
  const formula: Formula | undefined =
    catalogue.inForce(person.formula, stay.admissionOn) ??
    catalogue.list.findLast(({ code }) => code === person.formula)
  if (!formula) throw new Error(`The formula ${person.formula} is not in the catalogue`)
  const ceiling = formula.row('PRIVATE_ROOM')?.ceiling
  const limit = ceiling && 'count' in ceiling ? (ceiling.count ?? 0) : 0
  const used = await roomNightsUsed(stores, reader, person, stay.admissionOn)
  return agreementOf(stay, formula, parameters, Math.max(0, limit - used))
}

/** Writes down what is agreed on, in the transaction that decides it; its document and its mail follow. */
export const agree = async (
  { db, now }: Stores,
  tx: Writer,
  { contractId, requestId, edition }: Pick<CoverageRow, 'contractId' | 'requestId' | 'edition'>,
  { lines, validFrom, validTo }: Agreement,
): Promise<void> => {
  const { hospitalCoverage } = db.tables
  const at = now()
  await tx
    .update(hospitalCoverage)
    .set({ lines, validFrom, validTo })
    .where(and(eq(hospitalCoverage.contractId, contractId), eq(hospitalCoverage.requestId, requestId)))
    .returning({ requestId: hospitalCoverage.requestId })
  await enqueue(tx, db.tables, at, [
    {
      kind: HOSPITAL_AGREEMENT,
      payload: { contractId, requestId, edition, issuedOn: dayInFrance(at) },
      runAt: at,
    },
  ])
}

/** Notes that an agreement went out or was confirmed; the household hears of it. @returns whether it was news */
export const note = async (
  { db, now }: Stores,
  tx: Writer,
  { contractId, requestId }: Pick<CoverageRow, 'contractId' | 'requestId'>,
  what: 'sentAt' | 'acknowledgedAt',
): Promise<boolean> => {
  const { hospitalCoverage, request } = db.tables
  const at = now()
  const isIt = and(eq(hospitalCoverage.contractId, contractId), eq(hospitalCoverage.requestId, requestId))
  const [row] = await tx.select().from(hospitalCoverage).where(isIt)
  if (!row || row[what] !== null) return false
  await tx
    .update(hospitalCoverage)
    .set({ [what]: at })
    .where(isIt)
    .returning({ requestId: hospitalCoverage.requestId })
  const [asked] = await tx
    .select({ memberId: request.memberId })
    .from(request)
    .where(and(eq(request.contractId, contractId), eq(request.requestId, requestId)))
  await record(tx, db.tables, [
    { contractId, kind: 'REQUEST_CHANGED', memberId: asked!.memberId, subjectId: requestId, occurredAt: at },
  ])
  return true
}
