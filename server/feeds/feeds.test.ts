import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LOCALES } from '../i18n/locale.ts'
import { type CsvRow, readCsv } from './csv.ts'
import { civilDay, isCivilDate, isCivilMonth } from './date.ts'
import { openFeed } from './file.ts'
import { lineSplitter, MAX_LINE_BYTES } from './lines.ts'
import { FEED_MESSAGES } from './messages.ts'
import { type FeedFault, FeedRefused, faultText, type RowFault } from './refusal.ts'
import { openSpool } from './spool.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'feeds-test-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function fileOf(content: string | Buffer) {
  const path = join(folder, 'feed')
  await writeFile(path, content)
  return path
}

const codeOf = async (reading: Promise<unknown>) => {
  const error: unknown = await reading.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  return error instanceof FeedRefused ? error.code : error
}

describe('a civil date', () => {
  it.each(['2026-02-28', '2024-02-29', '2000-02-29', '1900-01-01', '2100-12-31'])('%s exists', text =>
    expect(isCivilDate(text)).toBe(true),
  )

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '1899-12-31',
    '2101-01-01',
    '2026-1-1',
    '20260101',
    '2026-01-01T00:00',
    '2026/01/01',
    '２026-01-01',
    '',
  ])('%j does not', text => expect(isCivilDate(text)).toBe(false))

  it('sorts like its number, and exists when a calendar has it', () => {
    const some = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
    const day = some.map(date => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, day, (one, two) => {
        expect(civilDay(one)).toBeGreaterThanOrEqual(0)
        expect(Math.sign(civilDay(one) - civilDay(two))).toBe(one < two ? -1 : one > two ? 1 : 0)
      }),
    )
  })

  it('has a month', () => {
    expect(isCivilMonth('2026-11')).toBe(true)
    expect(isCivilMonth('2026-13')).toBe(false)
    expect(isCivilMonth('2026-1')).toBe(false)
  })
})

describe('the lines of a stream', () => {
  it('are the same however the stream is cut', () => {
    const line = fc.string({ unit: 'grapheme', maxLength: 20 }).map(text => text.replaceAll('\n', ''))
    fc.assert(
      fc.property(fc.array(line), fc.boolean(), fc.array(fc.nat(200)), (lines, ended, cuts) => {
        const text = Buffer.from(lines.map(each => `${each}\n`).join('') + (ended ? '' : 'end'))
        const seen: { text: string; number: number; offset: number; ended: boolean }[] = []
        const splitter = lineSplitter((bytes, number, offset, whole) =>
          seen.push({ text: bytes.toString(), number, offset, ended: whole }),
        )
        const edges = [0, ...cuts.filter(cut => cut < text.length).sort((a, b) => a - b), text.length]
        for (const [at, edge] of edges.entries()) splitter.push(text.subarray(edges[at - 1] ?? 0, edge))
        const expected = ended ? lines : [...lines, 'end']
        expect(splitter.end()).toBe(expected.length)
        expect(seen.map(each => each.text)).toEqual(expected)
        for (const [at, each] of seen.entries()) {
          expect(each.number).toBe(at + 1)
          expect(text.subarray(each.offset).toString().startsWith(each.text)).toBe(true)
          expect(each.ended).toBe(ended || at < lines.length)
        }
      }),
    )
  })

  it('are refused beyond their limit, however much would follow, after holding no more than the limit', () => {
    const chunk = Buffer.alloc(10_000, 'a')
    const splitter = lineSplitter(() => {})
    let pushed = 0
    expect(() => {
      for (;;) {
        splitter.push(chunk)
        pushed += chunk.length
      }
    }).toThrow(new FeedRefused('LINE_TOO_LONG', { max: MAX_LINE_BYTES }, 1))
    expect(pushed).toBeLessThanOrEqual(MAX_LINE_BYTES)
  })

  it('of exactly the limit are read', () => {
    const lengths: number[] = []
    const splitter = lineSplitter(bytes => lengths.push(bytes.length))
    splitter.push(Buffer.from(`${'a'.repeat(MAX_LINE_BYTES)}\n`))
    expect(lengths).toEqual([MAX_LINE_BYTES])
    expect(() => splitter.push(Buffer.from(`${'a'.repeat(MAX_LINE_BYTES + 1)}\n`))).toThrow('line 2: line of more than')
  })

  it('that never end and are not text are called what they are', () => {
    const noise = Buffer.from(Array.from({ length: MAX_LINE_BYTES + 1 }, (_, i) => (i % 255 === 10 ? 0 : i % 255)))
    expect(() => lineSplitter(() => {}).push(noise)).toThrow('line 1: this is not UTF-8 text')
    const accents = Buffer.from('é'.repeat(MAX_LINE_BYTES))
    expect(() => lineSplitter(() => {}).push(accents)).toThrow('line 1: line of more than 65536 bytes')
  })
})

describe('a feed’s file', () => {
  const textOf = async (path: string) => {
    const file = await openFeed(path)
    let text = ''
    for await (const chunk of file.text()) text += chunk.toString('latin1')
    await file.close()
    return text
  }
  const long = 'abcdefghij'.repeat(100_000)

  it('is read whole, compressed or not, whatever its name', async () => {
    expect(await textOf(await fileOf(long))).toBe(long)
    expect(await textOf(await fileOf(gzipSync(long)))).toBe(long)
    expect(await textOf(await fileOf(Buffer.concat([gzipSync('one '), gzipSync('two')])))).toBe('one two')
    expect(await textOf(await fileOf('x'))).toBe('x')
  })

  it('is refused when it is missing, a folder, empty, or a damaged archive', async () => {
    expect(await codeOf(textOf(join(folder, 'nothing')))).toBe('FILE_MISSING')
    expect(await codeOf(textOf(folder))).toBe('FILE_IS_FOLDER')
    expect(await codeOf(textOf(await fileOf('')))).toBe('FILE_EMPTY')
    const archive = gzipSync(long)
    expect(await codeOf(textOf(await fileOf(archive.subarray(0, archive.length - 5))))).toBe('GZIP_CORRUPT')
    const damaged = Buffer.from(archive)
    damaged[archive.length - 6]! ^= 1
    expect(await codeOf(textOf(await fileOf(damaged)))).toBe('GZIP_CORRUPT')
    expect(await codeOf(textOf(await fileOf(Buffer.from([0x1f, 0x8b]))))).toBe('GZIP_CORRUPT')
  })

  it('is unpacked where nobody else can find it', async () => {
    const spool = await openSpool()
    await spool.appendFile('secret')
    expect((await spool.stat()).mode & 0o777).toBe(0o600)
    expect((await spool.stat()).nlink).toBe(0)
    await spool.close()
  })
})

describe('a CSV', () => {
  const columns = ['name', 'town'] as const
  const read = async (content: string | Buffer) => {
    const rows: (CsvRow<'name' | 'town'> | RowFault)[] = []
    for await (const batch of readCsv(await fileOf(content), columns)) rows.push(...batch)
    return rows
  }

  it('gives its rows by the names of the columns, in whatever order they stand', async () => {
    expect(await read('\uFEFFtown;name\r\nParis; Léa \r\n\r\n"Lyon; 3e";"dite ""Lou"""')).toEqual([
      { line: 2, cells: { town: 'Paris', name: 'Léa' } },
      { line: 4, cells: { town: 'Lyon; 3e', name: 'dite "Lou"' } },
    ])
    expect(await read(gzipSync('name;town\na;b\n'))).toEqual([{ line: 2, cells: { name: 'a', town: 'b' } }])
  })

  it('has faults in the rows that can’t be read, and the other rows', async () => {
    const latin1 = Buffer.from('Zo\xeb;Nice\n', 'latin1')
    const text = 'name;town\na\nb;c;d\n"e;f\ng"h;i\nj\u0007;k\nl;m\n'
    expect(await read(Buffer.concat([Buffer.from(text), latin1]))).toEqual([
      { code: 'ROW_LENGTH', values: { expected: 2, found: 1 }, line: 2 },
      { code: 'ROW_LENGTH', values: { expected: 2, found: 3 }, line: 3 },
      { code: 'ROW_QUOTES', values: {}, line: 4 },
      { code: 'ROW_QUOTES', values: {}, line: 5 },
      { code: 'TEXT_CONTROL', values: { field: 'name' }, line: 6, column: 'name' },
      { line: 7, cells: { name: 'l', town: 'm' } },
      { code: 'NOT_UTF8', values: {}, line: 8, column: 'name' },
    ])
  })

  it.each([
    ['name\nx\n', 'COLUMN_MISSING', 'line 1: the column town is missing'],
    ['name;town;age\n', 'COLUMN_UNKNOWN', 'line 1: unknown column: age'],
    ['name;town;name\n', 'COLUMN_REPEATED', 'line 1: the column name is there twice'],
    ['Léa Martin;Paris\n', 'COLUMN_UNKNOWN', 'line 1: unknown column: n° 1'],
    ['name,town\n', 'COLUMN_UNKNOWN', 'line 1: unknown column: n° 1'],
    ['"name;town\n', 'ROW_QUOTES', 'line 1: quotes out of place or not closed (a cell has no line breaks)'],
  ])('is refused when its header is %j', async (content, code, message) => {
    const refused = read(content)
    expect(await codeOf(refused)).toBe(code)
    await expect(refused).rejects.toThrow(message)
  })

  it('is refused when it is not text', async () => {
    expect(await codeOf(read(Buffer.from([0xff, 0xfe, 0x6e, 0])))).toBe('NOT_UTF8')
  })
})

describe('a message', () => {
  it('names the same values in every language', () => {
    const holes = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort()
    for (const texts of Object.values(FEED_MESSAGES)) {
      expect(holes(texts.en)).toEqual(holes(texts.fr))
    }
  })

  it('tells the line first', () => {
    const fault: FeedFault = { code: 'TRAILER_COUNT', values: { declared: 3, counted: 2 }, line: 4 }
    expect(LOCALES.map(locale => faultText(fault, locale))).toEqual([
      'ligne 4 : la ligne de fin annonce 3 lignes, le fichier en compte 2',
      'line 4: the trailer declares 3 lines, the file has 2',
    ])
    expect(new FeedRefused('FILE_EMPTY').message).toBe('the file is empty')
  })
})
