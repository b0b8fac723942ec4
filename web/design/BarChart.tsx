import { useLingui } from '@lingui/react/macro'
import { scaleBand, scaleLinear } from 'd3-scale'
import { ChartColumn, Table as TableIcon } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { type Formats, useFormats } from '../i18n/formats.ts'
import { Amount } from './Amount.tsx'
import { Button } from './Button.tsx'
import { Segmented } from './Segmented.tsx'
import { Table } from './Table.tsx'

/** One month, 'YYYY-MM', and who paid what in it, in cents. */
export interface MonthSplit {
  month: string
  amo: number
  amc: number
  outOfPocket: number
}

interface BarChartProps {
  /** What is shown: « Vos soins en 2026 ». */
  title: string
  /** Every month in order, those without care included. */
  months: readonly MonthSplit[]
  /** The month that what is beside the chart is narrowed to, 'YYYY-MM'. */
  selected?: string | undefined
  /** Narrows what is beside the chart to a month with care: by a press on its bar, or by the button under the chart. */
  onSelect?: (month: string) => void
}

const height = 208
/** Room for the amounts at the end of the lines. */
const axisWidth = 56

/**
 * Care by month as stacked bars. The arrow keys go from month to month and each month says its amounts; a switch shows
 * the same as a table.
 */
export function BarChart(props: BarChartProps) {
  const { t } = useLingui()
  const [view, setView] = useState<'chart' | 'table'>('chart')
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <Legend />
        <Segmented
          label={t`Présentation`}
          options={[
            { value: 'chart', label: t`Graphique`, icon: ChartColumn },
            { value: 'table', label: t`Tableau`, icon: TableIcon },
          ]}
          value={view}
          onChange={setView}
        />
      </div>
      {view === 'chart' ? <Bars key={props.months[0]?.month} {...props} /> : <MonthTable {...props} />}
    </div>
  )
}

function useParts() {
  const { t } = useLingui()
  return [
    { key: 'amo', label: t`Sécurité sociale`, fill: 'fill-amo', swatch: 'bg-amo' },
    { key: 'amc', label: t`Mutuelle`, fill: 'fill-amc', swatch: 'bg-amc' },
    { key: 'outOfPocket', label: t`À votre charge`, fill: 'fill-out-of-pocket', swatch: 'bg-out-of-pocket' },
  ] as const
}

function Legend() {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-s text-ink-2">
      {useParts().map(part => (
        <li key={part.key} className="flex items-center gap-2">
          <span aria-hidden="true" className={`keep-colour size-3 rounded-[3px] ${part.swatch}`} />
          {part.label}
        </li>
      ))}
    </ul>
  )
}

/** The width of an element, followed as it changes. */
function useWidth() {
  const [width, setWidth] = useState(640)
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!frame.current) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0) setWidth(entry.contentRect.width)
    })
    observer.observe(frame.current)
    return () => observer.disconnect()
  }, [])
  return { frame, width }
}

const sum = (month: MonthSplit) => month.amo + month.amc + month.outOfPocket

/** The last month with care, which is the one people come for. */
function lastWithCare(months: readonly MonthSplit[]): number {
  return Math.max(
    0,
    months.findLastIndex(month => sum(month) > 0),
  )
}

function Bars({ title, months, selected, onSelect }: BarChartProps) {
  const { t } = useLingui()
  const formats = useFormats()
  const parts = useParts()
  const { monthInText } = formats
  const { frame, width } = useWidth()
  const name = useId()
  const [chosen, setChosen] = useState(() => {
    const at = months.findIndex(({ month }) => month === selected)
    return at < 0 ? lastWithCare(months) : at
  })
  const shown = months[chosen]

  const x = scaleBand(
    months.map(month => month.month),
    [0, width - axisWidth],
  )
    .paddingInner(0.35)
    .paddingOuter(0.2)
  const y = scaleLinear([0, Math.max(1000, ...months.map(sum))], [height - 28, 12]).nice(3)
  /** The whole column around a bar: what one presses, and what shows the choice and the focus. */
  const column = (month: MonthSplit) => ({
    left: (x(month.month) ?? 0) - x.step() * 0.15,
    width: x.bandwidth() + x.step() * 0.3,
  })

  return (
    <div>
      <div ref={frame} className="relative">
        <svg aria-hidden="true" width={width} height={height} className="relative z-1 block max-w-full">
          <g className="fill-ink-2 text-xs">
            {y.ticks(3).map(tick => (
              <g key={tick} transform={`translate(0 ${y(tick)})`}>
                <line x2={width - axisWidth} className="stroke-line" />
                <text x={width} dy="0.32em" textAnchor="end" className="num">
                  {formats.roundEuros(tick)}
                </text>
              </g>
            ))}
          </g>
          {months.map((month, index) => (
            <g key={month.month}>
              <Stack month={month} x={x(month.month) ?? 0} width={x.bandwidth()} y={y} parts={parts} />
              <text
                x={(x(month.month) ?? 0) + x.bandwidth() / 2}
                y={height - 10}
                textAnchor="middle"
                className={`text-xs ${index === chosen ? 'fill-ink font-[650]' : 'fill-ink-2'}`}
              >
                {mark(formats.shortMonth(month.month), x.step())}
              </text>
            </g>
          ))}
        </svg>
        <fieldset>
          <legend className="sr-only">{t`${title}, mois par mois`}</legend>
          {months.map((month, index) => (
            <label
              key={month.month}
              style={column(month)}
              onMouseEnter={() => setChosen(index)}
              className="absolute inset-y-0 cursor-pointer rounded-small has-checked:bg-sunken has-focus-visible:outline-3 has-focus-visible:outline-focus forced-colors:has-checked:outline-2"
            >
              <input
                type="radio"
                name={name}
                checked={index === chosen}
                onChange={() => setChosen(index)}
                onClick={event => {
                  // Arrow keys click too, with a count of nothing: they only look at a month.
                  if (event.detail > 0 && sum(month) !== 0) onSelect?.(month.month)
                }}
                aria-label={monthText(month, formats, parts)}
                className="absolute inset-0 z-2 cursor-[inherit] appearance-none opacity-0"
              />
            </label>
          ))}
        </fieldset>
      </div>
      {shown && (
        <div
          aria-hidden="true"
          className="mt-3 grid gap-x-6 gap-y-1 rounded-field bg-sunken px-4 py-3 phone:flex phone:flex-wrap phone:justify-between"
        >
          <span className="font-[650]">{formats.month(shown.month)}</span>
          {parts.map(part => (
            <span key={part.key} className="flex items-baseline justify-between gap-2 text-s">
              <span className="flex items-center gap-2 text-ink-2">
                <span className={`keep-colour size-2.5 rounded-[3px] ${part.swatch}`} />
                {part.label}
              </span>
              <span className="font-[650]">
                <Amount cents={shown[part.key]} />
              </span>
            </span>
          ))}
        </div>
      )}
      {shown && onSelect && sum(shown) !== 0 && shown.month !== selected && (
        <div className="mt-2 grid">
          <Button kind="plain" onPress={() => onSelect(shown.month)}>
            {t`Ne voir que ${monthInText(shown.month)}`}
          </Button>
        </div>
      )}
    </div>
  )
}

type Parts = ReturnType<typeof useParts>

/** What a month says to a screen reader: « Novembre 2026 : Sécurité sociale 53,15 €, Mutuelle… ». */
function monthText(month: MonthSplit, formats: Formats, parts: Parts): string {
  const amounts = parts.map(part => `${part.label} ${formats.euros(month[part.key])}`)
  return `${formats.month(month.month)} : ${amounts.join(', ')}`
}

/** On a narrow screen a month is its first letter. */
function mark(month: string, room: number): string {
  return room < 34 ? month.charAt(0).toLocaleUpperCase() : month
}

interface StackProps {
  month: MonthSplit
  x: number
  width: number
  y: (cents: number) => number
  parts: Parts
}

function Stack({ month, x, width, y, parts }: StackProps) {
  let below = 0
  return parts.map(part => {
    const from = below
    below += Math.max(0, month[part.key])
    const top = y(below)
    // One pixel of ground between two parts tells them apart without their colours.
    const tall = Math.max(0, y(from) - top - (from > 0 ? 1.5 : 0))
    if (tall === 0) return null
    return (
      <rect key={part.key} x={x} y={top} width={width} height={tall} rx={2} className={`keep-colour ${part.fill}`} />
    )
  })
}

function MonthTable({ title, months }: BarChartProps) {
  const { t } = useLingui()
  const formats = useFormats()
  const parts = useParts()
  const oneYear = new Set(months.map(({ month }) => month.slice(0, 4))).size === 1
  const name = oneYear ? formats.monthName : formats.month
  const total = (key: 'amo' | 'amc' | 'outOfPocket') => months.reduce((cents, month) => cents + month[key], 0)
  return (
    <Table
      caption={title}
      captionHidden
      items={months}
      itemKey={month => month.month}
      columns={[
        { id: 'month', header: t`Mois`, cell: month => name(month.month), rowHeader: true },
        ...parts.map(part => ({
          id: part.key,
          header: part.label,
          cell: (month: MonthSplit) => <Amount cents={month[part.key]} />,
          figures: true,
        })),
      ]}
      totals={{
        month: t`Total`,
        amo: <Amount cents={total('amo')} />,
        amc: <Amount cents={total('amc')} />,
        outOfPocket: <Amount cents={total('outOfPocket')} />,
      }}
    />
  )
}
