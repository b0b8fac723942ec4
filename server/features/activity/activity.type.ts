import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { Cursor, Instant } from '../../graphql/scalars.ts'
import { Card } from '../card/card.type.ts'
import { Claim } from '../claim/claim.type.ts'
import { Document } from '../document/document.type.ts'
import { Member } from '../member/member.type.ts'
import { Notification } from '../notification/notification.type.ts'
import { Payment } from '../payment/payment.type.ts'
import { Request } from '../request/request.type.ts'

export enum ActivityKind {
  CLAIM_RECEIVED = 'CLAIM_RECEIVED',
  CLAIM_REVERSED = 'CLAIM_REVERSED',
  PAYMENT_SCHEDULED = 'PAYMENT_SCHEDULED',
  CARE_SHARING_CHANGED = 'CARE_SHARING_CHANGED',
  DOCUMENT_READY = 'DOCUMENT_READY',
  REQUEST_CHANGED = 'REQUEST_CHANGED',
  CARD_CHANGED = 'CARD_CHANGED',
  NOTIFIED = 'NOTIFIED',
  NOTIFICATIONS_READ = 'NOTIFICATIONS_READ',
}
registerEnumType(ActivityKind, {
  name: 'ActivityKind',
  description: 'What happened. New kinds may come.',
  valuesConfig: {
    CLAIM_RECEIVED: { description: 'A reimbursement came in, or grew by a line.' },
    CLAIM_REVERSED: { description: 'The Sécu took a payment back.' },
    PAYMENT_SCHEDULED: { description: 'A transfer will be made.' },
    CARE_SHARING_CHANGED: { description: 'An adult shares their care with the holder, or no longer does.' },
    DOCUMENT_READY: { description: 'A document was filed.' },
    REQUEST_CHANGED: { description: 'A request was sent, or moved on.' },
    CARD_CHANGED: { description: 'There is a new third-party-payment card, or the card no longer serves.' },
    NOTIFIED: { description: 'The viewer is told of something: their notifications have one more.' },
    NOTIFICATIONS_READ: { description: 'The viewer read notifications, here or in another window.' },
  },
})

@ObjectType({
  simpleResolvers: true,
  description:
    'Something that happened in the viewer’s contract. Objects are as they are now, through the viewer’s eyes.',
})
export class Activity {
  @Field(() => Cursor, { description: 'Its place; give it back as `after` to hear what followed.' })
  cursor!: string
  @Field(() => ActivityKind, { description: 'What happened.' })
  kind!: ActivityKind
  @Field(() => Instant, { description: 'When.' })
  occurredAt!: Date
  @Field(() => Claim, { nullable: true, description: 'The reimbursement, when it is about one.' })
  claim!: Claim | null
  @Field(() => Payment, { nullable: true, description: 'The transfer, when it is about one.' })
  payment!: Payment | null
  @Field(() => Document, { nullable: true, description: 'The document, when it is about one.' })
  document!: Document | null
  @Field(() => Request, { nullable: true, description: 'The request, when it is about one.' })
  request!: Request | null
  @Field(() => Card, { nullable: true, description: 'The card, when it is about one.' })
  card!: Card | null
  @Field(() => Notification, { nullable: true, description: 'The notification, when it is about one.' })
  notification!: Notification | null
  @Field(() => Member, { nullable: true, description: 'Whom it is about.' })
  member!: Member | null
}
