import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useEffect, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { LinkButton } from '../../design/Link.tsx'
import { LoadError } from '../../design/LoadError.tsx'
import { Notice } from '../../design/Notice.tsx'
import { PageHeader } from '../../design/PageHeader.tsx'
import { Skeleton } from '../../design/Skeleton.tsx'
import { Surface } from '../../design/Surface.tsx'
import type { CodeChannel, OpenPasswordResetMutation, SecondProof } from '../../graphql/generated/identity/graphql.ts'
import {
  useOpenPasswordResetMutation,
  useResetPasswordMutation,
  useSendPasswordResetCodeMutation,
} from '../../graphql/generated/identity/hooks.ts'
import { outcomeOf, useOutcome } from '../account/FormOutcome.tsx'
import { LinkOverNotice } from './LinkOverNotice.tsx'
import { useMailbox } from './MailboxLink.tsx'
import { NewPasswordField } from './NewPasswordField.tsx'
import { firstProof, OtherProofs, SecondProofField, type SecondProofs } from './SecondProofChoice.tsx'

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
  const [proofs, setProofs] = useState<SecondProofs>(opened)
  const [proof, setProof] = useState<SecondProof>(() => firstProof(opened))
  const mailbox = useMailbox()
  const { ended, wrong, failure } = useOutcome()
  const asksToSend = proof === 'CODE' && !proofs.sent

  const sendCode = async (channel: CodeChannel) => {
    if (sending) return
    const { data } = await send({ input: { token, channel } })
    const result = data?.sendPasswordResetCode
    if (result?.__typename === 'LinkOver') return onOver()
    if (result?.__typename !== 'SendPasswordResetCodeSuccess') return ended(outcomeOf(result, 'code'))
    ended(undefined)
    setProofs({ ...proofs, sent: result.sent })
    setProof('CODE')
  }

  const choose = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (fetching) return
    const typed = new FormData(event.currentTarget)
    const code = String(typed.get('code') ?? '').trim()
    const password = String(typed.get('password') ?? '')
    const problems = []
    if (!code) problems.push({ field: 'code', message: t`Indiquez le code.` })
    if (!password) problems.push({ field: 'password', message: t`Choisissez un mot de passe.` })
    if (problems.length > 0) return ended({ kind: 'fields', problems })
    const { data } = await reset({ input: { token, proof, code, password } })
    const result = data?.resetPassword
    if (result?.__typename === 'ResetPasswordSuccess') return onChanged()
    if (result?.__typename === 'LinkOver') return onOver()
    ended(outcomeOf(result, 'code'))
  }

  const others = (
    <OtherProofs
      proofs={proofs}
      proof={proof}
      busy={sending}
      onProof={chosen => {
        ended(undefined)
        setProof(chosen)
      }}
      onSend={channel => void sendCode(channel)}
    />
  )
  if (asksToSend)
    return (
      <Surface>
        {failure}
        <p className="text-ink-2">
          <Trans>Pour être sûrs que c’est vous, nous vous demandons aussi un code.</Trans>
        </p>
        {others}
      </Surface>
    )
  return (
    <Surface>
      <form noValidate onSubmit={event => void choose(event)} className="grid gap-4">
        {failure}
        {/* Password managers keep the new password under this name. */}
        <input type="text" name="username" autoComplete="username" value={opened.email} readOnly hidden />
        {/* What was typed for one kind of code is none of another. */}
        <SecondProofField key={proof} proofs={proofs} proof={proof} error={wrong('code')} mailbox={mailbox} />
        <NewPasswordField words={[opened.email, ...opened.email.split(/[^\p{L}\d]+/u)]} error={wrong('password')} />
        <Button type="submit" wide busy={fetching}>
          <Trans>Changer mon mot de passe</Trans>
        </Button>
      </form>
      <details className="text-s">
        <summary className="min-h-target cursor-pointer content-center font-medium text-brand-ink">
          <Trans>Je n’ai pas ce code</Trans>
        </summary>
        {others}
      </details>
    </Surface>
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
