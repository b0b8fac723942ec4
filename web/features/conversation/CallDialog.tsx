import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { Select } from '../../design/Select.tsx'
import { TextField } from '../../design/TextField.tsx'
import { toast } from '../../design/toast.ts'
import type { ContactQuery, ConversationTopic } from '../../graphql/generated/conversation/graphql.ts'
import { useAskForCallMutation } from '../../graphql/generated/conversation/hooks.ts'
import { outcomeOf, useOutcome } from '../account/FormOutcome.tsx'
import { useHours } from './hours.ts'
import { useTopics } from './topics.ts'

interface CallDialogProps {
  slots: ContactQuery['brand']['contactHours']['callSlots']
  onDone: () => void
  onClose: () => void
}

/** When, about what, and at which number to call. */
export function CallDialog({ slots, onDone, onClose }: CallDialogProps) {
  const { t } = useLingui()
  const { clock, weekday } = useHours()
  const topics = useTopics()
  const [key] = useState(() => crypto.randomUUID())
  const [topic, setTopic] = useState<ConversationTopic>('REIMBURSEMENT')
  const [slot, setSlot] = useState('0')
  const [{ fetching }, ask] = useAskForCallMutation()
  const { ended, wrong, failure } = useOutcome()

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const chosen = slots[Number(slot)]
    if (fetching || !chosen) return
    const phone = String(new FormData(event.currentTarget).get('phone') ?? '').trim()
    const input = { idempotencyKey: key, topic, day: chosen.day, from: chosen.from, phone }
    const { data } = await ask({ input })
    const result = data?.askForCall
    if (result?.__typename !== 'WriteMessageSuccess') return ended(outcomeOf(result, 'slot'))
    toast(t`C’est noté : nous vous appelons.`)
    onDone()
  }
  return (
    <Dialog open onClose={onClose} title={<Trans>Être rappelé</Trans>}>
      <form noValidate onSubmit={event => void submit(event)} className="grid gap-4">
        {failure}
        <Select
          id="slot"
          label={<Trans>Quand ?</Trans>}
          options={slots.map(({ day, from, to }, at) => ({
            value: String(at),
            label: t`${weekday(day)}, de ${clock(from)} à ${clock(to)}`,
          }))}
          value={slot}
          onChange={setSlot}
          error={wrong('slot')}
        />
        <Select
          id="call-topic"
          label={<Trans>À quel sujet ?</Trans>}
          options={(Object.keys(topics) as ConversationTopic[]).map(value => ({ value, label: topics[value] }))}
          value={topic}
          onChange={setTopic}
        />
        <TextField
          label={<Trans>Numéro où vous joindre</Trans>}
          name="phone"
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          error={wrong('phone')}
        />
        <Button type="submit" wide busy={fetching}>
          <Trans>Demander cet appel</Trans>
        </Button>
      </form>
    </Dialog>
  )
}
