import { Trans } from '@lingui/react/macro'
import { useSyncExternalStore } from 'react'
import { Notice } from '../design/Notice.tsx'

function subscribe(listener: () => void) {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}

/** Says when the network is gone, what still works, and that nothing is lost. */
export function OfflineNotice() {
  const online = useSyncExternalStore(subscribe, () => navigator.onLine)
  // The live region is always there, or the first message would not be read out.
  return (
    <div role="status" className="empty:hidden">
      {!online && (
        <Notice tone="act" title={<Trans>Vous êtes hors connexion</Trans>}>
          <Trans>Ce qui est à l’écran reste lisible et se mettra à jour dès que la connexion revient.</Trans>
        </Notice>
      )}
    </div>
  )
}
