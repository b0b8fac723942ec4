import { frenchSpaces, longDate } from '../../i18n/format.ts'
import type { Template } from '../document/document.issue.ts'
import { type Addressee, finishLetter, type MadePdf, openLetter } from '../document/document.letter.ts'
import type { Insurer, Mediator } from '../document/insurer.ts'

/**
 * The letters of a termination: the receipt that the law asks for (Code de la mutualité, art. L221-10-3), the certificate
 * that the next insurer asks for, and what says that the contract goes on after all.
 */
export type TerminationLetter = 'RECEIPT' | 'CERTIFICATE' | 'CONTINUATION'

export interface TerminationFacts {
  documentId: string
  issuedOn: string
  insurer: Insurer
  mediator: Mediator
  addressee: Addressee
  contractNumber: string
  memberNumber: string
  reference: string
  ground: string
  eventOn: string | null
  receivedOn: string
  /** The last day of cover. */
  endOn: string
  /** Whether the contract has that last day already; else the desk reads a proof first. */
  isDecided: boolean
  refundDueOn: string
  /** The insurer that gave notice for the holder. */
  newInsurer: string | null
  people: readonly { name: string; birthOn: string }[]
}

const day = (civil: string) => longDate(civil, 'fr')

type Pdf = ReturnType<typeof openLetter>

/** A letter of ours: its head, what it says, and who signs it. @param name the template's, which its copies are told by */
const written =
  (name: string, title: string, body: (facts: TerminationFacts, say: (text: string) => void, pdf: Pdf) => void) =>
  (facts: TerminationFacts): Promise<MadePdf> => {
    const pdf = openLetter({ ...facts, title, key: `${facts.documentId} ${name}` })
    pdf.heading(1, title)
    body(facts, text => pdf.paragraph(frenchSpaces(text)), pdf)
    pdf.paragraph(
      frenchSpaces(`Fait à ${facts.insurer.city}, le ${day(facts.issuedOn)}. Pour ${facts.insurer.legalName}.`),
      { weight: 'semibold' },
    )
    return finishLetter(pdf)
  }

const receipt: Template<TerminationFacts> = {
  name: 'termination-receipt/1',
  render: written('termination-receipt/1', 'Accusé de réception de votre résiliation', (facts, say, pdf) => {
    say('Madame, Monsieur,')
    say(
      facts.newInsurer === null
        ? `Nous avons reçu le ${day(facts.receivedOn)} votre demande de résiliation.`
        : `Nous avons reçu le ${day(facts.receivedOn)} une demande de résiliation que ${facts.newInsurer} nous adresse pour vous.`,
    )
    pdf.facts([
      ['Demande', facts.reference],
      ['Contrat', facts.contractNumber],
      ['Motif', facts.ground],
      ...(facts.eventOn ? ([['Date de l’événement', day(facts.eventOn)]] as const) : []),
      ['Reçue le', day(facts.receivedOn)],
      [facts.isDecided ? 'Dernier jour du contrat' : 'Dernier jour prévu', day(facts.endOn)],
    ])
    say(
      facts.isDecided
        ? 'Votre contrat prendra fin à cette date, à minuit. Le certificat de radiation vous est envoyé séparément.'
        : 'Nous vérifions votre demande sous cinq jours. Si le motif est établi, votre contrat prend fin à la date ci-dessus, qui se compte depuis la réception de votre demande.',
    )
    pdf.heading(2, 'Ce qui se passe ensuite')
    say(
      `Les soins reçus jusqu’au ${day(facts.endOn)} inclus vous sont remboursés, même si les décomptes arrivent plus tard. ` +
        'Votre carte de tiers payant n’est plus valable ensuite : détruisez celles que vous avez imprimées.',
    )
    say(
      `Les prélèvements cessent. Ce que vous auriez payé pour la période qui suit vous est remboursé au plus tard le ` +
        `${day(facts.refundDueOn)} (articles L221-10-1 et L221-10-2 du Code de la mutualité).`,
    )
    say(`Vous pouvez renoncer à résilier dans votre espace adhérent, jusqu’au ${day(facts.endOn)}.`)
    say(
      `Vous n’êtes pas à l’origine de cette demande ? Appelez-nous sans attendre au ${facts.insurer.phone}, ou renoncez-y dans votre espace.`,
    )
  }),
}

const certificate: Template<TerminationFacts> = {
  name: 'termination-certificate/1',
  render: written('termination-certificate/1', 'Certificat de radiation', (facts, say, pdf) => {
    const { insurer, mediator } = facts
    say(
      `${insurer.legalName}, ${insurer.form}, immatriculée au répertoire Sirene sous le numéro ${insurer.siren}, certifie que ` +
        'le contrat suivant prend fin à la demande de son titulaire.',
    )
    pdf.facts([
      ['Contrat', facts.contractNumber],
      ['Numéro d’adhérent', facts.memberNumber],
      ['Motif', facts.ground],
      ['Demande reçue le', day(facts.receivedOn)],
      ['Dernier jour de couverture', day(facts.endOn)],
    ])
    pdf.heading(2, 'Personnes concernées')
    pdf.table({
      caption: 'Personnes qui ne sont plus couvertes après cette date',
      size: 9,
      columns: [
        { label: 'Nom', share: 3 },
        { label: 'Naissance', share: 2 },
      ],
      rows: facts.people.map(({ name, birthOn }) => [name, day(birthOn)]),
    })
    say(
      `En cas de désaccord, écrivez d’abord à notre service Adhérents, ${insurer.address}. Sans réponse satisfaisante, vous ` +
        `pouvez saisir gratuitement le ${mediator.name}, ${mediator.address}, ${mediator.site}.`,
    )
  }),
}

const continuation: Template<TerminationFacts> = {
  name: 'termination-continuation/1',
  render: written('termination-continuation/1', 'Votre contrat continue', (facts, say, pdf) => {
    say('Madame, Monsieur,')
    say(`Vous avez renoncé à la résiliation que nous avions reçue le ${day(facts.receivedOn)}.`)
    pdf.facts([
      ['Demande', facts.reference],
      ['Contrat', facts.contractNumber],
    ])
    say(
      'Votre contrat continue sans interruption, aux mêmes conditions. Le certificat de radiation qui aurait été établi est ' +
        'annulé, et une nouvelle carte de tiers payant vous attend dans votre espace.',
    )
  }),
}

export const TERMINATION_LETTERS: Readonly<Record<TerminationLetter, Template<TerminationFacts>>> = {
  RECEIPT: receipt,
  CERTIFICATE: certificate,
  CONTINUATION: continuation,
}
