import { useLocation } from '@tanstack/react-router'
import { type ComponentType, lazy, Suspense, useEffect, useState } from 'react'
import { NEW } from './draft.ts'
import { draftsOf } from './draft-storage.ts'

// What sends is brought to those who have something to send, once there is a network.
const Begun = lazy<ComponentType<{ owner: string }>>(() =>
  import('./Begun.tsx').then(
    ({ Begun }) => ({ default: Begun }),
    () => ({ default: () => null }),
  ),
)

/** Looks after what was begun, on every screen but the one that shows it. */
export function DraftWatch({ owner }: { owner: string }) {
  const { pathname } = useLocation()
  const [isThere, setThere] = useState(false)
  const isElsewhere = pathname !== '/envoyer'

  // biome-ignore lint/correctness/useExhaustiveDependencies: on each screen anew, since another may have begun something
  useEffect(() => {
    let isGone = false
    const look = async () => {
      const drafts = await (await draftsOf(owner)).list(owner)
      if (!isGone) setThere(drafts.some(({ purpose, pages }) => purpose === NEW && pages.length > 0))
    }
    look().catch(() => {}) // a device that keeps nothing has nothing to look after
    return () => {
      isGone = true
    }
  }, [owner, pathname])

  if (!isThere || !isElsewhere) return null
  return (
    <Suspense fallback={null}>
      <Begun owner={owner} />
    </Suspense>
  )
}
