import { Trans, useLingui } from '@lingui/react/macro'
import { Fingerprint } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Surface } from '../../design/Surface.tsx'
import { toast } from '../../design/toast.ts'
import { useHasPasskeyQuery } from '../../graphql/generated/identity/hooks.ts'
import { declineOffer } from '../../shell/passkey-offer.ts'
import { outcomeOf, useOutcome } from '../account/FormOutcome.tsx'
import { deviceKeepsPasskeys } from './passkey-browser.ts'
import { useAddPasskey } from './useAddPasskey.ts'
import { useStepUp } from './useStepUp.tsx'

/**
 * Offers a passkey to who has none, on a device that can keep one. Right after signing in with two factors nothing more
 * is to be proved. Shown on home until it is taken or declined.
 */
export function PasskeyOffer() {
  const { t } = useLingui()
  const [able, setAble] = useState(false)
  const [over, setOver] = useState(false)
  const [{ data }] = useHasPasskeyQuery({ pause: !able })
  const { run, dialog } = useStepUp('cle')
  const { add, busy } = useAddPasskey(run)
  const { ended, failure } = useOutcome()

  useEffect(() => {
    let shown = true
    void deviceKeepsPasskeys().then(able => shown && setAble(able))
    return () => {
      shown = false
    }
  }, [])

  const accept = async () => {
    if (busy) return
    const result = await add(null)
    if (result?.__typename === 'Cancelled') return
    if (result?.__typename !== 'AddPasskeySuccess') return ended(outcomeOf(result, 'passkey'))
    setOver(true)
    toast(t`C’est fait : la prochaine fois, votre appareil vous ouvre votre espace.`, 'done')
  }
  const decline = () => {
    declineOffer()
    setOver(true)
  }

  if (over || data?.viewer?.security.passkeys.length !== 0) return null
  return (
    <Surface title={<Trans>Entrer sans mot de passe, la prochaine fois ?</Trans>}>
      {failure}
      <p className="text-ink-2">
        <Trans>
          Avec une clé d’accès, votre empreinte, votre visage ou le code de cet appareil suffit. Rien de tout cela ne
          nous parvient.
        </Trans>
      </p>
      <div className="flex flex-wrap gap-2">
        <Button id="passkey" kind="quiet" icon={Fingerprint} busy={busy} onPress={() => void accept()}>
          <Trans>Ajouter une clé d’accès</Trans>
        </Button>
        <Button kind="plain" onPress={decline}>
          <Trans>Non merci</Trans>
        </Button>
      </div>
      {dialog}
    </Surface>
  )
}
