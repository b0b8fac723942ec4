import { Trans, useLingui } from '@lingui/react/macro'
import { Check, Plus } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useClient } from 'urql'
import { Amount } from '../../design/Amount.tsx'
import { Button } from '../../design/Button.tsx'
import { MoneySplit } from '../../design/MoneySplit.tsx'
import { Notice } from '../../design/Notice.tsx'
import { Skeleton } from '../../design/Skeleton.tsx'
import { TextArea } from '../../design/TextArea.tsx'
import { TextField } from '../../design/TextField.tsx'
import { toast } from '../../design/toast.ts'
import {
  AcceptInvoiceDocument,
  AnswerQuoteDocument,
  type DeskRequestDetailFragment,
} from '../../graphql/generated/worklist/graphql.ts'
import { usePaperActsQuery } from '../../graphql/generated/worklist/hooks.ts'
import { outcomeOf, useOutcome } from '../account/FormOutcome.tsx'
import { PaperLine } from './PaperLine.tsx'
import { type DraftLine, emptyLine, paperOf } from './paper-draft.ts'
import { useSettlement } from './useSettlement.ts'

interface PaperFormProps {
  file: string
  found: DeskRequestDetailFragment
}

/**
 * An invoice or a quote as the desk reads it, line by line, with what the engine makes of it beside: what is decided is
 * what is shown.
 */
export function PaperForm({ file, found }: PaperFormProps) {
  const { t } = useLingui()
  const client = useClient()
  const { request } = found
  const isQuote = request.kind === 'QUOTE'
  const [name, setName] = useState(request.professional ?? '')
  const [number, setNumber] = useState('')
  const [lines, setLines] = useState<readonly DraftLine[]>(() => [
    { ...emptyLine(request.careDate), billed: request.amount },
  ])
  const [{ data: known }] = usePaperActsQuery()
  const acts = known?.desk?.acts
  const [busy, setBusy] = useState(false)
  const { ended, failure } = useOutcome()
  const paper = paperOf({ name, number, lines })
  const target = { fileId: file, requestId: request.id }
  const proposal = useSettlement(paper && { ...target, ...paper })
  const { settlement } = proposal
  const wrong = (path: string) => proposal.problems.find(problem => problem.path === path)?.message
  const general = proposal.problems.find(({ path }) => path === '' || path === 'lines')?.message

  const change = (id: string, fields: Partial<DraftLine>) =>
    setLines(lines.map(line => (line.id === id ? { ...line, ...fields } : line)))

  const decide = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    if (!paper || !settlement?.isWhole || proposal.busy)
      return ended({
        kind: 'refused',
        field: 'provider.name',
        message: t`Complétez les lignes : le calcul doit être entier avant de décider.`,
      })
    const words = String(new FormData(event.currentTarget).get('words') ?? '').trim()
    const input = { ...target, ...paper, amc: settlement.totals.amc, ...(words && { words }) }
    setBusy(true)
    const { data } = await client.mutation(isQuote ? AnswerQuoteDocument : AcceptInvoiceDocument, { input }).toPromise()
    setBusy(false)
    const result = data?.settled
    if (result?.__typename !== 'DeskRequestSuccess') return ended(outcomeOf(result, 'provider.name'))
    const isDone = result.deskRequest.request.state === 'ACCEPTED'
    toast(
      isDone ? t`C’est décidé : l’adhérent est prévenu.` : t`Décision proposée : une autre personne doit la valider.`,
    )
  }

  return (
    <form noValidate onSubmit={event => void decide(event)} className="grid grid-cols-[minmax(0,1fr)] gap-5">
      {failure}
      <div className="grid gap-4 phone:grid-cols-2">
        <TextField
          label={<Trans>Professionnel ou établissement</Trans>}
          id="provider.name"
          value={name}
          onChange={event => setName(event.target.value)}
          maxLength={120}
          autoComplete="off"
          error={wrong('provider.name')}
        />
        <TextField
          label={<Trans>RPPS, FINESS ou AM</Trans>}
          optional
          id="provider.number"
          value={number}
          onChange={event => setNumber(event.target.value)}
          maxLength={20}
          inputMode="numeric"
          autoComplete="off"
          error={wrong('provider.number')}
        />
      </div>
      {/* What is looked for must be there before anybody types. */}
      {!acts && <Skeleton shape="rows" count={2} />}
      <ol className="grid grid-cols-[minmax(0,1fr)] gap-4">
        {acts &&
          lines.map((line, at) => (
            <PaperLine
              key={line.id}
              line={line}
              at={at}
              acts={acts ?? []}
              settled={proposal.busy ? undefined : settlement?.lines[at]}
              wrong={field => wrong(`lines.${at}.${field}`)}
              onChange={fields => change(line.id, fields)}
              {...(lines.length > 1 && { onRemove: () => setLines(lines.filter(({ id }) => id !== line.id)) })}
            />
          ))}
      </ol>
      {lines.length < 20 && (
        <div>
          <Button
            kind="plain"
            icon={Plus}
            onPress={() => setLines([...lines, emptyLine(lines.at(-1)?.careDate ?? request.careDate)])}
          >
            <Trans>Ajouter une ligne</Trans>
          </Button>
        </div>
      )}
      {proposal.failed && (
        <Notice tone="failed" live title={<Trans>Le calcul n’a pas abouti</Trans>}>
          <Trans>
            Ce que vous avez saisi est gardé : vérifiez la connexion, puis modifiez une ligne pour recalculer.
          </Trans>
        </Notice>
      )}
      {general && <Notice tone="act" live title={general} />}
      {settlement && (
        <div aria-busy={proposal.busy} className={`grid gap-4 ${proposal.busy ? 'opacity-60' : ''}`}>
          <MoneySplit heading={t`Il restera à l’adhérent`} paidLabel={t`Total`} split={settlement.totals} />
          {settlement.needsSecond && (
            <Notice title={<Trans>Une seconde personne devra valider</Trans>}>
              <Trans>À partir de 500 € de notre part, deux personnes décident.</Trans>
            </Notice>
          )}
        </div>
      )}
      {/* Dialogs over this form have words of their own. */}
      <TextArea
        label={<Trans>Un mot pour l’adhérent</Trans>}
        id="words-of-answer"
        name="words"
        maxLength={2000}
        optional
      />
      <Button type="submit" wide icon={Check} busy={busy}>
        {isQuote ? (
          <Trans>Répondre au devis</Trans>
        ) : settlement ? (
          <Trans>
            Rembourser <Amount cents={settlement.totals.amc} />
          </Trans>
        ) : (
          <Trans>Rembourser</Trans>
        )}
      </Button>
    </form>
  )
}
