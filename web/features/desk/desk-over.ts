import { useRouter } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { clearToasts } from '../../design/toast.ts'
import { useConnection } from '../../graphql/session.tsx'

/** The desk's way in, where it says that the session is over. */
const OVER = '/bureau/connexion?motif=fin'

/**
 * Leaves for the desk's way in, or for another of its pages, with nothing kept of what was read. `over` from then on:
 * show nothing more.
 */
export function useDeskOver(): { over: boolean; end: (href?: string) => void } {
  const router = useRouter()
  const { reset } = useConnection()
  const [over, setOver] = useState(false)
  const leaving = useRef(false)
  const end = (href = OVER) => {
    if (leaving.current) return
    leaving.current = true
    setOver(true)
    clearToasts()
    void router.navigate({ href, replace: true }).finally(reset)
  }
  return { over, end }
}
