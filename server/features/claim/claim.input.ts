import { Field, ID, InputType } from 'type-graphql'
import { CivilDate } from '../../graphql/scalars.ts'
import { CareFamily, ClaimState } from './claim.type.ts'

@InputType({ description: 'Which reimbursements; what is left out does not narrow.' })
export class ClaimFilter {
  @Field(() => ID, { nullable: true, description: 'Of this person.' })
  beneficiaryId?: string | null
  @Field(() => [CareFamily], { nullable: true, description: 'Of these families.' })
  families?: CareFamily[] | null
  @Field(() => [ClaimState], { nullable: true, description: 'In these states.' })
  states?: ClaimState[] | null
  @Field(() => CivilDate, { nullable: true, description: 'Care on this day or later.' })
  from?: string | null
  @Field(() => CivilDate, { nullable: true, description: 'Care on this day or before.' })
  to?: string | null
  @Field(() => String, {
    nullable: true,
    description: 'Words looked for in acts, professionals and references, without case or accents.',
  })
  text?: string | null
}
