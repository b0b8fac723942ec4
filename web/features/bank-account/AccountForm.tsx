import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Facts } from '../../design/Facts.tsx'
import { Surface } from '../../design/Surface.tsx'
import { TextField } from '../../design/TextField.tsx'
import { toast } from '../../design/toast.ts'
import { useChangeBankAccountMutation } from '../../graphql/generated/bank-account/hooks.ts'
import { outcomeOf, useOutcome } from '../account/FormOutcome.tsx'
import { useMailbox } from '../identity/MailboxLink.tsx'
import { useStepUp } from '../identity/useStepUp.tsx'
import { grouped, isWhole, masked } from './iban.ts'

interface AccountFormProps {
  /** The account in use, masked; null for none. */
  before: string | null
  /** Whose it must be. */
  holder: string
  onDone: () => void
}

/** Another account: typed, read once more beside the one before, then proved. */
export function AccountForm({ before, holder, onDone }: AccountFormProps) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const mailbox = useMailbox()
  const [iban, setIban] = useState('')
  const [name, setName] = useState('')
  const [isRead, setRead] = useState(false)
  // The same for each time this is sent.
  const [key, setKey] = useState(() => crypto.randomUUID())
  const [{ fetching }, send] = useChangeBankAccountMutation()
  const { run, dialog } = useStepUp('compte-bancaire', { mailbox, typed: true })
  const { ended, wrong, failure } = useOutcome()

  const read = (event: FormEvent) => {
    event.preventDefault()
    const problems = [
      ...(isWhole(iban) ? [] : [{ field: 'iban', message: t`Vérifiez cet IBAN : il lui manque des caractères.` }]),
      ...(name.trim().length >= 2 ? [] : [{ field: 'holderName', message: t`Indiquez le nom écrit sur le RIB.` }]),
    ]
    if (problems.length > 0) return ended({ kind: 'fields', problems })
    ended(undefined)
    setRead(true)
  }

  const confirm = async () => {
    const input = { idempotencyKey: key, iban, holderName: name.trim() }
    const result = await run(async () => (await send({ input })).data?.changeBankAccount)
    if (result?.__typename === 'Cancelled') return
    if (result?.__typename !== 'ChangeBankAccountSuccess') {
      // What is wrong is in the fields: back to them. Changed, it is another sending.
      if (result && 'fields' in result) setRead(false)
      setKey(crypto.randomUUID())
      return ended(outcomeOf(result, 'iban-confirm'))
    }
    toast(
      result.request.state === 'ACCEPTED'
        ? t`Vos remboursements iront sur ce compte.`
        : t`Nous vérifions ce compte et vous répondons.`,
    )
    onDone()
    void navigate({ to: '/demarches/$id', params: { id: result.request.id } })
  }

  if (isRead)
    return (
      <Surface title={<Trans>Vérifiez avant de confirmer</Trans>}>
        {failure}
        <Facts
          facts={[
            [t`Compte actuel`, before && <span className="num">{before}</span>],
            [
              t`Nouveau compte`,
              <span key="new" className="num">
                {masked(iban)}
              </span>,
            ],
            [t`Au nom de`, name.trim()],
          ]}
        />
        <div className="flex flex-wrap gap-2">
          <Button id="iban-confirm" busy={fetching} onPress={() => void confirm()}>
            <Trans>Confirmer ce compte</Trans>
          </Button>
          <Button kind="quiet" onPress={() => setRead(false)}>
            <Trans>Modifier</Trans>
          </Button>
        </div>
        {dialog}
      </Surface>
    )
  return (
    <Surface title={before ? <Trans>Changer de compte</Trans> : <Trans>Indiquer un compte</Trans>}>
      <form noValidate onSubmit={read} className="grid gap-4">
        {failure}
        <TextField
          id="iban"
          label={<Trans>IBAN</Trans>}
          hint={<Trans>De 15 à 34 caractères, comme FR76 3000 6000… N’importe quel pays de la zone SEPA.</Trans>}
          value={iban}
          onChange={event => setIban(event.target.value)}
          onBlur={() => setIban(grouped(iban))}
          error={wrong('iban')}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
        <TextField
          id="holderName"
          label={<Trans>Nom écrit sur le RIB</Trans>}
          hint={<Trans>Le compte doit être au nom de {holder}, seul ou avec quelqu’un.</Trans>}
          value={name}
          onChange={event => setName(event.target.value)}
          error={wrong('holderName')}
          autoComplete="name"
        />
        <div>
          <Button type="submit">
            <Trans>Continuer</Trans>
          </Button>
        </div>
      </form>
    </Surface>
  )
}
