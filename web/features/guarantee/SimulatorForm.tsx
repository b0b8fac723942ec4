import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../design/Button.tsx'
import { ComboBox } from '../../design/ComboBox.tsx'
import { CountField } from '../../design/CountField.tsx'
import { EuroField } from '../../design/EuroField.tsx'
import { labelStyles } from '../../design/Field.tsx'
import { RadioGroup } from '../../design/RadioGroup.tsx'
import { Surface } from '../../design/Surface.tsx'
import { Term } from '../../design/Term.tsx'
import type { CareFamily } from '../../graphql/generated/guarantee/graphql.ts'
import { useFormats } from '../../i18n/formats.ts'
import { careFamilies } from '../claim/care-family.ts'
import { PersonChoice } from '../member/PersonChoice.tsx'
import { useBasketWords, useConventionWords } from './act-words.ts'
import type { Person, PlannedCare, SimulableAct } from './planned-care.ts'
import type { SimulatorSearch } from './simulator-search.ts'

interface SimulatorFormProps {
  acts: readonly SimulableAct[]
  /** For whom one may simulate. */
  people: readonly Person[]
  search: SimulatorSearch
  onSearch: (search: SimulatorSearch) => void
  onTypePrice: (cents: number | null) => void
  care: PlannedCare
  /** What the server says is wrong, by field. */
  problems: ReadonlyMap<string, string>
}

/** What care, at what price, by whom, for whom: nothing is asked that would not change the answer. */
export function SimulatorForm(props: SimulatorFormProps) {
  const { acts, people, search, onSearch, onTypePrice, care, problems } = props
  const { t } = useLingui()
  const { euros } = useFormats()
  const { act, person, quantity } = care
  const isUnknown = search.act !== undefined && !act
  return (
    <Surface>
      <div className="grid gap-5">
        <ActField
          acts={acts}
          value={act?.code ?? null}
          error={isUnknown ? t`Ce soin ne peut pas être simulé. Choisissez-en un dans la liste.` : problems.get('act')}
          // Another act has another price, and is asked for otherwise.
          onChange={code =>
            onSearch({ ...search, act: code, price: undefined, basket: undefined, quantity: undefined })
          }
        />
        {act && (
          <>
            <EuroField
              id="price"
              label={quantity > 1 ? t`Prix pour un` : t`Prix`}
              hint={
                act.usualPrice === null
                  ? t`Celui de votre devis, ou de la facture.`
                  : t`Tarif habituel : ${euros(act.usualPrice)}`
              }
              error={problems.get('price')}
              value={search.price ?? act.usualPrice}
              onType={onTypePrice}
              onChange={price => {
                onTypePrice(null)
                onSearch({ ...search, price: price ?? undefined })
              }}
            />
            <ConventionField care={care} onChange={convention => onSearch({ ...search, convention })} />
            <PathwayField care={care} onChange={pathway => onSearch({ ...search, pathway })} />
            <BasketField care={care} onChange={basket => onSearch({ ...search, basket })} />
            {people.length > 1 && (
              <div>
                <p aria-hidden="true" className={labelStyles}>
                  <Trans>Pour qui</Trans>
                </p>
                <PersonChoice
                  people={people}
                  value={person?.id ?? null}
                  onChange={chosen => onSearch({ ...search, beneficiary: chosen.isViewer ? undefined : chosen.id })}
                />
              </div>
            )}
            <CountField
              id="quantity"
              label={t`Combien de fois`}
              hint={t`Séances, nuits, boîtes, verres…`}
              error={problems.get('quantity')}
              value={quantity}
              max={366}
              onChange={count => onSearch({ ...search, quantity: count === 1 ? undefined : count })}
            />
          </>
        )}
      </div>
    </Surface>
  )
}

/** The first act of each of these stands under the empty field: one tap instead of a search. */
const oftenAsked: readonly CareFamily[] = ['CONSULTATION', 'DENTAL', 'OPTICS', 'PARAMEDICAL', 'ALTERNATIVE_MEDICINE']

interface ActFieldProps {
  acts: readonly SimulableAct[]
  value: string | null
  error: string | undefined
  onChange: (code: string | undefined) => void
}

function ActField({ acts, value, error, onChange }: ActFieldProps) {
  const { t, i18n } = useLingui()
  // In the order of how often people look for them.
  const families = (Object.keys(careFamilies) as CareFamily[]).filter(family => acts.some(act => act.family === family))
  return (
    <div className="grid gap-3">
      <ComboBox
        id="act"
        label={t`Quel soin ?`}
        placeholder={t`Dermatologue, couronne, lunettes…`}
        error={error}
        items={families.flatMap(family =>
          acts
            .filter(act => act.family === family)
            .map(({ code, label }) => ({ id: code, label, group: i18n._(careFamilies[family].label) })),
        )}
        value={value}
        onChange={code => onChange(code ?? undefined)}
      />
      {value === null && (
        <ul aria-label={t`Les plus demandés`} className="grid gap-2 desk:flex desk:flex-wrap">
          {oftenAsked.flatMap(family => {
            const act = acts.find(one => one.family === family)
            return act ? (
              <li key={act.code} className="grid">
                <Button kind="quiet" icon={careFamilies[family].icon} onPress={() => onChange(act.code)}>
                  {act.label}
                </Button>
              </li>
            ) : (
              []
            )
          })}
        </ul>
      )}
    </div>
  )
}

interface ChoiceProps<Key extends 'convention' | 'pathway' | 'basket'> {
  care: PlannedCare
  onChange: (value: PlannedCare[Key]) => void
}

function ConventionField({ care, onChange }: ChoiceProps<'convention'>) {
  const words = useConventionWords()
  const { act, convention } = care
  if (!act || act.conventions.length === 0 || !convention) return null
  const offered = act.conventions.includes(convention) ? act.conventions : [...act.conventions, convention]
  return (
    <RadioGroup
      name="convention"
      label={<Trans>Le médecin</Trans>}
      hint={
        <Trans>
          Son secteur est affiché dans sa salle d’attente et à la prise de rendez-vous.{' '}
          <Term name="optam">Qu’est-ce que l’OPTAM ?</Term>
        </Trans>
      }
      options={offered.map(value => ({ value, ...words[value] }))}
      value={convention}
      onChange={onChange}
    />
  )
}

function PathwayField({ care, onChange }: ChoiceProps<'pathway'>) {
  const { t } = useLingui()
  if (!care.pathway) return null
  // A link from a reimbursement may say which way within the pathway; they are all paid alike.
  const within = care.pathway === 'OUT_OF_PATHWAY' ? 'REFERRED' : care.pathway
  return (
    <RadioGroup
      name="pathway"
      label={<Trans>Comment y allez-vous ?</Trans>}
      options={[
        {
          value: within,
          label: t`Dans le parcours de soins`,
          hint: t`Mon médecin traitant, ou adressé par lui ; une urgence ; un accès direct, comme le gynécologue.`,
        },
        {
          value: 'OUT_OF_PATHWAY',
          label: t`De moi-même`,
          hint: t`Sans passer par mon médecin traitant : la Sécu rembourse moins.`,
        },
      ]}
      hint={
        <Term name="parcours">
          <Trans>Qu’est-ce que le parcours de soins ?</Trans>
        </Term>
      }
      value={care.pathway}
      onChange={onChange}
    />
  )
}

function BasketField({ care, onChange }: ChoiceProps<'basket'>) {
  const { t } = useLingui()
  const words = useBasketWords()
  if (!care.act || care.act.baskets.length === 0) return null
  const options: { value: string; label: string; hint: string }[] = [
    { value: 'USUAL', label: t`Je ne sais pas`, hint: t`Nous prenons la classe habituelle de ce soin.` },
    ...care.act.baskets.map(value => ({ value, ...words[value] })),
  ]
  return (
    <RadioGroup
      name="basket"
      label={<Trans>La classe, indiquée sur le devis</Trans>}
      options={options}
      value={care.basket ?? 'USUAL'}
      onChange={value => onChange(care.act?.baskets.find(basket => basket === value))}
    />
  )
}
