import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Surface } from '../../design/Surface.tsx'
import { TextField } from '../../design/TextField.tsx'
import { toast } from '../../design/toast.ts'
import type { ProfileDetailFragment } from '../../graphql/generated/member/graphql.ts'
import { useChangeAddressMutation } from '../../graphql/generated/member/hooks.ts'
import { outcomeOf, useOutcome } from '../account/FormOutcome.tsx'
import { useStepUp } from '../identity/useStepUp.tsx'

interface AddressSectionProps {
  address: ProfileDetailFragment['address']
  /** Where the demonstration's messages are read; nothing in life. */
  mailbox: string | null | undefined
}

const NOTHING = { street: '', postalCode: '', city: '' }

/** Where letters go. */
export function AddressSection({ address, mailbox }: AddressSectionProps) {
  const { t } = useLingui()
  const [isOpen, setOpen] = useState(false)
  const [typed, setTyped] = useState(NOTHING)
  const [{ fetching }, send] = useChangeAddressMutation()
  const { run, dialog } = useStepUp('adresse', { mailbox, typed: true })
  const { ended, wrong, failure } = useOutcome()

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (fetching) return
    const result = await run(async () => (await send({ input: typed })).data?.changeAddress)
    if (result?.__typename === 'Cancelled') return
    if (result?.__typename !== 'ChangeAddressSuccess') return ended(outcomeOf(result, 'street'))
    ended(undefined)
    setOpen(false)
    setTyped(NOTHING)
    toast(t`Nos courriers iront à cette adresse.`)
  }
  const field = (name: keyof typeof NOTHING) => ({
    id: name,
    value: typed[name],
    onChange: (event: { target: { value: string } }) => setTyped({ ...typed, [name]: event.target.value }),
    error: wrong(name),
  })

  return (
    <Surface title={<Trans>Adresse postale</Trans>}>
      {address ? (
        <address className="not-italic">
          {address.street}
          <br />
          <span className="num">{address.postalCode}</span> {address.city}
        </address>
      ) : (
        <p className="text-ink-2">
          <Trans>Nous n’avons pas d’adresse complète : indiquez-la pour recevoir nos courriers.</Trans>
        </p>
      )}
      {isOpen ? (
        <form noValidate onSubmit={event => void submit(event)} className="grid gap-4">
          {failure}
          <TextField
            {...field('street')}
            label={<Trans>Numéro et rue</Trans>}
            hint={<Trans>Avec la résidence et le bâtiment, s’il y en a.</Trans>}
            autoComplete="address-line1"
            // The form has just been asked for, here.
            autoFocus
          />
          <div className="grid gap-4 sm:grid-cols-[10rem_1fr]">
            <TextField
              {...field('postalCode')}
              label={<Trans>Code postal</Trans>}
              inputMode="numeric"
              autoComplete="postal-code"
            />
            <TextField {...field('city')} label={<Trans>Commune</Trans>} autoComplete="address-level2" />
          </div>
          <p className="text-s text-ink-2">
            <Trans>
              Cette adresse est la vôtre : les autres adultes du contrat gardent la leur. Elle ne change pas celle que
              connaît votre caisse d’assurance maladie.
            </Trans>
          </p>
          <div className="flex flex-wrap gap-2">
            <Button type="submit" busy={fetching}>
              <Trans>Enregistrer cette adresse</Trans>
            </Button>
            <Button kind="quiet" onPress={() => setOpen(false)}>
              <Trans>Annuler</Trans>
            </Button>
          </div>
        </form>
      ) : (
        <Button kind="quiet" wide onPress={() => setOpen(true)}>
          {address ? <Trans>Changer d’adresse</Trans> : <Trans>Indiquer mon adresse</Trans>}
        </Button>
      )}
      {dialog}
    </Surface>
  )
}
