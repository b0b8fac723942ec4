import { Trans } from '@lingui/react/macro'
import { LABELS, printedDay } from './card-words.ts'
import type { PrintedCard } from './printed-card.ts'

/** The period, at the top left of a face. */
export function Validity({ card }: { card: PrintedCard }) {
  return (
    <p lang="fr">
      <span className="block text-xs opacity-85">{LABELS.validity}</span>
      <strong className="num text-s phone:text-m">
        {printedDay(card.validFrom)} – {printedDay(card.validTo)}
      </strong>
    </p>
  )
}

/** « Pavé normalisé »: its labels are there even where a value is empty. */
export function NormalisedBlock({ card }: { card: PrintedCard }) {
  const values = [
    [LABELS.amcNumber, card.amcNumber],
    [LABELS.conventionType, card.conventionType],
    [LABELS.csr, card.csr],
    [LABELS.memberNumber, card.memberNumber],
  ] as const
  return (
    <div className="flex items-end justify-between gap-1.5">
      <dl lang="fr" className="flex flex-wrap gap-x-2 gap-y-1 phone:gap-x-4">
        {values.map(([label, value]) => (
          <div key={label}>
            <dt className="text-xs whitespace-nowrap opacity-85">{label}</dt>
            <dd className="num text-s font-[650] phone:tracking-wide">
              {value || (
                <>
                  <span aria-hidden="true">—</span>
                  <span className="sr-only">
                    <Trans>vide</Trans>
                  </span>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {card.responsible && <Responsible />}
    </div>
  )
}

/** The boxed R. */
function Responsible() {
  return (
    <span
      role="img"
      aria-label={LABELS.responsible}
      title={LABELS.responsible}
      lang="fr"
      className="grid size-5.5 flex-none place-items-center rounded-[0.25rem] border-[1.5px] border-current text-s font-bold"
    >
      R
    </span>
  )
}
