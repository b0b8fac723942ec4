import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { connectionType } from '../../graphql/connection.ts'
import { Node } from '../../graphql/node.ts'
import { Cents, CivilDate } from '../../graphql/scalars.ts'
import { Claim, Payee, Payer } from '../claim/claim.type.ts'

export enum PaymentState {
  SCHEDULED = 'SCHEDULED',
  PAID = 'PAID',
  TO_RECOVER = 'TO_RECOVER',
}
registerEnumType(PaymentState, {
  name: 'PaymentState',
  description: 'How far a transfer is.',
  valuesConfig: {
    SCHEDULED: { description: 'It will be made on its day.' },
    PAID: { description: 'It was made.' },
    TO_RECOVER: { description: 'Its net is negative: it comes off the next transfers.' },
  },
})

@ObjectType({ implements: Node, simpleResolvers: true, description: 'One transfer by the mutuelle.' })
export class Payment extends Node {
  /** The row's keys, for loaders; not in the graph. */
  contractId!: string
  paymentId!: string
  @Field(() => CivilDate, { description: 'The day of the transfer.' })
  date!: string
  @Field(() => Cents, { description: 'The net of its reimbursements, in cents; negative when it is to recover.' })
  amount!: number
  @Field(() => PaymentState, { description: 'How far it is.' })
  state!: PaymentState
  @Field(() => Payee, { description: 'Who is paid.' })
  payee!: Payee
  @Field(() => String, {
    nullable: true,
    description: 'The masked IBAN, or the professional; null when the viewer may not know.',
  })
  destination!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'A reimbursement’s part in a transfer.' })
export class PaymentClaim {
  @Field(() => Claim, { description: 'The reimbursement.' })
  claim!: Claim
  @Field(() => Cents, { description: 'Its part, in cents.' })
  amount!: number
}

@ObjectType({ simpleResolvers: true, description: 'A page of transfers, newest first.' })
export class PaymentConnection extends connectionType(() => Payment, 'Payment') {}

@ObjectType({ simpleResolvers: true, description: 'What somebody paid of a reimbursement, when and to whom.' })
export class ClaimPayment {
  @Field(() => Payer, { description: 'Who paid.' })
  payer!: Payer
  @Field(() => Payee, { description: 'Who was paid.' })
  payee!: Payee
  @Field(() => Cents, { description: 'How much, in cents.' })
  amount!: number
  @Field(() => CivilDate, { description: 'The day of the payment.' })
  date!: string
  @Field(() => String, {
    nullable: true,
    description: 'The masked IBAN, or the professional; null when the viewer may not know.',
  })
  destination!: string | null
  @Field(() => Payment, { nullable: true, description: 'The mutuelle’s transfer it is part of; null for the Sécu’s.' })
  payment!: Payment | null
}
