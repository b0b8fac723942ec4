import { Trans } from '@lingui/react/macro'
import type { ActivationStateFragment } from '../../graphql/generated/identity/graphql.ts'
import { useStartActivationMutation } from '../../graphql/generated/identity/hooks.ts'
import { outcomeOf } from '../account/FormOutcome.tsx'
import { CardStep } from './CardStep.tsx'
import { StepHeading } from './StepHeading.tsx'

interface ActivationIdentityStepProps {
  arrived: boolean
  onDone: (activation: ActivationStateFragment) => void
}

/** Who one is, as the card says it. */
export function ActivationIdentityStep({ arrived, onDone }: ActivationIdentityStepProps) {
  const [{ fetching }, start] = useStartActivationMutation()
  return (
    <CardStep
      busy={fetching}
      identify={async input => {
        const result = (await start({ input })).data?.startActivation
        if (result?.__typename !== 'ActivationSuccess') return outcomeOf(result, 'memberNumber')
        onDone(result.activation)
        return undefined
      }}
      heading={
        <StepHeading step={1} of={3} arrived={arrived}>
          <Trans>Qui êtes-vous ?</Trans>
        </StepHeading>
      }
    />
  )
}
