import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Surface } from '../../design/Surface.tsx'
import { Table } from '../../design/Table.tsx'
import { useWide } from '../../design/wide.ts'
import type { GuaranteeRowFragment } from '../../graphql/generated/guarantee/graphql.ts'
import { Heading } from './Heading.tsx'
import { useHeadings } from './headings.ts'
import { makeExplainer } from './Jargon.tsx'

/** What the contract pays, heading by heading; closed on a phone, where it would be a long way down. */
export function GuaranteeTable({ guarantees }: { guarantees: readonly GuaranteeRowFragment[] }) {
  const { t } = useLingui()
  const underHeadings = useHeadings()
  const wide = useWide()
  return (
    <Surface title={<Trans>Ce que prévoit votre contrat</Trans>}>
      <div className="-my-2 grid divide-y divide-line">
        {underHeadings(guarantees).map(({ heading, name, icon, rows }) => {
          const explain = makeExplainer()
          const lines = rows.map(row => ({ ...row, label: explain(row.label), wording: explain(row.wording) }))
          return (
            <Heading
              key={heading}
              icon={icon}
              name={name}
              count={t`${plural(rows.length, { one: '# garantie', other: '# garanties' })}`}
              open={wide}
            >
              <Table
                caption={name}
                captionHidden
                items={lines}
                itemKey={line => line.code}
                columns={[
                  {
                    id: 'label',
                    header: <Trans>Soin</Trans>,
                    cell: line => <span className="font-normal">{line.label}</span>,
                    rowHeader: true,
                  },
                  {
                    id: 'wording',
                    header: <Trans>Prise en charge</Trans>,
                    cell: line => <span className="block font-[650] desk:w-96">{line.wording}</span>,
                  },
                ]}
              />
            </Heading>
          )
        })}
      </div>
    </Surface>
  )
}
