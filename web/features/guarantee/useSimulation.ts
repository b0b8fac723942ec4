import type { CombinedError } from 'urql'
import type { MoneyAmountsFragment, SimulateInput, SimulateQuery } from '../../graphql/generated/guarantee/graphql.ts'
import { useCompareSimulationsQuery, useSimulateQuery } from '../../graphql/generated/guarantee/hooks.ts'
import { type PlannedCare, simulateInput, type Variant, variantsOf } from './planned-care.ts'
import { useDebounced } from './useDebounced.ts'

type Result = NonNullable<SimulateQuery['viewer']>['simulate']

/** What would be left to pay. */
export type Answer = Extract<Result, { __typename: 'SimulateSuccess' }>

/** One way of having the care, and who would pay what. */
export interface Compared {
  key: Variant['key']
  amounts: MoneyAmountsFragment
}

export interface Simulation {
  /** Of what was asked last; of what was asked before while `busy`. */
  answer: Answer | undefined
  compared: readonly Compared[]
  /** What is wrong, by field of the input; `''` for what is of none of them. */
  problems: ReadonlyMap<string, string>
  busy: boolean
  error: CombinedError | undefined
  retry: () => void
}

/** Short enough to feel at once, long enough for a price to be typed. */
const pause = 250

/** Asks the server as the form changes. */
export function useSimulation(care: PlannedCare): Simulation {
  const wanted = JSON.stringify({ input: simulateInput(care) ?? null, variants: variantsOf(care) })
  const settled = useDebounced(wanted, pause)
  // Text holds still between renders where objects do not; it is our own, written just above.
  const { input, variants } = JSON.parse(settled) as { input: SimulateInput | null; variants: Variant[] }
  const isAsked = input !== null && simulateInput(care) !== undefined

  const [one, askAgain] = useSimulateQuery({ variables: { input: input ?? nothing }, pause: input === null })
  const [first, second, third] = variants
  const [several, compareAgain] = useCompareSimulationsQuery({
    variables: {
      first: first?.input ?? nothing,
      second: second?.input ?? nothing,
      third: third?.input ?? first?.input ?? nothing,
      withThird: third !== undefined,
    },
    pause: !first || !second,
  })

  const result = isAsked ? one.data?.viewer?.simulate : undefined
  const answers = [several.data?.viewer?.first, several.data?.viewer?.second, several.data?.viewer?.third]
  return {
    answer: result?.__typename === 'SimulateSuccess' ? result : undefined,
    compared: isAsked
      ? variants.flatMap(({ key }, at) => {
          const answer = answers[at]
          return answer?.__typename === 'SimulateSuccess' ? [{ key, amounts: answer.amounts }] : []
        })
      : [],
    problems: problemsOf(result),
    busy: isAsked && (wanted !== settled || one.fetching || several.fetching),
    error: isAsked ? one.error : undefined,
    retry: () => {
      askAgain({ requestPolicy: 'network-only' })
      if (first) compareAgain({ requestPolicy: 'network-only' })
    },
  }
}

/** Stands where the types want an input while nothing is asked. */
const nothing: SimulateInput = { act: '', price: 0, beneficiaryId: '' }

const fields = ['act', 'price', 'quantity', 'careDate']

function problemsOf(result: Result | undefined): ReadonlyMap<string, string> {
  if (!result || result.__typename === 'SimulateSuccess') return new Map()
  if (result.__typename === 'ActNotSimulable') return new Map([['act', result.message]])
  if (result.__typename !== 'InvalidInput') return new Map([['', result.message]])
  return new Map(result.fields.map(({ path, message }) => [fields.includes(path) ? path : '', message]))
}
