import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { brand } from '../../design/brand.ts'
import { DateText } from '../../design/DateText.tsx'
import { petal, petalAngles } from '../../design/flower.ts'
import type { GuaranteesQuery } from '../../graphql/generated/guarantee/graphql.ts'

type Contract = NonNullable<NonNullable<GuaranteesQuery['viewer']>['contract']>

/** Which contract the guarantees are of: its formula, its number, since when. */
export function ContractHeader({ contract }: { contract: Contract }) {
  const { formula, number, memberNumber, startDate, endDate } = contract
  return (
    <div className="relative overflow-hidden rounded-surface bg-brand-soft px-5 py-5 text-ink phone:px-6 forced-colors:border">
      <svg
        viewBox="0 0 64 64"
        aria-hidden="true"
        className="absolute -end-8 -bottom-14 size-44 fill-brand opacity-10 forced-colors:hidden"
      >
        {petalAngles.map(angle => (
          <path key={angle} d={petal} transform={`rotate(${angle} 32 32)`} />
        ))}
      </svg>
      <p className="text-s text-ink-2">
        <Trans>Formule</Trans>
      </p>
      <p className="text-2xl font-[750] tracking-tight text-brand-ink">
        {brand.name} {formula.name}
      </p>
      <dl className="relative mt-4 flex flex-wrap gap-x-8 gap-y-3">
        <Fact name={<Trans>N° de contrat</Trans>}>
          <span className="num">{number}</span>
        </Fact>
        <Fact name={<Trans>N° d’adhérent</Trans>}>
          <span className="num">{memberNumber}</span>
        </Fact>
        <Fact name={<Trans>Depuis le</Trans>}>
          <DateText date={startDate} />
        </Fact>
        {endDate && (
          <Fact name={<Trans>Jusqu’au</Trans>}>
            <DateText date={endDate} />
          </Fact>
        )}
      </dl>
    </div>
  )
}

function Fact({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt className="text-xs text-ink-2">{name}</dt>
      <dd className="font-[650]">{children}</dd>
    </div>
  )
}
