import type { Context } from '../context.ts'
import { unauthenticated } from '../graphql/errors.ts'
import type { MemberActor } from './actor.ts'

/** The member who asks. @throws GraphQLError UNAUTHENTICATED for anybody else */
export const signedInMember = ({ actor }: Pick<Context, 'actor'>): MemberActor => {
  if (actor.kind !== 'MEMBER') throw unauthenticated()
  return actor
}
