import type { Context } from '../../context.ts'
import type { Household } from './household.ts'
import type { Member } from './member.type.ts'
import { toMember } from './member.type.ts'

/** A household is read anew for each request (and each event of a subscription), so what is made of it lives as long. */
const made = new WeakMap<Household, ReadonlyMap<string, Member>>()

/** Everybody on the contract as the viewer may see them, by their ids; made once a request. */
export const householdMembers = async (ctx: Context): Promise<ReadonlyMap<string, Member>> => {
  const [household, sight] = await Promise.all([ctx.loaders.household(), ctx.sight()])
  if (!household) return new Map()
  let members = made.get(household)
  if (!members) {
    members = new Map(household.members.map(row => [row.memberId, toMember(ctx, sight, row)]))
    made.set(household, members)
  }
  return members
}

/**
 * The people the viewer may know of: everybody covered, for somebody on the contract; oneself, for a beneficiary who
 * left. Parents first, then by age.
 */
export const visibleMembers = async (ctx: Context): Promise<Member[]> => {
  const [sight, all] = await Promise.all([ctx.sight(), householdMembers(ctx)])
  const members = [...all.values()].filter(({ memberId }) => sight.belongs || sight.amounts.includes(memberId))
  const rank = { HOLDER: 0, SPOUSE: 1, CHILD: 2 } as const
  return members.sort((a, b) => rank[a.role] - rank[b.role])
}

/** Who asks. @throws Error when their membership is gone, which a live session excludes */
export const viewerMember = async (ctx: Context): Promise<Member> => {
  const self = (await visibleMembers(ctx)).find(member => member.isViewer)
  if (!self) throw new Error('A session without its member')
  return self
}
