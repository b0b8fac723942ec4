import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { InvalidInput, TooManyAttempts } from '../../graphql/problem.ts'
import { SecondProof } from '../account/second-proof.type.ts'
import { CodeChannel, CodeDestination, CodeSent, LinkOver, WrongCode } from './challenge.type.ts'

@InputType({ description: 'Whose password is forgotten.' })
export class RequestPasswordResetInput {
  @Field(() => String, { description: 'The account’s e-mail.' })
  email!: string
}

@InputType({ description: 'The link of the mail.' })
export class OpenPasswordResetInput {
  @Field(() => ID, { description: 'What follows the # in the link.' })
  token!: string
}

@InputType({ description: 'Where to send the code that goes with the link.' })
export class SendPasswordResetCodeInput {
  @Field(() => ID, { description: 'What follows the # in the link.' })
  token!: string
  @Field(() => CodeChannel, { description: 'One of those that opening the link answered.' })
  channel!: CodeChannel
}

@InputType({ description: 'A new password, and the two proofs that it is its owner’s.' })
export class ResetPasswordInput {
  @Field(() => ID, { description: 'What follows the # in the link.' })
  token!: string
  @Field(() => SecondProof, { nullable: true, description: 'Which second proof the code is; `CODE` if left out.' })
  proof?: SecondProof | null
  @Field(() => String, { description: 'The code.' })
  code!: string
  @Field(() => String, { description: 'At least 12 characters, hard to guess.' })
  password!: string
}

@ObjectType({
  simpleResolvers: true,
  description: 'If an account has this e-mail, a link was sent to it. The same whether or not there is one.',
})
export class RequestPasswordResetSuccess {
  @Field(() => String, { description: 'Where a link was sent, if there is such an account: what was typed.' })
  email!: string
}

@ObjectType({ simpleResolvers: true, description: 'The link is good; a code must come with it.' })
export class OpenPasswordResetSuccess {
  @Field(() => String, { description: 'The account’s e-mail, for password managers.' })
  email!: string
  @Field(() => [CodeDestination], { description: 'Where a code can be sent, the quickest first.' })
  destinations!: CodeDestination[]
  @Field(() => CodeSent, { nullable: true, description: 'The code that is on its way already: a letter takes days.' })
  sent!: CodeSent | null
  @Field(() => Boolean, { description: 'Whether an application makes codes for this account.' })
  hasTotp!: boolean
  @Field(() => Int, { description: 'How many codes on paper are left.' })
  recoveryCodesLeft!: number
}

@ObjectType({ simpleResolvers: true, description: 'A code is on its way.' })
export class SendPasswordResetCodeSuccess {
  @Field(() => CodeSent, { description: 'Where to, and until when it serves.' })
  sent!: CodeSent
}

@ObjectType({ simpleResolvers: true, description: 'The password is changed; every session of before is over.' })
export class ResetPasswordSuccess {
  @Field(() => String, { description: 'What to sign in with.' })
  email!: string
}

export const RequestPasswordResetResult = createUnionType({
  name: 'RequestPasswordResetResult',
  description: 'How asking for a new password ended.',
  types: () => [RequestPasswordResetSuccess, TooManyAttempts, InvalidInput] as const,
})

export const OpenPasswordResetResult = createUnionType({
  name: 'OpenPasswordResetResult',
  description: 'Whether the link is good.',
  types: () => [OpenPasswordResetSuccess, LinkOver, TooManyAttempts] as const,
})

export const SendPasswordResetCodeResult = createUnionType({
  name: 'SendPasswordResetCodeResult',
  description: 'Whether a code is on its way.',
  types: () => [SendPasswordResetCodeSuccess, LinkOver, TooManyAttempts, InvalidInput] as const,
})

export const ResetPasswordResult = createUnionType({
  name: 'ResetPasswordResult',
  description: 'How choosing a new password ended.',
  types: () => [ResetPasswordSuccess, LinkOver, WrongCode, TooManyAttempts, InvalidInput] as const,
})
