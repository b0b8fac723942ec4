import { and, eq } from 'drizzle-orm'
import type { Services } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { isAm } from '../../identifiers/am.ts'
import { isFiness } from '../../identifiers/finess.ts'
import { isRpps } from '../../identifiers/rpps.ts'
import { transferDay } from '../claim/claim.import.payments.ts'
import type { Incoming } from '../claim/claim.import.type.ts'
import { memoryCover } from '../claim/cover.ts'
import type { Provider } from '../claim/decompte.type.ts'
import { termsFor } from '../claim/ledger-entry.ts'
import { AmountMissing, simulate } from '../claim/simulate.ts'
import { type Act, acts, type Family } from '../guarantee/acts.ts'
import { usualDetail } from '../guarantee/simulation.service.ts'
import { openNir } from '../member/people.write.ts'
import type { RequestRow } from '../request/request.loader.ts'
import type { PaperTerms } from './paper-terms.ts'

/**
 * What the desk reads on a paper becomes lines like those of the Sécu's file, under an emitter of its own: the same
 * engine, the same ledger, and each of them once.
 */
export const DESK_EMITTER = 'DESK'

export type Line = PaperTerms['lines'][number]

/** A line that can't be made, before the engine is asked: the text says why, at the line's place. */
export type Unmade = 'UNKNOWN_ACT' | 'NO_TERMS' | 'AMOUNTS_MISSING' | 'NO_NIR'

type Person = Pick<
  Services['db']['tables']['member']['$inferSelect'],
  'memberId' | 'nirSealed' | 'birthOn' | 'birthRank' | 'regime' | 'rightsFrom' | 'rightsTo'
> & { formula: string; startOn: string }

/** Whose care it is, as the engine needs them. */
export const personOfRequest = async (
  { db }: Pick<Services, 'db'>,
  tx: Writer,
  { contractId, memberId }: Pick<RequestRow, 'contractId' | 'memberId'>,
): Promise<Person> => {
  const { member, contract } = db.tables
  const [row] = await tx
    .select({ member, formula: contract.formula, startOn: contract.startOn })
    .from(member)
    .innerJoin(contract, eq(contract.contractId, member.contractId))
    .where(and(eq(member.contractId, contractId), eq(member.memberId, memberId)))
  if (!row) throw new Error('A request about nobody')
  return { ...row.member, formula: row.formula, startOn: row.startOn }
}

/** By what a paper's line says, which kind of professional it is of. */
const SPECIALTIES: Readonly<Partial<Record<Family, string>>> = {
  GLASSES: 'OPTICS',
  CONTACT_LENSES: 'OPTICS',
  MEDICINE: 'PHARMACY',
  BIOLOGY: 'BIOLOGY',
  DENTAL_CARE: 'DENTAL',
  DENTAL_PROSTHESIS: 'DENTAL',
  IMPLANT: 'DENTAL',
  ORTHODONTICS: 'DENTAL',
  ALTERNATIVE_MEDICINE: 'OSTEOPATHY',
  PSYCHOLOGIST: 'PSYCHOLOGY',
  PARAMEDICAL: 'PHYSIOTHERAPY',
}

/** A professional without a number is known by their name: the same name on the same day is the same visit. */
const providerOf = ({ name, number, convention }: PaperTerms['provider'], act: Act): Provider => {
  const id = number ?? name.toLocaleLowerCase('fr').replace(/\s+/g, ' ').slice(0, 40)
  return {
    id,
    idKind: isRpps(id) ? 'RPPS' : isFiness(id) ? 'FINESS' : 'AM',
    name,
    specialty: SPECIALTIES[act.family] ?? '',
    convention: convention ?? (act.doctorFee ? 'SECTOR_1' : 'NONE'),
  }
}

/** Whether a number is one that professionals have. */
export const isProviderNumber = (text: string): boolean => isRpps(text) || isFiness(text) || isAm(text)

/** What a request's paper is to the engine. */
export interface PaperOf {
  request: Pick<RequestRow, 'reference'>
  person: Person
  provider: PaperTerms['provider']
  today: string
}

/**
 * One line for the engine: what the Sécu's statement says where the desk has it, else what the Sécu would pay by its own
 * tariffs.
 * @param at its place on the paper, from 0
 */
export const incomingOf = (
  { vault }: Pick<Services, 'vault'>,
  { request, person, provider: named, today }: PaperOf,
  line: Line,
  at: number,
): Incoming | Unmade => {
  const act = acts.find(line.act)
  if (!act) return 'UNKNOWN_ACT'
  const nir = openNir(vault, person)
  if (nir === null) return 'NO_NIR'
  const terms = termsFor(person, line.careDate)
  if (!terms) return 'NO_TERMS'
  const provider = providerOf(named, act)
  try {
    const made = simulate(
      {
        act: line.act,
        billedCents: line.billed,
        ...(line.base !== undefined && { baseCents: line.base }),
        convention: provider.convention,
        specialty: provider.specialty,
        pathway: act.pathwayPenalty ? 'REFERRED' : 'NOT_APPLICABLE',
        exemption: 'NONE',
        regime: person.regime,
        quantity: line.quantity,
        careOn: line.careDate,
        providerId: provider.id,
        ...(line.basket && { basket: line.basket }),
        ...usualDetail(act),
      },
      terms,
      memoryCover(),
    ).line
    return {
      line: {
        ...made,
        ref: `${request.reference}-${at + 1}`,
        nir,
        birthDate: person.birthOn,
        birthRank: person.birthRank,
        provider,
        ...(line.rate !== undefined && { rateBp: line.rate }),
        // What the Sécu's statement says it paid has its deductions taken off already.
        ...(line.amo !== undefined && { amoPaidCents: line.amo, deductions: [] }),
        thirdParty: { amo: false, amc: false },
        payee: 'MEMBER',
        paidOn: today,
        paymentRef: request.reference,
      },
      lineNumber: at + 1,
      source: { emitter: DESK_EMITTER, fileNumber: request.reference, dueOn: transferDay(today) },
    }
  } catch (error) {
    if (error instanceof AmountMissing) return 'AMOUNTS_MISSING'
    throw error
  }
}
