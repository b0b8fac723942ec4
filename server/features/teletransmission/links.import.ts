import { and, eq } from 'drizzle-orm'
import { writeAudit } from '../../audit/audit.ts'
import { isMinor } from '../../auth/sight.ts'
import type { Services } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { fanOut } from '../../db/shards.ts'
import { type CsvRow, readCsv } from '../../feeds/csv.ts'
import { faultText, type RowFault } from '../../feeds/refusal.ts'
import { rowChecks } from '../../feeds/row.ts'
import type { Locale } from '../../i18n/locale.ts'
import { notify } from '../notification/notify.ts'
import { LINK_REFUSALS } from './teletransmission.table.ts'

const COLUMNS = ['member_number', 'birth_date', 'birth_rank', 'answer', 'answered_on', 'other_insurer'] as const
const ANSWERS = ['ACTIVE', 'OVERLAP', 'CLOSED', ...LINK_REFUSALS] as const

/** Of rows. */
export interface LinkCounts {
  updated: number
  unchanged: number
  refused: number
}

interface Answer {
  line: number
  memberNumber: string
  birthOn: string
  birthRank: number
  answer: (typeof ANSWERS)[number]
  answeredOn: string
  otherAmc: string | null
}

type Stores = Pick<Services, 'db' | 'now'>

const readAnswer = (row: CsvRow<(typeof COLUMNS)[number]>): Answer | RowFault => {
  const checks = rowChecks(row)
  const answer = {
    line: row.line,
    memberNumber: checks.filled('member_number'),
    birthOn: checks.date('birth_date'),
    birthRank: checks.integer('birth_rank', 1, 9),
    answer: checks.oneOf('answer', ANSWERS),
    answeredOn: checks.date('answered_on'),
    otherAmc: checks.optional('other_insurer', column => checks.text(column, 100)),
  }
  return checks.faults[0] ?? answer
}

const isRefusal = (answer: Answer['answer']): answer is (typeof LINK_REFUSALS)[number] =>
  (LINK_REFUSALS as readonly string[]).includes(answer)

/** Writes one answer of the Sécu; older than what is known, it changes nothing. */
const writeAnswer = async (stores: Stores, tx: Writer, said: Answer): Promise<'updated' | 'unchanged' | RowFault> => {
  const { contractByMemberNumber, member, amoLink, contract } = stores.db.tables
  const unknown: RowFault = { code: 'PERSON_UNKNOWN', values: {}, line: said.line, column: 'member_number' }
  const [place] = await tx
    .select()
    .from(contractByMemberNumber)
    .where(eq(contractByMemberNumber.memberNumber, said.memberNumber))
  if (!place) return unknown
  const { contractId } = place
  const people = await tx.select().from(member).where(eq(member.contractId, contractId))
  const person = people.find(
    ({ number, birthOn, birthRank }) =>
      number === said.memberNumber && birthOn === said.birthOn && birthRank === said.birthRank,
  )
  if (!person) return unknown
  const { memberId } = person
  const [known] = await tx
    .select()
    .from(amoLink)
    .where(and(eq(amoLink.contractId, contractId), eq(amoLink.memberId, memberId)))
  const refusal = isRefusal(said.answer) ? said.answer : null
  const state = isRefusal(said.answer) ? ('REFUSED' as const) : said.answer
  const now = { state, since: said.answeredOn, refusal, otherAmc: said.otherAmc }
  const isSame = known?.state === state && known.refusal === refusal && known.otherAmc === said.otherAmc
  if (known && (known.since > said.answeredOn || (isSame && known.since === said.answeredOn))) return 'unchanged'
  const at = stores.now()
  await tx
    .insert(amoLink)
    .values({ contractId, memberId, ...now, updatedAt: at })
    .onConflictDoUpdate({ target: [amoLink.contractId, amoLink.memberId], set: { ...now, updatedAt: at } })
    .returning({ memberId: amoLink.memberId })
  await writeAudit(tx, stores.db.tables, [
    {
      contractId,
      at,
      actorKind: 'SYSTEM',
      action: 'teletransmission.answered',
      subjectId: memberId,
      details: { state },
    },
  ])
  const [{ endOn } = { endOn: null }] = await tx
    .select({ endOn: contract.endOn })
    .from(contract)
    .where(eq(contract.contractId, contractId))
  const isOver = [person.rightsTo, endOn].some(day => day !== null && day <= said.answeredOn)
  // An end that was asked for is no news, nor is the same answer once more.
  if (state === 'ACTIVE' || isOver || isSame) return 'updated'
  const holder = people.find(({ role }) => role === 'HOLDER')
  const told = isMinor(person.birthOn, said.answeredOn) ? (holder?.memberId ?? memberId) : memberId
  await notify(stores, tx, [{ contractId, memberId: told, kind: 'TELETRANSMISSION_STOPPED', params: { memberId } }])
  return 'updated'
}

/**
 * Imports what the Sécu answers about people's links (CSV with `;`; NOEMIE 908 in our own form): each is brought up to
 * date, and somebody whose link is not made is told. The same file again changes nothing; a bad row is told and left out.
 * @throws FeedRefused when the file can't be read or its header is wrong
 */
export const importLinks = async (
  stores: Stores,
  path: string,
  { print, locale }: { print: (line: string) => void; locale: Locale },
): Promise<LinkCounts> => {
  const counts: LinkCounts = { updated: 0, unchanged: 0, refused: 0 }
  const refuse = (fault: RowFault) => {
    counts.refused++
    print(`${faultText(fault, locale)}${fault.column ? ` [${fault.column}]` : ''}`)
  }
  for await (const batch of readCsv(path, COLUMNS))
    for (const row of batch) {
      const said = 'code' in row ? row : readAnswer(row)
      if ('code' in said) {
        refuse(said)
        continue
      }
      const done = await fanOut('import', () => stores.db.transaction(tx => writeAnswer(stores, tx, said)))
      if (typeof done === 'string') counts[done]++
      else refuse(done)
    }
  print(
    {
      fr: `Télétransmission : ${counts.updated} mises à jour, ${counts.unchanged} inchangées, ${counts.refused} lignes refusées`,
      en: `Links with the Sécu: ${counts.updated} updated, ${counts.unchanged} unchanged, ${counts.refused} rows refused`,
    }[locale],
  )
  return counts
}
