import { euros, frenchSpaces, longDate } from '../../i18n/format.ts'
import type { Template } from '../document/document.issue.ts'
import { type Addressee, finishLetter, openLetter } from '../document/document.letter.ts'
import type { Insurer, Mediator } from '../document/insurer.ts'

/** « Réponse à votre devis » : who will pay what, firmly, until a day. */
export interface QuoteAnswerFacts {
  documentId: string
  issuedOn: string
  insurer: Insurer
  mediator: Mediator
  addressee: Addressee
  reference: string
  contractNumber: string
  /** Whose care it would be. */
  patient: string
  professional: string | null
  billedCents: number
  amoCents: number
  amcCents: number
  outOfPocketCents: number
  /** The last day of care that it holds for. */
  validUntil: string
}

export const quoteAnswerLetter: Template<QuoteAnswerFacts> = {
  name: 'quote-answer/1',
  render(facts) {
    const { insurer, mediator, professional } = facts
    const title = 'Réponse à votre devis'
    const pdf = openLetter({ ...facts, title, key: `${facts.documentId} ${quoteAnswerLetter.name}` })
    const say = (text: string) => pdf.paragraph(frenchSpaces(text))
    const amount = (cents: number) => frenchSpaces(euros(cents, 'fr'))
    pdf.heading(1, title)
    say('Madame, Monsieur,')
    say('Nous avons étudié votre devis. Voici ce que chacun paiera, si les soins sont ceux qu’il décrit.')
    pdf.facts([
      ['Demande', facts.reference],
      ['Contrat', facts.contractNumber],
      ['Patient', facts.patient],
      ...(professional ? ([['Devis de', professional]] as const) : []),
      ['Réponse valable jusqu’au', longDate(facts.validUntil, 'fr')],
    ])
    pdf.heading(2, 'Qui paie quoi')
    pdf.table({
      caption: 'Répartition du montant du devis',
      size: 9,
      columns: [
        { label: 'Part', share: 3 },
        { label: 'Montant', share: 2 },
      ],
      rows: [
        ['Montant du devis', amount(facts.billedCents)],
        ['Sécurité sociale', amount(facts.amoCents)],
        [insurer.name, amount(facts.amcCents)],
        ['Il vous restera', amount(facts.outOfPocketCents)],
      ],
    })
    say(
      'Ces montants sont fermes jusqu’à la date ci-dessus, sous réserve des droits ouverts le jour des soins et du ' +
        'remboursement par la Sécurité sociale.',
    )
    say(
      `En cas de désaccord, écrivez d’abord à notre service Adhérents, ${insurer.address}. Sans réponse satisfaisante, vous ` +
        `pouvez saisir gratuitement le ${mediator.name}, ${mediator.address}, ${mediator.site}.`,
    )
    pdf.paragraph(
      frenchSpaces(`Fait à ${insurer.city}, le ${longDate(facts.issuedOn, 'fr')}. Pour ${insurer.legalName}.`),
      {
        weight: 'semibold',
      },
    )
    return finishLetter(pdf)
  },
}
