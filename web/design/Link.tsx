import { createLink, Link } from '@tanstack/react-router'
import type { LucideIcon } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { type ButtonKind, buttonStyles } from './Button.tsx'

/**
 * A link to a screen, with typed `to`, `params` and `search`, loaded when the person seems about to follow it. The
 * router's own and not React Aria's, which keeps the router from hearing Enter: the whole page would load again.
 */
export const AppLink = Link

interface AnchorButtonProps extends Omit<ComponentProps<'a'>, 'className' | 'style' | 'children'> {
  kind?: ButtonKind
  wide?: boolean
  icon?: LucideIcon
  children: ReactNode
}

function AnchorButton({ kind = 'primary', wide, icon: Icon, children, ...props }: AnchorButtonProps) {
  return (
    <a {...props} className={buttonStyles(kind, wide)}>
      {Icon && <Icon className="size-5 flex-none" strokeWidth={1.75} />}
      {children}
    </a>
  )
}

/** A link to a screen that looks like a button: the next thing to do. */
export const LinkButton = createLink(AnchorButton)
