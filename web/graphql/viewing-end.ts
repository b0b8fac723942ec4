import { useEffect, useRef } from 'react'

/**
 * That staff have left a member's screens, said by the window in which they did to all the others of this browser: none
 * may go on showing somebody's space until it happens to ask the server for something.
 */
const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('viewing-end')

/** The server no longer shows a member's screens to this browser. */
export function viewingEnded(): void {
  channel?.postMessage(null)
}

/** Does `leave` once a member's screens were left in another window. */
export function useViewingEnd(leave: () => void): void {
  const act = useRef(leave)
  useEffect(() => {
    act.current = leave
  })
  useEffect(() => {
    const hear = () => act.current()
    channel?.addEventListener('message', hear)
    return () => channel?.removeEventListener('message', hear)
  }, [])
}
