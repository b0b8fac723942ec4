import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, type ReactNode, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Notice } from '../../design/Notice.tsx'
import type { CodeChannel } from '../../graphql/generated/identity/graphql.ts'
import { type Outcome, useOutcome } from '../account/FormOutcome.tsx'
import { CodeField } from './CodeField.tsx'
import { MailboxLink, useMailbox } from './MailboxLink.tsx'

interface OnFileCodeStepProps {
  heading: ReactNode
  /** Whether somebody is known to be there to send it to; else nothing here says so. */
  known?: boolean
  /** By what the last code was asked for, where that was before this page. */
  askedBy?: CodeChannel | null | undefined
  /** Whether that may be long ago, and what came by SMS or e-mail over since. */
  resumed?: boolean
  /** How one comes back to type what a letter brings. */
  comeBack: ReactNode
  /** Tries the code, or asks for another: how that failed, or nothing when it did not. */
  prove: (code: string) => Promise<Outcome | undefined>
  send: (channel: CodeChannel) => Promise<Outcome | 'GONE' | undefined>
  busy: boolean
  sending: boolean
  /** Begins again with the number of the card. */
  onRestart: () => void
}

/** The code, by what is on file. */
export function OnFileCodeStep({
  heading,
  known = false,
  askedBy,
  resumed = false,
  comeBack,
  prove,
  send,
  busy,
  sending,
  onRestart,
}: OnFileCodeStepProps) {
  const { t } = useLingui()
  /** By what the last code was asked for; SMS first, where there is a mobile. */
  const [asked, setAsked] = useState<CodeChannel>(askedBy ?? 'SMS')
  const [isOld, setIsOld] = useState(resumed)
  const mailbox = useMailbox()
  const { ended, wrong, failure } = useOutcome()

  const check = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    const code = String(new FormData(event.currentTarget).get('code') ?? '').trim()
    if (!code) return ended({ kind: 'fields', problems: [{ field: 'code', message: t`Indiquez le code reçu.` }] })
    const outcome = await prove(code)
    if (outcome) ended(outcome)
  }

  const sendBy = async (channel: CodeChannel) => {
    if (sending) return
    const outcome = await send(channel)
    if (outcome === 'GONE') return
    ended(outcome)
    if (outcome) return
    setAsked(channel)
    setIsOld(false)
  }

  return (
    <>
      <form noValidate onSubmit={event => void check(event)} className="grid gap-4">
        {heading}
        {failure}
        <Notice
          key={asked}
          live
          title={isOld ? <AskedBefore /> : known ? <SentFor by={asked} /> : <SentIfKnown by={asked} />}
          action={
            mailbox && (
              <MailboxLink mailbox={mailbox}>
                <Trans>Démonstration : lire le code (nouvelle fenêtre)</Trans>
              </MailboxLink>
            )
          }
        >
          {asked === 'LETTER' ? (
            comeBack
          ) : isOld ? (
            <Trans>
              Par SMS ou par e-mail, il sert pendant cinq minutes : s’il est trop tard, recevez-en un autre.
            </Trans>
          ) : (
            <Trans>Il sert pendant cinq minutes, et part vers le mobile ou l’e-mail de votre contrat.</Trans>
          )}
        </Notice>
        <CodeField kind="any" error={wrong('code')} />
        <Button type="submit" wide busy={busy}>
          <Trans>Continuer</Trans>
        </Button>
      </form>
      <details className="text-s">
        <summary className="min-h-target cursor-pointer content-center font-medium text-brand-ink">
          <Trans>Le code n’arrive pas</Trans>
        </summary>
        <div className="grid gap-3">
          {!known && (
            <p className="text-ink-2">
              <Trans>
                Si le numéro ou la date ne sont pas les bons, aucun code ne part : nous ne le disons pas ici, pour
                protéger nos adhérents.
              </Trans>
            </p>
          )}
          <Button kind="quiet" wide busy={sending} onPress={() => void sendBy('SMS')}>
            <Trans>Un autre code par SMS</Trans>
          </Button>
          <Button kind="quiet" wide busy={sending} onPress={() => void sendBy('MAIL')}>
            <Trans>Un code par e-mail</Trans>
          </Button>
          <Button kind="quiet" wide busy={sending} onPress={() => void sendBy('LETTER')}>
            <Trans>Un code par courrier, en quelques jours</Trans>
          </Button>
          <Button kind="quiet" wide onPress={onRestart}>
            {known ? <Trans>Indiquer mon numéro d’adhérent</Trans> : <Trans>Corriger le numéro ou la date</Trans>}
          </Button>
        </div>
      </details>
    </>
  )
}

const AskedBefore = () => <Trans>Vous avez déjà demandé un code</Trans>

function SentIfKnown({ by }: { by: CodeChannel }) {
  switch (by) {
    case 'SMS':
      return <Trans>Si nous vous connaissons, un code vient de partir</Trans>
    case 'MAIL':
      return <Trans>Si nous vous connaissons, un code part par e-mail</Trans>
    case 'LETTER':
      return <Trans>Si nous vous connaissons, un code part par courrier</Trans>
  }
}

function SentFor({ by }: { by: CodeChannel }) {
  switch (by) {
    case 'SMS':
      return <Trans>Nous vous avons trouvé : un code vient de partir</Trans>
    case 'MAIL':
      return <Trans>Un code part par e-mail</Trans>
    case 'LETTER':
      return <Trans>Un code part par courrier</Trans>
  }
}
