import { and, eq } from 'drizzle-orm'
import type { Services } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { derivedId } from '../../db/ids.ts'
import { enqueue, type JobHandler } from '../../events/jobs.ts'
import { dayInFrance } from '../../i18n/civil-date.ts'
import { addresseeOf } from '../document/addressee.ts'
import { type IssueServices, issueDocument } from '../document/document.issue.ts'
import { insurer, mediator } from '../document/insurer.ts'
import { loadHousehold } from '../member/household.ts'
import { answerDueOn } from '../request/service-times.ts'
import { type ComplaintLetter, complaintLetter } from './complaint.pdf.ts'

/** Writes a letter about a complaint. */
export const COMPLAINT_LETTER = 'complaint.letter'

interface Payload extends Record<string, unknown> {
  contractId: string
  requestId: string
  letter: ComplaintLetter
  /** The message that it carries. */
  position: number
}

/** In the transaction of what it tells of. */
export const enqueueComplaintLetter = async (
  { db, now }: Pick<Services, 'db' | 'now'>,
  tx: Writer,
  { contractId, requestId, letter, position }: Payload,
): Promise<void> => {
  const at = now()
  const payload = { contractId, requestId, letter, position, issuedOn: dayInFrance(at) }
  await enqueue(tx, db.tables, at, [{ kind: COMPLAINT_LETTER, payload, runAt: at }])
}

const SUBJECTS = {
  RECEIPT: { fr: 'Accusé de réception de votre réclamation', en: 'Receipt of your complaint' },
  ANSWER: { fr: 'Réponse à votre réclamation', en: 'Answer to your complaint' },
} as const

/** Makes a letter about a complaint: once for each message that it carries, whoever makes it. */
export const writeComplaintLetter =
  (services: IssueServices): JobHandler =>
  async ({ payload }) => {
    const { contractId, requestId, letter, position, issuedOn } = payload as unknown as Payload & { issuedOn: string }
    const { request, requestMessage } = services.db.tables
    const isOf = and(eq(request.contractId, contractId), eq(request.requestId, requestId))
    const [row] = await services.db.latest.select().from(request).where(isOf)
    const [message] = await services.db.latest
      .select()
      .from(requestMessage)
      .where(
        and(
          eq(requestMessage.contractId, contractId),
          eq(requestMessage.requestId, requestId),
          eq(requestMessage.position, position),
        ),
      )
    const household = await loadHousehold(services.db, contractId)
    if (!row || !message || !household) return
    const documentId = derivedId('complaint', contractId, requestId, letter, position)
    const receivedOn = dayInFrance(row.sentAt)
    await issueDocument(
      services,
      {
        contractId,
        documentId,
        memberId: row.sentById,
        kind: 'LETTER',
        facts: { reference: row.reference, subject: SUBJECTS[letter] },
        issuedOn,
        requestId,
      },
      complaintLetter,
      {
        documentId,
        letter,
        issuedOn,
        insurer: insurer(),
        mediator: mediator(),
        addressee: await addresseeOf(services, contractId, row.sentById),
        contractNumber: household.number,
        reference: row.reference,
        receivedOn,
        dueOn: answerDueOn('COMPLAINT', receivedOn),
        text: message.text,
      },
    )
  }
