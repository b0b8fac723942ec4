import { Trans, useLingui } from '@lingui/react/macro'
import { Copy, Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { Amount } from '../../design/Amount.tsx'
import { Button } from '../../design/Button.tsx'
import { DateText } from '../../design/DateText.tsx'
import { copyText } from '../../design/hand-over.ts'
import { toast } from '../../design/toast.ts'
import type { GiftCardFragment } from '../../graphql/generated/referral/graphql.ts'

/** A gift card: its code is shown when it is asked for, not to whoever looks over a shoulder. */
export function GiftCard({ card: { amount, issuer, code, expiresDate } }: { card: GiftCardFragment }) {
  const { t } = useLingui()
  const [isShown, setShown] = useState(false)
  const copy = async () => {
    if (!code) return
    if (await copyText(code)) return toast(t`Le code est copié.`)
    setShown(true)
    toast(t`Votre navigateur ne permet pas de copier : sélectionnez le code.`, 'act')
  }
  return (
    <div className="grid gap-2 rounded-field bg-brand-soft px-4 py-3 forced-colors:border">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4 font-[650]">
        <span>
          <Trans>Carte cadeau {issuer}</Trans>
        </span>
        <Amount cents={amount} />
      </p>
      {code === null ? (
        <p className="text-s text-ink-2">
          <Trans>Elle est commandée : son code s’affiche ici dès qu’elle arrive.</Trans>
        </p>
      ) : (
        <>
          {isShown && (
            <p translate="no" className="num text-l font-[650] tracking-wider [overflow-wrap:anywhere] select-all">
              {code}
            </p>
          )}
          <div className="flex flex-wrap gap-2">
            <Button kind="plain" icon={isShown ? EyeOff : Eye} onPress={() => setShown(!isShown)}>
              {isShown ? <Trans>Cacher le code</Trans> : <Trans>Voir le code</Trans>}
            </Button>
            <Button kind="plain" icon={Copy} onPress={() => void copy()}>
              <Trans>Copier le code</Trans>
            </Button>
          </div>
          {expiresDate && (
            <p className="text-s text-ink-2">
              <Trans>
                À utiliser jusqu’au <DateText date={expiresDate} />.
              </Trans>
            </p>
          )}
        </>
      )}
    </div>
  )
}
