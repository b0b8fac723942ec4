import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { InvalidInput, NotAllowed, NotFound, TooManyAttempts } from '../../graphql/problem.ts'
import { Upload } from './upload.type.ts'

@InputType({ description: 'A file that is to be sent.' })
export class OpenUploadInput {
  @Field(() => Int, { description: 'Its size in bytes, 10 MB at most (10,485,760).' })
  size!: number
}

@ObjectType({ simpleResolvers: true, description: 'It may be sent.' })
export class OpenUploadSuccess {
  @Field(() => Upload, { description: 'Its ticket: name its id as `ticket` in the metadata of the tus creation.' })
  upload!: Upload
  @Field(() => String, { description: 'Where to: the path of the tus endpoint.' })
  endpoint!: string
}

export const OpenUploadResult = createUnionType({
  name: 'OpenUploadResult',
  description: 'How it ended.',
  types: () => [OpenUploadSuccess, InvalidInput, TooManyAttempts] as const,
})

@InputType({ description: 'A file that is not to be sent after all.' })
export class DiscardUploadInput {
  @Field(() => ID, { description: 'Its id.' })
  uploadId!: string
}

@ObjectType({ simpleResolvers: true, description: 'Nothing of it is kept.' })
export class DiscardUploadSuccess {
  @Field(() => ID, { description: 'The id it had.' })
  uploadId!: string
}

export const DiscardUploadResult = createUnionType({
  name: 'DiscardUploadResult',
  description: 'How it ended.',
  types: () => [DiscardUploadSuccess, NotFound, NotAllowed] as const,
})
