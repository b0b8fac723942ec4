import { and, eq, isNull, sql } from 'drizzle-orm'
import { writeAudit } from '../../audit/audit.ts'
import type { Vault } from '../../crypto/seal.ts'
import type { Writer } from '../../db/database.ts'
import { newContractId, newId } from '../../db/ids.ts'
import { plainIban } from '../../identifiers/iban.ts'
import { ibanPlace, maskIban } from '../bank-account/bank-account.write.ts'
import { issueCards } from '../card/card.issue.ts'
import { tellOfCards } from '../card/card.news.ts'
import { enqueueContractCertificate } from '../contract/contract-certificate.jobs.ts'
import { enqueueGuaranteeTable } from '../guarantee/guarantee-table.jobs.ts'
import { identityHash } from '../identity/civil-identity.ts'
import type { PeopleServices } from './people.import.ts'
import {
  type ContractPlan,
  type KnownContract,
  type MemberRow,
  type NirHolder,
  nirKeys,
  type PlannedPerson,
} from './people.plan.ts'
import type { PeopleContract } from './people.reader.ts'

const nirPlace = (memberId: string) => ({ table: 'member', column: 'nir_sealed', row: memberId })

/** A person's NIR in clear; null when they have none yet. */
export const openNir = (vault: Vault, { memberId, nirSealed }: Pick<MemberRow, 'memberId' | 'nirSealed'>) =>
  nirSealed === null ? null : vault.open(nirSealed, nirPlace(memberId))

/** Sex, year and month of birth stay readable. */
const maskNir = (nir: string) => `${nir[0]} ${nir.slice(1, 3)} ${nir.slice(3, 5)} •• ••• ••• ••`

/** Writes what the file says of one contract, and tells the audit what is new. */
export const writeContract = async (
  services: PeopleServices,
  tx: Writer,
  feed: PeopleContract,
  known: KnownContract | undefined,
  plan: ContractPlan,
): Promise<void> => {
  const at = services.now()
  const contractId = known?.row.contractId ?? (await createContract(services, tx, feed, at))
  if (plan.changed.length > 0) await updateContract(services, tx, contractId, plan.terms, feed)
  const bank = await writeBankAccount(services, tx, contractId, feed, known, at)
  const people = plan.people.map(person => ({
    ...person,
    memberId: person.known?.row.memberId ?? newId(),
  }))
  for (const person of people) await writePerson(services, tx, contractId, person, at)
  await writeNirKeys(services, tx, contractId, people, known)
  await writeIdentityKeys(services, tx, contractId, people)

  if (!known || plan.changed.includes('formula'))
    await enqueueGuaranteeTable(services, tx, { contractId, formula: feed.terms.formula, startOn: feed.terms.startOn })

  const entry = (action: string, subjectId: string | null, columns: string[]) => ({
    contractId,
    at,
    actorKind: 'SYSTEM' as const,
    action,
    subjectId,
    details: columns.length > 0 ? { columns } : {},
  })
  await writeAudit(tx, services.db.tables, [
    ...(known ? [] : [entry('contract.created', null, [])]),
    ...(plan.changed.length > 0 ? [entry('contract.updated', null, plan.changed)] : []),
    ...(bank ? [entry(`bank-account.${bank}`, null, [])] : []),
    ...people.flatMap(person => {
      if (!person.known) return [entry('member.created', person.memberId, [])]
      return person.changed.length > 0 ? [entry('member.updated', person.memberId, person.changed)] : []
    }),
  ])
  const isChanged = plan.changed.length > 0 || people.some(({ changed }) => changed.length > 0)
  if (!known || isChanged) await enqueueContractCertificate(services, tx, contractId)
  if (isChanged) await tellOfCards(services, tx, contractId, await issueCards(services, tx, contractId, at))
}

const createContract = async (
  { db }: PeopleServices,
  tx: Writer,
  { number, terms, holder }: PeopleContract,
  at: Date,
) => {
  const { contract, contractByNumber } = db.tables
  const contractId = newContractId()
  await tx.insert(contract).values({
    contractId,
    number,
    ...terms,
    monthlyPremiumCents: holder?.monthlyPremiumCents ?? 0,
    createdAt: at,
  })
  await tx.insert(contractByNumber).values({ number, contractId })
  return contractId
}

const updateContract = (
  { db }: PeopleServices,
  tx: Writer,
  contractId: string,
  terms: ContractPlan['terms'],
  { holder }: PeopleContract,
) => {
  const { contract } = db.tables
  return tx
    .update(contract)
    .set({ ...terms, ...(holder && { monthlyPremiumCents: holder.monthlyPremiumCents }) })
    .where(eq(contract.contractId, contractId))
    .returning({ contractId: contract.contractId })
}

/**
 * Whether a file brings another account. An IBAN that it leaves out stays: a blank does not say where else to pay; and one
 * that the holder has replaced in their space does not come back.
 */
export const bringsAccount = (
  vault: Vault,
  holder: PeopleContract['holder'],
  known: Pick<KnownContract, 'ibanHash' | 'replacedIbans'> | undefined,
): boolean => {
  if (!holder?.iban) return false
  const hash = vault.hash(plainIban(holder.iban))
  return hash !== known?.ibanHash && !known?.replacedIbans.has(hash)
}

/** A new IBAN takes the place of the one in use, which is kept: where a transfer went stays known. */
const writeBankAccount = async (
  { db, vault }: PeopleServices,
  tx: Writer,
  contractId: string,
  { holder }: PeopleContract,
  known: KnownContract | undefined,
  at: Date,
): Promise<'added' | 'replaced' | undefined> => {
  const { bankAccount } = db.tables
  if (!holder?.iban || !bringsAccount(vault, holder, known)) return undefined
  const iban = plainIban(holder.iban)
  const ibanHash = vault.hash(iban)
  const replaced = await tx
    .update(bankAccount)
    .set({ replacedAt: at })
    .where(and(eq(bankAccount.contractId, contractId), isNull(bankAccount.replacedAt)))
    .returning({ bankAccountId: bankAccount.bankAccountId })
  const bankAccountId = newId()
  await tx.insert(bankAccount).values({
    contractId,
    bankAccountId,
    ibanSealed: vault.seal(iban, ibanPlace(bankAccountId)),
    ibanHash,
    ibanMasked: maskIban(iban),
    activeFrom: at,
  })
  return replaced.length > 0 ? 'replaced' : 'added'
}

const writePerson = async (
  { db, vault }: PeopleServices,
  tx: Writer,
  contractId: string,
  { feed, known, changed, replaced, memberId }: PlannedPerson & { memberId: string },
  at: Date,
) => {
  if (changed.length === 0) return
  const { member, contractByMemberNumber } = db.tables
  const { line: _, nir, ...values } = feed
  const identity =
    nir !== null && nir !== known?.nir
      ? { nirSealed: vault.seal(nir, nirPlace(memberId)), nirMasked: maskNir(nir) }
      : {}
  const row = { ...values, ...identity, replaced, updatedAt: at }
  await tx
    .insert(contractByMemberNumber)
    .values({ memberNumber: values.number, contractId })
    .onConflictDoNothing()
    .returning({ contractId: contractByMemberNumber.contractId })
  if (!known) {
    await tx.insert(member).values({ contractId, memberId, ...row })
    return
  }
  await tx
    .update(member)
    .set(row)
    .where(and(eq(member.contractId, contractId), eq(member.memberId, memberId)))
    .returning({ memberId: member.memberId })
}

/** Brings what the contract's people are found by in step with who they now are. */
const writeNirKeys = async (
  { db, vault }: PeopleServices,
  tx: Writer,
  contractId: string,
  people: readonly (PlannedPerson & { memberId: string })[],
  known: KnownContract | undefined,
) => {
  const { memberByNir } = db.tables
  const now = new Map<string, NirHolder>()
  for (const { row, nir } of known?.people ?? []) now.set(row.memberId, { ...row, nir })
  const before = nirKeys([...now.values()])
  for (const { feed, memberId } of people) {
    const { role, birthOn, birthRank } = feed
    now.set(memberId, { memberId, role, birthOn, birthRank, nir: feed.nir ?? now.get(memberId)?.nir ?? null })
  }
  const after = nirKeys([...now.values()])
  for (const [key, { nir, birthOn, birthRank, memberId }] of before)
    if (after.get(key)?.memberId !== memberId)
      await tx
        .delete(memberByNir)
        .where(
          and(
            eq(memberByNir.nirHash, vault.hash(nir)),
            eq(memberByNir.birthOn, birthOn),
            eq(memberByNir.birthRank, birthRank),
            eq(memberByNir.contractId, contractId),
          ),
        )
        .returning({ memberId: memberByNir.memberId })
  const added = [...after].flatMap(([key, { nir, birthOn, birthRank, memberId }]) =>
    before.get(key)?.memberId === memberId
      ? []
      : [{ nirHash: vault.hash(nir), birthOn, birthRank, contractId, memberId }],
  )
  if (added.length > 0)
    await tx
      .insert(memberByNir)
      .values(added)
      .onConflictDoUpdate({
        target: [memberByNir.nirHash, memberByNir.birthOn, memberByNir.birthRank, memberByNir.contractId],
        set: { memberId: sql`excluded.member_id` },
      })
}

/**
 * Brings who the contract's people are found by, when they come by another identity provider, in step with who they now
 * are. Those whose row did not change are written too: who was here before this look-up gets into it.
 */
const writeIdentityKeys = async (
  { db, vault }: PeopleServices,
  tx: Writer,
  contractId: string,
  people: readonly (PlannedPerson & { memberId: string })[],
) => {
  const { memberByIdentity } = db.tables
  const rows = people.map(({ feed, memberId }) => ({ identityHash: identityHash(vault, feed), contractId, memberId }))
  for (const [at, { known, memberId }] of people.entries()) {
    const before = known && identityHash(vault, known.row)
    if (before === undefined || before === rows[at]?.identityHash) continue
    await tx
      .delete(memberByIdentity)
      .where(
        and(
          eq(memberByIdentity.identityHash, before),
          eq(memberByIdentity.contractId, contractId),
          eq(memberByIdentity.memberId, memberId),
        ),
      )
      .returning({ memberId: memberByIdentity.memberId })
  }
  await tx
    .insert(memberByIdentity)
    .values(rows)
    .onConflictDoNothing()
    .returning({ memberId: memberByIdentity.memberId })
}
