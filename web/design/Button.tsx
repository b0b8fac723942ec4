import { Trans } from '@lingui/react/macro'
import { LoaderCircle, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'

/** One primary action a page; quiet for the others; danger for what cannot be undone; plain among other controls. */
export type ButtonKind = 'primary' | 'quiet' | 'danger' | 'plain'

const kinds: Record<ButtonKind, string> = {
  primary: 'border-transparent bg-brand text-on-brand hover:bg-brand-hover pressed:bg-brand-hover',
  quiet: 'border-line-strong text-brand-ink hover:bg-brand-soft pressed:bg-brand-soft',
  danger: 'border-transparent bg-failed text-on-brand hover:brightness-90 pressed:brightness-90',
  plain: 'border-transparent text-brand-ink hover:bg-brand-soft pressed:bg-brand-soft',
}

/** The look of a button, shared with links that look like one. */
export function buttonStyles(kind: ButtonKind, wide = false): string {
  return [
    'inline-flex min-h-target items-center justify-center gap-2 rounded-full border-[1.5px] px-5 py-2',
    'text-center leading-tight font-[650] no-underline transition-colors duration-150',
    'disabled:border-line disabled:bg-sunken disabled:text-ink-2 disabled:brightness-100',
    kinds[kind],
    wide ? 'w-full' : '',
  ].join(' ')
}

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'isPending'> {
  kind?: ButtonKind
  /** As wide as what holds it. */
  wide?: boolean
  icon?: LucideIcon
  /** The action is under way: keeps the focus and its size, says so, and refuses a second press. */
  busy?: boolean
  children: ReactNode
}

/**
 * Something that acts. What leads somewhere is a LinkButton. React Aria's own `isPending` speaks through an element that
 * names the button: once the button is gone, as after signing in, that name would lead nowhere for seconds.
 */
export function Button({ kind = 'primary', wide, icon: Icon, busy = false, children, ...props }: ButtonProps) {
  return (
    <>
      <AriaButton
        {...props}
        {...(busy && { type: 'button', onPress: () => {}, 'aria-disabled': true })}
        className={`${buttonStyles(kind, wide)} aria-disabled:cursor-progress`}
      >
        {busy ? (
          <LoaderCircle className="size-5 animate-spin" />
        ) : (
          Icon && <Icon className="size-5 flex-none" strokeWidth={1.75} />
        )}
        {children}
      </AriaButton>
      {busy && (
        <span role="status" className="sr-only">
          <Trans>En cours…</Trans>
        </span>
      )}
    </>
  )
}
