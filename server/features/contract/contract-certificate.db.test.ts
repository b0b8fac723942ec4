import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, describe, expect, it } from 'vitest'
import { CASES } from '../../seed/cases.ts'
import { writeFeeds } from '../../seed/feeds.ts'
import { type Caller, createTestApp } from '../../testing/app.ts'
import { readPdf } from '../../testing/pdf-structure.ts'
import { quiet } from '../claim/claim.import.sample.ts'
import { withFile } from '../claim/decompte.sample.ts'
import { sourceOf } from '../document/document.write.ts'
import { importPeople } from '../member/people.import.ts'
import { makeContractCertificate } from './contract-certificate.jobs.ts'
import { contractCertificate } from './contract-certificate.pdf.ts'

/** Camille holds the contract, Julien is her husband. */
const app = await createTestApp({ cases: ['camille-martin'], papers: true })
const folder = await mkdtemp(join(tmpdir(), 'contract-certificate-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

const again = async (change: (people: string) => string) => {
  const { people } = await writeFeeds(
    CASES.filter(({ key }) => key === 'camille-martin'),
    folder,
    '0075123456',
  )
  const text = await readFile(people, 'utf8')
  await withFile(change(text), path => importPeople(app.services, path, { ...quiet, check: false }))
  await app.mail()
}

const papersOf = async (caller: Caller) =>
  (
    await caller.query(
      '{ viewer { documents(filter: { kinds: [CONTRACT] }, first: 10) { nodes { title issuedOn isReplaced file { url } } } } }',
    )
  ).data.viewer.documents.nodes

describe('the certificate of a contract', () => {
  it('comes with it, says who is covered since when, how to end it and whom to turn to, and is the holder’s', async () => {
    await app.mail()
    const camille = await app.as.member('camille.martin@example.fr')
    const [paper, ...others] = await papersOf(camille)
    expect(others).toEqual([])
    expect(paper).toMatchObject({ title: 'Contrat – Confort', issuedOn: '2024-11-01', isReplaced: false })
    const pdf = await readPdf((await camille.ask('GET', paper.file.url)).bytes)
    expect(pdf).toMatchObject({ lang: 'fr-FR', isTagged: true, showsTitle: true, unmarked: 0 })
    const table = pdf.root.parts.find(({ tag }) => tag === 'Table')!
    expect(table.parts.slice(1).map(({ parts: [name, role] }) => [name!.text, role!.text])).toEqual([
      ['Camille Martin', 'Titulaire'],
      ['Julien Bernard', 'Conjoint'],
      // Twins.
      [expect.stringMatching(/^(Léa|Noé) Bernard$/), 'Enfant'],
      [expect.stringMatching(/^(Léa|Noé) Bernard$/), 'Enfant'],
    ])
    expect(pdf.spoken.join(' ').replace(/\s+/g, ' ')).toMatch(/L221-10-2.*Médiateur de la Mutualité française/)
    expect(await papersOf(await app.as.member('julien.bernard@example.fr'))).toEqual([])
  })

  it('is made again when it no longer says what is so: once, and the one before says that it is replaced', async () => {
    const camille = await app.as.member('camille.martin@example.fr')
    await again(text => text)
    expect(await papersOf(camille)).toHaveLength(1)
    await again(text => text.replaceAll(';CONFORT;', ';INTEGRAL;'))
    await again(text => text.replaceAll(';CONFORT;', ';INTEGRAL;'))
    expect(
      (await papersOf(camille)).map(({ title, isReplaced }: { title: string; isReplaced: boolean }) => [
        title,
        isReplaced,
      ]),
    ).toEqual([
      ['Contrat – Intégral', false],
      ['Contrat – Confort', true],
    ])
    // And back: it is a third one, not the first again.
    await again(text => text)
    expect((await papersOf(camille)).map(({ isReplaced }: { isReplaced: boolean }) => isReplaced).sort()).toEqual([
      false,
      true,
      true,
    ])
  })

  it('is there once, however many processes make it, and is the same file made from what is kept', async () => {
    const { document, contract } = app.db.tables
    const [row] = await app.db.inspect.select().from(contract)
    const camille = await app.as.member('camille.martin@example.fr')
    await app.db.transaction(tx =>
      tx
        .update(contract)
        .set({ monthlyPremiumCents: 9_900 })
        .where(eq(contract.contractId, row!.contractId))
        .returning({ contractId: contract.contractId }),
    )
    const make = makeContractCertificate(app.services)
    const job = {
      jobId: 'x',
      kind: 'contract.certificate',
      payload: { contractId: row!.contractId, issuedOn: '2026-11-22' },
    }
    await Promise.all([1, 2, 3].map(() => make(job as never, async () => {})))
    const papers = await papersOf(camille)
    expect(papers.filter(({ isReplaced }: { isReplaced: boolean }) => !isReplaced)).toHaveLength(1)
    const rows = await app.db.inspect.select().from(document).where(eq(document.kind, 'CONTRACT'))
    const last = rows.find(({ replacedById }) => replacedById === null)!
    const made = await contractCertificate.render(JSON.parse(sourceOf(app.services, last)!))
    const shown = papers.find(({ isReplaced }: { isReplaced: boolean }) => !isReplaced)
    expect((await camille.ask('GET', shown.file.url)).bytes.equals(made.bytes)).toBe(true)
  })
})
