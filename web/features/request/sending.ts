import type { Client } from 'urql'
import { type Delivery, deliver } from './deliver.ts'
import {
  anew,
  type Draft,
  type DraftFields,
  type DraftPage,
  emptyDraft,
  hasCome,
  MOST_PAGES,
  moved,
  newPage,
} from './draft.ts'
import type { DraftStorage, PageBytes } from './draft-storage.ts'
import { sendBytes } from './page-upload.ts'
import { type Adjustment, adjusted, shrunk } from './picture.ts'
import { askStates, discardTicket, openTicket } from './tickets.ts'

/** Something on its way, as the screen shows it. */
export interface Sending {
  draft: Draft
  /** What the device kept has been read. */
  isReady: boolean
  /** It was begun before this page was opened. */
  isFound: boolean
  /** Where each page that is a picture can be shown from. */
  pictures: ReadonlyMap<string, string>
  /** The page that was taken off last, and where it was: it can be put back. */
  removed: { page: DraftPage; at: number } | null
  /** More were chosen than one request takes. */
  hasTooMany: boolean
  /** Why nothing moves now. */
  waitsFor: 'NETWORK' | 'SESSION' | 'QUOTA' | null
  quotaUntil: Date | null
  outcome: Delivery | null
}

export interface Sender {
  snapshot: () => Sending
  subscribe: (listener: () => void) => () => void
  /** Another client of the graph is in use from now on. */
  connect: (client: Client) => void
  set: (fields: Partial<DraftFields>) => void
  add: (files: readonly File[]) => void
  adjust: (id: string, adjustment: Adjustment) => Promise<void>
  /** What a page looked like before it was turned and cropped. */
  source: (id: string) => Blob | undefined
  move: (id: string, by: 1 | -1) => void
  remove: (id: string) => void
  undo: () => void
  /** Says « send »: it leaves as soon as its pages have come in. */
  send: () => void
  /** Not yet, after all. */
  hold: () => void
  /** Goes on with what waits. */
  resume: () => void
  /** Throws all of it away. */
  discard: () => void
  /** Its end was told: begins afresh. */
  restart: () => void
  /** Stops, and keeps nothing in memory. */
  dispose: () => void
}

/** How long the server's examination is waited for before a request leaves without its end. */
const LOOKED_AFTER = [400, 800, 1500, 2500, 4000, 8000, 15_000, 30_000, 60_000]
const PATIENCE = 4
const TRIED_AGAIN_AFTER = 8_000

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

/**
 * Carries one draft to the server: pages leave as soon as they are added, one after the other, and the request once they
 * have come and its person has said so. All of it is on the device until then.
 */
export function makeSender(owner: string, purpose: string, storage: Promise<DraftStorage>): Sender {
  let client: Client
  let isOver = false
  let isRunning = false
  let underWay: { id: string; stop: () => void } | undefined
  /** The examination takes long: what has come may leave. */
  let isSlow = false
  let watches = 0
  let saved: Promise<unknown> = Promise.resolve()
  const bytes = new Map<string, PageBytes>()
  const listeners = new Set<() => void>()
  let state: Sending = {
    draft: emptyDraft(owner, purpose),
    isReady: false,
    isFound: false,
    pictures: new Map(),
    removed: null,
    hasTooMany: false,
    waitsFor: null,
    quotaUntil: null,
    outcome: null,
  }

  const tell = (change: Partial<Sending>) => {
    if (isOver) return
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }
  const keep = (work: (storage: DraftStorage) => Promise<unknown>) => {
    // A device that keeps nothing (its disk is full) still sends.
    saved = saved.then(async () => !isOver && work(await storage)).catch(() => {})
  }
  const change = (draft: Partial<Draft>, isKept = true) => {
    tell({ draft: { ...state.draft, ...draft } })
    if (!isKept) return
    const { draft: now } = state
    keep(kept => (now.pages.length ? kept.write(now) : kept.remove(now, [])))
  }
  const pageOf = (id: string) => state.draft.pages.find(page => page.id === id)
  const changePage = (id: string, how: (page: DraftPage) => DraftPage, isKept = true) =>
    change({ pages: state.draft.pages.map(page => (page.id === id ? how(page) : page)) }, isKept)
  const show = (id: string, blob: Blob | undefined) => {
    const pictures = new Map(state.pictures)
    const before = pictures.get(id)
    if (before) URL.revokeObjectURL(before)
    if (blob) pictures.set(id, URL.createObjectURL(blob))
    else pictures.delete(id)
    tell({ pictures })
  }
  const stop = (id: string) => {
    if (underWay?.id === id) underWay.stop()
  }
  const forget = (page: DraftPage) => {
    if (page.uploadId) discardTicket(client, page.uploadId)
    bytes.delete(page.id)
    keep(kept => kept.removeBytes(page.id))
    show(page.id, undefined)
  }

  const load = async () => {
    const found = await (await storage).read(owner, purpose).catch(() => undefined)
    if (isOver) return
    if (found) {
      const pages = found.draft.pages.filter(({ id, state }) => state !== 'PREPARING' && found.bytes.has(id))
      for (const { id, isPicture } of pages) {
        const one = found.bytes.get(id)
        if (one) bytes.set(id, one)
        if (one && isPicture) show(id, one.sent)
      }
      const states = await askStates(
        client,
        pages.flatMap(page => (hasCome(page) && page.uploadId) || []),
      )
      // What the server no longer has is sent again.
      const standing = pages.map(page =>
        hasCome(page) && states && !states.has(page.uploadId ?? '') ? anew(page, page.size) : page,
      )
      tell({
        draft: {
          ...found.draft,
          pages: standing.map(page => (page.state === 'SENDING' ? { ...page, state: 'WAITING' } : page)),
        },
        isFound: pages.length > 0,
      })
    }
    tell({ isReady: true })
    void run()
  }

  const run = async (): Promise<void> => {
    if (isRunning || isOver || !state.isReady) return
    isRunning = true
    tell({ waitsFor: null })
    try {
      for (;;) {
        const page = state.draft.pages.find(({ state }) => state === 'WAITING' || state === 'SENDING')
        if (!page || state.waitsFor || isOver) break
        await sendPage(page)
      }
    } finally {
      isRunning = false
    }
    if (state.waitsFor === 'NETWORK') void pause(TRIED_AGAIN_AFTER).then(() => navigator.onLine && resume())
    else void watch()
    await leave()
  }

  const sendPage = async ({ id, uploadUrl, ...page }: DraftPage) => {
    const blob = bytes.get(id)?.sent
    if (!blob) return change({ pages: state.draft.pages.filter(page => page.id !== id) })
    let { uploadId } = page
    let endpoint = ''
    if (!uploadId || !uploadUrl) {
      const ticket = await openTicket(client, blob.size)
      // It was taken off, or changed, meanwhile.
      if (bytes.get(id)?.sent !== blob || !pageOf(id)) {
        if (ticket.kind === 'TICKET') discardTicket(client, ticket.id)
        return
      }
      if (ticket.kind === 'REFUSED')
        return changePage(id, page => ({ ...page, state: 'REFUSED', refusal: ticket.message }))
      if (ticket.kind === 'QUOTA') return tell({ waitsFor: 'QUOTA', quotaUntil: ticket.until })
      if (ticket.kind !== 'TICKET') return tell({ waitsFor: ticket.kind })
      uploadId = ticket.id
      endpoint = ticket.endpoint
    }
    const ticket = uploadId
    changePage(id, page => ({ ...page, uploadId: ticket, state: 'SENDING' }))
    const { ended, stop } = sendBytes({
      bytes: blob,
      endpoint,
      ticket,
      url: uploadUrl,
      onBegun: url => changePage(id, page => ({ ...page, uploadUrl: url })),
      onProgress: sent => pageOf(id)?.uploadId === ticket && changePage(id, page => ({ ...page, offset: sent }), false),
    })
    underWay = { id, stop }
    const end = await ended
    underWay = undefined
    if (pageOf(id)?.uploadId !== ticket) return
    if (end === 'COME') return changePage(id, page => ({ ...page, state: 'RECEIVED', offset: page.size }))
    changePage(id, page => ({ ...page, state: 'WAITING' }))
    if (end === 'NETWORK' || end === 'SESSION') return tell({ waitsFor: end })
    if (end !== 'OVER') return
    const states = await askStates(client, [ticket])
    if (!states) return tell({ waitsFor: 'NETWORK' })
    const sent = states.get(ticket)
    const isThere = sent && sent.state !== 'EXPECTED'
    changePage(id, page => (isThere ? { ...page, state: 'RECEIVED', offset: page.size } : anew(page, page.size)))
    // A ticket that is good and a server that refuses it: not now.
    if (sent && !isThere) tell({ waitsFor: 'NETWORK' })
  }

  /** Looks how far the examination of what has come is. What comes meanwhile begins it again. */
  const watch = async () => {
    const watchedBy = ++watches
    isSlow = false
    for (const [turn, delay] of LOOKED_AFTER.entries()) {
      const waiting = state.draft.pages.filter(({ state }) => state === 'RECEIVED')
      if (!waiting.length) return
      await pause(delay)
      const ids = waiting.map(({ uploadId }) => uploadId ?? '')
      const states = await askStates(client, ids)
      if (watchedBy !== watches || isOver) return
      for (const { id, uploadId } of waiting) {
        const sent = states?.get(uploadId ?? '')
        if (pageOf(id)?.uploadId !== uploadId) continue
        if (sent?.state === 'SAFE') changePage(id, page => ({ ...page, state: 'SAFE' }))
        if (sent?.state === 'REFUSED')
          changePage(id, page => ({ ...page, state: 'REFUSED', refusal: sent.refusal?.message ?? null }))
      }
      isSlow = turn >= PATIENCE
      await leave()
    }
  }

  let isLeaving = false
  /** Hands the request in, once its person has said so and its pages have come. */
  const leave = async () => {
    const { draft } = state
    if (!draft.isWanted || isLeaving || isOver || state.waitsFor || state.outcome) return
    if (draft.pages.some(page => page.state === 'REFUSED')) return change({ isWanted: false })
    if (!draft.pages.every(page => page.state === 'SAFE' || (page.state === 'RECEIVED' && isSlow))) return
    isLeaving = true
    const outcome = await deliver(client, draft)
    isLeaving = false
    if (outcome.kind === 'NETWORK' || outcome.kind === 'SESSION') {
      tell({ waitsFor: outcome.kind })
      if (outcome.kind === 'NETWORK') void pause(TRIED_AGAIN_AFTER).then(() => navigator.onLine && resume())
      return
    }
    if (outcome.kind === 'PROBLEMS') {
      const wrong = new Map(outcome.problems.map(({ path, message }) => [path, message]))
      change({
        isWanted: false,
        pages: draft.pages.map((page, at) => {
          const message = wrong.get(`uploadIds.${at}`)
          return message === undefined ? page : { ...page, state: 'REFUSED', refusal: message }
        }),
      })
    } else end()
    tell({ outcome })
  }

  /** Nothing of it stays on the device. */
  const end = () => {
    const { draft, removed } = state
    const ids = [...draft.pages, ...(removed ? [removed.page] : [])].map(({ id }) => id)
    keep(kept => kept.remove(draft, ids))
    for (const id of ids) show(id, undefined)
    bytes.clear()
  }

  const prepare = async (id: string, file: File) => {
    const small = pageOf(id)?.isPdf ? undefined : await shrunk(file)
    if (!pageOf(id)) return
    const blob = small ?? file
    bytes.set(id, { source: blob, sent: blob })
    if (small) show(id, small)
    keep(kept => kept.writeBytes(id, { source: blob, sent: blob }))
    changePage(id, page => ({ ...anew(page, blob.size), isPicture: Boolean(small) }))
  }

  const drop = () => {
    if (!state.removed) return
    forget(state.removed.page)
    tell({ removed: null })
  }

  const resume = () => {
    if (isOver) return
    void run()
  }
  const wake = () => {
    if (navigator.onLine && state.waitsFor === 'NETWORK') resume()
  }
  addEventListener('online', wake)
  document.addEventListener('visibilitychange', wake)

  let isLoading = false
  return {
    snapshot: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    connect(given) {
      client = given
      if (!isLoading) void load()
      isLoading = true
    },
    set: fields => change({ fields: { ...state.draft.fields, ...fields } }),
    add(files) {
      drop()
      const room = MOST_PAGES - state.draft.pages.length
      const taken = files.slice(0, room).map(file => ({ file, page: newPage(file) }))
      tell({ hasTooMany: files.length > room, outcome: null })
      change({ pages: [...state.draft.pages, ...taken.map(({ page }) => page)] })
      void (async () => {
        // One at a time: a phone has little memory, and a photo is 50 MB once it is unpacked.
        for (const { file, page } of taken) {
          await prepare(page.id, file)
          void run()
        }
      })()
    },
    async adjust(id, adjustment) {
      const source = bytes.get(id)?.source
      if (!source) return
      const sent = await adjusted(source, adjustment)
      const page = pageOf(id)
      if (!page) return
      stop(id)
      if (page.uploadId) discardTicket(client, page.uploadId)
      bytes.set(id, { source, sent })
      show(id, sent)
      keep(kept => kept.writeBytes(id, { source, sent }))
      changePage(id, page => ({ ...anew(page, sent.size), adjustment }))
      void run()
    },
    source: id => bytes.get(id)?.source,
    move(id, by) {
      const at = state.draft.pages.findIndex(page => page.id === id)
      change({ pages: moved(state.draft.pages, at, by) })
    },
    remove(id) {
      drop()
      const at = state.draft.pages.findIndex(page => page.id === id)
      const page = state.draft.pages[at]
      if (!page) return
      stop(id)
      change({ pages: state.draft.pages.filter(page => page.id !== id) })
      tell({
        removed: { page: { ...page, state: page.state === 'SENDING' ? 'WAITING' : page.state }, at },
        hasTooMany: false,
      })
    },
    undo() {
      const { removed, draft } = state
      if (!removed) return
      const pages = [...draft.pages]
      pages.splice(removed.at, 0, removed.page)
      change({ pages })
      tell({ removed: null })
      void run()
    },
    send() {
      drop()
      tell({ outcome: null })
      change({ isWanted: true })
      void run()
    },
    hold: () => change({ isWanted: false }),
    resume,
    discard() {
      drop()
      for (const page of state.draft.pages) {
        stop(page.id)
        if (page.uploadId) discardTicket(client, page.uploadId)
      }
      end()
      tell({ draft: emptyDraft(owner, purpose), isFound: false, waitsFor: null, outcome: null, hasTooMany: false })
    },
    restart() {
      tell({ draft: emptyDraft(owner, purpose), isFound: false, waitsFor: null, outcome: null, removed: null })
    },
    dispose() {
      isOver = true
      underWay?.stop()
      for (const url of state.pictures.values()) URL.revokeObjectURL(url)
      bytes.clear()
      listeners.clear()
      removeEventListener('online', wake)
      document.removeEventListener('visibilitychange', wake)
    },
  }
}
