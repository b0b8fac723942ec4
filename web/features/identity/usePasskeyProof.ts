import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { PasskeyAssertionInput, PasskeyRequestFragment } from '../../graphql/generated/identity/graphql.ts'
import { forgetPasskey, type NoPasskey, showPasskey } from './passkey-browser.ts'

/** The browser showed no passkey: why, and what to do. */
export interface NotShown {
  __typename: 'NotShown'
  message: string
}

type Started = { __typename?: string; request?: PasskeyRequestFragment } | undefined
type Answered = { __typename?: string; reason?: string } | undefined

/** What is said when the browser showed or made no passkey. */
export function useNoPasskeyWords(): (reason: NoPasskey) => string {
  const { t } = useLingui()
  return reason => {
    switch (reason) {
      case 'KNOWN':
        return t`Cet appareil a déjà une clé d’accès pour votre espace.`
      case 'CANCELLED':
      case 'ABORTED':
        return t`Aucune clé d’accès n’a été présentée. Réessayez, ou continuez d’une autre manière.`
      case 'FAILED':
        return t`Cet appareil n’a pas pu présenter de clé d’accès. Réessayez, ou continuez d’une autre manière.`
    }
  }
}

/**
 * One ceremony, from asking the server what to sign to its answer. `show` answers what the server said last, or why the
 * browser showed nothing.
 */
export function usePasskeyProof(): {
  busy: boolean
  show: <Start extends Started, Answer extends Answered>(
    start: () => Promise<Start>,
    send: (ceremonyId: string, credential: PasskeyAssertionInput) => Promise<Answer>,
  ) => Promise<Start | Answer | NotShown>
} {
  const [busy, setBusy] = useState(false)
  const words = useNoPasskeyWords()
  return {
    busy,
    async show(start, send) {
      setBusy(true)
      try {
        const started = await start()
        const request = started?.request
        if (!request) return started
        const credential = await showPasskey(request)
        if (typeof credential === 'string') return { __typename: 'NotShown', message: words(credential) }
        const answer = await send(request.ceremonyId, credential)
        if (answer?.reason === 'UNKNOWN') void forgetPasskey(request.relyingPartyId, credential.credentialId)
        return answer
      } finally {
        setBusy(false)
      }
    },
  }
}
