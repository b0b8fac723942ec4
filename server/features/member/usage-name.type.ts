import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql'
import { IdempotencyConflict, InvalidInput, NotAllowed } from '../../graphql/problem.ts'
import { Request } from '../request/request.type.ts'

@ObjectType({ simpleResolvers: true, description: 'The name that somebody asks to be called by (« nom d’usage »).' })
export class UsageName {
  @Field(() => String, { description: 'As they wrote it.' })
  name!: string
  @Field(() => String, { description: 'What it was when they asked.' })
  nameBefore!: string
}

@InputType({ description: 'Another name to be called by, with what proves it.' })
export class ChangeUsageNameInput {
  @Field(() => String, { description: 'Made up by the client, the same for each time it sends this.' })
  idempotencyKey!: string
  @Field(() => String, { description: 'The name.' })
  name!: string
  @Field(() => [ID], { description: 'What proves it: up to 10 uploads.' })
  uploadIds!: string[]
}

@ObjectType({ simpleResolvers: true, description: 'Asked for: the name changes once the desk has read the proof.' })
export class ChangeUsageNameSuccess {
  @Field(() => Request, { description: 'The request.' })
  request!: Request
}

export const ChangeUsageNameResult = createUnionType({
  name: 'ChangeUsageNameResult',
  description: 'How it ended.',
  types: () => [ChangeUsageNameSuccess, InvalidInput, NotAllowed, IdempotencyConflict] as const,
})
