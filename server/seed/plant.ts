import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { and, eq } from 'drizzle-orm'
import { writeAudit } from '../audit/audit.ts'
import type { Services } from '../context.ts'
import { fanOut } from '../db/shards.ts'
import { createAccount } from '../features/account/account.import.ts'
import { issueCards } from '../features/card/card.issue.ts'
import { addDays, yearOf } from '../features/claim/calendar.ts'
import { importDecomptes } from '../features/claim/claim.import.ts'
import { importContributions } from '../features/contract/contributions.import.ts'
import { importFacilities } from '../features/hospital/facility.import.ts'
import { importPeople } from '../features/member/people.import.ts'
import { importLinks } from '../features/teletransmission/links.import.ts'
import { dayInFrance } from '../i18n/civil-date.ts'
import type { SeedCase, SeedPerson } from './case.ts'
import { facilitiesCsv } from './facilities.ts'
import { FIRST_MONTH, writeFeeds } from './feeds.ts'
import { LAST_DAY } from './lines.ts'

/** Everybody's password in the demonstration. */
export const DEMONSTRATION_PASSWORD = 'ancolie-lanterne-colibri'

export interface PlantOptions {
  amcNumber: string
  /** Told what was done, a line at a time. */
  print: (line: string) => void
}

/** What came since is still news in the demonstration, in people's space; nobody gets mails about the past. */
const NEWS_FROM = addDays(LAST_DAY, -30)

/** Files came in the afternoon of the day they were made. */
const afternoonOf = (day: string) => () => new Date(`${day}T15:00:00Z`)

/**
 * Brings cases in as files would: written, imported in the order they came and at the time they came, then taken away.
 * What is there already stays as it is, so it may be killed and run again, and two processes may do it at once.
 * @throws Error when a row of the seed is refused, which its tests exclude
 */
export async function plant(services: Services, cases: readonly SeedCase[], options: PlantOptions): Promise<void> {
  const { amcNumber, print } = options
  const folder = await mkdtemp(join(tmpdir(), 'demonstration-'))
  try {
    const feeds = await writeFeeds(cases, folder, amcNumber)
    const began = { ...services, now: afternoonOf(`${FIRST_MONTH}-01`) }
    const told: string[] = []
    const hear = { print: (line: string) => void told.push(line), locale: 'fr' } as const
    const people = await importPeople(began, feeds.people, { ...hear, check: false })
    const premiums = await importContributions(began, feeds.contributions, hear)
    if (people.refused > 0 || premiums.refused > 0) throw new Error(`Rows of the seed are refused:\n${told.join('\n')}`)
    const hospitals = join(folder, 'facilities.csv')
    await writeFile(hospitals, facilitiesCsv())
    await importFacilities(began, hospitals, hear)
    const links = join(folder, 'links.csv')
    await writeFile(links, linksCsv(cases))
    await importLinks(began, links, hear)
    for (const one of cases) await settleIn(services, one)
    await fanOut('import', () => issueAll(services, cases))
    let lines = 0
    for (const { path, createdOn } of feeds.decomptes) {
      const audience = createdOn < NEWS_FROM ? 'NOBODY' : 'SPACE'
      const then = { ...services, now: afternoonOf(createdOn) }
      const { read } = await importDecomptes(then, path, { ...hear, amcNumber, audience })
      lines += read
    }
    print(`Démonstration : ${cases.length} foyers, ${feeds.decomptes.length} fichiers, ${lines} lignes de décompte.`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** What the Sécu answered about people's links. */
const linksCsv = (cases: readonly SeedCase[]): string => {
  const rows = cases
    .flatMap(({ people }) => people)
    .flatMap(({ number, birthOn, birthRank = 1, link }) =>
      link ? [[number, birthOn, birthRank, link.answer, link.answeredOn, link.otherInsurer].join(';')] : [],
    )
  return `${['member_number;birth_date;birth_rank;answer;answered_on;other_insurer', ...rows].join('\n')}\n`
}

/** The cards of each year since people came in, and those of the days after somebody left. */
const issueAll = async ({ db, cards, now }: Services, seeded: readonly SeedCase[]) => {
  const { contractByNumber } = db.tables
  const today = dayInFrance(now())
  for (const { contract, people } of seeded) {
    const [place] = await db.read.select().from(contractByNumber).where(eq(contractByNumber.number, contract.number))
    if (!place) throw new Error(`The contract ${contract.number} was not imported.`)
    const ends = [contract.endOn, ...people.map(person => person.rightsTo)].filter(day => typeof day === 'string')
    const first = yearOf(FIRST_MONTH) + 1
    const newYears = Array.from({ length: yearOf(today) - first + 1 }, (_, at) => `${first + at}-01-01`)
    const days = [...new Set([...newYears, ...ends.map(day => addDays(day, 1))])].filter(day => day < today).sort()
    for (const at of [...days.map(day => afternoonOf(day)()), now()])
      await db.transaction(tx => issueCards({ db, cards }, tx, place.contractId, at))
  }
}

/** What no feed brings: accounts, and who shares their care. */
async function settleIn(services: Services, { contract, people }: SeedCase): Promise<void> {
  const { contractByNumber, member } = services.db.tables
  const { read } = services.db
  const [place] = await read.select().from(contractByNumber).where(eq(contractByNumber.number, contract.number))
  if (!place) throw new Error(`The contract ${contract.number} was not imported.`)
  const { contractId } = place
  const rows = await read.select().from(member).where(eq(member.contractId, contractId))
  await Promise.all(
    people.map(async person => {
      const row = rows.find(one => one.birthOn === person.birthOn && one.birthRank === (person.birthRank ?? 1))
      if (!row) throw new Error(`Somebody of the contract ${contract.number} was not imported.`)
      if (person.sharesCare && !row.sharesCare) await shareCare(services, contractId, row.memberId)
      if (person.signsIn) await openAccount(services, person, contractId, row.memberId)
    }),
  )
}

async function openAccount(services: Services, { email }: SeedPerson, contractId: string, memberId: string) {
  if (!email) throw new Error('An account needs an e-mail.')
  const { accountByEmail } = services.db.tables
  const isOpen = async () =>
    (await services.db.read.select().from(accountByEmail).where(eq(accountByEmail.email, email))).length > 0
  if (await isOpen()) return
  try {
    await createAccount(services, { contractId, memberId, email, password: DEMONSTRATION_PASSWORD })
  } catch (error) {
    // Another process may have opened it meanwhile.
    if (!(await isOpen())) throw error
  }
}

/** Their own choice in life; in the demonstration it is made for them. */
const shareCare = ({ db, now }: Services, contractId: string, memberId: string) =>
  db.transaction(async tx => {
    const { member } = db.tables
    const changed = await tx
      .update(member)
      .set({ sharesCare: true })
      .where(and(eq(member.contractId, contractId), eq(member.memberId, memberId), eq(member.sharesCare, false)))
      .returning({ memberId: member.memberId })
    if (changed.length === 0) return
    await writeAudit(tx, db.tables, [
      {
        contractId,
        at: now(),
        actorKind: 'SYSTEM',
        action: 'member.shared-care',
        subjectId: memberId,
        details: { demonstration: true },
      },
    ])
  })
