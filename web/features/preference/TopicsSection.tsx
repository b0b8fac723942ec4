import { Trans, useLingui } from '@lingui/react/macro'
import { Surface } from '../../design/Surface.tsx'
import { Switch } from '../../design/Switch.tsx'
import { toast } from '../../design/toast.ts'
import type { PreferenceTopicFragment } from '../../graphql/generated/preference/graphql.ts'
import { useSetPreferenceMutation } from '../../graphql/generated/preference/hooks.ts'

interface TopicsSectionProps {
  topics: readonly PreferenceTopicFragment[]
  readOnly: boolean
}

/** Each topic, and the exact sentence that one says yes or no to for each channel. */
export function TopicsSection({ topics, readOnly }: TopicsSectionProps) {
  const { t } = useLingui()
  const [{ fetching }, send] = useSetPreferenceMutation()

  const set = async (
    { topic }: PreferenceTopicFragment,
    channel: PreferenceTopicFragment['channels'][number]['channel'],
    granted: boolean,
  ) => {
    if (fetching) return
    const { data } = await send({ input: { topic, channel, granted } })
    const result = data?.setPreference
    if (result?.__typename === 'SetPreferenceSuccess') toast(t`Votre choix est enregistré.`)
    else toast(result?.message ?? t`Votre choix n’a pas pu être enregistré : rien n’a changé. Réessayez.`, 'failed')
  }

  return (
    <Surface title={<Trans>Ce que vous recevez</Trans>}>
      <div className="grid divide-y divide-line">
        {topics.map(topic => (
          <fieldset key={topic.topic} className="min-w-0 py-4 first:pt-0 last:pb-0">
            <legend className="float-start w-full font-[650]">{topic.title}</legend>
            <p className="clear-both pb-2 text-s text-ink-2">{topic.description}</p>
            <div className="grid gap-2">
              {topic.channels.map(({ channel, granted, changeable, text, note }) => (
                <Switch
                  key={channel}
                  label={topic.topic === 'SECURITY' ? t`Par e-mail` : text}
                  hint={note ?? undefined}
                  checked={granted}
                  disabled={!changeable || readOnly}
                  onChange={wanted => void set(topic, channel, wanted)}
                />
              ))}
            </div>
          </fieldset>
        ))}
      </div>
    </Surface>
  )
}
