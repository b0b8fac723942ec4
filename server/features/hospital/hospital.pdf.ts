import { euros, frenchSpaces, longDate } from '../../i18n/format.ts'
import type { Template } from '../document/document.issue.ts'
import { finishLetter, openLetter } from '../document/document.letter.ts'
import type { Insurer } from '../document/insurer.ts'
import type { AgreementLine } from './agreement.ts'
import { LINE_NAMES } from './hospital.text.ts'

/** « Prise en charge » : what a hospital reads before it asks its patient for nothing. */
export interface HospitalAgreementFacts {
  documentId: string
  issuedOn: string
  edition: number
  insurer: Insurer
  /** Number of the mutuelle for third-party payment. */
  amcNumber: string
  facilityName: string
  facilityPlace: string
  finess: string
  reference: string
  patient: string
  birthOn: string
  memberNumber: string
  contractNumber: string
  formula: string
  nature: string
  admissionOn: string
  dischargeOn: string
  lines: readonly AgreementLine[]
  validFrom: string
  validTo: string
}

const day = (civil: string) => longDate(civil, 'fr')
const percent = (rateBp: number) => `${rateBp / 100} % de la base, Sécurité sociale comprise`

const paid = ({ cents, count, rateBp, isCovered, code }: AgreementLine): string => {
  if (!isCovered) return 'Non pris en charge'
  if (code === 'STAY') return 'Pris en charge en totalité'
  if (cents !== null && count !== null)
    return `${euros(cents, 'fr')} × ${count} ${code === 'PRIVATE_ROOM' ? 'nuits' : 'jours'}`
  if (cents !== null) return euros(cents, 'fr')
  return rateBp === null ? 'Selon le contrat' : percent(rateBp)
}

export const hospitalAgreement: Template<HospitalAgreementFacts> = {
  name: 'hospital-agreement/1',
  render(facts) {
    const { insurer } = facts
    const title = 'Prise en charge hospitalière'
    const addressee = { name: facts.facilityName, address: ['Service des admissions', facts.facilityPlace] }
    const pdf = openLetter({ ...facts, addressee, title, key: `${facts.documentId} ${hospitalAgreement.name}` })
    const say = (text: string) => pdf.paragraph(frenchSpaces(text))
    pdf.heading(1, title)
    if (facts.edition > 1) pdf.paragraph('Annule et remplace la prise en charge précédente.', { weight: 'bold' })
    pdf.facts([
      ['Numéro de prise en charge', facts.reference],
      ['Établissement (FINESS)', facts.finess],
      ['Patient', facts.patient],
      ['Né(e) le', day(facts.birthOn)],
      ['Numéro d’adhérent', facts.memberNumber],
      ['Numéro AMC', facts.amcNumber],
      ['Contrat', `${facts.contractNumber}, formule ${facts.formula}`],
      ['Nature du séjour', facts.nature],
      ['Entrée', day(facts.admissionOn)],
      ['Sortie prévue', day(facts.dischargeOn)],
      ['Valable', `du ${day(facts.validFrom)} au ${day(facts.validTo)}`],
    ])
    pdf.heading(2, 'Ce que nous réglons à l’établissement')
    pdf.table({
      caption: 'Postes pris en charge',
      size: 9,
      columns: [
        { label: 'Poste', share: 3 },
        { label: 'Prise en charge', share: 3 },
      ],
      rows: facts.lines.map(line => [LINE_NAMES[line.code].fr, frenchSpaces(paid(line))]),
    })
    say(
      'Cette prise en charge vaut sous réserve des droits ouverts à la date des soins et du remboursement par la Sécurité ' +
        'sociale. Le téléviseur, le téléphone et les autres prestations de confort restent à la charge du patient.',
    )
    say(`Une question : ${insurer.phone}.`)
    pdf.paragraph(frenchSpaces(`Fait à ${insurer.city}, le ${day(facts.issuedOn)}. Pour ${insurer.legalName}.`), {
      weight: 'semibold',
    })
    return finishLetter(pdf)
  },
}
