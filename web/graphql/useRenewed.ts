import { useEffect } from 'react'
import { useClient } from 'urql'
import { renewScreen } from './client.ts'

/**
 * Reads what is on screen again every so many seconds while somebody looks at it, and when they come back to it: for
 * screens over many contracts, whose events no single stream tells.
 */
export function useRenewed(seconds: number): void {
  const client = useClient()
  useEffect(() => {
    const renew = () => {
      if (document.visibilityState === 'visible') renewScreen(client)
    }
    const timer = setInterval(renew, seconds * 1000)
    document.addEventListener('visibilitychange', renew)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', renew)
    }
  }, [client, seconds])
}
