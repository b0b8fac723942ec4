import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Problem, ProblemCode } from '../../graphql/problem.ts'
import { Instant } from '../../graphql/scalars.ts'
import type { Locale } from '../../i18n/locale.ts'

export enum CodeChannel {
  SMS = 'SMS',
  MAIL = 'MAIL',
  LETTER = 'LETTER',
}

registerEnumType(CodeChannel, {
  name: 'CodeChannel',
  description: 'How a code reaches its person.',
  valuesConfig: {
    SMS: { description: 'To the mobile number on file; the code lives five minutes.' },
    MAIL: { description: 'To the e-mail address on file; the code lives five minutes.' },
    LETTER: { description: 'To the postal address on file; the code lives three weeks.' },
  },
})

@ObjectType({ simpleResolvers: true, description: 'Where a code can be sent.' })
export class CodeDestination {
  @Field(() => CodeChannel, { description: 'By what.' })
  channel!: CodeChannel
  @Field(() => String, {
    nullable: true,
    description: 'Enough of the number or address for its owner to know it: `06 •• •• •• 42`.',
  })
  hint!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'A code is on its way.' })
export class CodeSent {
  @Field(() => CodeDestination, { description: 'Where to.' })
  destination!: CodeDestination
  @Field(() => Instant, { description: 'Until when it serves.' })
  expiresAt!: Date
}

@ObjectType({
  implements: Problem,
  simpleResolvers: true,
  description: 'The link was used, is over, or was replaced by a newer one.',
})
export class LinkOver extends Problem {
  override code = ProblemCode.LINK_OVER
  override message: string

  constructor(locale: Locale) {
    super()
    this.message = { fr: 'Ce lien ne sert plus.', en: 'This link no longer works.' }[locale]
  }
}

@ObjectType({ implements: Problem, simpleResolvers: true, description: 'Not the code that was sent, or no longer.' })
export class WrongCode extends Problem {
  override code = ProblemCode.WRONG_CODE
  override message: string
  @Field(() => Int, { description: 'How often this code can still be tried; 0 asks for a new one.' })
  triesLeft: number

  constructor(locale: Locale, triesLeft: number) {
    super()
    this.triesLeft = triesLeft
    this.message =
      triesLeft > 0
        ? {
            fr: `Ce code n’est pas le bon. Encore ${triesLeft} ${triesLeft > 1 ? 'essais' : 'essai'}.`,
            en: `This code is wrong. ${triesLeft} ${triesLeft > 1 ? 'tries' : 'try'} left.`,
          }[locale]
        : { fr: 'Ce code ne sert plus : demandez-en un autre.', en: 'This code no longer works: ask for another.' }[
            locale
          ]
  }
}
