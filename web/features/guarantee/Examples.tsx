import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Amount } from '../../design/Amount.tsx'
import { MoneySplit } from '../../design/MoneySplit.tsx'
import { Surface } from '../../design/Surface.tsx'
import { Term } from '../../design/Term.tsx'
import { useWide } from '../../design/wide.ts'
import type { ExampleRowFragment } from '../../graphql/generated/guarantee/graphql.ts'
import { Heading } from './Heading.tsx'
import { useHeadings } from './headings.ts'

/** « Mes exemples de remboursement »: what is left to pay for common care, with this contract. */
export function Examples({ examples }: { examples: readonly ExampleRowFragment[] }) {
  const wide = useWide()
  return (
    <Surface title={<Trans>Mes exemples de remboursement</Trans>}>
      <p className="text-s text-ink-2">
        <Trans>
          Calculés avec votre contrat, aux tarifs d’aujourd’hui et aux prix constatés en France. Les mêmes chez tous les
          assureurs, pour comparer.
        </Trans>
      </p>
      {wide ? <ExampleTable examples={examples} /> : <ExampleCards examples={examples} />}
    </Surface>
  )
}

/** Who pays what, for the bar. */
const splitOf = ({ amounts: { paid, amo, amc, outOfPocket } }: ExampleRowFragment) => ({ paid, amo, amc, outOfPocket })

function ExampleTable({ examples }: { examples: readonly ExampleRowFragment[] }) {
  const { t } = useLingui()
  const underHeadings = useHeadings()
  const head = 'py-2 ps-4 text-end align-bottom font-semibold'
  const cell = 'num py-3 ps-4 text-end align-top'
  return (
    <table className="w-full border-collapse text-s">
      <caption className="sr-only">{t`Mes exemples de remboursement`}</caption>
      <thead>
        <tr className="border-b border-line-strong text-ink-2">
          <th scope="col" className="py-2 text-start align-bottom font-semibold">
            <Trans>Soin</Trans>
          </th>
          <th scope="col" className={head}>
            <Trans>Prix</Trans>
          </th>
          <th scope="col" className={head}>
            <Term name="base">
              <Trans>Base</Trans>
            </Term>
          </th>
          <th scope="col" className={head}>
            <Trans>Sécu</Trans>
          </th>
          <th scope="col" className={head}>
            <Trans>Mutuelle</Trans>
          </th>
          <th scope="col" className={head}>
            <Trans>Reste</Trans>
          </th>
        </tr>
      </thead>
      {underHeadings(examples).map(({ heading, name, icon: Icon, rows }) => (
        <tbody key={heading} className="border-b border-line-strong last:border-b-0">
          <tr>
            <th scope="rowgroup" colSpan={6} className="pt-5 pb-1 text-start font-[650] text-brand-ink">
              <Icon aria-hidden="true" className="me-2 inline size-5 align-[-0.3em]" strokeWidth={1.75} />
              {name}
            </th>
          </tr>
          {rows.map(example => (
            <tr key={example.label} className="border-t border-line first:border-t-0">
              <th scope="row" className="py-3 text-start align-top font-normal">
                {example.label}
                <span aria-hidden="true" className="mt-1.5 block max-w-xs">
                  <MoneySplit show="bar" split={splitOf(example)} />
                </span>
              </th>
              <td className={cell}>
                <Amount cents={example.price} />
              </td>
              <td className={`${cell} text-ink-2`}>
                <Amount cents={example.base} />
              </td>
              <td className={cell}>
                <Amount cents={example.amounts.amo} />
              </td>
              <td className={cell}>
                <Amount cents={example.amounts.amc} />
              </td>
              <td className={`${cell} font-bold`}>
                <Amount cents={example.amounts.outOfPocket} />
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}

function ExampleCards({ examples }: { examples: readonly ExampleRowFragment[] }) {
  const { t } = useLingui()
  const underHeadings = useHeadings()
  return (
    <div className="-my-2 grid divide-y divide-line">
      {underHeadings(examples).map(({ heading, name, icon, rows }) => (
        <Heading
          key={heading}
          icon={icon}
          name={name}
          count={t`${plural(rows.length, { one: '# exemple', other: '# exemples' })}`}
          open={false}
        >
          <ul className="grid gap-3">
            {rows.map(example => (
              <li key={example.label} className="rounded-field border border-line p-4">
                <h4 className="mb-3 font-[650]">{example.label}</h4>
                <MoneySplit split={splitOf(example)} paidLabel={t`Prix`} />
                <p className="mt-2 text-xs text-ink-2">
                  <Trans>
                    Base de la Sécurité sociale : <Amount cents={example.base} />
                  </Trans>
                </p>
              </li>
            ))}
          </ul>
        </Heading>
      ))}
    </div>
  )
}
