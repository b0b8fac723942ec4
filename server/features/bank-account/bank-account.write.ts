import { and, eq, gt, isNull, lt } from 'drizzle-orm'
import { writeAudit } from '../../audit/audit.ts'
import type { Services } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { newId } from '../../db/ids.ts'
import type { By } from '../request/request.write.ts'
import type { Review } from './bank-account.text.ts'

type Stores = Pick<Services, 'db' | 'now'>
export type BankAccountRow = Services['db']['tables']['bankAccount']['$inferSelect']

/** Before the first transfer to an account that its member gave: time to see it and say no (design: 72 hours). */
const HOLD_HOURS = 72
const HOUR = 3_600_000

export const ibanPlace = (bankAccountId: string) => ({
  table: 'bank_account',
  column: 'iban_sealed',
  row: bankAccountId,
})

/** Country, key and last digits: enough for its owner, nothing for anybody else. */
export const maskIban = (iban: string): string => `${iban.slice(0, 4)} •••• ${iban.slice(-4)}`

export interface NewAccount {
  contractId: string
  /** The request that brings it. */
  requestId: string
  /** Without spaces. */
  iban: string
  holderName: string
  /** Why the desk looks at it first. */
  reviews: readonly Review[]
}

/** Keeps an account that is not in use yet: its time is empty until it is taken up. */
export const keepWaitingAccount = async (
  { db, vault, now }: Stores & Pick<Services, 'vault'>,
  tx: Writer,
  { contractId, requestId, iban, holderName, reviews }: NewAccount,
): Promise<string> => {
  const { bankAccount } = db.tables
  const bankAccountId = newId()
  const at = now()
  await tx
    .insert(bankAccount)
    .values({
      contractId,
      bankAccountId,
      ibanSealed: vault.seal(iban, ibanPlace(bankAccountId)),
      ibanHash: vault.hash(iban),
      ibanMasked: maskIban(iban),
      holderName,
      reviews: [...reviews],
      requestId,
      heldUntil: null,
      activeFrom: at,
      replacedAt: at,
    })
    .returning({ bankAccountId: bankAccount.bankAccountId })
  return bankAccountId
}

const audit = ({ db, now }: Stores, tx: Writer, contractId: string, by: By, action: string, requestId: string) =>
  writeAudit(tx, db.tables, [{ contractId, at: now(), ...by, action, details: { requestId } }])

/**
 * Takes up the account that a request brought: reimbursements go there from now on.
 * @param isHeld whether the first transfer waits; not where somebody at the desk has checked it
 */
export const takeUpAccount = async (
  stores: Stores,
  tx: Writer,
  { contractId, requestId }: Pick<NewAccount, 'contractId' | 'requestId'>,
  by: By,
  isHeld: boolean,
): Promise<void> => {
  const { bankAccount } = stores.db.tables
  const at = stores.now()
  await tx
    .update(bankAccount)
    .set({ replacedAt: at })
    .where(and(eq(bankAccount.contractId, contractId), isNull(bankAccount.replacedAt)))
    .returning({ bankAccountId: bankAccount.bankAccountId })
  const heldUntil = isHeld ? new Date(at.getTime() + HOLD_HOURS * HOUR) : null
  const taken = await tx
    .update(bankAccount)
    .set({ activeFrom: at, replacedAt: null, heldUntil })
    .where(and(eq(bankAccount.contractId, contractId), eq(bankAccount.requestId, requestId)))
    .returning({ bankAccountId: bankAccount.bankAccountId })
  if (taken.length === 0) throw new Error('A request for another account without that account')
  await audit(stores, tx, contractId, by, 'bank-account.replaced', requestId)
}

/**
 * Goes back to the account that was in use before the one that a request brought, while its first transfer waits.
 * @returns false where it no longer does, and nothing is written
 */
export const goBackToAccountBefore = async (
  stores: Stores,
  tx: Writer,
  { contractId, requestId }: Pick<NewAccount, 'contractId' | 'requestId'>,
  by: By,
): Promise<boolean> => {
  const { bankAccount } = stores.db.tables
  const at = stores.now()
  const [held] = await tx
    .update(bankAccount)
    .set({ replacedAt: at, heldUntil: null })
    .where(
      and(
        eq(bankAccount.contractId, contractId),
        eq(bankAccount.requestId, requestId),
        isNull(bankAccount.replacedAt),
        gt(bankAccount.heldUntil, at),
      ),
    )
    .returning()
  if (!held) return false
  // The one whose time ended when this one's began; none for a first account.
  await tx
    .update(bankAccount)
    .set({ replacedAt: null })
    .where(
      and(
        eq(bankAccount.contractId, contractId),
        eq(bankAccount.replacedAt, held.activeFrom),
        lt(bankAccount.activeFrom, held.activeFrom),
      ),
    )
    .returning({ bankAccountId: bankAccount.bankAccountId })
  await audit(stores, tx, contractId, by, 'bank-account.restored', requestId)
  return true
}
