import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useEffect, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { LinkButton } from '../../design/Link.tsx'
import { LoadError } from '../../design/LoadError.tsx'
import { Notice } from '../../design/Notice.tsx'
import { PageHeader } from '../../design/PageHeader.tsx'
import { Skeleton } from '../../design/Skeleton.tsx'
import { Surface } from '../../design/Surface.tsx'
import type { DestinationFragment, OpenPasswordResetMutation } from '../../graphql/generated/identity/graphql.ts'
import {
  useOpenPasswordResetMutation,
  useResetPasswordMutation,
  useSendPasswordResetCodeMutation,
} from '../../graphql/generated/identity/hooks.ts'
import { outcomeOf, useOutcome } from '../account/FormOutcome.tsx'
import { CodeField } from './CodeField.tsx'
import { CodeSentNotice } from './CodeSentNotice.tsx'
import { LinkOverNotice } from './LinkOverNotice.tsx'
import { NewPasswordField } from './NewPasswordField.tsx'

type Opened = Extract<OpenPasswordResetMutation['openPasswordReset'], { __typename: 'OpenPasswordResetSuccess' }>

/** Where the mail's link leads: a code by another way, then a new password. @param token what follows the # */
export function NewPasswordPage({ token }: { token: string }) {
  const { t } = useLingui()
  const [{ data, error }, open] = useOpenPasswordResetMutation()
  const [changed, setChanged] = useState(false)
  const [over, setOver] = useState(false)

  useEffect(() => void open({ input: { token } }), [open, token])

  const result = data?.openPasswordReset
  return (
    <>
      <PageHeader title={changed ? t`Mot de passe changé` : t`Nouveau mot de passe`} />
      {changed ? (
        <Changed />
      ) : (
        <>
          {error && <LoadError kept={false} onRetry={() => void open({ input: { token } })} />}
          {!result && !error && (
            <Surface>
              <Skeleton shape="rows" count={2} />
            </Surface>
          )}
          {result?.__typename === 'LinkOver' || over ? (
            <LinkOverNotice />
          ) : result?.__typename === 'TooManyAttempts' ? (
            <Notice tone="act" title={result.message} />
          ) : (
            result?.__typename === 'OpenPasswordResetSuccess' && (
              <Steps token={token} opened={result} onOver={() => setOver(true)} onChanged={() => setChanged(true)} />
            )
          )}
        </>
      )}
    </>
  )
}

interface StepsProps {
  token: string
  opened: Opened
  onOver: () => void
  onChanged: () => void
}

function Steps({ token, opened, onOver, onChanged }: StepsProps) {
  const { t } = useLingui()
  const [{ fetching: sending }, send] = useSendPasswordResetCodeMutation()
  const [{ fetching }, reset] = useResetPasswordMutation()
  const [sent, setSent] = useState(opened.sent)
  const { ended, wrong, failure } = useOutcome()

  const sendCode = async ({ channel }: DestinationFragment) => {
    if (sending) return
    const { data } = await send({ input: { token, channel } })
    const result = data?.sendPasswordResetCode
    if (result?.__typename === 'LinkOver') return onOver()
    if (result?.__typename !== 'SendPasswordResetCodeSuccess') return ended(outcomeOf(result, 'code'))
    ended(undefined)
    setSent(result.sent)
  }

  const choose = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (fetching) return
    const typed = new FormData(event.currentTarget)
    const code = String(typed.get('code') ?? '').trim()
    const password = String(typed.get('password') ?? '')
    const problems = []
    if (!code) problems.push({ field: 'code', message: t`Indiquez le code reçu.` })
    if (!password) problems.push({ field: 'password', message: t`Choisissez un mot de passe.` })
    if (problems.length > 0) return ended({ kind: 'fields', problems })
    const { data } = await reset({ input: { token, code, password } })
    const result = data?.resetPassword
    if (result?.__typename === 'ResetPasswordSuccess') return onChanged()
    if (result?.__typename === 'LinkOver') return onOver()
    ended(outcomeOf(result, 'code'))
  }

  if (!sent)
    return (
      <Surface>
        {failure}
        <Destinations destinations={opened.destinations} busy={sending} onChoose={one => void sendCode(one)} />
      </Surface>
    )
  return (
    <Surface>
      <form noValidate onSubmit={event => void choose(event)} className="grid gap-4">
        {failure}
        <CodeSentNotice sent={sent} />
        {/* Password managers keep the new password under this name. */}
        <input type="text" name="username" autoComplete="username" value={opened.email} readOnly hidden />
        <CodeField kind={sent.destination.channel === 'LETTER' ? 'letters' : 'digits'} error={wrong('code')} />
        <NewPasswordField words={[opened.email, ...opened.email.split(/[^\p{L}\d]+/u)]} error={wrong('password')} />
        <Button type="submit" wide busy={fetching}>
          <Trans>Changer mon mot de passe</Trans>
        </Button>
      </form>
      <details className="text-s">
        <summary className="min-h-target cursor-pointer content-center font-medium text-brand-ink">
          <Trans>Le code n’arrive pas</Trans>
        </summary>
        <Destinations destinations={opened.destinations} busy={sending} onChoose={one => void sendCode(one)} />
      </details>
    </Surface>
  )
}

interface DestinationsProps {
  destinations: readonly DestinationFragment[]
  busy: boolean
  onChoose: (destination: DestinationFragment) => void
}

function Destinations({ destinations, busy, onChoose }: DestinationsProps) {
  if (destinations.length === 0)
    return (
      <Notice tone="act" title={<Trans>Nous n’avons ni votre mobile ni votre adresse</Trans>}>
        <Trans>
          Appelez-nous : un conseiller vérifie avec vous qui vous êtes, et vous aide à changer de mot de passe.
        </Trans>
      </Notice>
    )
  return (
    <div className="grid gap-3">
      <p className="text-ink-2">
        <Trans>Pour être sûrs que c’est vous, nous vous envoyons aussi un code.</Trans>
      </p>
      {destinations.map((destination, at) => (
        <Button
          key={destination.channel}
          kind={at === 0 ? 'primary' : 'quiet'}
          wide
          busy={busy}
          onPress={() => onChoose(destination)}
        >
          {destination.channel === 'SMS' ? (
            <Trans>Par SMS au {destination.hint}</Trans>
          ) : destination.channel === 'MAIL' ? (
            <Trans>Par e-mail à {destination.hint}</Trans>
          ) : (
            <Trans>Par courrier à mon adresse, en quelques jours</Trans>
          )}
        </Button>
      ))}
    </div>
  )
}

function Changed() {
  return (
    <Surface>
      <Notice tone="done" live title={<Trans>C’est fait</Trans>}>
        <Trans>
          Tous vos appareils ont été déconnectés. Connectez-vous avec votre nouveau mot de passe : un e-mail vous
          confirme le changement.
        </Trans>
      </Notice>
      <LinkButton to="/connexion" wide>
        <Trans>Se connecter</Trans>
      </LinkButton>
    </Surface>
  )
}
