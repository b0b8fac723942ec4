import { type RefObject, useEffect, useRef, useState } from 'react'

/**
 * After « Afficher plus », the focus goes to the first of what came, where one goes on reading, and not to the button
 * that is now further down. The rows carry their ids as `data-row` and hold a link each.
 */
export function useFocusNext(ids: readonly string[]): { list: RefObject<HTMLDivElement | null>; remember: () => void } {
  const list = useRef<HTMLDivElement>(null)
  const [lastBefore, setLastBefore] = useState<string>()
  useEffect(() => {
    if (lastBefore === undefined) return
    const next = ids[ids.indexOf(lastBefore) + 1]
    if (next === undefined) return
    list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(next)}"] a`)?.focus()
    setLastBefore(undefined)
  }, [ids, lastBefore])
  return { list, remember: () => setLastBefore(ids.at(-1)) }
}
