import { sql } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { perDatabase } from '../db/prepared.ts'
import type { Sight } from './sight.ts'

/** What a query takes beside the sight: single values and lists. */
type Given = Readonly<Record<string, string | number | readonly string[]>>

interface Preparable<Rows> {
  prepare(name: string): { execute(values: Record<string, unknown>): PromiseLike<Rows> }
}

/** A place in a prepared query: typed as the value that will stand there, which is what rules and columns take. */
const place = <Value>(name: string): Value => sql.placeholder(name) as unknown as Value

/** Lists are filled up to a power of two by repeating their last value, so that few lengths ever occur. */
const roomFor = (list: readonly string[]) => (list.length === 0 ? 0 : 2 ** Math.ceil(Math.log2(list.length)))

const places = (name: string, list: readonly string[]): string[] =>
  Array.from({ length: roomFor(list) }, (_, at) => place<string>(`${name}${at}`))

const fill = (values: Record<string, unknown>, name: string, list: readonly string[]) => {
  for (let at = roomFor(list) - 1; at >= 0; at--) values[`${name}${at}`] = list[Math.min(at, list.length - 1)]
}

/** All that a sight's rules look at, but for the ids: two sights of one shape give the same SQL. */
const shapeOf = ({ actor, self, care, amounts, belongs, holdsContract }: Sight): string => {
  const role = actor.kind === 'STAFF' ? actor.roles : actor.kind === 'PARTNER' ? actor.scopes : []
  return [
    actor.kind,
    ...role,
    roomFor(self),
    roomFor(care),
    roomFor(amounts),
    Number(belongs),
    Number(holdsContract),
  ].join(' ')
}

/**
 * A query that carries a policy, prepared once for each shape of sight: `build` gets the sight and the given values with
 * places where the ids will stand, and applies the rules to them as to any other sight. Building and compiling a query
 * costs several times as much as running it.
 */
export const guarded = <Values extends Given, Rows>(
  name: string,
  build: (db: Database, sight: Sight, given: Values) => Preparable<Rows>,
): ((db: Database, sight: Sight, given: Values) => Promise<Rows>) => {
  const prepared = perDatabase(() => new Map<string, ReturnType<Preparable<Rows>['prepare']>>())

  const prepare = (db: Database, sight: Sight, given: Values, statement: string) => {
    const asPlaces = Object.entries(given).map(([key, value]) => [
      key,
      typeof value === 'object' ? places(key, value) : place(key),
    ])
    const placed: Sight = {
      ...sight,
      self: places('self', sight.self),
      care: places('care', sight.care),
      amounts: places('amounts', sight.amounts),
      ...(sight.contractId !== undefined && { contractId: place<string>('contractId') }),
    }
    return build(db, placed, Object.fromEntries(asPlaces) as Values).prepare(statement)
  }

  return async (db, sight, given) => {
    const values: Record<string, unknown> = { contractId: sight.contractId }
    let shape = shapeOf(sight)
    fill(values, 'self', sight.self)
    fill(values, 'care', sight.care)
    fill(values, 'amounts', sight.amounts)
    for (const key in given) {
      const value = given[key]!
      if (typeof value === 'object') {
        fill(values, key, value)
        shape += ` ${key}${roomFor(value)}`
      } else values[key] = value
    }
    const known = prepared(db)
    let query = known.get(shape)
    if (!query) {
      query = prepare(db, sight, given, `${name} ${known.size}`) // PostgreSQL cuts names after 63 characters
      known.set(shape, query)
    }
    return await query.execute(values)
  }
}
