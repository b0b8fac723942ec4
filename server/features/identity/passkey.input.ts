import { Field, ID, InputType } from 'type-graphql'
import * as z from 'zod'
import type { FieldTexts } from '../../graphql/problem.ts'

@InputType({ description: 'What a passkey signed (AuthenticatorAssertionResponse), each part in base64url.' })
export class PasskeyAssertionInput {
  @Field(() => String, { description: 'What its authenticator calls it.' })
  credentialId!: string
  @Field(() => String, { description: 'What the browser says of the ceremony.' })
  clientDataJSON!: string
  @Field(() => String, { description: 'What the authenticator says of it.' })
  authenticatorData!: string
  @Field(() => String, { description: 'Over both.' })
  signature!: string
  @Field(() => String, { nullable: true, description: 'Whose it is, as it remembers.' })
  userHandle?: string | null
}

@InputType({ description: 'A passkey that was just made (AuthenticatorAttestationResponse), each part in base64url.' })
export class PasskeyAttestationInput {
  @Field(() => String, { description: 'What its authenticator calls it.' })
  credentialId!: string
  @Field(() => String, { description: 'What the browser says of the ceremony.' })
  clientDataJSON!: string
  @Field(() => String, { description: 'The new public key, and what the authenticator says of it.' })
  attestationObject!: string
  @Field(() => [String], { description: 'How it can be reached, in WebAuthn’s words.' })
  transports!: string[]
}

@InputType({ description: 'A passkey to sign in with.' })
export class SignInWithPasskeyInput {
  @Field(() => ID, { description: 'Which ceremony.' })
  ceremonyId!: string
  @Field(() => PasskeyAssertionInput, { description: 'What it signed.' })
  credential!: PasskeyAssertionInput
  @Field(() => Boolean, { description: 'Whether to ask for no code in this browser for 90 days.' })
  trustDevice!: boolean
}

@InputType({ description: 'What is to be proved by a passkey.' })
export class StartPasskeyStepUpInput {
  @Field(() => ID, { description: 'What must be proved.' })
  id!: string
}

@InputType({ description: 'A passkey as the proof that an act asks for.' })
export class ProveStepUpWithPasskeyInput {
  @Field(() => ID, { description: 'What must be proved.' })
  id!: string
  @Field(() => ID, { description: 'Which ceremony.' })
  ceremonyId!: string
  @Field(() => PasskeyAssertionInput, { description: 'What it signed.' })
  credential!: PasskeyAssertionInput
}

@InputType({ description: 'A passkey to add.' })
export class AddPasskeyInput {
  @Field(() => ID, { description: 'Which ceremony.' })
  ceremonyId!: string
  @Field(() => PasskeyAttestationInput, { description: 'The new one.' })
  credential!: PasskeyAttestationInput
  @Field(() => String, { nullable: true, description: 'How to call it; the device’s name when left out.' })
  name?: string | null
}

@InputType({ description: 'A passkey to call otherwise.' })
export class RenamePasskeyInput {
  @Field(() => ID, { description: 'Which one.' })
  id!: string
  @Field(() => String, { description: 'How: 1 to 60 characters.' })
  name!: string
}

@InputType({ description: 'A passkey to remove.' })
export class RemovePasskeyInput {
  @Field(() => ID, { description: 'Which one.' })
  id!: string
}

const base64url = (most: number, least = 1) =>
  z
    .string()
    .min(least)
    .max(most)
    .regex(/^[\w-]+$/)

/** WebAuthn allows 1,023 bytes for a credential's name, and no more. */
const credentialId = base64url(1_364)
const clientDataJSON = base64url(4_000)

export const Assertion = z.object({
  ceremonyId: z.uuid(),
  credential: z.object({
    credentialId,
    clientDataJSON,
    /** 37 bytes at the least: the site's hash, the flags, the counter. */
    authenticatorData: base64url(4_000, 50),
    /** The longest is RSA's with 8,192 bits. */
    signature: base64url(1_400),
    userHandle: base64url(88).nullish(),
  }),
})

/** By what a passkey can be reached; a word that comes later is left out, not refused. */
const TRANSPORTS = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const

const nameOfIt = z.string().trim().min(1).max(60)

export const Attestation = z.object({
  ceremonyId: z.uuid(),
  credential: z.object({
    credentialId,
    clientDataJSON,
    attestationObject: base64url(16_000),
    transports: z
      .array(z.string().max(20))
      .max(10)
      .transform(all => TRANSPORTS.filter(one => all.includes(one))),
  }),
  /** An empty field asks for the device's name. */
  name: z
    .string()
    .trim()
    .max(60)
    .transform(name => name || undefined)
    .optional(),
})

export const Renaming = z.object({ id: z.string(), name: nameOfIt })

/** Its texts are the person's for a name; for the rest a browser that sends it is at fault. */
export const PASSKEY_TEXTS: FieldTexts = {
  name: {
    fr: 'Donnez-lui un nom de 60 caractères au plus.',
    en: 'Give it a name of 60 characters at most.',
  },
  '*': {
    fr: 'Ce navigateur a envoyé une clé d’accès que nous ne savons pas lire. Continuez d’une autre manière.',
    en: 'This browser sent a passkey that we can’t read. Go on another way.',
  },
}
