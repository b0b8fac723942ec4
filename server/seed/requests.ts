import { and, eq } from 'drizzle-orm'
import type { Services } from '../context.ts'
import type { Writer } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { fanOut } from '../db/shards.ts'
import { keepWaitingAccount } from '../features/bank-account/bank-account.write.ts'
import { addDays } from '../features/claim/calendar.ts'
import { lockContract } from '../features/contract/contract.end.ts'
import { enqueueComplaintLetter } from '../features/conversation/complaint.jobs.ts'
import { addMessage } from '../features/conversation/conversation.write.ts'
import { callSlots } from '../features/conversation/opening-hours.ts'
import { reviewsOf } from '../features/hospital/agreement.ts'
import type { RequestKind } from '../features/request/request.kinds.ts'
import { openRequest, SYSTEM_STEP } from '../features/request/request.write.ts'
import { openTermination } from '../features/termination/termination.open.ts'
import { dayInFrance } from '../i18n/civil-date.ts'

/** What waits at the desk when the demonstration begins: one of each thing that somebody there decides or answers. */

type Stores = Pick<Services, 'db' | 'vault' | 'cards'> & { now: () => Date }
type Whose = { contractId: string; memberId: string }

const DAY = 24 * 3_600_000
const HOUR = 3_600_000

/** Opens a request of the holder that the desk has at once. */
const opened = (stores: Stores, tx: Writer, { contractId, memberId }: Whose, kind: RequestKind, more = {}) =>
  openRequest(
    stores,
    tx,
    { contractId, requestId: newId(), kind, memberId, sentById: memberId, isExamined: true, ...more },
    SYSTEM_STEP,
  )

const written = async (
  stores: Stores,
  tx: Writer,
  whose: Whose,
  kind: 'MESSAGE' | 'COMPLAINT',
  topic: 'CARD' | 'REIMBURSEMENT',
  text: string,
) => {
  const row = await opened(stores, tx, whose, kind)
  const { conversation } = stores.db.tables
  await tx
    .insert(conversation)
    .values({ contractId: row.contractId, requestId: row.requestId, topic })
    .returning({ requestId: conversation.requestId })
  await addMessage(stores, tx, row, { memberId: row.sentById }, text)
  if (kind === 'COMPLAINT') await enqueueComplaintLetter(stores, tx, { ...row, letter: 'RECEIPT', position: 0 })
}

interface Waiting {
  contractNumber: string
  /** How long before the demonstration begins, in milliseconds. */
  since: number
  ask: (stores: Stores, tx: Writer, whose: Whose) => Promise<unknown>
}

const WAITING: readonly Waiting[] = [
  {
    contractNumber: 'C2300111',
    since: DAY,
    ask: (stores, tx, whose) =>
      written(
        stores,
        tx,
        whose,
        'MESSAGE',
        'CARD',
        'Bonjour, la pharmacie me dit que ma carte ne passe pas. Que faire ?',
      ),
  },
  {
    contractNumber: 'C2300111',
    since: 2 * HOUR,
    async ask(stores, tx, whose) {
      const row = await opened(stores, tx, whose, 'CALL_BACK')
      const slot = callSlots(stores.now())[0]!
      const { conversation } = stores.db.tables
      const { contractId, requestId } = row
      const call = { callOn: slot.day, callFrom: slot.from, callTo: slot.to, callPhone: '+33639980111' }
      return tx
        .insert(conversation)
        .values({ contractId, requestId, topic: 'CONTRIBUTIONS', ...call })
        .returning({ requestId: conversation.requestId })
    },
  },
  {
    contractNumber: 'C2200116',
    since: 9 * DAY,
    ask: (stores, tx, whose) =>
      written(
        stores,
        tx,
        whose,
        'COMPLAINT',
        'REIMBURSEMENT',
        'Mes deux derniers remboursements sont arrivés avec trois semaines de retard, et personne ne m’a prévenu.',
      ),
  },
  {
    contractNumber: 'C2200116',
    since: DAY,
    ask: (stores, tx, { contractId, memberId }) =>
      openTermination(
        stores,
        tx,
        {
          contractId,
          memberId,
          ground: 'ANY_TIME',
          eventOn: null,
          receivedOn: dayInFrance(stores.now()),
          way: 'NEW_INSURER',
          insurer: 'Mutuelle des Dunes',
          isExamined: true,
        },
        SYSTEM_STEP,
      ),
  },
  {
    contractNumber: 'C2400118',
    since: DAY,
    async ask(stores, tx, whose) {
      const { facility, hospitalCoverage } = stores.db.tables
      const today = dayInFrance(stores.now())
      const stay = {
        nature: 'REHABILITATION',
        admissionOn: addDays(today, 20),
        dischargeOn: addDays(today, 65),
        privateRoom: true,
      } as const
      const name = 'Centre de réadaptation des Pins'
      const [where] = await fanOut('facility search', () =>
        stores.db.read.select().from(facility).where(eq(facility.name, name)),
      )
      if (!where) throw new Error(`The demonstration has no ${name}`)
      const facts = { family: null, careOn: stay.admissionOn, amountCents: null, professional: name }
      const { contractId, requestId } = await opened(stores, tx, whose, 'HOSPITAL_COVERAGE', { facts })
      return tx
        .insert(hospitalCoverage)
        .values({
          contractId,
          requestId,
          finess: where.finess,
          facilityName: where.name,
          facilityCity: `${where.postalCode} ${where.city}`,
          facilityEmail: where.email,
          ...stay,
          reviews: reviewsOf(stay, { hasQuote: false, hasRights: true }),
          edition: 1,
        })
        .returning({ requestId: hospitalCoverage.requestId })
    },
  },
  {
    contractNumber: 'C2400118',
    since: HOUR,
    async ask(stores, tx, whose) {
      const { contractId, requestId } = await opened(stores, tx, whose, 'BANK_ACCOUNT')
      const account = { iban: 'DE89370400440532013000', holderName: 'Jean Dupont', reviews: ['NAME'] as const }
      return keepWaitingAccount(stores, tx, { contractId, requestId, ...account })
    },
  },
]

/** Puts down what waits at the desk, once: contracts that have a request already are left alone. */
export const seedRequests = async (services: Services): Promise<void> => {
  const { contractByNumber, member, request } = services.db.tables
  const began = services.now().getTime()
  const done = new Set<string>()
  for (const { contractNumber, since, ask } of WAITING) {
    const [place] = await services.db.latest
      .select()
      .from(contractByNumber)
      .where(eq(contractByNumber.number, contractNumber))
    if (!place) throw new Error(`The demonstration has no contract ${contractNumber}`)
    const { contractId } = place
    const stores = { ...services, now: () => new Date(began - since) }
    await services.db.transaction(async tx => {
      // Of two processes that begin at once, one waits, and finds what the other put down.
      await lockContract(services, tx, contractId)
      const known = await tx.select().from(request).where(eq(request.contractId, contractId)).limit(1)
      if (known.length > 0 && !done.has(contractId)) return
      const [holder] = await tx
        .select({ memberId: member.memberId })
        .from(member)
        .where(and(eq(member.contractId, contractId), eq(member.role, 'HOLDER')))
      if (!holder) throw new Error(`The contract ${contractNumber} has no holder`)
      await ask(stores, tx, { contractId, memberId: holder.memberId })
      done.add(contractId)
    })
  }
}
