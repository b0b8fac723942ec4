import { useEffect, useSyncExternalStore } from 'react'
import { useClient } from 'urql'
import { SessionDocument } from '../../graphql/generated/account/graphql.ts'
import { useConnection } from '../../graphql/session.tsx'
import { onDraftsForgotten } from '../../shell/kept-drafts.ts'
import { draftsOf } from './draft-storage.ts'
import { makeSender, type Sender } from './sending.ts'
import type { Sending } from './sending-state.ts'

/** What is on its way goes on while one looks at other screens: it lives beside them. */
const senders = new Map<string, Sender>()

onDraftsForgotten(() => {
  for (const sender of senders.values()) sender.dispose()
  senders.clear()
})

function senderOf(owner: string, purpose: string): Sender {
  const name = `${owner} ${purpose}`
  const known = senders.get(name) ?? makeSender(owner, purpose, draftsOf(owner))
  senders.set(name, known)
  return known
}

/** Something that a person is about to send, and what can be done with it. */
export function useSending(owner: string, purpose: string): { sending: Sending; sender: Sender } {
  const client = useClient()
  const { isOver } = useConnection()
  const sender = senderOf(owner, purpose)
  const sending = useSyncExternalStore(sender.subscribe, sender.snapshot)
  useEffect(() => sender.connect(client), [sender, client])
  // tus was told that nobody is signed in: the graph says so to the whole page, where one signs in again.
  const waitsForSession = sending.waitsFor === 'SESSION'
  useEffect(() => {
    if (waitsForSession) void client.query(SessionDocument, {}, { requestPolicy: 'network-only' }).toPromise()
  }, [waitsForSession, client])
  useEffect(() => {
    if (!isOver && sender.snapshot().waitsFor === 'SESSION') sender.resume()
  }, [isOver, sender])
  return { sending, sender }
}
