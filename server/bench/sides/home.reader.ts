import Sqlite from 'better-sqlite3'
import { isMinor } from '../../auth/sight.ts'
import { readTicket } from '../../auth/ticket.ts'
import { HOUSEHOLD } from '../../db/ids.ts'
import { periodOf } from '../../features/claim/benefit.ts'
import { addDays } from '../../features/claim/calendar.ts'
import { actLabel, careTitle, specialtyLabel } from '../../features/claim/care-title.ts'
import type { CareFamily } from '../../features/claim/claim.type.ts'
import { catalogue, formulaName } from '../../features/guarantee/catalogue.ts'
import { unitOf } from '../../features/guarantee/guarantee.service.ts'
import { moneyLimitOf } from '../../features/guarantee/limits.ts'
import { parameters } from '../../features/guarantee/parameters.ts'
import { nameOf } from '../../features/member/member.type.ts'
import { encodeCursor } from '../../graphql/connection.ts'
import { encodeId } from '../../graphql/node.ts'
import { NOW, TODAY } from '../care.ts'

/**
 * The home screen's data read by hand, for the servers that ours is compared with: prepared statements that ask for the
 * columns of the answer and no more, rows made into the answer's objects in one step. It reads the same session and gives
 * the same answer, but it is written for this one screen: it trusts that the holder may see every claim of the contract.
 */

interface SessionRow {
  contract_id: string
  member_id: string
  idle_expires_at: number
  revoked_at: number | null
}

interface ContractRow {
  number: string
  formula: string
  start_on: string
  end_on: string | null
}

interface MemberRow {
  member_id: string
  number: string
  role: 'HOLDER' | 'SPOUSE' | 'CHILD'
  birth_on: string
  first_names: string
  usual_name: string
  rights_to: string | null
  shares_care: number
}

interface Money {
  billed_cents: number
  amo_cents: number
  amc_cents: number
  out_of_pocket_cents: number
}

interface ClaimRow extends Money {
  claim_id: string
  member_id: string
  care_on: string
  state: string
  act_code: string
  family: CareFamily
  specialty: string
  provider_name: string
}

interface LineRow extends Money {
  line_id: string
  claim_id: string
  act_code: string
  family: string
  care_from: string
  quantity: number
}

interface UseRow {
  member_id: string
  counter: string
  period_start: string
  used_cents: number
  used_count: number
}

const PAGE = 20

const amountsOf = (row: Money) => ({
  paid: row.billed_cents,
  amo: row.amo_cents,
  amc: row.amc_cents,
  outOfPocket: row.out_of_pocket_cents,
})

export interface Viewer {
  contractId: string
  memberId: string
}

export interface Person {
  memberId: string
  memberNumber: string
  rightsTo: string | null
  /** As the answer has them. */
  shown: {
    id: string
    firstName: string
    fullName: string
    role: MemberRow['role']
    isMinor: boolean
    isViewer: boolean
    careVisible: boolean
  }
}

export const openHomeReader = (file: string) => {
  const db = new Sqlite(file, { readonly: true })
  const money = 'billed_cents, amo_cents, amc_cents, out_of_pocket_cents'
  const session = db.prepare<[string, string], SessionRow>(
    'select contract_id, member_id, idle_expires_at, revoked_at from account_session where account_id = ? and token_hash = ?',
  )
  const contract = db.prepare<[string], ContractRow>(
    'select number, formula, start_on, end_on from contract where contract_id = ?',
  )
  const members = db.prepare<[string], MemberRow>(
    `select member_id, number, role, birth_on, first_names, usual_name, rights_to, shares_care
     from member where contract_id = ? order by birth_on, member_id`,
  )
  const claims = db.prepare<[string], ClaimRow>(
    `select claim_id, member_id, care_on, state, act_code, family, specialty, provider_name, ${money}
     from claim where contract_id = ? order by care_on desc, claim_id desc limit ${PAGE + 1}`,
  )
  const lines = db.prepare<string[], LineRow>(
    `select line_id, claim_id, act_code, family, care_from, quantity, ${money} from claim_line
     where contract_id = ? and claim_id in (${Array.from({ length: PAGE }, () => '?')}) order by claim_id, line_id`,
  )
  const uses = db.prepare<[string], UseRow>(
    'select member_id, counter, period_start, used_cents, used_count from ceiling_use where contract_id = ?',
  )

  return {
    /** Undefined when the session is unknown or over. */
    viewer(token: string): Viewer | undefined {
      const { id, secretHash } = readTicket(token) ?? { id: '', secretHash: '' }
      const row = session.get(id, secretHash)
      if (!row || row.revoked_at !== null || row.idle_expires_at <= NOW.getTime()) return undefined
      return { contractId: row.contract_id, memberId: row.member_id }
    },

    /** Everybody on the contract, parents first. */
    people({ contractId, memberId }: Viewer): Person[] {
      const rank = { HOLDER: 0, SPOUSE: 1, CHILD: 2 }
      return members
        .all(contractId)
        .map(row => {
          const { firstName, fullName } = nameOf({ firstNames: row.first_names, usualName: row.usual_name })
          const minor = isMinor(row.birth_on, TODAY)
          const isViewer = row.member_id === memberId
          return {
            memberId: row.member_id,
            memberNumber: row.number,
            rightsTo: row.rights_to,
            shown: {
              id: encodeId('mbr', contractId, row.member_id),
              firstName,
              fullName,
              role: row.role,
              isMinor: minor,
              isViewer,
              careVisible: isViewer || row.shares_care === 1 || (row.role === 'CHILD' && minor),
            },
          }
        })
        .sort((a, b) => rank[a.shown.role] - rank[b.shown.role])
    },

    contract({ contractId }: Viewer, people: readonly Person[]) {
      const row = contract.get(contractId)!
      return {
        id: encodeId('ctr', contractId, contractId),
        number: row.number,
        memberNumber: people[0]!.memberNumber,
        startDate: row.start_on,
        endDate: row.end_on,
        formula: { code: row.formula, name: formulaName(row.formula) },
      }
    },

    /** The last claims with their lines: two statements. */
    claims({ contractId }: Viewer, people: readonly Person[]) {
      const found = claims.all(contractId)
      const page = found.slice(0, PAGE)
      const last = page.at(-1)
      const linesOf = new Map<string, ReturnType<typeof lineOf>[]>(page.map(row => [row.claim_id, []]))
      const lineOf = (row: LineRow) => ({
        id: encodeId('cln', contractId, row.line_id),
        act: { code: row.act_code, label: actLabel(row.act_code, 'fr'), family: row.family },
        careFrom: row.care_from,
        quantity: row.quantity,
        amounts: amountsOf(row),
      })
      // A short page repeats its last claim: one text for any number of claims.
      const asked = Array.from({ length: PAGE }, (_, at) => page[at]?.claim_id ?? last?.claim_id ?? '')
      for (const row of lines.all(contractId, ...asked)) linesOf.get(row.claim_id)!.push(lineOf(row))
      return {
        nodes: page.map(row => {
          const beneficiary = people.find(({ memberId }) => memberId === row.member_id)!.shown
          return {
            id: encodeId('clm', contractId, row.claim_id),
            careDate: row.care_on,
            state: row.state,
            beneficiary,
            amounts: amountsOf(row),
            care: beneficiary.careVisible
              ? {
                  title: careTitle(row.act_code, row.specialty, 'fr'),
                  family: row.family,
                  provider: { name: row.provider_name, specialtyLabel: specialtyLabel(row.specialty, 'fr') },
                  lines: linesOf.get(row.claim_id)!,
                }
              : null,
          }
        }),
        pageInfo: {
          hasNextPage: found.length > PAGE,
          endCursor: last ? encodeCursor({ on: last.care_on, id: last.claim_id }) : null,
        },
      }
    },

    /** What is left of each ceiling of the formula. */
    ceilings(
      { contractId }: Viewer,
      { formula, startDate }: { formula: { code: string }; startDate: string },
      people: readonly Person[],
    ) {
      const used = uses.all(contractId)
      const covered = people.filter(
        ({ shown, rightsTo }) => shown.careVisible && (rightsTo === null || rightsTo >= TODAY),
      )
      return catalogue.inForce(formula.code, TODAY)!.rows.flatMap(row => {
        const { ceiling } = row
        if (!ceiling) return []
        const owners = ceiling.per === 'HOUSEHOLD' ? [undefined] : covered
        const counter = ceiling.counter ?? row.code
        const limit = moneyLimitOf(row, TODAY, parameters)
        return owners.map(owner => {
          const ownerId = owner?.memberId ?? HOUSEHOLD
          const own = used.filter(use => use.member_id === ownerId && use.counter === counter)
          const openedOn = () =>
            own
              .map(use => use.period_start)
              .sort()
              .at(-1)
          const period = periodOf(ceiling, counter, TODAY, startDate, { openedOn })
          const use = own.find(({ period_start }) => period_start === period.start)
          const { used_cents = 0, used_count = 0 } = use ?? {}
          return {
            id: `${row.code}.${ownerId}.${period.start}`,
            periodStart: period.start,
            resetsOn: addDays(period.end, 1),
            guarantee: { code: row.code, heading: row.heading, label: row.label.fr, wording: row.wording.fr },
            beneficiary: owner?.shown ?? null,
            money: limit === undefined ? null : { limit, used: used_cents, left: Math.max(0, limit - used_cents) },
            count:
              ceiling.count === undefined
                ? null
                : {
                    unit: unitOf(row),
                    limit: ceiling.count,
                    used: used_count,
                    left: Math.max(0, ceiling.count - used_count),
                  },
          }
        })
      })
    },

    close: () => db.close(),
  }
}
