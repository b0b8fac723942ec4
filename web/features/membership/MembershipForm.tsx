import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { brand } from '../../design/brand.ts'
import { DateField } from '../../design/DateField.tsx'
import { DateText } from '../../design/DateText.tsx'
import type { FieldProblem } from '../../design/ErrorSummary.tsx'
import { Notice } from '../../design/Notice.tsx'
import { RadioGroup } from '../../design/RadioGroup.tsx'
import { Surface } from '../../design/Surface.tsx'
import { TextField } from '../../design/TextField.tsx'
import type { HouseholdKind } from '../../graphql/generated/membership/graphql.ts'
import { useRequestMembershipMutation } from '../../graphql/generated/membership/hooks.ts'
import { todayInFrance } from '../../i18n/today.ts'
import { outcomeOf, useOutcome } from '../account/FormOutcome.tsx'
import { useHouseholdWords } from './membership-words.ts'

/** The first day of next month: the day that covers most often begin on. */
const nextMonth = (today: string): string => {
  const [year = 0, month = 0] = today.split('-').map(Number)
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
}

interface MembershipFormProps {
  code: string
  sponsorName: string
}

/** What is needed to call somebody back who would like to join, and nothing more: no health question, no number. */
export function MembershipForm({ code, sponsorName }: MembershipFormProps) {
  const { t } = useLingui()
  const households = useHouseholdWords()
  const [key] = useState(() => crypto.randomUUID())
  const [{ data, fetching }, send] = useRequestMembershipMutation()
  const { ended, wrong, failure } = useOutcome()
  const [texts, setTexts] = useState({ firstName: '', lastName: '', email: '', phone: '', postalCode: '' })
  const [birthDate, setBirthDate] = useState<string | null>(null)
  const [household, setHousehold] = useState<HouseholdKind | null>(null)
  const [startDate, setStartDate] = useState<string | null>(() => nextMonth(todayInFrance()))
  const { email } = texts
  const field = (name: keyof typeof texts) => ({
    id: name,
    value: texts[name],
    onChange: (event: { target: { value: string } }) => setTexts({ ...texts, [name]: event.target.value }),
    error: wrong(name),
  })

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (fetching) return
    const problems: FieldProblem[] = []
    const need = (isThere: unknown, name: string, message: string) =>
      !isThere && problems.push({ field: name, message })
    need(texts.firstName.trim(), 'firstName', t`Indiquez votre prénom.`)
    need(texts.lastName.trim(), 'lastName', t`Indiquez votre nom.`)
    need(birthDate, 'birthDate', t`Indiquez votre date de naissance.`)
    need(email.trim(), 'email', t`Indiquez votre adresse e-mail.`)
    need(texts.postalCode.trim(), 'postalCode', t`Indiquez votre code postal.`)
    need(household, 'household', t`Dites qui serait couvert.`)
    need(startDate, 'startDate', t`Indiquez à partir de quand.`)
    if (problems.length > 0 || !birthDate || !household || !startDate) return ended({ kind: 'fields', problems })
    const { phone, ...others } = texts
    const input = {
      ...others,
      ...(phone.trim() && { phone }),
      birthDate,
      household,
      startDate,
      code,
      idempotencyKey: key,
    }
    const result = (await send({ input })).data?.requestMembership
    if (result?.__typename !== 'RequestMembershipSuccess') return ended(outcomeOf(result, 'send'))
    ended(undefined)
    window.scrollTo({ top: 0 })
  }

  const done = data?.requestMembership
  if (done?.__typename === 'RequestMembershipSuccess')
    return (
      <Notice tone="done" live title={<Trans>Votre demande {done.reference} est bien arrivée</Trans>}>
        <Trans>
          Un conseiller vous appelle ou vous écrit au plus tard le <DateText date={done.dueDate} />. Un e-mail de
          confirmation part à {email}.
        </Trans>
      </Notice>
    )
  return (
    <form noValidate onSubmit={event => void submit(event)} className="grid grid-cols-[minmax(0,1fr)] gap-6">
      {failure}
      <Surface title={<Trans>Être rappelé</Trans>}>
        <TextField
          {...field('firstName')}
          label={<Trans>Prénom</Trans>}
          hint={<Trans>{sponsorName} verra votre prénom, et où en est votre adhésion. Rien d’autre.</Trans>}
          autoComplete="given-name"
        />
        <TextField {...field('lastName')} label={<Trans>Nom</Trans>} autoComplete="family-name" />
        <DateField
          id="birthDate"
          label={<Trans>Date de naissance</Trans>}
          value={birthDate}
          onChange={setBirthDate}
          error={wrong('birthDate')}
        />
        <TextField {...field('email')} type="email" label={<Trans>Adresse e-mail</Trans>} autoComplete="email" />
        <TextField
          {...field('phone')}
          type="tel"
          label={<Trans>Téléphone</Trans>}
          hint={<Trans>Pour vous appeler, plutôt que vous écrire.</Trans>}
          optional
          autoComplete="tel"
        />
        <TextField
          {...field('postalCode')}
          label={<Trans>Code postal</Trans>}
          inputMode="numeric"
          autoComplete="postal-code"
        />
        <RadioGroup
          name="household"
          label={<Trans>Qui serait couvert ?</Trans>}
          options={(Object.keys(households) as HouseholdKind[]).map(value => ({ value, label: households[value] }))}
          value={household}
          onChange={setHousehold}
          error={wrong('household')}
        />
        <DateField
          id="startDate"
          label={<Trans>À partir de quand ?</Trans>}
          value={startDate}
          onChange={setStartDate}
          error={wrong('startDate')}
        />
        <p className="text-s text-ink-2">
          <Trans>
            {brand.name} se sert de ces informations pour vous répondre, et les efface un an après si vous n’adhérez
            pas.
          </Trans>
        </p>
        <Button id="send" type="submit" wide busy={fetching}>
          <Trans>Demander à être rappelé</Trans>
        </Button>
      </Surface>
    </form>
  )
}
