import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { NotAllowed, NotFound, TooManyAttempts } from '../../graphql/problem.ts'
import { CivilDate, Instant } from '../../graphql/scalars.ts'
import { LinkOver } from '../identity/challenge.type.ts'
import { CardBarcode, CardContacts, CardDomain, CardRights, CardState, PrintedLine } from './card.type.ts'

@ObjectType({ simpleResolvers: true, description: 'A link that shows the card to whoever has it, for 48 hours.' })
export class CardShare {
  @Field(() => ID, { description: 'To take it back by.' })
  id!: string
  @Field(() => Instant, { description: 'When it was made.' })
  createdAt!: Date
  @Field(() => Instant, { description: 'Until when it shows the card.' })
  expiresAt!: Date
  @Field(() => Int, { description: 'How often it was opened.' })
  openings!: number
  @Field(() => Instant, { nullable: true, description: 'When it was last opened; null when it never was.' })
  lastOpenedAt!: Date | null
}

@ObjectType({ simpleResolvers: true, description: 'The link, told this once.' })
export class ShareCardSuccess {
  @Field(() => String, { description: 'What to give to whom the card is for. Nobody can be told it again.' })
  url!: string
  @Field(() => [CardShare], { description: 'The viewer’s links that still show the card, the newest first.' })
  shares!: CardShare[]
}

export const ShareCardResult = createUnionType({
  name: 'ShareCardResult',
  description: 'The link, or why there is none.',
  types: () => [ShareCardSuccess, NotAllowed] as const,
})

@InputType({ description: 'Which link no longer shows the card.' })
export class RevokeCardShareInput {
  @Field(() => ID, { description: 'The link.' })
  id!: string
}

@ObjectType({ simpleResolvers: true, description: 'The link shows nothing any more.' })
export class RevokeCardShareSuccess {
  @Field(() => [CardShare], { description: 'The viewer’s links that still show the card, the newest first.' })
  shares!: CardShare[]
}

export const RevokeCardShareResult = createUnionType({
  name: 'RevokeCardShareResult',
  description: 'Whether the link was taken back.',
  types: () => [RevokeCardShareSuccess, NotFound] as const,
})

@ObjectType({ simpleResolvers: true, description: 'Somebody the shared card covers: one line of it, without any NIR.' })
export class SharedBeneficiary extends PrintedLine {}

@ObjectType({ simpleResolvers: true, description: 'The household’s card of today, to be read only.' })
export class SharedCard {
  @Field(() => Int, { description: 'The civil year it is for.' })
  year!: number
  @Field(() => CardState, { description: 'What it is today.' })
  state!: CardState
  @Field(() => CivilDate, { description: 'First day of validity.' })
  validFrom!: string
  @Field(() => CivilDate, { description: 'Last day of validity.' })
  validTo!: string
  @Field(() => String, { description: 'The holder, as printed.' })
  holderName!: string
  @Field(() => String, { description: 'The level of cover.' })
  formulaName!: string
  @Field(() => String, { description: '« N° AMC »' })
  amcNumber!: string
  @Field(() => String, { description: '« Type de convention »' })
  conventionType!: string
  @Field(() => String, { description: '« CSR »; may be empty.' })
  csr!: string
  @Field(() => String, { description: '« N° adhérent »' })
  memberNumber!: string
  @Field(() => Boolean, { description: 'The boxed R: a « contrat responsable ».' })
  responsible!: boolean
  @Field(() => [CardDomain], { description: 'The columns.' })
  domains!: CardDomain[]
  @Field(() => [SharedBeneficiary], { description: 'The lines.' })
  beneficiaries!: SharedBeneficiary[]
  @Field(() => CardRights, { description: 'Whether it serves right now.' })
  rights!: CardRights
  @Field(() => CardBarcode, { nullable: true, description: 'Its code; null unless the card is current.' })
  barcode!: CardBarcode | null
  @Field(() => CardContacts, { description: 'Who answers.' })
  contacts!: CardContacts
}

@InputType({ description: 'A link to a shared card.' })
export class OpenSharedCardInput {
  @Field(() => ID, { description: 'What follows the # in the link.' })
  token!: string
}

@ObjectType({ simpleResolvers: true, description: 'The card, as the link shows it.' })
export class OpenSharedCardSuccess {
  @Field(() => SharedCard, { description: 'The card.' })
  card!: SharedCard
  @Field(() => Instant, { description: 'Until when the link shows it.' })
  expiresAt!: Date
}

export const OpenSharedCardResult = createUnionType({
  name: 'OpenSharedCardResult',
  description: 'The card, or why the link shows none.',
  types: () => [OpenSharedCardSuccess, LinkOver, TooManyAttempts] as const,
})
