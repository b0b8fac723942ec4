import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { InvalidInput, NotAllowed, NotFound, Problem, ProblemCode, TooManyAttempts } from '../../graphql/problem.ts'
import { Instant } from '../../graphql/scalars.ts'
import type { Bilingual, Locale } from '../../i18n/locale.ts'
import { SignInSuccess } from '../account/account.type.ts'
import { Security } from '../account/security.type.ts'
import { LinkOver } from './challenge.type.ts'
import { ProveStepUpSuccess, StepUpRequired } from './step-up.type.ts'

@ObjectType({
  simpleResolvers: true,
  description: 'A key pair that opens the account with a finger, a face or a PIN (« clé d’accès »).',
})
export class Passkey {
  @Field(() => ID, { description: 'Which one.' })
  id!: string
  @Field(() => String, { description: 'How its owner calls it.' })
  name!: string
  @Field(() => Instant, { description: 'Since when.' })
  createdAt!: Date
  @Field(() => Instant, { nullable: true, description: 'When it last opened the account; null for never.' })
  lastUsedAt!: Date | null
  @Field(() => Boolean, { description: 'Whether it is kept in several devices: losing one does not lose it.' })
  isBackedUp!: boolean
}

@ObjectType({ simpleResolvers: true, description: 'A passkey as browsers know it.' })
export class PasskeyDescriptor {
  @Field(() => String, { description: 'What its authenticator calls it, in base64url.' })
  credentialId!: string
  @Field(() => [String], { description: 'How it can be reached, in WebAuthn’s words.' })
  transports!: string[]
}

@ObjectType({ simpleResolvers: true, description: 'What a browser is asked for a passkey with.' })
export class PasskeyRequest {
  @Field(() => ID, { description: 'Which ceremony: goes back with the answer.' })
  ceremonyId!: string
  @Field(() => String, { description: 'What is signed: 32 random bytes in base64url, good for one answer.' })
  challenge!: string
  @Field(() => String, { description: 'For which site.' })
  relyingPartyId!: string
  @Field(() => [PasskeyDescriptor], { description: 'Which ones would do; empty for any of this site’s.' })
  allowed!: PasskeyDescriptor[]
  @Field(() => Instant, { description: 'Until when an answer is taken.' })
  expiresAt!: Date
}

@ObjectType({ simpleResolvers: true, description: 'What a browser is asked to make a passkey with.' })
export class PasskeyCreation {
  @Field(() => ID, { description: 'Which ceremony: goes back with the answer.' })
  ceremonyId!: string
  @Field(() => String, { description: '32 random bytes in base64url, good for one answer.' })
  challenge!: string
  @Field(() => String, { description: 'For which site.' })
  relyingPartyId!: string
  @Field(() => String, { description: 'The site’s name.' })
  relyingPartyName!: string
  @Field(() => String, { description: 'The account, in base64url: says nothing of its owner.' })
  userHandle!: string
  @Field(() => String, { description: 'The account’s e-mail, for its owner to tell it from others.' })
  userName!: string
  @Field(() => String, { description: 'The owner’s name.' })
  userDisplayName!: string
  @Field(() => [Int], { description: 'Which signatures are taken, the best first: COSE’s numbers.' })
  algorithms!: number[]
  @Field(() => [PasskeyDescriptor], { description: 'Those that the account has: none is made beside one of them.' })
  excluded!: PasskeyDescriptor[]
  @Field(() => Instant, { description: 'Until when an answer is taken.' })
  expiresAt!: Date
}

export enum PasskeyRefusal {
  TOO_LATE = 'TOO_LATE',
  UNKNOWN = 'UNKNOWN',
  NOT_YOURS = 'NOT_YOURS',
  ALREADY_ADDED = 'ALREADY_ADDED',
  OTHER_SITE = 'OTHER_SITE',
  NOT_VERIFIED = 'NOT_VERIFIED',
  COPIED = 'COPIED',
  INVALID = 'INVALID',
}

registerEnumType(PasskeyRefusal, {
  name: 'PasskeyRefusal',
  description: 'Why a passkey was refused.',
  valuesConfig: {
    TOO_LATE: { description: 'The challenge is over, was answered already, or is another’s.' },
    UNKNOWN: { description: 'No account has it, or no longer.' },
    NOT_YOURS: { description: 'It opens another account.' },
    ALREADY_ADDED: { description: 'An account has it already.' },
    OTHER_SITE: { description: 'It was shown on another site.' },
    NOT_VERIFIED: { description: 'Its owner’s finger, face or PIN was not asked for.' },
    COPIED: { description: 'It counts less than it did: there seem to be two of it.' },
    INVALID: { description: 'Its signature is wrong, or it is none.' },
  },
})

/** What went wrong, and the way forward. */
const REFUSALS: Record<PasskeyRefusal, Bilingual> = {
  TOO_LATE: {
    fr: 'Cette demande n’est plus valable. Recommencez : vous avez cinq minutes.',
    en: 'This request is no longer valid. Start again: you have five minutes.',
  },
  UNKNOWN: {
    fr: 'Cette clé d’accès n’ouvre aucun espace, ou n’en ouvre plus. Connectez-vous avec votre mot de passe, ou une autre clé.',
    en: 'This passkey opens no space, or no longer. Sign in with your password, or another passkey.',
  },
  NOT_YOURS: {
    fr: 'Cette clé d’accès n’est pas celle de ce compte. Choisissez-en une autre, ou utilisez un code.',
    en: 'This passkey is not this account’s. Choose another, or use a code.',
  },
  ALREADY_ADDED: {
    fr: 'Cette clé d’accès est déjà ajoutée. Vous pouvez vous en servir tout de suite.',
    en: 'This passkey is added already. You can use it right away.',
  },
  OTHER_SITE: {
    fr: 'Cette clé d’accès a été présentée sur un autre site que le nôtre. Vérifiez l’adresse de la page, puis réessayez.',
    en: 'This passkey was shown on another site than ours. Check the address of the page, then try again.',
  },
  NOT_VERIFIED: {
    fr: 'Votre appareil n’a pas vérifié que c’est vous. Activez son code, son empreinte ou sa reconnaissance du visage, puis réessayez.',
    en: 'Your device did not check that it is you. Turn on its PIN, fingerprint or face recognition, then try again.',
  },
  COPIED: {
    fr: 'Cette clé d’accès a peut-être été copiée : nous la refusons. Connectez-vous autrement, retirez-la, puis ajoutez-en une autre.',
    en: 'This passkey may have been copied: we refuse it. Sign in another way, remove it, then add another.',
  },
  INVALID: {
    fr: 'Cette clé d’accès n’a pas pu être vérifiée. Réessayez, ou continuez d’une autre manière.',
    en: 'This passkey could not be checked. Try again, or go on another way.',
  },
}

@ObjectType({ implements: Problem, simpleResolvers: true, description: 'A passkey that is not taken.' })
export class PasskeyRefused extends Problem {
  override code = ProblemCode.PASSKEY_REFUSED
  override message: string
  @Field(() => PasskeyRefusal, { description: 'Why.' })
  reason: PasskeyRefusal

  constructor(locale: Locale, reason: PasskeyRefusal) {
    super()
    this.reason = reason
    this.message = REFUSALS[reason][locale]
  }
}

@ObjectType({ simpleResolvers: true, description: 'The browser can be asked for a passkey.' })
export class AskPasskeySuccess {
  @Field(() => PasskeyRequest, { description: 'With what.' })
  request!: PasskeyRequest
}

export const StartPasskeySignInResult = createUnionType({
  name: 'StartPasskeySignInResult',
  description: 'How asking for a passkey to sign in with ended.',
  types: () => [AskPasskeySuccess, TooManyAttempts] as const,
})

export const SignInWithPasskeyResult = createUnionType({
  name: 'SignInWithPasskeyResult',
  description: 'How signing in with a passkey ended.',
  types: () => [SignInSuccess, PasskeyRefused, NotAllowed, TooManyAttempts, InvalidInput] as const,
})

export const StartPasskeySecondProofResult = createUnionType({
  name: 'StartPasskeySecondProofResult',
  description: 'How asking for a passkey as the second proof ended.',
  types: () => [AskPasskeySuccess, LinkOver, TooManyAttempts] as const,
})

export const CompleteSignInWithPasskeyResult = createUnionType({
  name: 'CompleteSignInWithPasskeyResult',
  description: 'How a passkey was taken as the second proof.',
  types: () => [SignInSuccess, PasskeyRefused, LinkOver, TooManyAttempts, InvalidInput] as const,
})

export const StartPasskeyStepUpResult = createUnionType({
  name: 'StartPasskeyStepUpResult',
  description: 'How asking for a passkey before an act ended.',
  types: () => [AskPasskeySuccess, LinkOver, TooManyAttempts] as const,
})

export const ProveStepUpWithPasskeyResult = createUnionType({
  name: 'ProveStepUpWithPasskeyResult',
  description: 'How a passkey was taken as the proof that an act asks for.',
  types: () => [ProveStepUpSuccess, PasskeyRefused, LinkOver, TooManyAttempts, InvalidInput] as const,
})

@ObjectType({ simpleResolvers: true, description: 'The browser can be asked to make a passkey.' })
export class StartPasskeyCreationSuccess {
  @Field(() => PasskeyCreation, { description: 'With what.' })
  creation!: PasskeyCreation
}

export const StartPasskeyCreationResult = createUnionType({
  name: 'StartPasskeyCreationResult',
  description: 'How beginning to add a passkey ended.',
  types: () => [StartPasskeyCreationSuccess, StepUpRequired, NotAllowed, TooManyAttempts] as const,
})

@ObjectType({ simpleResolvers: true, description: 'Added; every other browser is signed out.' })
export class AddPasskeySuccess {
  @Field(() => Passkey, { description: 'The new one.' })
  passkey!: Passkey
  @Field(() => Security, { description: 'What protects the account now.' })
  security!: Security
}

export const AddPasskeyResult = createUnionType({
  name: 'AddPasskeyResult',
  description: 'How adding a passkey ended.',
  types: () => [AddPasskeySuccess, PasskeyRefused, TooManyAttempts, InvalidInput] as const,
})

@ObjectType({ simpleResolvers: true, description: 'It has another name.' })
export class RenamePasskeySuccess {
  @Field(() => Passkey, { description: 'As it is called now.' })
  passkey!: Passkey
}

export const RenamePasskeyResult = createUnionType({
  name: 'RenamePasskeyResult',
  description: 'How naming a passkey ended.',
  types: () => [RenamePasskeySuccess, NotFound, InvalidInput] as const,
})

@ObjectType({ simpleResolvers: true, description: 'It opens the account no more; every other browser is signed out.' })
export class RemovePasskeySuccess {
  @Field(() => Security, { description: 'What is left.' })
  security!: Security
}

export const RemovePasskeyResult = createUnionType({
  name: 'RemovePasskeyResult',
  description: 'How removing a passkey ended.',
  types: () => [RemovePasskeySuccess, StepUpRequired, NotFound, NotAllowed] as const,
})
