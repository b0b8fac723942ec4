import { Trans, useLingui } from '@lingui/react/macro'
import { ChevronDown, Send } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { ErrorSummary, type FieldProblem } from '../../design/ErrorSummary.tsx'
import { Notice } from '../../design/Notice.tsx'
import { RadioGroup } from '../../design/RadioGroup.tsx'
import { Segmented } from '../../design/Segmented.tsx'
import { Columns, Surface } from '../../design/Surface.tsx'
import type { MemberBriefFragment } from '../../graphql/generated/request/graphql.ts'
import { CareFacts } from './CareFacts.tsx'
import { FamilySelect, NeededPapers } from './Needed.tsx'
import { PagesField } from './PagesField.tsx'
import type { Sender } from './sending.ts'
import type { Sending } from './sending-state.ts'

interface SendFormProps {
  /** Whose papers they may be. */
  people: readonly MemberBriefFragment[]
  sending: Sending
  sender: Sender
}

/** What is sent and for whom. Everything but the pages and the person can be told later. */
export function SendForm({ people, sending, sender }: SendFormProps) {
  const { t } = useLingui()
  const [attempt, setAttempt] = useState(0)
  const [found, setFound] = useState<readonly FieldProblem[]>([])
  const { draft, outcome } = sending
  const { kind, beneficiaryId, family } = draft.fields
  const [only] = people
  const beneficiary = beneficiaryId ?? (people.length === 1 && only ? only.id : null)

  const answered =
    outcome?.kind === 'PROBLEMS'
      ? outcome.problems
          .filter(({ path }) => !path.startsWith('uploadIds.'))
          .map(({ path, message }) => ({ field: path === 'uploadIds' || !path ? 'pages' : path, message }))
      : []
  const problems = found.length > 0 ? found : answered
  const wrong = (field: string) => problems.find(problem => problem.field === field)?.message
  const isRefused = draft.pages.some(({ state }) => state === 'REFUSED')

  const send = (event: FormEvent) => {
    event.preventDefault()
    const missing: FieldProblem[] = []
    if (draft.pages.length === 0) missing.push({ field: 'pages', message: t`Ajoutez au moins une page.` })
    if (isRefused)
      missing.push({
        field: 'pages',
        message: t`Retirez ou remplacez la page refusée.`,
      })
    if (!beneficiary) missing.push({ field: 'beneficiaryId', message: t`Dites pour qui sont ces soins.` })
    setFound(missing)
    setAttempt(attempt + 1)
    if (missing.length > 0 || !beneficiary) return
    sender.set({ beneficiaryId: beneficiary })
    sender.send()
  }

  return (
    <form noValidate onSubmit={send}>
      <Columns
        main={
          <>
            <ErrorSummary key={attempt} problems={problems} attempt={attempt} />
            {sending.isFound && draft.pages.length > 0 && (
              <Notice
                title={<Trans>Vous aviez commencé cet envoi</Trans>}
                action={
                  <Button kind="quiet" onPress={sender.discard}>
                    <Trans>Tout effacer</Trans>
                  </Button>
                }
              >
                <Trans>Vos pages sont toujours là : vérifiez, puis envoyez.</Trans>
              </Notice>
            )}
            <Surface>
              <Segmented
                label={t`Vous envoyez`}
                labelled
                options={[
                  { value: 'INVOICE', label: t`Une facture` },
                  { value: 'QUOTE', label: t`Un devis` },
                  { value: 'PRESCRIPTION', label: t`Une ordonnance` },
                ]}
                value={kind}
                onChange={kind => sender.set({ kind })}
              />
              {kind !== 'PRESCRIPTION' && <FamilySelect value={family} onChange={family => sender.set({ family })} />}
              <NeededPapers kind={kind} family={family} />
            </Surface>
            <PagesField sending={sending} sender={sender} error={wrong('pages')} />
          </>
        }
        aside={
          <Surface>
            {people.length > 1 && (
              <RadioGroup
                label={<Trans>Pour qui ?</Trans>}
                name="beneficiaryId"
                options={people.map(({ id, firstName, fullName, isViewer }) => ({
                  value: id,
                  label: isViewer ? t`Moi (${firstName})` : fullName,
                }))}
                value={beneficiary}
                onChange={beneficiaryId => sender.set({ beneficiaryId })}
                error={wrong('beneficiaryId')}
              />
            )}
            {people.length === 1 && only && (
              <p>
                <span className="text-ink-2">
                  <Trans>Pour</Trans>
                </span>{' '}
                <strong>{only.fullName}</strong>
              </p>
            )}
            <details
              className="group"
              open={Boolean(wrong('careDate') ?? wrong('amount') ?? wrong('professional')) || undefined}
            >
              <summary className="flex min-h-target cursor-pointer items-center justify-between gap-3 font-semibold text-brand-ink">
                {kind === 'PRESCRIPTION' ? (
                  <Trans>Ajouter la date et le médecin</Trans>
                ) : (
                  <Trans>Ajouter la date, le montant, le professionnel</Trans>
                )}
                <ChevronDown
                  aria-hidden="true"
                  className="size-5 flex-none transition-transform duration-150 group-open:rotate-180"
                  strokeWidth={1.75}
                />
              </summary>
              <div className="grid gap-4 pt-2">
                {kind !== 'PRESCRIPTION' && (
                  <p className="text-s text-ink-2">
                    <Trans>Sinon, nous vous les demanderons une seule fois, après l’envoi.</Trans>
                  </p>
                )}
                <CareFacts
                  kind={kind}
                  ask={
                    kind === 'PRESCRIPTION' ? ['CARE_DATE', 'PROFESSIONAL'] : ['CARE_DATE', 'AMOUNT', 'PROFESSIONAL']
                  }
                  fields={draft.fields}
                  onChange={sender.set}
                  wrong={wrong}
                />
              </div>
            </details>
            <Button type="submit" wide icon={Send}>
              <Trans>Envoyer</Trans>
            </Button>
          </Surface>
        }
      />
    </form>
  )
}
