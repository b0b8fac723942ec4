import type { Context } from '../context.ts'
import { notAllowed, unauthenticated } from '../graphql/errors.ts'
import type { MemberActor, StaffActor } from './actor.ts'

/**
 * The member who asks, in person.
 * @throws GraphQLError NOT_ALLOWED for staff who look at their screens, UNAUTHENTICATED for anybody else
 */
export const signedInMember = ({ actor }: Pick<Context, 'actor'>): MemberActor => {
  if (actor.kind === 'VIEWING') throw notAllowed()
  if (actor.kind !== 'MEMBER') throw unauthenticated()
  return actor
}

/** The person of the staff who asks. @throws GraphQLError UNAUTHENTICATED for anybody else */
export const signedInStaff = ({ actor }: Pick<Context, 'actor'>): StaffActor => {
  if (actor.kind === 'VIEWING') throw notAllowed()
  if (actor.kind !== 'STAFF') throw unauthenticated()
  return actor
}
