import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { useConnection, type Viewer } from '../../graphql/session.tsx'
import { useFormats } from '../../i18n/formats.ts'
import type { SessionEnding } from '../account/session-ending.ts'
import { SessionOver } from './SessionOver.tsx'

interface SessionEndDialogsProps {
  ending: SessionEnding | undefined
  viewer: Viewer
  /** Whether one may sign in by FranceConnect. */
  franceConnect: boolean
  onStay: () => void
  onLeave: () => void
}

/** The warning before a session ends, and the way back in after it has. */
export function SessionEndDialogs({ ending, viewer, franceConnect, onStay, onLeave }: SessionEndDialogsProps) {
  const { isOver } = useConnection()
  if (isOver) return <SessionOver viewer={viewer} franceConnect={franceConnect} />
  return ending ? <Warning ending={ending} onStay={onStay} onLeave={onLeave} /> : null
}

function Warning({ ending, onStay, onLeave }: { ending: SessionEnding; onStay: () => void; onLeave: () => void }) {
  const { time } = useFormats()
  const [closed, setClosed] = useState(false)
  const at = time(ending.at)
  if (ending.kind === 'IDLE')
    return (
      <Dialog open onClose={onStay} title={<Trans>Vous êtes toujours là ?</Trans>}>
        <p role="status">
          <Trans>Sans action de votre part, vous serez déconnecté à {at} : cela protège vos données de santé.</Trans>
        </p>
        <Button wide onPress={onStay}>
          <Trans>Rester connecté</Trans>
        </Button>
        <Button kind="quiet" wide onPress={onLeave}>
          <Trans>Se déconnecter</Trans>
        </Button>
      </Dialog>
    )
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
