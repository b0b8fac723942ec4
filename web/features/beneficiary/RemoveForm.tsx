import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { DateField } from '../../design/DateField.tsx'
import type { FieldProblem } from '../../design/ErrorSummary.tsx'
import { RadioGroup } from '../../design/RadioGroup.tsx'
import { Surface } from '../../design/Surface.tsx'
import { toast } from '../../design/toast.ts'
import type { MemberBriefFragment, RemovalCase } from '../../graphql/generated/beneficiary/graphql.ts'
import { useRemoveBeneficiaryMutation } from '../../graphql/generated/beneficiary/hooks.ts'
import { todayInFrance } from '../../i18n/today.ts'
import { outcomeOf, useOutcome } from '../account/FormOutcome.tsx'
import { PagesField } from '../request/PagesField.tsx'
import { usePapers } from '../request/usePapers.ts'
import { useRemovals } from './cases.ts'

/** Somebody to cover no longer: why, since when, and what proves it. */
export function RemoveForm({ owner, leaving }: { owner: string; leaving: MemberBriefFragment }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const removals = useRemovals()
  const [key] = useState(() => crypto.randomUUID())
  const [removal, setRemoval] = useState<RemovalCase | null>(null)
  const [eventDate, setEventDate] = useState<string | null>(null)
  const papers = usePapers(owner, `REMOVE ${leaving.id}`)
  const [{ fetching }, send] = useRemoveBeneficiaryMutation()
  const { ended, wrong, failure } = useOutcome()
  const paper = removal && removals[removal].paper
  const asksDay = removal !== null && removal !== 'OTHER'

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (fetching) return
    const day = asksDay ? eventDate : todayInFrance()
    const problems: FieldProblem[] = []
    if (!removal) problems.push({ field: 'removal', message: t`Dites pourquoi cette personne quitte le contrat.` })
    if (asksDay && !eventDate) problems.push({ field: 'eventDate', message: t`Indiquez cette date.` })
    if (paper) problems.push(...papers.problems(t`Ajoutez le justificatif.`))
    if (problems.length > 0 || !removal || !day) return ended({ kind: 'fields', problems })
    const { data } = await send({
      input: {
        idempotencyKey: key,
        beneficiaryId: leaving.id,
        removal,
        eventDate: day,
        ...(paper && { uploadIds: papers.uploadIds }),
      },
    })
    const result = data?.removeBeneficiary
    if (result?.__typename !== 'ChangeBeneficiariesSuccess') return ended(outcomeOf(result, 'removal'))
    papers.sender.restart()
    toast(t`Demande envoyée.`)
    void navigate({ to: '/demarches/$id', params: { id: result.request.id } })
  }
  return (
    <form noValidate onSubmit={event => void submit(event)} className="grid grid-cols-[minmax(0,1fr)] gap-6">
      {failure}
      <Surface>
        <RadioGroup
          name="removal"
          label={<Trans>Pourquoi {leaving.firstName} quitte le contrat ?</Trans>}
          options={(Object.keys(removals) as RemovalCase[]).map(value => ({ value, label: removals[value].name }))}
          value={removal}
          onChange={setRemoval}
          error={wrong('removal')}
        />
        {asksDay && (
          <DateField
            key={removal}
            id="eventDate"
            label={removals[removal].event}
            value={eventDate}
            onChange={setEventDate}
            error={wrong('eventDate')}
          />
        )}
        <p className="text-s text-ink-2">
          <Trans>Les soins reçus avant le dernier jour restent remboursés. Une nouvelle carte vous est faite.</Trans>
        </p>
      </Surface>
      {paper && (
        <>
          <p>
            <Trans>Justificatif : {paper}.</Trans>
          </p>
          <PagesField sending={papers.sending} sender={papers.sender} error={wrong('pages')} />
        </>
      )}
      <div>
        <Button type="submit" busy={fetching}>
          <Trans>Envoyer ma demande</Trans>
        </Button>
      </div>
    </form>
  )
}
