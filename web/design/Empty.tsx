import type { ReactNode } from 'react'
import { petal, petalAngles } from './flower.ts'

/** bud: nothing yet. open: all is settled. leaf: nothing matches. */
export type EmptyDrawing = 'bud' | 'open' | 'leaf'

interface EmptyProps {
  drawing?: EmptyDrawing
  title: ReactNode
  /** Why there is nothing, or when there will be something. */
  children?: ReactNode
  action?: ReactNode
}

/** An empty list says so, says why, and says what to do. */
export function Empty({ drawing = 'bud', title, children, action }: EmptyProps) {
  return (
    <div className="grid justify-items-center gap-3 px-4 py-8 text-center">
      <svg viewBox="0 0 96 96" aria-hidden="true" className="size-24 fill-none stroke-brand stroke-[1.5]">
        <g strokeLinecap="round" strokeLinejoin="round">
          {drawings[drawing]}
        </g>
      </svg>
      <p className="text-l font-[650] text-balance">{title}</p>
      {children && <div className="max-w-prose text-ink-2 text-balance">{children}</div>}
      {action && <div className="mt-2">{action}</div>}
    </div>
  )
}

/** Line drawings of the columbine, with one soft spot of colour each. */
const drawings: Record<EmptyDrawing, ReactNode> = {
  bud: (
    <>
      <path className="fill-brand-soft" d="M48 46C36 40 36 24 48 10c12 14 12 30 0 36Z" />
      <path d="M48 12c-4 10-4 22 0 33M40 30c-7 1-10 7-8 14 6 2 12 1 16-1M56 30c7 1 10 7 8 14-6 2-12 1-16-1" />
      <path d="M48 46v40M48 68c-9 0-15-4-18-11 8-1 15 2 18 11ZM48 77c8 0 13-3 16-9-7-2-13 1-16 9Z" />
    </>
  ),
  open: (
    <>
      <g transform="translate(12 2) scale(1.125)">
        {petalAngles.map((angle, index) => (
          <path
            key={angle}
            className={index === 0 ? 'fill-brand-soft' : ''}
            d={petal}
            transform={`rotate(${angle} 32 32)`}
          />
        ))}
        <circle className="fill-focus-gap stroke-none" cx="32" cy="32" r="3.5" />
      </g>
      <path d="M48 66v22M48 82c7 0 11-3 13-8-6-1-11 2-13 8Z" />
    </>
  ),
  leaf: (
    <>
      <path className="fill-brand-soft" d="M46 54C34 54 22 48 16 34c14-3 26 4 30 20Z" />
      <path d="M46 54C40 46 32 40 22 36M50 50c-3-14 2-26 14-34 7 13 2 26-14 34ZM50 50c5-9 8-17 12-28" />
      <path d="M48 88c0-16 0-26-1-34M48 70c8 1 16-2 21-10-9-3-18 0-21 10Z" />
    </>
  ),
}
