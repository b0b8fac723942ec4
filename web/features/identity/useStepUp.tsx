import { type ReactNode, useState } from 'react'
import type { StepUpRequiredFragment } from '../../graphql/generated/identity/graphql.ts'
import type { ActName } from './resumed-act.ts'
import { StepUpDialog } from './StepUpDialog.tsx'

type Answered = { __typename?: string } | undefined

interface Asked {
  stepUp: StepUpRequiredFragment['stepUp']
  answer: (proven: boolean) => void
}

/** Not done: the person closed the dialog. */
export interface Cancelled {
  __typename: 'Cancelled'
}

const asksMore = (result: Answered): result is StepUpRequiredFragment & { __typename: 'StepUpRequired' } =>
  result?.__typename === 'StepUpRequired'

interface StepUpOptions {
  /** Where the demonstration's messages are read; nothing in life. */
  mailbox?: string | null | undefined
  /** Whether something is typed for it. */
  typed?: boolean
}

/**
 * Does an act that may ask for more than a session: shows what must be proved, then does the very same act again.
 * Render `dialog` beside the screen's own content.
 */
export function useStepUp(
  act: ActName,
  { mailbox, typed = false }: StepUpOptions = {},
): {
  run: <Result extends Answered>(work: () => Promise<Result>) => Promise<Result | Cancelled>
  dialog: ReactNode
} {
  const [asked, setAsked] = useState<Asked>()
  const run = async <Result extends Answered>(work: () => Promise<Result>): Promise<Result | Cancelled> => {
    const result = await work()
    if (!asksMore(result)) return result
    const proven = await new Promise<boolean>(answer => setAsked({ stepUp: result.stepUp, answer }))
    setAsked(undefined)
    return proven ? work() : { __typename: 'Cancelled' }
  }
  return {
    run,
    dialog: asked && (
      <StepUpDialog
        key={asked.stepUp.id}
        stepUp={asked.stepUp}
        mailbox={mailbox}
        act={act}
        typed={typed}
        onProven={() => asked.answer(true)}
        onClose={() => asked.answer(false)}
      />
    ),
  }
}
