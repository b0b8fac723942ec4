import { getTableColumns, getTableName } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { kits } from '../db/kit.ts'
import { define } from '../db/schema.ts'
import { sealedColumns } from './sealed-columns.ts'

describe.each(['sqlite', 'postgres'] as const)('the list of sealed columns, on %s', engine => {
  const tables = define(kits[engine])
  const known = sealedColumns(tables)

  it('has every column that is called so: a retired key would leave the values of another closed for good', () => {
    const called = Object.values(tables).flatMap(table =>
      Object.values(getTableColumns(table)).flatMap(({ name }) =>
        name.endsWith('_sealed') ? [`${getTableName(table)}.${name}`] : [],
      ),
    )
    const listed = known.map(({ name: { table, column } }) => `${table}.${column}`)
    expect(called.length).toBeGreaterThan(5)
    expect(listed.filter(one => one.endsWith('_sealed')).sort()).toEqual(called.sort())
  })

  it('writes to the column that it reads, and finds a row by columns of its table', () => {
    for (const { table, name, key, row, set } of known) {
      const columns = getTableColumns(tables[table])
      const [property = ''] = Object.keys(set('v1.x.y.z'))
      expect(columns[property as keyof typeof columns]).toMatchObject({ name: name.column })
      for (const one of [...key, row]) expect(Object.values(columns)).toContain(one)
    }
  })
})
