import { createHash } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Writer } from '../../db/database.ts'
import { enqueue, type JobRow, runDueJobs } from '../../events/jobs.ts'
import { createTestApp, type TestApp } from '../../testing/app.ts'
import { readPdf } from '../../testing/pdf-structure.ts'
import { sourceOf } from '../document/document.write.ts'
import { STATEMENT, STATEMENT_PAGES, STATEMENTS, statementPages } from './statement.jobs.ts'
import { statement } from './statement.pdf.ts'

const app = await createTestApp({ cases: ['camille-martin', 'ange-colonna'] })
const SECOND_OF_NOVEMBER = new Date('2026-11-02T04:15:00Z')

/** As the schedule does on the 2nd of the month. */
const begin = (at: Date) =>
  app.db.transaction(tx => enqueue(tx, app.db.tables, at, [{ kind: STATEMENTS, payload: {}, runAt: at }]))

const statements = async () =>
  (await app.db.inspect.select().from(app.db.tables.document))
    .filter(({ kind }) => kind === 'STATEMENT')
    .sort((a, b) => (a.issuedOn + a.documentId < b.issuedOn + b.documentId ? -1 : 1))

const DOCUMENTS = `{ viewer { documents(filter: { kinds: [STATEMENT] }, first: 50) { nodes {
  title year issuedOn member { firstName } file { url mediaType } } } } }`

interface Listed {
  title: string
  member: { firstName: string }
  file: { url: string }
}

const listed = async (caller: Awaited<ReturnType<TestApp['as']['member']>>): Promise<Listed[]> =>
  (await caller.query(DOCUMENTS)).data.viewer.documents.nodes

describe('the statements of a month', () => {
  it('are made on the 2nd, for whoever had any movement, once however many processes make them', async () => {
    app.setNow(SECOND_OF_NOVEMBER)
    const beside = await createTestApp({ beside: app })
    beside.setNow(SECOND_OF_NOVEMBER)
    await begin(SECOND_OF_NOVEMBER)
    await begin(SECOND_OF_NOVEMBER)
    await Promise.all([app.mail(), beside.mail()])
    const made = await statements()
    expect(made.length).toBeGreaterThan(10)
    const keys = made.map(({ contractId, memberId, facts }) => `${contractId} ${memberId} ${facts.month}`)
    expect(new Set(keys).size).toBe(keys.length)
    // Each is told of once.
    const events = (await app.db.inspect.select().from(app.db.tables.event)).filter(one =>
      made.some(({ documentId }) => documentId === one.subjectId),
    )
    expect(events.map(({ kind }) => kind)).toEqual(made.map(() => 'DOCUMENT_READY'))
  })

  it('are made up for where a month was missed, and not made again', async () => {
    const before = await statements()
    expect(new Set(before.map(({ facts }) => facts.month)).size).toBeGreaterThan(6)
    const later = new Date('2027-01-02T04:15:00Z')
    app.setNow(later)
    await begin(later)
    await app.mail()
    const after = await statements()
    expect(after.slice(0, before.length)).toEqual(before)
    expect(new Set(after.slice(before.length).map(({ facts }) => facts.month))).toEqual(new Set(['2026-11']))
  })

  it('say what the screens say: the month’s care and transfers, to the cent', async () => {
    const camille = await app.as.member('camille.martin@example.fr')
    const nodes = await listed(camille)
    const october = nodes.find(({ title }) => title === 'Relevé de remboursements – octobre 2026')!
    const { bytes, status } = await camille.ask('GET', october.file.url)
    expect(status).toBe(200)
    const read = await readPdf(bytes)
    expect(read).toMatchObject({
      title: 'Relevé de remboursements – octobre 2026',
      showsTitle: true,
      lang: 'fr-FR',
      isTagged: true,
      unmarked: 0,
    })
    expect(read.spoken).toContain('Camille Martin')
    const { data } = await camille.query('{ viewer { payments(first: 50) { nodes { date amount } } } }')
    const ours = data.viewer.payments.nodes
      .filter(({ date }: { date: string }) => date.startsWith('2026-10'))
      .reduce((sum: number, { amount }: { amount: number }) => sum + amount, 0)
    const transfers = read.root.parts.filter(({ tag }) => tag === 'Table').at(-1)!
    const total = transfers.parts.at(-1)!.parts.at(-1)!.text
    expect(total.replace(/[^\d,]/g, '')).toBe((ours / 100).toFixed(2).replace('.', ','))
  })

  it('tell the holder nothing of what another adult’s care was, who finds it in a statement of their own', async () => {
    const { member } = app.db.tables
    const people = await app.db.inspect.select().from(member).where(eq(member.firstNames, 'Julien'))
    const theirs = (await statements()).filter(({ memberId }) => memberId === people[0]?.memberId)
    expect(theirs.length).toBeGreaterThan(0)
    const camille = await app.as.member('camille.martin@example.fr')
    const nodes = await listed(camille)
    expect(nodes.every(one => one.member.firstName === 'Camille')).toBe(true)
    const [first] = theirs
    const own = JSON.parse(sourceOf(app.services, first!)!)
    const hers = (await statements()).find(
      ({ memberId, contractId, facts }) =>
        contractId === first!.contractId && memberId !== first!.memberId && facts.month === first!.facts.month,
    )!
    const said = sourceOf(app.services, hers)!
    for (const { rows } of own.people) for (const { professional } of rows) expect(said).not.toContain(professional)
  })

  it('are the same bytes when they are made again of what they were made of', async () => {
    const { documentFile, storedFile } = app.db.tables
    const files = await app.db.inspect.select().from(storedFile)
    const pages = await app.db.inspect.select().from(documentFile)
    for (const one of (await statements()).slice(0, 4)) {
      const { bytes } = await statement.render(JSON.parse(sourceOf(app.services, one)!))
      const page = pages.find(({ documentId }) => documentId === one.documentId)
      const file = files.find(({ fileId }) => fileId === page?.fileId)
      expect(file?.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
    }
  })

  it('go on where they stopped when a process dies: no contract is left out, none comes twice', async () => {
    const { job, contract } = app.db.tables
    const at = new Date('2027-03-01T04:15:00Z')
    // A month that no run has gone through: its jobs are not there yet.
    const month = '2025-10'
    await app.db.transaction(tx =>
      enqueue(tx, app.db.tables, at, [{ kind: STATEMENT_PAGES, payload: { month, oldest: month }, runAt: at }]),
    )
    const step = statementPages({ ...app.services, now: () => at }, 1)
    let steps = 0
    const handlers = {
      [STATEMENT_PAGES]: async (one: JobRow, done: (tx: Writer) => Promise<void>) => {
        // Every other step dies before it commits.
        const dies = steps++ % 2 === 0
        await step(one, async tx => {
          if (dies) throw new Error('killed')
          await done(tx)
        })
      },
    }
    let now = at
    for (let i = 0; i < 10; i++) {
      await runDueJobs({ db: app.db, handlers, now: () => now, random: () => 0, onFailure: () => {} })
      now = new Date(now.getTime() + 60_000)
    }
    const contracts = await app.db.inspect.select().from(contract)
    expect(steps).toBeGreaterThan(2 * contracts.length)
    const jobs = (await app.db.inspect.select().from(job)).filter(
      ({ kind, payload }) => kind === STATEMENT && payload.month === month,
    )
    const moved = jobs.map(({ payload }) => payload.contractId)
    expect(new Set(moved).size).toBe(moved.length)
    expect(moved.length).toBeGreaterThan(1)
  })

  it('are made the night after the storage came back, also where every attempt had failed', async () => {
    const { job } = app.db.tables
    const at = new Date('2027-04-02T04:15:00Z')
    app.setNow(at)
    const [gone] = await statements()
    // As if it had never come to be: its job gave up.
    await app.db.transaction(async tx => {
      const { document, documentFile } = app.db.tables
      for (const one of [document, documentFile])
        await tx
          .delete(one)
          .where(and(eq(one.contractId, gone!.contractId), eq(one.documentId, gone!.documentId)))
          .returning({ documentId: one.documentId })
      const theirs = (await tx.select().from(job)).filter(
        ({ kind, payload }) =>
          kind === STATEMENT && payload.contractId === gone!.contractId && payload.month === gone!.facts.month,
      )
      for (const { jobId } of theirs)
        await tx.update(job).set({ state: 'DEAD', attempts: 10 }).where(eq(job.jobId, jobId)).returning()
      await enqueue(tx, app.db.tables, at, [{ kind: 'document.try-again', payload: {}, runAt: at }])
    })
    await app.mail()
    expect((await statements()).map(one => one.documentId)).toContain(gone!.documentId)
  })
})
