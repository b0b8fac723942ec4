import { Trans, useLingui } from '@lingui/react/macro'
import { Amount } from '../../design/Amount.tsx'
import { MoneySplit } from '../../design/MoneySplit.tsx'
import { Surface } from '../../design/Surface.tsx'
import { Term, type TermName } from '../../design/Term.tsx'
import type {
  ClaimDetailFragment,
  OutOfPocketKind,
  OutOfPocketReasonFragment,
} from '../../graphql/generated/claim/graphql.ts'

/** What the law lets no contract pay. */
const never: ReadonlySet<OutOfPocketKind> = new Set(['PARTICIPATION', 'FRANCHISE', 'PATHWAY_PENALTY'])

/** The words that some reasons are said with. */
const terms: Partial<Record<OutOfPocketKind, TermName>> = {
  PARTICIPATION: 'participationForfaitaire',
  FRANCHISE: 'franchise',
  PATHWAY_PENALTY: 'parcours',
  OVERCHARGE: 'depassement',
}

/** The same reasons of all lines together, those that come to nothing left out. */
function reasonsOf(claim: ClaimDetailFragment): OutOfPocketReasonFragment[] {
  const found = new Map<OutOfPocketKind, OutOfPocketReasonFragment>()
  for (const line of claim.care?.lines ?? [])
    for (const part of line.outOfPocketParts) {
      const amount = (found.get(part.kind)?.amount ?? 0) + part.amount
      found.set(part.kind, { ...part, amount })
    }
  return [...found.values()].filter(({ amount }) => amount !== 0)
}

/** How much of what is left no contract may pay. */
export const neverCovered = (reasons: readonly OutOfPocketReasonFragment[], outOfPocket: number): number =>
  Math.min(
    outOfPocket,
    reasons.filter(({ kind }) => never.has(kind)).reduce((sum, { amount }) => sum + amount, 0),
  )

/** Who paid what, and what the part that is left is made of. */
export function ClaimSplit({ claim }: { claim: ClaimDetailFragment }) {
  const { t } = useLingui()
  const reasons = reasonsOf(claim)
  return (
    <Surface>
      <MoneySplit
        heading={t`À votre charge`}
        split={{ ...claim.amounts, notCovered: neverCovered(reasons, claim.amounts.outOfPocket) }}
      />
      <Reasons reasons={reasons} />
    </Surface>
  )
}

/** What the part that is left is made of, each reason with its meaning one tap away. */
export function Reasons({ reasons }: { reasons: readonly OutOfPocketReasonFragment[] }) {
  if (reasons.length === 0) return null
  return (
    <div className="grid gap-2 rounded-field bg-sunken px-4 py-3">
      <h2 className="text-s font-semibold">
        <Trans>De quoi est fait ce reste</Trans>
      </h2>
      <ul className="grid gap-1.5 text-s">
        {reasons.map(({ kind, label, amount }) => {
          const term = terms[kind]
          return (
            <li key={kind} className="flex flex-wrap justify-between gap-x-4">
              <span>{term ? <Term name={term}>{label}</Term> : label}</span>
              <span className="ms-auto font-semibold">
                <Amount cents={amount} />
              </span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
