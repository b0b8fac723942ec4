import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql'
import { IdempotencyConflict, InvalidInput, NotAllowed } from '../../graphql/problem.ts'
import { CivilDate } from '../../graphql/scalars.ts'
import { Member } from '../member/member.type.ts'
import { Request } from '../request/request.type.ts'

export enum TeletransmissionState {
  ACTIVE = 'ACTIVE',
  NOTHING_YET = 'NOTHING_YET',
  SILENT = 'SILENT',
  ASKED = 'ASKED',
  OVERLAP = 'OVERLAP',
  REFUSED = 'REFUSED',
  STOPPED = 'STOPPED',
  ENDED = 'ENDED',
}
registerEnumType(TeletransmissionState, {
  name: 'TeletransmissionState',
  description: 'Whether what the Sécu pays for somebody reaches us by itself. New states may come.',
  valuesConfig: {
    ACTIVE: { description: 'It does.' },
    NOTHING_YET: { description: 'Nothing came yet; cover is recent.' },
    SILENT: { description: 'Nothing came for more than 90 days.' },
    ASKED: { description: 'The link was asked for; the Sécu has not answered.' },
    OVERLAP: { description: 'Another insurer is linked (chevauchement).' },
    REFUSED: { description: 'The Sécu refused the link.' },
    STOPPED: { description: 'The Sécu ended the link though rights are open.' },
    ENDED: { description: 'Rights are over, and the link with them.' },
  },
})

export enum TeletransmissionRefusal {
  PERSON_UNKNOWN = 'PERSON_UNKNOWN',
  RIGHTS_CLOSED = 'RIGHTS_CLOSED',
  WRONG_DATES = 'WRONG_DATES',
}
registerEnumType(TeletransmissionRefusal, {
  name: 'TeletransmissionRefusal',
  description: 'Why the Sécu refused a link.',
  valuesConfig: {
    PERSON_UNKNOWN: { description: 'It does not know the person under this number.' },
    RIGHTS_CLOSED: { description: 'The person’s rights with it are closed.' },
    WRONG_DATES: { description: 'The dates are not those that it has.' },
  },
})

@ObjectType({ simpleResolvers: true, description: 'How the Sécu’s payments for one person reach us.' })
export class Teletransmission {
  @Field(() => Member, { description: 'Who.' })
  member!: Member
  @Field(() => TeletransmissionState, { description: 'Where it stands.' })
  state!: TeletransmissionState
  @Field(() => CivilDate, { nullable: true, description: 'Since when; null where it is of no day.' })
  since!: string | null
  @Field(() => CivilDate, { nullable: true, description: 'The Sécu’s last payment that reached us; null for none.' })
  lastPaidDate!: string | null
  @Field(() => TeletransmissionRefusal, { nullable: true, description: 'Why it was refused; null where it was not.' })
  refusal!: TeletransmissionRefusal | null
  @Field(() => String, { nullable: true, description: 'The other insurer, where the Sécu says which.' })
  otherInsurer!: string | null
  @Field(() => Request, { nullable: true, description: 'The request to mend it that is under way; null for none.' })
  request!: Request | null
}

@InputType({ description: 'A link to ask for again.' })
export class AskForTeletransmissionInput {
  @Field(() => String, { description: 'Made up by the client, the same for each time it sends this.' })
  idempotencyKey!: string
  @Field(() => ID, { description: 'Whose.' })
  beneficiaryId!: string
  @Field(() => [ID], { description: 'Their rights certificate (attestation de droits): 1 to 10 uploads.' })
  uploadIds!: string[]
}

@ObjectType({ simpleResolvers: true, description: 'Asked for.' })
export class AskForTeletransmissionSuccess {
  @Field(() => Request, { description: 'The request.' })
  request!: Request
}

export const AskForTeletransmissionResult = createUnionType({
  name: 'AskForTeletransmissionResult',
  description: 'How it ended.',
  types: () => [AskForTeletransmissionSuccess, InvalidInput, NotAllowed, IdempotencyConflict] as const,
})
