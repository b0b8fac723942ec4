import { Field, Int, InterfaceType, ObjectType, registerEnumType } from 'type-graphql'
import type * as z from 'zod'
import type { Bilingual, Locale } from '../i18n/locale.ts'

export enum ProblemCode {
  INVALID_INPUT = 'INVALID_INPUT',
  INVALID_CREDENTIALS = 'INVALID_CREDENTIALS',
  TOO_MANY_ATTEMPTS = 'TOO_MANY_ATTEMPTS',
  NOT_FOUND = 'NOT_FOUND',
  NOT_ALLOWED = 'NOT_ALLOWED',
  IDEMPOTENCY_CONFLICT = 'IDEMPOTENCY_CONFLICT',
  ACT_NOT_SIMULABLE = 'ACT_NOT_SIMULABLE',
  LINK_OVER = 'LINK_OVER',
  WRONG_CODE = 'WRONG_CODE',
  STEP_UP_REQUIRED = 'STEP_UP_REQUIRED',
  SECOND_PROOF_NEEDED = 'SECOND_PROOF_NEEDED',
  PASSKEY_REFUSED = 'PASSKEY_REFUSED',
}

registerEnumType(ProblemCode, {
  name: 'ProblemCode',
  description: 'Why something expected could not be done. Never removed; new ones may come.',
  valuesConfig: {
    INVALID_INPUT: { description: 'A value can’t be accepted as it is; `fields` says which.' },
    INVALID_CREDENTIALS: { description: 'No account opens with this e-mail and password.' },
    TOO_MANY_ATTEMPTS: { description: 'Wait before the next try.' },
    NOT_FOUND: { description: 'It doesn’t exist, or you may not see it.' },
    NOT_ALLOWED: { description: 'It exists, and is not yours to do.' },
    IDEMPOTENCY_CONFLICT: { description: 'This key was used with another input.' },
    ACT_NOT_SIMULABLE: { description: 'The engine has no tariff for this act.' },
    LINK_OVER: { description: 'The link was used, is over, or was replaced by a newer one.' },
    WRONG_CODE: { description: 'Not the code that was sent, or no longer.' },
    SECOND_PROOF_NEEDED: { description: 'The password was right; a code must follow, for this browser is not known.' },
    PASSKEY_REFUSED: { description: 'A passkey that is not taken; `reason` says why.' },
    STEP_UP_REQUIRED: { description: 'The act asks for another proof of who the viewer is.' },
  },
})

@InterfaceType({ description: 'An expected failure, with a message for the person in the request’s language.' })
export abstract class Problem {
  @Field(() => ProblemCode, { description: 'For programs.' })
  code!: ProblemCode
  @Field(() => String, { description: 'For people.' })
  message!: string
}

@ObjectType({ simpleResolvers: true, description: 'One value that can’t be accepted.' })
export class FieldProblem {
  @Field(() => String, { description: 'Where in the input: `price`, `lines.0.act`.' })
  path!: string
  @Field(() => String, { description: 'For programs: `too_small`, `invalid_format` …' })
  code!: string
  @Field(() => String, { description: 'For people.' })
  message!: string
}

@ObjectType({ implements: Problem, simpleResolvers: true, description: 'Values that can’t be accepted as they are.' })
export class InvalidInput extends Problem {
  override code = ProblemCode.INVALID_INPUT
  override message: string
  @Field(() => [FieldProblem], { description: 'Which ones, and why.' })
  fields: FieldProblem[]

  constructor(locale: Locale, fields: FieldProblem[]) {
    super()
    this.fields = fields
    this.message = INVALID[locale]
  }
}

const INVALID: Bilingual = {
  fr: 'Certaines informations sont à corriger.',
  en: 'Some of the information needs correcting.',
}

@ObjectType({ implements: Problem, simpleResolvers: true, description: 'It doesn’t exist, or is not the viewer’s.' })
export class NotFound extends Problem {
  override code = ProblemCode.NOT_FOUND
  override message: string

  constructor(locale: Locale) {
    super()
    this.message = { fr: 'Cet élément est introuvable.', en: 'This can’t be found.' }[locale]
  }
}

@ObjectType({ implements: Problem, simpleResolvers: true, description: 'Not the viewer’s to do.' })
export class NotAllowed extends Problem {
  override code = ProblemCode.NOT_ALLOWED
  override message: string

  constructor(locale: Locale, message: Bilingual) {
    super()
    this.message = message[locale]
  }
}

@ObjectType({
  implements: Problem,
  simpleResolvers: true,
  description: 'Too many tries; the next one is possible later.',
})
export class TooManyAttempts extends Problem {
  override code = ProblemCode.TOO_MANY_ATTEMPTS
  override message: string
  @Field(() => Int, { description: 'Seconds until the next try.' })
  retryAfterSeconds: number

  constructor(locale: Locale, retryAfterSeconds: number) {
    super()
    this.retryAfterSeconds = retryAfterSeconds
    const minutes = Math.max(1, Math.ceil(retryAfterSeconds / 60))
    this.message = {
      fr: `Trop d’essais. Réessayez dans ${minutes} minute${minutes > 1 ? 's' : ''}.`,
      en: `Too many attempts. Try again in ${minutes} minute${minutes > 1 ? 's' : ''}.`,
    }[locale]
  }
}

@ObjectType({
  implements: Problem,
  simpleResolvers: true,
  description: 'The idempotency key was already used with another input.',
})
export class IdempotencyConflict extends Problem {
  override code = ProblemCode.IDEMPOTENCY_CONFLICT
  override message: string

  constructor(locale: Locale) {
    super()
    this.message = {
      fr: 'Cette demande a déjà été envoyée avec d’autres informations. Rechargez la page pour recommencer.',
      en: 'This request was already sent with other information. Reload the page to start again.',
    }[locale]
  }
}

/** What a check of an input gives: the checked value, or the Problem to answer. */
export type Checked<T> = { value: T; problem?: undefined } | { value?: undefined; problem: InvalidInput }

/** Each check's text, by its path in the input. `*` serves where a path has none of its own. */
export type FieldTexts = Readonly<Record<string, Bilingual>>

/** In the graph, a null and what is left out mean the same: nothing was said. */
const withoutNulls = (input: object) => Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null))

/** Checks an input against its schema. */
export const checkInput = <T>(locale: Locale, schema: z.ZodType<T>, input: object, texts: FieldTexts): Checked<T> => {
  const parsed = schema.safeParse(withoutNulls(input))
  if (parsed.success) return { value: parsed.data }
  const fields = parsed.error.issues.map(issue => {
    const path = issue.path.join('.')
    return { path, code: issue.code, message: (texts[path] ?? texts['*'] ?? INVALID)[locale] }
  })
  return { problem: new InvalidInput(locale, fields) }
}
