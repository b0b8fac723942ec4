import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { NotFound } from '../../graphql/problem.ts'
import { Document, DocumentKind } from './document.type.ts'

@InputType({ description: 'Which documents; all of them where nothing is said.' })
export class DocumentFilter {
  @Field(() => [DocumentKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: DocumentKind[] | null
  @Field(() => Int, { nullable: true, description: 'Of this civil year.' })
  year?: number | null
  @Field(() => String, {
    nullable: true,
    description: 'Words looked for in titles and references, without case or accents.',
  })
  text?: string | null
  @Field(() => Boolean, { nullable: true, description: 'Only those that the viewer has not opened.' })
  unreadOnly?: boolean | null
}

@InputType({ description: 'A document that was opened.' })
export class MarkDocumentReadInput {
  @Field(() => ID, { description: 'Its id.' })
  documentId!: string
}

@ObjectType({ simpleResolvers: true, description: 'Done.' })
export class MarkDocumentReadSuccess {
  @Field(() => Document, { description: 'The document, read.' })
  document!: Document
}

export const MarkDocumentReadResult = createUnionType({
  name: 'MarkDocumentReadResult',
  description: 'How it ended.',
  types: () => [MarkDocumentReadSuccess, NotFound] as const,
})
