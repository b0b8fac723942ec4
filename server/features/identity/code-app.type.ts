import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { NotAllowed, NotFound, TooManyAttempts } from '../../graphql/problem.ts'
import { Instant } from '../../graphql/scalars.ts'
import { Security } from '../account/security.type.ts'
import { LinkOver, WrongCode } from './challenge.type.ts'
import { StepUpRequired } from './step-up.type.ts'

@ObjectType({ simpleResolvers: true, description: 'A QR code to draw; its text says the same.' })
export class QrCode {
  @Field(() => Int, { description: 'How many modules wide and high, the quiet zone among them.' })
  size!: number
  @Field(() => String, { description: 'Its dark modules, as the path of an SVG whose unit is one module.' })
  path!: string
}

@ObjectType({ simpleResolvers: true, description: 'An application of codes that waits for its first code.' })
export class PendingCodeApp {
  @Field(() => ID, { description: 'Goes back with the first code.' })
  token!: string
  @Field(() => String, { description: 'What to type into the application, in base32; shown this once.' })
  secret!: string
  @Field(() => String, { description: 'The same as a link that opens an application on this device (otpauth:).' })
  uri!: string
  @Field(() => QrCode, { description: 'The same for the camera of another device.' })
  qrCode!: QrCode
  @Field(() => Instant, { description: 'Until when the first code is taken.' })
  expiresAt!: Date
}

@ObjectType({ simpleResolvers: true, description: 'The application can be set up.' })
export class StartCodeAppSuccess {
  @Field(() => PendingCodeApp, { description: 'With what.' })
  codeApp!: PendingCodeApp
}

export const StartCodeAppResult = createUnionType({
  name: 'StartCodeAppResult',
  description: 'How beginning to add an application of codes ended.',
  types: () => [StartCodeAppSuccess, StepUpRequired, NotAllowed] as const,
})

@InputType({ description: 'The first code of an application.' })
export class ConfirmCodeAppInput {
  @Field(() => ID, { description: 'Which application.' })
  token!: string
  @Field(() => String, { description: 'What it shows.' })
  code!: string
}

@ObjectType({
  simpleResolvers: true,
  description: 'Its codes are taken from now on; every other browser is signed out.',
})
export class ConfirmCodeAppSuccess {
  @Field(() => Security, { description: 'What protects the account now.' })
  security!: Security
}

export const ConfirmCodeAppResult = createUnionType({
  name: 'ConfirmCodeAppResult',
  description: 'How the first code was taken.',
  types: () => [ConfirmCodeAppSuccess, WrongCode, LinkOver, TooManyAttempts] as const,
})

@ObjectType({
  simpleResolvers: true,
  description: 'Its codes are taken no more; every other browser is signed out.',
})
export class RemoveCodeAppSuccess {
  @Field(() => Security, { description: 'What is left.' })
  security!: Security
}

export const RemoveCodeAppResult = createUnionType({
  name: 'RemoveCodeAppResult',
  description: 'How removing the application of codes ended.',
  types: () => [RemoveCodeAppSuccess, StepUpRequired, NotFound] as const,
})
