import { createUnionType, Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { InvalidInput, NotAllowed, Problem, ProblemCode, TooManyAttempts } from '../../graphql/problem.ts'
import { Instant } from '../../graphql/scalars.ts'
import type { Locale } from '../../i18n/locale.ts'
import { CodeChannel, CodeDestination, CodeSent, LinkOver, WrongCode } from '../identity/challenge.type.ts'
import { InvalidCredentials, SignInSuccess } from './account.type.ts'

export enum SecondProof {
  CODE = 'CODE',
  TOTP = 'TOTP',
  RECOVERY_CODE = 'RECOVERY_CODE',
}

registerEnumType(SecondProof, {
  name: 'SecondProof',
  description: 'What shows, beside the first proof, who somebody is.',
  valuesConfig: {
    CODE: { description: 'The code that was sent.' },
    TOTP: { description: 'The code of their application.' },
    RECOVERY_CODE: { description: 'One of their codes on paper.' },
  },
})

@ObjectType({
  simpleResolvers: true,
  description: 'A sign-in whose second proof is missing: this browser is not known.',
})
export class PendingSignIn {
  @Field(() => [CodeDestination], { description: 'Where a code can be sent, the best first.' })
  destinations!: CodeDestination[]
  @Field(() => CodeSent, { nullable: true, description: 'The code that is on its way; null for none.' })
  sent!: CodeSent | null
  @Field(() => Boolean, { description: 'Whether an application makes codes for this account.' })
  hasTotp!: boolean
  @Field(() => Boolean, { description: 'Whether a passkey of theirs would do.' })
  hasPasskey!: boolean
  @Field(() => Int, { description: 'How many codes on paper are left.' })
  recoveryCodesLeft!: number
  @Field(() => Instant, { description: 'Until when this sign-in can be ended.' })
  expiresAt!: Date
}

@ObjectType({
  implements: Problem,
  simpleResolvers: true,
  description: 'The first proof was right; a second must follow in this browser.',
})
export class SecondProofNeeded extends Problem {
  override code = ProblemCode.SECOND_PROOF_NEEDED
  override message: string
  @Field(() => PendingSignIn, { description: 'What is missing.' })
  pending: PendingSignIn

  constructor(locale: Locale, pending: PendingSignIn) {
    super()
    this.pending = pending
    this.message = {
      fr: 'Nous ne connaissons pas cet appareil : confirmez que c’est vous avec un code.',
      en: 'We don’t know this device: confirm that it is you with a code.',
    }[locale]
  }
}

export const SignInResult = createUnionType({
  name: 'SignInResult',
  description: 'How signing in ended.',
  types: () =>
    [SignInSuccess, SecondProofNeeded, InvalidCredentials, NotAllowed, TooManyAttempts, InvalidInput] as const,
})

@InputType({ description: 'By what to send another code.' })
export class SendSignInCodeInput {
  @Field(() => CodeChannel, { description: 'By what.' })
  channel!: CodeChannel
}

@ObjectType({ simpleResolvers: true, description: 'A code is on its way.' })
export class SendSignInCodeSuccess {
  @Field(() => PendingSignIn, { description: 'What is missing now.' })
  pending!: PendingSignIn
}

export const SendSignInCodeResult = createUnionType({
  name: 'SendSignInCodeResult',
  description: 'How sending a code ended.',
  types: () => [SendSignInCodeSuccess, LinkOver, TooManyAttempts, InvalidInput] as const,
})

@InputType({ description: 'The second proof.' })
export class CompleteSignInInput {
  @Field(() => SecondProof, { description: 'Which one it is.' })
  proof!: SecondProof
  @Field(() => String, { description: 'The code.' })
  code!: string
  @Field(() => Boolean, { description: 'Whether to ask for none in this browser for 90 days.' })
  trustDevice!: boolean
}

export const CompleteSignInResult = createUnionType({
  name: 'CompleteSignInResult',
  description: 'How the second proof was taken.',
  types: () => [SignInSuccess, WrongCode, LinkOver, NotAllowed, TooManyAttempts] as const,
})
