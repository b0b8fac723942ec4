import { Trans } from '@lingui/react/macro'
import { LifeBuoy } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { Notice } from '../../design/Notice.tsx'
import { Row } from '../../design/Rows.tsx'
import { Surface } from '../../design/Surface.tsx'
import { useMakeRecoveryCodesMutation } from '../../graphql/generated/identity/hooks.ts'
import { outcomeOf, useOutcome } from '../account/FormOutcome.tsx'
import { RecoveryCodesDialog } from './RecoveryCodesDialog.tsx'
import { FEW_RECOVERY_CODES } from './recovery-codes.ts'
import { useStepUp } from './useStepUp.tsx'

const ALL = 10

interface RecoveryCodesSectionProps {
  left: number
  /** Where the demonstration's messages are read; nothing in life. */
  mailbox: string | null | undefined
  /** Whether its person comes back to it from FranceConnect. */
  resumed: boolean
}

/** Codes on paper, for the day when the telephone is lost. */
export function RecoveryCodesSection({ left, mailbox, resumed }: RecoveryCodesSectionProps) {
  const [{ fetching }, make] = useMakeRecoveryCodesMutation()
  const [asking, setAsking] = useState(resumed && left > 0)
  const [codes, setCodes] = useState<readonly string[]>()
  const { run, dialog } = useStepUp('codes', { mailbox })
  const { ended, failure } = useOutcome()

  const create = async () => {
    if (fetching) return
    setAsking(false)
    const result = await run(async () => (await make({})).data?.makeRecoveryCodes)
    if (result?.__typename === 'Cancelled') return
    if (result?.__typename !== 'MakeRecoveryCodesSuccess') return ended(outcomeOf(result, 'recovery-codes'))
    ended(undefined)
    setCodes(result.codes)
  }

  return (
    <Surface title={<Trans>Codes de secours</Trans>}>
      {failure}
      <p className="text-ink-2">
        <Trans>
          Dix codes à garder sur papier : chacun remplace une fois le code par SMS, le jour où votre téléphone est
          perdu.
        </Trans>
      </p>
      {left > 0 && (
        <Row
          icon={LifeBuoy}
          title={
            <Trans>
              {left} sur {ALL}
            </Trans>
          }
          meta={<Trans>pas encore utilisés</Trans>}
        />
      )}
      {left > 0 && left < FEW_RECOVERY_CODES && (
        <Notice tone="act" title={<Trans>Il vous en reste peu</Trans>}>
          <Trans>Créez-en dix nouveaux pendant que vous avez encore votre téléphone.</Trans>
        </Notice>
      )}
      <Button
        id="recovery-codes"
        kind="quiet"
        wide
        busy={fetching}
        onPress={() => (left > 0 ? setAsking(true) : void create())}
      >
        {left > 0 ? <Trans>Créer de nouveaux codes</Trans> : <Trans>Créer dix codes</Trans>}
      </Button>
      {asking && (
        <Dialog open onClose={() => setAsking(false)} title={<Trans>Remplacer vos codes ?</Trans>}>
          <p className="text-ink-2">
            <Trans>
              Dix nouveaux codes remplacent ceux que vous avez : jetez l’ancienne feuille. Vos autres appareils seront
              déconnectés.
            </Trans>
          </p>
          <Button wide busy={fetching} onPress={() => void create()}>
            <Trans>Remplacer les codes</Trans>
          </Button>
          <Button kind="quiet" wide onPress={() => setAsking(false)}>
            <Trans>Garder ceux que j’ai</Trans>
          </Button>
        </Dialog>
      )}
      {codes && <RecoveryCodesDialog codes={codes} onClose={() => setCodes(undefined)} />}
      {dialog}
    </Surface>
  )
}
