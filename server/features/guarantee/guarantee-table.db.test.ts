import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { CASES } from '../../seed/cases.ts'
import { writeFeeds } from '../../seed/feeds.ts'
import { createTestApp } from '../../testing/app.ts'
import { readPdf } from '../../testing/pdf-structure.ts'
import { quiet } from '../claim/claim.import.sample.ts'
import { withFile } from '../claim/decompte.sample.ts'
import { importPeople } from '../member/people.import.ts'

const app = await createTestApp({ cases: ['camille-martin'], papers: true })
const folder = await mkdtemp(join(tmpdir(), 'guarantee-table-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Imports the household again, with what changed in it. */
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

const tables = async () => {
  const camille = await app.as.member('camille.martin@example.fr')
  const { data } = await camille.query(`{ viewer {
    guarantees { label wording }
    documents(filter: { kinds: [GUARANTEE_TABLE] }, first: 10) { nodes { title issuedOn file { url } } } } }`)
  return { camille, ...data.viewer }
}

describe('the guarantee table', () => {
  it('comes with the contract, and says what the screen says', async () => {
    await app.mail()
    const { camille, guarantees, documents } = await tables()
    expect(documents.nodes.map(({ title }: { title: string }) => title)).toEqual(['Tableau de garanties – Confort'])
    const pdf = await readPdf((await camille.ask('GET', documents.nodes[0].file.url)).bytes)
    expect(pdf).toMatchObject({ lang: 'fr-FR', isTagged: true, showsTitle: true, unmarked: 0 })
    const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, ' ')
    const said = pdf.root.parts
      .filter(({ tag }) => tag === 'Table')
      .flatMap(({ parts: [, ...rows] }) =>
        rows.map(({ parts: [label, wording] }) => [label!.text, wording!.text].map(plain)),
      )
    expect(said).toEqual(
      guarantees.map((one: { label: string; wording: string }) => [one.label, one.wording].map(plain)),
    )
    expect(pdf.root.parts.filter(({ tag }) => tag === 'H2').map(({ text }) => text)).toEqual([
      'Hospitalisation',
      'Soins courants',
      'Dentaire',
      'Optique',
      'Aides auditives',
      'Autres soins',
    ])
  })

  it('comes again when the formula changes, and not for anything else', async () => {
    await again(text => text.replaceAll('MONTREUIL', 'VINCENNES'))
    expect((await tables()).documents.nodes).toHaveLength(1)
    await again(text => text.replaceAll(';CONFORT;', ';INTEGRAL;'))
    await again(text => text.replaceAll(';CONFORT;', ';INTEGRAL;'))
    const { documents } = await tables()
    expect(
      documents.nodes.map(({ title, issuedOn }: { title: string; issuedOn: string }) => [title, issuedOn]),
    ).toEqual([
      ['Tableau de garanties – Intégral', '2026-11-22'],
      ['Tableau de garanties – Confort', '2024-11-01'],
    ])
  })
})
