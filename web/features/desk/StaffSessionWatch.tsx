import { Trans } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { useFormats } from '../../i18n/formats.ts'
import { type SessionEnding, type SessionTimes, useSessionEnding } from '../account/session-ending.ts'

/** How long the server may take to say whether a session stands that is over by our clock. */
const ANSWERED_IN = 10_000

interface StaffSessionWatchProps {
  session: SessionTimes
  /** Asks the server who is at work, which is use; answers whether anybody is, false where it could not be asked. */
  ask: () => Promise<boolean>
  /** The session is over: what is on screen is somebody's file, and goes. */
  onOver: () => void
  /** When the file that is being looked at closes: that end leads back to the desk, and is not the session's. */
  fileClosesAt?: string
}

/**
 * Warns who works here two minutes before their session ends, and has the page cleared when it has: a member's file must
 * not stay on the screen of an empty chair. Unlike a member, nobody comes back to the page as it was.
 */
export function StaffSessionWatch({ session, ask, onOver, fileClosesAt }: StaffSessionWatchProps) {
  const asking = useRef(false)
  const stands = async () => {
    if (asking.current) return
    asking.current = true
    // A computer that wakes up has no network yet, and a file on its screen.
    const late = new Promise<boolean>(resolve => setTimeout(resolve, ANSWERED_IN, false))
    const alive = await Promise.race([ask(), late])
    asking.current = false
    if (!alive) onOver()
  }
  const { ending, stay } = useSessionEnding(session, ask, () => void stands())

  if (!ending || (ending.kind === 'LONGEST' && session.endsAt === fileClosesAt)) return null
  return <Warning key={ending.kind} ending={ending} onStay={() => void stay()} />
}

function Warning({ ending, onStay }: { ending: SessionEnding; onStay: () => void }) {
  const { time } = useFormats()
  const [closed, setClosed] = useState(false)
  const at = time(ending.at)
  if (ending.kind === 'IDLE')
    return (
      <Dialog open onClose={onStay} title={<Trans>Vous êtes toujours là ?</Trans>}>
        <p role="status">
          <Trans>
            Sans action de votre part, votre session se terminera à {at} et cette page sera effacée : elle montre les
            données d’un adhérent.
          </Trans>
        </p>
        <Button wide onPress={onStay}>
          <Trans>Rester connecté</Trans>
        </Button>
      </Dialog>
    )
  return (
    <Dialog open={!closed} onClose={() => setClosed(true)} title={<Trans>Votre session se termine à {at}</Trans>}>
      <p role="status">
        <Trans>
          Elle dure huit heures au plus. Terminez ce que vous faites : cette page sera effacée, et vous vous
          reconnecterez.
        </Trans>
      </p>
      <Button wide onPress={() => setClosed(true)}>
        <Trans>J’ai compris</Trans>
      </Button>
    </Dialog>
  )
}
