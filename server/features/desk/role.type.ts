import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql'
import { connectionType } from '../../graphql/connection.ts'
import { InvalidInput, NotAllowed, NotFound } from '../../graphql/problem.ts'
import { Instant } from '../../graphql/scalars.ts'
import { StaffRole } from './desk.type.ts'

export enum RoleChangeKind {
  GRANT = 'GRANT',
  WITHDRAW = 'WITHDRAW',
}

registerEnumType(RoleChangeKind, {
  name: 'RoleChangeKind',
  description: 'What is asked for.',
  valuesConfig: {
    GRANT: { description: 'That they have the role.' },
    WITHDRAW: { description: 'That they have it no more.' },
  },
})

export enum RoleDecision {
  APPROVED = 'APPROVED',
  REFUSED = 'REFUSED',
}

registerEnumType(RoleDecision, {
  name: 'RoleDecision',
  description: 'What another person decided.',
  valuesConfig: {
    APPROVED: { description: 'It is done, at once.' },
    REFUSED: { description: 'Nothing changes.' },
  },
})

@ObjectType({ simpleResolvers: true, description: 'Somebody who works here.' })
class StaffPerson {
  @Field(() => ID, { description: 'Who.' })
  id!: string
  @Field(() => String, { description: 'First and last name.' })
  name!: string
  @Field(() => String, { description: 'Their address at work.' })
  email!: string
  @Field(() => Boolean, { description: 'Whether they may enter at all.' })
  isActive!: boolean
  @Field(() => [StaffRole], { description: 'What they are.' })
  roles!: StaffRole[]
}

@ObjectType({ simpleResolvers: true, description: 'A page of those who work here, the last come first.' })
export class StaffPersonConnection extends connectionType(() => StaffPerson, 'StaffPerson') {}

@ObjectType({ simpleResolvers: true, description: 'A role asked for by one person and decided by another.' })
export class RoleChange {
  @Field(() => ID, { description: 'Which one.' })
  id!: string
  @Field(() => String, { description: 'Whose role.' })
  staffName!: string
  @Field(() => StaffRole, { description: 'Which role.' })
  role!: StaffRole
  @Field(() => RoleChangeKind, { description: 'Given or taken.' })
  change!: RoleChangeKind
  @Field(() => String, { description: 'Why.' })
  reason!: string
  @Field(() => String, { nullable: true, description: 'Who asked; null for the command line.' })
  askedBy!: string | null
  @Field(() => Instant, { description: 'When.' })
  askedAt!: Date
  @Field(() => RoleDecision, { nullable: true, description: 'What was decided; null while nobody has.' })
  decision!: RoleDecision | null
  @Field(() => String, { nullable: true, description: 'Who decided; null while nobody has, and for the command line.' })
  decidedBy!: string | null
  @Field(() => Instant, { nullable: true, description: 'When; null while nobody has.' })
  decidedAt!: Date | null
  @Field(() => Instant, { nullable: true, description: 'Until when it can be decided; null once it is.' })
  expiresAt!: Date | null
  @Field(() => Boolean, { description: 'Whether nobody decided in time: it must be asked for anew.' })
  hasExpired!: boolean
  @Field(() => Boolean, {
    description: 'Whether who asks may decide it: neither who asked for it, nor whom it is about.',
  })
  isMineToDecide!: boolean
}

@ObjectType({ simpleResolvers: true, description: 'A page of the ledger of roles, newest first.' })
export class RoleChangeConnection extends connectionType(() => RoleChange, 'RoleChange') {}

@InputType({ description: 'A role to give to somebody, or to take from them.' })
export class AskRoleChangeInput {
  @Field(() => ID, { description: 'Whose.' })
  staffId!: string
  @Field(() => StaffRole, { description: 'Which.' })
  role!: StaffRole
  @Field(() => RoleChangeKind, { description: 'Given or taken.' })
  change!: RoleChangeKind
  @Field(() => String, { description: 'Why: 10 characters at least.' })
  reason!: string
}

@ObjectType({ simpleResolvers: true, description: 'Asked for: another person decides.' })
export class AskRoleChangeSuccess {
  @Field(() => RoleChange, { description: 'What waits.' })
  roleChange!: RoleChange
}

export const AskRoleChangeResult = createUnionType({
  name: 'AskRoleChangeResult',
  description: 'How asking ended.',
  types: () => [AskRoleChangeSuccess, InvalidInput, NotFound, NotAllowed] as const,
})

@InputType({ description: 'A decision on what another person asked for.' })
export class DecideRoleChangeInput {
  @Field(() => ID, { description: 'On which.' })
  id!: string
  @Field(() => RoleDecision, { description: 'Which.' })
  decision!: RoleDecision
}

@ObjectType({ simpleResolvers: true, description: 'Decided; it holds at once.' })
export class DecideRoleChangeSuccess {
  @Field(() => RoleChange, { description: 'What was decided.' })
  roleChange!: RoleChange
}

export const DecideRoleChangeResult = createUnionType({
  name: 'DecideRoleChangeResult',
  description: 'How deciding ended.',
  types: () => [DecideRoleChangeSuccess, NotFound, NotAllowed] as const,
})
