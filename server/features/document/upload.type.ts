import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Node } from '../../graphql/node.ts'
import { Instant } from '../../graphql/scalars.ts'

export enum UploadState {
  EXPECTED = 'EXPECTED',
  RECEIVED = 'RECEIVED',
  SAFE = 'SAFE',
  REFUSED = 'REFUSED',
}
registerEnumType(UploadState, {
  name: 'UploadState',
  description: 'How far a file on its way is.',
  valuesConfig: {
    EXPECTED: { description: 'Some or all of its bytes are still to come.' },
    RECEIVED: { description: 'It is here, and waits to be examined.' },
    SAFE: { description: 'It was examined and made anew.' },
    REFUSED: { description: 'It was examined and thrown away; `refusal` says why.' },
  },
})

export enum UploadRefusalCode {
  EMPTY = 'EMPTY',
  TOO_LARGE = 'TOO_LARGE',
  UNKNOWN_TYPE = 'UNKNOWN_TYPE',
  UNREADABLE = 'UNREADABLE',
  TOO_MANY_PIXELS = 'TOO_MANY_PIXELS',
  TOO_MANY_PAGES = 'TOO_MANY_PAGES',
  PROTECTED_BY_PASSWORD = 'PROTECTED_BY_PASSWORD',
  ACTIVE_CONTENT = 'ACTIVE_CONTENT',
  INFECTED = 'INFECTED',
  TOO_LONG_TO_EXAMINE = 'TOO_LONG_TO_EXAMINE',
}
registerEnumType(UploadRefusalCode, {
  name: 'UploadRefusalCode',
  description: 'Why a file is not kept. New reasons may come.',
  valuesConfig: {
    EMPTY: { description: 'There is nothing in it.' },
    TOO_LARGE: { description: 'It is too large, as it is or once unpacked.' },
    UNKNOWN_TYPE: { description: 'Neither a photo (JPEG, PNG, HEIC) nor a PDF.' },
    UNREADABLE: { description: 'It is damaged, or not what it says it is.' },
    TOO_MANY_PIXELS: { description: 'A picture in it is larger than any camera’s.' },
    TOO_MANY_PAGES: { description: 'It has more pages than are taken.' },
    PROTECTED_BY_PASSWORD: { description: 'It opens only with a password.' },
    ACTIVE_CONTENT: { description: 'A PDF with a script, another file in it, or something else that acts.' },
    INFECTED: { description: 'The antivirus found something.' },
    TOO_LONG_TO_EXAMINE: { description: 'It could not be examined in the time a file is given.' },
  },
})

@ObjectType({ simpleResolvers: true, description: 'Why a file is not kept.' })
export class UploadRefusal {
  @Field(() => UploadRefusalCode, { description: 'For programs.' })
  code!: UploadRefusalCode
  @Field(() => String, { description: 'For people: what is wrong, and what to do.' })
  message!: string
}

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'A file on its way from somebody’s device to us, by tus 1.0 (tus.io), which goes on after an interruption.',
})
export class Upload extends Node {
  /** The row's keys, for loaders; not in the graph. */
  contractId!: string
  fileId!: string
  @Field(() => UploadState, { description: 'How far it is.' })
  state!: UploadState
  @Field(() => UploadRefusal, { nullable: true, description: 'Why it is not kept; null when it is, or may be.' })
  refusal!: UploadRefusal | null
  @Field(() => Int, { nullable: true, description: 'How many pages it has; null before it was examined.' })
  pageCount!: number | null
  @Field(() => Instant, {
    description: 'Until when its bytes are awaited, and it must be part of something that is sent.',
  })
  expiresAt!: Date
}
