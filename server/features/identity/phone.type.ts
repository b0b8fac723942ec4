import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql'
import { InvalidInput, NotAllowed, TooManyAttempts } from '../../graphql/problem.ts'
import { Security } from '../account/security.type.ts'
import { CodeSent, LinkOver, WrongCode } from './challenge.type.ts'
import { StepUpRequired } from './step-up.type.ts'

@ObjectType({ simpleResolvers: true, description: 'The mobile number that the viewer’s codes are for.' })
export class SecurityPhone {
  @Field(() => String, { description: 'Enough of it for its owner to know it: `06 •• •• •• 42`.' })
  hint!: string
  @Field(() => Boolean, {
    description:
      'Whether codes are sent there: it is on the contract, or a code sent there came back. False for one that was only typed.',
  })
  isConfirmed!: boolean
}

@InputType({ description: 'A mobile number to show to be the viewer’s.' })
export class SendPhoneCodeInput {
  @Field(() => String, { description: 'As it is written in France, or with its country’s code.' })
  phone!: string
  @Field(() => String, {
    nullable: true,
    description: 'The account’s password: asked for where there is nothing else yet to prove who one is with.',
  })
  password?: string | null
}

@ObjectType({ simpleResolvers: true, description: 'A code is on its way to that number.' })
export class SendPhoneCodeSuccess {
  @Field(() => ID, { description: 'Goes back with the code.' })
  id!: string
  @Field(() => CodeSent, { description: 'Where to, and until when it serves.' })
  sent!: CodeSent
}

export const SendPhoneCodeResult = createUnionType({
  name: 'SendPhoneCodeResult',
  description: 'Whether a code is on its way to the number.',
  types: () => [SendPhoneCodeSuccess, StepUpRequired, NotAllowed, TooManyAttempts, InvalidInput] as const,
})

@InputType({ description: 'The code that came to the number.' })
export class ConfirmPhoneInput {
  @Field(() => ID, { description: 'What sending it answered.' })
  id!: string
  @Field(() => String, { description: 'The code.' })
  code!: string
}

@ObjectType({
  simpleResolvers: true,
  description: 'Codes go to that number from now on; every other browser is signed out.',
})
export class ConfirmPhoneSuccess {
  @Field(() => Security, { description: 'What protects the account now.' })
  security!: Security
}

export const ConfirmPhoneResult = createUnionType({
  name: 'ConfirmPhoneResult',
  description: 'How the code was taken.',
  types: () => [ConfirmPhoneSuccess, WrongCode, LinkOver, TooManyAttempts] as const,
})
