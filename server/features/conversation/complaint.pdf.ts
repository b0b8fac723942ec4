import { frenchSpaces, longDate } from '../../i18n/format.ts'
import type { Template } from '../document/document.issue.ts'
import { type Addressee, finishLetter, openLetter } from '../document/document.letter.ts'
import type { Insurer, Mediator } from '../document/insurer.ts'

/**
 * What a complaint is answered by on a durable medium (ACPR, recommandation 2024-R-02): an acknowledgement with a dated
 * copy of what was written, then the reasoned answer. Both name the mediator (Code de la consommation, art. L612-1).
 */
export type ComplaintLetter = 'RECEIPT' | 'ANSWER'

export interface ComplaintFacts {
  documentId: string
  letter: ComplaintLetter
  issuedOn: string
  insurer: Insurer
  mediator: Mediator
  addressee: Addressee
  contractNumber: string
  reference: string
  receivedOn: string
  /** The last day of the two months. */
  dueOn: string
  /** What was written: the complaint, or the answer. */
  text: string
}

const day = (civil: string) => longDate(civil, 'fr')

export const complaintLetter: Template<ComplaintFacts> = {
  name: 'complaint/1',
  render(facts) {
    const { insurer, mediator, letter, text } = facts
    const isReceipt = letter === 'RECEIPT'
    const title = isReceipt ? 'Accusé de réception de votre réclamation' : 'Réponse à votre réclamation'
    const pdf = openLetter({ ...facts, title, key: `${facts.documentId} ${complaintLetter.name}` })
    const say = (words: string) => pdf.paragraph(frenchSpaces(words))
    pdf.heading(1, title)
    pdf.facts([
      ['Réclamation', facts.reference],
      ['Contrat', facts.contractNumber],
      ['Reçue le', day(facts.receivedOn)],
      ...(isReceipt ? ([['Réponse au plus tard le', day(facts.dueOn)]] as const) : []),
    ])
    say('Madame, Monsieur,')
    say(
      isReceipt
        ? `Nous avons bien reçu votre réclamation. Nous l’étudions et vous répondons par écrit au plus tard le ${day(facts.dueOn)}, deux mois après votre envoi.`
        : 'Nous avons étudié votre réclamation. Voici notre réponse.',
    )
    pdf.heading(2, isReceipt ? 'Ce que vous nous avez écrit' : 'Notre réponse')
    for (const paragraph of text.split(/\n+/)) if (paragraph.trim()) pdf.paragraph(paragraph.trim())
    pdf.heading(2, 'Si nous ne sommes pas d’accord')
    say(
      `Sans réponse dans les deux mois, ou si notre réponse ne vous convient pas, vous pouvez saisir gratuitement le ` +
        `${mediator.name}, ${mediator.address}, ou en ligne : ${mediator.site}. Vous avez un an à compter de votre réclamation écrite.`,
    )
    pdf.paragraph(frenchSpaces(`Fait à ${insurer.city}, le ${day(facts.issuedOn)}. Pour ${insurer.legalName}.`), {
      weight: 'semibold',
    })
    return finishLetter(pdf)
  },
}
