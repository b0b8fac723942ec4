import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { InvalidInput, Problem, ProblemCode, TooManyAttempts } from '../../graphql/problem.ts'
import type { Locale } from '../../i18n/locale.ts'
import { SecondProof } from '../account/second-proof.type.ts'
import { CodeChannel, CodeDestination, CodeSent, LinkOver, WrongCode } from './challenge.type.ts'

@ObjectType({ simpleResolvers: true, description: 'What must be proved before one act, in this session.' })
export class StepUp {
  @Field(() => ID, { description: 'Which one.' })
  id!: string
  @Field(() => String, { description: 'The act, as a sentence’s end: « ajouter une clé d’accès ».' })
  effect!: string
  @Field(() => Boolean, { description: 'Whether the password is asked for; not of who has none.' })
  needsPassword!: boolean
  @Field(() => Boolean, {
    description:
      'Whether FranceConnect must be gone through again before a code, by `/auth/franceconnect?pour=prouver&preuve={id}`: its word stands for the password that somebody never chose, and is more than five minutes old. A passkey needs none.',
  })
  needsFranceConnect!: boolean
  @Field(() => [CodeDestination], { description: 'Where a code can be sent, the best first.' })
  destinations!: CodeDestination[]
  @Field(() => CodeSent, { nullable: true, description: 'The code that is on its way; null for none.' })
  sent!: CodeSent | null
  @Field(() => Boolean, { description: 'Whether an application makes codes for this account.' })
  hasTotp!: boolean
  @Field(() => Boolean, { description: 'Whether a passkey would do, alone.' })
  hasPasskey!: boolean
  @Field(() => Int, { description: 'How many codes on paper are left.' })
  recoveryCodesLeft!: number
}

@ObjectType({
  implements: Problem,
  simpleResolvers: true,
  description: 'The act asks for more than a session. Prove it, then ask for the very same act within five minutes.',
})
export class StepUpRequired extends Problem {
  override code = ProblemCode.STEP_UP_REQUIRED
  override message: string
  @Field(() => StepUp, { description: 'What must be proved.' })
  stepUp: StepUp

  constructor(locale: Locale, stepUp: StepUp) {
    super()
    this.stepUp = stepUp
    this.message = { fr: 'Confirmez d’abord que c’est vous.', en: 'First confirm that it is you.' }[locale]
  }
}

@InputType({ description: 'By what to send the code that an act asks for.' })
export class SendStepUpCodeInput {
  @Field(() => ID, { description: 'What must be proved.' })
  id!: string
  @Field(() => CodeChannel, { description: 'By what.' })
  channel!: CodeChannel
}

@ObjectType({ simpleResolvers: true, description: 'A code is on its way.' })
export class SendStepUpCodeSuccess {
  @Field(() => StepUp, { description: 'What must be proved now.' })
  stepUp!: StepUp
}

export const SendStepUpCodeResult = createUnionType({
  name: 'SendStepUpCodeResult',
  description: 'How sending a code ended.',
  types: () => [SendStepUpCodeSuccess, LinkOver, TooManyAttempts, InvalidInput] as const,
})

@InputType({ description: 'The proof that an act asks for.' })
export class ProveStepUpInput {
  @Field(() => ID, { description: 'What must be proved.' })
  id!: string
  @Field(() => String, { nullable: true, description: 'The password, where it is asked for.' })
  password?: string | null
  @Field(() => SecondProof, { description: 'Which code it is.' })
  proof!: SecondProof
  @Field(() => String, { description: 'The code.' })
  code!: string
}

@ObjectType({ simpleResolvers: true, description: 'Proved: the act can be done for five minutes, once.' })
export class ProveStepUpSuccess {
  @Field(() => ID, { description: 'What was proved.' })
  id!: string
}

export const ProveStepUpResult = createUnionType({
  name: 'ProveStepUpResult',
  description: 'How the proof was taken.',
  types: () => [ProveStepUpSuccess, StepUpRequired, WrongCode, LinkOver, TooManyAttempts, InvalidInput] as const,
})
