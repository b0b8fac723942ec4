import { Trans, useLingui } from '@lingui/react/macro'
import { SlidersHorizontal, X } from 'lucide-react'
import { useId, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { Button } from '../../design/Button.tsx'
import { DateField } from '../../design/DateField.tsx'
import { Select } from '../../design/Select.tsx'
import { WordsField } from '../../design/WordsField.tsx'
import type { CareFamily, ClaimState, MemberBriefFragment } from '../../graphql/generated/claim/graphql.ts'
import { useFormats } from '../../i18n/formats.ts'
import { careFamilies } from './care-family.ts'
import { type ClaimSearch, daysOf, familySlugs, isNarrowed, periodOf, stateSlugs } from './claim-search.ts'

interface ClaimFiltersProps {
  search: ClaimSearch
  onSearch: (search: ClaimSearch, options?: { replace?: boolean }) => void
  people: readonly MemberBriefFragment[]
  /** The years in which there is care, newest first. */
  years: readonly number[]
}

/** One filter in force, and the search without it. */
interface InForce {
  key: string
  label: string
  without: ClaimSearch
}

/**
 * What narrows the list: words at once, the rest behind one button on a phone. Each filter in force is said, and taken
 * off, by a chip of its own.
 */
export function ClaimFilters({ search, onSearch, people, years }: ClaimFiltersProps) {
  const { t } = useLingui()
  const panel = useId()
  const [open, setOpen] = useState(false)
  const inForce = useFiltersInForce(search, people)
  return (
    <section aria-label={t`Filtres`} className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div className="flex items-end gap-2">
        <div className="min-w-0 flex-1">
          <WordsField
            label={t`Rechercher`}
            value={search.texte ?? ''}
            onChange={words => {
              const { texte: before, ...others } = search
              onSearch(words ? { ...others, texte: words } : others, { replace: before !== undefined })
            }}
            placeholder={t`Ex. dentiste`}
          />
        </div>
        <div className="grid min-h-12 desk:hidden">
          <Button
            kind="quiet"
            icon={SlidersHorizontal}
            aria-expanded={open}
            aria-controls={panel}
            onPress={() => setOpen(!open)}
          >
            <Trans>Filtrer</Trans>
          </Button>
        </div>
      </div>
      <div id={panel} className={open ? '' : 'max-desk:hidden'}>
        <Choices search={search} onSearch={onSearch} people={people} years={years} />
      </div>
      {inForce.length > 0 && (
        <ul aria-label={t`Filtres en cours`} className="flex flex-wrap items-center gap-2">
          {inForce.map(({ key, label, without }) => (
            <li key={key}>
              <AriaButton
                aria-label={t`Retirer le filtre ${label}`}
                onPress={() => onSearch(without)}
                className="inline-flex min-h-9 items-center gap-1.5 rounded-full bg-brand-soft ps-3 pe-2 text-s font-medium text-brand-ink transition-colors duration-150 hover:bg-sunken forced-colors:border"
              >
                {label}
                <X className="size-4" strokeWidth={2} />
              </AriaButton>
            </li>
          ))}
          <li>
            <Button kind="plain" onPress={() => onSearch(search.annee ? { annee: search.annee } : {})}>
              <Trans>Effacer les filtres</Trans>
            </Button>
          </li>
        </ul>
      )}
    </section>
  )
}

function Choices({ search, onSearch, people, years }: ClaimFiltersProps) {
  const { t, i18n } = useLingui()
  const formats = useFormats()
  const stateLabels = useStateLabels()
  const period = periodOf(search)
  const hasDates = search.du !== undefined || search.au !== undefined
  const [choosingDates, setChoosingDates] = useState(false)
  const showDates = (choosingDates || hasDates) && period === undefined

  const set = (changes: { [Name in keyof ClaimSearch]?: ClaimSearch[Name] | undefined }, replace = false) => {
    const next = Object.fromEntries(Object.entries({ ...search, ...changes }).filter(([, value]) => value))
    onSearch(next, { replace })
  }

  return (
    <div className="grid gap-3 phone:grid-cols-2">
      {people.length > 1 && (
        <Select
          label={t`Pour qui`}
          optional={false}
          value={search.personne ?? ''}
          onChange={personne => set({ personne })}
          options={[
            { value: '', label: t`Tout le monde` },
            ...people.map(({ id, firstName }) => ({ value: id, label: firstName })),
          ]}
        />
      )}
      <Select
        label={t`Soins`}
        value={search.soins ?? ''}
        onChange={soins => set({ soins })}
        options={[
          { value: '', label: t`Tous les soins` },
          ...(search.soins?.includes(',') ? [{ value: search.soins, label: t`Plusieurs sortes de soins` }] : []),
          ...(Object.keys(careFamilies) as CareFamily[]).map(family => ({
            value: familySlugs[family],
            label: i18n._(careFamilies[family].label),
          })),
        ]}
      />
      <Select
        label={t`Dates des soins`}
        value={showDates ? 'dates' : (period ?? '')}
        onChange={chosen => {
          setChoosingDates(chosen === 'dates')
          if (chosen !== 'dates') set({ ...(chosen ? daysOf(chosen) : { du: undefined, au: undefined }) })
          else if (period !== undefined) set({ du: search.du, au: undefined })
        }}
        options={[
          { value: '', label: t`Toutes les dates` },
          ...(period?.includes('-') ? [{ value: period, label: formats.month(period) }] : []),
          ...years.map(year => ({ value: String(year), label: String(year) })),
          ...(period && !period.includes('-') && !years.includes(Number(period))
            ? [{ value: period, label: period }]
            : []),
          { value: 'dates', label: t`Choisir les dates…` },
        ]}
      />
      <Select
        label={t`État`}
        value={search.etat ?? ''}
        onChange={etat => set({ etat })}
        options={[
          { value: '', label: t`Tous les états` },
          ...(Object.keys(stateSlugs) as ClaimState[]).map(state => ({
            value: stateSlugs[state],
            label: stateLabels[state],
          })),
        ]}
      />
      {showDates && (
        <fieldset className="grid gap-3 phone:col-span-2 phone:grid-cols-2">
          <legend className="sr-only">{t`Dates des soins`}</legend>
          <DateField
            label={t`Du`}
            optional
            value={search.du ?? null}
            onChange={du => set({ du: du ?? undefined }, true)}
            {...(search.au ? { max: search.au } : {})}
          />
          <DateField
            label={t`Au`}
            optional
            value={search.au ?? null}
            onChange={au => set({ au: au ?? undefined }, true)}
            {...(search.du ? { min: search.du } : {})}
          />
        </fieldset>
      )}
    </div>
  )
}

function useStateLabels(): Record<ClaimState, string> {
  const { t } = useLingui()
  return {
    PAID: t`Remboursé`,
    PAID_TO_PROVIDER: t`Payé au professionnel`,
    REVERSED: t`Annulé`,
  }
}

function useFiltersInForce(search: ClaimSearch, people: readonly MemberBriefFragment[]): InForce[] {
  const { t, i18n } = useLingui()
  const { date, month } = useFormats()
  const stateLabels = useStateLabels()
  if (!isNarrowed(search)) return []
  const { personne, soins, etat, du, au, texte } = search
  const inForce: InForce[] = []
  if (texte !== undefined) {
    const { texte: _, ...without } = search
    inForce.push({ key: 'texte', label: t`« ${texte} »`, without })
  }
  if (personne !== undefined) {
    const { personne: _, ...without } = search
    const person = people.find(({ id }) => id === personne)
    inForce.push({ key: 'personne', label: person?.firstName ?? t`Une personne`, without })
  }
  if (soins !== undefined) {
    const slugs = soins.split(',')
    for (const family of Object.keys(careFamilies) as CareFamily[]) {
      const slug = familySlugs[family]
      if (!slugs.includes(slug)) continue
      const { soins: _, ...others } = search
      const rest = slugs.filter(other => other !== slug).join(',')
      inForce.push({
        key: slug,
        label: i18n._(careFamilies[family].label),
        without: rest ? { ...others, soins: rest } : others,
      })
    }
  }
  if (etat !== undefined) {
    const { etat: _, ...without } = search
    const state = (Object.keys(stateSlugs) as ClaimState[]).find(one => stateSlugs[one] === etat)
    if (state) inForce.push({ key: 'etat', label: stateLabels[state], without })
  }
  if (du !== undefined || au !== undefined) {
    const { du: _from, au: _to, ...without } = search
    const period = periodOf(search)
    const from = du && date(du, 'numeric')
    const to = au && date(au, 'numeric')
    let label = from && to ? t`Du ${from} au ${to}` : from ? t`Depuis le ${from}` : t`Jusqu’au ${to}`
    if (period) label = period.includes('-') ? month(period) : period
    inForce.push({ key: 'dates', label, without })
  }
  return inForce
}
