import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { connectionType } from '../../graphql/connection.ts'
import { Node } from '../../graphql/node.ts'
import { CivilDate, Instant } from '../../graphql/scalars.ts'
import { Member } from '../member/member.type.ts'

export enum DocumentKind {
  INVOICE = 'INVOICE',
  QUOTE = 'QUOTE',
  PRESCRIPTION = 'PRESCRIPTION',
  PROOF = 'PROOF',
  STATEMENT = 'STATEMENT',
  CARD = 'CARD',
  MADELIN_CERTIFICATE = 'MADELIN_CERTIFICATE',
  HOSPITAL_AGREEMENT = 'HOSPITAL_AGREEMENT',
  CONTRACT = 'CONTRACT',
  GUARANTEE_TABLE = 'GUARANTEE_TABLE',
  LETTER = 'LETTER',
}
registerEnumType(DocumentKind, {
  name: 'DocumentKind',
  description: 'What a document is. New kinds may come.',
  valuesConfig: {
    INVOICE: { description: 'An invoice that was sent (facture).' },
    QUOTE: { description: 'A quote that was sent (devis).' },
    PRESCRIPTION: { description: 'A prescription (ordonnance).' },
    PROOF: { description: 'What was sent with a request to prove something (justificatif).' },
    STATEMENT: { description: 'The month’s reimbursements (relevé, décompte).' },
    CARD: { description: 'The third-party-payment card (carte de tiers payant).' },
    MADELIN_CERTIFICATE: { description: 'Contributions paid in a civil year, for a self-employed holder’s taxes.' },
    HOSPITAL_AGREEMENT: { description: 'What we pay to a hospital (prise en charge).' },
    CONTRACT: { description: 'The contract.' },
    GUARANTEE_TABLE: { description: 'What is reimbursed (tableau de garanties).' },
    LETTER: { description: 'A letter.' },
  },
})

@ObjectType({ simpleResolvers: true, description: 'Where a file is opened: for a few minutes, in this session only.' })
export class DocumentFile {
  @Field(() => String, { description: 'The path, with its proof; ask again for another when it is over.' })
  url!: string
  @Field(() => String, { description: '`application/pdf` or `image/jpeg`.' })
  mediaType!: string
  @Field(() => Int, { description: 'Its size in bytes.' })
  byteCount!: number
  @Field(() => Instant, { description: 'Until when the path opens.' })
  expiresAt!: Date
}

@ObjectType({ implements: Node, simpleResolvers: true, description: 'A paper that somebody may want again.' })
export class Document extends Node {
  /** The row's keys, for loaders; not in the graph. */
  contractId!: string
  documentId!: string
  @Field(() => DocumentKind, { description: 'What it is.' })
  kind!: DocumentKind
  @Field(() => String, { description: 'What it is called, in the request’s language.' })
  title!: string
  @Field(() => Int, { description: 'The civil year it is filed under.' })
  year!: number
  @Field(() => CivilDate, { description: 'The day it is of.' })
  issuedOn!: string
  @Field(() => CivilDate, { description: 'The last day it is kept.' })
  keptUntil!: string
  @Field(() => Member, { nullable: true, description: 'Whom it is about; null when it is about the contract.' })
  member!: Member | null
  @Field(() => Boolean, { description: 'Whether another one took its place.' })
  isReplaced!: boolean
}

@ObjectType({ simpleResolvers: true, description: 'A page of documents, newest first.' })
export class DocumentConnection extends connectionType(() => Document, 'Document') {}

@ObjectType({ simpleResolvers: true, description: 'How many documents of a year or a kind there are.' })
export class DocumentShelf {
  @Field(() => DocumentKind, { description: 'The kind.' })
  kind!: DocumentKind
  @Field(() => Int, { description: 'The civil year.' })
  year!: number
  @Field(() => Int, { description: 'How many.' })
  count!: number
  @Field(() => Int, { description: 'How many of them the viewer has not opened.' })
  unread!: number
}
