import { Trans, useLingui } from '@lingui/react/macro'
import { QrCode, ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { Row } from '../../design/Rows.tsx'
import { Surface } from '../../design/Surface.tsx'
import { toast } from '../../design/toast.ts'
import { useRemoveCodeAppMutation, useStartCodeAppMutation } from '../../graphql/generated/identity/hooks.ts'
import { useFormats } from '../../i18n/formats.ts'
import { outcomeOf, useOutcome } from '../account/FormOutcome.tsx'
import { CodeAppDialog, type PendingCodeApp } from './CodeAppDialog.tsx'
import { useStepUp } from './useStepUp.tsx'

interface CodeAppSectionProps {
  /** Since when there is one. */
  since: string | null | undefined
  /** Where the demonstration's messages are read; nothing in life. */
  mailbox: string | null | undefined
  /** Whether its person comes back from FranceConnect to remove it. */
  resumed: boolean
}

/** The application that makes codes, for who wants no SMS. */
export function CodeAppSection({ since, mailbox, resumed }: CodeAppSectionProps) {
  const { moment } = useFormats()
  const [{ fetching }, start] = useStartCodeAppMutation()
  const [pending, setPending] = useState<PendingCodeApp>()
  const [removing, setRemoving] = useState(resumed)
  const { run, dialog } = useStepUp('application', { mailbox })
  const { ended, failure } = useOutcome()

  const begin = async () => {
    if (fetching) return
    const result = await run(async () => (await start({})).data?.startCodeApp)
    if (result?.__typename === 'Cancelled') return
    if (result?.__typename !== 'StartCodeAppSuccess') return ended(outcomeOf(result, 'code-app'))
    ended(undefined)
    setPending(result.codeApp)
  }

  return (
    <Surface title={<Trans>Application de codes</Trans>}>
      {failure}
      <p className="text-ink-2">
        <Trans>
          Une application, comme Google Authenticator ou FreeOTP, remplace le code par SMS, même sans réseau.
        </Trans>
      </p>
      {since ? (
        <>
          <Row
            icon={ShieldCheck}
            title={<Trans>Ajoutée</Trans>}
            meta={<Trans>Depuis le {moment(new Date(since))}</Trans>}
          />
          <Button kind="quiet" wide onPress={() => setRemoving(true)}>
            <Trans>Retirer l’application</Trans>
          </Button>
        </>
      ) : (
        <Button id="code-app" kind="quiet" wide icon={QrCode} busy={fetching} onPress={() => void begin()}>
          <Trans>Ajouter une application</Trans>
        </Button>
      )}
      {pending && <CodeAppDialog pending={pending} onClose={() => setPending(undefined)} />}
      {removing && <RemoveCodeApp mailbox={mailbox} onClose={() => setRemoving(false)} />}
      {dialog}
    </Surface>
  )
}

function RemoveCodeApp({ mailbox, onClose }: { mailbox: string | null | undefined; onClose: () => void }) {
  const { t } = useLingui()
  const [{ fetching }, remove] = useRemoveCodeAppMutation()
  const { run, dialog } = useStepUp('retirer-application', { mailbox })
  const { ended, failure } = useOutcome()

  const take = async () => {
    if (fetching) return
    const result = await run(async () => (await remove({})).data?.removeCodeApp)
    if (result?.__typename === 'Cancelled') return
    if (result?.__typename !== 'RemoveCodeAppSuccess') return ended(outcomeOf(result, 'remove'))
    toast(t`Application de codes retirée.`, 'done')
    onClose()
  }

  return (
    <>
      <Dialog open onClose={onClose} title={<Trans>Retirer l’application de codes ?</Trans>}>
        {failure}
        <p className="text-ink-2">
          <Trans>
            Ses codes ne serviront plus : vous les recevrez de nouveau par SMS ou par e-mail. Vos autres appareils
            seront déconnectés.
          </Trans>
        </p>
        <Button id="remove" kind="danger" wide busy={fetching} onPress={() => void take()}>
          <Trans>Retirer l’application</Trans>
        </Button>
        <Button kind="quiet" wide onPress={onClose}>
          <Trans>La garder</Trans>
        </Button>
      </Dialog>
      {dialog}
    </>
  )
}
