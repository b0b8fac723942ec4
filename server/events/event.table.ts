import type { Kit } from '../db/kit.ts'

const EVENT_KINDS = [
  'CLAIM_RECEIVED',
  'CLAIM_REVERSED',
  'PAYMENT_SCHEDULED',
  'CARE_SHARING_CHANGED',
  'DOCUMENT_READY',
  'REQUEST_CHANGED',
  'CARD_CHANGED',
  'NOTIFIED',
  'NOTIFICATIONS_READ',
] as const
const JOB_STATES = ['WAITING', 'DONE', 'DEAD'] as const

export const eventTables = ({ table, id, text, oneOf, integer, json, moment, primaryKey, index }: Kit) => {
  /** What happened in a contract, in order and without a gap: the outbox, and what `activity(after)` replays. Ids only. */
  const event = table(
    'event',
    {
      contractId: id('contract_id').notNull(),
      seq: integer('seq').notNull(),
      kind: oneOf('kind', EVENT_KINDS).notNull(),
      /** Whom it is about; null when it is about the contract. */
      memberId: id('member_id'),
      /** The claim, the payment, the notification …, by its id in the database. */
      subjectId: id('subject_id').notNull(),
      occurredAt: moment('occurred_at').notNull(),
    },
    t => [primaryKey({ columns: [t.contractId, t.seq] })],
  )

  const job = table(
    'job',
    {
      jobId: id('job_id').primaryKey(),
      kind: text('kind').notNull(),
      payload: json<Record<string, unknown>>('payload').notNull(),
      state: oneOf('state', JOB_STATES).notNull(),
      runAt: moment('run_at').notNull(),
      attempts: integer('attempts').notNull().default(0),
      /** Until when a worker holds it; another takes it after that. */
      leasedUntil: moment('leased_until'),
      lastError: text('last_error'),
      createdAt: moment('created_at').notNull(),
    },
    t => [index('job_due').on(t.state, t.runAt)],
  )

  /** One row a schedule: who moves `lastSlot` on runs that slot, so two processes fire once. */
  const scheduleRun = table('schedule_run', {
    name: text('name').primaryKey(),
    lastSlot: moment('last_slot').notNull(),
  })

  return { event, job, scheduleRun }
}
