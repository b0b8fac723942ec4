import { euros, frenchSpaces, longDate, percent, roundEuros } from '../../i18n/format.ts'
import type { Template } from '../document/document.issue.ts'
import { finishLetter, openLetter } from '../document/document.letter.ts'
import { monthName } from '../document/document.text.ts'
import type { CertificateFacts } from './certificate.facts.ts'

const amount = (cents: number) => euros(cents, 'fr')
const rate = (basisPoints: number) => percent(basisPoints, 'fr')

const ceilingText = ({ year, ceiling }: CertificateFacts) =>
  ceiling &&
  `Pour information : au titre de ${year}, les cotisations de santé et de prévoyance se déduisent ensemble dans la ` +
    `limite de ${rate(ceiling.profitRateBp)} de votre bénéfice imposable, plus ${rate(ceiling.passRateBp)} du plafond ` +
    `annuel de la Sécurité sociale (${roundEuros(ceiling.passCents, 'fr')} en ${year}), sans dépasser ` +
    `${rate(ceiling.capRateBp)} de huit fois ce plafond, soit ${amount(ceiling.capCents)} (${ceiling.source}).`

/** « Attestation fiscale Madelin »: what a self-employed holder paid in a civil year, for their taxes. */
export const certificate: Template<CertificateFacts> = {
  name: 'madelin-certificate/1',
  render(facts) {
    const { insurer, addressee, year, premiums, totalCents, issuedOn, replacesIssuedOn } = facts
    const title = `Attestation fiscale Madelin – ${year}`
    const pdf = openLetter({ ...facts, title, key: `${facts.documentId} ${certificate.name}` })
    const say = (text: string) => pdf.paragraph(frenchSpaces(text))
    pdf.heading(1, title)
    if (replacesIssuedOn)
      pdf.paragraph(frenchSpaces(`Annule et remplace l’attestation établie le ${longDate(replacesIssuedOn, 'fr')}.`), {
        weight: 'bold',
      })
    say(
      `${insurer.legalName}, ${insurer.form}, immatriculée au ` +
        `répertoire Sirene sous le numéro ${insurer.siren}, dont le siège est situé ${insurer.address}, certifie que ` +
        `${addressee.name} a payé entre le 1er janvier et le 31 décembre ${year} les cotisations suivantes, au titre du ` +
        'contrat de complémentaire santé désigné ci-dessous.',
    )
    pdf.facts([
      ['Contrat', facts.contractNumber],
      ['Numéro d’adhérent', facts.memberNumber],
      ['Garantie', `Frais de santé, depuis le ${longDate(facts.startOn, 'fr')}`],
      [`Cotisations payées en ${year}`, amount(totalCents)],
    ])
    say(
      'Ce contrat répond aux conditions de l’article 154 bis du Code général des impôts et de l’article 41 de la loi ' +
        'n° 94-126 du 11 février 1994, dite loi Madelin.',
    )
    if (premiums.length === 0) say(`Aucune cotisation n’a été payée en ${year}.`)
    else
      pdf.table({
        caption: `Cotisations payées en ${year}`,
        size: 9,
        columns: [
          { label: 'Cotisation de', share: 3 },
          { label: 'Payée le', share: 3 },
          { label: 'Montant', share: 2, align: 'right' },
        ],
        rows: premiums.map(({ period, paidOn, paidCents }) => [
          monthName(period, 'fr'),
          longDate(paidOn, 'fr'),
          amount(paidCents),
        ]),
        total: ['Total', '', amount(totalCents)],
      })
    const limit = ceilingText(facts)
    if (limit) pdf.paragraph(frenchSpaces(limit), { size: 9 })
    pdf.paragraph(
      frenchSpaces(
        'Seules comptent les sommes payées dans l’année, quel que soit le mois auquel elles se rapportent. Conservez ' +
          'cette attestation avec vos pièces comptables : l’administration peut vous la demander.',
      ),
      { size: 9 },
    )
    pdf.paragraph(
      frenchSpaces(
        `Fait à ${insurer.city}, le ${longDate(issuedOn, 'fr')}. Pour ${insurer.legalName}, le service Adhérents.`,
      ),
      { weight: 'semibold' },
    )
    return finishLetter(pdf)
  },
}
