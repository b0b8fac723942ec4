import { Trans } from '@lingui/react/macro'
import { DateText } from '../../design/DateText.tsx'
import { Surface } from '../../design/Surface.tsx'
import type { RequestDetailFragment } from '../../graphql/generated/request/graphql.ts'
import { useAdditions, useRemovals } from '../beneficiary/cases.ts'

/** Who comes onto the contract or leaves it, on the request's page. */
export function BeneficiaryPart({ change }: { change: NonNullable<RequestDetailFragment['beneficiaryChange']> }) {
  const additions = useAdditions()
  const removals = useRemovals()
  const { fullName, birthDate, addition, removal, effectiveDate } = change
  return (
    <Surface title={addition ? <Trans>Qui arrive</Trans> : <Trans>Qui part</Trans>}>
      <p className="text-l font-[650]">{fullName}</p>
      <p className="text-ink-2">
        {addition ? additions[addition].name : removal && removals[removal].name}
        {' · '}
        <Trans>
          né(e) le <DateText date={birthDate} />
        </Trans>
      </p>
      <p>
        {addition ? (
          <Trans>
            Couverture prévue à partir du <DateText date={effectiveDate} />.
          </Trans>
        ) : (
          <Trans>
            Dernier jour de couverture prévu : <DateText date={effectiveDate} />.
          </Trans>
        )}
      </p>
    </Surface>
  )
}
