import { and, eq, gte, inArray, isNotNull, ne, type SQL } from 'drizzle-orm'
import type { Writer } from '../../db/database.ts'
import { inPieces } from '../../db/sequence.ts'
import { tuplesIn } from '../../db/tuples.ts'
import { contractCover, type PersonCover } from './claim.import.cover.ts'
import { isCutShort, replacementOf } from './claim.import.recompute.ts'
import { type ClaimRow, type ImportServices, type Incoming, type LedgerRow, refKeyOf } from './claim.import.type.ts'
import type { DecompteLine } from './decompte.type.ts'

/** Someone a line may be for: a person as one contract knows them. */
export interface Candidate {
  contractId: string
  memberId: string
  contractNumber: string
  formula: string
  startOn: string
  endOn: string | null
  birthOn: string
  rightsFrom: string
  rightsTo: string | null
}

/** Where a known line stands: nowhere while it is in quarantine. */
export interface KnownLine {
  contractId: string | null
  lineId: string | null
}

/** All that is known before a batch is applied, and that deciding on its lines may need. */
export interface BatchState {
  /** By emitter and ref: the batch's own lines that are known already, and the lines its reversals take back. */
  known: ReadonlyMap<string, KnownLine>
  /** Those a line may be for, the contract that began first leading. */
  candidatesOf(line: DecompteLine): readonly Candidate[]
  coverOf(candidate: Pick<Candidate, 'contractId' | 'memberId'>): PersonCover
  /** What a reversal of the batch may take back, by the id of the feed's line: it, or what stands in its place. */
  original(lineId: string): LedgerRow | undefined
  /** The ids of those already taken back. */
  reversed: ReadonlySet<string>
  /**
   * Of the contracts where a reversal of the batch makes room under a ceiling: the entries that one had cut short, and
   * those taken back, from the first day that it makes room on.
   */
  shortLines: readonly LedgerRow[]
  personOf(memberId: string): Candidate | undefined
  /** The claims of the days that the batch's lines are about, and the entries in them. */
  claims: readonly ClaimRow[]
  claimLines: ReadonlyMap<string, readonly LedgerRow[]>
  /** A keyed hash that stands for the person a line names. */
  personKey(line: DecompteLine): string
}

const gather = async <Row>(conditions: readonly SQL[], read: (condition: SQL) => PromiseLike<Row[]>) => {
  const rows: Row[] = []
  for (const condition of conditions) rows.push(...(await read(condition)))
  return rows
}

const byKey = <Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> => {
  const found = new Map<string, Row[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const list = found.get(key)
    if (list) list.push(row)
    else found.set(key, [row])
  }
  return found
}

const personKeys = ({ vault }: Pick<ImportServices, 'vault'>) => {
  const hashes = new Map<string, string>()
  return {
    nirHash(nir: string) {
      let hash = hashes.get(nir)
      if (hash === undefined) {
        hash = vault.hash(nir)
        hashes.set(nir, hash)
      }
      return hash
    },
    key: (nirHash: string, birthOn: string, birthRank: number) => `${nirHash} ${birthOn} ${birthRank}`,
  }
}

/** Which of these lines are known, and what the reversals among them take back. */
export const knownLines = async (
  tx: Writer,
  { db }: Pick<ImportServices, 'db'>,
  incoming: readonly Incoming[],
): Promise<Map<string, KnownLine>> => {
  const { feedLine } = db.tables
  const keys = new Set<string>()
  for (const { line, source } of incoming) {
    keys.add(refKeyOf(source.emitter, line.ref))
    if (line.reverses !== undefined) keys.add(refKeyOf(source.emitter, line.reverses))
  }
  const rows = await gather(
    inPieces([...keys]).map(piece => inArray(feedLine.refKey, piece)),
    condition => tx.select().from(feedLine).where(condition),
  )
  return new Map(rows.map(({ refKey, contractId, lineId }) => [refKey, { contractId, lineId }]))
}

/** Reads, in few statements, all that a batch of new lines needs. */
export const loadState = async (
  tx: Writer,
  services: Pick<ImportServices, 'db' | 'vault'>,
  incoming: readonly Incoming[],
  known: ReadonlyMap<string, KnownLine>,
): Promise<BatchState> => {
  const { engine, tables } = services.db
  const { claim, claimLine, ceilingUse, contract, equipmentPurchase, member, memberByNir } = tables
  const keys = personKeys(services)

  const nirHashes = new Set(incoming.map(({ line }) => keys.nirHash(line.nir)))
  const places = await gather(
    inPieces([...nirHashes]).map(piece => inArray(memberByNir.nirHash, piece)),
    condition => tx.select().from(memberByNir).where(condition),
  )
  const contractIds = [...new Set(places.map(place => place.contractId))]
  const inContracts = (column: Parameters<typeof inArray>[0]) =>
    inPieces(contractIds).map(piece => inArray(column, piece))

  const people = await gather(inContracts(member.contractId), condition =>
    tx
      .select({
        contractId: member.contractId,
        memberId: member.memberId,
        contractNumber: contract.number,
        formula: contract.formula,
        startOn: contract.startOn,
        endOn: contract.endOn,
        birthOn: member.birthOn,
        rightsFrom: member.rightsFrom,
        rightsTo: member.rightsTo,
      })
      .from(member)
      .innerJoin(contract, eq(contract.contractId, member.contractId))
      .where(condition),
  )
  const personOf = new Map(people.map(person => [person.memberId, person]))
  const candidates = new Map<string, Candidate[]>()
  for (const { nirHash, birthOn, birthRank, memberId } of places) {
    const key = keys.key(nirHash, birthOn, birthRank)
    const person = personOf.get(memberId)
    if (person) candidates.set(key, [...(candidates.get(key) ?? []), person])
  }
  for (const list of candidates.values())
    list.sort((a, b) => (`${a.startOn} ${a.contractNumber}` < `${b.startOn} ${b.contractNumber}` ? -1 : 1))
  const candidatesOf = ({ nir, birthDate, birthRank }: DecompteLine) =>
    candidates.get(keys.key(keys.nirHash(nir), birthDate, birthRank)) ?? []

  // What the reversals take back.
  const targets: [string, string][] = []
  for (const { line, source } of incoming) {
    const target = line.reverses === undefined ? undefined : known.get(refKeyOf(source.emitter, line.reverses))
    if (target?.contractId && target.lineId) targets.push([target.contractId, target.lineId])
  }
  const originals = await gather(tuplesIn(engine, [claimLine.contractId, claimLine.lineId], targets), condition =>
    tx.select().from(claimLine).where(condition),
  )
  // What was computed again since stands in its place.
  const reversed = new Set<string>()
  const replacements = new Map<string, LedgerRow>()
  for (let asked: readonly LedgerRow[] = originals; asked.length > 0; ) {
    const takenBack = await gather(
      tuplesIn(
        engine,
        [claimLine.contractId, claimLine.reversesLineId],
        asked.map(({ contractId, lineId }) => [contractId, lineId]),
      ),
      condition =>
        tx
          .select()
          .from(claimLine)
          .where(and(isNotNull(claimLine.reversesLineId), condition)),
    )
    const moved: [string, string, string][] = []
    const from = new Map<string, string>()
    for (const { contractId, emitter, ref, reversesLineId } of takenBack) {
      const next = replacementOf(ref)
      if (next === undefined) reversed.add(reversesLineId!)
      else {
        moved.push([contractId, emitter, next])
        from.set(`${contractId} ${emitter} ${next}`, reversesLineId!)
      }
    }
    asked = await gather(tuplesIn(engine, [claimLine.contractId, claimLine.emitter, claimLine.ref], moved), condition =>
      tx.select().from(claimLine).where(condition),
    )
    for (const row of asked) replacements.set(from.get(`${row.contractId} ${row.emitter} ${row.ref}`)!, row)
  }
  const standing = (row: LedgerRow): LedgerRow => {
    const next = replacements.get(row.lineId)
    return next ? standing(next) : row
  }
  const takenFrom = originals.map(standing)

  // What the reversals may make room for.
  const roomFrom = new Map<string, string>()
  for (const { contractId, result } of takenFrom)
    for (const day of [...result.consumptions.map(use => use.periodStart), result.purchase?.on])
      if (day && day < (roomFrom.get(contractId) ?? '9999')) roomFrom.set(contractId, day)
  const shortLines: LedgerRow[] = []
  for (const [contractId, day] of roomFrom) {
    const rows = await tx
      .select()
      .from(claimLine)
      .where(and(eq(claimLine.contractId, contractId), gte(claimLine.careFrom, day), ne(claimLine.outOfPocketCents, 0)))
    shortLines.push(...rows.filter(row => isCutShort(row) || row.reversesLineId !== null))
  }

  // The claims that the lines may belong to, and what the Sécu kept back on the same days.
  const days = new Map<string, [string, string, string]>()
  for (const { line } of incoming)
    for (const { contractId, memberId } of candidatesOf(line))
      days.set(`${memberId} ${line.careFrom}`, [contractId, memberId, line.careFrom])
  for (const { contractId, memberId, careFrom } of [...takenFrom, ...shortLines.filter(isCutShort)])
    days.set(`${memberId} ${careFrom}`, [contractId, memberId, careFrom])
  const claims = await gather(
    tuplesIn(engine, [claim.contractId, claim.memberId, claim.careOn], [...days.values()]),
    condition => tx.select().from(claim).where(condition),
  )
  const linesOfClaims = await gather(
    tuplesIn(
      engine,
      [claimLine.contractId, claimLine.claimId],
      claims.map(({ contractId, claimId }) => [contractId, claimId]),
    ),
    condition => tx.select().from(claimLine).where(condition),
  )

  // What has been used.
  const uses = await gather(inContracts(ceilingUse.contractId), condition =>
    tx.select().from(ceilingUse).where(condition),
  )
  const purchases = await gather(inContracts(equipmentPurchase.contractId), condition =>
    tx
      .select()
      .from(equipmentPurchase)
      .where(and(condition, eq(equipmentPurchase.reversed, false))),
  )
  const usesOf = byKey(uses, row => row.contractId)
  const purchasesOf = byKey(purchases, row => row.contractId)
  const dayLinesOf = byKey(linesOfClaims, row => row.contractId)
  const covers = new Map<string, (memberId: string) => PersonCover>()

  return {
    known,
    candidatesOf,
    coverOf({ contractId, memberId }) {
      let cover = covers.get(contractId)
      if (!cover) {
        const of = <Row>(rows: Map<string, Row[]>) => rows.get(contractId) ?? []
        cover = contractCover(of(usesOf), of(purchasesOf), of(dayLinesOf))
        covers.set(contractId, cover)
      }
      return cover(memberId)
    },
    original: (() => {
      const byId = new Map(originals.map(row => [row.lineId, standing(row)]))
      return (lineId: string) => byId.get(lineId)
    })(),
    shortLines,
    personOf: memberId => personOf.get(memberId),
    reversed,
    claims,
    claimLines: byKey(linesOfClaims, row => row.claimId),
    personKey: ({ nir, birthDate, birthRank }) => keys.key(keys.nirHash(nir), birthDate, birthRank),
  }
}
