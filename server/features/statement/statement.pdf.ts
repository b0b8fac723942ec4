import type { Pdf } from '../../files/pdf.type.ts'
import { euros, frenchSpaces, longDate } from '../../i18n/format.ts'
import { addDays, addMonths } from '../claim/calendar.ts'
import type { Template } from '../document/document.issue.ts'
import { finishLetter, openLetter } from '../document/document.letter.ts'
import { monthName } from '../document/document.text.ts'
import type { Split, StatementFacts } from './statement.facts.ts'

const amount = (cents: number) => euros(cents, 'fr')
const amountsOf = ({ paid, amo, amc, left }: Split) => [paid, amo, amc, left].map(amount)

const shortDay = new Intl.DateTimeFormat('fr-FR', {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  timeZone: 'UTC',
})
const shortDate = (date: string) => shortDay.format(new Date(`${date}T00:00:00Z`))

/** The last day of a month. */
const endOf = (month: string) => addDays(addMonths(`${month}-01`, 1), -1)

const MONEY = ['Payé', 'Sécu', 'Mutuelle', 'Reste à payer'].map(label => ({
  label,
  share: label.length > 8 ? 1.45 : 1.35,
  align: 'right' as const,
}))

const people = (pdf: Pdf, facts: StatementFacts) => {
  for (const { name, isShared, rows, total } of facts.people) {
    pdf.heading(2, name)
    if (!isShared)
      pdf.paragraph(
        frenchSpaces(
          'Cette personne a choisi de ne pas partager le détail de ses soins : seuls les montants figurent ici.',
        ),
      )
    pdf.table({
      caption: `Remboursements de ${name}`,
      size: 9,
      columns: [{ label: 'Soin', share: 3.15 }, { label: 'Date', share: 1.4 }, ...MONEY],
      rows: rows.map(row => [
        row.professional ? { text: row.title, note: row.professional } : row.title,
        shortDate(row.careOn),
        ...amountsOf(row),
      ]),
      total: ['Total', '', ...amountsOf(total)],
    })
  }
}

/**
 * « Relevé de remboursements »: what was reimbursed in a month, person by person, and the transfers. A change in how it
 * looks or what it says takes another version.
 */
export const statement: Template<StatementFacts> = {
  name: 'statement/1',
  render(facts) {
    const { month, total, transfers, insurer } = facts
    const title = `Relevé de remboursements – ${monthName(month, 'fr')}`
    const pdf = openLetter({ ...facts, title, key: `${facts.documentId} ${statement.name}` })
    pdf.heading(1, title)
    pdf.facts([
      ['Contrat', facts.contractNumber],
      ['Numéro d’adhérent', facts.memberNumber],
      ['Période', `du ${longDate(`${month}-01`, 'fr')} au ${longDate(endOf(month), 'fr')}`],
      ['Versé par la mutuelle', amount(total.amc)],
      ['Reste à votre charge', amount(total.left)],
    ])
    people(pdf, facts)
    if (facts.people.length > 1) {
      pdf.heading(2, 'Pour tout le foyer')
      pdf.table({
        caption: 'Total du foyer',
        size: 9,
        columns: [{ label: 'Personne', share: 4.55 }, ...MONEY],
        rows: facts.people.map(person => [person.name, ...amountsOf(person.total)]),
        total: ['Total', ...amountsOf(total)],
      })
    }
    if (transfers.length > 0) {
      pdf.heading(2, 'Nos virements')
      pdf.table({
        caption: 'Virements de la mutuelle',
        size: 9,
        columns: [
          { label: 'Date', share: 2 },
          { label: 'Destinataire', share: 5 },
          { label: 'Montant', share: 1.5, align: 'right' },
        ],
        rows: transfers.map(({ on, to, amount: cents }) => [
          longDate(on, 'fr'),
          cents < 0 ? { text: to, note: 'À récupérer : trop versé' } : to,
          amount(cents),
        ]),
        total: ['Total', '', amount(transfers.reduce((sum, transfer) => sum + transfer.amount, 0))],
      })
    }
    pdf.paragraph(
      frenchSpaces(
        'Payé = Sécu + mutuelle + reste à payer. Le reste à payer comprend la participation forfaitaire, les franchises ' +
          'médicales et ce qu’une autre complémentaire aurait réglé. L’explication de chaque montant se lit dans votre ' +
          `espace adhérent, sous « Pourquoi ce montant ? ». Une question : ${insurer.name} vous répond au ` +
          `${insurer.phone.replace(/^\+33 /, '0').replaceAll(' ', '\u00A0')}. Conservez ce relevé : il peut servir de justificatif.`,
      ),
      { size: 9 },
    )
    return finishLetter(pdf)
  },
}
