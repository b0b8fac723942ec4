import { and, inArray, ne } from 'drizzle-orm'
import type { Vault } from '../../crypto/seal.ts'
import type { Writer } from '../../db/database.ts'
import { insertRows } from '../../db/insert.ts'
import { inPieces } from '../../db/sequence.ts'
import { type Entry, type ImportServices, refKeyOf, type SetAside } from './claim.import.type.ts'
import type { DecompteLine } from './decompte.type.ts'

const placeOf = (refKey: string) => ({ table: 'quarantined_line', column: 'line_sealed', row: refKey })

/** A line as it came, encrypted: it names a person and their care. */
const sealLine = (vault: Vault, refKey: string, line: DecompteLine): string =>
  vault.seal(JSON.stringify(line), placeOf(refKey))

/** @throws Error when it was altered, moved, or sealed with a key that is not here */
export const openLine = (vault: Vault, refKey: string, sealed: string): DecompteLine =>
  JSON.parse(vault.open(sealed, placeOf(refKey))) as DecompteLine // sealed by `sealLine`, after every check

/** Keeps lines that can't be applied, with the reason, until they are replayed. */
export const quarantine = async (
  tx: Writer,
  { db, vault }: Pick<ImportServices, 'db' | 'vault'>,
  setAside: readonly SetAside[],
  personKey: (line: DecompteLine) => string,
  quarantinedAt: Date,
): Promise<void> => {
  const rows = setAside.map(({ incoming: { line, lineNumber, source }, reason }) => {
    const refKey = refKeyOf(source.emitter, line.ref)
    const rank = `${line.nature === 'REVERSAL' ? 0 : 1} ${source.fileNumber} ${String(lineNumber).padStart(8, '0')}`
    return {
      refKey,
      emitter: source.emitter,
      fileNumber: source.fileNumber,
      lineNumber,
      reason,
      lineSealed: sealLine(vault, refKey, line),
      careOn: line.careFrom,
      replayKey: `${vault.hash(personKey(line))} ${line.careFrom} ${rank} ${refKey}`,
      quarantinedAt,
    }
  })
  await insertRows(db.engine, rows, values => tx.insert(db.tables.quarantinedLine).values(values))
}

/** Lets out the lines that a replay applied; of those that stay, keeps the reason of today. */
export const release = async (
  tx: Writer,
  { db }: Pick<ImportServices, 'db'>,
  entries: readonly Entry[],
  setAside: readonly SetAside[],
  releasedAt: Date,
): Promise<void> => {
  const { quarantinedLine: line } = db.tables
  const applied = entries.map(({ row }) => refKeyOf(row.emitter, row.ref))
  for (const piece of inPieces(applied))
    await tx.update(line).set({ releasedAt }).where(inArray(line.refKey, piece)).returning({ refKey: line.refKey })
  for (const reason of new Set(setAside.map(one => one.reason))) {
    const stay = setAside.filter(one => one.reason === reason)
    const refKeys = stay.map(({ incoming }) => refKeyOf(incoming.source.emitter, incoming.line.ref))
    for (const piece of inPieces(refKeys))
      await tx
        .update(line)
        .set({ reason })
        .where(and(inArray(line.refKey, piece), ne(line.reason, reason)))
        .returning({ refKey: line.refKey })
  }
}
