import { amoSide } from '../features/claim/amo.ts'
import { addDays, addMonths } from '../features/claim/calendar.ts'
import { memoryCover } from '../features/claim/cover.ts'
import type { DecompteLine } from '../features/claim/decompte.type.ts'
import { simulate } from '../features/claim/simulate.ts'
import { acts } from '../features/guarantee/acts.ts'
import { catalogue } from '../features/guarantee/catalogue.ts'
import { parameters } from '../features/guarantee/parameters.ts'
import { type Care, type Event, type TakenBack, workday } from './care.ts'
import type { Patient, SeedCase } from './case.ts'

/** A line, in which file it comes, and what must become of it when all is not well. */
export interface SeedLine {
  line: DecompteLine
  /** The day of the file it comes in. */
  sentOn: string
  wants?: Care['wants']
}

/** The last file was sent on this day, a Friday. */
export const LAST_DAY = '2026-11-20'

const isCare = (event: Event): event is Care => 'act' in event

/** The AMO pays five days after the care, on a working day. */
const paymentDay = ({ on, to, paidOn }: Care): string => paidOn ?? workday(addDays(to ?? on, 5))

/** From here on a file comes each week; before, one a month, because each takes its time when the demonstration starts. */
const WEEKLY_FROM = '2026-09-01'

/** The day of the file that tells of a payment of the AMO: the Friday after it, or long ago the end of the month. */
function fileDay(paidOn: string): string {
  if (paidOn < WEEKLY_FROM) return addDays(addMonths(`${paidOn.slice(0, 7)}-01`, 1), -1)
  const day = new Date(`${paidOn}T00:00:00Z`).getUTCDay()
  return addDays(paidOn, (5 - day + 7) % 7)
}

/**
 * The décompte lines of a case, as the AMO would have sent them: its rates, bases and deductions of the day of care,
 * its yearly caps counted in the order in which the lines will be applied.
 */
export function linesOf(one: SeedCase): SeedLine[] {
  let sequence = 0
  const reference = () => `${one.contract.number}-${String(++sequence).padStart(4, '0')}`
  return [...one.people, ...(one.strangers ?? [])].flatMap(patient => patientLines(one, patient, reference))
}

function patientLines(one: SeedCase, patient: Patient, reference: () => string): SeedLine[] {
  const events = (patient.history ?? []).flat()
  if (events.length === 0) return []
  const { nir } = patient
  if (nir === null) throw new Error(`${one.key}: the Sécu pays nothing for somebody it has not numbered.`)
  const cares = events.filter(isCare).map(care => ({ care, paidOn: paymentDay(care) }))
  // The order of application: file by file, and in a file by day of care. The sort is stable.
  const order = ({ care, paidOn }: (typeof cares)[number]) => `${fileDay(paidOn)} ${care.on}`
  cares.sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0))

  const cover = memoryCover()
  const named = new Map<string, DecompteLine>()
  const lines: SeedLine[] = cares.map(({ care, paidOn }) => {
    const line: DecompteLine = {
      ...amoLine(one, patient, care, cover),
      ...care.mistake,
      ref: reference(),
      nir,
      birthDate: patient.birthOn,
      birthRank: patient.birthRank ?? 1,
      careTo: care.to ?? care.on,
      provider: care.by,
      paidOn,
      paymentRef: `VIR-${one.contract.number}-${paidOn.replaceAll('-', '')}`,
    }
    if (care.name) named.set(care.name, line)
    return { line, sentOn: fileDay(paidOn), ...(care.wants ? { wants: care.wants } : {}) }
  })
  for (const event of events) if (!isCare(event)) lines.push(reversal(one, event, named, lines, reference()))
  return lines
}

/** What of a line does not come from the care alone. */
type Envelope = 'ref' | 'nir' | 'birthDate' | 'birthRank' | 'careTo' | 'provider' | 'paidOn' | 'paymentRef'

/** The AMO's figures for one line, and its deductions counted in `cover`. */
function amoLine(
  one: SeedCase,
  patient: Patient,
  care: Care,
  cover: ReturnType<typeof memoryCover>,
): Omit<DecompteLine, Envelope> {
  const { on, asks, base, rateBp } = care
  const thirdParty = care.thirdParty ?? false
  const quantity = care.quantity ?? 1
  const facts = {
    pathway: care.pathway ?? 'NOT_APPLICABLE',
    exemption: care.exemption ?? 'NONE',
    regime: patient.regime ?? 'GENERAL',
    ...(care.basket ? { basket: care.basket } : {}),
    ...(care.priceLimitCents === undefined ? {} : { priceLimitCents: care.priceLimitCents }),
    ...(care.detail ? { detail: care.detail } : {}),
  } as const

  if (rateBp !== undefined) {
    if (asks === undefined || base === undefined) throw new Error(`${one.key}, ${on}: ${care.act} lacks its amounts.`)
    return {
      ...facts,
      nature: 'NORMAL',
      careFrom: on,
      act: { code: care.act, quantity },
      billedCents: asks,
      baseCents: base,
      rateBp,
      amoPaidCents: amoSide(asks, base, rateBp, 0).paidCents,
      deductions: [],
      thirdParty: { amo: thirdParty, amc: thirdParty },
      payee: thirdParty ? 'PROVIDER' : 'MEMBER',
    }
  }
  const formula = catalogue.inForce(one.contract.formula, on)
  if (!formula) throw new Error(`${one.key}: the formula ${one.contract.formula} is unknown.`)
  const { line, adjudication } = simulate(
    {
      ...facts,
      act: care.act,
      billedCents: asks,
      baseCents: base,
      convention: care.by.convention,
      specialty: care.by.specialty,
      quantity,
      ...(care.coefficient === undefined ? {} : { coefficient: care.coefficient }),
      careOn: on,
      thirdParty,
      providerId: care.by.id,
    },
    {
      formula,
      beneficiary: { birthDate: patient.birthOn },
      contract: { startOn: one.contract.startOn },
      parameters,
      acts,
    },
    cover,
  )
  // Guarantee ceilings are the mutuelle's business: only what the AMO keeps back is counted here.
  const { family, deductions } = adjudication
  cover.apply({ family, consumptions: [], deductions }, { careFrom: on, provider: care.by })
  return line
}

const opposite = (cents: number) => 0 - cents

function reversal(
  one: SeedCase,
  event: TakenBack,
  named: ReadonlyMap<string, DecompteLine>,
  lines: readonly SeedLine[],
  ref: string,
): SeedLine {
  const { reverses, paidOn, wants } = event
  // A reversal of nothing looks like one of something.
  const taken = named.get(reverses) ?? (wants === 'UNKNOWN_REVERSED_LINE' ? lines[0]?.line : undefined)
  if (!taken) throw new Error(`${one.key}: no care is named ${reverses}.`)
  const line: DecompteLine = {
    ...taken,
    ref,
    nature: 'REVERSAL',
    reverses: named.get(reverses)?.ref ?? reverses,
    billedCents: opposite(taken.billedCents),
    baseCents: opposite(taken.baseCents),
    amoPaidCents: opposite(taken.amoPaidCents),
    deductions: taken.deductions.map(({ kind, cents }) => ({ kind, cents: opposite(cents) })),
    paidOn,
    paymentRef: `VIR-${one.contract.number}-${paidOn.replaceAll('-', '')}`,
  }
  return { line, sentOn: fileDay(paidOn), ...(wants ? { wants } : {}) }
}
