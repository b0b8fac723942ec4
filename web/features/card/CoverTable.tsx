import { Trans } from '@lingui/react/macro'
import { useId } from 'react'
import { StatusChip } from '../../design/Chip.tsx'
import { printedDay } from './card-words.ts'
import type { PrintedCard } from './printed-card.ts'

type Beneficiary = PrintedCard['beneficiaries'][number]

/** One line a person, one column a kind of care. Too wide for a phone, it scrolls beside the names, which stay. */
export function CoverTable({ card }: { card: PrintedCard }) {
  const id = useId()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section aria-labelledby={id} tabIndex={0} className="overflow-x-auto rounded-small print:overflow-visible">
      <table className="w-full border-collapse text-xs">
        <caption id={id} className="sr-only">
          <Trans>Ce que la carte couvre, par personne et par type de soins</Trans>
        </caption>
        <thead>
          <tr className="border-b border-line-strong">
            <th scope="col" className="sticky left-0 z-1 bg-surface py-2 pe-3 text-start font-semibold">
              <Trans>Bénéficiaire</Trans>
            </th>
            {card.domains.map(({ code, label }) => (
              <th key={code} scope="col" className="px-1.5 py-2 font-semibold text-ink-2">
                <abbr title={label} className="no-underline">
                  {code}
                </abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {card.beneficiaries.map(person => (
            <tr
              key={`${person.name} ${person.birthDate} ${person.birthRank}`}
              className="border-b border-line last:border-b-0"
            >
              <th scope="row" className="sticky left-0 z-1 bg-surface py-2.5 pe-3 text-start">
                <Person person={person} card={card} />
              </th>
              {person.cells.map(({ domain, value }) => (
                <td key={domain.code} className="num px-1.5 py-2.5 text-center">
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Person({ person, card }: { person: Beneficiary; card: PrintedCard }) {
  const twins = card.beneficiaries.some(
    other => other !== person && other.birthDate === person.birthDate && other.birthRank !== person.birthRank,
  )
  const isShorter = person.coveredTo < card.validTo
  return (
    <span className="grid min-w-28 gap-0.5 font-normal text-ink-2">
      <span className="font-[650] text-ink [overflow-wrap:anywhere]">{person.name}</span>
      <span className="num">
        {printedDay(person.birthDate)}
        {twins && <> ({person.birthRank})</>}
      </span>
      {person.nirMasked && (
        <span className="num">
          <Trans>NIR {person.nirMasked}</Trans>
        </span>
      )}
      {isShorter && (
        <span>
          <Trans>jusqu’au {printedDay(person.coveredTo)}</Trans>
        </span>
      )}
      {card.state === 'CURRENT' && card.rights.open && !person.rightsOpen && (
        <span>
          <StatusChip status="failed">
            <Trans>Droits fermés</Trans>
          </StatusChip>
        </span>
      )}
    </span>
  )
}

/** What the columns and the cells mean, a press away. */
export function CoverLegend({ card }: { card: PrintedCard }) {
  return (
    <div className="grid gap-2 text-s text-ink-2">
      <p>
        <Trans>
          <strong>100</strong> : rien à avancer, sur la base de remboursement de la Sécurité sociale.{' '}
          <strong>PEC</strong> : le professionnel nous demande d’abord notre accord. <strong>NON</strong> : non couvert.
        </Trans>
      </p>
      <details>
        <summary className="min-h-target cursor-pointer content-center font-semibold text-brand-ink">
          <Trans>Que désigne chaque colonne ?</Trans>
        </summary>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 py-1">
          {card.domains.map(({ code, label }) => (
            <div key={code} className="col-span-2 grid grid-cols-subgrid">
              <dt className="font-[650] text-ink">{code}</dt>
              <dd>{label}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  )
}
