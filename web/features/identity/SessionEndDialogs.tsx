import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { Notice } from '../../design/Notice.tsx'
import { useConnection, type Viewer } from '../../graphql/session.tsx'
import { useFormats } from '../../i18n/formats.ts'
import type { SessionEnding } from '../account/session-ending.ts'
import { SessionOver } from './SessionOver.tsx'

interface SessionEndDialogsProps {
  ending: SessionEnding | undefined
  viewer: Viewer
  /** Whether one may sign in by FranceConnect. */
  franceConnect: boolean
  /** Puts the end off; answers whether that was done. */
  onStay: () => Promise<boolean>
  onLeave: () => void
}

/** The warning before a session ends, and the way back in after it has. */
export function SessionEndDialogs({ ending, viewer, franceConnect, onStay, onLeave }: SessionEndDialogsProps) {
  const { isOver } = useConnection()
  /** They have asked to stay: where the session is over all the same, it is said that they were too late. */
  const [stayed, setStayed] = useState(false)
  if (isOver) return <SessionOver viewer={viewer} franceConnect={franceConnect} late={stayed} />
  if (!ending) return null
  if (ending.kind === 'LONGEST') return <LastWarning end={ending.at} />
  const stay = () => {
    setStayed(true)
    return onStay()
  }
  return <IdleWarning end={ending.at} onStay={stay} onLeave={onLeave} />
}

function IdleWarning({ end, onStay, onLeave }: { end: Date } & Pick<SessionEndDialogsProps, 'onStay' | 'onLeave'>) {
  const { time } = useFormats()
  const [busy, setBusy] = useState(false)
  const [failures, setFailures] = useState(0)
  const at = time(end)
  const stay = async () => {
    if (busy) return
    setBusy(true)
    const done = await onStay()
    setBusy(false)
    if (!done) setFailures(count => count + 1)
  }
  return (
    // Another one after each try that failed: Escape has closed the one before.
    <Dialog key={failures} open onClose={() => void stay()} title={<Trans>Vous êtes toujours là ?</Trans>}>
      {failures > 0 && (
        <Notice tone="failed" live title={<Trans>Votre session n’a pas pu être prolongée</Trans>}>
          <Trans>Nous n’avons pas pu joindre le serveur. Vérifiez votre connexion à internet, puis réessayez.</Trans>
        </Notice>
      )}
      <p role="status">
        <Trans>Sans action de votre part, vous serez déconnecté à {at} : cela protège vos données de santé.</Trans>
      </p>
      <Button wide busy={busy} onPress={() => void stay()}>
        <Trans>Rester connecté</Trans>
      </Button>
      <Button kind="quiet" wide onPress={onLeave}>
        <Trans>Se déconnecter</Trans>
      </Button>
    </Dialog>
  )
}

function LastWarning({ end }: { end: Date }) {
  const { time } = useFormats()
  const [closed, setClosed] = useState(false)
  const at = time(end)
  return (
    <Dialog open={!closed} onClose={() => setClosed(true)} title={<Trans>Votre session se termine à {at}</Trans>}>
      <p role="status">
        <Trans>
          Elle dure douze heures au plus. Vous vous reconnecterez sur cette page : ce que vous êtes en train de saisir y
          restera.
        </Trans>
      </p>
      <Button wide onPress={() => setClosed(true)}>
        <Trans>J’ai compris</Trans>
      </Button>
    </Dialog>
  )
}
