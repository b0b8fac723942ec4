import { and, eq } from 'drizzle-orm'
import type { Services } from '../../context.ts'
import type { Person } from '../identity/destination.ts'

export type AccountRow = Services['db']['tables']['account']['$inferSelect']

type Stores = Pick<Services, 'db'>

/** Where people are read: the database, or a transaction that has just written them. */
export interface PeopleStores {
  db: Pick<Services['db'], 'tables' | 'latest'>
}

/**
 * Accounts by what opens them. There is no actor yet: whoever asks holds the e-mail and is about to prove the rest, so
 * nothing of these rows may be answered before they have.
 */
export const accountOfEmail = async ({ db }: Stores, email: string): Promise<AccountRow | undefined> => {
  const { accountByEmail } = db.tables
  const [known] = await db.latest.select().from(accountByEmail).where(eq(accountByEmail.email, email))
  const found = known && (await accountOfId({ db }, known.accountId))
  // One of before is kept for the way back to it: it opens nothing.
  return found?.email === email ? found : undefined
}

/** An account by its id, as a session or a link names it. */
export const accountOfId = async ({ db }: Stores, accountId: string): Promise<AccountRow | undefined> => {
  const { account } = db.tables
  const [found] = await db.latest.select().from(account).where(eq(account.accountId, accountId))
  return found
}

/**
 * The mobile number that an account's owner gave and showed to be theirs; null for one that is only typed: it may be a
 * stranger's, or whoever's opened the account with the mailbox alone. Of a blocked account it may be the intruder's.
 */
export const confirmedPhone = ({ phone, phoneConfirmedAt, frozenAt }: AccountRow): string | null =>
  phoneConfirmedAt && !frozenAt ? phone : null

/** Whether something was begun with the secrets that an account has now; what was begun with those of before is over. */
export const isOfNow = ({ secretsChangedAt }: Pick<AccountRow, 'secretsChangedAt'>, begunAt: Date): boolean =>
  secretsChangedAt === null || begunAt >= secretsChangedAt

/** The account of a person on a contract, if they opened one. */
export const accountOfMember = async (
  { db }: Stores,
  { contractId, memberId }: { contractId: string; memberId: string },
): Promise<AccountRow | undefined> => {
  const { accountByMember } = db.tables
  const [known] = await db.latest
    .select()
    .from(accountByMember)
    .where(and(eq(accountByMember.contractId, contractId), eq(accountByMember.memberId, memberId)))
  return known && accountOfId({ db }, known.accountId)
}

/** A beneficiary without an address of their own lives at the holder's: letters go there. */
export const withAddress = async ({ db }: PeopleStores, person: Person): Promise<Person> => {
  if (person.address || person.role === 'HOLDER') return person
  const { member } = db.tables
  const [holder] = await db.latest
    .select({ address: member.address, postalCode: member.postalCode, city: member.city })
    .from(member)
    .where(and(eq(member.contractId, person.contractId), eq(member.role, 'HOLDER')))
  return { ...person, ...holder }
}

/** The person whom an account is for. @throws Error when there is nobody, which no request can bring about */
export const personOf = async (
  { db }: PeopleStores,
  { contractId, memberId }: Pick<AccountRow, 'contractId' | 'memberId'>,
): Promise<Person> => {
  const { member } = db.tables
  const [person] = await db.latest
    .select()
    .from(member)
    .where(and(eq(member.contractId, contractId), eq(member.memberId, memberId)))
  if (!person) throw new Error('An account without its person')
  return withAddress({ db }, person)
}
