import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Amount } from '../../design/Amount.tsx'
import { Button } from '../../design/Button.tsx'
import { DateText } from '../../design/DateText.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { Facts } from '../../design/Facts.tsx'
import { Surface } from '../../design/Surface.tsx'
import { toast } from '../../design/toast.ts'
import type { RequestDetailFragment } from '../../graphql/generated/request/graphql.ts'
import { useRevokeTerminationMutation } from '../../graphql/generated/request/hooks.ts'
import { outcomeOf, useOutcome } from '../account/FormOutcome.tsx'

interface TerminationPartProps {
  request: Pick<RequestDetailFragment, 'id' | 'state'>
  termination: NonNullable<RequestDetailFragment['termination']>
}

/** What a request to end the contract says, on its page; and the way back, until the last day. */
export function TerminationPart({ request, termination }: TerminationPartProps) {
  const { t } = useLingui()
  const { reason, endDate, receivedOn, refund, owed, refundDueOn, canRevoke, insurer, eventDate } = termination
  return (
    <Surface title={<Trans>La fin de votre contrat</Trans>}>
      <p className="text-l font-[650]">
        <DateText date={endDate} />
      </p>
      <p className="text-ink-2">
        {request.state === 'ACCEPTED' ? (
          <Trans>Dernier jour de couverture, à minuit.</Trans>
        ) : (
          <Trans>Dernier jour prévu : il se compte depuis la réception de votre demande.</Trans>
        )}
      </p>
      <Facts
        facts={[
          [t`Motif`, reason.name],
          [t`Date de l’événement`, eventDate && <DateText date={eventDate} />],
          [t`Reçue le`, <DateText key="received" date={receivedOn} />],
          [t`Demandée par`, insurer],
          [
            t`Nous vous rendons`,
            refund !== null && refund > 0 && (
              <>
                <Amount cents={refund} />{' '}
                <span className="font-normal text-ink-2">
                  <Trans>
                    avant le <DateText date={refundDueOn} form="short" />
                  </Trans>
                </span>
              </>
            ),
          ],
          [t`Reste à payer`, owed !== null && owed > 0 && <Amount cents={owed} />],
        ]}
      />
      {canRevoke && <Revoke id={request.id} />}
    </Surface>
  )
}

function Revoke({ id }: { id: string }) {
  const { t } = useLingui()
  const [isAsked, setAsked] = useState(false)
  const [{ fetching }, send] = useRevokeTerminationMutation()
  const { ended, failure } = useOutcome()
  const revoke = async () => {
    const { data } = await send({ input: { requestId: id } })
    const result = data?.revokeTermination
    if (result?.__typename !== 'RevokeTerminationSuccess') return ended(outcomeOf(result, 'revoke'))
    setAsked(false)
    toast(t`Votre contrat continue.`)
  }
  return (
    <>
      <div>
        <Button kind="quiet" onPress={() => setAsked(true)}>
          <Trans>Renoncer à résilier</Trans>
        </Button>
      </div>
      <Dialog open={isAsked} onClose={() => setAsked(false)} title={<Trans>Garder votre contrat ?</Trans>}>
        {failure}
        <p>
          <Trans>Votre contrat continue sans interruption, aux mêmes conditions, et votre carte est renouvelée.</Trans>
        </p>
        <div className="flex flex-wrap gap-2">
          <Button id="revoke" busy={fetching} onPress={() => void revoke()}>
            <Trans>Garder mon contrat</Trans>
          </Button>
          <Button kind="quiet" onPress={() => setAsked(false)}>
            <Trans>Non, résilier</Trans>
          </Button>
        </div>
      </Dialog>
    </>
  )
}
