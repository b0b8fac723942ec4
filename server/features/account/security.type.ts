import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { InvalidInput, NotFound } from '../../graphql/problem.ts'
import { Instant } from '../../graphql/scalars.ts'
import { StepUpRequired } from '../identity/step-up.type.ts'

export enum SignInMethod {
  PASSWORD = 'PASSWORD',
  TRUSTED_DEVICE = 'TRUSTED_DEVICE',
  SMS = 'SMS',
  MAIL = 'MAIL',
  LETTER = 'LETTER',
  TOTP = 'TOTP',
  RECOVERY_CODE = 'RECOVERY_CODE',
  PASSKEY = 'PASSKEY',
  FRANCE_CONNECT = 'FRANCE_CONNECT',
}

registerEnumType(SignInMethod, {
  name: 'SignInMethod',
  description: 'By what somebody showed who they are.',
  valuesConfig: {
    PASSWORD: { description: 'The account’s password.' },
    TRUSTED_DEVICE: { description: 'A browser that they trusted before, in the place of a code.' },
    SMS: { description: 'A code by SMS.' },
    MAIL: { description: 'A code by e-mail, which is no second factor.' },
    LETTER: { description: 'A code by letter.' },
    TOTP: { description: 'A code of an application.' },
    RECOVERY_CODE: { description: 'A code on paper.' },
    PASSKEY: { description: 'A passkey.' },
    FRANCE_CONNECT: { description: 'FranceConnect.' },
  },
})

export enum SignInOutcome {
  SIGNED_IN = 'SIGNED_IN',
  WRONG_PASSWORD = 'WRONG_PASSWORD',
  WRONG_CODE = 'WRONG_CODE',
  STOLEN_DEVICE = 'STOLEN_DEVICE',
}

registerEnumType(SignInOutcome, {
  name: 'SignInOutcome',
  description: 'How a try to sign in ended.',
  valuesConfig: {
    SIGNED_IN: { description: 'They came in.' },
    WRONG_PASSWORD: { description: 'The password was wrong.' },
    WRONG_CODE: { description: 'The second proof was wrong.' },
    STOLEN_DEVICE: { description: 'An old copy of a trusted browser’s cookie was shown.' },
  },
})

@ObjectType({
  simpleResolvers: true,
  description: 'A browser and from where it asked, as far as its owner knows them.',
})
export class Whereabouts {
  @Field(() => String, { description: '« Firefox sur Windows », in the request’s language.' })
  device!: string
  @Field(() => Boolean, { description: 'Whether it is a phone.' })
  isPhone!: boolean
  @Field(() => String, {
    nullable: true,
    description: 'The country, in the request’s language; null where nobody knows.',
  })
  country!: string | null
  @Field(() => String, { nullable: true, description: 'The network: an address without its second half.' })
  network!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'A browser that is signed in.' })
export class SignedInSession {
  @Field(() => ID, { description: 'Which one.' })
  id!: string
  @Field(() => Boolean, { description: 'Whether it is the one that asks.' })
  isCurrent!: boolean
  @Field(() => Whereabouts, { description: 'Which browser, from where.' })
  from!: Whereabouts
  @Field(() => [SignInMethod], { description: 'By what it was opened.' })
  methods!: SignInMethod[]
  @Field(() => Instant, { description: 'Since when.' })
  signedInAt!: Date
  @Field(() => Instant, { description: 'When it last asked for something, to the minute.' })
  lastSeenAt!: Date
}

@ObjectType({ simpleResolvers: true, description: 'A browser that is asked for no code.' })
export class TrustedDevice {
  @Field(() => ID, { description: 'Which one.' })
  id!: string
  @Field(() => Boolean, { description: 'Whether it is the one that asks.' })
  isCurrent!: boolean
  @Field(() => String, { description: '« Firefox sur Windows », in the request’s language.' })
  device!: string
  @Field(() => Boolean, { description: 'Whether it is a phone.' })
  isPhone!: boolean
  @Field(() => Instant, { description: 'Since when.' })
  trustedAt!: Date
  @Field(() => Instant, { description: 'When somebody last signed in there.' })
  lastUsedAt!: Date
  @Field(() => Instant, { description: 'Until when, if nobody does.' })
  expiresAt!: Date
}

@ObjectType({ simpleResolvers: true, description: 'A try to sign in.' })
export class SignInEvent {
  @Field(() => ID, { description: 'Which one.' })
  id!: string
  @Field(() => Instant, { description: 'When.' })
  at!: Date
  @Field(() => SignInOutcome, { description: 'How it ended.' })
  outcome!: SignInOutcome
  @Field(() => [SignInMethod], { description: 'By what.' })
  methods!: SignInMethod[]
  @Field(() => Whereabouts, { description: 'Which browser, from where.' })
  from!: Whereabouts
}

@ObjectType({ simpleResolvers: true, description: 'The session that asks.' })
export class CurrentSession {
  @Field(() => Int, { description: 'How long it lasts without being used, in minutes.' })
  idleMinutes!: number
  @Field(() => Instant, { description: 'When it ends, however much it is used.' })
  endsAt!: Date
  @Field(() => Boolean, {
    description: 'Whether two factors of different kinds were shown: sensitive screens ask for it.',
  })
  isStrong!: boolean
}

@ObjectType({ description: 'What protects the viewer’s account, and who came in.' })
export class Security {
  /** Not in the graph: fields are resolved from the request's actor. */
  readonly kind = 'MEMBER'
}

@InputType({ description: 'A browser to sign out.' })
export class EndSessionInput {
  @Field(() => ID, { description: 'Which session.' })
  id!: string
}

@ObjectType({ simpleResolvers: true, description: 'Signed out there.' })
export class EndSessionsSuccess {
  @Field(() => Int, { description: 'How many sessions ended.' })
  ended!: number
  @Field(() => Security, { description: 'What is left.' })
  security!: Security
}

export const EndSessionResult = createUnionType({
  name: 'EndSessionResult',
  description: 'How signing out another browser ended.',
  types: () => [EndSessionsSuccess, NotFound] as const,
})

@InputType({ description: 'A browser to trust no more.' })
export class ForgetDeviceInput {
  @Field(() => ID, { description: 'Which device.' })
  id!: string
}

@ObjectType({ simpleResolvers: true, description: 'A code is asked for there again.' })
export class ForgetDeviceSuccess {
  @Field(() => Security, { description: 'What is left.' })
  security!: Security
}

export const ForgetDeviceResult = createUnionType({
  name: 'ForgetDeviceResult',
  description: 'How trusting a browser no more ended.',
  types: () => [ForgetDeviceSuccess, NotFound] as const,
})

@InputType({ description: 'A new password.' })
export class ChangePasswordInput {
  @Field(() => String, { description: 'The new one.' })
  password!: string
}

@ObjectType({ simpleResolvers: true, description: 'Changed; every other browser is signed out.' })
export class ChangePasswordSuccess {
  @Field(() => Security, { description: 'What is left.' })
  security!: Security
}

export const ChangePasswordResult = createUnionType({
  name: 'ChangePasswordResult',
  description: 'How changing the password ended.',
  types: () => [ChangePasswordSuccess, StepUpRequired, InvalidInput] as const,
})
