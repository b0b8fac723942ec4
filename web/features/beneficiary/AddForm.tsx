import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { DateField } from '../../design/DateField.tsx'
import type { FieldProblem } from '../../design/ErrorSummary.tsx'
import { Notice } from '../../design/Notice.tsx'
import { RadioGroup } from '../../design/RadioGroup.tsx'
import { Segmented } from '../../design/Segmented.tsx'
import { Surface } from '../../design/Surface.tsx'
import { TextField } from '../../design/TextField.tsx'
import { toast } from '../../design/toast.ts'
import type { AdditionCase, Sex } from '../../graphql/generated/beneficiary/graphql.ts'
import { useAddBeneficiaryMutation } from '../../graphql/generated/beneficiary/hooks.ts'
import { outcomeOf, useOutcome } from '../account/FormOutcome.tsx'
import { PagesField } from '../request/PagesField.tsx'
import { usePapers } from '../request/usePapers.ts'
import { useAdditions } from './cases.ts'

/** Somebody to cover: why, who, and the civil-status paper. */
export function AddForm({ owner }: { owner: string }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const additions = useAdditions()
  const [key] = useState(() => crypto.randomUUID())
  const [addition, setAddition] = useState<AdditionCase | null>(null)
  const [firstNames, setFirstNames] = useState('')
  const [lastName, setLastName] = useState('')
  const [birthDate, setBirthDate] = useState<string | null>(null)
  const [eventDate, setEventDate] = useState<string | null>(null)
  const [sex, setSex] = useState<Sex>('F')
  const papers = usePapers(owner, 'ADD_BENEFICIARY')
  const [{ fetching }, send] = useAddBeneficiaryMutation()
  const { ended, wrong, failure } = useOutcome()
  const isBirth = addition === 'BIRTH'

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (fetching) return
    const day = isBirth ? birthDate : eventDate
    const problems: FieldProblem[] = []
    if (!addition) problems.push({ field: 'addition', message: t`Dites pourquoi vous ajoutez cette personne.` })
    if (!firstNames.trim()) problems.push({ field: 'firstNames', message: t`Indiquez ses prénoms.` })
    if (!lastName.trim()) problems.push({ field: 'lastName', message: t`Indiquez son nom.` })
    if (!birthDate) problems.push({ field: 'birthDate', message: t`Indiquez sa date de naissance.` })
    if (addition && !isBirth && !eventDate) problems.push({ field: 'eventDate', message: t`Indiquez cette date.` })
    problems.push(...papers.problems(t`Ajoutez le justificatif.`))
    if (problems.length > 0 || !addition || !birthDate || !day) return ended({ kind: 'fields', problems })
    const { uploadIds } = papers
    const { data } = await send({
      input: { idempotencyKey: key, addition, eventDate: day, firstNames, lastName, birthDate, sex, uploadIds },
    })
    const result = data?.addBeneficiary
    if (result?.__typename !== 'ChangeBeneficiariesSuccess') return ended(outcomeOf(result, 'firstNames'))
    papers.sender.restart()
    toast(t`Demande envoyée.`)
    void navigate({ to: '/demarches/$id', params: { id: result.request.id } })
  }
  return (
    <form noValidate onSubmit={event => void submit(event)} className="grid grid-cols-[minmax(0,1fr)] gap-6">
      {failure}
      <Surface>
        <RadioGroup
          name="addition"
          label={<Trans>Que se passe-t-il ?</Trans>}
          options={(Object.keys(additions) as AdditionCase[]).map(value => ({ value, label: additions[value].name }))}
          value={addition}
          onChange={setAddition}
          error={wrong('addition')}
        />
        {(addition === 'BIRTH' || addition === 'ADOPTION') && (
          <Notice title={<Trans>Couvert dès le premier jour</Trans>}>
            <Trans>
              Dites-le-nous dans les trois mois : la couverture commence à la naissance ou à l’adoption, sans délai.
            </Trans>
          </Notice>
        )}
      </Surface>
      <Surface>
        <TextField
          id="firstNames"
          label={<Trans>Prénoms</Trans>}
          value={firstNames}
          onChange={event => setFirstNames(event.target.value)}
          error={wrong('firstNames')}
          autoComplete="off"
        />
        <TextField
          id="lastName"
          label={<Trans>Nom</Trans>}
          value={lastName}
          onChange={event => setLastName(event.target.value)}
          error={wrong('lastName')}
          autoComplete="off"
        />
        <Segmented
          label={t`Sexe à l’état civil`}
          labelled
          options={[
            { value: 'F', label: t`Féminin` },
            { value: 'M', label: t`Masculin` },
          ]}
          value={sex}
          onChange={setSex}
        />
        <DateField
          id="birthDate"
          label={<Trans>Date de naissance</Trans>}
          value={birthDate}
          onChange={setBirthDate}
          error={wrong('birthDate')}
        />
        {addition && !isBirth && (
          <DateField
            key={addition}
            id="eventDate"
            label={additions[addition].event}
            value={eventDate}
            onChange={setEventDate}
            error={wrong('eventDate')}
          />
        )}
      </Surface>
      {addition && (
        <p>
          <Trans>Justificatif : {additions[addition].paper}.</Trans>
        </p>
      )}
      <PagesField sending={papers.sending} sender={papers.sender} error={wrong('pages')} />
      <div>
        <Button type="submit" busy={fetching}>
          <Trans>Envoyer ma demande</Trans>
        </Button>
      </div>
    </form>
  )
}
