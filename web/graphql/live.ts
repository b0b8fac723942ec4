import { useEffect, useEffectEvent } from 'react'
import { useClient } from 'urql'
import { ActivityDocument, type ActivitySubscription } from './generated/activity/graphql.ts'
import { useConnection } from './session.tsx'

/** Something that happened in the contract, with the objects it is about as the viewer may see them. */
export type ActivityEvent = ActivitySubscription['activity']

/**
 * Listens to what happens in the contract while the component is there; mount it once, in the frame of the signed-in
 * screens. What is on screen renews itself; `onEvents` is for telling the person. It is given the events that came
 * together, oldest first: an import brings a dozen at once, which are one piece of news.
 */
export function useActivity(onEvents: (events: readonly ActivityEvent[]) => void): void {
  const client = useClient()
  const { restart } = useConnection()

  const hear = useEffectEvent((events: readonly ActivityEvent[]) => {
    // Somebody may no longer be seen: nothing that was read before is kept.
    if (events.some(({ kind }) => kind === 'CARE_SHARING_CHANGED')) restart()
    onEvents(events)
  })

  useEffect(() => {
    let together: ActivityEvent[] = []
    const { unsubscribe } = client.subscription(ActivityDocument, {}).subscribe(({ data }) => {
      if (!data) return
      if (together.push(data.activity) > 1) return
      queueMicrotask(() => {
        const events = together
        together = []
        hear(events)
      })
    })
    return unsubscribe
  }, [client])
}
