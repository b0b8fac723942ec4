import { and, asc, eq, gt } from 'drizzle-orm'
import type { Database, Writer } from '../db/database.ts'
import { fanOut } from '../db/shards.ts'
import { fingerprintOf, type StaffAuditRow, walkChain, wrongLength } from './chain.ts'
import { AT_THE_DOOR } from './staff-audit.ts'

export interface StaffAuditReport {
  people: number
  entries: number
  /** How many people's chains are broken, or say otherwise than the tables of roles. */
  broken: number
}

const PAGE = 2_000

/** What a chain says of somebody, entry by entry. */
interface Told {
  /** Whether they may come in at all. */
  active: boolean
  roles: Set<string>
  /** Fingerprints by the id of the change: of what was asked, and of what was decided. */
  asked: Map<string, string>
  decided: Map<string, string>
}

const listen = (told: Told, { action, details }: StaffAuditRow) => {
  const { roles, asked, decided } = told
  if (action === 'staff.added' || action === 'staff.let-in-again') told.active = true
  if (action === 'staff.let-in-no-more') told.active = false
  if (!action.startsWith('role.')) return
  const { changeId, role, row } = details as { changeId: string; role: string; row: string }
  if (action === 'role.granted') roles.add(role)
  if (action === 'role.withdrawn') roles.delete(role)
  if (action === 'role.asked') asked.set(changeId, row)
  else decided.set(changeId, row)
}

/** What is wrong with the rows of a ledger, against the fingerprints that were taken of them as they were written. */
const wrongRows = (what: string, rows: readonly { changeId: string }[], told: ReadonlyMap<string, string>) => {
  const there = new Map(rows.map(row => [row.changeId, fingerprintOf(row)]))
  const wrong: string[] = []
  for (const [changeId, fingerprint] of told)
    if (!there.has(changeId)) wrong.push(`${what} ${changeId} is missing`)
    else if (there.get(changeId) !== fingerprint) wrong.push(`${what} ${changeId} was altered`)
  for (const changeId of there.keys()) if (!told.has(changeId)) wrong.push(`${what} ${changeId} is in no chain`)
  return wrong
}

const wrongRoles = (held: readonly string[], told: ReadonlySet<string>) => [
  ...held.filter(role => !told.has(role)).map(role => `the role ${role} was never given`),
  ...[...told].filter(role => !held.includes(role)).map(role => `the role ${role} was never taken`),
]

const wrongStanding = (active: boolean, told: boolean) => {
  if (active === told) return []
  return [active ? 'they may come in, though nobody let them in' : 'they may come in no more, though nobody said so']
}

/** One person's chain, and what follows from it, all seen at one instant. */
const checkOne = async ({ transaction, tables }: Database, staffId: string) =>
  transaction(async tx => {
    const { staff, staffChain, roleChange, roleDecision, staffRole } = tables
    const walk = walkChain()
    const told: Told = { active: false, roles: new Set(), asked: new Map(), decided: new Map() }
    for await (const entry of entriesOf(tx, tables, staffId)) {
      const wrong = walk.step(entry)
      if (wrong) return { entries: walk.length(), wrong: [wrong] }
      listen(told, entry)
    }
    const entries = walk.length()
    const [count] = await tx.select().from(staffChain).where(eq(staffChain.staffId, staffId))
    const short = wrongLength(entries, count?.written ?? 0, 'its count')
    if (short) return { entries, wrong: [short] }
    const asked = await tx.select().from(roleChange).where(eq(roleChange.staffId, staffId))
    const decided = await tx.select().from(roleDecision).where(eq(roleDecision.staffId, staffId))
    const held = await tx.select().from(staffRole).where(eq(staffRole.staffId, staffId))
    const [person] = await tx.select().from(staff).where(eq(staff.staffId, staffId))
    return {
      entries,
      wrong: [
        ...(person || staffId === AT_THE_DOOR ? [] : ['nobody is known by this id']),
        ...(person ? wrongStanding(person.active, told.active) : []),
        ...wrongRows('the request', asked, told.asked),
        ...wrongRows('the decision on', decided, told.decided),
        ...wrongRoles(
          held.map(({ role }) => role),
          told.roles,
        ),
      ],
    }
  })

async function* entriesOf(
  tx: Writer,
  { staffEntry }: Database['tables'],
  staffId: string,
): AsyncGenerator<StaffAuditRow, undefined> {
  for (let after = -1; ; ) {
    const page: StaffAuditRow[] = await tx
      .select()
      .from(staffEntry)
      .where(and(eq(staffEntry.staffId, staffId), gt(staffEntry.seq, after)))
      .orderBy(asc(staffEntry.seq))
      .limit(PAGE)
    yield* page
    const last = page.at(-1)
    if (!last || page.length < PAGE) return undefined
    after = last.seq
  }
}

/** Everybody whom any of these tables knows, so that nobody hides by being missing from one of them. */
const everybody = ({ read, tables }: Database): Promise<string[]> =>
  fanOut('nightly', async () => {
    const { staff, staffChain, staffEntry, roleChange, roleDecision, staffRole } = tables
    const ids = new Set<string>()
    for (const table of [staff, staffChain, staffEntry, roleChange, roleDecision, staffRole])
      for (const { staffId } of await read.selectDistinct({ staffId: table.staffId }).from(table)) ids.add(staffId)
    return [...ids].sort()
  })

/**
 * Follows the chain of each person who works here, and holds against it what follows from it: the ledger of roles, row
 * by row, and the roles that they have. A role put straight into the database shows, as a changed or missing entry does.
 * Prints everything that is wrong, then totals. It sees as far as `verifyAudit` does, and no further.
 */
export const verifyStaffAudit = async (db: Database, print: (line: string) => void): Promise<StaffAuditReport> => {
  const report: StaffAuditReport = { people: 0, entries: 0, broken: 0 }
  for (const staffId of await everybody(db)) {
    const { entries, wrong } = await checkOne(db, staffId)
    if (staffId !== AT_THE_DOOR) report.people++
    report.entries += entries
    if (wrong.length > 0) report.broken++
    for (const one of wrong) print(`Staff ${staffId}: ${one}`)
  }
  const { people, entries, broken } = report
  print(`${entries} entries about ${people} people of the staff: ${broken ? `${broken} broken` : 'all chains hold'}`)
  return report
}
