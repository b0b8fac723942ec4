import { useEffect, useState } from 'react'
import { useClient } from 'urql'
import {
  type PaperInput,
  ProposeSettlementDocument,
  type ProposeSettlementMutation,
} from '../../graphql/generated/worklist/graphql.ts'

type Answer = ProposeSettlementMutation['proposeSettlement']
export type Settlement = Extract<Answer, { __typename: 'ProposeSettlementSuccess' }>['settlement']

/** How long the typing must pause before the engine is asked. */
const PAUSE = 400

interface Proposal {
  settlement: Settlement | undefined
  /** What is wrong with what was typed, by its place. */
  problems: readonly { path: string; message: string }[]
  failed: boolean
  busy: boolean
}

/** What a paper would come to, asked for as it is typed. Each asking is a look at its member's file, written down. */
export function useSettlement(input: PaperInput | undefined): Proposal {
  const client = useClient()
  const [found, setFound] = useState<Omit<Proposal, 'busy'> & { of: string }>()
  const wanted = input && JSON.stringify(input)
  useEffect(() => {
    if (!wanted) return
    let isOver = false
    const ask = async () => {
      const { data } = await client.mutation(ProposeSettlementDocument, { input: JSON.parse(wanted) }).toPromise()
      if (isOver) return
      const answer = data?.proposeSettlement
      setFound({
        of: wanted,
        settlement: answer?.__typename === 'ProposeSettlementSuccess' ? answer.settlement : undefined,
        problems:
          answer?.__typename === 'InvalidInput'
            ? answer.fields
            : answer && answer.__typename !== 'ProposeSettlementSuccess'
              ? [{ path: '', message: answer.message }]
              : [],
        failed: !answer,
      })
    }
    const timer = setTimeout(() => void ask(), PAUSE)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [client, wanted])
  if (!wanted) return { settlement: undefined, problems: [], failed: false, busy: false }
  const isCurrent = found?.of === wanted
  return {
    settlement: found?.settlement,
    problems: isCurrent ? found.problems : [],
    failed: isCurrent && found.failed,
    busy: !isCurrent,
  }
}
