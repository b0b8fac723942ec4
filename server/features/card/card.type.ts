import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Node } from '../../graphql/node.ts'
import { CivilDate, Instant } from '../../graphql/scalars.ts'

export enum CardState {
  UPCOMING = 'UPCOMING',
  CURRENT = 'CURRENT',
  REPLACED = 'REPLACED',
  CLOSED = 'CLOSED',
}
registerEnumType(CardState, {
  name: 'CardState',
  description: 'What a card is today, by the clocks of France.',
  valuesConfig: {
    UPCOMING: { description: 'Made, and valid from its first day on.' },
    CURRENT: { description: 'The one to show.' },
    REPLACED: { description: 'Another version or the next year’s took its place.' },
    CLOSED: { description: 'It covers nobody any more, or its period is over.' },
  },
})

@ObjectType({ simpleResolvers: true, description: 'A column of the card: a kind of care.' })
export class CardDomain {
  @Field(() => String, { description: 'As printed: PHAR.' })
  code!: string
  @Field(() => String, { description: 'For people: « Pharmacie (65 %, 30 %, 15 %) ».' })
  label!: string
}

@ObjectType({ simpleResolvers: true, description: 'What the card says of one kind of care for one person.' })
export class CardCell {
  @Field(() => CardDomain, { description: 'The column.' })
  domain!: CardDomain
  @Field(() => String, {
    description:
      'A share of the Sécu’s base that is paid to the professional (« 100 »), PEC when they ask for our agreement first, NON when it is not covered; several with « / » between them.',
  })
  value!: string
}

/** One line of a card, whoever looks at it. */
@ObjectType({ simpleResolvers: true })
export abstract class PrintedLine {
  @Field(() => String, { description: 'As printed: « MARTIN Camille ».' })
  name!: string
  @Field(() => CivilDate, { description: 'Birth date.' })
  birthDate!: string
  @Field(() => Int, { description: 'Rank among those born on the same day (« rang gémellaire »), from 1.' })
  birthRank!: number
  @Field(() => CivilDate, { description: 'First day of cover within the card’s year.' })
  coveredFrom!: string
  @Field(() => CivilDate, { description: 'Last day of cover within the card’s year.' })
  coveredTo!: string
  @Field(() => Boolean, { description: 'Whether their rights are open now, whatever is printed.' })
  rightsOpen!: boolean
  @Field(() => [CardCell], { description: 'By column, in the order of the card.' })
  cells!: CardCell[]
}

@ObjectType({ simpleResolvers: true, description: 'Somebody the card covers: one line of it.' })
export class CardBeneficiary extends PrintedLine {
  @Field(() => String, {
    nullable: true,
    description: 'The NIR with all but its first five digits hidden; null unless it is the viewer’s or their minor’s.',
  })
  nirMasked!: string | null
  @Field(() => Boolean, { description: 'Whether this is who asks.' })
  isViewer!: boolean
}

@ObjectType({ simpleResolvers: true, description: 'Whether the card serves right now, asked of the contract itself.' })
export class CardRights {
  @Field(() => Boolean, { description: '« Droits ouverts »: somebody on it is covered today.' })
  open!: boolean
  @Field(() => Instant, { description: 'When this was looked at.' })
  checkedAt!: Date
}

@ObjectType({
  simpleResolvers: true,
  description: 'The two-dimensional code that software at a professional’s reads.',
})
export class CardBarcode {
  @Field(() => String, { description: 'A DataMatrix with its quiet zone, black on white, as an SVG document.' })
  svg!: string
  @Field(() => String, {
    description:
      'What it carries: text signed with ES256, checked offline with the keys of /.well-known/carte-jwks.json.',
  })
  payload!: string
  @Field(() => String, { description: 'The layout of the text: ACO1 is our own.' })
  layout!: string
  @Field(() => Boolean, {
    description: 'Whether the layout is the one of the Association Inter-AMC, which professionals’ software knows.',
  })
  certified!: boolean
}

@ObjectType({ simpleResolvers: true, description: 'Who answers: the back of the card.' })
export class CardContacts {
  @Field(() => String, { description: 'The members’ phone number.' })
  memberPhone!: string
  @Field(() => String, { description: 'The professionals’ phone number.' })
  professionalPhone!: string
  @Field(() => String, { description: 'Where professionals ask for an agreement (« prise en charge »).' })
  professionalPortal!: string
  @Field(() => String, { description: 'Where paper bills are sent.' })
  address!: string
}

@ObjectType({ simpleResolvers: true, description: 'The card in the wallet of a phone; null where it is not offered.' })
export class CardWallets {
  @Field(() => String, { nullable: true, description: 'Where the pass of Apple Wallet is fetched, on this site.' })
  apple!: string | null
  @Field(() => String, { nullable: true, description: 'The link that adds it to Google Wallet.' })
  google!: string | null
}

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A third-party-payment card (« carte de tiers payant ») as it was given out: one a year, in versions.',
})
export class Card extends Node {
  /** The row's own id; not in the graph. */
  cardId!: string
  replacedById!: string | null
  @Field(() => Int, { description: 'The civil year it is for.' })
  year!: number
  @Field(() => Int, { description: 'Which of the year’s versions, from 1.' })
  version!: number
  @Field(() => CardState, { description: 'What it is today.' })
  state!: CardState
  @Field(() => CivilDate, { description: 'First day of validity.' })
  validFrom!: string
  @Field(() => CivilDate, { description: 'Last day of validity.' })
  validTo!: string
  @Field(() => String, { description: 'The holder, as printed.' })
  holderName!: string
  @Field(() => String, { description: 'The contract’s number.' })
  contractNumber!: string
  @Field(() => String, { description: 'The level of cover: « Confort ».' })
  formulaName!: string
  @Field(() => String, { description: '« N° AMC »: our number as a complementary insurer.' })
  amcNumber!: string
  @Field(() => String, { description: '« Type de convention »: the operator of third-party payment.' })
  conventionType!: string
  @Field(() => String, { description: '« CSR », the secondary routing criterion; may be empty, its label stays.' })
  csr!: string
  @Field(() => String, { description: '« N° adhérent »' })
  memberNumber!: string
  @Field(() => Boolean, { description: 'The boxed R: a « contrat responsable ».' })
  responsible!: boolean
  @Field(() => [CardDomain], { description: 'The columns.' })
  domains!: CardDomain[]
  @Field(() => [CardBeneficiary], { description: 'The lines: the holder, the spouse, the children by age.' })
  beneficiaries!: CardBeneficiary[]
  @Field(() => CardRights, { description: 'Whether it serves right now.' })
  rights!: CardRights
  @Field(() => CardBarcode, { nullable: true, description: 'Its code; null unless the card is current.' })
  barcode!: CardBarcode | null
  @Field(() => CardContacts, { description: 'Who answers.' })
  contacts!: CardContacts
}
