import { createUnionType, Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { NotAllowed } from '../../graphql/problem.ts'
import { WorklistFilter } from './worklist.type.ts'

export enum WorklistAct {
  TAKE_UP = 'TAKE_UP',
  HAND_BACK = 'HAND_BACK',
}
registerEnumType(WorklistAct, {
  name: 'WorklistAct',
  description: 'What is done to many requests at once.',
  valuesConfig: {
    TAKE_UP: { description: 'Taking up those that nobody deals with.' },
    HAND_BACK: { description: 'Handing back those that one deals with.' },
  },
})

@InputType({ description: 'All requests to do that a filter selects.' })
export class AssignMatchingInput {
  @Field(() => WorklistAct, { description: 'What is done to them.' })
  act!: WorklistAct
  @Field(() => WorklistFilter, { description: 'Which: of its view, only what is to do.' })
  filter!: WorklistFilter
}

@ObjectType({ simpleResolvers: true, description: 'Done, to as many as one act takes.' })
export class AssignMatchingSuccess {
  @Field(() => Int, { description: 'To how many.' })
  count!: number
  @Field(() => Boolean, { description: 'Whether others are left: 500 at most are gone through at once.' })
  hasMore!: boolean
}

export const AssignMatchingResult = createUnionType({
  name: 'AssignMatchingResult',
  description: 'How it ended.',
  types: () => [AssignMatchingSuccess, NotAllowed] as const,
})
