import { type ReactNode, useId } from 'react'

/** One column: its header, and what it shows of a row. */
export interface Column<Item> {
  id: string
  header: ReactNode
  cell: (item: Item) => ReactNode
  /** Figures go to the end of their column. */
  figures?: boolean
  /** The column that names the row. Exactly one. */
  rowHeader?: boolean
  /** Left out on a phone, where the row header should say the same in small. */
  deskOnly?: boolean
}

interface TableProps<Item> {
  caption: ReactNode
  /** The caption is only for screen readers when a heading says the same just above. */
  captionHidden?: boolean
  columns: readonly Column<Item>[]
  items: readonly Item[]
  itemKey: (item: Item) => string
  /** A last row of totals, one cell per column id. */
  totals?: Partial<Record<string, ReactNode>>
}

/** Rows and columns of figures. Too wide for the screen, it scrolls sideways in its own frame, by keyboard too. */
export function Table<Item>({ caption, captionHidden = false, columns, items, itemKey, totals }: TableProps<Item>) {
  const id = useId()
  const place = (column: Column<Item>) =>
    `px-1 py-2.5 first:ps-0 last:pe-0 phone:px-3 ${column.figures ? 'text-end' : 'text-start'} ${column.deskOnly ? 'max-desk:hidden' : ''}`
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section aria-labelledby={id} tabIndex={0} className="overflow-x-auto rounded-small">
      <table className="w-full border-collapse text-xs phone:text-s">
        <caption id={id} className={captionHidden ? 'sr-only' : 'pb-2 text-start font-semibold'}>
          {caption}
        </caption>
        <thead>
          <tr className="border-b border-line-strong text-ink-2">
            {columns.map(column => (
              <th key={column.id} scope="col" className={`${place(column)} font-semibold`}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map(item => (
            <tr key={itemKey(item)} className="border-b border-line last:border-b-0">
              {columns.map(column =>
                column.rowHeader ? (
                  <th key={column.id} scope="row" className={`${place(column)} font-[650]`}>
                    {column.cell(item)}
                  </th>
                ) : (
                  <td key={column.id} className={`${place(column)} ${column.figures ? 'num' : ''}`}>
                    {column.cell(item)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
        {totals && (
          <tfoot>
            <tr className="border-t border-line-strong font-bold">
              {columns.map(column =>
                column.rowHeader ? (
                  <th key={column.id} scope="row" className={place(column)}>
                    {totals[column.id]}
                  </th>
                ) : (
                  <td key={column.id} className={`${place(column)} ${column.figures ? 'num' : ''}`}>
                    {totals[column.id]}
                  </td>
                ),
              )}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  )
}
