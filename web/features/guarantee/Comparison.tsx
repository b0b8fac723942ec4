import { Trans, useLingui } from '@lingui/react/macro'
import { Amount } from '../../design/Amount.tsx'
import { MoneySplit } from '../../design/MoneySplit.tsx'
import { Surface } from '../../design/Surface.tsx'
import { useBasketWords, useConventionWords } from './act-words.ts'
import type { Compared } from './useSimulation.ts'

interface ComparisonProps {
  compared: readonly Compared[]
  /** The one that the answer above is of; undefined when it is the act's usual one. */
  chosen: Compared['key'] | undefined
}

/** The same care by each kind of doctor, or of each class: bars on one scale, to be looked at rather than read. */
export function Comparison({ compared, chosen }: ComparisonProps) {
  const { t } = useLingui()
  const conventions = useConventionWords()
  const baskets = useBasketWords()
  const words = { ...conventions, ...baskets }
  const rows = compared.map(withinTheLaw)
  const dearest = Math.max(1, ...rows.map(({ amounts }) => amounts.paid))
  const isOfDoctors = compared.some(({ key }) => key in conventions)
  return (
    <Surface title={isOfDoctors ? t`Et chez un autre médecin ?` : t`Et dans une autre classe ?`}>
      <ul className="grid gap-5">
        {rows.map(({ key, amounts: { paid, amo, amc, outOfPocket } }) => (
          <li key={key} className="grid gap-2">
            <div className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-x-3">
              <p>
                <span className={key === chosen ? 'font-[650]' : ''}>{words[key].label}</span>
                {key === chosen && (
                  <span className="ms-2 rounded-full bg-brand-soft px-2 py-0.5 text-xs font-semibold whitespace-nowrap text-brand-ink">
                    <Trans>votre choix</Trans>
                  </span>
                )}
                <span className="block text-xs text-ink-2">
                  <Trans>
                    pour un prix de <Amount cents={paid} />
                  </Trans>
                </span>
              </p>
              <p className="text-l font-[700]">
                <span className="sr-only">
                  <Trans>il reste</Trans>{' '}
                </span>
                <Amount cents={outOfPocket} />
              </p>
            </div>
            <div style={{ width: `${Math.max(8, (paid / dearest) * 100)}%` }}>
              <MoneySplit show="bar" split={{ paid, amo, amc, outOfPocket }} />
            </div>
          </li>
        ))}
      </ul>
      <p className="text-s text-ink-2">
        {isOfDoctors
          ? t`Au même prix, sauf en secteur 1, où le médecin applique le tarif de la Sécu.`
          : t`Au même prix, sauf si la loi le plafonne. La classe dépend du soin et du matériel : elle est écrite sur le devis.`}
      </p>
    </Surface>
  )
}

/** Nobody may ask for more than the law's price in the 100 % Santé class: up to there all is covered. */
function withinTheLaw({ key, amounts }: Compared): Compared {
  if (key !== 'RAC0') return { key, amounts }
  return { key, amounts: { ...amounts, paid: amounts.amo + amounts.amc, outOfPocket: 0 } }
}
