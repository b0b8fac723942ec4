import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { RadioGroup } from '../../design/RadioGroup.tsx'
import { TextField } from '../../design/TextField.tsx'
import { toast } from '../../design/toast.ts'
import type { MembershipRefusal, MembershipRowFragment } from '../../graphql/generated/membership/graphql.ts'
import { useAcceptMembershipMutation, useRefuseMembershipMutation } from '../../graphql/generated/membership/hooks.ts'
import { outcomeOf, useOutcome } from '../account/FormOutcome.tsx'
import { useRefusalWords } from './membership-words.ts'

interface DecideDialogProps {
  row: MembershipRowFragment
  verdict: 'ACCEPT' | 'REFUSE'
  onClose: () => void
  onDone: () => void
}

/** What a decision takes: the number of the contract that was made, or the reason why there is none. */
export function DecideDialog({ row: { id, name }, verdict, onClose, onDone }: DecideDialogProps) {
  const { t } = useLingui()
  const words = useRefusalWords()
  const [contractNumber, setContractNumber] = useState('')
  const [reason, setReason] = useState<MembershipRefusal | null>(null)
  const [{ fetching: accepting }, accept] = useAcceptMembershipMutation()
  const [{ fetching: refusing }, refuse] = useRefuseMembershipMutation()
  const { ended, wrong, failure } = useOutcome()
  const isAccepting = verdict === 'ACCEPT'
  const busy = accepting || refusing

  const decide = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    if (!isAccepting && !reason)
      return ended({ kind: 'fields', problems: [{ field: 'reason', message: t`Choisissez un motif.` }] })
    const result = isAccepting
      ? (await accept({ input: { id, contractNumber } })).data?.acceptMembership
      : (await refuse({ input: { id, reason: reason! } })).data?.refuseMembership
    if (result?.__typename !== 'DecideMembershipSuccess')
      return ended(outcomeOf(result, isAccepting ? 'contractNumber' : 'reason'))
    toast(isAccepting ? t`${name} nous rejoint : un e-mail part.` : t`Demande refusée : un e-mail part à ${name}.`)
    onDone()
  }
  return (
    <Dialog open onClose={onClose} title={isAccepting ? <Trans>Accepter {name}</Trans> : <Trans>Refuser {name}</Trans>}>
      <form noValidate onSubmit={event => void decide(event)} className="grid grid-cols-[minmax(0,1fr)] gap-4">
        {failure}
        {isAccepting ? (
          <TextField
            id="contractNumber"
            label={<Trans>Numéro du contrat ouvert</Trans>}
            hint={<Trans>Le parrainage suit ce contrat dès qu’il arrive avec le fichier de la nuit.</Trans>}
            value={contractNumber}
            onChange={event => setContractNumber(event.target.value)}
            error={wrong('contractNumber')}
            autoComplete="off"
          />
        ) : (
          <RadioGroup
            name="reason"
            label={<Trans>Motif</Trans>}
            options={(Object.keys(words) as MembershipRefusal[]).map(value => ({ value, label: words[value] }))}
            value={reason}
            onChange={setReason}
            error={wrong('reason')}
          />
        )}
        <Button type="submit" kind={isAccepting ? 'primary' : 'danger'} wide busy={busy}>
          {isAccepting ? <Trans>Accepter la demande</Trans> : <Trans>Refuser la demande</Trans>}
        </Button>
      </form>
    </Dialog>
  )
}
