import { Trans, useLingui } from '@lingui/react/macro'
import type { FormEvent } from 'react'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { TextField } from '../../design/TextField.tsx'
import { toast } from '../../design/toast.ts'
import { outcomeOf, useOutcome } from '../account/FormOutcome.tsx'
import { useAddPasskey } from './useAddPasskey.ts'
import { useStepUp } from './useStepUp.tsx'

interface AddPasskeyDialogProps {
  /** Where the demonstration's messages are read; nothing in life. */
  mailbox: string | null | undefined
  onClose: () => void
}

/** Adding a passkey: how to call it, then the browser's own window. */
export function AddPasskeyDialog({ mailbox, onClose }: AddPasskeyDialogProps) {
  const { t } = useLingui()
  const { run, dialog } = useStepUp('cle', { mailbox })
  const { add, busy } = useAddPasskey(run)
  const { ended, wrong, failure } = useOutcome()

  const begin = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    const name = String(new FormData(event.currentTarget).get('name') ?? '').trim()
    const result = await add(name || null)
    if (result?.__typename === 'Cancelled') return
    if (result?.__typename !== 'AddPasskeySuccess') return ended(outcomeOf(result, 'name'))
    const called = result.passkey.name
    toast(t`Clé d’accès « ${called} » ajoutée. Vos autres appareils sont déconnectés.`, 'done')
    onClose()
  }

  return (
    <>
      <Dialog open onClose={onClose} title={<Trans>Ajouter une clé d’accès</Trans>}>
        <form noValidate onSubmit={event => void begin(event)} className="grid gap-4">
          {failure}
          <p className="text-ink-2">
            <Trans>
              Votre appareil va vous demander votre empreinte, votre visage ou son code. Par sécurité, vos autres
              appareils seront déconnectés.
            </Trans>
          </p>
          <TextField
            label={<Trans>Nom de la clé</Trans>}
            hint={<Trans>Pour la reconnaître dans la liste. Vide, elle prend le nom de cet appareil.</Trans>}
            name="name"
            optional
            maxLength={60}
            autoComplete="off"
            error={wrong('name')}
          />
          <Button type="submit" wide busy={busy}>
            <Trans>Continuer</Trans>
          </Button>
        </form>
      </Dialog>
      {dialog}
    </>
  )
}
