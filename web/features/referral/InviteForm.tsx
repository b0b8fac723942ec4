import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { useClient } from 'urql'
import { Button } from '../../design/Button.tsx'
import { Surface } from '../../design/Surface.tsx'
import { TextField } from '../../design/TextField.tsx'
import { toast } from '../../design/toast.ts'
import { renewScreen } from '../../graphql/client.ts'
import { useInviteFriendMutation } from '../../graphql/generated/referral/hooks.ts'
import { outcomeOf, useOutcome } from '../account/FormOutcome.tsx'

/** One mail to one address, which is not kept. */
export function InviteForm({ days }: { days: number }) {
  const { t } = useLingui()
  const client = useClient()
  const [key, setKey] = useState(() => crypto.randomUUID())
  const [email, setEmail] = useState('')
  const [{ fetching }, invite] = useInviteFriendMutation()
  const { ended, wrong, failure } = useOutcome()

  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (fetching) return
    if (!email.trim())
      return ended({ kind: 'fields', problems: [{ field: 'email', message: t`Indiquez l’adresse de votre proche.` }] })
    const { data } = await invite({ input: { idempotencyKey: key, email } })
    const result = data?.inviteFriend
    if (result?.__typename !== 'InviteFriendSuccess') return ended(outcomeOf(result, 'email'))
    ended(undefined)
    setEmail('')
    // The next one is another act.
    setKey(crypto.randomUUID())
    toast(t`L’invitation part à ${email.trim()}.`)
    renewScreen(client)
  }
  return (
    <Surface title={<Trans>Inviter par e-mail</Trans>}>
      <form noValidate onSubmit={event => void send(event)} className="grid grid-cols-[minmax(0,1fr)] gap-4">
        {failure}
        <p className="text-ink-2">
          <Trans>
            Nous lui écrivons une seule fois, de votre part, et ne gardons pas son adresse. Sans réponse sous{' '}
            <Plural value={days} one="# jour" other="# jours" />, l’invitation s’efface.
          </Trans>
        </p>
        <TextField
          id="email"
          type="email"
          label={<Trans>Adresse e-mail de votre proche</Trans>}
          hint={<Trans>Assurez-vous qu’il est d’accord.</Trans>}
          value={email}
          onChange={event => setEmail(event.target.value)}
          error={wrong('email')}
          autoComplete="off"
        />
        <div>
          <Button kind="quiet" type="submit" busy={fetching}>
            <Trans>Envoyer l’invitation</Trans>
          </Button>
        </div>
      </form>
    </Surface>
  )
}
