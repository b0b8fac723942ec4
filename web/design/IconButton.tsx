import type { LucideIcon } from 'lucide-react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'

export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'aria-label'> {
  icon: LucideIcon
  /** What it does: its name for those who do not see the icon, and its tooltip for those who do. */
  label: string
}

/** A button with an icon alone, for the few that everybody knows: close, show, clear. */
export function IconButton({ icon: Icon, label, ...props }: IconButtonProps) {
  return (
    <AriaButton
      {...props}
      aria-label={label}
      className="grid size-target flex-none place-items-center rounded-full text-ink transition-colors duration-150 hover:bg-sunken disabled:text-line-strong pressed:bg-sunken"
    >
      <Icon className="size-5.5" strokeWidth={1.75} />
    </AriaButton>
  )
}
