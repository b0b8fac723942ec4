import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FeedRefused } from '../../feeds/refusal.ts'
import { jsonLinesReader, type NumberedLine } from './decompte.reader.ts'
import type { DecompteHeader, DecompteLine } from './decompte.type.ts'

/** What the tests of the reader are written with: a line with nothing remarkable, files made of such lines, a reading. */

/** A line that is right in every field. The NIR and the number of the professional are made up. */
export const sampleLine = (changes: Partial<DecompteLine> = {}): DecompteLine => ({
  ref: '75-2026-000001',
  nature: 'NORMAL',
  nir: '285037511504263',
  birthDate: '1985-03-14',
  birthRank: 1,
  careFrom: '2026-11-03',
  careTo: '2026-11-03',
  act: { code: 'G', quantity: 1 },
  provider: {
    id: '10003456786',
    idKind: 'RPPS',
    name: 'Dr Claire Petit',
    specialty: 'GENERAL_PRACTICE',
    convention: 'SECTOR_1',
  },
  pathway: 'DOCTOR',
  exemption: 'NONE',
  regime: 'GENERAL',
  billedCents: 3000,
  baseCents: 3000,
  rateBp: 7000,
  amoPaidCents: 1900,
  deductions: [{ kind: 'PARTICIPATION', cents: 200 }],
  thirdParty: { amo: false, amc: false },
  payee: 'MEMBER',
  paidOn: '2026-11-18',
  paymentRef: 'VIR-00001',
  ...changes,
})

const opposite = (cents: number) => (cents === 0 ? 0 : -cents)

/** The line that takes another one back. */
export const reversalOf = (line: DecompteLine, ref: string): DecompteLine => ({
  ...line,
  ref,
  nature: 'REVERSAL',
  reverses: line.ref,
  billedCents: opposite(line.billedCents),
  baseCents: opposite(line.baseCents),
  amoPaidCents: opposite(line.amoPaidCents),
  deductions: line.deductions.map(({ kind, cents }) => ({ kind, cents: opposite(cents) })),
})

export const sampleHeader: DecompteHeader = {
  version: 1,
  emitter: '01-751-0000',
  fileNumber: '2026-000123',
  amcNumber: '0075123456',
  createdOn: '2026-11-20',
}

/** The text of a file with these lines and the trailer they call for. */
export function decompteText(lines: readonly DecompteLine[], header = sampleHeader): string {
  const amoPaidCents = lines.reduce((sum, line) => sum + line.amoPaidCents, 0)
  const records = [
    { type: 'header', ...header },
    ...lines.map(line => ({ type: 'line', ...line })),
    { type: 'trailer', lines: lines.length, amoPaidCents },
  ]
  return records.map(record => `${JSON.stringify(record)}\n`).join('')
}

/** Hands a file with this content to a test, and takes it away. */
export async function withFile<T>(content: string | Buffer, test: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'decompte-test-'))
  try {
    const path = join(folder, 'decompte')
    await writeFile(path, content)
    return await test(path)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Reads a file through: what `inspect` says of it, and its lines in the order of application. */
export const readThrough = (content: string | Buffer, batchSize?: number) =>
  withFile(content, async path => {
    const file = await jsonLinesReader.inspect(path)
    try {
      const lines: NumberedLine[] = []
      for await (const batch of file.read(batchSize)) lines.push(...batch)
      return { ...file, lines }
    } finally {
      await file.close()
    }
  })

/** Why a file is refused. Throws when it is not, or not in the way it should be. */
export async function refusalOf(content: string | Buffer): Promise<FeedRefused> {
  const error: unknown = await readThrough(content).then(
    () => 'it was accepted',
    (thrown: unknown) => thrown,
  )
  if (error instanceof FeedRefused) return error
  throw new Error(`not refused: ${String(error)}`)
}
