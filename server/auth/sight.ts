import { type Actor, type MemberActor, staffSeesCare, type ViewingActor } from './actor.ts'
import { isStillOn } from './renewal.ts'

/** A person of a household, as far as deciding who sees whom needs it. */
export interface HouseholdMember {
  memberId: string
  role: 'HOLDER' | 'SPOUSE' | 'CHILD'
  birthOn: string
  /** The first and the last day of rights; null while they stay open. */
  rightsFrom: string
  rightsTo: string | null
  sharesCare: boolean
}

/** What an actor may see of a household: worked out once a request, then applied on the way to every row. */
export interface Sight {
  actor: Actor
  contractId?: string
  /** Who it is on the contract, or looks on as; nobody for anybody else. */
  self: readonly string[]
  /** Whose care it may see whole. */
  care: readonly string[]
  /** Whose amounts it may see; always includes `care`. */
  amounts: readonly string[]
  /** Whether it is on the contract now, or holds it: may know its guarantees and who is covered. */
  belongs: boolean
  /** Whether it speaks for the contract: contributions, bank account, all payments. */
  holdsContract: boolean
}

export const blind = (actor: Actor): Sight => ({
  actor,
  self: [],
  care: [],
  amounts: [],
  belongs: false,
  holdsContract: false,
})

/** The day a person comes of age (Code civil, art. 414: 18). */
const MAJORITY = 18

export const isMinor = (birthOn: string, today: string): boolean =>
  `${Number(birthOn.slice(0, 4)) + MAJORITY}${birthOn.slice(4)}` > today

/**
 * Who sees whom in a household. A person sees their own care. The parents on the contract (holder, and spouse while
 * their own rights are open) see the care of the minors. The holder sees the amounts of the other adults, and their
 * care only when that adult shared it. A beneficiary who left keeps their own history and nothing else; a holder whose
 * contract ended keeps the history of the contract.
 *
 * Staff see the household whose file they have open: amounts, and the care where their roles may. Looking at a member's
 * own screens, they see what that member does, and no more of the care than in the file.
 */
export const sightOf = (actor: Actor, members: readonly HouseholdMember[], today: string, renews = true): Sight => {
  if (actor.kind === 'MEMBER') return memberSight(actor, members, today, renews)
  if (actor.kind === 'VIEWING') {
    const theirs = memberSight(actor, members, today, renews)
    return staffSeesCare(actor.staff) ? theirs : { ...theirs, care: [] }
  }
  if (actor.kind !== 'STAFF' || !actor.file) return blind(actor)
  const amounts = members.map(({ memberId }) => memberId)
  const care = staffSeesCare(actor) ? amounts : []
  return { actor, contractId: actor.file.contractId, self: [], care, amounts, belongs: true, holdsContract: true }
}

const memberSight = (
  actor: MemberActor | ViewingActor,
  members: readonly HouseholdMember[],
  today: string,
  renews: boolean,
): Sight => {
  const self = members.find(member => member.memberId === actor.memberId)
  if (!self) return blind(actor)
  return { actor, contractId: actor.contractId, self: [self.memberId], ...seenBy(self, members, today, renews) }
}

/**
 * What a person of a household sees of it, whoever asks for them.
 * @param renews whether the contract goes on by itself: it has no last day
 */
export const seenBy = (
  self: HouseholdMember,
  members: readonly HouseholdMember[],
  today: string,
  renews = true,
): Pick<Sight, 'care' | 'amounts' | 'belongs' | 'holdsContract'> => {
  const care = [self.memberId]
  const amounts = [self.memberId]
  const holdsContract = self.role === 'HOLDER'
  const belongs = holdsContract || isStillOn(self.rightsTo, today, renews)
  const isParent = belongs && self.role !== 'CHILD'
  for (const other of members) {
    if (other.memberId === self.memberId) continue
    const isChild = other.role === 'CHILD' && isMinor(other.birthOn, today)
    if (isParent && isChild) {
      care.push(other.memberId)
      amounts.push(other.memberId)
    } else if (holdsContract) {
      if (other.sharesCare) care.push(other.memberId)
      amounts.push(other.memberId)
    }
  }
  return { care, amounts, belongs, holdsContract }
}
