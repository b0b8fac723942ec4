import { createUnionType, Field, ObjectType } from 'type-graphql'
import { Security } from '../account/security.type.ts'
import { StepUpRequired } from './step-up.type.ts'

@ObjectType({ simpleResolvers: true, description: 'Made; those of before no longer work.' })
export class MakeRecoveryCodesSuccess {
  @Field(() => [String], { description: 'Ten codes, each good once; shown this once.' })
  codes!: string[]
  @Field(() => Security, { description: 'What protects the account now.' })
  security!: Security
}

export const MakeRecoveryCodesResult = createUnionType({
  name: 'MakeRecoveryCodesResult',
  description: 'How making recovery codes ended.',
  types: () => [MakeRecoveryCodesSuccess, StepUpRequired] as const,
})
