import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AUDIT_ACTORS } from './audit.table.ts'
import { type AuditRow, canonicalJson, firstBreak, GENESIS, hashOf } from './chain.ts'

const entryContent = fc.record({
  at: fc.date({ noInvalidDate: true }),
  actorKind: fc.constantFrom(...AUDIT_ACTORS),
  actorId: fc.option(fc.uuid()),
  action: fc.string(),
  subjectId: fc.option(fc.uuid()),
  details: fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 1 }), { maxKeys: 3 }),
})

/** A contract's chain as it would have been written. */
const chain = (min: number) =>
  fc.tuple(fc.uuid(), fc.array(entryContent, { minLength: min, maxLength: 12 })).map(([contractId, contents]) => {
    let previousHash = GENESIS
    return contents.map((content, i): AuditRow => {
      const entry = { contractId, seq: i + 1, ...content, previousHash }
      previousHash = hashOf(entry)
      return { ...entry, hash: previousHash }
    })
  })

describe('a chain', () => {
  test('as it was written has no break, also after a trip through JSON with its keys in another order', () => {
    fc.assert(
      fc.property(chain(0), rows => {
        expect(firstBreak(rows, rows.length)).toBeUndefined()
        const reread = rows.map(row => ({
          ...row,
          details: Object.fromEntries(Object.entries(JSON.parse(JSON.stringify(row.details))).reverse()),
        }))
        expect(firstBreak(reread, rows.length)).toBeUndefined()
      }),
    )
  })

  test('shows any single edit, also when the edited entry was given a fresh hash', () => {
    const edits = fc.oneof(
      fc.uuid().map(contractId => ({ contractId })),
      fc.date({ noInvalidDate: true }).map(when => ({ at: when })),
      fc.constantFrom(...AUDIT_ACTORS).map(actorKind => ({ actorKind })),
      fc.uuid().map(actorId => ({ actorId })),
      fc.string().map(action => ({ action })),
      fc.uuid().map(subjectId => ({ subjectId })),
      fc.dictionary(fc.string(), fc.jsonValue()).map(details => ({ details })),
      fc.integer().map(seq => ({ seq })),
      fc.string().map(hash => ({ hash })),
      fc.string().map(previousHash => ({ previousHash })),
    )
    fc.assert(
      fc.property(chain(2), fc.array(edits, { minLength: 12, maxLength: 12 }), (rows, given) => {
        for (const [k, row] of rows.entries()) {
          const edited = { ...row, ...given[k] }
          if (canonicalJson(edited) === canonicalJson(row)) continue
          expect(firstBreak(rows.with(k, edited), rows.length)).toBeDefined()
          // With a hash made anew, what follows contradicts it; nothing follows the last one.
          const { hash: _, ...content } = edited
          const hash = hashOf(content)
          if (k < rows.length - 1 && hash !== row.hash)
            expect(firstBreak(rows.with(k, { ...content, hash }), rows.length)).toBeDefined()
        }
      }),
    )
  })

  test('shows any deletion, and names the entry that is missing', () => {
    fc.assert(
      fc.property(chain(1), rows => {
        for (const k of rows.keys())
          expect(firstBreak(rows.toSpliced(k, 1), rows.length)).toContain(
            k === rows.length - 1 ? `ends at entry ${k}` : `entry ${k + 1} is missing`,
          )
      }),
    )
  })

  test('shows an end cut off, of any length', () => {
    fc.assert(
      fc.property(chain(1), rows => {
        for (const kept of rows.keys())
          expect(firstBreak(rows.slice(0, kept), rows.length)).toContain(`ends at entry ${kept}`)
      }),
    )
  })

  test('shows any two entries that changed places, also when they took over each other’s number', () => {
    fc.assert(
      fc.property(chain(2), rows => {
        for (const a of rows.keys())
          for (let b = a + 1; b < rows.length; b++) {
            const swapped = rows.with(a, rows[b]!).with(b, rows[a]!)
            expect(firstBreak(swapped, rows.length)).toBeDefined()
            const renumbered = swapped.map((row, i) => ({ ...row, seq: i + 1 }))
            expect(firstBreak(renumbered, rows.length)).toBeDefined()
          }
      }),
    )
  })

  test('shows an entry too many', () => {
    fc.assert(
      fc.property(chain(1), rows => {
        const { hash: _, ...last } = rows.at(-1)!
        const content = { ...last, seq: last.seq + 1, previousHash: rows.at(-1)!.hash }
        expect(firstBreak([...rows, { ...content, hash: hashOf(content) }], rows.length)).toContain(
          `has written ${rows.length}`,
        )
      }),
    )
  })
})

test.each<[unknown, string]>([
  [{ b: 1, a: { d: [2, null], c: 'é' } }, '{"a":{"c":"é","d":[2,null]},"b":1}'],
  [{ gone: undefined, at: new Date(0) }, '{"at":"1970-01-01T00:00:00.000Z"}'],
  [[undefined, Number.NaN], '[null,null]'],
])('canonical JSON of %j', (value, text) => {
  expect(canonicalJson(value)).toBe(text)
})
