import { Trans } from '@lingui/react/macro'
import { Notice } from '../../design/Notice.tsx'
import type { SentCodeFragment } from '../../graphql/generated/identity/graphql.ts'
import { MailboxLink } from './MailboxLink.tsx'

interface CodeSentNoticeProps {
  sent: SentCodeFragment
  /** Where the demonstration's messages are read; nothing in life. */
  mailbox?: string | null | undefined
}

/** A code is on its way: where to, and until when it serves. */
export function CodeSentNotice({ sent, mailbox }: CodeSentNoticeProps) {
  const { channel, hint } = sent.destination
  const read = mailbox && (
    <MailboxLink mailbox={mailbox}>
      <Trans>Démonstration : lire le code (nouvelle fenêtre)</Trans>
    </MailboxLink>
  )
  switch (channel) {
    case 'SMS':
      return (
        <Notice live title={<Trans>Un code part par SMS au {hint}</Trans>} action={read}>
          <Trans>Il sert pendant cinq minutes.</Trans>
        </Notice>
      )
    case 'MAIL':
      return (
        <Notice live title={<Trans>Un code part par e-mail à {hint}</Trans>} action={read}>
          <Trans>Il sert pendant cinq minutes.</Trans>
        </Notice>
      )
    case 'LETTER':
      return (
        <Notice live title={<Trans>Un code part par courrier</Trans>}>
          <Trans>
            Il sert pendant trois semaines. Gardez l’e-mail avec son lien : vous reprendrez ici à l’arrivée de la
            lettre.
          </Trans>
        </Notice>
      )
  }
}
