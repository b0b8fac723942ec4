import { createUnionType, Field, InputType, ObjectType } from 'type-graphql'
import { IdempotencyConflict, InvalidInput, NotAllowed } from '../../graphql/problem.ts'
import { Member } from './member.type.ts'

@InputType({ description: 'Whether the holder may see what one’s care was.' })
export class SetCareSharingInput {
  @Field(() => String, { description: 'Made up by the client, the same for each time it sends this.' })
  idempotencyKey!: string
  @Field(() => Boolean, { description: 'True to share, false to stop.' })
  shared!: boolean
}

@ObjectType({ simpleResolvers: true, description: 'Done.' })
export class SetCareSharingSuccess {
  @Field(() => Member, { description: 'Who shares, or no longer does.' })
  member!: Member
}

export const SetCareSharingResult = createUnionType({
  name: 'SetCareSharingResult',
  description: 'How it ended.',
  types: () => [SetCareSharingSuccess, NotAllowed, IdempotencyConflict, InvalidInput] as const,
})
