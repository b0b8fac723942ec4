import { inArray } from 'drizzle-orm'
import type { Services } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { idSeries } from '../../db/ids.ts'
import { insertRows } from '../../db/insert.ts'
import { inPieces } from '../../db/sequence.ts'
import { enqueue } from '../../events/jobs.ts'
import { record } from '../../events/outbox.ts'

/** What each kind of notification keeps: ids and facts, from which its words are written when it is read. */
export interface NotificationParams {
  /** A reimbursement came in, or grew. `claimId` as the database has it. */
  REIMBURSEMENT_RECEIVED: { claimId: string }
  /** A document is there to read. `documentId` as the graph has it; the title says what it is and nothing of any care. */
  DOCUMENT_READY: { documentId: string; title: string }
  /** A request has come to us, or was answered. `requestId` as the graph has it; the reference as people quote it. */
  REQUEST_RECEIVED: { requestId: string; reference: string }
  REQUEST_ANSWERED: { requestId: string; reference: string }
  /** The desk asks for something that a request lacks. */
  PAPERS_ASKED: { requestId: string; reference: string }
  /** A page that had been sent could not be taken: the request waits for another. */
  PAGE_REFUSED: { requestId: string; reference: string }
  /** The third-party-payment card of a year. */
  CARD_READY: { year: number }
  /** Our mails come back; `paperAgain` where documents went by mail alone, and go by post from now on. */
  MAIL_BOUNCED: { paperAgain: boolean }
  /** The Sécu’s payments for somebody no longer reach us by themselves. `memberId` as the database has it. */
  TELETRANSMISSION_STOPPED: { memberId: string }
  /** A referral moved on: to its sponsor, and to the friend once their gift card is there. */
  REFERRAL_MOVED: { state: 'REGISTERED' | 'JOINED' | 'PAID' | 'REFUSED' }
}

/** Something to tell one person of a contract. */
export type News = {
  [Kind in keyof NotificationParams]: {
    contractId: string
    /** Who is told. */
    memberId: string
    kind: Kind
    params: NotificationParams[Kind]
  }
}[keyof NotificationParams]

/** Tells of it outside as well: by mail, SMS and push. Its payload names one person and some of their notifications. */
export const TELL = 'notification.tell'

const keyOf = ({ contractId, memberId }: { contractId: string; memberId: string }) => `${contractId} ${memberId}`

/** Those who have a space to be told in. */
const withAccount = async (tx: Writer, { db }: Pick<Services, 'db'>, news: readonly News[]) => {
  const { accountByMember } = db.tables
  const found = new Set<string>()
  for (const piece of inPieces([...new Set(news.map(({ contractId }) => contractId))]))
    for (const row of await tx.select().from(accountByMember).where(inArray(accountByMember.contractId, piece)))
      found.add(keyOf(row))
  return found
}

/**
 * Tells people of something, in the transaction of what it tells of, so that both are there or neither: the row in
 * their notifications, the live event, and the job that tells of it outside, by what each of them chose, once each.
 * What one call tells one person goes out together. Who has no account is told nothing: there is nowhere to read it.
 * Many contracts at once take few statements, inside `fanOut('import', …)`.
 * @param outside false for what happened so long ago that only the space should show it
 */
export const notify = async (
  services: Pick<Services, 'db' | 'now'>,
  tx: Writer,
  news: readonly News[],
  { outside = true }: { outside?: boolean } = {},
): Promise<void> => {
  if (news.length === 0) return
  const { db, now } = services
  const reachable = await withAccount(tx, services, news)
  const createdAt = now()
  const newId = idSeries(createdAt)
  const rows = news
    .filter(one => reachable.has(keyOf(one)))
    .map(one => ({ ...one, params: { ...one.params }, notificationId: newId(), readAt: null, createdAt }))
  if (rows.length === 0) return
  const { notification } = db.tables
  await insertRows(db.engine, rows, values => tx.insert(notification).values(values))
  await record(
    tx,
    db.tables,
    rows.map(({ contractId, memberId, notificationId }) => ({
      contractId,
      kind: 'NOTIFIED',
      memberId,
      subjectId: notificationId,
      occurredAt: createdAt,
    })),
  )
  if (!outside) return
  const byPerson = new Map<string, { contractId: string; memberId: string; notificationIds: string[] }>()
  for (const { contractId, memberId, notificationId } of rows) {
    const known = byPerson.get(keyOf({ contractId, memberId }))
    if (known) known.notificationIds.push(notificationId)
    else byPerson.set(keyOf({ contractId, memberId }), { contractId, memberId, notificationIds: [notificationId] })
  }
  const jobs = [...byPerson.values()].map(payload => ({ kind: TELL, payload, runAt: createdAt }))
  await enqueue(tx, db.tables, createdAt, jobs)
}
