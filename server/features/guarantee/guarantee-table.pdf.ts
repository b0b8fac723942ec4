import { frenchSpaces, longDate } from '../../i18n/format.ts'
import type { Template } from '../document/document.issue.ts'
import { type Addressee, finishLetter, openLetter } from '../document/document.letter.ts'
import type { Insurer } from '../document/insurer.ts'
import type { Formula } from './catalogue.ts'
import { HEADINGS, type Heading } from './row.ts'

/** What a guarantee table on paper says. */
export interface GuaranteeTableFacts {
  documentId: string
  insurer: Insurer
  addressee: Addressee
  contractNumber: string
  memberNumber: string
  formula: string
  version: string
  /** The first day it holds for this contract. */
  validFrom: string
  issuedOn: string
  sections: readonly { name: string; rows: readonly { label: string; wording: string }[] }[]
}

const NAMES: Readonly<Record<Heading, string>> = {
  HOSPITAL: 'Hospitalisation',
  ROUTINE_CARE: 'Soins courants',
  DENTAL: 'Dentaire',
  OPTICS: 'Optique',
  HEARING_AIDS: 'Aides auditives',
  OTHER: 'Autres soins',
}

/** The rows of a formula under the headings that every insurer uses, in their order: what the screen shows. */
export const sectionsOf = ({ rows }: Pick<Formula, 'rows'>): GuaranteeTableFacts['sections'] =>
  HEADINGS.map(heading => ({
    name: NAMES[heading],
    rows: rows
      .filter(row => row.heading === heading)
      .map(({ label, wording }) => ({ label: label.fr, wording: wording.fr })),
  })).filter(section => section.rows.length > 0)

/** « Tableau de garanties »: what the contract reimburses, as it was when the contract came in or changed. */
export const guaranteeTable: Template<GuaranteeTableFacts> = {
  name: 'guarantee-table/1',
  render(facts) {
    const { formula, version, sections, insurer } = facts
    const title = `Tableau de garanties – ${formula}`
    const pdf = openLetter({ ...facts, title, key: `${facts.documentId} ${guaranteeTable.name}` })
    pdf.heading(1, title)
    pdf.facts([
      ['Contrat', facts.contractNumber],
      ['Numéro d’adhérent', facts.memberNumber],
      ['Formule', `${formula}, version ${version} du tableau`],
      ['Valable à partir du', longDate(facts.validFrom, 'fr')],
    ])
    for (const { name, rows } of sections) {
      pdf.heading(2, name)
      pdf.table({
        caption: `Garanties : ${name}`,
        size: 9,
        columns: [
          { label: 'Garantie', share: 5 },
          { label: 'Ce que nous remboursons', share: 4.4 },
        ],
        rows: rows.map(({ label, wording }) => [frenchSpaces(label), frenchSpaces(wording)]),
      })
    }
    for (const text of [
      'La base est le tarif sur lequel la Sécu calcule son remboursement (base de remboursement, BR). « Sécu comprise » ' +
        'veut dire que le pourcentage additionne la part de la Sécu et la nôtre. Le ticket modérateur est la base moins ' +
        'la part de la Sécu. OPTAM désigne les médecins qui se sont engagés à modérer leurs dépassements.',
      'Ce contrat est responsable (articles L. 871-1, R. 871-1 et R. 871-2 du Code de la sécurité sociale) : il ne ' +
        'rembourse ni la participation forfaitaire, ni les franchises médicales, ni les majorations hors du parcours de ' +
        'soins. Le total des remboursements ne dépasse jamais ce que vous avez payé.',
      `Des exemples en euros et un simulateur se trouvent dans votre espace adhérent. ${insurer.name} vous répond aussi ` +
        `au ${insurer.phone.replace(/^\+33 /, '0').replaceAll(' ', '\u00A0')}.`,
    ])
      pdf.paragraph(frenchSpaces(text), { size: 8 })
    return finishLetter(pdf)
  },
}
