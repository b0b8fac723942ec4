import { isStillOn } from '../../auth/renewal.ts'
import type { Context } from '../../context.ts'
import { HOUSEHOLD } from '../../db/ids.ts'
import { periodOf } from '../claim/benefit.ts'
import { addDays } from '../claim/calendar.ts'
import type { UseRow } from '../claim/cover.loader.ts'
import { examplesFor } from '../claim/examples.ts'
import { visibleMembers } from '../member/member.service.ts'
import type { Member } from '../member/member.type.ts'
import { catalogue, type Formula } from './catalogue.ts'
import {
  type Ceiling,
  CountUnit,
  Equipment,
  type Guarantee,
  GuaranteeHeading,
  type ReimbursementExample,
  type Renewal,
} from './guarantee.type.ts'
import { moneyLimitOf } from './limits.ts'
import { parameters } from './parameters.ts'
import type { GuaranteeRow } from './row.ts'

/** The formula in force for the viewer's contract; undefined for a beneficiary who left it. */
const viewerFormula = async (ctx: Context): Promise<Formula | undefined> => {
  const [household, sight] = await Promise.all([ctx.loaders.household(), ctx.sight()])
  if (!household || !sight.belongs) return undefined
  // A contract that ended shows the guarantees it ended with.
  const on = household.endOn !== null && household.endOn < ctx.today ? household.endOn : ctx.today
  return catalogue.inForce(household.formula, on)
}

const toGuarantee = ({ locale }: Context, row: GuaranteeRow): Guarantee => ({
  code: row.code,
  heading: GuaranteeHeading[row.heading],
  label: row.label[locale],
  wording: row.wording[locale],
})

/** The guarantee table, in its own order. */
export const listGuarantees = async (ctx: Context): Promise<Guarantee[]> =>
  ((await viewerFormula(ctx))?.rows ?? []).map(row => toGuarantee(ctx, row))

/** What a ceiling of this row counts. */
export const unitOf = ({ benefit, scope }: GuaranteeRow): CountUnit => {
  if (benefit.kind === 'EUR_PER_DAY') return CountUnit.NIGHT
  if (benefit.kind === 'EUR_PER_ITEM') return CountUnit.ITEM
  const sessions = ['ALTERNATIVE_MEDICINE', 'PARAMEDICAL', 'PSYCHOLOGIST'] as const
  return sessions.some(family => scope.families?.includes(family)) ? CountUnit.SESSION : CountUnit.ACT
}

/**
 * Each ceiling of the formula with what has been used of it: once for the household where it is shared, else once for
 * each person whose care the viewer may see and who is still on the contract. What nobody has touched is there too, in full.
 */
export const listCeilings = async (ctx: Context): Promise<Ceiling[]> => {
  const [formula, household, members, uses] = await Promise.all([
    viewerFormula(ctx),
    ctx.loaders.household(),
    visibleMembers(ctx),
    ctx.loaders.ceilingUses(),
  ])
  if (!formula || !household) return []
  const covered = members.filter(
    member => member.careVisible && isStillOn(member.rightsTo, ctx.today, household.endOn === null),
  )
  return formula.rows.flatMap(row => {
    if (!row.ceiling) return []
    const owners: (Member | null)[] = row.ceiling.per === 'HOUSEHOLD' ? [null] : covered
    return owners.map(owner => toCeiling(ctx, row, owner, uses, household.startOn))
  })
}

const toCeiling = (
  ctx: Context,
  row: GuaranteeRow,
  owner: Member | null,
  uses: readonly UseRow[],
  contractStart: string,
): Ceiling => {
  const ceiling = row.ceiling!
  const counter = ceiling.counter ?? row.code
  const ownerId = owner?.memberId ?? HOUSEHOLD
  const own = uses.filter(use => use.counter === counter && use.memberId === ownerId)
  const openedOn = () =>
    own
      .filter(use => use.usedCents > 0 || use.usedCount > 0)
      .map(use => use.periodStart)
      .sort()
      .at(-1)
  const period = periodOf(ceiling, counter, ctx.today, contractStart, { openedOn })
  const use = own.find(row => row.periodStart === period.start)
  const limitCents = moneyLimitOf(row, ctx.today, parameters)
  const usedCents = use?.usedCents ?? 0
  const usedCount = use?.usedCount ?? 0
  return {
    id: `${row.code}.${ownerId}.${period.start}`,
    guarantee: toGuarantee(ctx, row),
    beneficiary: owner,
    periodStart: period.start,
    resetsOn: addDays(period.end, 1),
    money:
      limitCents === undefined
        ? null
        : { limit: limitCents, used: usedCents, left: Math.max(0, limitCents - usedCents) },
    count:
      ceiling.count === undefined
        ? null
        : {
            unit: unitOf(row),
            limit: ceiling.count,
            used: usedCount,
            left: Math.max(0, ceiling.count - usedCount),
          },
  }
}

/**
 * The renewals of everybody whose care the viewer may see: glasses for each, since everybody may need some; hearing
 * aids where there are any, each ear by itself.
 */
export const listRenewals = async (ctx: Context): Promise<Renewal[]> => {
  const [formula, members, purchases] = await Promise.all([
    viewerFormula(ctx),
    visibleMembers(ctx),
    ctx.loaders.purchases(),
  ])
  if (!formula) return []
  return members
    .filter(member => member.careVisible)
    .flatMap(member => {
      const own = purchases.filter(purchase => purchase.memberId === member.memberId)
      const renewalOf = (equipment: Equipment, rows: typeof own): Renewal => {
        const last = rows.reduce((latest, row) => (row.nextOn > (latest?.nextOn ?? '') ? row : latest), rows[0])
        const isDue = !last || last.nextOn <= ctx.today
        return {
          beneficiary: member,
          equipment,
          lastDate: last?.purchasedOn ?? null,
          nextDate: isDue ? null : last.nextOn,
        }
      }
      const ofEar = (ear: 'LEFT' | 'RIGHT') =>
        own.filter(({ equipment, purchase }) => equipment === 'HEARING_AID' && purchase.ear === ear)
      const glasses = own.filter(({ equipment }) => equipment === 'GLASSES')
      return [
        renewalOf(Equipment.GLASSES, glasses),
        ...(ofEar('LEFT').length ? [renewalOf(Equipment.HEARING_AID_LEFT, ofEar('LEFT'))] : []),
        ...(ofEar('RIGHT').length ? [renewalOf(Equipment.HEARING_AID_RIGHT, ofEar('RIGHT'))] : []),
      ]
    })
}

/** The published examples, computed with this contract's formula and today's parameters. */
export const listExamples = async (ctx: Context): Promise<ReimbursementExample[]> => {
  const formula = await viewerFormula(ctx)
  if (!formula) return []
  return examplesFor(formula, ctx.today).map(example => ({
    heading: GuaranteeHeading[example.heading],
    label: example.label[ctx.locale],
    price: example.priceCents,
    base: example.baseCents,
    amounts: {
      paid: example.priceCents,
      amo: example.amoCents,
      amc: example.amcCents,
      outOfPocket: example.outOfPocketCents,
    },
  }))
}
