import { Trans, useLingui } from '@lingui/react/macro'
import { BellRing } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Notice } from '../../design/Notice.tsx'
import { Row, Rows } from '../../design/Rows.tsx'
import { Surface } from '../../design/Surface.tsx'
import { toast } from '../../design/toast.ts'
import type { PushDevicesFragment } from '../../graphql/generated/preference/graphql.ts'
import {
  useForgetPushBrowserMutation,
  useSubscribeToPushMutation,
  useUnsubscribeFromPushMutation,
} from '../../graphql/generated/preference/hooks.ts'
import { useFormats } from '../../i18n/formats.ts'
import { type PushAbility, pushAbility, subscribe, unsubscribe } from '../notification/push.ts'

interface PushSectionProps {
  push: PushDevicesFragment
  readOnly: boolean
}

/** Notifications in browsers: on or off in this one, and which others show them. Nothing where there is nothing to offer. */
export function PushSection({ push: { publicKey, browsers }, readOnly }: PushSectionProps) {
  const [ability, setAbility] = useState<PushAbility>('NONE')
  const look = () => void pushAbility().then(setAbility, () => setAbility('NONE'))
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when the server's list changed
  useEffect(look, [browsers.length])
  const offered = publicKey !== null && ability !== 'NONE' && !readOnly
  if (!offered && browsers.length === 0) return null
  return (
    <Surface title={<Trans>Notifications sur vos appareils</Trans>}>
      <p className="text-s text-ink-2">
        <Trans>
          Elles s’affichent même sur un écran verrouillé : elles disent que quelque chose vous attend, jamais de quel
          soin il s’agit.
        </Trans>
      </p>
      {offered && <ThisBrowser ability={ability} publicKey={publicKey} onChange={look} />}
      {browsers.length > 0 && <Browsers browsers={browsers} readOnly={readOnly} />}
    </Surface>
  )
}

interface ThisBrowserProps {
  ability: PushAbility
  publicKey: string
  onChange: () => void
}

function ThisBrowser({ ability, publicKey, onChange }: ThisBrowserProps) {
  const { t } = useLingui()
  const [busy, setBusy] = useState(false)
  const [, sendSubscription] = useSubscribeToPushMutation()
  const [, sendUnsubscription] = useUnsubscribeFromPushMutation()

  const turnOn = async () => {
    const keys = await subscribe(publicKey)
    if (!keys) return
    const { data } = await sendSubscription({ input: keys })
    const result = data?.subscribeToPush
    if (result?.__typename === 'PushSuccess') return void toast(t`Les notifications sont activées sur cet appareil.`)
    await unsubscribe()
    toast(result?.message ?? t`L’activation n’a pas abouti. Réessayez.`, 'failed')
  }
  const turnOff = async () => {
    const endpoint = await unsubscribe()
    // The push service tells the server, should it not hear this.
    if (endpoint !== undefined) await sendUnsubscription({ endpoint })
    toast(t`Les notifications sont désactivées sur cet appareil.`)
  }
  const press = async (work: () => Promise<void>) => {
    setBusy(true)
    try {
      await work()
    } catch {
      toast(t`Votre navigateur n’a pas pu joindre son service de notifications. Réessayez plus tard.`, 'failed')
    }
    setBusy(false)
    onChange()
  }

  if (ability === 'DENIED')
    return (
      <Notice tone="act" title={<Trans>Votre navigateur bloque nos notifications</Trans>}>
        <Trans>
          Vous les avez refusées dans ce navigateur. Pour les autoriser, ouvrez les réglages de ce site à côté de
          l’adresse de la page, puis rechargez-la.
        </Trans>
      </Notice>
    )
  return ability === 'ON' ? (
    <Button kind="quiet" wide busy={busy} onPress={() => void press(turnOff)}>
      <Trans>Désactiver sur cet appareil</Trans>
    </Button>
  ) : (
    <Button kind="quiet" wide icon={BellRing} busy={busy} onPress={() => void press(turnOn)}>
      <Trans>Activer sur cet appareil</Trans>
    </Button>
  )
}

function Browsers({ browsers, readOnly }: { browsers: PushDevicesFragment['browsers']; readOnly: boolean }) {
  const { t } = useLingui()
  const { moment } = useFormats()
  const [{ fetching }, send] = useForgetPushBrowserMutation()
  const forget = async (id: string, name: string) => {
    const { data } = await send({ id })
    const result = data?.forgetPushBrowser
    if (result?.__typename === 'PushSuccess') toast(t`${name} ne reçoit plus de notifications.`)
    else toast(result?.message ?? t`Ce changement n’a pas pu être enregistré. Réessayez.`, 'failed')
  }
  return (
    <Rows label={t`Appareils qui reçoivent des notifications`}>
      {browsers.map(({ id, name, since }) => (
        <li key={id} className="pb-3">
          <Row title={name} meta={<Trans>Depuis le {moment(new Date(since))}</Trans>} />
          {!readOnly && (
            <Button kind="quiet" wide busy={fetching} onPress={() => void forget(id, name)}>
              <Trans>Retirer</Trans>
              <span className="sr-only"> {name}</span>
            </Button>
          )}
        </li>
      ))}
    </Rows>
  )
}
