import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql'
import { InvalidInput, TooManyAttempts } from '../../graphql/problem.ts'
import { CivilDate } from '../../graphql/scalars.ts'
import { ContactChoiceInput, ContactQuestion } from '../preference/preference.type.ts'
import { Viewer } from '../viewer/viewer.type.ts'
import { CodeChannel, LinkOver, WrongCode } from './challenge.type.ts'

export enum ActivationStep {
  CODE = 'CODE',
  ACCOUNT = 'ACCOUNT',
}

registerEnumType(ActivationStep, {
  name: 'ActivationStep',
  description: 'What comes next.',
  valuesConfig: {
    CODE: { description: 'The code that was sent, if there was somebody to send it to.' },
    ACCOUNT: { description: 'The e-mail and the password to sign in with.' },
  },
})

@ObjectType({ simpleResolvers: true, description: 'Who is opening an account, once they have shown who they are.' })
export class ActivationPerson {
  @Field(() => String, { description: 'First name.' })
  firstName!: string
  @Field(() => String, { nullable: true, description: 'The e-mail on the contract, to start from.' })
  email!: string | null
  @Field(() => String, { nullable: true, description: 'The mobile number on file: `06 •• •• •• 42`.' })
  phoneHint!: string | null
}

@ObjectType({
  simpleResolvers: true,
  description: 'An account being opened in this browser; it can be gone on with for weeks.',
})
export class Activation {
  @Field(() => ActivationStep, { description: 'What comes next.' })
  step!: ActivationStep
  @Field(() => ActivationPerson, { nullable: true, description: 'Null before the code.' })
  person!: ActivationPerson | null
  @Field(() => [ContactQuestion], { description: 'What to choose with the account.' })
  questions!: ContactQuestion[]
}

@InputType({ description: 'Who one is, as the third-party-payment card says it.' })
export class StartActivationInput {
  @Field(() => String, { description: 'The member number of the card.' })
  memberNumber!: string
  @Field(() => CivilDate, { description: 'One’s own date of birth.' })
  birthDate!: string
}

@InputType({ description: 'By what a code should come.' })
export class SendActivationCodeInput {
  @Field(() => CodeChannel, { description: 'By this, or by the next that is on file.' })
  channel!: CodeChannel
}

@InputType({ description: 'The code that was sent.' })
export class ProveActivationInput {
  @Field(() => String, { description: 'Six digits, or the eight characters of a letter.' })
  code!: string
}

@InputType({ description: 'What to sign in with, and what was chosen.' })
export class CompleteActivationInput {
  @Field(() => String, { description: 'The e-mail to sign in with.' })
  email!: string
  @Field(() => String, { description: 'At least 12 characters, hard to guess.' })
  password!: string
  @Field(() => String, { nullable: true, description: 'A mobile number, where none is on file.' })
  phone?: string | null
  @Field(() => [ContactChoiceInput], { description: 'An answer to each question.' })
  choices!: ContactChoiceInput[]
}

@InputType({ description: 'The link of the mail.' })
export class ConfirmEmailInput {
  @Field(() => ID, { description: 'What follows the # in the link.' })
  token!: string
}

@ObjectType({
  simpleResolvers: true,
  description: 'If somebody has this number and this date, a code was sent to them. The same whether or not.',
})
export class ActivationSuccess {
  @Field(() => Activation, { description: 'What comes next.' })
  activation!: Activation
}

@ObjectType({ simpleResolvers: true, description: 'The account is open, and its owner signed in.' })
export class CompleteActivationSuccess {
  @Field(() => Viewer, { description: 'Who signed in.' })
  viewer!: Viewer
}

@ObjectType({ simpleResolvers: true, description: 'The address is its owner’s.' })
export class ConfirmEmailSuccess {
  @Field(() => String, { description: 'The address.' })
  email!: string
  @Field(() => Boolean, { description: 'Whether one signs in with it only from now on: it replaces another.' })
  isNew!: boolean
}

@ObjectType({ simpleResolvers: true, description: 'The link is on its way, unless the address was confirmed already.' })
export class SendEmailConfirmationSuccess {
  @Field(() => String, { description: 'The address it goes to.' })
  email!: string
}

export const StartActivationResult = createUnionType({
  name: 'StartActivationResult',
  description: 'How beginning to open an account ended.',
  types: () => [ActivationSuccess, TooManyAttempts, InvalidInput] as const,
})

export const SendActivationCodeResult = createUnionType({
  name: 'SendActivationCodeResult',
  description: 'Whether another code was asked for.',
  types: () => [ActivationSuccess, LinkOver, TooManyAttempts] as const,
})

export const ProveActivationResult = createUnionType({
  name: 'ProveActivationResult',
  description: 'Whether the code was right.',
  types: () => [ActivationSuccess, WrongCode, LinkOver, TooManyAttempts] as const,
})

export const CompleteActivationResult = createUnionType({
  name: 'CompleteActivationResult',
  description: 'Whether the account is open.',
  types: () => [CompleteActivationSuccess, LinkOver, TooManyAttempts, InvalidInput] as const,
})

export const ConfirmEmailResult = createUnionType({
  name: 'ConfirmEmailResult',
  description: 'Whether the address is confirmed.',
  types: () => [ConfirmEmailSuccess, LinkOver, TooManyAttempts] as const,
})

export const SendEmailConfirmationResult = createUnionType({
  name: 'SendEmailConfirmationResult',
  description: 'Whether the link was sent again.',
  types: () => [SendEmailConfirmationSuccess, TooManyAttempts] as const,
})
