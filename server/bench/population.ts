import Sqlite from 'better-sqlite3'
import { newTicket } from '../auth/ticket.ts'
import type { Vault } from '../crypto/seal.ts'
import { HOUSEHOLD } from '../db/ids.ts'
import { migrate } from '../db/migrate.ts'
import { addDays } from '../features/claim/calendar.ts'
import { careFamilyOf } from '../features/claim/care-family.ts'
import { searchable } from '../features/claim/search-text.ts'
import { type Computed, type Household, householdsOf, NOW, type Person, TODAY, visit } from './care.ts'
import { randomFrom } from './random.ts'
import { inserter, tables } from './rows.ts'

/** How many people sign in while the bench runs, and what their household has. */
const HOT = 200
const HOT_VISITS = 36
/** What each of the others has. */
const VISITS = 3
/** How far back their care goes, and how long ago the last of it was: what is imported later is newer. */
const WEEKS = 80
const LAST_WEEK = 5

export interface Population {
  file: string
  members: number
  households: Household[]
  /** The session tokens of those who sign in: holders of contracts, spread over the whole base. */
  tokens: string[]
}

/**
 * Fills a database with people and their care: each reimbursement has three lines, with the derivation that the engine
 * gives them. Those who sign in have 36 reimbursements in their household, everybody else three.
 */
export const populate = async (file: string, members: number, vault: Vault): Promise<Population> => {
  await migrate(`file:${file}`)
  const connection = new Sqlite(file)
  connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = OFF')
  const random = randomFrom(members)
  const households = householdsOf(members, random)
  const every = Math.floor(households.length / HOT)
  const tokens: string[] = []
  const hot = new Set<Household>()

  const add = {
    contract: inserter(connection, tables.contract),
    byNumber: inserter(connection, tables.contractByNumber),
    member: inserter(connection, tables.member),
    byNir: inserter(connection, tables.memberByNir),
    bankAccount: inserter(connection, tables.bankAccount),
    session: inserter(connection, tables.session),
    claim: inserter(connection, tables.claim),
    line: inserter(connection, tables.claimLine),
    use: inserter(connection, tables.ceilingUse),
  }

  const addPeople = ({ contractId, number, formula, startOn, people }: Household) => {
    add.contract({
      contractId,
      number,
      formula,
      startOn,
      selfEmployed: false,
      monthlyPremiumCents: 8_400,
      createdAt: NOW,
    })
    add.byNumber({ number, contractId })
    for (const { memberId, role, birthOn, birthRank, firstName, sex, nir } of people) {
      const place = { contractId, memberId }
      add.member({
        ...place,
        number: `M${number}`,
        role,
        nirSealed: vault.seal(nir, { table: 'member', column: 'nir_sealed', row: memberId }),
        nirMasked: `${nir.slice(0, 1)} ${nir.slice(1, 3)} ${nir.slice(3, 5)} •• ••• ••• ••`,
        birthOn,
        birthRank,
        sex,
        birthName: 'LEFÈVRE-MARTIN',
        usualName: 'LEFÈVRE-MARTIN',
        firstNames: firstName,
        regime: 'GENERAL',
        rightsFrom: startOn,
        rightsTo: '2026-12-31',
        sharesCare: true,
        updatedAt: NOW,
      })
      add.byNir({ nirHash: vault.hash(nir), birthOn, birthRank, ...place })
    }
    const bankAccountId = random.uuid()
    add.bankAccount({
      contractId,
      bankAccountId,
      ibanSealed: 'v1.bench.none',
      ibanHash: number,
      ibanMasked: 'FR76 •••• 0189',
      activeFrom: NOW,
    })
  }

  const addClaim = (household: Household, { memberId }: Person, on: string, computed: readonly Computed[]) => {
    const { contractId } = household
    const claimId = random.uuid()
    const first = computed[0]!
    const { provider } = first.line
    const sum = (of: (one: Computed) => number) => computed.reduce((total, one) => total + of(one), 0)
    add.claim({
      contractId,
      claimId,
      memberId,
      careOn: on,
      providerId: provider.id,
      providerName: provider.name,
      specialty: provider.specialty,
      actCode: first.line.act.code,
      family: careFamilyOf(first.adjudication.family),
      state: 'PAID',
      billedCents: sum(one => one.adjudication.billedCents),
      amoCents: sum(one => one.adjudication.amoPaidCents),
      amcCents: sum(one => one.adjudication.amcCents),
      outOfPocketCents: sum(one => one.adjudication.outOfPocketCents),
      searchText: searchable(provider.name),
      receivedAt: NOW,
    })
    for (const { line, adjudication } of computed) {
      const { outOfPocket, derivation, consumptions, deductions } = adjudication
      const { pathway, exemption, regime, thirdParty } = line
      add.line({
        contractId,
        lineId: random.uuid(),
        claimId,
        memberId,
        emitter: '01-751-0000',
        ref: line.ref,
        fileNumber: '2026-000001',
        nature: 'NORMAL',
        actCode: line.act.code,
        family: careFamilyOf(adjudication.family),
        quantity: line.act.quantity,
        careFrom: on,
        careTo: on,
        facts: { pathway, exemption, regime, deductions: line.deductions, thirdParty, provider },
        billedCents: adjudication.billedCents,
        baseCents: line.baseCents,
        rateBp: line.rateBp,
        amoCents: adjudication.amoPaidCents,
        amcCents: adjudication.amcCents,
        outOfPocketCents: adjudication.outOfPocketCents,
        result: { outOfPocket, derivation, consumptions, deductions },
        payee: line.payee,
        amoPaidOn: line.paidOn,
        amoPaymentRef: line.paymentRef,
        receivedAt: NOW,
      })
    }
  }

  const used = new Map<string, Parameters<typeof add.use>[0]>()
  const count = (contractId: string, person: Person, { consumptions, deductions }: Computed['adjudication']) => {
    for (const use of [...consumptions, ...deductions]) {
      const memberId = use.scope === 'HOUSEHOLD' ? HOUSEHOLD : person.memberId
      const key = `${contractId}${memberId}${use.counter}${use.periodStart}`
      const known = used.get(key)
      used.set(key, {
        contractId,
        memberId,
        counter: use.counter,
        periodStart: use.periodStart,
        periodEnd: use.periodEnd,
        limitCents: use.limitCents ?? null,
        limitCount: use.limitCount ?? null,
        usedCents: (known?.usedCents ?? 0) + use.cents,
        usedCount: (known?.usedCount ?? 0) + use.count,
      })
    }
  }

  const addVisit = (household: Household, nth: number, on: string) => {
    const person = household.people[nth % household.people.length]!
    const computed = visit(household, person, nth, on)
    addClaim(household, person, on, computed)
    for (const { adjudication } of computed) count(household.contractId, person, adjudication)
  }

  const addSession = ({ contractId, people }: Household) => {
    const accountId = random.uuid()
    const { text, secretHash } = newTicket(accountId)
    tokens.push(text)
    const later = new Date(NOW.getTime() + 3_600_000)
    add.session({
      tokenHash: secretHash,
      kind: 'MEMBER',
      accountId,
      contractId,
      memberId: people[0]!.memberId,
      roles: [],
      authenticatedAt: NOW,
      methods: ['pwd'],
      lastSeenAt: NOW,
      idleExpiresAt: later,
      absoluteExpiresAt: later,
    })
  }

  connection.exec('begin')
  households.forEach((household, at) => {
    addPeople(household)
    if (at % every === 0 && tokens.length < HOT) {
      addSession(household)
      hot.add(household)
    }
  })
  // As the Sécu sends them: week after week, everybody's together, so that what is one household's lies far apart.
  for (let week = WEEKS; week >= LAST_WEEK; week--)
    households.forEach((household, at) => {
      const visits = hot.has(household) ? HOT_VISITS : VISITS * household.people.length
      const interval = Math.floor((WEEKS - LAST_WEEK) / visits)
      const phase = week + (at % interval)
      if (phase % interval === 0 && phase <= visits * interval)
        addVisit(household, phase / interval, addDays(TODAY, -7 * week - random.int(5)))
    })
  for (const row of used.values()) add.use(row)
  connection.exec('commit')
  connection.pragma('wal_checkpoint(TRUNCATE)')
  connection.close()
  return { file, members, households, tokens }
}
