import { Trans, useLingui } from '@lingui/react/macro'
import { ChevronDown, Undo2 } from 'lucide-react'
import { Amount } from '../../design/Amount.tsx'
import { Chip } from '../../design/Chip.tsx'
import { DateText } from '../../design/DateText.tsx'
import { MoneySplit } from '../../design/MoneySplit.tsx'
import { Surface } from '../../design/Surface.tsx'
import { WhySteps } from '../../design/WhySteps.tsx'
import type { ClaimLineDetailFragment, WhyStepFragment } from '../../graphql/generated/claim/graphql.ts'
import { makeExplainer } from '../guarantee/Jargon.tsx'
import { LeftToPay } from './ClaimListRow.tsx'

/** « Pourquoi ce montant ? »: the steps at once for one line; one line below the other when there are several. */
export function ClaimWhy({ lines }: { lines: readonly ClaimLineDetailFragment[] }) {
  const explain = makeExplainer()
  const [only] = lines
  return (
    <Surface title={<Trans>Pourquoi ce montant ?</Trans>}>
      {lines.length === 1 && only ? (
        <Derivation steps={only.derivation} explain={explain} />
      ) : (
        <div className="-my-2 grid divide-y divide-line">
          {lines.map((line, index) => (
            <Line key={line.id} line={line} explain={explain} open={index === 0} />
          ))}
        </div>
      )}
    </Surface>
  )
}

interface LineProps {
  line: ClaimLineDetailFragment
  explain: ReturnType<typeof makeExplainer>
}

function Line({ line, explain, open }: LineProps & { open: boolean }) {
  const { t } = useLingui()
  const { act, amounts, nature, quantity } = line
  const isReversal = nature === 'REVERSAL'
  return (
    <details open={open} className="group">
      <summary className="-mx-2 grid min-h-target cursor-pointer list-none grid-cols-[minmax(0,1fr)_auto_auto] items-center gap-x-3 rounded-field px-2 py-3 hover:bg-sunken [&::-webkit-details-marker]:hidden">
        <span className="grid gap-0.5">
          <span className="font-[650]">
            {act.label}
            {quantity > 1 && ` × ${quantity}`}
          </span>
          <span className="flex flex-wrap items-center gap-x-2 text-s text-ink-2">
            <DateText date={line.careFrom} />
            {isReversal && <Chip icon={Undo2}>{t`Annulation`}</Chip>}
          </span>
        </span>
        <span className="text-end">
          <span className="block font-[650]">
            <Amount cents={amounts.amo + amounts.amc} />
          </span>
          <span className="block text-xs text-ink-2">
            <LeftToPay cents={amounts.outOfPocket} />
          </span>
        </span>
        <ChevronDown
          aria-hidden="true"
          className="size-5 text-ink-2 transition-transform duration-150 group-open:rotate-180"
          strokeWidth={1.75}
        />
      </summary>
      <div className="grid gap-5 pt-2 pb-5">
        <MoneySplit split={amounts} />
        <Derivation steps={line.derivation} explain={explain} />
      </div>
    </details>
  )
}

/** « CONFORT 1, DOCTOR_OPTAM »: a row of the contract's own catalogue, by its codes. */
const isOfContract = (source: string) => /^[A-Z_]+ \d+(, [A-Z0-9_]+)?$/.test(source)

interface DerivationProps {
  steps: readonly WhyStepFragment[]
  explain: ReturnType<typeof makeExplainer>
}

/** The steps of one computation, as the server says them. */
export function Derivation({ steps, explain }: DerivationProps) {
  const { t } = useLingui()
  /** Nobody who is not a lawyer reads « CSS »: the code is named. */
  const sourceLabel = (source: string) => {
    if (isOfContract(source)) return t`votre contrat`
    const article = /^CSS (.+)$/.exec(source)?.[1]
    return article ? t`code de la sécurité sociale, ${article}` : source
  }
  return (
    <WhySteps
      steps={steps.map((step, index) => ({
        // A rule may be applied more than once in a computation: its place tells the steps apart.
        id: `${index} ${step.rule}`,
        title: step.title,
        cents: step.amount,
        detail: explain(step.explanation),
        source: step.source === null ? undefined : { label: sourceLabel(step.source) },
      }))}
    />
  )
}
