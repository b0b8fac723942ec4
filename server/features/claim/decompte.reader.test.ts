import { appendFile, open, utimes } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FeedRefused } from '../../feeds/refusal.ts'
import { jsonLinesReader } from './decompte.reader.ts'
import { decompteText, readThrough, refusalOf, sampleHeader, sampleLine, withFile } from './decompte.sample.ts'

describe('a file of décomptes', () => {
  it('gives its header, its trailer and its lines', async () => {
    const lines = [sampleLine(), sampleLine({ ref: 'b', careFrom: '2026-11-04', careTo: '2026-11-06' })]
    const read = await readThrough(decompteText(lines))
    expect(read.header).toEqual(sampleHeader)
    expect(read.trailer).toEqual({ lines: 2, amoPaidCents: 3800 })
    expect(read.warnings).toEqual({ count: 0, first: [] })
    expect(read.lines).toEqual([
      { lineNumber: 2, line: lines[0] },
      { lineNumber: 3, line: lines[1] },
    ])
  })

  it('has the same sum compressed or not, and is read the same', async () => {
    const text = decompteText([sampleLine(), sampleLine({ ref: 'é"\\' })])
    const plain = await readThrough(text)
    const packed = await readThrough(gzipSync(text))
    expect(packed.sha256).toBe(plain.sha256)
    expect(packed.lines).toEqual(plain.lines)
    expect(plain.lines[1]?.line.ref).toBe('é"\\')
  })

  it('may have no lines, Windows line ends, a byte order mark, no last newline', async () => {
    expect((await readThrough(decompteText([]))).lines).toEqual([])
    const text = decompteText([sampleLine()])
    const [line] = (await readThrough(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).lines
    expect(line).toEqual({ lineNumber: 2, line: sampleLine() })
    expect((await readThrough(text.trimEnd())).lines).toHaveLength(1)
  })

  it('can be read again, and lines of a file much larger than a batch each come once', async () => {
    const many = Array.from({ length: 3000 }, (_, at) =>
      sampleLine({ ref: `r${at}`, birthRank: (at % 7) + 1, careFrom: `2026-0${(at % 9) + 1}-01` }),
    )
    const text = decompteText(many)
    for (const content of [text, gzipSync(text)]) {
      await withFile(content, async path => {
        const file = await jsonLinesReader.inspect(path)
        for (const batchSize of [7, 5000]) {
          const numbers: number[] = []
          for await (const batch of file.read(batchSize)) {
            expect(batch.length).toBeLessThanOrEqual(batchSize)
            numbers.push(...batch.map(({ lineNumber }) => lineNumber))
          }
          expect(numbers.sort((a, b) => a - b)).toEqual(many.map((_, at) => at + 2))
        }
        await file.close()
      })
    }
  })
})

describe('a file is refused', () => {
  const text = decompteText([sampleLine(), sampleLine({ ref: 'b' })])
  const [header = '', one = '', two = '', trailer = ''] = text.split('\n')
  const file = (...lines: string[]) => `${lines.join('\n')}\n`
  const trailerOf = (lines: unknown, amoPaidCents: unknown) => JSON.stringify({ type: 'trailer', lines, amoPaidCents })

  it.each<[why: string, content: string, code: string, line: number | undefined, message: string]>([
    ['when it is empty', '', 'FILE_EMPTY', undefined, 'the file is empty'],
    ['without a header', file(one, two, trailer), 'HEADER_MISSING', 1, 'the file does not start with a header'],
    ['without a trailer', file(header, one, two), 'TRAILER_MISSING', 4, 'the file is cut short: it has no trailer'],
    ['when a line is cut', `${header}\n${one.slice(0, 90)}`, 'CUT_SHORT', 2, 'the file is cut short in the middle'],
    [
      'when a line is missing',
      file(header, one, trailer),
      'TRAILER_COUNT',
      3,
      'the trailer declares 2 lines, the file has 1',
    ],
    [
      'when a line is too many',
      file(header, one, one, two, trailer),
      'TRAILER_COUNT',
      5,
      'declares 2 lines, the file has 3',
    ],
    [
      'when the sum is wrong',
      file(header, one, two, trailerOf(2, 3801)),
      'TRAILER_SUM',
      4,
      'declares 3801 cents paid by the AMO, the lines add up to 3800',
    ],
    [
      'when the sum is no integer',
      file(header, one, two, trailerOf(2, 0.5)),
      'NOT_AN_INTEGER',
      4,
      'amoPaidCents must be an integer',
    ],
    [
      'with a second trailer',
      file(header, one, two, trailer, trailer),
      'AFTER_TRAILER',
      5,
      'a line follows the trailer',
    ],
    ['with an empty line at its end', file(header, one, two, trailer, ''), 'LINE_EMPTY', 5, 'empty line'],
    [
      'in another version',
      file(header.replace('1', '2'), trailer),
      'UNKNOWN_VERSION',
      1,
      'unknown version of the format; the one read is 1',
    ],
    [
      'with another emitter',
      file(header.replace('01-751-0000', 'CPAM 75'), trailer),
      'BAD_FORM',
      1,
      'emitter does not have',
    ],
    [
      'with a header of more',
      file(header.replace('{', '{"test":true,'), trailer),
      'FIELD_UNKNOWN',
      1,
      'test does not exist',
    ],
  ])('%s', async (_, content, code, line, message) => {
    const refused = await refusalOf(content)
    expect(refused).toMatchObject({ code, line })
    expect(refused.message).toContain(message)
  })

  it('when it is noise, in an archive or not', async () => {
    const noise = Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919 + (at >> 3)) % 256))
    expect(await refusalOf(noise)).toMatchObject({ code: 'NOT_UTF8', line: 1 })
    expect(await refusalOf(gzipSync(noise))).toMatchObject({ code: 'NOT_UTF8', line: 1 })
    expect(await refusalOf(Buffer.concat([Buffer.from([0x1f, 0x8b]), noise]))).toMatchObject({
      code: 'GZIP_CORRUPT',
      line: 1,
    })
  })

  it('when it is a word or a few bytes of something else', async () => {
    expect(await refusalOf('hello')).toMatchObject({ code: 'NOT_JSON', line: 1 })
    expect(await refusalOf(Buffer.from([0x89, 0x50, 0x4e, 0x47]))).toMatchObject({ code: 'NOT_UTF8', line: 1 })
  })

  it('when its archive is cut, with the line where it breaks off', async () => {
    const archive = gzipSync(text)
    expect(await refusalOf(archive.subarray(0, archive.length - 1))).toMatchObject({ code: 'GZIP_CORRUPT', line: 5 })
  })

  it('when one line unpacks to hundreds of megabytes, before they are unpacked', async () => {
    const bomb = gzipSync(Buffer.alloc(200_000_000, 'a'), { level: 1 })
    expect(await refusalOf(bomb)).toMatchObject({ code: 'LINE_TOO_LONG', line: 1 })
  })

  it('wherever it is cut', async () => {
    const long = decompteText([sampleLine({ provider: { ...sampleLine().provider, name: 'Dr Zoé Noël' } })])
    const bytes = Buffer.from(long)
    await fc.assert(
      // The last newline may go.
      fc.asyncProperty(fc.nat(bytes.length - 2), async kept => {
        expect((await refusalOf(bytes.subarray(0, kept))).code).toMatch(
          kept === 0 ? /^FILE_EMPTY$/ : /^(CUT_SHORT|TRAILER_MISSING)$/,
        )
      }),
    )
  })

  it('or read as it is, and never anything else, whatever byte of it is wrong', async () => {
    const bytes = Buffer.from(text)
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const wrong = Buffer.from(bytes)
        wrong[at]! ^= change
        const read = await readThrough(wrong).catch((error: unknown) => error)
        if (!(read instanceof FeedRefused)) expect(read).toMatchObject({ trailer: { lines: 2, amoPaidCents: 3800 } })
      }),
    )
  })
})

describe('a file that changes between the two passes', () => {
  const text = decompteText([sampleLine(), sampleLine({ ref: 'b' })])

  it('is refused when its size or its date is another', async () => {
    await withFile(text, async path => {
      const file = await jsonLinesReader.inspect(path)
      await appendFile(path, 'x')
      await expect(file.read().next()).rejects.toMatchObject({ code: 'FILE_CHANGED' })
      await file.close()
    })
  })

  it('is refused at the line that is another, even with the size and the date it had', async () => {
    await withFile(text, async path => {
      const then = new Date('2026-11-20T06:00:00Z')
      await utimes(path, then, then)
      const file = await jsonLinesReader.inspect(path)
      const handle = await open(path, 'r+')
      await handle.write('9', text.lastIndexOf('"amoPaidCents":1900') + 15)
      await handle.close()
      await utimes(path, then, then)
      await expect(file.read().next()).rejects.toMatchObject({ code: 'FILE_CHANGED', line: 3 })
      await file.close()
    })
  })
})

describe('a number of a professional that is wrong', () => {
  it('is told, and stops nothing', async () => {
    const odd = Array.from({ length: 12 }, (_, at) =>
      sampleLine({ ref: `r${at}`, provider: { ...sampleLine().provider, id: '10003456787' } }),
    )
    const corsica = sampleLine({ ref: 'c', provider: { ...sampleLine().provider, id: '2A0001234', idKind: 'FINESS' } })
    const { warnings, lines } = await readThrough(decompteText([...odd, corsica]))
    expect(lines).toHaveLength(13)
    expect(warnings.count).toBe(12)
    expect(warnings.first).toHaveLength(10)
    expect(warnings.first[0]).toEqual({ code: 'PROVIDER_ID', values: { kind: 'RPPS' }, line: 2 })
  })
})
