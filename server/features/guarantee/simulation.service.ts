import * as z from 'zod'
import { isStillOn } from '../../auth/renewal.ts'
import type { Context } from '../../context.ts'
import { HOUSEHOLD } from '../../db/ids.ts'
import { checkInput, type FieldTexts, InvalidInput, NotFound } from '../../graphql/problem.ts'
import { UnknownAct } from '../claim/adjudication.ts'
import { valuesOf } from '../claim/amo.ts'
import { careFamilyOf } from '../claim/care-family.ts'
import { actLabel } from '../claim/care-title.ts'
import { toParts, toSteps } from '../claim/claim.service.ts'
import { Convention, DeductionKind } from '../claim/claim.type.ts'
import { memoryCover } from '../claim/cover.ts'
import { AmountMissing, type PlannedCare, simulate as simulateCare } from '../claim/simulate.ts'
import { visibleMembers } from '../member/member.service.ts'
import type { Member } from '../member/member.type.ts'
import { type Act, acts } from './acts.ts'
import { catalogue } from './catalogue.ts'
import { ActNotSimulable, Basket, type SimulableAct, type SimulateInput, SimulateSuccess } from './guarantee.type.ts'
import { ParameterMissing, parameters } from './parameters.ts'

/** Prices beyond it are typing mistakes: the dearest care that a person pays at once is well below. */
const MAX_PRICE_CENTS = 10_000_000
const MAX_QUANTITY = 366

const Input = z.object({
  act: z.string().min(1).max(40),
  price: z.number().int().min(1).max(MAX_PRICE_CENTS),
  beneficiaryId: z.string().max(80),
  convention: z.enum(Convention).optional(),
  pathway: z.enum(['DOCTOR', 'REFERRED', 'DIRECT', 'EMERGENCY', 'AWAY', 'OUT_OF_PATHWAY', 'NOT_APPLICABLE']).optional(),
  basket: z.enum(Basket).optional(),
  quantity: z.number().int().min(1).max(MAX_QUANTITY).optional(),
  careDate: z.iso.date().optional(),
})

const TEXTS: FieldTexts = {
  price: {
    fr: 'Indiquez un prix entre 0,01 € et 100 000 €.',
    en: 'Enter a price from €0.01 to €100,000.',
  },
  quantity: { fr: 'Indiquez un nombre entre 1 et 366.', en: 'Enter a number from 1 to 366.' },
  act: { fr: 'Choisissez un soin.', en: 'Choose a kind of care.' },
  careDate: {
    fr: 'Choisissez une date à laquelle votre contrat vous couvre.',
    en: 'Choose a date on which your contract covers you.',
  },
}

/** The agreements that matter for doctors' fees; for the rest, the result is the same. */
const DOCTOR_CONVENTIONS = [Convention.SECTOR_1, Convention.OPTAM, Convention.NON_OPTAM] as const

/** A care without a tariff, or that a person doesn't choose by itself: a stay is many lines. */
const isOffered = (act: Act): boolean => !act.code.endsWith('*') && act.family !== 'HOSPITAL_STAY'

interface Way {
  convention: Convention
  basket: Basket | undefined
}

const conventionsOf = ({ doctorFee }: Act): Convention[] => (doctorFee ? [...DOCTOR_CONVENTIONS] : [Convention.NONE])

/** The ways in which the engine can compute an act today: it has a tariff for some conventions, and not for others. */
const waysOf = (act: Act, today: string): Way[] => {
  const formula = catalogue.list.find(one => catalogue.inForce(one.code, today) === one)
  if (!isOffered(act) || !formula) return []
  const terms = { formula, beneficiary: { birthDate: ADULT }, contract: { startOn: today }, parameters, acts }
  return conventionsOf(act).flatMap(convention =>
    [...basketsOf(act), ...(basketsOf(act).length ? [] : [undefined])]
      .map(basket => ({ convention, basket }))
      .filter(way => {
        try {
          simulateCare(
            plan(act, { ...way, price: SAMPLE_PRICE_CENTS, regime: 'GENERAL', on: today }),
            terms,
            memoryCover(),
          )
          return true
        } catch (error) {
          if (isWithoutTariff(error)) return false
          throw error
        }
      }),
  )
}

const ADULT = '1980-01-01'
const SAMPLE_PRICE_CENTS = 5_000

const isWithoutTariff = (error: unknown) =>
  error instanceof AmountMissing || error instanceof UnknownAct || error instanceof ParameterMissing

/** What is asked of the engine for an act: what isn't said is taken as usual. */
const plan = (
  act: Act,
  asked: {
    price: number
    convention?: Convention | undefined
    pathway?: PlannedCare['pathway'] | undefined
    basket?: Basket | undefined
    quantity?: number
    regime: PlannedCare['regime']
    on: string
  },
): PlannedCare => {
  const quantity = asked.quantity ?? 1
  return {
    act: act.code,
    billedCents: asked.price * quantity,
    convention: asked.convention ?? (act.doctorFee ? 'SECTOR_1' : 'NONE'),
    pathway: asked.pathway ?? (act.pathwayPenalty ? 'REFERRED' : 'NOT_APPLICABLE'),
    exemption: 'NONE',
    regime: asked.regime,
    quantity,
    careOn: asked.on,
    ...(asked.basket && { basket: asked.basket }),
    ...usualDetail(act),
  }
}

/** A price to start from: the regulated one, else the Sécu's base for an adult in sector 1. */
const usualPriceOf = (act: Act, today: string): number | null => {
  const facts = {
    on: today,
    age: 40,
    convention: act.doctorFee ? ('SECTOR_1' as const) : ('NONE' as const),
    specialty: '',
    pathway: 'REFERRED' as const,
    exemption: 'NONE' as const,
    regime: 'GENERAL' as const,
    quantity: 1,
    coefficient: undefined,
    baseCents: 0,
  }
  const [price] = valuesOf(act.prices ?? act.priceLimits ?? act.bases, facts, parameters)
  return price === undefined || price < 100 ? null : price
}

const basketsOf = ({ basket, family }: Act): Basket[] => {
  if (!basket || basket.rule === 'ALWAYS') return []
  return family === 'DENTAL_PROSTHESIS' ? [Basket.RAC0, Basket.CONTROLLED, Basket.FREE] : [Basket.RAC0, Basket.FREE]
}

/** Worked out once a day: what is offered depends on the day's tariffs only. */
let offered: { today: string; acts: { act: Act; ways: Way[] }[] } | undefined

/** The acts that the simulator knows the tariff of, in the order of the data. */
export const listSimulableActs = ({ locale, today }: Context): SimulableAct[] => {
  if (offered?.today !== today)
    offered = { today, acts: acts.list.map(act => ({ act, ways: waysOf(act, today) })).filter(one => one.ways.length) }
  return offered.acts.map(({ act, ways }) => ({
    code: act.code,
    label: act.label[locale],
    family: careFamilyOf(act.family),
    usualPrice: usualPriceOf(act, today),
    conventions: act.doctorFee ? [...new Set(ways.map(way => way.convention))] : [],
    pathwayMatters: act.pathwayPenalty === true,
    baskets: [...new Set(ways.flatMap(way => way.basket ?? []))],
  }))
}

/** What somebody has used, for the engine: their own rows and the household's. */
const coverOf = async (ctx: Context, member: Member) => {
  const [uses, purchases] = await Promise.all([ctx.loaders.ceilingUses(), ctx.loaders.purchases()])
  return memoryCover(
    uses
      .filter(use => use.memberId === member.memberId || use.memberId === HOUSEHOLD)
      .map(use => ({
        counter: use.counter,
        scope: use.memberId === HOUSEHOLD ? ('HOUSEHOLD' as const) : ('BENEFICIARY' as const),
        periodStart: use.periodStart,
        cents: use.usedCents,
        count: use.usedCount,
      })),
    purchases.filter(row => row.memberId === member.memberId).map(row => row.purchase),
  )
}

/**
 * What would be left to pay for care, through the same engine as a real line and with what is left of the ceilings.
 * Nothing is written. Only for people whose care the viewer may see: the result tells what they have used.
 */
export const simulate = async (
  ctx: Context,
  input: SimulateInput,
): Promise<SimulateSuccess | InvalidInput | NotFound | ActNotSimulable> => {
  const { value, problem } = checkInput(ctx.locale, Input, input, TEXTS)
  if (problem) return problem
  const [household, members] = await Promise.all([ctx.loaders.household(), visibleMembers(ctx)])
  const member = members.find(one => one.id === value.beneficiaryId && one.careVisible)
  if (!household || !member) return new NotFound(ctx.locale)
  const act = acts.find(value.act)
  if (!act || !isOffered(act)) return new ActNotSimulable(ctx.locale)

  const on = value.careDate ?? ctx.today
  const formula = catalogue.inForce(household.formula, on)
  const isCovered = on >= member.rightsFrom && isStillOn(member.rightsTo, on, household.endOn === null)
  if (!formula || !isCovered)
    return new InvalidInput(ctx.locale, [
      { path: 'careDate', code: 'not_covered', message: TEXTS.careDate![ctx.locale] },
    ])

  const { price, convention, pathway, basket, quantity } = value
  const planned = plan(act, { price, convention, pathway, basket, quantity: quantity ?? 1, regime: member.regime, on })
  try {
    const terms = {
      formula,
      beneficiary: { birthDate: member.birthDate },
      contract: { startOn: household.startOn },
      parameters,
      acts,
    }
    return toSuccess(ctx, act, simulateCare(planned, terms, await coverOf(ctx, member)))
  } catch (error) {
    if (isWithoutTariff(error)) return new ActNotSimulable(ctx.locale)
    throw error
  }
}

/** What a décompte would say of the piece, and a person need not be asked: which lens, which ear, for how many nights. */
export const usualDetail = (act: Act): Pick<PlannedCare, 'detail'> => {
  if (act.equipment?.item === 'FRAME') return { detail: { eyewear: 'FRAME' } }
  if (act.equipment?.item === 'LENS') return { detail: { eyewear: 'LENS', lens: 'SIMPLE' } }
  if (act.equipment?.item === 'DEVICE') return { detail: { ear: 'RIGHT' } }
  return {}
}

const toSuccess = (ctx: Context, act: Act, { line, adjudication }: ReturnType<typeof simulateCare>) =>
  Object.assign(new SimulateSuccess(), {
    act: { code: act.code, label: actLabel(act.code, ctx.locale), family: careFamilyOf(act.family) },
    amounts: {
      paid: adjudication.billedCents,
      amo: adjudication.amoPaidCents,
      amc: adjudication.amcCents,
      outOfPocket: adjudication.outOfPocketCents,
    },
    base: line.baseCents,
    rate: line.rateBp,
    deductions: line.deductions.map(({ kind, cents }) => ({ kind: DeductionKind[kind], amount: cents })),
    outOfPocketParts: toParts(ctx, adjudication.outOfPocket),
    derivation: toSteps(ctx, adjudication.derivation, true),
  })
