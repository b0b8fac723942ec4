import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../design/Button.tsx'
import { Chip } from '../../design/Chip.tsx'
import { Notice } from '../../design/Notice.tsx'
import { Surface } from '../../design/Surface.tsx'
import { toast } from '../../design/toast.ts'
import type { PaperlessStateFragment } from '../../graphql/generated/preference/graphql.ts'
import { useSetPaperlessMutation } from '../../graphql/generated/preference/hooks.ts'
import { useFormats } from '../../i18n/formats.ts'
import { ConfirmAddress } from './ConfirmAddress.tsx'

interface PaperlessSectionProps {
  paperless: PaperlessStateFragment
  readOnly: boolean
}

/** Documents on paper or not: what follows from it, in plain words, before anybody chooses. */
export function PaperlessSection({ paperless, readOnly }: PaperlessSectionProps) {
  const { t } = useLingui()
  const { moment } = useFormats()
  const [{ fetching }, send] = useSetPaperlessMutation()
  const { on, since, endedByBounce, email, emailConfirmed, refusal, wish } = paperless

  const choose = async () => {
    if (fetching) return
    const { data } = await send({ on: !on })
    const result = data?.setPaperless
    if (result?.__typename !== 'SetPaperlessSuccess')
      toast(result?.message ?? t`Votre choix n’a pas pu être enregistré : rien n’a changé. Réessayez.`, 'failed')
    else if (result.preferences.paperless.on) toast(t`Vos documents ne vous seront plus envoyés par courrier.`)
    else toast(t`Vos documents vous seront de nouveau envoyés par courrier.`)
  }

  return (
    <Surface
      title={<Trans>Relevés sur papier</Trans>}
      action={<Chip>{on ? <Trans>Sans papier</Trans> : <Trans>Par courrier</Trans>}</Chip>}
    >
      {endedByBounce && since && (
        <Notice tone="act" title={<Trans>Le courrier a repris le {moment(new Date(since))}</Trans>}>
          <Trans>
            Un e-mail n’a pas pu être remis à {email}. Vos documents vous parviennent de nouveau par la poste.
          </Trans>
        </Notice>
      )}
      {!emailConfirmed && !readOnly && <ConfirmAddress email={email} />}
      <div className="grid gap-2 text-s text-ink-2">
        {on && since && !endedByBounce && (
          <p>
            <Trans>Vous avez renoncé au papier le {moment(new Date(since))}.</Trans>
          </p>
        )}
        <p>{on ? <Trans>Sans papier :</Trans> : <Trans>Si vous renoncez au papier :</Trans>}</p>
        <ul className="grid list-disc gap-1 ps-5">
          <li>
            <Trans>
              chaque nouveau document vous attend dans votre espace, et un e-mail vous l’annonce à {email} ;
            </Trans>
          </li>
          <li>
            <Trans>
              aucune lettre ne part, et vos documents restent là au moins cinq ans après la fin du contrat ;
            </Trans>
          </li>
          <li>
            <Trans>si un e-mail nous revient, le courrier reprend tout seul et nous vous écrivons ;</Trans>
          </li>
          <li>
            <Trans>vous revenez au papier quand vous voulez, gratuitement : ici, par téléphone ou par courrier.</Trans>
          </li>
        </ul>
      </div>
      <blockquote className="rounded-field bg-sunken px-4 py-3">{on ? wish : refusal}</blockquote>
      <Button
        kind={on ? 'quiet' : 'primary'}
        wide
        busy={fetching}
        isDisabled={readOnly || (!on && !emailConfirmed)}
        onPress={() => void choose()}
      >
        {on ? <Trans>Revenir au papier</Trans> : <Trans>Renoncer au papier</Trans>}
      </Button>
    </Surface>
  )
}
