import { and, asc, gt, inArray, isNull, type SQL } from 'drizzle-orm'
import type { Writer } from '../../db/database.ts'
import { inPieces } from '../../db/sequence.ts'
import { fanOut } from '../../db/shards.ts'
import { dayInFrance } from '../../i18n/civil-date.ts'
import type { Locale } from '../../i18n/locale.ts'
import { replayBatch } from './claim.import.batch.ts'
import { transferDay } from './claim.import.payments.ts'
import { openLine } from './claim.import.quarantine.ts'
import { countsText, IMPORT_TEXTS, REASON_TEXTS, reasonText } from './claim.import.text.ts'
import { addCounts, type Counts, type ImportServices, noCounts } from './claim.import.type.ts'
import { QUARANTINE_REASONS, type QuarantineReason } from './claim.table.ts'

/** The lines set aside: on the command line, and what the desk's screen does with them (features/feed). */

const PAGE = 500

const openPage = ({ db }: Pick<ImportServices, 'db'>, after: string, condition?: SQL) => {
  const { quarantinedLine: line } = db.tables
  return fanOut('import', () =>
    db.read
      .select()
      .from(line)
      .where(and(isNull(line.releasedAt), gt(line.replayKey, after), condition))
      .orderBy(asc(line.replayKey))
      .limit(PAGE),
  )
}

/**
 * Prints the lines in quarantine: where each comes from, its date of care and the reason; nothing of the person.
 * @returns how many there are, by reason
 */
export const listQuarantine = async (
  services: Pick<ImportServices, 'db'>,
  print: (line: string) => void,
  locale: Locale,
): Promise<Partial<Record<QuarantineReason, number>>> => {
  const counts: Partial<Record<QuarantineReason, number>> = {}
  for (let after = ''; ; ) {
    const page = await openPage(services, after)
    for (const { refKey, fileNumber, lineNumber, careOn, reason } of page) {
      counts[reason] = (counts[reason] ?? 0) + 1
      print(`${refKey};${fileNumber}:${lineNumber};${careOn};${reason};${REASON_TEXTS[reason][locale]}`)
    }
    const last = page.at(-1)
    if (!last) break
    after = last.replayKey
  }
  const found = QUARANTINE_REASONS.filter(reason => counts[reason])
  if (found.length === 0) print(IMPORT_TEXTS.QUARANTINE_EMPTY[locale])
  for (const reason of found) print(reasonText(reason, counts[reason] ?? 0, locale))
  return counts
}

export interface ReplayOptions {
  /** Refs, alone or with their emitter ('01-751-0000/75-2026-000015'); all lines when absent. */
  refs?: readonly string[]
}

/**
 * Tries lines in quarantine again, as if they had just come: those that can now be applied are, and are paid on the
 * second business day from today; the others stay, with the reason of today. Lines of a person are tried by care date,
 * reversals first, and all of them again as long as some were applied: a reversal may wait for its line.
 * @returns what came of them: `quarantined` stayed, `skipped` were applied by somebody else meanwhile
 * @throws Error naming the refs that are not in quarantine
 */
export const replayQuarantine = async (
  services: ImportServices,
  { refs }: ReplayOptions,
  print: (line: string) => void,
  locale: Locale,
): Promise<Counts & { read: number }> => {
  const total = await replayKeys(services, refs && (await keysOf(services, refs, locale)))
  for (const line of countsText(total.read, total, locale)) print(line)
  return total
}

/** Some lines that were tried together. */
export interface Tried {
  /** Those that were still in quarantine, by their keys. */
  refKeys: readonly string[]
  applied: number
  stayed: number
  /** 0 for the first time; then again, for as long as some were applied. */
  round: number
}

/**
 * The same for lines by their keys (emitter/ref), or for all of them; one that is out already is left alone.
 * @param follow what is written with them, in their transaction
 */
export const replayKeys = async (
  services: ImportServices,
  chosen: readonly string[] | undefined,
  follow: (tx: Writer, tried: Tried) => Promise<void> = async () => {},
): Promise<Counts & { read: number }> => {
  const counts = noCounts()
  let stayed: Counts['quarantined']
  let read: number | undefined
  let applied: number
  let round = -1
  do {
    round++
    const found = noCounts()
    let tried = 0
    for await (const page of pagesOf(services, chosen)) {
      tried += page.length
      addCounts(found, await replayPage(services, page, (tx, tried) => follow(tx, { ...tried, round })))
    }
    read ??= tried
    applied = found.applied
    stayed = found.quarantined
    addCounts(counts, { ...found, quarantined: {} })
  } while (applied > 0)
  return { ...counts, quarantined: stayed, read }
}

type QuarantinedRow = Awaited<ReturnType<typeof openPage>>[number]

async function* pagesOf(
  services: ImportServices,
  chosen: readonly string[] | undefined,
): AsyncGenerator<QuarantinedRow[]> {
  const { refKey } = services.db.tables.quarantinedLine
  for (const condition of chosen ? inPieces(chosen).map(piece => inArray(refKey, piece)) : [undefined])
    for (let after = ''; ; ) {
      const page = await openPage(services, after, condition)
      const last = page.at(-1)
      if (!last) break
      yield page
      after = last.replayKey
    }
}

const replayPage = async (
  services: ImportServices,
  page: readonly QuarantinedRow[],
  follow: (tx: Writer, tried: Omit<Tried, 'round'>) => Promise<void>,
): Promise<Counts> => {
  const dueOn = transferDay(dayInFrance(services.now()))
  const { counts } = await replayBatch(
    services,
    page.map(({ refKey, emitter, fileNumber, lineNumber, lineSealed }) => ({
      lineNumber,
      line: openLine(services.vault, refKey, lineSealed),
      source: { emitter, fileNumber, dueOn },
    })),
    (tx, { entries, setAside }) =>
      follow(tx, { refKeys: page.map(({ refKey }) => refKey), applied: entries.length, stayed: setAside.length }),
  )
  return counts
}

/** Finds the lines that are meant. @throws Error naming those that are not in quarantine */
const keysOf = async (services: ImportServices, refs: readonly string[], locale: Locale): Promise<string[]> => {
  const { quarantinedLine: line } = services.db.tables
  const emitters = await fanOut('import', () =>
    services.db.read.selectDistinct({ emitter: line.emitter }).from(line).where(isNull(line.releasedAt)),
  )
  const keys: string[] = []
  const unknown: string[] = []
  for (const ref of refs) {
    const candidates = [ref, ...emitters.map(({ emitter }) => `${emitter}/${ref}`)]
    const found = await fanOut('import', () =>
      services.db.read
        .select({ refKey: line.refKey })
        .from(line)
        .where(and(isNull(line.releasedAt), inArray(line.refKey, candidates))),
    )
    if (found.length === 0) unknown.push(ref)
    for (const { refKey } of found) keys.push(refKey)
  }
  if (unknown.length > 0) throw new Error(`${IMPORT_TEXTS.NOT_IN_QUARANTINE[locale]} ${unknown.join(', ')}`)
  return keys
}
