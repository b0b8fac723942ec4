import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { connectionType } from '../../graphql/connection.ts'
import { Node } from '../../graphql/node.ts'
import { InvalidInput, NotFound } from '../../graphql/problem.ts'
import { Instant } from '../../graphql/scalars.ts'
import { PreferenceTopic } from '../preference/preference.type.ts'
import { Viewer } from '../viewer/viewer.type.ts'

export enum NotificationKind {
  REIMBURSEMENT_RECEIVED = 'REIMBURSEMENT_RECEIVED',
  DOCUMENT_READY = 'DOCUMENT_READY',
  REQUEST_RECEIVED = 'REQUEST_RECEIVED',
  REQUEST_ANSWERED = 'REQUEST_ANSWERED',
  PAGE_REFUSED = 'PAGE_REFUSED',
  PAPERS_ASKED = 'PAPERS_ASKED',
  CARD_READY = 'CARD_READY',
  MAIL_BOUNCED = 'MAIL_BOUNCED',
  TELETRANSMISSION_STOPPED = 'TELETRANSMISSION_STOPPED',
  REFERRAL_MOVED = 'REFERRAL_MOVED',
}
registerEnumType(NotificationKind, {
  name: 'NotificationKind',
  description: 'What is told. New kinds may come.',
  valuesConfig: {
    REIMBURSEMENT_RECEIVED: { description: 'A reimbursement came in, or grew by a line.' },
    DOCUMENT_READY: { description: 'A document is there to read.' },
    REQUEST_RECEIVED: { description: 'A request has come to the mutuelle.' },
    REQUEST_ANSWERED: { description: 'The mutuelle answered a request.' },
    PAPERS_ASKED: { description: 'The mutuelle asks for something that a request lacks.' },
    PAGE_REFUSED: { description: 'A page of a request could not be taken: it waits for another.' },
    CARD_READY: { description: 'A new third-party-payment card.' },
    MAIL_BOUNCED: { description: 'E-mails to the viewer come back.' },
    TELETRANSMISSION_STOPPED: { description: 'The Sécu’s payments for somebody no longer reach us by themselves.' },
    REFERRAL_MOVED: { description: 'A referral moved on.' },
  },
})

@ObjectType({ implements: Node, simpleResolvers: true, description: 'Something that the viewer is told.' })
export class Notification extends Node {
  /** The row's keys; not in the graph. */
  contractId!: string
  notificationId!: string
  @Field(() => NotificationKind, { description: 'What is told.' })
  kind!: NotificationKind
  @Field(() => PreferenceTopic, {
    nullable: true,
    description: 'By which of the viewer’s preferences it is told elsewhere; null for what concerns those themselves.',
  })
  topic!: PreferenceTopic | null
  @Field(() => String, { description: 'In a few words, as of now and in the request’s language.' })
  title!: string
  @Field(() => String, { description: 'In a sentence.' })
  text!: string
  @Field(() => String, { description: 'Where it leads in the member space: `/remboursements/…`.' })
  path!: string
  @Field(() => Instant, { description: 'When it was told.' })
  createdAt!: Date
  @Field(() => Instant, { nullable: true, description: 'When the viewer read it; null until then.' })
  readAt!: Date | null
}

@ObjectType({ simpleResolvers: true, description: 'A page of notifications, newest first.' })
export class NotificationConnection extends connectionType(() => Notification, 'Notification') {}

@InputType({ description: 'Notifications that the viewer has read, or wants to keep as unread.' })
export class MarkNotificationsInput {
  @Field(() => [ID], { description: 'Which ones, 50 at most.' })
  ids!: string[]
  @Field(() => Boolean, { defaultValue: true, description: 'False to mark them as unread again.' })
  read!: boolean
}

@ObjectType({ simpleResolvers: true, description: 'They are marked.' })
export class MarkNotificationsSuccess {
  @Field(() => [Notification], { description: 'As they are now, in the order asked.' })
  notifications!: Notification[]
  @Field(() => Viewer, { description: 'Who read them, with what is left to read.' })
  viewer!: Viewer
}

export const MarkNotificationsResult = createUnionType({
  name: 'MarkNotificationsResult',
  description: 'How it ended.',
  types: () => [MarkNotificationsSuccess, NotFound, InvalidInput] as const,
})

@InputType({ description: 'Which notifications to mark as read.' })
export class MarkAllNotificationsInput {
  @Field(() => Instant, { description: 'Those told until then: what came later, the viewer has not seen yet.' })
  until!: Date
}

@ObjectType({ simpleResolvers: true, description: 'They are all read.' })
export class MarkAllNotificationsSuccess {
  @Field(() => Instant, { description: 'The mark: it takes the act back.' })
  readAt!: Date
  @Field(() => Int, { description: 'How many were marked.' })
  marked!: number
  @Field(() => Viewer, { description: 'Who read them, with what is left to read.' })
  viewer!: Viewer
}

@InputType({ description: 'Which act of marking all as read to take back.' })
export class UnmarkAllNotificationsInput {
  @Field(() => Instant, { description: 'Its mark.' })
  readAt!: Date
}

@ObjectType({ simpleResolvers: true, description: 'Those of that act are unread again.' })
export class UnmarkAllNotificationsSuccess {
  @Field(() => Viewer, { description: 'Who read them, with what is left to read.' })
  viewer!: Viewer
}
