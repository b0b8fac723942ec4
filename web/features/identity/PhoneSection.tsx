import { Trans } from '@lingui/react/macro'
import { Smartphone } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Notice } from '../../design/Notice.tsx'
import { Row } from '../../design/Rows.tsx'
import { Surface } from '../../design/Surface.tsx'
import type { SecurityPhoneFragment } from '../../graphql/generated/identity/graphql.ts'
import { PhoneDialog } from './PhoneDialog.tsx'

interface PhoneSectionProps {
  phone: SecurityPhoneFragment['phone']
  /** Where the demonstration's messages are read; nothing in life. */
  mailbox: string | null | undefined
  /** Whether its person comes back to it from FranceConnect. */
  resumed: boolean
}

/** The mobile that codes are for: a number that was only typed gets none until a code sent there comes back. */
export function PhoneSection({ phone, mailbox, resumed }: PhoneSectionProps) {
  const [open, setOpen] = useState(resumed)
  const isWaiting = phone && !phone.isConfirmed
  return (
    <Surface title={<Trans>Mobile</Trans>}>
      <p className="text-ink-2">
        <Trans>Vos codes y arrivent par SMS, quand vous changez d’appareil ou de mot de passe.</Trans>
      </p>
      {phone?.isConfirmed && <Row icon={Smartphone} title={phone.hint} meta={<Trans>Confirmé</Trans>} />}
      {isWaiting && (
        <Notice tone="act" title={<Trans>Le {phone.hint} n’est pas encore confirmé</Trans>}>
          <Trans>D’ici là, aucun code n’y est envoyé.</Trans>
        </Notice>
      )}
      <Button kind="quiet" wide onPress={() => setOpen(true)}>
        {isWaiting ? (
          <Trans>Confirmer mon mobile</Trans>
        ) : phone ? (
          <Trans>Changer de numéro</Trans>
        ) : (
          <Trans>Ajouter mon mobile</Trans>
        )}
      </Button>
      {open && <PhoneDialog mailbox={mailbox} onClose={() => setOpen(false)} />}
    </Surface>
  )
}
