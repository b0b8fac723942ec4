import { expect, it } from 'vitest'
import { readPdf } from '../../testing/pdf-structure.ts'
import { insurer } from '../document/insurer.ts'
import { type StatementLine, statementFacts } from './statement.facts.ts'
import { statement } from './statement.pdf.ts'

const NAME = 'Apolline de La Rochebrune-Montmorency d’Aubigny'
const PHARMACY = 'Grande pharmacie de la place de la République et du Marché-aux-Fleurs'

const line = (i: number): StatementLine => ({
  claimId: `care ${i}`,
  memberId: 'one',
  careOn: `2026-10-${String(1 + (i % 28)).padStart(2, '0')}`,
  actCode: 'G',
  specialty: 'GENERAL_PRACTICE',
  providerName: i % 2 ? 'Dr Łucja Ÿves' : PHARMACY,
  nature: 'NORMAL',
  billedCents: 123_456,
  amoCents: 0,
  amcCents: 120_000,
  outOfPocketCents: 3456,
  payment: { paymentId: `p${i % 3}`, dueOn: `2026-10-1${i % 3}`, payee: 'MEMBER', providerName: null },
})

const made = async (count: number) => {
  const facts = statementFacts({
    documentId: 'a statement',
    insurer: insurer(),
    addressee: {
      name: NAME,
      address: ['Résidence des Grands-Champs, bâtiment C, 4e étage, 12 bis rue du Général-Leclerc', '93100 MONTREUIL'],
    },
    contractNumber: 'C1',
    memberNumber: '1',
    month: '2026-10',
    issuedOn: '2026-10-31',
    readerId: 'one',
    household: [
      {
        memberId: 'one',
        role: 'HOLDER',
        birthOn: '1980-01-01',
        rightsFrom: '2020-01-01',
        rightsTo: null,
        sharesCare: false,
        name: NAME,
      },
    ],
    lines: Array.from({ length: count }, (_, i) => line(i)),
    today: '2026-11-02',
  })
  return statement.render(facts!)
}

it('a statement of many lines goes over several pages, is read in its order, and each cell under its header', async () => {
  const { bytes, pageCount } = await made(60)
  const read = await readPdf(bytes)
  expect(read.pages).toBe(pageCount)
  expect(pageCount).toBeGreaterThan(3)
  expect(read.unmarked).toBe(0)
  expect(read.root.parts.map(({ tag }) => tag)).toEqual(['P', 'Div', 'H1', 'L', 'H2', 'Table', 'H2', 'Table', 'P'])
  for (const { parts: rows } of read.root.parts.filter(({ tag }) => tag === 'Table')) {
    const [head, ...body] = rows
    expect(head!.parts.every(({ tag, scope }) => tag === 'TH' && scope === 'Column')).toBe(true)
    for (const { parts: cells } of body) {
      expect(cells).toHaveLength(head!.parts.length)
      expect([cells[0]?.tag, cells[0]?.scope]).toEqual(['TH', 'Row'])
      expect(cells.slice(1).every(({ tag }) => tag === 'TD')).toBe(true)
    }
  }
  // The head that each page shows again is read once a table.
  expect(read.spoken.filter(text => text === 'Reste à payer')).toHaveLength(1)
  const [care] = read.root.parts.filter(({ tag }) => tag === 'Table')
  expect(care!.parts).toHaveLength(62)
  expect(care!.parts[1]?.parts.map(({ text }) => text.replaceAll('\u00A0', ' '))).toEqual([
    expect.stringContaining('Consultation d’un médecin généraliste'),
    '01/10/2026',
    '1 234,56 €',
    '0,00 €',
    '1 200,00 €',
    '34,56 €',
  ])
})
