import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect } from 'react'
import { AppLink } from '../../design/Link.tsx'
import { toast } from '../../design/toast.ts'
import { NEW } from './draft.ts'
import { PageCount } from './PageList.tsx'
import { useSending } from './useSending.ts'

/** A line on the other screens: something was begun, and goes on or waits. */
export function Begun({ owner }: { owner: string }) {
  const { t } = useLingui()
  const { sending, sender } = useSending(owner, NEW)
  const { outcome, draft, waitsFor, isElsewhere } = sending
  const count = draft.pages.length

  useEffect(() => {
    if (outcome?.kind === 'SENT') {
      const { reference } = outcome.request
      toast(t`Votre envoi est arrivé. Référence ${reference}`)
    }
    if (outcome?.kind === 'SENT' || outcome?.kind === 'ALREADY') sender.restart()
  }, [outcome, sender, t])

  if (count === 0 || isElsewhere) return null
  const isGoing = draft.isWanted && !waitsFor
  return (
    <p className="flex flex-wrap items-center justify-between gap-x-4 rounded-field bg-brand-soft px-4 forced-colors:border">
      <span className="py-2">
        <strong>{isGoing ? <Trans>Votre envoi part</Trans> : <Trans>Un envoi vous attend</Trans>}</strong>
        {', '}
        <PageCount count={count} />
        {waitsFor === 'NETWORK' && (
          <>
            {', '}
            <Trans>en attente du réseau</Trans>
          </>
        )}
      </span>
      <AppLink to="/envoyer" className="inline-flex min-h-target items-center font-semibold">
        {isGoing ? <Trans>Voir où il en est</Trans> : <Trans>Reprendre</Trans>}
      </AppLink>
    </p>
  )
}
