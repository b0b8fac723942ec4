import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { Surface } from '../../design/Surface.tsx'
import { toast } from '../../design/toast.ts'
import type { SecurityFranceConnectFragment } from '../../graphql/generated/identity/graphql.ts'
import { useUnlinkFranceConnectMutation } from '../../graphql/generated/identity/hooks.ts'
import { useFormats } from '../../i18n/formats.ts'
import { outcomeOf, useOutcome } from '../account/FormOutcome.tsx'
import { FranceConnectButton } from './FranceConnectButton.tsx'
import { useStepUp } from './useStepUp.tsx'

interface FranceConnectSectionProps {
  link: SecurityFranceConnectFragment['franceConnect']
  /** Where the demonstration's messages are read; nothing in life. */
  mailbox: string | null | undefined
  /** Whether its person comes back to it from FranceConnect. */
  resumed: boolean
}

/** Linking FranceConnect with one's account, and unlinking it. */
export function FranceConnectSection({ link, mailbox, resumed }: FranceConnectSectionProps) {
  return (
    <Surface title="FranceConnect">
      {link ? (
        <Linked link={link} mailbox={mailbox} resumed={resumed} />
      ) : (
        <FranceConnectButton suite="/securite" link />
      )}
    </Surface>
  )
}

function Linked({
  link,
  mailbox,
  resumed,
}: { link: NonNullable<FranceConnectSectionProps['link']> } & Omit<FranceConnectSectionProps, 'link'>) {
  const { t } = useLingui()
  const { moment } = useFormats()
  const [asks, setAsks] = useState(resumed)
  const [{ fetching }, unlink] = useUnlinkFranceConnectMutation()
  const { run, dialog } = useStepUp('franceconnect', { mailbox })
  const { ended, failure } = useOutcome()

  const close = () => {
    setAsks(false)
    ended(undefined)
  }
  const goOn = async () => {
    if (fetching) return
    const result = await run(async () => (await unlink({})).data?.unlinkFranceConnect)
    if (result?.__typename === 'Cancelled') return
    if (result?.__typename !== 'UnlinkFranceConnectSuccess') return ended(outcomeOf(result, 'unlink'))
    close()
    toast(t`FranceConnect n’ouvre plus votre espace.`, 'done')
  }

  return (
    <>
      <p className="text-ink-2">
        <Trans>Relié le {moment(new Date(link.linkedAt))}.</Trans>{' '}
        {link.lastUsedAt && <Trans>Utilisé la dernière fois le {moment(new Date(link.lastUsedAt))}.</Trans>}
      </p>
      <Button kind="quiet" wide onPress={() => setAsks(true)}>
        <Trans>Dissocier FranceConnect</Trans>
      </Button>
      <Dialog open={asks} onClose={close} title={<Trans>Dissocier FranceConnect ?</Trans>}>
        {failure}
        <p>
          <Trans>
            Vous ne pourrez plus entrer avec lui. Vos autres moyens de connexion restent les mêmes, et vous pourrez le
            relier à nouveau.
          </Trans>
        </p>
        <Button id="unlink" kind="danger" wide busy={fetching} onPress={() => void goOn()}>
          <Trans>Dissocier</Trans>
        </Button>
        <Button kind="quiet" wide onPress={close}>
          <Trans>Annuler</Trans>
        </Button>
      </Dialog>
      {dialog}
    </>
  )
}
