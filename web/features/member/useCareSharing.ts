import { useLingui } from '@lingui/react/macro'
import { useRef } from 'react'
import { toast } from '../../design/toast.ts'
import { useSetCareSharingMutation } from '../../graphql/generated/member/hooks.ts'

/**
 * Sets whether the holder sees one's care, and says how it went. Nothing moves on screen before the server has done it.
 * @param holderName the holder's first name, for the messages
 */
export function useCareSharing(holderName: string): { share: (shared: boolean) => Promise<void> } {
  const { t } = useLingui()
  const [{ fetching }, send] = useSetCareSharingMutation()
  // A try that the network lost may have been done: the same choice again carries the same key, and is done once.
  const attempt = useRef<{ shared: boolean; idempotencyKey: string }>(undefined)

  const share = async (shared: boolean) => {
    if (fetching) return
    if (attempt.current?.shared !== shared) attempt.current = { shared, idempotencyKey: crypto.randomUUID() }
    const { data, error } = await send({ input: attempt.current })
    const result = data?.setCareSharing
    if (error || !result) {
      toast(t`Votre choix n’a pas pu être enregistré : rien n’a changé. Réessayez.`, 'failed')
      return
    }
    attempt.current = undefined
    if (result.__typename !== 'SetCareSharingSuccess') toast(result.message, 'failed')
    else if (result.member.sharesCare) toast(t`${holderName} voit maintenant le détail de vos soins.`)
    else toast(t`${holderName} ne voit plus le détail de vos soins.`)
  }
  return { share }
}
