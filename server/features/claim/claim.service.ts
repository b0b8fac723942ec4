import type { GuardedRow } from '../../auth/policy.ts'
import type { Sight } from '../../auth/sight.ts'
import type { Context } from '../../context.ts'
import { connectionOf, type PageArgs } from '../../graphql/connection.ts'
import { encodeId, type NodePlace } from '../../graphql/node.ts'
import { householdMembers } from '../member/member.service.ts'
import type { Adjudication } from './adjudication.ts'
import { actLabel, careTitle, specialtyLabel } from './care-title.ts'
import type { ClaimFilter } from './claim.input.ts'
import {
  type ClaimRow,
  careYears,
  claimsPage,
  claimTotals,
  factsOf,
  type LineRow,
  linesByClaim,
  spendingByMonth,
} from './claim.loader.ts'
import { claimAmountsPolicy } from './claim.policy.ts'
import {
  type Amounts,
  type Care,
  type CareFamily,
  type Claim,
  type ClaimConnection,
  type ClaimLine,
  ClaimState,
  Convention,
  DeductionKind,
  type DerivationStep,
  type LineDeduction,
  LineNature,
  OutOfPocketKind,
  type OutOfPocketPart,
  type Spending,
} from './claim.type.ts'
import { stepText } from './derivation.text.ts'
import { OUT_OF_POCKET_TEXTS } from './out-of-pocket.text.ts'

interface AmountColumns {
  billedCents: number
  amoCents: number
  amcCents: number
  outOfPocketCents: number
}

const toAmounts = (row: AmountColumns): Amounts => ({
  paid: row.billedCents,
  amo: row.amoCents,
  amc: row.amcCents,
  outOfPocket: row.outOfPocketCents,
})

const toLine = ({ locale }: Context, row: LineRow): ClaimLine => ({
  id: encodeId('cln', row.contractId, row.lineId),
  contractId: row.contractId,
  lineId: row.lineId,
  facts: row.facts,
  reference: row.ref,
  act: { code: row.actCode, label: actLabel(row.actCode, locale), family: row.family as CareFamily },
  nature: LineNature[row.nature],
  careFrom: row.careFrom,
  careTo: row.careTo,
  quantity: row.quantity,
  amounts: toAmounts(row),
  base: row.baseCents,
  rate: row.rateBp,
  thirdParty: row.payee === 'PROVIDER',
})

/** Turns rows into what the viewer may see of them: the care only of those whose care they may see. */
const presenter = async (ctx: Context) => {
  const members = await householdMembers(ctx)
  return (row: ClaimRow, loadedLines?: ClaimLine[]): Claim => {
    const beneficiary = members.get(row.memberId)!
    return {
      id: encodeId('clm', row.contractId, row.claimId),
      contractId: row.contractId,
      claimId: row.claimId,
      beneficiary,
      careDate: row.careOn,
      receivedAt: row.receivedAt,
      state: ClaimState[row.state],
      amounts: toAmounts(row),
      care: beneficiary.careVisible ? toCare(ctx, row, loadedLines) : null,
    }
  }
}

const toCare = ({ locale }: Context, row: ClaimRow, loadedLines?: ClaimLine[]): Care => ({
  contractId: row.contractId,
  claimId: row.claimId,
  title: careTitle(row.actCode, row.specialty, locale),
  family: row.family as CareFamily,
  provider: {
    name: row.providerName,
    specialty: row.specialty,
    specialtyLabel: specialtyLabel(row.specialty, locale),
  },
  ...(loadedLines && { loadedLines }),
})

/** A page of reimbursements, newest care first, with their lines when the caller will need them. */
export const listClaims = async (
  ctx: Context,
  filter: ClaimFilter,
  args: PageArgs,
  { withLines }: { withLines: boolean },
): Promise<ClaimConnection> => {
  const page = await claimsPage(ctx, filter, args)
  const present = await presenter(ctx)
  const lines = withLines ? await linesOfPage(ctx, page.rows) : undefined
  return {
    filter,
    ...connectionOf(
      page,
      row => present(row, lines && (lines.get(row.claimId) ?? []).map(line => toLine(ctx, line))),
      row => ({ on: row.careOn, id: row.claimId }),
    ),
  }
}

/** The lines of a page's claims: one statement a contract, and a member's page is of one. */
const linesOfPage = async (ctx: Context, rows: readonly ClaimRow[]): Promise<ReadonlyMap<string, LineRow[]>> => {
  const contractIds = [...new Set(rows.map(row => row.contractId))]
  const found = await Promise.all(
    contractIds.map(contractId =>
      linesByClaim(
        ctx,
        contractId,
        rows.filter(row => row.contractId === contractId).map(row => row.claimId),
      ),
    ),
  )
  return found.length === 1 ? found[0]! : new Map(found.flatMap(lines => [...lines]))
}

const linesOfRow = async (ctx: Context, { contractId, claimId }: Pick<ClaimRow, 'contractId' | 'claimId'>) =>
  ((await ctx.loaders.linesOfClaim.load({ contractId, id: claimId })) ?? []).map(row => toLine(ctx, row))

/** The lines of a claim whose care the viewer may see. */
export const linesOfCare = (ctx: Context, care: Care): Promise<ClaimLine[]> => linesOfRow(ctx, care)

/** How many reimbursements the connection's filter selects, and their sums. */
export const totalsOf = (ctx: Context, { filter }: ClaimConnection): Promise<Amounts & { claimCount: number }> =>
  claimTotals(ctx, filter as ClaimFilter)

/** A reimbursement by its place; null when absent or not the viewer's. */
export const findClaim = async (ctx: Context, place: NodePlace): Promise<Claim | null> => {
  const row = await ctx.loaders.claim.load(place)
  return row ? (await presenter(ctx))(row) : null
}

/** Whether somebody may know of a claim at all, by whose it is: for an event about it. */
export const mayKnowOfClaim = (sight: Sight, row: GuardedRow): boolean => claimAmountsPolicy.accepts(sight, row)

/** A line by its place; null when absent or of care the viewer may not see. */
export const findLine = async (ctx: Context, place: NodePlace): Promise<ClaimLine | null> => {
  const row = await ctx.loaders.line.load(place)
  return row ? toLine(ctx, row) : null
}

const NOTHING: Amounts = { paid: 0, amo: 0, amc: 0, outOfPocket: 0 }

const plus = (a: Amounts, b: Amounts): Amounts => ({
  paid: a.paid + b.paid,
  amo: a.amo + b.amo,
  amc: a.amc + b.amc,
  outOfPocket: a.outOfPocket + b.outOfPocket,
})

/** A year's care by month, of one person or of all whose amounts the viewer may see. */
export const spending = async (ctx: Context, year: number, beneficiaryId?: string): Promise<Spending> => {
  const filter = beneficiaryId === undefined ? {} : { beneficiaryId }
  const found = new Map((await spendingByMonth(ctx, year, filter)).map(row => [row.month, row]))
  const months = Array.from({ length: 12 }, (_, at) => {
    const row = found.get(at + 1)
    return { month: at + 1, amounts: row ? plus(row, NOTHING) : NOTHING, claimCount: row?.claimCount ?? 0 }
  })
  return { year, months, total: months.reduce((sum, month) => plus(sum, month.amounts), NOTHING) }
}

export const spendingYears = (ctx: Context): Promise<number[]> => careYears(ctx)

const resultOf = async (ctx: Context, { contractId, lineId }: ClaimLine) => {
  const result = await ctx.loaders.lineResult.load({ contractId, id: lineId })
  if (!result) throw new Error('A line that was let see without its result')
  return result
}

export const conventionOf = (line: ClaimLine): Convention => Convention[factsOf(line).provider.convention]

export const deductionsOf = (line: ClaimLine): LineDeduction[] =>
  factsOf(line).deductions.map(({ kind, cents }) => ({ kind: DeductionKind[kind], amount: cents }))

export const partsOf = async (ctx: Context, line: ClaimLine): Promise<OutOfPocketPart[]> =>
  toParts(ctx, (await resultOf(ctx, line)).outOfPocket)

export const derivationOf = async (ctx: Context, line: ClaimLine): Promise<DerivationStep[]> =>
  toSteps(ctx, (await resultOf(ctx, line)).derivation)

export const toParts = ({ locale }: Pick<Context, 'locale'>, parts: Adjudication['outOfPocket']): OutOfPocketPart[] =>
  parts.map(({ kind, cents }) => ({
    kind: OutOfPocketKind[kind],
    label: OUT_OF_POCKET_TEXTS[kind][locale],
    amount: cents,
  }))

/** @param planned whether the care is still to come, as in a simulation */
export const toSteps = (
  { locale }: Pick<Context, 'locale'>,
  derivation: Adjudication['derivation'],
  planned = false,
): DerivationStep[] =>
  derivation.map(step => ({
    rule: step.rule,
    ...stepText(step, locale, planned),
    amount: step.amountCents,
    source: step.source || null,
    numbers: Object.entries(step.numbers).map(([name, value]) => ({ name, value: String(value) })),
  }))
