import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { Gauge } from '../../design/Gauge.tsx'
import type { CeilingGaugeFragment, CountUnit } from '../../graphql/generated/guarantee/graphql.ts'
import { useFormats } from '../../i18n/formats.ts'

/** « 2 séances », « 60 nuits ». */
function useCount(): (unit: CountUnit, count: number) => string {
  const { t } = useLingui()
  return (unit, count) => {
    if (unit === 'SESSION') return t`${plural(count, { one: '# séance', other: '# séances' })}`
    if (unit === 'NIGHT') return t`${plural(count, { one: '# nuit', other: '# nuits' })}`
    if (unit === 'ITEM') return t`${plural(count, { one: '# article', other: '# articles' })}`
    return t`${plural(count, { one: '# acte', other: '# actes' })}`
  }
}

/** What is left of one ceiling of the contract, in money or in a number, and when it starts again. */
export function CeilingGauge({ ceiling }: { ceiling: CeilingGaugeFragment }) {
  const { t } = useLingui()
  const { roundEuros, date } = useFormats()
  const counted = useCount()
  const { money, count, resetsOn, beneficiary } = ceiling
  const left = [money && roundEuros(money.left), count && counted(count.unit, count.left)].filter(Boolean).join(' · ')
  const limit = [money && roundEuros(money.limit), count && counted(count.unit, count.limit)]
    .filter(Boolean)
    .join(' · ')
  // Ceilings of the civil year all start again on the same day: its year is plain to everybody.
  const restart = date(resetsOn, resetsOn.endsWith('-01-01') ? 'day' : 'long')
  const scarce = scarcer(ceiling)
  return (
    <Gauge
      label={ceiling.guarantee.label}
      used={scarce.used}
      limit={scarce.limit}
      left={left}
      detail={
        beneficiary
          ? t`sur ${limit}, remis à zéro le ${restart}`
          : t`sur ${limit} pour toute la famille, remis à zéro le ${restart}`
      }
    />
  )
}

/** Of a ceiling in money and in a number, the one that will be reached first. */
function scarcer({ money, count }: CeilingGaugeFragment): { used: number; limit: number } {
  const bounds = [money, count].filter(bound => bound !== null)
  return bounds.sort((one, other) => usedShare(other) - usedShare(one))[0] ?? { used: 0, limit: 0 }
}

const usedShare = ({ used, limit }: { used: number; limit: number }) => (limit > 0 ? used / limit : 0)

/** Ceilings with the started ones first, the fullest of them before the others; the rest in the contract's order. */
export function startedFirst(ceilings: readonly CeilingGaugeFragment[]): CeilingGaugeFragment[] {
  return ceilings.toSorted((one, other) => usedShare(scarcer(other)) - usedShare(scarcer(one)))
}
