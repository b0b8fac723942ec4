import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { Surface } from '../../design/Surface.tsx'
import { toast } from '../../design/toast.ts'
import type { RequestDetailFragment } from '../../graphql/generated/request/graphql.ts'
import { useCancelBankAccountChangeMutation } from '../../graphql/generated/request/hooks.ts'
import { useFormats } from '../../i18n/formats.ts'
import { outcomeOf, useOutcome } from '../account/FormOutcome.tsx'

interface BankAccountPartProps {
  id: string
  change: NonNullable<RequestDetailFragment['bankAccountChange']>
}

/** What a request for another account says, on its page; and the way back while the first transfer waits. */
export function BankAccountPart({ id, change }: BankAccountPartProps) {
  const { moment } = useFormats()
  const { ibanMasked, holderName, heldUntil, reviews, canCancel } = change
  return (
    <Surface title={<Trans>Le compte demandé</Trans>}>
      <p className="num text-l font-[650]">{ibanMasked}</p>
      <p className="text-ink-2 [overflow-wrap:anywhere]">{holderName}</p>
      {heldUntil && (
        <p>
          <Trans>Premier versement à partir du {moment(new Date(heldUntil))}.</Trans>
        </p>
      )}
      {reviews.length > 0 && (
        <>
          <p className="text-ink-2">
            <Trans>Nous le vérifions d’abord :</Trans>
          </p>
          <ul className="grid list-disc gap-1 ps-5">
            {reviews.map(text => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
      {canCancel && <Cancel id={id} />}
    </Surface>
  )
}

function Cancel({ id }: { id: string }) {
  const { t } = useLingui()
  const [isAsked, setAsked] = useState(false)
  const [{ fetching }, send] = useCancelBankAccountChangeMutation()
  const { ended, failure } = useOutcome()
  const cancel = async () => {
    const { data } = await send({ input: { requestId: id } })
    const result = data?.cancelBankAccountChange
    if (result?.__typename !== 'CancelBankAccountChangeSuccess') return ended(outcomeOf(result, 'cancel-change'))
    setAsked(false)
    toast(t`Vos remboursements continuent sur le compte précédent.`)
  }
  return (
    <>
      <div>
        <Button kind="quiet" onPress={() => setAsked(true)}>
          <Trans>Annuler ce changement</Trans>
        </Button>
      </div>
      <Dialog open={isAsked} onClose={() => setAsked(false)} title={<Trans>Revenir au compte précédent ?</Trans>}>
        {failure}
        <p>
          <Trans>Vos remboursements, y compris ceux qui attendaient, partent sur le compte précédent.</Trans>
        </p>
        <div className="flex flex-wrap gap-2">
          <Button id="cancel-change" busy={fetching} onPress={() => void cancel()}>
            <Trans>Revenir au compte précédent</Trans>
          </Button>
          <Button kind="quiet" onPress={() => setAsked(false)}>
            <Trans>Garder le nouveau</Trans>
          </Button>
        </div>
      </Dialog>
    </>
  )
}
