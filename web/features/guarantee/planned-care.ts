import type {
  Basket,
  Convention,
  Pathway,
  SimulateInput,
  SimulatorActsQuery,
} from '../../graphql/generated/guarantee/graphql.ts'
import type { SimulatorSearch } from './simulator-search.ts'

type Viewer = NonNullable<SimulatorActsQuery['viewer']>
export type SimulableAct = Viewer['acts'][number]
export type Person = Viewer['beneficiaries'][number]

/** The care that the form describes: what the address holds, completed by what is usual for the act. */
export interface PlannedCare {
  /** Undefined until one is chosen, and for a code that the simulator does not know. */
  act: SimulableAct | undefined
  person: Person | undefined
  /** The price of one, in cents; null until it is known. */
  price: number | null
  quantity: number
  /** Undefined where it changes nothing. */
  convention: Convention | undefined
  pathway: Pathway | undefined
  /** Undefined where there is none, and for the act's usual one. */
  basket: Basket | undefined
}

/** @param typed the price being typed, not in the address yet */
export function plannedCare(
  search: SimulatorSearch,
  acts: readonly SimulableAct[],
  people: readonly Person[],
  typed: number | null,
): PlannedCare {
  const act = acts.find(one => one.code === search.act)
  const person = people.find(one => one.id === search.beneficiary) ?? people.find(one => one.isViewer) ?? people[0]
  return {
    act,
    person,
    price: typed ?? search.price ?? act?.usualPrice ?? null,
    quantity: search.quantity ?? 1,
    convention: act && conventionOf(act, search.convention),
    pathway: act?.pathwayMatters ? (search.pathway ?? 'REFERRED') : undefined,
    basket: act?.baskets.find(basket => basket === search.basket),
  }
}

/** A doctor without agreement is not offered, but a reimbursement may be of one. */
const conventionOf = ({ conventions }: SimulableAct, asked: Convention | undefined): Convention | undefined =>
  conventions.length > 0 && asked === 'NOT_AGREED' ? asked : (conventions.find(one => one === asked) ?? conventions[0])

/** What the server is asked; undefined until there is enough to ask. */
export function simulateInput(care: PlannedCare): SimulateInput | undefined {
  const { act, person, price, quantity, convention, pathway, basket } = care
  if (!act || !person || price === null) return undefined
  return {
    act: act.code,
    price,
    beneficiaryId: person.id,
    quantity,
    ...(convention && { convention }),
    ...(pathway && { pathway }),
    ...(basket && { basket }),
  }
}

/** The same care in another way. */
export interface Variant {
  key: Convention | Basket
  input: SimulateInput
}

/**
 * The same care by each kind of doctor, or of each class, to set side by side; none where it makes no difference. All
 * at the same price, but for a doctor of sector 1, who asks the Sécu's price unless it is their price that was given.
 */
export function variantsOf(care: PlannedCare): Variant[] {
  const input = simulateInput(care)
  if (!input || !care.act) return []
  const { conventions, baskets, usualPrice } = care.act
  if (conventions.length > 1)
    return conventions.map(key => ({
      key,
      input: {
        ...input,
        convention: key,
        ...(key === 'SECTOR_1' && care.convention !== 'SECTOR_1' && usualPrice !== null
          ? { price: Math.min(usualPrice, input.price) }
          : {}),
      },
    }))
  return baskets.length > 1 ? baskets.map(key => ({ key, input: { ...input, basket: key } })) : []
}
