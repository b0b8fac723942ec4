import type { Context } from '../../context.ts'
import { encodeId } from '../../graphql/node.ts'
import { pendingEmail } from '../identity/email-change.service.ts'
import { ownerOf } from '../identity/factor.service.ts'
import { PostalAddress, Profile } from './profile.type.ts'

/** What is known of who is signed in; null for staff who look at the screens: it is theirs alone. */
export const viewerProfile = async (ctx: Context): Promise<Profile | null> => {
  const { actor } = ctx
  if (actor.kind !== 'MEMBER') return null
  const { account, person } = await ownerOf(ctx, actor)
  const { address: street, postalCode, city } = person
  return Object.assign(new Profile(), {
    id: encodeId('mbr', person.contractId, person.memberId),
    firstNames: person.firstNames,
    birthName: person.birthName,
    usualName: person.usualName,
    email: account.email,
    emailConfirmed: account.emailConfirmedAt !== null,
    pendingEmail: await pendingEmail(ctx, account),
    address: street && postalCode && city ? Object.assign(new PostalAddress(), { street, postalCode, city }) : null,
  })
}
