import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm'
import type { Services } from '../../context.ts'
import { inPieces } from '../../db/sequence.ts'
import { fanOut } from '../../db/shards.ts'
import { tuplesIn } from '../../db/tuples.ts'
import type { LineFacts, LineNature } from './claim.table.ts'
import type { DeductionKind, Payee } from './decompte.type.ts'

/** Every line that came in, as CSV: for accounting and audits. Neither a NIR nor an IBAN is in it. */

type ExportServices = Pick<Services, 'db'>

export interface ExportOptions {
  /** Only the ledger of this contract; lines in quarantine belong to none. */
  contractNumber?: string
}

const PAGE = 500

const COLUMNS = [
  'ref',
  'amc_cents',
  'out_of_pocket_cents',
  'outcome',
  'reason',
  'emitter',
  'file_number',
  'nature',
  'reverses',
  'contract_number',
  'member_number',
  'role',
  'birth_rank',
  'care_from',
  'care_to',
  'act',
  'family',
  'quantity',
  'provider_id',
  'provider_kind',
  'specialty',
  'convention',
  'pathway',
  'exemption',
  'regime',
  'billed_cents',
  'base_cents',
  'rate_bp',
  'amo_cents',
  'participation_cents',
  'franchise_cents',
  'heavy_act_cents',
  'payee',
  'amo_paid_on',
  'amo_payment_ref',
  'payment_on',
  'payment_state',
  'received_at',
] as const
type Cells = Partial<Record<(typeof COLUMNS)[number], string | number | null>>

/** Spreadsheets run text that begins so as a formula: a quote keeps it text. A number is only ever a number. */
const cell = (value: string | number | null | undefined): string => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[";\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const rowText = (cells: Cells) => `${COLUMNS.map(column => cell(cells[column])).join(';')}\n`

/** Where a line is: nowhere while it is in quarantine. */
interface Place {
  refKey: string
  contractId: string | null
  lineId: string | null
}

/**
 * Writes the ledger in the order of emitters and refs, a page at a time, so that memory does not grow with it.
 * @param write takes each piece of text, and is waited for
 * @returns how many lines were written
 * @throws Error when there is no such contract
 */
export const exportClaims = async (
  services: ExportServices,
  { contractNumber }: ExportOptions,
  write: (text: string) => unknown,
): Promise<number> => {
  const contractId = contractNumber === undefined ? undefined : await contractOf(services, contractNumber)
  await write(`${COLUMNS.join(';')}\n`)
  let count = 0
  for await (const page of contractId === undefined ? everyLine(services) : linesOfContract(services, contractId)) {
    const rows = await fanOut('nightly', () => describe(services, page))
    await write(rows.map(rowText).join(''))
    count += rows.length
  }
  return count
}

const contractOf = async ({ db }: ExportServices, number: string) => {
  const { contractByNumber } = db.tables
  const [found] = await db.read.select().from(contractByNumber).where(eq(contractByNumber.number, number))
  if (!found) throw new Error(`There is no contract ${number}`)
  return found.contractId
}

async function* everyLine({ db }: ExportServices): AsyncGenerator<Place[]> {
  const { feedLine } = db.tables
  for (let after = ''; ; ) {
    const page = await fanOut('nightly', () =>
      db.read.select().from(feedLine).where(gt(feedLine.refKey, after)).orderBy(asc(feedLine.refKey)).limit(PAGE),
    )
    if (page.length === 0) return
    yield page
    after = page.at(-1)!.refKey
  }
}

async function* linesOfContract({ db }: ExportServices, contractId: string): AsyncGenerator<Place[]> {
  const { claimLine } = db.tables
  for (let after = { emitter: '', ref: '' }; ; ) {
    const page = await db.read
      .select({ emitter: claimLine.emitter, ref: claimLine.ref, lineId: claimLine.lineId })
      .from(claimLine)
      .where(
        and(
          eq(claimLine.contractId, contractId),
          sql`(${claimLine.emitter}, ${claimLine.ref}) > (${after.emitter}, ${after.ref})`,
        ),
      )
      .orderBy(asc(claimLine.emitter), asc(claimLine.ref))
      .limit(PAGE)
    const last = page.at(-1)
    if (!last) return
    yield page.map(({ emitter, ref, lineId }) => ({ refKey: `${emitter}/${ref}`, contractId, lineId }))
    after = last
  }
}

/** The cells of these lines, in their order. */
const describe = async (services: ExportServices, places: readonly Place[]): Promise<Cells[]> => {
  const described = new Map<string, Cells>()
  for (const row of await ledgerOf(services, places)) described.set(`${row.emitter}/${row.ref}`, row)
  const missing = places.filter(({ refKey }) => !described.has(refKey)).map(({ refKey }) => refKey)
  for (const [refKey, row] of await quarantinedOf(services, missing)) described.set(refKey, row)
  return places.map(({ refKey }) => {
    const row = described.get(refKey)
    if (!row) throw new Error(`The line ${refKey} is neither in the ledger nor in quarantine`)
    return row
  })
}

const outcomeOf = (nature: LineNature, payee: Payee) =>
  nature === 'REVERSAL' ? 'REVERSED' : payee === 'PROVIDER' ? 'PAID_TO_PROVIDER' : 'PAID'

const deducted = ({ deductions }: LineFacts, kind: DeductionKind) =>
  deductions.reduce((sum, deduction) => sum + (deduction.kind === kind ? deduction.cents : 0), 0)

const ledgerOf = async ({ db }: ExportServices, places: readonly Place[]): Promise<Cells[]> => {
  const { claimLine: line, contract, member, payment } = db.tables
  const keys = places.flatMap(({ contractId, lineId }): [string, string][] =>
    contractId && lineId ? [[contractId, lineId]] : [],
  )
  const cells: Cells[] = []
  for (const condition of tuplesIn(db.engine, [line.contractId, line.lineId], keys)) {
    const rows = await db.read
      .select({
        contractId: line.contractId,
        reversesLineId: line.reversesLineId,
        facts: line.facts,
        ref: line.ref,
        amc_cents: line.amcCents,
        out_of_pocket_cents: line.outOfPocketCents,
        emitter: line.emitter,
        file_number: line.fileNumber,
        nature: line.nature,
        contract_number: contract.number,
        member_number: member.number,
        role: member.role,
        birth_rank: member.birthRank,
        care_from: line.careFrom,
        care_to: line.careTo,
        act: line.actCode,
        family: line.family,
        quantity: line.quantity,
        billed_cents: line.billedCents,
        base_cents: line.baseCents,
        rate_bp: line.rateBp,
        amo_cents: line.amoCents,
        payee: line.payee,
        amo_paid_on: line.amoPaidOn,
        amo_payment_ref: line.amoPaymentRef,
        payment_on: payment.dueOn,
        payment_state: payment.state,
        received_at: line.receivedAt,
      })
      .from(line)
      .innerJoin(contract, eq(contract.contractId, line.contractId))
      .innerJoin(member, and(eq(member.contractId, line.contractId), eq(member.memberId, line.memberId)))
      .leftJoin(payment, and(eq(payment.contractId, line.contractId), eq(payment.paymentId, line.paymentId)))
      .where(condition)
    const reversed = await refsOf(
      { db },
      rows.flatMap(({ contractId, reversesLineId }): [string, string][] =>
        reversesLineId ? [[contractId, reversesLineId]] : [],
      ),
    )
    for (const { contractId: _, reversesLineId, facts, received_at, ...row } of rows)
      cells.push({
        ...row,
        outcome: outcomeOf(row.nature, row.payee),
        reverses: reversesLineId && reversed.get(reversesLineId),
        provider_id: facts.provider.id,
        provider_kind: facts.provider.idKind,
        specialty: facts.provider.specialty,
        convention: facts.provider.convention,
        pathway: facts.pathway,
        exemption: facts.exemption,
        regime: facts.regime,
        participation_cents: deducted(facts, 'PARTICIPATION'),
        franchise_cents: deducted(facts, 'FRANCHISE'),
        heavy_act_cents: deducted(facts, 'HEAVY_ACT'),
        received_at: received_at.toISOString(),
      })
  }
  return cells
}

const refsOf = async ({ db }: ExportServices, keys: readonly [string, string][]): Promise<Map<string, string>> => {
  const { claimLine } = db.tables
  const refs = new Map<string, string>()
  for (const condition of tuplesIn(db.engine, [claimLine.contractId, claimLine.lineId], keys)) {
    const rows = await db.read.select({ lineId: claimLine.lineId, ref: claimLine.ref }).from(claimLine).where(condition)
    for (const { lineId, ref } of rows) refs.set(lineId, ref)
  }
  return refs
}

/** What is known of lines in quarantine without opening them. */
const quarantinedOf = async ({ db }: ExportServices, refKeys: readonly string[]): Promise<Map<string, Cells>> => {
  const { quarantinedLine: line } = db.tables
  const cells = new Map<string, Cells>()
  for (const piece of inPieces(refKeys)) {
    const rows = await db.read
      .select({
        refKey: line.refKey,
        emitter: line.emitter,
        file_number: line.fileNumber,
        reason: line.reason,
        care_from: line.careOn,
        received_at: line.quarantinedAt,
      })
      .from(line)
      .where(inArray(line.refKey, piece))
    for (const { refKey, received_at, ...row } of rows)
      cells.set(refKey, {
        ...row,
        ref: refKey.slice(row.emitter.length + 1),
        outcome: 'QUARANTINED',
        received_at: received_at.toISOString(),
      })
  }
  return cells
}
