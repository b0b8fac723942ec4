import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { toast } from '../../design/toast.ts'
import type { RequestRowFragment } from '../../graphql/generated/request/graphql.ts'
import { useWithdrawRequestMutation } from '../../graphql/generated/request/hooks.ts'
import { outcomeOf, useOutcome } from '../account/FormOutcome.tsx'

/** Takes a request back, once its person has said so twice. */
export function WithdrawButton({ request }: { request: Pick<RequestRowFragment, 'id' | 'reference'> }) {
  const { t } = useLingui()
  const [isAsked, setAsked] = useState(false)
  const [{ fetching }, send] = useWithdrawRequestMutation()
  const { ended, failure } = useOutcome()
  const { id, reference } = request

  const withdraw = async () => {
    const { data } = await send({ input: { requestId: id } })
    const result = data?.withdrawRequest
    if (result?.__typename !== 'WithdrawRequestSuccess') return ended(outcomeOf(result, 'withdraw'))
    setAsked(false)
    toast(t`Demande retirée.`)
  }

  return (
    <>
      <div>
        <Button kind="plain" onPress={() => setAsked(true)}>
          <Trans>Retirer ma demande</Trans>
        </Button>
      </div>
      <Dialog open={isAsked} onClose={() => setAsked(false)} title={<Trans>Retirer cette demande ?</Trans>}>
        {failure}
        <p>
          <Trans>
            Nous ne traiterons pas la demande <span className="num whitespace-nowrap">{reference}</span>. Vos pages
            restent dans vos documents.
          </Trans>
        </p>
        <div className="flex flex-wrap gap-2">
          <Button kind="danger" id="withdraw" busy={fetching} onPress={() => void withdraw()}>
            <Trans>Retirer la demande</Trans>
          </Button>
          <Button kind="quiet" onPress={() => setAsked(false)}>
            <Trans>La garder</Trans>
          </Button>
        </div>
      </Dialog>
    </>
  )
}
