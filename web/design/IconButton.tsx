import type { LucideIcon } from 'lucide-react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'

export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'aria-label'> {
  icon: LucideIcon
  /** What it does: its name for those who do not see the icon, and its tooltip for those who do. */
  label: string
  /** There is nothing for it to do now. It keeps the focus, unlike one that is disabled: what it did may be why. */
  isIdle?: boolean
}

/** A button with an icon alone, for the few that everybody knows: close, show, clear. */
export function IconButton({ icon: Icon, label, isIdle = false, ...props }: IconButtonProps) {
  return (
    <AriaButton
      {...props}
      {...(isIdle && { onPress: () => {}, 'aria-disabled': true })}
      aria-label={label}
      className="grid size-target flex-none place-items-center rounded-full text-ink transition-colors duration-150 hover:bg-sunken disabled:text-line-strong aria-disabled:cursor-default aria-disabled:text-line-strong aria-disabled:hover:bg-transparent pressed:bg-sunken"
    >
      <Icon className="size-5.5" strokeWidth={1.75} />
    </AriaButton>
  )
}
