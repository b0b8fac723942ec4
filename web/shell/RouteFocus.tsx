import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { announce } from '../design/toast.ts'

/**
 * What a page load does for people who do not see the screen, and a navigation inside the application does not: the
 * focus goes to the new page's h1, which is read out. A page without one gets the focus on main and its title read.
 * A change of filters in the URL is the same page and moves nothing.
 */
export function RouteFocus() {
  const router = useRouter()
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, toLocation }) => {
        if (!fromLocation || fromLocation.pathname === toLocation.pathname) return
        const main = document.getElementById('main')
        const heading = main?.querySelector<HTMLElement>('h1')
        const target = heading ?? main
        target?.focus({ preventScroll: true })
        if (!heading) announce(document.title)
      }),
    [router],
  )
  return null
}
