import { Trans, useLingui } from '@lingui/react/macro'
import { Copy, Share2 } from 'lucide-react'
import { Button } from '../../design/Button.tsx'
import { brand } from '../../design/brand.ts'
import { canSend, copyText, sendBy } from '../../design/hand-over.ts'
import { Surface } from '../../design/Surface.tsx'
import { toast } from '../../design/toast.ts'

/** One's link and code, to give to whomever one likes: nobody's address passes through us. */
export function ShareCode({ code }: { code: string }) {
  const { t } = useLingui()
  const url = new URL(`/parrainage/${code}`, location.origin).href
  const copy = async () => {
    if (await copyText(url)) toast(t`Le lien est copié.`)
    else toast(t`Votre navigateur ne permet pas de copier : sélectionnez le lien.`, 'act')
  }
  const send = () =>
    sendBy({
      title: t`Rejoins-moi chez ${brand.name}`,
      text: t`Avec mon code ${code}, nous recevons chacun une carte cadeau.`,
      url,
    })
  return (
    <Surface title={<Trans>Votre lien</Trans>}>
      <p className="text-ink-2">
        <Trans>Donnez-le à qui vous voulez, par message ou de vive voix avec votre code.</Trans>
      </p>
      <dl className="grid gap-1 rounded-field bg-sunken px-4 py-3">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <dt className="text-ink-2">{t`Votre code`}</dt>
          <dd translate="no" className="num text-l font-[650] tracking-wider select-all">
            {code}
          </dd>
        </div>
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <dt className="text-ink-2">{t`Votre lien`}</dt>
          <dd translate="no" className="text-s [overflow-wrap:anywhere] select-all">
            {url}
          </dd>
        </div>
      </dl>
      <div className="flex flex-wrap gap-2">
        <Button icon={Copy} onPress={() => void copy()}>
          <Trans>Copier le lien</Trans>
        </Button>
        {canSend() && (
          <Button kind="quiet" icon={Share2} onPress={() => void send()}>
            <Trans>Envoyer…</Trans>
          </Button>
        )}
      </div>
    </Surface>
  )
}
