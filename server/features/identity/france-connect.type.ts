import { createUnionType, Field, InputType, ObjectType, registerEnumType } from 'type-graphql'
import { InvalidInput, NotAllowed, TooManyAttempts } from '../../graphql/problem.ts'
import { CivilDate, Instant } from '../../graphql/scalars.ts'
import { SignInSuccess } from '../account/account.type.ts'
import { SecondProofNeeded } from '../account/second-proof.type.ts'
import { Security } from '../account/security.type.ts'
import { ContactChoiceInput, ContactQuestion } from '../preference/preference.type.ts'
import { CodeChannel, LinkOver, WrongCode } from './challenge.type.ts'
import { StepUpRequired } from './step-up.type.ts'

export enum FranceConnectStep {
  NUMBER = 'NUMBER',
  CODE = 'CODE',
  ACCOUNT = 'ACCOUNT',
}

registerEnumType(FranceConnectStep, {
  name: 'FranceConnectStep',
  description: 'What comes next.',
  valuesConfig: {
    NUMBER: { description: 'The member number and the date of birth: the identity alone does not say who it is here.' },
    CODE: { description: 'The code that was sent, if there was somebody to send it to.' },
    ACCOUNT: { description: 'The e-mail to open an account with.' },
  },
})

@ObjectType({
  simpleResolvers: true,
  description: 'An identity that FranceConnect vouches for and that opens no account yet; of this browser.',
})
export class FranceConnectArrival {
  @Field(() => FranceConnectStep, { description: 'What comes next.' })
  step!: FranceConnectStep
  @Field(() => String, { description: 'Their first name, as FranceConnect says it.' })
  firstName!: string
  @Field(() => Boolean, { description: 'Whether exactly one person on our contracts has this identity.' })
  recognised!: boolean
  @Field(() => CodeChannel, {
    nullable: true,
    description: 'By what the last code was asked for; by what it was sent, for who is recognised. Null before.',
  })
  askedBy!: CodeChannel | null
  @Field(() => String, { nullable: true, description: 'FranceConnect’s e-mail, to start from; null before the code.' })
  email!: string | null
  @Field(() => [ContactQuestion], { description: 'What to choose with a new account.' })
  questions!: ContactQuestion[]
}

@ObjectType({ simpleResolvers: true, description: 'What comes next.' })
export class FranceConnectSuccess {
  @Field(() => FranceConnectArrival, { description: 'Where it stands.' })
  arrival!: FranceConnectArrival
}

@ObjectType({ simpleResolvers: true, description: 'A link of the viewer’s account with their FranceConnect identity.' })
export class FranceConnectLink {
  @Field(() => Instant, { description: 'Since when.' })
  linkedAt!: Date
  @Field(() => Instant, { nullable: true, description: 'When the viewer last came by it.' })
  lastUsedAt!: Date | null
}

@InputType({ description: 'Who one is, as the third-party-payment card says it.' })
export class IdentifyFranceConnectInput {
  @Field(() => String, { description: 'The member number of the card.' })
  memberNumber!: string
  @Field(() => CivilDate, { description: 'One’s own date of birth.' })
  birthDate!: string
}

@InputType({ description: 'By what a code should come.' })
export class SendFranceConnectCodeInput {
  @Field(() => CodeChannel, { description: 'By this, or by the next that is on file.' })
  channel!: CodeChannel
}

@InputType({ description: 'The code that was sent.' })
export class ProveFranceConnectInput {
  @Field(() => String, { description: 'Six digits, or the eight characters of a letter.' })
  code!: string
}

@InputType({ description: 'What to open an account with; it has no password.' })
export class CompleteFranceConnectInput {
  @Field(() => String, { description: 'The e-mail to be reached by.' })
  email!: string
  @Field(() => [ContactChoiceInput], { description: 'An answer to each question.' })
  choices!: ContactChoiceInput[]
}

@ObjectType({ simpleResolvers: true, description: 'FranceConnect opens the account no more.' })
export class UnlinkFranceConnectSuccess {
  @Field(() => Security, { description: 'What is left.' })
  security!: Security
}

export const ContinueFranceConnectResult = createUnionType({
  name: 'ContinueFranceConnectResult',
  description: 'What an identity of FranceConnect opens.',
  types: () => [SignInSuccess, SecondProofNeeded, FranceConnectSuccess, NotAllowed, LinkOver, TooManyAttempts] as const,
})

export const IdentifyFranceConnectResult = createUnionType({
  name: 'IdentifyFranceConnectResult',
  description: 'Whether a code was asked for.',
  types: () => [FranceConnectSuccess, LinkOver, TooManyAttempts, InvalidInput] as const,
})

export const SendFranceConnectCodeResult = createUnionType({
  name: 'SendFranceConnectCodeResult',
  description: 'Whether another code was asked for.',
  types: () => [FranceConnectSuccess, LinkOver, TooManyAttempts] as const,
})

export const ProveFranceConnectResult = createUnionType({
  name: 'ProveFranceConnectResult',
  description: 'Whether the code was right; an account that is there already is then linked, and its owner signed in.',
  types: () => [SignInSuccess, FranceConnectSuccess, WrongCode, NotAllowed, LinkOver, TooManyAttempts] as const,
})

export const CompleteFranceConnectResult = createUnionType({
  name: 'CompleteFranceConnectResult',
  description: 'Whether the account is open, and its owner signed in.',
  types: () => [SignInSuccess, LinkOver, TooManyAttempts, InvalidInput] as const,
})

export const UnlinkFranceConnectResult = createUnionType({
  name: 'UnlinkFranceConnectResult',
  description: 'Whether FranceConnect was unlinked.',
  types: () => [UnlinkFranceConnectSuccess, StepUpRequired, NotAllowed] as const,
})
