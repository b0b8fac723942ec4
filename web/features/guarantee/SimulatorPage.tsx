import { Trans, useLingui } from '@lingui/react/macro'
import { ChevronDown } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Amount } from '../../design/Amount.tsx'
import { Button } from '../../design/Button.tsx'
import { Empty } from '../../design/Empty.tsx'
import { LoadError } from '../../design/LoadError.tsx'
import { MoneySplit } from '../../design/MoneySplit.tsx'
import { Notice } from '../../design/Notice.tsx'
import { PageHeader } from '../../design/PageHeader.tsx'
import { Skeleton } from '../../design/Skeleton.tsx'
import { Surface } from '../../design/Surface.tsx'
import type { SimulatorActsQuery } from '../../graphql/generated/guarantee/graphql.ts'
import { useSimulatorActsQuery } from '../../graphql/generated/guarantee/hooks.ts'
import { useFormats } from '../../i18n/formats.ts'
import { plannedCare } from './planned-care.ts'
import { SimulationAnswer } from './SimulationAnswer.tsx'
import { SimulatorForm } from './SimulatorForm.tsx'
import type { SimulatorSearch } from './simulator-search.ts'
import { type Answer, type Simulation, useSimulation } from './useSimulation.ts'

interface SimulatorPageProps {
  search: SimulatorSearch
  onSearch: (search: SimulatorSearch) => void
}

/** « Combien me restera-t-il ? »: the answer follows the form as it changes, and the address follows both. */
export function SimulatorPage({ search, onSearch }: SimulatorPageProps) {
  const { t } = useLingui()
  const [{ data, error }, read] = useSimulatorActsQuery()
  const viewer = data?.viewer
  return (
    <>
      <PageHeader title={t`Combien me restera-t-il ?`}>
        <Trans>Choisissez un soin : la réponse tient compte de votre contrat et de vos plafonds.</Trans>
      </PageHeader>
      {error && <LoadError kept={Boolean(viewer)} onRetry={() => read({ requestPolicy: 'network-only' })} />}
      {viewer && <Simulator viewer={viewer} search={search} onSearch={onSearch} />}
      {!viewer && !error && (
        <Surface>
          <Skeleton shape="hero" />
        </Surface>
      )}
    </>
  )
}

interface SimulatorProps extends SimulatorPageProps {
  viewer: NonNullable<SimulatorActsQuery['viewer']>
}

function Simulator({ viewer, search, onSearch }: SimulatorProps) {
  const [typed, setTyped] = useState<number | null>(null)
  const people = viewer.beneficiaries.filter(person => person.careVisible)
  const care = plannedCare(search, viewer.acts, people, typed)
  const simulation = useSimulation(care)
  const { answer, busy } = simulation
  const { place, isInSight } = useInSight()
  return (
    <>
      <Said simulation={simulation} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 desk:grid-cols-[minmax(0,1fr)_minmax(0,1.2fr)]">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-3 [&_input]:scroll-mb-44">
          <SimulatorForm
            acts={viewer.acts}
            people={people}
            search={search}
            onSearch={onSearch}
            onTypePrice={setTyped}
            care={care}
            problems={simulation.problems}
          />
          {answer && !isInSight && <AnswerInBrief answer={answer} busy={busy} />}
          {simulation.error && !busy && <FailureInBrief onRetry={simulation.retry} />}
        </div>
        <div ref={place} id="reponse" className="grid scroll-mt-4 grid-cols-[minmax(0,1fr)] gap-6">
          <Spoken simulation={simulation} />
          {answer ? (
            <SimulationAnswer
              answer={answer}
              compared={simulation.compared}
              chosen={care.convention ?? care.basket}
              busy={busy}
            />
          ) : (
            <Waiting isPriceMissing={care.act !== undefined && care.price === null} simulation={simulation} />
          )}
        </div>
      </div>
    </>
  )
}

/** Whether the top of something is on screen. */
function useInSight() {
  const [isInSight, setInSight] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!place.current) return
    // Short of the bottom bar, and of a line's height: what is just peeping in is not read yet.
    const observer = new IntersectionObserver(entries => setInSight(entries.at(-1)?.isIntersecting ?? false), {
      rootMargin: '0px 0px -144px 0px',
    })
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [])
  return { place, isInSight }
}

/** On a phone the answer stays in sight while the form is filled in; a tap leads to the whole of it. */
function AnswerInBrief({ answer, busy }: { answer: Answer; busy: boolean }) {
  const { paid, amo, amc, outOfPocket } = answer.amounts
  return (
    <a
      href="#reponse"
      className={`fixed inset-x-4 bottom-20 z-5 grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-2 rounded-surface border border-line bg-surface px-4 py-3 text-ink no-underline shadow-raised transition-opacity duration-150 desk:hidden ${busy ? 'opacity-60' : ''}`}
    >
      <span className="flex flex-wrap items-baseline gap-x-2">
        <span className="text-s text-ink-2">
          <Trans>Il vous restera</Trans>
        </span>
        <strong className="text-l font-[750]">
          <Amount cents={outOfPocket} />
        </strong>
      </span>
      <ChevronDown aria-hidden="true" className="size-5 text-brand-ink" strokeWidth={1.75} />
      <span aria-hidden="true" className="col-span-2">
        <MoneySplit show="bar" split={{ paid, amo, amc, outOfPocket }} />
      </span>
    </a>
  )
}

/** On a phone the failure is said where the answer would be: its whole notice is at the top of the page, out of sight. */
function FailureInBrief({ onRetry }: { onRetry: () => void }) {
  return (
    <div className="fixed inset-x-4 bottom-20 z-5 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-surface border border-line bg-surface px-4 py-2 shadow-raised desk:hidden">
      <span className="text-s font-[650] text-failed">
        <Trans>La réponse n’est pas arrivée</Trans>
      </span>
      <Button kind="quiet" onPress={onRetry}>
        <Trans>Réessayer</Trans>
      </Button>
    </div>
  )
}

/** Has each new answer read out, once it is there to stay. */
function Spoken({ simulation: { answer, busy } }: { simulation: Simulation }) {
  const { t } = useLingui()
  const { euros } = useFormats()
  const amounts = answer && !busy ? answer.amounts : undefined
  return (
    <p role="status" className="sr-only">
      {amounts &&
        t`Il vous restera ${euros(amounts.outOfPocket)} sur ${euros(amounts.paid)} : Sécurité sociale ${euros(amounts.amo)}, mutuelle ${euros(amounts.amc)}.`}
    </p>
  )
}

/** What went wrong and belongs to no field. */
function Said({ simulation: { error, problems, retry } }: { simulation: Simulation }) {
  const { t } = useLingui()
  if (error) return <LoadError kept onRetry={retry} />
  // There is no date in the form: the care is of today.
  if (problems.has('careDate'))
    return (
      <Notice tone="act" live title={t`Le contrat ne couvre pas cette personne aujourd’hui`}>
        <Trans>Une simulation vaut pour un contrat en cours. Les remboursements passés restent consultables.</Trans>
      </Notice>
    )
  const message = problems.get('')
  if (!message) return null
  return (
    <Notice tone="act" live title={t`La simulation n’a pas abouti`}>
      {message}
    </Notice>
  )
}

/** Where the answer will be. */
function Waiting({ isPriceMissing, simulation }: { isPriceMissing: boolean; simulation: Simulation }) {
  if (simulation.error) return null
  if (simulation.busy)
    return (
      <Surface>
        <Skeleton shape="hero" />
      </Surface>
    )
  if (simulation.problems.size > 0) return null
  return (
    <Surface>
      <Empty
        title={isPriceMissing ? <Trans>Il ne manque que le prix</Trans> : <Trans>Votre réponse s’affichera ici</Trans>}
      >
        {isPriceMissing ? (
          <Trans>Ce soin n’a pas de tarif habituel : indiquez celui de votre devis.</Trans>
        ) : (
          <Trans>Ce que paie la Sécurité sociale, ce qu’ajoute la mutuelle, et ce qu’il vous restera.</Trans>
        )}
      </Empty>
    </Surface>
  )
}
