import { useRef, useState } from 'react'
import type { PasskeyCreationFragment } from '../../graphql/generated/identity/graphql.ts'
import { useAddPasskeyMutation, useStartPasskeyCreationMutation } from '../../graphql/generated/identity/hooks.ts'
import { makePasskey } from './passkey-browser.ts'
import { type NotShown, useNoPasskeyWords } from './usePasskeyProof.ts'
import type { useStepUp } from './useStepUp.tsx'

/** A little less than the server waits. */
const STILL_GOOD = 30_000

/**
 * Adds a passkey: asks whether one may be added, has the browser make it, and sends it. Who closes the browser's window
 * may begin again without another proof.
 */
export function useAddPasskey(run: ReturnType<typeof useStepUp>['run']) {
  const [, start] = useStartPasskeyCreationMutation()
  const [, send] = useAddPasskeyMutation()
  const [busy, setBusy] = useState(false)
  const words = useNoPasskeyWords()
  /** Granted, and not answered yet. */
  const granted = useRef<PasskeyCreationFragment>(undefined)

  const addOne = async (name: string | null) => {
    const isStillGood = granted.current && Date.parse(granted.current.expiresAt) - Date.now() > STILL_GOOD
    if (!isStillGood) {
      const started = await run(async () => (await start({})).data?.startPasskeyCreation)
      if (started?.__typename !== 'StartPasskeyCreationSuccess') return started
      granted.current = started.creation
    }
    const creation = granted.current
    if (!creation) return undefined
    const credential = await makePasskey(creation)
    if (typeof credential === 'string') {
      const notShown: NotShown = { __typename: 'NotShown', message: words(credential) }
      return notShown
    }
    // One answer for each.
    granted.current = undefined
    return (await send({ input: { ceremonyId: creation.ceremonyId, credential, name } })).data?.addPasskey
  }
  const add = async (name: string | null) => {
    setBusy(true)
    try {
      return await addOne(name)
    } finally {
      setBusy(false)
    }
  }
  return { add, busy }
}
