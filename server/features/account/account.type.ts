import { Field, InputType, ObjectType } from 'type-graphql'
import { Problem, ProblemCode } from '../../graphql/problem.ts'
import type { Locale } from '../../i18n/locale.ts'
import { Viewer } from '../viewer/viewer.type.ts'

@InputType({ description: 'What a person signs in with.' })
export class SignInInput {
  @Field(() => String, { description: 'The account’s e-mail.' })
  email!: string
  @Field(() => String, { description: 'Its password.' })
  password!: string
}

@ObjectType({ simpleResolvers: true, description: 'Signed in: the session is in a cookie.' })
export class SignInSuccess {
  @Field(() => Viewer, { description: 'Who signed in.' })
  viewer!: Viewer
}

@ObjectType({
  implements: Problem,
  simpleResolvers: true,
  description: 'No account opens with this e-mail and password. The same whether or not the account exists.',
})
export class InvalidCredentials extends Problem {
  override code = ProblemCode.INVALID_CREDENTIALS
  override message: string

  constructor(locale: Locale) {
    super()
    this.message = {
      fr: 'L’adresse e-mail ou le mot de passe est incorrect.',
      en: 'The e-mail address or the password is wrong.',
    }[locale]
  }
}

@ObjectType({ simpleResolvers: true, description: 'Signed out: the session is over everywhere.' })
export class SignOutSuccess {
  @Field(() => Boolean, { description: 'Whether there was a session to end.' })
  signedOut!: boolean
  @Field(() => String, {
    nullable: true,
    description: 'Where to send the browser to end FranceConnect’s own session too; null where it did not come by it.',
  })
  franceConnectLogoutUrl!: string | null
  @Field(() => String, {
    nullable: true,
    description: 'Where to send the browser to end the staff’s own provider’s session too; null but for staff.',
  })
  directoryLogoutUrl!: string | null
}
