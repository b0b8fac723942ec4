import { and, eq } from 'drizzle-orm'
import { writeAudit } from '../../audit/audit.ts'
import type { Services } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { newId } from '../../db/ids.ts'
import { dayInFrance } from '../../i18n/civil-date.ts'
import { notify } from '../notification/notify.ts'
import { moveOn, type ReferralEvent, type ReferralRefusalCode, type ReferralState } from './referral.machine.ts'

type Stores = Pick<Services, 'db' | 'now'>
type Table = Services['db']['tables']['referral']
export type ReferralRow = Table['$inferSelect']

/** Who makes a referral move on, as the audit log says it. */
export interface By {
  actorKind: 'MEMBER' | 'STAFF' | 'SYSTEM'
  actorId?: string
}

/** A friend who is not signed in, or the rules. */
export const BY_ITSELF: By = { actorKind: 'SYSTEM' }

/** What the sponsor is told of: a mail that was sent is no news, nor that conditions begin to run. */
const TOLD: readonly ReferralState[] = ['REGISTERED', 'JOINED', 'PAID', 'REFUSED']

/** Puts down what became of a referral, and tells its sponsor, in the transaction of what it tells of. */
const tell = async (
  stores: Stores,
  tx: Writer,
  { contractId, memberId, referralId, state }: Pick<ReferralRow, 'contractId' | 'memberId' | 'referralId' | 'state'>,
  by: By,
) => {
  const action = `referral.${state.toLowerCase()}`
  const entry = { contractId, at: stores.now(), ...by, action, subjectId: memberId, details: { referralId } }
  await writeAudit(tx, stores.db.tables, [entry])
  if (TOLD.includes(state))
    await notify(stores, tx, [{ contractId, memberId, kind: 'REFERRAL_MOVED', params: { state: state as ToldState } }])
}

/** The states that a sponsor is told of. */
export type ToldState = 'REGISTERED' | 'JOINED' | 'PAID' | 'REFUSED'

type Set = Partial<Omit<Table['$inferInsert'], 'contractId' | 'referralId' | 'state'>>

/**
 * Moves a referral on, in the transaction of what moves it: one guarded update.
 * @param row as it was read
 * @returns whether it moved; false where that can't happen from the state it is in, and nothing is written
 */
export const moveReferral = async (
  stores: Stores,
  tx: Writer,
  { contractId, referralId, state: from }: Pick<ReferralRow, 'contractId' | 'referralId' | 'state'>,
  event: ReferralEvent,
  by: By,
  set: Set = {},
): Promise<boolean> => {
  const { referral } = stores.db.tables
  const state = moveOn(from, event)
  if (!state) return false
  const [moved] = await tx
    .update(referral)
    .set({ ...set, state, updatedAt: stores.now() })
    .where(
      and(
        eq(referral.contractId, contractId),
        eq(referral.referralId, referralId),
        // Somebody may have moved it since it was read.
        eq(referral.state, from),
      ),
    )
    .returning()
  if (!moved) return false
  await tell(stores, tx, moved, by)
  return true
}

/** Nothing follows, for a reason. */
export const refuseReferral = (
  stores: Stores,
  tx: Writer,
  row: Pick<ReferralRow, 'contractId' | 'referralId' | 'state'>,
  refusal: ReferralRefusalCode,
  by: By,
): Promise<boolean> => moveReferral(stores, tx, row, 'REFUSE', by, { refusal })

export const referralOf = async (
  { db }: Pick<Stores, 'db'>,
  reader: Pick<Writer, 'select'>,
  { contractId, referralId }: Pick<ReferralRow, 'contractId' | 'referralId'>,
): Promise<ReferralRow | undefined> => {
  const { referral } = db.tables
  const [row] = await reader
    .select()
    .from(referral)
    .where(and(eq(referral.contractId, contractId), eq(referral.referralId, referralId)))
  return row
}

/** Begins a referral: invited by a mail, or registered by a link. */
export const beginReferral = async (
  stores: Stores,
  tx: Writer,
  row: Omit<Table['$inferInsert'], 'createdAt' | 'updatedAt'>,
  by: By,
): Promise<void> => {
  const { referral } = stores.db.tables
  const at = stores.now()
  const [begun] = await tx
    .insert(referral)
    .values({ ...row, createdAt: at, updatedAt: at })
    .returning()
  await tell(stores, tx, begun!, by)
}

/** Somebody who registered: whose friend, and what their sponsor may know of them. */
export interface NewFriend {
  sponsor: { contractId: string; memberId: string }
  /** The keyed hash of their e-mail: an invitation that was sent there is answered. */
  addressHash: string
  firstName: string
  membershipId: string
}

/**
 * A friend registers: the invitation that was sent to their address moves on, where it was of this sponsor; else a
 * referral begins. Either way nothing of the address is left.
 * @returns the referral's id
 */
export const registerFriend = async (
  stores: Stores,
  tx: Writer,
  { sponsor, addressHash, firstName, membershipId }: NewFriend,
): Promise<string> => {
  const { invitedAddress } = stores.db.tables
  const registered = { friendName: firstName, membershipId, registeredOn: dayInFrance(stores.now()), expiresOn: null }
  const [invited] = await tx.select().from(invitedAddress).where(eq(invitedAddress.addressHash, addressHash))
  if (invited?.contractId === sponsor.contractId) {
    const row = await referralOf(stores, tx, invited)
    if (row?.memberId === sponsor.memberId) {
      await forgetAddress(stores, tx, addressHash)
      if (await moveReferral(stores, tx, row, 'REGISTER', BY_ITSELF, registered)) return row.referralId
    }
  }
  const referralId = newId()
  await beginReferral(
    stores,
    tx,
    { ...sponsor, referralId, state: 'REGISTERED', way: 'LINK', ...registered },
    BY_ITSELF,
  )
  return referralId
}

/** Forgets the address of an invitation, or takes back that one was sent there. */
export const forgetAddress = ({ db }: Pick<Stores, 'db'>, tx: Writer, addressHash: string) => {
  const { invitedAddress } = db.tables
  return tx
    .delete(invitedAddress)
    .where(eq(invitedAddress.addressHash, addressHash))
    .returning({ addressHash: invitedAddress.addressHash })
}
