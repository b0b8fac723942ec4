import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import type { FieldProblem } from '../../design/ErrorSummary.tsx'
import { Facts } from '../../design/Facts.tsx'
import { AppLink } from '../../design/Link.tsx'
import { Surface } from '../../design/Surface.tsx'
import { TextField } from '../../design/TextField.tsx'
import { toast } from '../../design/toast.ts'
import type { ProfileDetailFragment } from '../../graphql/generated/member/graphql.ts'
import { useChangeUsageNameMutation } from '../../graphql/generated/member/hooks.ts'
import { outcomeOf, useOutcome } from '../account/FormOutcome.tsx'
import { PagesField } from '../request/PagesField.tsx'
import { usePapers } from '../request/usePapers.ts'

/** Who somebody is. The name they are called by changes once the desk has read what proves it. */
export function NameSection({ profile }: { profile: ProfileDetailFragment }) {
  const { t } = useLingui()
  const [isOpen, setOpen] = useState(false)
  const { firstNames, usualName, birthName } = profile
  return (
    <Surface title={<Trans>Identité</Trans>}>
      <Facts
        facts={[
          [t`Prénoms`, firstNames],
          [t`Nom d’usage`, usualName],
          [t`Nom de naissance`, birthName],
        ]}
      />
      {isOpen ? (
        <NameForm owner={profile.id} onClose={() => setOpen(false)} />
      ) : (
        <Button kind="quiet" wide onPress={() => setOpen(true)}>
          <Trans>Changer de nom d’usage</Trans>
        </Button>
      )}
      <p className="text-s text-ink-2">
        <Trans>
          Un prénom ou un nom de naissance n’est pas juste ?{' '}
          <AppLink to="/messages/nouveau">Écrivez-nous, avec le justificatif</AppLink>.
        </Trans>
      </p>
    </Surface>
  )
}

/** Another name, and what proves it. */
function NameForm({ owner, onClose }: { owner: string; onClose: () => void }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const [key] = useState(() => crypto.randomUUID())
  const [name, setName] = useState('')
  const papers = usePapers(owner, 'USAGE_NAME')
  const [{ fetching }, send] = useChangeUsageNameMutation()
  const { ended, wrong, failure } = useOutcome()

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (fetching) return
    const problems: FieldProblem[] = []
    if (!name.trim()) problems.push({ field: 'name', message: t`Indiquez le nom.` })
    problems.push(...papers.problems(t`Ajoutez le justificatif.`))
    if (problems.length > 0) return ended({ kind: 'fields', problems })
    const { uploadIds } = papers
    const result = (await send({ input: { idempotencyKey: key, name, uploadIds } })).data?.changeUsageName
    if (result?.__typename !== 'ChangeUsageNameSuccess') return ended(outcomeOf(result, 'name'))
    papers.sender.restart()
    toast(t`Demande envoyée.`)
    void navigate({ to: '/demarches/$id', params: { id: result.request.id } })
  }
  return (
    <form noValidate onSubmit={event => void submit(event)} className="grid grid-cols-[minmax(0,1fr)] gap-4">
      {failure}
      <TextField
        id="name"
        label={<Trans>Nouveau nom d’usage</Trans>}
        hint={<Trans>Celui de votre conjoint, de votre autre parent, ou les deux.</Trans>}
        value={name}
        onChange={event => setName(event.target.value)}
        error={wrong('name')}
        autoComplete="family-name"
      />
      <p className="text-s text-ink-2">
        <Trans>
          Justificatif : une pièce d’identité à ce nom, le livret de famille ou l’acte de mariage. Votre carte est
          refaite dès que nous l’avons lu.
        </Trans>
      </p>
      <PagesField sending={papers.sending} sender={papers.sender} error={wrong('pages')} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" busy={fetching}>
          <Trans>Envoyer ma demande</Trans>
        </Button>
        <Button kind="quiet" onPress={onClose}>
          <Trans>Annuler</Trans>
        </Button>
      </div>
    </form>
  )
}
