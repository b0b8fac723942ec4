import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import { Button } from '../../design/Button.tsx'
import { ProgressBar } from '../../design/ProgressBar.tsx'
import { Surface } from '../../design/Surface.tsx'
import { hasCome, progressOf } from './draft.ts'
import type { Sender } from './sending.ts'
import type { Sending } from './sending-state.ts'
import { Waiting } from './Waiting.tsx'

/** Somebody has said « send »: what is still to come, and that nothing is lost. */
export function OnItsWay({ sending, sender }: { sending: Sending; sender: Sender }) {
  const { t } = useLingui()
  const heading = useRef<HTMLDivElement>(null)
  const { pages } = sending.draft
  const come = pages.filter(hasCome).length
  const all = pages.length
  // The button that was pressed is gone.
  useEffect(() => heading.current?.focus(), [])
  return (
    <div ref={heading} tabIndex={-1} className="outline-none">
      <Surface title={<Trans>Votre envoi part</Trans>}>
        <ProgressBar
          label={come < all ? t`Pages arrivées : ${come} sur ${all}` : t`Tout est arrivé : nous vérifions les pages`}
          value={progressOf(pages)}
        />
        <Waiting sending={sending} sender={sender} />
        <p className="text-ink-2">
          <Trans>
            Vous pouvez continuer à utiliser l’application. Si la connexion se coupe, vos pages restent sur cet appareil
            et l’envoi reprend où il en était.
          </Trans>
        </p>
        <div>
          <Button kind="quiet" onPress={sender.hold}>
            <Trans>Modifier l’envoi</Trans>
          </Button>
        </div>
      </Surface>
    </div>
  )
}
