import { euros, frenchSpaces, longDate } from '../../i18n/format.ts'
import type { Template } from '../document/document.issue.ts'
import { type Addressee, finishLetter, openLetter } from '../document/document.letter.ts'
import type { Insurer, Mediator } from '../document/insurer.ts'

/** What a contract says on paper: who is covered, by what, since when, for how much. */
export interface ContractCertificateFacts {
  documentId: string
  insurer: Insurer
  mediator: Mediator
  addressee: Addressee
  contractNumber: string
  memberNumber: string
  formula: string
  startOn: string
  endOn: string | null
  /** Madelin: a self-employed holder may deduct what they pay. */
  selfEmployed: boolean
  /** A month, in cents; 0 where it isn't known. */
  monthlyPremiumCents: number
  people: readonly {
    name: string
    role: 'HOLDER' | 'SPOUSE' | 'CHILD'
    birthOn: string
    from: string
    to: string | null
  }[]
  issuedOn: string
  /** From 1, each time the contract changed. */
  edition: number
}

const ROLES = { HOLDER: 'Titulaire', SPOUSE: 'Conjoint', CHILD: 'Enfant' } as const
const day = (civil: string) => longDate(civil, 'fr')

/** « Certificat d'adhésion » (Code de la mutualité, art. L221-5: what is agreed on is written, with the guarantees). */
export const contractCertificate: Template<ContractCertificateFacts> = {
  name: 'contract/1',
  render(facts) {
    const { insurer, mediator, people, startOn, endOn, monthlyPremiumCents, edition } = facts
    const title = 'Certificat d’adhésion'
    const pdf = openLetter({ ...facts, title, key: `${facts.documentId} ${contractCertificate.name}` })
    const say = (text: string) => pdf.paragraph(frenchSpaces(text))
    pdf.heading(1, title)
    if (edition > 1) pdf.paragraph('Annule et remplace le certificat précédent.', { weight: 'bold' })
    say(
      `${insurer.legalName}, ${insurer.form}, immatriculée au répertoire Sirene sous le numéro ${insurer.siren}, certifie ` +
        'que les personnes ci-dessous sont couvertes par le contrat suivant.',
    )
    pdf.facts([
      ['Contrat', facts.contractNumber],
      ['Numéro d’adhérent', facts.memberNumber],
      ['Formule', facts.formula],
      ['Nature', 'Individuel, frais de santé, renouvelé chaque année par tacite reconduction'],
      ['Date d’effet', day(startOn)],
      ...(endOn ? ([['Dernier jour', day(endOn)]] as const) : []),
      ...(monthlyPremiumCents > 0
        ? ([['Cotisation mensuelle', `${euros(monthlyPremiumCents, 'fr')} pour l’ensemble des personnes`]] as const)
        : []),
      ...(facts.selfEmployed
        ? ([['Fiscalité', 'Contrat répondant à l’article 154 bis du Code général des impôts (loi Madelin)']] as const)
        : []),
    ])
    pdf.heading(2, 'Personnes couvertes')
    pdf.table({
      caption: 'Personnes couvertes par le contrat',
      size: 9,
      columns: [
        { label: 'Nom', share: 4 },
        { label: 'Qualité', share: 2 },
        { label: 'Naissance', share: 3 },
        { label: 'Depuis le', share: 3 },
        { label: 'Jusqu’au', share: 3 },
      ],
      rows: people.map(({ name, role, birthOn, from, to }) => [
        name,
        ROLES[role],
        day(birthOn),
        day(from),
        to ? day(to) : 'sans fin fixée',
      ]),
    })
    pdf.heading(2, 'Vos droits')
    say(
      'Ce que le contrat rembourse est écrit dans le tableau de garanties de votre formule, qui vous a été remis avec ce ' +
        'certificat et se trouve dans votre espace adhérent.',
    )
    say(
      'Après un an de contrat, vous pouvez le résilier à tout moment, sans frais ni motif : il prend fin un mois après que ' +
        'nous avons reçu votre demande (article L221-10-2 du Code de la mutualité). Vous pouvez le faire en ligne, par ' +
        'lettre ou sur tout autre support durable.',
    )
    say(
      `En cas de désaccord, écrivez d’abord à notre service Adhérents, ${insurer.address}. Sans réponse satisfaisante, vous ` +
        `pouvez saisir gratuitement le ${mediator.name}, ${mediator.address}, ${mediator.site}.`,
    )
    say(`Contrôle : ${insurer.supervisor}.`)
    pdf.paragraph(frenchSpaces(`Fait à ${insurer.city}, le ${day(facts.issuedOn)}. Pour ${insurer.legalName}.`), {
      weight: 'semibold',
    })
    return finishLetter(pdf)
  },
}
