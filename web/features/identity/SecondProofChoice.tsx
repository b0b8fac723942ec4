import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Button } from '../../design/Button.tsx'
import { Notice } from '../../design/Notice.tsx'
import { TextField } from '../../design/TextField.tsx'
import type {
  CodeChannel,
  DestinationFragment,
  SecondProof,
  SentCodeFragment,
} from '../../graphql/generated/identity/graphql.ts'
import { CodeField } from './CodeField.tsx'
import { CodeSentNotice } from './CodeSentNotice.tsx'

/** The second proofs that somebody has. */
export interface SecondProofs {
  destinations: readonly DestinationFragment[]
  sent?: SentCodeFragment | null | undefined
  hasTotp: boolean
  recoveryCodesLeft: number
}

interface SecondProofFieldProps {
  proofs: SecondProofs
  proof: SecondProof
  error: string | undefined
  /** Where the demonstration's messages are read; nothing in life. */
  mailbox?: string | null | undefined
}

/** Where the code is, and the field for it. */
export function SecondProofField({ proofs: { sent }, proof, error, mailbox }: SecondProofFieldProps) {
  switch (proof) {
    case 'TOTP':
      return (
        <>
          <p className="text-ink-2">
            <Trans>Ouvrez votre application de codes et recopiez celui de votre espace adhérent.</Trans>
          </p>
          <CodeField kind="digits" error={error} />
        </>
      )
    case 'RECOVERY_CODE':
      return (
        <TextField
          label={<Trans>Code de secours</Trans>}
          hint={<Trans>Un de ceux que vous avez imprimés ou notés. Chacun sert une fois.</Trans>}
          name="code"
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          error={error}
        />
      )
    case 'CODE':
      return sent ? (
        <>
          <CodeSentNotice sent={sent} mailbox={mailbox} />
          <CodeField kind={sent.destination.channel === 'LETTER' ? 'letters' : 'digits'} error={error} />
        </>
      ) : null
  }
}

interface OtherProofsProps {
  proofs: SecondProofs
  proof: SecondProof
  busy: boolean
  onProof: (proof: SecondProof) => void
  onSend: (channel: CodeChannel) => void
  /** Other ways still, such as a passkey. */
  children?: ReactNode
}

/** The other ways to show who one is, when the code does not arrive or is out of reach. */
export function OtherProofs({ proofs, proof, busy, onProof, onSend, children }: OtherProofsProps) {
  const { destinations, sent, hasTotp, recoveryCodesLeft } = proofs
  return (
    <div className="grid gap-3">
      {children}
      {destinations.map(({ channel, hint }) => (
        <Button key={channel} kind="quiet" wide busy={busy} onPress={() => onSend(channel)}>
          {channel === 'SMS' ? (
            sent?.destination.channel === 'SMS' ? (
              <Trans>Un autre code par SMS au {hint}</Trans>
            ) : (
              <Trans>Un code par SMS au {hint}</Trans>
            )
          ) : channel === 'MAIL' ? (
            <Trans>Un code par e-mail à {hint}</Trans>
          ) : (
            <Trans>Un code par courrier, en quelques jours</Trans>
          )}
        </Button>
      ))}
      {hasTotp && proof !== 'TOTP' && (
        <Button kind="quiet" wide onPress={() => onProof('TOTP')}>
          <Trans>Le code de mon application</Trans>
        </Button>
      )}
      {recoveryCodesLeft > 0 && proof !== 'RECOVERY_CODE' && (
        <Button kind="quiet" wide onPress={() => onProof('RECOVERY_CODE')}>
          <Trans>Un code de secours</Trans>
        </Button>
      )}
      {destinations.length === 0 && !hasTotp && recoveryCodesLeft === 0 && (
        <Notice tone="act" title={<Trans>Nous n’avons ni votre mobile ni votre adresse</Trans>}>
          <Trans>Appelez-nous : un conseiller vérifie avec vous qui vous êtes.</Trans>
        </Notice>
      )}
    </div>
  )
}

/** What one begins with: the code that was sent, else the application, else what there is. */
export const firstProof = ({ sent, hasTotp, destinations, recoveryCodesLeft }: SecondProofs): SecondProof => {
  if (sent) return 'CODE'
  if (hasTotp) return 'TOTP'
  return destinations.length === 0 && recoveryCodesLeft > 0 ? 'RECOVERY_CODE' : 'CODE'
}
