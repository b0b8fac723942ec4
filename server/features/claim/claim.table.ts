import { sql } from 'drizzle-orm'
import type { Kit } from '../../db/kit.ts'
import type { ContractTables } from '../contract/contract.table.ts'
import type { MemberTables } from '../member/member.table.ts'
import type { Adjudication, Purchase } from './adjudication.ts'
import { type DecompteLine, PAYEES } from './decompte.type.ts'

const CLAIM_STATES = ['PAID', 'PAID_TO_PROVIDER', 'REVERSED'] as const
const EQUIPMENTS = ['GLASSES', 'HEARING_AID'] as const
export const LINE_NATURES = ['NORMAL', 'REVERSAL'] as const
export type LineNature = (typeof LINE_NATURES)[number]

/** What a line's columns do not say of it, kept as it came. */
export type LineFacts = Pick<
  DecompteLine,
  'pathway' | 'exemption' | 'regime' | 'deductions' | 'basket' | 'priceLimitCents' | 'detail' | 'thirdParty'
> & { coefficient?: number; provider: DecompteLine['provider'] }

/** What the engine said of a line, beside its amounts: what a reversal needs to give everything back. */
export type LineResult = Pick<
  Adjudication,
  'outOfPocket' | 'derivation' | 'consumptions' | 'deductions' | 'purchase' | 'crossCheck'
>

export const claimTables = (
  {
    table,
    id,
    text,
    oneOf,
    integer,
    cents,
    flag,
    day,
    moment,
    json,
    index,
    uniqueIndex,
    primaryKey,
    foreignKey,
    check,
  }: Kit,
  { contract, member }: Pick<ContractTables, 'contract'> & Pick<MemberTables, 'member'>,
) => {
  /** Care given to one person by one professional on one day: what a member sees as one reimbursement. */
  const claim = table(
    'claim',
    {
      contractId: id('contract_id').notNull(),
      claimId: id('claim_id').notNull(),
      memberId: id('member_id').notNull(),
      careOn: day('care_on').notNull(),
      providerId: text('provider_id').notNull(),
      providerName: text('provider_name').notNull(),
      specialty: text('specialty').notNull(),
      /** The act that names the claim: the dearest of its lines. */
      actCode: text('act_code').notNull(),
      family: text('family').notNull(),
      state: oneOf('state', CLAIM_STATES).notNull(),
      /** The net of its lines, reversals included. */
      billedCents: cents('billed_cents').notNull(),
      amoCents: cents('amo_cents').notNull(),
      amcCents: cents('amc_cents').notNull(),
      outOfPocketCents: cents('out_of_pocket_cents').notNull(),
      /** Lower case, without accents: act labels, professional, references. */
      searchText: text('search_text').notNull(),
      receivedAt: moment('received_at').notNull(),
    },
    t => [
      primaryKey({ columns: [t.contractId, t.claimId] }),
      foreignKey({ columns: [t.contractId, t.memberId], foreignColumns: [member.contractId, member.memberId] }),
      index('claim_by_day').on(t.contractId, t.careOn, t.claimId),
      uniqueIndex('claim_of_care').on(t.contractId, t.memberId, t.careOn, t.providerId),
    ],
  )

  /**
   * The ledger: one immutable entry for each décompte line. Every amount is kept at every stage; a correction is
   * an entry of the opposite sign. `paid = AMO + AMC + out-of-pocket` holds in each row.
   */
  const claimLine = table(
    'claim_line',
    {
      contractId: id('contract_id').notNull(),
      lineId: id('line_id').notNull(),
      claimId: id('claim_id').notNull(),
      memberId: id('member_id').notNull(),
      emitter: text('emitter').notNull(),
      ref: text('ref').notNull(),
      fileNumber: text('file_number').notNull(),
      nature: oneOf('nature', LINE_NATURES).notNull(),
      /** The line a reversal takes back. */
      reversesLineId: id('reverses_line_id'),
      actCode: text('act_code').notNull(),
      family: text('family').notNull(),
      quantity: integer('quantity').notNull(),
      careFrom: day('care_from').notNull(),
      careTo: day('care_to').notNull(),
      facts: json<LineFacts>('facts').notNull(),
      billedCents: cents('billed_cents').notNull(),
      baseCents: cents('base_cents').notNull(),
      rateBp: integer('rate_bp').notNull(),
      amoCents: cents('amo_cents').notNull(),
      amcCents: cents('amc_cents').notNull(),
      outOfPocketCents: cents('out_of_pocket_cents').notNull(),
      /** Parts of the out-of-pocket, derivation, what it took from ceilings: the engine's Adjudication. */
      result: json<LineResult>('result').notNull(),
      payee: oneOf('payee', PAYEES).notNull(),
      /** The AMO's own payment. */
      amoPaidOn: day('amo_paid_on').notNull(),
      amoPaymentRef: text('amo_payment_ref').notNull(),
      /** The mutuelle's payment; null when it owes nothing. */
      paymentId: id('payment_id'),
      receivedAt: moment('received_at').notNull(),
    },
    t => [
      primaryKey({ columns: [t.contractId, t.lineId] }),
      foreignKey({ columns: [t.contractId, t.claimId], foreignColumns: [claim.contractId, claim.claimId] }),
      index('claim_line_of_claim').on(t.contractId, t.claimId, t.lineId),
      uniqueIndex('claim_line_ref').on(t.contractId, t.emitter, t.ref),
      // A line is taken back once.
      uniqueIndex('claim_line_reversed').on(t.contractId, t.reversesLineId).where(sql`${t.reversesLineId} is not null`),
    ],
  )

  /**
   * What has been used of a ceiling in a period, a person at a time (or the household, under the nil UUID),
   * and of the Sécu's yearly deductions. Never above its limit: updates are guarded, and the table refuses it too.
   */
  const ceilingUse = table(
    'ceiling_use',
    {
      contractId: id('contract_id').notNull(),
      memberId: id('member_id').notNull(),
      counter: text('counter').notNull(),
      periodStart: day('period_start').notNull(),
      periodEnd: day('period_end').notNull(),
      limitCents: cents('limit_cents'),
      limitCount: integer('limit_count'),
      usedCents: cents('used_cents').notNull(),
      usedCount: integer('used_count').notNull(),
    },
    t => [
      primaryKey({ columns: [t.contractId, t.memberId, t.counter, t.periodStart] }),
      foreignKey({ columns: [t.contractId], foreignColumns: [contract.contractId] }),
      check('ceiling_use_cents', sql`${t.usedCents} between 0 and coalesce(${t.limitCents}, ${t.usedCents})`),
      check('ceiling_use_count', sql`${t.usedCount} between 0 and coalesce(${t.limitCount}, ${t.usedCount})`),
    ],
  )

  /** Glasses and hearing aids: from when the next one is due. */
  const equipmentPurchase = table(
    'equipment_purchase',
    {
      contractId: id('contract_id').notNull(),
      memberId: id('member_id').notNull(),
      /** The ledger entry that bought it. */
      lineId: id('line_id').notNull(),
      equipment: oneOf('equipment', EQUIPMENTS).notNull(),
      purchasedOn: day('purchased_on').notNull(),
      nextOn: day('next_on').notNull(),
      /** As the engine gave it. */
      purchase: json<Purchase>('purchase').notNull(),
      /** Taken back by a reversal: it no longer delays the next one. */
      reversed: flag('reversed').notNull().default(false),
    },
    t => [
      primaryKey({ columns: [t.contractId, t.memberId, t.lineId] }),
      foreignKey({ columns: [t.contractId], foreignColumns: [contract.contractId] }),
    ],
  )

  return { claim, claimLine, ceilingUse, equipmentPurchase }
}

export const QUARANTINE_REASONS = [
  'UNKNOWN_PERSON',
  'RIGHTS_CLOSED',
  'UNKNOWN_ACT',
  'UNKNOWN_REVERSED_LINE',
  'REVERSAL_DIFFERS',
  'PRESCRIBED',
  'NO_TERMS',
] as const
export type QuarantineReason = (typeof QUARANTINE_REASONS)[number]
const FEED_FILE_STATES = ['APPLYING', 'DONE'] as const

/** What came in, so that nothing comes in twice and nothing is lost. Keyed by the feed, not by a contract. */
export const feedTables = ({ table, id, text, oneOf, integer, cents, day, moment, json, index }: Kit) => {
  const feedFile = table('feed_file', {
    /** emitter/fileNumber */
    fileKey: text('file_key').primaryKey(),
    sha256: text('sha256').notNull(),
    state: oneOf('state', FEED_FILE_STATES).notNull(),
    lines: integer('lines').notNull(),
    amoPaidCents: cents('amo_paid_cents').notNull(),
    startedAt: moment('started_at').notNull(),
    finishedAt: moment('finished_at'),
  })

  /** Look-up: a line is unique by emitter and ref, whatever the contract. */
  const feedLine = table('feed_line', {
    /** emitter/ref */
    refKey: text('ref_key').primaryKey(),
    /** Null while the line is in quarantine. */
    contractId: id('contract_id'),
    lineId: id('line_id'),
  })

  /** A well-formed line that can't be applied; the staff see why, and may replay it. */
  const quarantinedLine = table(
    'quarantined_line',
    {
      refKey: text('ref_key').primaryKey(),
      emitter: text('emitter').notNull(),
      fileNumber: text('file_number').notNull(),
      lineNumber: integer('line_number').notNull(),
      reason: oneOf('reason', QUARANTINE_REASONS).notNull(),
      /** The line as it came, encrypted: it holds a NIR. */
      lineSealed: text('line_sealed').notNull(),
      careOn: day('care_on').notNull(),
      /** The order of a replay: a person's lines together, by care date, reversals first, then as the file had them. */
      replayKey: text('replay_key').notNull(),
      quarantinedAt: moment('quarantined_at').notNull(),
      /** Set when a replay applied it. */
      releasedAt: moment('released_at'),
    },
    t => [
      index('quarantine_open').on(t.releasedAt, t.quarantinedAt),
      index('quarantine_replay').on(t.releasedAt, t.replayKey),
    ],
  )

  /** Something the staff must look at: AMO figures that differ from the recomputed ones by 2 cents or more. */
  const staffAlert = table(
    'staff_alert',
    {
      alertId: id('alert_id').primaryKey(),
      kind: text('kind').notNull(),
      contractId: id('contract_id'),
      lineId: id('line_id'),
      details: json<Record<string, unknown>>('details').notNull(),
      raisedAt: moment('raised_at').notNull(),
      closedAt: moment('closed_at'),
    },
    t => [index('alert_open').on(t.closedAt, t.raisedAt)],
  )

  return { feedFile, feedLine, quarantinedLine, staffAlert }
}
