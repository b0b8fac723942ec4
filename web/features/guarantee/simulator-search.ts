import type { Basket, Convention, Pathway } from '../../graphql/generated/guarantee/graphql.ts'

/**
 * What the address of the simulator holds, so that a simulation can be shared, and prefilled by a link from a
 * reimbursement: `<AppLink to="/simulateur" search={{ act: 'CS', price: 5500, convention: 'OPTAM' }}>`.
 */
export interface SimulatorSearch {
  /** The act's code. */
  act?: string | undefined
  /** The price of one, in cents; the act's usual price when left out. */
  price?: number | undefined
  convention?: Convention | undefined
  pathway?: Pathway | undefined
  basket?: Basket | undefined
  /** For this person; for whoever looks, when left out. */
  beneficiary?: string | undefined
  /** How many; 1 when left out. */
  quantity?: number | undefined
}

const conventions: readonly string[] = ['SECTOR_1', 'OPTAM', 'NON_OPTAM', 'NOT_AGREED', 'NONE'] satisfies Convention[]
const baskets: readonly string[] = ['RAC0', 'CONTROLLED', 'FREE'] satisfies Basket[]
const pathways: readonly string[] = [
  'DOCTOR',
  'REFERRED',
  'DIRECT',
  'EMERGENCY',
  'AWAY',
  'OUT_OF_PATHWAY',
  'NOT_APPLICABLE',
] satisfies Pathway[]

const isOneOf = <Name extends string>(names: readonly string[], value: unknown): value is Name =>
  typeof value === 'string' && names.includes(value)

const isCount = (value: unknown, from: number): value is number => Number.isSafeInteger(value) && Number(value) >= from

/** Reads the address; what it can't use is left out. */
export function readSimulatorSearch(raw: Record<string, unknown>): SimulatorSearch {
  const { act, price, convention, pathway, basket, beneficiary, quantity } = raw
  return {
    // A code of digits alone reads as a number.
    ...((typeof act === 'string' || typeof act === 'number') && { act: String(act) }),
    ...(isCount(price, 0) && { price }),
    ...(isOneOf<Convention>(conventions, convention) && { convention }),
    ...(isOneOf<Pathway>(pathways, pathway) && { pathway }),
    ...(isOneOf<Basket>(baskets, basket) && { basket }),
    ...(typeof beneficiary === 'string' && { beneficiary }),
    ...(isCount(quantity, 1) && { quantity }),
  }
}
