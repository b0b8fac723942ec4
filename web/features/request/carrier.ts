import type { Client } from 'urql'
import { deliver } from './deliver.ts'
import { anew, type DraftPage } from './draft.ts'
import { sendBytes } from './page-upload.ts'
import type { SendingState } from './sending-state.ts'
import { askStates, discardTicket, openTicket } from './tickets.ts'

/** Carries a draft to the server. */
export interface Carrier {
  /** Goes on with whatever waits. */
  run: () => Promise<void>
  /** Stops sending a page, which was changed or taken off. */
  stop: (id: string) => void
  /** Stops sending anything. */
  stopAll: () => void
}

/** When the end of the server's examination is asked for. */
const LOOKED_AFTER = [400, 800, 1500, 2000, 2000, 3000, 3000, 5000, 10_000, 15_000, 30_000, 60_000]
/** After so many looks a request leaves without it: a refusal then comes back as something to complete. */
const PATIENCE = 4
const TRIED_AGAIN_AFTER = 8_000

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

/** Pages go one after the other; the request leaves once they have come and its person has said so. */
export function makeCarrier(state: SendingState, client: () => Client): Carrier {
  let isRunning = false
  let isLeaving = false
  let isSlow = false
  let watches = 0
  let underWay: { id: string; stop: () => void } | undefined
  const { change, changePage, tell } = state
  const mayGo = () => state.now().isReady && !state.now().isElsewhere && !state.isOver()

  const run = async (): Promise<void> => {
    if (isRunning || !mayGo()) return
    isRunning = true
    tell({ waitsFor: null })
    try {
      for (;;) {
        const page = state.now().draft.pages.find(({ state }) => state === 'WAITING' || state === 'SENDING')
        if (!page || state.now().waitsFor || !mayGo()) break
        await sendPage(page)
      }
    } finally {
      isRunning = false
    }
    if (state.now().waitsFor === 'NETWORK') void tryAgain()
    else void watch()
    await leave()
  }

  const tryAgain = async () => {
    await pause(TRIED_AGAIN_AFTER)
    if (navigator.onLine && state.now().waitsFor === 'NETWORK') void run()
  }

  const sendPage = async ({ id, uploadUrl, ...page }: DraftPage): Promise<void> => {
    const sent = state.bytes(id)?.sent
    if (!sent) return change({ pages: state.now().draft.pages.filter(page => page.id !== id) })
    let ticket = uploadUrl ? page.uploadId : null
    let endpoint = ''
    if (!ticket) {
      const answer = await openTicket(client(), sent.size)
      // It was taken off, or changed, meanwhile.
      if (state.bytes(id)?.sent !== sent || !state.page(id)) {
        if (answer.kind === 'TICKET') discardTicket(client(), answer.id)
        return
      }
      if (answer.kind === 'REFUSED')
        return changePage(id, page => ({ ...page, state: 'REFUSED', refusal: answer.message }))
      if (answer.kind === 'QUOTA') return tell({ waitsFor: 'QUOTA', quotaUntil: answer.until })
      if (answer.kind !== 'TICKET') return tell({ waitsFor: answer.kind })
      ticket = answer.id
      endpoint = answer.endpoint
    }
    await sendAs(id, sent, ticket, { endpoint, url: uploadUrl })
  }

  const sendAs = async (id: string, bytes: Blob, ticket: string, to: { endpoint: string; url: string | null }) => {
    changePage(id, page => ({ ...page, uploadId: ticket, state: 'SENDING' }))
    const isStill = () => state.page(id)?.uploadId === ticket
    const { ended, stop } = sendBytes({
      ...to,
      bytes,
      ticket,
      onBegun: url => isStill() && changePage(id, page => ({ ...page, uploadUrl: url })),
      onProgress: offset => isStill() && changePage(id, page => ({ ...page, offset }), false),
    })
    underWay = { id, stop }
    const end = await ended
    underWay = undefined
    if (!isStill()) return
    if (end === 'COME') return changePage(id, page => ({ ...page, state: 'RECEIVED', offset: page.size }))
    changePage(id, page => ({ ...page, state: 'WAITING' }))
    if (end === 'NETWORK' || end === 'SESSION') return tell({ waitsFor: end })
    if (end === 'STOPPED') return
    const states = await askStates(client(), [ticket])
    if (!states) return tell({ waitsFor: 'NETWORK' })
    const found = states.get(ticket)
    // The ticket is good and the server refuses it: not now.
    if (found?.state === 'EXPECTED') tell({ waitsFor: 'NETWORK' })
    if (found && found.state !== 'EXPECTED')
      return changePage(id, page => ({ ...page, state: 'RECEIVED', offset: page.size }))
    changePage(id, page => anew(page, page.size))
  }

  /** Looks how far the examination of what has come is. What comes meanwhile begins it again. */
  const watch = async () => {
    const watchedBy = ++watches
    isSlow = false
    for (const [turn, delay] of LOOKED_AFTER.entries()) {
      const waiting = state.now().draft.pages.filter(({ state }) => state === 'RECEIVED')
      if (waiting.length === 0) return
      await pause(delay)
      const ids = waiting.map(({ uploadId }) => uploadId ?? '')
      const states = await askStates(client(), ids)
      if (watchedBy !== watches || !mayGo()) return
      for (const { id, uploadId } of waiting) {
        const found = states?.get(uploadId ?? '')
        if (state.page(id)?.uploadId !== uploadId) continue
        if (found?.state === 'SAFE') changePage(id, page => ({ ...page, state: 'SAFE' }))
        if (found?.state === 'REFUSED')
          changePage(id, page => ({ ...page, state: 'REFUSED', refusal: found.refusal?.message ?? null }))
      }
      isSlow = turn >= PATIENCE
      await leave()
    }
  }

  /** Hands the request in, once its person has said so and its pages have come. */
  const leave = async () => {
    const { draft, waitsFor, outcome } = state.now()
    if (!draft.isWanted || isLeaving || waitsFor || outcome || !mayGo()) return
    if (draft.pages.some(page => page.state === 'REFUSED')) return change({ isWanted: false })
    if (!draft.pages.every(page => page.state === 'SAFE' || (page.state === 'RECEIVED' && isSlow))) return
    isLeaving = true
    const answer = await deliver(client(), draft)
    isLeaving = false
    if (answer.kind === 'NETWORK' || answer.kind === 'SESSION') {
      tell({ waitsFor: answer.kind })
      if (answer.kind === 'NETWORK') void tryAgain()
      return
    }
    if (answer.kind === 'PROBLEMS') {
      const wrong = new Map(answer.problems.map(({ path, message }) => [path, message]))
      const pages = draft.pages.map((page, at): DraftPage => {
        const message = wrong.get(`uploadIds.${at}`)
        return message === undefined ? page : { ...page, state: 'REFUSED', refusal: message }
      })
      change({ isWanted: false, pages })
    } else state.clear()
    tell({ outcome: answer })
  }

  return {
    run,
    stop(id) {
      if (underWay?.id === id) underWay.stop()
    },
    stopAll: () => underWay?.stop(),
  }
}
