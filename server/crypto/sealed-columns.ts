import { type Column, getTableName, type SQL, sql } from 'drizzle-orm'
import type { Tables } from '../db/schema.ts'
import type { Place } from './seal.ts'

/** A column whose values are sealed, and how each value's place is told from its row. */
export interface SealedColumn {
  /** The table's name in TypeScript: where to write. */
  table: keyof Tables
  /** As the database calls them: what the seal is bound to, and what a report says. */
  name: Pick<Place, 'table' | 'column'>
  /** The primary key, to page by and to find the row again. */
  key: readonly Column[]
  /** The column whose value is the place's row. */
  row: Column
  /** The sealed text, null where there is none. */
  sealed: SQL<string | null>
  /** What an update sets to put another sealed text in its place. */
  set(sealed: string): Record<string, unknown>
}

/**
 * The one list of sealed columns: what a rotation of the keys seals again. A `*_sealed` column that is missing here
 * fails sealed-columns.test.ts, since a retired key would leave its values closed for good.
 */
export const sealedColumns = (tables: Tables): SealedColumn[] => {
  const { member, bankAccount, message, challenge, totp, session, federationTrip, quarantinedLine, job } = tables
  const { pushSubscription: push, storedFile, document, giftCard, referralReward: reward } = tables
  const column = (table: keyof Tables, property: string, key: readonly Column[], row: Column): SealedColumn => {
    const one = (tables[table] as unknown as Record<string, Column>)[property]!
    return {
      table,
      name: { table: getTableName(tables[table]), column: one.name },
      key,
      row,
      sealed: sql<string | null>`${one}`,
      set: sealed => ({ [property]: sealed }),
    }
  }
  return [
    column('member', 'nirSealed', [member.contractId, member.memberId], member.memberId),
    column('bankAccount', 'ibanSealed', [bankAccount.contractId, bankAccount.bankAccountId], bankAccount.bankAccountId),
    column('message', 'contentSealed', [message.messageId], message.messageId),
    column('challenge', 'contentSealed', [challenge.challengeId], challenge.challengeId),
    column('totp', 'secretSealed', [totp.accountId], totp.accountId),
    column('session', 'idTokenSealed', [session.accountId, session.tokenHash], session.tokenHash),
    column('federationTrip', 'verifierSealed', [federationTrip.tripId], federationTrip.tripId),
    column('pushSubscription', 'contentSealed', [push.contractId, push.memberId, push.endpointHash], push.endpointHash),
    column('quarantinedLine', 'lineSealed', [quarantinedLine.refKey], quarantinedLine.refKey),
    column('storedFile', 'keySealed', [storedFile.contractId, storedFile.fileId], storedFile.fileId),
    column('document', 'sourceSealed', [document.contractId, document.documentId], document.documentId),
    column('giftCard', 'codeSealed', [giftCard.issuer, giftCard.cardId], giftCard.cardId),
    column('referralReward', 'codeSealed', [reward.contractId, reward.rewardId], reward.rewardId),
    {
      // Jobs that name people who may have no account carry `{ sealed }` in their payload, and nothing beside it.
      table: 'job',
      name: { table: 'job', column: 'payload' },
      key: [job.jobId],
      row: job.jobId,
      sealed: sql<string | null>`(${job.payload} ->> 'sealed')`,
      set: sealed => ({ payload: { sealed } }),
    },
  ]
}
