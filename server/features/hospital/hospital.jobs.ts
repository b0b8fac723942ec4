import { and, eq } from 'drizzle-orm'
import { openChallenge } from '../../auth/challenge.ts'
import { sendMessages } from '../../channels/message.ts'
import type { Services } from '../../context.ts'
import type { JobHandler } from '../../events/jobs.ts'
import { startOfDay } from '../../i18n/civil-date.ts'
import { longDate } from '../../i18n/format.ts'
import { type IssueServices, issueDocument } from '../document/document.issue.ts'
import { insurer } from '../document/insurer.ts'
import { formulaName } from '../guarantee/catalogue.ts'
import { loadHousehold } from '../member/household.ts'
import { nameOf } from '../member/member.type.ts'
import { hospitalAgreement } from './hospital.pdf.ts'
import { NATURE_NAMES } from './hospital.text.ts'
import { agreementIdOf, note } from './hospital.write.ts'

/** How long after the stay its link still opens: for who settles the invoice. */
const LINK_DAYS_AFTER = 90
const DAY = 24 * 3_600_000

export const linkPlace = (challengeId: string) => ({ table: 'challenge', column: 'content_sealed', row: challengeId })

/** Files an agreement with the patient's documents, and sends the hospital the link that opens it: each once. */
export const sendAgreement =
  (services: IssueServices & Pick<Services, 'cards' | 'publicUrl'>): JobHandler =>
  async ({ payload }) => {
    const [contractId, requestId] = [String(payload.contractId), String(payload.requestId)]
    const { request, hospitalCoverage } = services.db.tables
    const [found] = await services.db.latest
      .select({ asked: request, row: hospitalCoverage })
      .from(request)
      .innerJoin(
        hospitalCoverage,
        and(eq(hospitalCoverage.contractId, request.contractId), eq(hospitalCoverage.requestId, request.requestId)),
      )
      .where(and(eq(request.contractId, contractId), eq(request.requestId, requestId)))
    const household = await loadHousehold(services.db, contractId)
    const person = household?.members.find(({ memberId }) => memberId === found?.asked.memberId)
    if (!found || !household || !person) return
    const { asked, row } = found
    const { lines, validFrom, validTo } = row
    if (lines === null || validFrom === null || validTo === null || asked.state !== 'ACCEPTED') return
    const documentId = agreementIdOf(contractId, requestId, row.edition)
    const issuedOn = String(payload.issuedOn)
    await issueDocument(
      services,
      {
        contractId,
        documentId,
        memberId: asked.memberId,
        kind: 'HOSPITAL_AGREEMENT',
        facts: { reference: asked.reference, professional: row.facilityName },
        issuedOn,
        requestId,
        ...(row.edition > 1 && { replaces: [agreementIdOf(contractId, requestId, row.edition - 1)] }),
      },
      hospitalAgreement,
      {
        documentId,
        issuedOn,
        edition: row.edition,
        insurer: insurer(),
        amcNumber: services.cards.operator.amcNumber,
        facilityName: row.facilityName,
        facilityPlace: row.facilityCity,
        finess: row.finess,
        reference: asked.reference,
        patient: nameOf(person).fullName,
        birthOn: person.birthOn,
        memberNumber: person.number,
        contractNumber: household.number,
        formula: formulaName(household.formula),
        nature: NATURE_NAMES[row.nature].fr,
        admissionOn: row.admissionOn,
        dischargeOn: row.dischargeOn,
        lines,
        validFrom,
        validTo,
      },
    )
    const { facilityEmail: to } = row
    if (to === null) return
    await services.db.transaction(async tx => {
      if (!(await note(services, tx, row, 'sentAt'))) return
      const until = startOfDay(validTo).getTime() + LINK_DAYS_AFTER * DAY
      const { ticket } = await openChallenge(
        services,
        tx,
        { purpose: 'HOSPITAL_AGREEMENT', contractId, memberId: asked.memberId },
        Math.max(DAY, until - services.now().getTime()),
        id => services.vault.seal(requestId, linkPlace(id)),
      )
      const params = {
        reference: asked.reference,
        admission: longDate(row.admissionOn, 'fr'),
        url: new URL(`/prise-en-charge#${ticket}`, services.publicUrl).href,
        isChanged: row.edition > 1,
      }
      await sendMessages(services, tx, [{ channel: 'MAIL', to, locale: 'fr', template: 'FACILITY_AGREEMENT', params }])
    })
  }
