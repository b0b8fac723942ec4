import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql'
import { InvalidInput, NotAllowed, NotFound } from '../../graphql/problem.ts'
import { Instant } from '../../graphql/scalars.ts'
import { Preferences } from '../preference/preference.type.ts'

@ObjectType({ simpleResolvers: true, description: 'A browser that shows the viewer’s notifications.' })
export class PushBrowser {
  @Field(() => ID, { description: 'Of this browser.' })
  id!: string
  @Field(() => String, { description: 'What it says it is: « Firefox sur Android ».' })
  name!: string
  @Field(() => Instant, { description: 'Since when.' })
  since!: Date
}

@ObjectType({ simpleResolvers: true, description: 'Notifications in browsers.' })
export class PushState {
  @Field(() => String, {
    nullable: true,
    description: 'What a browser subscribes with (VAPID, base64url); null where there are none.',
  })
  publicKey!: string | null
  @Field(() => [PushBrowser], { description: 'Where the viewer asked for them, the last first.' })
  browsers!: PushBrowser[]
}

@InputType({ description: 'What a browser’s push manager gave, as it gave it.' })
export class SubscribeToPushInput {
  @Field(() => String, { description: 'Where to write.' })
  endpoint!: string
  @Field(() => String, { description: 'Its public key: `keys.p256dh`.' })
  p256dh!: string
  @Field(() => String, { description: 'Its secret: `keys.auth`.' })
  auth!: string
}

@InputType({ description: 'Which browser, as its push manager knows it.' })
export class UnsubscribeFromPushInput {
  @Field(() => String, { description: 'Where to write no more.' })
  endpoint!: string
}

@InputType({ description: 'Which browser, from any other.' })
export class ForgetPushBrowserInput {
  @Field(() => ID, { description: 'Its id.' })
  id!: string
}

@ObjectType({ simpleResolvers: true, description: 'It is as the viewer wants it.' })
export class PushSuccess {
  @Field(() => Preferences, { description: 'Everything as it is now.' })
  preferences!: Preferences
}

export const SubscribeToPushResult = createUnionType({
  name: 'SubscribeToPushResult',
  description: 'How it ended.',
  types: () => [PushSuccess, NotAllowed, InvalidInput] as const,
})

export const ForgetPushBrowserResult = createUnionType({
  name: 'ForgetPushBrowserResult',
  description: 'How it ended.',
  types: () => [PushSuccess, NotFound] as const,
})
