import { and, eq } from 'drizzle-orm'
import type { Services } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { derivedId } from '../../db/ids.ts'
import { enqueue, type JobHandler } from '../../events/jobs.ts'
import { dayInFrance } from '../../i18n/civil-date.ts'
import type { Bilingual } from '../../i18n/locale.ts'
import { addresseeOf } from '../document/addressee.ts'
import { type IssueServices, issueDocument } from '../document/document.issue.ts'
import { insurer, mediator } from '../document/insurer.ts'
import { loadHousehold } from '../member/household.ts'
import { nameOf } from '../member/member.type.ts'
import { refundDueOn } from './effect.ts'
import { TERMINATION_LETTERS, type TerminationLetter } from './termination.pdf.ts'
import { GROUND_NAMES } from './termination.text.ts'

/** Writes one of the letters of a termination. */
export const TERMINATION_LETTER = 'termination.letter'

interface Payload extends Record<string, unknown> {
  contractId: string
  requestId: string
  letter: TerminationLetter
}

/** In the transaction that a letter tells of. */
export const enqueueTerminationLetter = async (
  { db, now }: Pick<Services, 'db' | 'now'>,
  tx: Writer,
  payload: Payload,
): Promise<void> => {
  const at = now()
  await enqueue(tx, db.tables, at, [
    { kind: TERMINATION_LETTER, payload: { ...payload, issuedOn: dayInFrance(at) }, runAt: at },
  ])
}

const documentIdOf = (contractId: string, requestId: string, letter: TerminationLetter) =>
  derivedId('termination', contractId, requestId, letter)

/** The certificate's id, known before it is made. */
export const certificateIdOf = (contractId: string, requestId: string): string =>
  documentIdOf(contractId, requestId, 'CERTIFICATE')

const SUBJECTS: Readonly<Record<TerminationLetter, Bilingual>> = {
  RECEIPT: { fr: 'Accusé de réception de votre résiliation', en: 'Receipt of your notice of termination' },
  CERTIFICATE: { fr: 'Certificat de radiation', en: 'Certificate of termination' },
  CONTINUATION: { fr: 'Votre contrat continue', en: 'Your contract goes on' },
}

/** Makes a letter of a termination as its request now has it: once, whoever makes it. */
export const writeTerminationLetter =
  (services: IssueServices): JobHandler =>
  async ({ payload }) => {
    const { contractId, requestId, letter, issuedOn } = payload as unknown as Payload & { issuedOn: string }
    const { request, termination } = services.db.tables
    const [row] = await services.db.latest
      .select({
        reference: request.reference,
        state: request.state,
        ground: termination.ground,
        eventOn: termination.eventOn,
        receivedOn: termination.receivedOn,
        endOn: termination.endOn,
        insurer: termination.insurer,
      })
      .from(request)
      .innerJoin(
        termination,
        and(eq(termination.contractId, request.contractId), eq(termination.requestId, request.requestId)),
      )
      .where(and(eq(request.contractId, contractId), eq(request.requestId, requestId)))
    const household = await loadHousehold(services.db, contractId)
    const holder = household?.members.find(({ role }) => role === 'HOLDER')
    if (!row || !household || !holder) return
    // Given up before it could be written: it would certify what is no longer so.
    if (letter === 'CERTIFICATE' && row.state !== 'ACCEPTED') return
    const documentId = documentIdOf(contractId, requestId, letter)
    const template = TERMINATION_LETTERS[letter]
    await issueDocument(
      services,
      {
        contractId,
        documentId,
        kind: 'LETTER',
        facts: { reference: row.reference, subject: SUBJECTS[letter] },
        issuedOn,
        requestId,
        ...(letter === 'CONTINUATION' && { replaces: [certificateIdOf(contractId, requestId)] }),
      },
      template,
      {
        documentId,
        issuedOn,
        insurer: insurer(),
        mediator: mediator(),
        addressee: await addresseeOf(services, contractId, holder.memberId),
        contractNumber: household.number,
        memberNumber: holder.number,
        reference: row.reference,
        ground: GROUND_NAMES[row.ground].fr,
        eventOn: row.eventOn,
        receivedOn: row.receivedOn,
        endOn: row.endOn,
        isDecided: row.state === 'ACCEPTED',
        refundDueOn: refundDueOn(row.endOn),
        newInsurer: row.insurer,
        people: household.members.map(person => ({ name: nameOf(person).fullName, birthOn: person.birthOn })),
      },
    )
  }
