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
import { nameOf } from '../member/member.type.ts'
import { quoteAnswerLetter } from './quote-answer.pdf.ts'

/** Writes the answer to a quote as a letter. */
export const QUOTE_ANSWER = 'settlement.quote-answer'

/** The letter's id, known before it is made. */
export const quoteAnswerIdOf = (contractId: string, requestId: string): string =>
  derivedId('quote-answer', contractId, requestId)

/** In the transaction that answers the quote. */
export const enqueueQuoteAnswer = async (
  { db, now }: Pick<Services, 'db' | 'now'>,
  tx: Writer,
  { contractId, requestId }: { contractId: string; requestId: string },
): Promise<void> => {
  const at = now()
  const payload = { contractId, requestId, issuedOn: dayInFrance(at) }
  await enqueue(tx, db.tables, at, [{ kind: QUOTE_ANSWER, payload, runAt: at }])
}

const SUBJECT = { fr: 'Réponse à votre devis', en: 'Answer to your quote' }

/** Makes the letter: once, whoever makes it. That there is an answer was told when it was decided. */
export const writeQuoteAnswer =
  (services: IssueServices): JobHandler =>
  async ({ payload }) => {
    const [contractId, requestId] = [String(payload.contractId), String(payload.requestId)]
    const { request, quoteAnswer } = services.db.tables
    const [found] = await services.db.latest
      .select({ asked: request, answer: quoteAnswer })
      .from(request)
      .innerJoin(
        quoteAnswer,
        and(eq(quoteAnswer.contractId, request.contractId), eq(quoteAnswer.requestId, request.requestId)),
      )
      .where(and(eq(request.contractId, contractId), eq(request.requestId, requestId)))
    const household = await loadHousehold(services.db, contractId)
    const patient = household?.members.find(({ memberId }) => memberId === found?.asked.memberId)
    if (!found || !household || !patient) return
    const { asked, answer } = found
    const documentId = quoteAnswerIdOf(contractId, requestId)
    const issuedOn = String(payload.issuedOn)
    await issueDocument(
      services,
      {
        contractId,
        documentId,
        memberId: asked.memberId,
        kind: 'LETTER',
        facts: { reference: asked.reference, subject: SUBJECT },
        issuedOn,
        requestId,
      },
      quoteAnswerLetter,
      {
        documentId,
        issuedOn,
        insurer: insurer(),
        mediator: mediator(),
        addressee: await addresseeOf(services, contractId, asked.sentById),
        reference: asked.reference,
        contractNumber: household.number,
        patient: nameOf(patient).fullName,
        professional: asked.professional,
        billedCents: answer.billedCents,
        amoCents: answer.amoCents,
        amcCents: answer.amcCents,
        outOfPocketCents: answer.outOfPocketCents,
        validUntil: answer.validUntil,
      },
      'POST',
    )
  }
