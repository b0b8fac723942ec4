import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { InvalidInput, NotAllowed, NotFound, TooManyAttempts } from '../../graphql/problem.ts'
import { Instant } from '../../graphql/scalars.ts'
import { Member } from '../member/member.type.ts'
import { StaffRole } from './desk.type.ts'

export enum AccessReason {
  CALL = 'CALL',
  REQUEST = 'REQUEST',
  CLAIM = 'CLAIM',
  COMPLAINT = 'COMPLAINT',
  CONTROL = 'CONTROL',
  OTHER = 'OTHER',
}

registerEnumType(AccessReason, {
  name: 'AccessReason',
  description: 'Why staff open a member’s file (« motif »).',
  valuesConfig: {
    CALL: { description: 'The member is on the telephone.' },
    REQUEST: { description: 'A request of theirs is dealt with.' },
    CLAIM: { description: 'A reimbursement is dealt with.' },
    COMPLAINT: { description: 'A complaint is answered.' },
    CONTROL: { description: 'Work is checked.' },
    OTHER: { description: 'Something else, put into words.' },
  },
})

@ObjectType({ simpleResolvers: true, description: 'A time when staff had a file open.' })
export class FileAccess {
  @Field(() => ID, { description: 'Which one.' })
  id!: string
  @Field(() => Instant, { description: 'Since when.' })
  openedAt!: Date
  @Field(() => Instant, { description: 'Until when: closed, or over by itself.' })
  closedAt!: Date
  @Field(() => String, { description: 'Who: the first name to the member, the whole name to staff.' })
  by!: string
  @Field(() => StaffRole, { description: 'As what.' })
  role!: StaffRole
  @Field(() => AccessReason, { description: 'Why.' })
  reason!: AccessReason
  @Field(() => Boolean, { description: 'Whether they also looked at the member’s own screens (« voir comme »).' })
  viewedAs!: boolean
}

@ObjectType({ simpleResolvers: true, description: 'How a member can be reached.' })
export class DeskContact {
  @Field(() => String, { nullable: true, description: 'E-mail on the contract.' })
  email!: string | null
  @Field(() => String, { nullable: true, description: 'Telephone on the contract.' })
  phone!: string | null
  @Field(() => String, { nullable: true, description: 'Street.' })
  address!: string | null
  @Field(() => String, { nullable: true, description: 'Postal code.' })
  postalCode!: string | null
  @Field(() => String, { nullable: true, description: 'City.' })
  city!: string | null
  @Field(() => String, { nullable: true, description: 'The e-mail they sign in with; null without an account.' })
  accountEmail!: string | null
}

@ObjectType({
  simpleResolvers: true,
  description: 'A member’s file, open to who asks for half an hour. One a request: each read is audited.',
})
export class DeskFile {
  @Field(() => ID, { description: 'This opening.' })
  id!: string
  /** Whose file, for what is resolved from it; not in the graph. */
  contractId!: string
  memberId!: string
  @Field(() => Member, { description: 'Whose file it is.' })
  member!: Member
  @Field(() => [Member], { description: 'Everybody on the contract.' })
  beneficiaries!: Member[]
  @Field(() => AccessReason, { description: 'Why it was opened.' })
  reason!: AccessReason
  @Field(() => String, { description: 'The reason in words; empty where none were given.' })
  note!: string
  @Field(() => Instant, { description: 'Since when.' })
  openedAt!: Date
  @Field(() => Instant, { description: 'When it closes by itself.' })
  closesAt!: Date
  @Field(() => Boolean, { description: 'Whether who asks may see what the care was, or only its amounts.' })
  careVisible!: boolean
}

@InputType({ description: 'A file to open.' })
export class OpenFileInput {
  @Field(() => ID, { description: 'Whose.' })
  memberId!: string
  @Field(() => AccessReason, { description: 'Why.' })
  reason!: AccessReason
  @Field(() => String, { nullable: true, description: 'In words; 10 characters at least where the reason is OTHER.' })
  note?: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Open, for half an hour.' })
export class OpenFileSuccess {
  @Field(() => ID, { description: 'The opening: what `file` is asked for by.' })
  fileId!: string
  @Field(() => Instant, { description: 'When it closes by itself.' })
  closesAt!: Date
}

export const OpenFileResult = createUnionType({
  name: 'OpenFileResult',
  description: 'How opening a file ended.',
  types: () => [OpenFileSuccess, InvalidInput, NotFound, NotAllowed, TooManyAttempts] as const,
})

@InputType({ description: 'An opening of a file.' })
export class FileInput {
  @Field(() => ID, { description: 'Which one.' })
  fileId!: string
}

@ObjectType({ simpleResolvers: true, description: 'Closed.' })
export class CloseFileSuccess {
  @Field(() => ID, { description: 'The opening.' })
  fileId!: string
}

export const CloseFileResult = createUnionType({
  name: 'CloseFileResult',
  description: 'How closing a file ended.',
  types: () => [CloseFileSuccess, NotFound] as const,
})

@ObjectType({ simpleResolvers: true, description: 'Signed out everywhere; the next sign-in asks for a code.' })
export class SignOutMemberSuccess {
  @Field(() => Int, { description: 'In how many browsers.' })
  ended!: number
}

export const SignOutMemberResult = createUnionType({
  name: 'SignOutMemberResult',
  description: 'How signing a member out ended.',
  types: () => [SignOutMemberSuccess, NotFound] as const,
})

@ObjectType({
  simpleResolvers: true,
  description: 'Nothing opens the account any more until its person chooses a new password by the link they were sent.',
})
export class FreezeMemberSuccess {
  @Field(() => String, {
    nullable: true,
    description: 'Where the link went, masked; null where the person has no account, and nothing is frozen.',
  })
  sentTo!: string | null
}

export const FreezeMemberResult = createUnionType({
  name: 'FreezeMemberResult',
  description: 'How freezing a member’s account ended.',
  types: () => [FreezeMemberSuccess, NotFound] as const,
})

@ObjectType({
  simpleResolvers: true,
  description: 'The session now looks at the member’s own screens, and only looks.',
})
export class ViewAsSuccess {
  @Field(() => Instant, { description: 'Until when: that of the file.' })
  until!: Date
}

export const ViewAsResult = createUnionType({
  name: 'ViewAsResult',
  description: 'How beginning to view as the member ended.',
  types: () => [ViewAsSuccess, NotFound, NotAllowed] as const,
})

@ObjectType({ simpleResolvers: true, description: 'The session is the staff person’s own again.' })
export class EndViewAsSuccess {
  @Field(() => ID, { nullable: true, description: 'The file to go back to; null when nobody was viewed.' })
  fileId!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Who looks at the screens, where that is not the member.' })
export class ViewedBy {
  @Field(() => String, { description: 'Their name.' })
  name!: string
  @Field(() => ID, { description: 'The file that was opened for it.' })
  fileId!: string
  @Field(() => Instant, { description: 'Until when.' })
  until!: Date
}
