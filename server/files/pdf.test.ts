import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { readPdf } from '../testing/pdf-structure.ts'
import { openPdf } from './pdf.ts'
import type { Pdf } from './pdf.type.ts'

const make = (write: (pdf: Pdf) => void, key = 'a 1') => {
  const pdf = openPdf({
    title: 'Relevé de 2026',
    locale: 'fr',
    at: new Date('2026-11-22T09:00:00Z'),
    key,
    author: 'Ancolie',
    foot: ['12 rue des Ancolies, 75019 Paris'],
    pageText: (page, pages) => `${page} / ${pages}`,
  })
  write(pdf)
  return pdf.finish()
}

const letter = (pdf: Pdf) => {
  pdf.heading(1, 'Votre relevé')
  pdf.paragraph('Madame Łucja ŸVES, voici ce que nous vous avons versé : 1 234,56 €.')
  pdf.facts([['Numéro d’adhérent', '10240001']])
  pdf.figure('Une fleur', { width: 40, height: 40 }, (doc, x, y) => doc.rect(x, y, 40, 40).fill('#4b3aa8'))
  pdf.table({
    caption: 'Versements',
    columns: [
      { label: 'Date', share: 1 },
      { label: 'Montant', share: 1, align: 'right' },
    ],
    rows: [
      ['7 janvier 2026', '12,50 €'],
      ['8 janvier 2026', '6,00 €'],
    ],
  })
}

test('a document tells its language, its title and that it is tagged', async () => {
  const read = await readPdf(await make(letter))
  expect(read).toMatchObject({ title: 'Relevé de 2026', showsTitle: true, lang: 'fr-FR', isTagged: true, unmarked: 0 })
  expect(read.metadata).toMatch(/pdfuaid:part>1</)
})

test('a document is read aloud in the order it is written in, each thing by what it is', async () => {
  const { root, spoken } = await readPdf(await make(letter))
  expect(root.parts.map(part => part.tag)).toEqual(['P', 'H1', 'P', 'L', 'Div', 'Table'])
  expect(spoken).toEqual([
    'Ancolie',
    'Votre relevé',
    'Madame Łucja ŸVES, voici ce que nous vous avons versé : 1 234,56 €.',
    'Numéro d’adhérent',
    '10240001',
    'Une fleur',
    'Date',
    'Montant',
    '7 janvier 2026',
    '12,50 €',
    '8 janvier 2026',
    '6,00 €',
  ])
  const table = root.parts.at(-1)!
  expect(table.parts.map(row => row.parts.map(({ tag, scope }) => [tag, scope]))).toEqual([
    [
      ['TH', 'Column'],
      ['TH', 'Column'],
    ],
    [
      ['TH', 'Row'],
      ['TD', undefined],
    ],
    [
      ['TH', 'Row'],
      ['TD', undefined],
    ],
  ])
})

test('a table goes over to the next pages, whose repeated head is said once', async () => {
  const rows = Array.from({ length: 90 }, (_, i) => [`Ligne ${i + 1}`, `${i},00 €`])
  const columns = [
    { label: 'Libellé', share: 3 },
    { label: 'Montant', share: 1 },
  ]
  const { pages, spoken, unmarked } = await readPdf(
    await make(pdf => pdf.table({ caption: 'Beaucoup de lignes', columns, rows })),
  )
  expect(pages).toBeGreaterThan(2)
  expect(spoken.filter(text => text === 'Libellé')).toEqual(['Libellé'])
  expect(spoken.filter(text => /^Ligne/.test(text))).toEqual(rows.map(([name]) => name))
  expect(unmarked).toBe(0)
})

test('the same content gives the same bytes, and another document another identifier', async () => {
  const hash = (file: Buffer) => createHash('sha256').update(file).digest('hex')
  expect(hash(await make(letter))).toBe(hash(await make(letter)))
  const idOf = (file: Buffer) => /\/ID \[<(\w+)>/.exec(file.toString('latin1'))?.[1]
  const [one, same, other] = await Promise.all([make(letter), make(letter), make(letter, 'b 1')])
  expect(idOf(one)).toMatch(/^\w{32}$/)
  expect(idOf(one)).toBe(idOf(same))
  expect(idOf(one)).not.toBe(idOf(other))
})
