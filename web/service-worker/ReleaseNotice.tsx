import { Trans } from '@lingui/react/macro'
import { useState, useSyncExternalStore } from 'react'
import { Button } from '../design/Button.tsx'
import { Notice } from '../design/Notice.tsx'
import { releaseStore } from './release.ts'

/** Offers a release that has come. « Plus tard » is honoured until the app is opened again. */
export function ReleaseNotice() {
  const take = useSyncExternalStore(releaseStore.subscribe, releaseStore.take)
  const [later, setLater] = useState(false)
  // The live region is always there, or the message would not be read out.
  return (
    <div role="status" className="empty:hidden">
      {take && !later && (
        <Notice
          title={<Trans>Une nouvelle version est disponible</Trans>}
          action={
            <>
              <Button onPress={take}>
                <Trans>Mettre à jour</Trans>
              </Button>
              <Button kind="plain" onPress={() => setLater(true)}>
                <Trans>Plus tard</Trans>
              </Button>
            </>
          }
        >
          <Trans>Terminez d’abord ce que vous faites : la page sera rechargée.</Trans>
        </Notice>
      )}
    </div>
  )
}
