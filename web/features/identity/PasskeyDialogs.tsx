import { Trans, useLingui } from '@lingui/react/macro'
import type { FormEvent } from 'react'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { TextField } from '../../design/TextField.tsx'
import { toast } from '../../design/toast.ts'
import type { PasskeyFragment } from '../../graphql/generated/identity/graphql.ts'
import { useRemovePasskeyMutation, useRenamePasskeyMutation } from '../../graphql/generated/identity/hooks.ts'
import { outcomeOf, useOutcome } from '../account/FormOutcome.tsx'
import { useStepUp } from './useStepUp.tsx'

interface PasskeyDialogProps {
  passkey: PasskeyFragment
  onClose: () => void
}

/** Another name for a passkey. */
export function RenamePasskeyDialog({ passkey: { id, name: before }, onClose }: PasskeyDialogProps) {
  const { t } = useLingui()
  const [{ fetching }, rename] = useRenamePasskeyMutation()
  const { ended, wrong, failure } = useOutcome()

  const call = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (fetching) return
    const name = String(new FormData(event.currentTarget).get('name') ?? '').trim()
    if (!name) return ended({ kind: 'fields', problems: [{ field: 'name', message: t`Donnez-lui un nom.` }] })
    const result = (await rename({ input: { id, name } })).data?.renamePasskey
    if (result?.__typename !== 'RenamePasskeySuccess') return ended(outcomeOf(result, 'name'))
    toast(t`Elle s’appelle maintenant « ${name} ».`, 'done')
    onClose()
  }

  return (
    <Dialog open onClose={onClose} title={<Trans>Renommer la clé d’accès</Trans>}>
      <form noValidate onSubmit={event => void call(event)} className="grid gap-4">
        {failure}
        <TextField
          label={<Trans>Nom de la clé</Trans>}
          name="name"
          defaultValue={before}
          maxLength={60}
          autoComplete="off"
          error={wrong('name')}
        />
        <Button type="submit" wide busy={fetching}>
          <Trans>Enregistrer</Trans>
        </Button>
      </form>
    </Dialog>
  )
}

interface RemovePasskeyDialogProps extends PasskeyDialogProps {
  /** Where the demonstration's messages are read; nothing in life. */
  mailbox: string | null | undefined
}

/** What removing a passkey means, before it is done. */
export function RemovePasskeyDialog({ passkey: { id, name }, mailbox, onClose }: RemovePasskeyDialogProps) {
  const { t } = useLingui()
  const [{ fetching }, remove] = useRemovePasskeyMutation()
  const { run, dialog } = useStepUp(`retirer-cle-${id}`, { mailbox })
  const { ended, failure } = useOutcome()

  const take = async () => {
    if (fetching) return
    const result = await run(async () => (await remove({ input: { id } })).data?.removePasskey)
    if (result?.__typename === 'Cancelled') return
    if (result?.__typename !== 'RemovePasskeySuccess') return ended(outcomeOf(result, 'remove'))
    toast(t`Clé d’accès « ${name} » retirée.`, 'done')
    onClose()
  }

  return (
    <>
      <Dialog open onClose={onClose} title={<Trans>Retirer « {name} » ?</Trans>}>
        {failure}
        <p className="text-ink-2">
          <Trans>
            Elle n’ouvrira plus votre espace, et vos autres appareils seront déconnectés. Supprimez-la aussi dans les
            mots de passe de votre appareil : il ne vous la proposera plus.
          </Trans>
        </p>
        <Button id="remove" kind="danger" wide busy={fetching} onPress={() => void take()}>
          <Trans>Retirer la clé</Trans>
        </Button>
        <Button kind="quiet" wide onPress={onClose}>
          <Trans>La garder</Trans>
        </Button>
      </Dialog>
      {dialog}
    </>
  )
}
