import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useEffect, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { ErrorSummary, type FieldProblem } from '../../design/ErrorSummary.tsx'
import { Notice } from '../../design/Notice.tsx'
import { Surface } from '../../design/Surface.tsx'
import { toast } from '../../design/toast.ts'
import type { RequestDetail, RequestDetailFragment } from '../../graphql/generated/request/graphql.ts'
import { CareFacts } from './CareFacts.tsx'
import { OnItsWay } from './OnItsWay.tsx'
import { PagesField } from './PagesField.tsx'
import { useSending } from './useSending.ts'
import { Waiting } from './Waiting.tsx'

/** What is said in words; whatever else is missing is a paper to send. */
const SAID: readonly RequestDetail[] = ['FAMILY', 'CARE_DATE', 'AMOUNT', 'PROFESSIONAL']

interface MissingFormProps {
  request: RequestDetailFragment
  /** The member who answers. */
  owner: string
}

/** « Il nous manque… »: asked once. What is left empty, the desk looks for on the paper. */
export function MissingForm({ request, owner }: MissingFormProps) {
  const { t } = useLingui()
  const { sending, sender } = useSending(owner, request.id)
  const [attempt, setAttempt] = useState(0)
  const [found, setFound] = useState<readonly FieldProblem[]>([])
  const { draft, outcome } = sending
  const { isOpen, missing, papers, kind } = request
  const asksPages = missing.some(detail => !SAID.includes(detail))
  const refusals = papers?.uploads.flatMap(({ refusal }) => refusal?.message ?? []) ?? []
  const isLost = papers?.uploads.every(({ state }) => state === 'REFUSED')
  // Pages in place of some that were refused may be left out; a paper that is asked for can't be.
  const needsPage = isLost || missing.some(detail => detail !== 'PAGES' && !SAID.includes(detail))

  useEffect(() => {
    if (outcome?.kind !== 'SENT' && outcome?.kind !== 'ALREADY') return
    toast(t`Merci, votre demande est complétée.`)
    sender.restart()
  }, [outcome, sender, t])

  const answered =
    outcome?.kind === 'PROBLEMS'
      ? outcome.problems.map(({ path, message }) => ({
          field: path.startsWith('uploadIds') || !path ? 'pages' : path,
          message,
        }))
      : []
  const problems = found.length > 0 ? found : answered
  const wrong = (field: string) => problems.find(problem => problem.field === field)?.message

  const send = (event: FormEvent) => {
    event.preventDefault()
    const isRefused = draft.pages.some(({ state }) => state === 'REFUSED')
    const problem =
      needsPage && draft.pages.length === 0
        ? t`Ajoutez au moins une page.`
        : isRefused
          ? t`Retirez ou remplacez la page refusée.`
          : undefined
    setFound(problem ? [{ field: 'pages', message: problem }] : [])
    setAttempt(attempt + 1)
    if (!problem) sender.send()
  }

  // Still here once nothing is missing: to say that it went well.
  if (!isOpen || missing.length === 0) return null
  if (draft.isWanted && draft.pages.length > 0) return <OnItsWay sending={sending} sender={sender} />
  return (
    <form noValidate onSubmit={send} className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <ErrorSummary key={attempt} problems={problems} attempt={attempt} />
      {asksPages && (
        <>
          {refusals.map(message => (
            <Notice key={message} tone="act" title={<Trans>Une page n’a pas pu être acceptée</Trans>}>
              {message}
            </Notice>
          ))}
          <PagesField sending={sending} sender={sender} error={wrong('pages')} />
        </>
      )}
      <Surface title={<Trans>Il nous manque</Trans>}>
        <p className="text-ink-2">
          {missing.some(detail => SAID.includes(detail)) ? (
            <Trans>
              Nous vous le demandons une seule fois. Laissez vide ce que vous ne savez pas : nous le chercherons sur vos
              pages.
            </Trans>
          ) : (
            <Trans>Ajoutez ci-dessus ce que nous vous demandons : notre délai reprend dès que c’est arrivé.</Trans>
          )}
        </p>
        {!asksPages && <Waiting sending={sending} sender={sender} />}
        <CareFacts kind={kind} ask={missing} fields={draft.fields} onChange={sender.set} wrong={wrong} />
        <div>
          <Button type="submit" busy={draft.isWanted}>
            <Trans>Compléter ma demande</Trans>
          </Button>
        </div>
      </Surface>
    </form>
  )
}
