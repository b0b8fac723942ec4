import * as z from 'zod'
import type { ChallengeRow } from '../../auth/challenge.ts'
import { isMinor } from '../../auth/sight.ts'
import type { Context } from '../../context.ts'
import type { Vouched } from '../../federation/client.ts'
import { isEmail } from '../../identifiers/email.ts'
import type { Vouching } from '../account/enter.ts'
import type { CodeChannel } from './challenge.type.ts'
import { type CivilIdentity, identityHash } from './civil-identity.ts'
import type { Person } from './destination.ts'
import { whoOf } from './france-connect.loader.ts'

/** FranceConnect's own words for a person, as far as we read them. */
const Claims = z.object({
  family_name: z.string().min(1).max(200),
  given_name: z.string().min(1).max(200),
  given_name_array: z.array(z.string().max(100)).min(1).optional(),
  gender: z.enum(['female', 'male']),
  /** `1950-00-00` for a day that the register presumes. */
  birthdate: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  email: z.string().max(254).optional(),
})

/** An identity that FranceConnect vouches for, as it waits in a challenge. */
export interface Held extends CivilIdentity {
  issuer: string
  subject: string
  idToken: string
  firstName: string
  /** Lower case. FranceConnect's provider has shown it to be theirs; null where it is none. */
  email: string | null
  /** By what a code was asked for: who they are, or the number of their card, which is then here. */
  asked: 'IDENTITY' | 'NUMBER' | null
  number: string | null
  /** How the code was to come; by what it came, only its person knows. */
  askedBy: CodeChannel | null
  /** When FranceConnect said so, and until when the browser it said it to may go on: milliseconds. */
  cameAt: number
  until: number
}

/** How long a browser goes on with an identity after its person last did something: the computer may be anybody's. */
export const HELD_LIFE = 30 * 60_000

const contentPlace = (challengeId: string) => ({ table: 'challenge', column: 'content_sealed', row: challengeId })

/** What FranceConnect says, in our words; undefined where it is not enough to know somebody by. */
export const heldOf = (
  { at }: Pick<Context, 'at'>,
  { issuer, subject, idToken, claims }: Vouched,
): Held | undefined => {
  const read = Claims.safeParse(claims)
  if (!read.success) return undefined
  const { family_name, given_name, given_name_array, gender, birthdate } = read.data
  const email = read.data.email?.trim().toLowerCase() ?? ''
  return {
    issuer,
    subject,
    idToken,
    birthName: family_name,
    firstNames: given_name_array?.join(' ') ?? given_name,
    firstName: given_name_array?.[0] ?? given_name.split(' ')[0] ?? given_name,
    sex: gender === 'female' ? 'F' : 'M',
    birthOn: birthdate,
    email: isEmail(email) ? email : null,
    asked: null,
    number: null,
    askedBy: null,
    cameAt: at.getTime(),
    until: at.getTime() + HELD_LIFE,
  }
}

/** An identity, sealed for its challenge. */
export const sealHeld = ({ vault }: Pick<Context, 'vault'>, challengeId: string, held: Held): string =>
  vault.seal(JSON.stringify(held), contentPlace(challengeId))

/** The identity of a challenge. @throws Error when there is none, which no request can bring about */
export const openHeld = (
  { vault }: Pick<Context, 'vault'>,
  { challengeId, contentSealed }: Pick<ChallengeRow, 'challengeId' | 'contentSealed'>,
): Held => {
  if (contentSealed === null) throw new Error('An identity was vouched for, and is not there')
  return JSON.parse(vault.open(contentSealed, contentPlace(challengeId))) as Held
}

/**
 * The one adult on our contracts who has this civil identity; undefined for nobody, and for several. Of several
 * contracts, one whose rights are open goes before.
 */
export const personOfIdentity = async (ctx: Context, identity: CivilIdentity): Promise<Person | undefined> => {
  const found = (await whoOf(ctx, identityHash(ctx.vault, identity))).filter(
    ({ birthOn }) => !isMinor(birthOn, ctx.today),
  )
  const open = found.filter(({ rightsTo }) => rightsTo === null || rightsTo >= ctx.today)
  const [person, ...others] = open.length > 0 ? open : found
  return others.length === 0 ? person : undefined
}

/** FranceConnect's word, as a session keeps it. */
export const vouchingOf = ({ idToken, cameAt }: Held): Vouching => ({ idToken, vouchedAt: new Date(cameAt) })

/** Whether a person of ours is who FranceConnect says. */
export const isSame = ({ vault }: Pick<Context, 'vault'>, person: Person, held: Held): boolean =>
  identityHash(vault, person) === identityHash(vault, held)
