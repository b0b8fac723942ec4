import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useFormats } from '../i18n/formats.ts'
import { Amount } from './Amount.tsx'

/** Who pays what of one price, in cents. */
export interface Split {
  /** Price asked by the professional. */
  paid: number
  /** Paid by the Sécurité sociale (AMO). */
  amo: number
  /** Paid by the mutuelle (AMC). */
  amc: number
  /** What the member pays in the end. */
  outOfPocket: number
  /** Part of the out-of-pocket that no contract may cover, told apart when given. */
  notCovered?: number
}

interface MoneySplitProps {
  split: Split
  /** What stands above the figure in large type, such as « En novembre, il reste à votre charge ». */
  heading?: ReactNode
  /** Name of the price: « Payé au médecin ». */
  paidLabel?: string
  /** `bar` for a row of a list, where the amounts stand in words beside it already. */
  show?: 'all' | 'bar'
}

/**
 * The question behind every screen: what is left for me to pay? Always price, Sécu, mutuelle, left to pay, in this
 * order and these colours. The list of amounts is the text of the bar; alone, the bar carries it as its name.
 */
export function MoneySplit({ split, heading, paidLabel, show = 'all' }: MoneySplitProps) {
  const { t } = useLingui()
  const { euros } = useFormats()
  const notCovered = split.notCovered ?? 0

  const parts = [
    { key: 'amo', label: t`Sécurité sociale`, cents: split.amo, colour: 'bg-amo' },
    { key: 'amc', label: t`Mutuelle`, cents: split.amc, colour: 'bg-amc' },
    {
      key: 'left',
      // « À votre charge » is the whole of what is left, here as above: a part of it takes another name.
      label: notCovered === 0 ? t`À votre charge` : t`Au-delà de vos garanties`,
      cents: split.outOfPocket - notCovered,
      colour: 'bg-out-of-pocket',
    },
    { key: 'none', label: t`Jamais remboursé`, cents: notCovered, colour: 'bg-not-covered' },
  ].filter(({ key, cents }) => cents !== 0 || key === 'amo' || key === 'amc' || (key === 'left' && notCovered === 0))

  const said = parts.map(part => `${part.label} ${euros(part.cents)}`).join(', ')
  const bar = (
    <div
      {...(show === 'bar' ? { role: 'img', 'aria-label': said } : { 'aria-hidden': true })}
      className={`flex gap-0.5 overflow-hidden rounded-full bg-sunken ${show === 'bar' ? 'h-2' : 'h-3.5'}`}
    >
      {parts
        .filter(part => part.cents !== 0)
        .map(part => (
          // A reversed claim has negative amounts: its shares are as wide as those it takes back.
          <span
            key={part.key}
            className={`keep-colour min-w-1 basis-0 ${part.colour}`}
            style={{ flexGrow: Math.abs(part.cents) }}
          />
        ))}
    </div>
  )
  if (show === 'bar') return bar

  return (
    <div className="grid gap-4">
      {heading && (
        <p>
          <span className="text-ink-2">{heading}</span>
          <span className="mt-1 block text-3xl font-[750] tracking-tight">
            <Amount cents={split.outOfPocket} />
          </span>
        </p>
      )}
      {bar}
      <dl className="grid gap-2">
        <Line label={paidLabel ?? t`Payé au professionnel`} cents={split.paid} />
        {parts.map(part => (
          <Line
            key={part.key}
            label={part.label}
            cents={part.cents}
            colour={part.colour}
            total={part.key === 'left' && notCovered === 0}
          />
        ))}
        {notCovered !== 0 && <Line label={t`À votre charge`} cents={split.outOfPocket} total />}
      </dl>
    </div>
  )
}

function Line(props: { label: string; cents: number; colour?: string; total?: boolean }) {
  const { label, cents, colour = 'bg-transparent', total = false } = props
  return (
    <div
      className={`flex flex-wrap items-baseline justify-between gap-x-3 ${total ? 'border-t border-line pt-2 font-bold' : 'font-semibold'}`}
    >
      <dt className={`flex items-baseline gap-2 ${total ? '' : 'font-normal'}`}>
        <span aria-hidden="true" className={`keep-colour size-3 flex-none rounded-[3px] ${colour}`} />
        {label}
      </dt>
      <dd className="ms-auto">
        <Amount cents={cents} />
      </dd>
    </div>
  )
}
