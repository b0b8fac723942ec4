import { and, asc, eq, isNotNull, like, notLike, type SQL, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Services } from '../context.ts'
import type { Reader } from '../db/database.ts'
import { fanOut } from '../db/shards.ts'
import type { Bilingual, Locale } from '../i18n/locale.ts'
import { keyIdOf } from './seal.ts'
import { type SealedColumn, sealedColumns } from './sealed-columns.ts'

/** Few enough that a request never waits long for the writer's turn. */
const BATCH = 100
/** How often a column is gone through: a value that changed under our hands is looked at again. */
const PASSES = 5

export interface RotateOptions {
  print: (line: string) => void
  locale: Locale
  batchSize?: number
  /** Told after each batch, for whoever watches. */
  onBatch?: (sealed: number) => void | Promise<void>
}

/** What a rotation came to. */
export interface Rotation {
  /** Values sealed again. */
  sealed: number
  /** Values that do not open: altered, moved, or sealed with a key that is not here. They stay as they are. */
  refused: number
  /** Values left with each older key, which can only be removed at none. */
  left: Record<string, number>
}

const TEXTS = {
  COLUMN: { fr: 'valeurs chiffrées de nouveau', en: 'values sealed again' },
  REFUSED: {
    fr: 'ne s’ouvre pas (modifiée, déplacée, ou clé absente) : laissée telle quelle',
    en: 'does not open (altered, moved, or its key is missing): left as it is',
  },
  SAME: { fr: 'Rien à refaire : tout est chiffré avec la clé', en: 'Nothing to do: everything is sealed with the key' },
  FREE: {
    fr: 'plus rien n’en dépend. Elle peut être retirée de FIELD_KEYS une fois que tous les processus ont les mêmes clés ; gardez-la à part tant que vous gardez des sauvegardes d’avant.',
    en: 'nothing depends on it any more. It can be taken out of FIELD_KEYS once every process has the same keys; keep it elsewhere for as long as you keep backups from before.',
  },
  HELD: {
    fr: 'valeurs en dépendent encore : gardez-la.',
    en: 'values still depend on it: keep it.',
  },
} as const satisfies Record<string, Bilingual>

type Key = Record<string, unknown>
interface Found {
  key: Key
  row: string
  sealed: string
}

const nameOf = ({ name: { table, column } }: SealedColumn) => `${table}.${column}`

const selectionOf = ({ key, row, sealed }: SealedColumn) => ({
  ...Object.fromEntries(key.map((column, at) => [`key${at}`, column])),
  row,
  sealed,
})

const after = ({ key }: SealedColumn, last: Key): SQL => {
  const columns = sql.join(
    key.map(column => sql`${column}`),
    sql`, `,
  )
  const values = sql.join(
    key.map((column, at) => sql`${sql.param(last[`key${at}`], column)}`),
    sql`, `,
  )
  return sql`(${columns}) > (${values})`
}

const find = async (
  reader: Reader,
  table: PgTable,
  column: SealedColumn,
  condition: SQL | undefined,
  limit: number,
): Promise<Found[]> => {
  const rows = await fanOut('key rotation', () =>
    reader
      .select(selectionOf(column) as never)
      .from(table)
      .where(and(isNotNull(column.sealed), condition))
      .orderBy(...column.key.map(one => asc(one)))
      .limit(limit),
  )
  return (rows as (Key & { row: string; sealed: string })[]).map(({ row, sealed, ...key }) => ({ key, row, sealed }))
}

const isOf = (keyId: string) => `v1.${keyId}.%`

/** Goes once through a column; answers what was done, and how many values changed meanwhile. */
const pass = async (
  { db, vault }: Pick<Services, 'db' | 'vault'>,
  column: SealedColumn,
  { batchSize = BATCH, onBatch }: RotateOptions,
  refuse: (found: Found) => void,
): Promise<{ sealed: number; moved: number }> => {
  const [current = ''] = vault.keyIds
  const table = db.tables[column.table] as unknown as PgTable
  const done = { sealed: 0, moved: 0 }
  const stale = notLike(column.sealed, isOf(current))
  for (let last: Key | undefined; ; ) {
    const page = await find(db.read, table, column, last ? and(stale, after(column, last)) : stale, batchSize)
    if (page.length === 0) return done
    last = page.at(-1)!.key
    const again = page.flatMap(found => {
      const place = { ...column.name, row: found.row }
      try {
        return [{ found, sealed: vault.seal(vault.open(found.sealed, place), place) }]
      } catch {
        refuse(found)
        return []
      }
    })
    // Only where the value is still the one that was read: whoever wrote meanwhile has sealed something newer.
    const written = await fanOut('key rotation', () =>
      db.transaction(async tx => {
        let count = 0
        for (const { found, sealed } of again) {
          const isIt = and(
            ...column.key.map((one, at) => eq(one, found.key[`key${at}`])),
            eq(column.sealed, found.sealed),
          )
          count += (
            await tx
              .update(table)
              .set(column.set(sealed))
              .where(isIt)
              .returning({ row: column.row as never })
          ).length
        }
        return count
      }),
    )
    done.sealed += written
    done.moved += again.length - written
    await onBatch?.(done.sealed)
  }
}

/**
 * Seals again, with the first field key, whatever another one sealed: a batch at a time, while the server reads and
 * writes, and as often as it takes after a kill, since what is done is not done twice. Every process must have the new
 * key before one of them seals with it: add it as the last of FIELD_KEYS everywhere, then put it first, then rotate.
 */
export const rotateKeys = async (
  services: Pick<Services, 'db' | 'vault'>,
  options: RotateOptions,
): Promise<Rotation> => {
  const { db, vault } = services
  const { print, locale } = options
  const [current = '', ...older] = vault.keyIds
  const result: Rotation = { sealed: 0, refused: 0, left: Object.fromEntries(older.map(id => [id, 0])) }
  for (const column of sealedColumns(db.tables)) {
    const refused = new Set<string>()
    const refuse = ({ key, row, sealed }: Found) => {
      const known = JSON.stringify(key)
      if (refused.has(known)) return
      refused.add(known)
      print(`${nameOf(column)} ${row} [${keyIdOf(sealed) ?? '?'}] ${TEXTS.REFUSED[locale]}`)
    }
    let sealed = 0
    for (let round = 0, moved = 1; moved > 0 && round < PASSES; round++) {
      const done = await pass(services, column, options, refuse)
      sealed += done.sealed
      moved = done.moved
    }
    if (sealed > 0) print(`${nameOf(column)} : ${sealed} ${TEXTS.COLUMN[locale]}`)
    result.sealed += sealed
    result.refused += refused.size
    const table = db.tables[column.table] as unknown as PgTable
    for (const id of older)
      result.left[id]! += await fanOut('key rotation', () => db.read.$count(table, like(column.sealed, isOf(id))))
  }
  if (result.sealed === 0) print(`${TEXTS.SAME[locale]} ${current}.`)
  for (const [id, left] of Object.entries(result.left))
    print(left > 0 ? `${id} : ${left} ${TEXTS.HELD[locale]}` : `${id} : ${TEXTS.FREE[locale]}`)
  return result
}
