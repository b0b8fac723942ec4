import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Surface } from '../../design/Surface.tsx'
import { toast } from '../../design/toast.ts'
import type { TeletransmissionRowFragment } from '../../graphql/generated/teletransmission/graphql.ts'
import { useAskForTeletransmissionMutation } from '../../graphql/generated/teletransmission/hooks.ts'
import { outcomeOf, useOutcome } from '../account/FormOutcome.tsx'
import { PagesField } from '../request/PagesField.tsx'
import { usePapers } from '../request/usePapers.ts'

interface AskFormProps {
  /** Whose drafts the pages are kept with. */
  owner: string
  link: TeletransmissionRowFragment
}

/** The rights certificate of somebody whose link is to be made again. */
export function AskForm({ owner, link: { member } }: AskFormProps) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const [key] = useState(() => crypto.randomUUID())
  const papers = usePapers(owner, `TELETRANSMISSION ${member.id}`)
  const [{ fetching }, send] = useAskForTeletransmissionMutation()
  const { ended, wrong, failure } = useOutcome()

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (fetching) return
    const problems = papers.problems(t`Ajoutez l’attestation de droits.`)
    if (problems.length > 0) return ended({ kind: 'fields', problems })
    const { uploadIds } = papers
    const { data } = await send({ input: { idempotencyKey: key, beneficiaryId: member.id, uploadIds } })
    const result = data?.askForTeletransmission
    if (result?.__typename !== 'AskForTeletransmissionSuccess') return ended(outcomeOf(result, 'pages'))
    papers.sender.restart()
    toast(t`Demande envoyée.`)
    void navigate({ to: '/demarches/$id', params: { id: result.request.id } })
  }
  return (
    <form noValidate onSubmit={event => void submit(event)} className="grid grid-cols-[minmax(0,1fr)] gap-6">
      {failure}
      <Surface>
        <p>
          <Trans>
            L’attestation de droits de {member.firstName} se télécharge sur le compte ameli, ou se demande à la caisse.
            Elle dit sous quel numéro, et depuis quand, la Sécurité sociale rembourse ses soins.
          </Trans>
        </p>
      </Surface>
      <PagesField sending={papers.sending} sender={papers.sender} error={wrong('pages')} />
      <div>
        <Button type="submit" busy={fetching}>
          <Trans>Envoyer ma demande</Trans>
        </Button>
      </div>
    </form>
  )
}
