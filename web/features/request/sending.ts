import type { Client } from 'urql'
import { makeCarrier } from './carrier.ts'
import { anew, type DraftFields, type DraftPage, hasCome, MOST_PAGES, moved, newPage } from './draft.ts'
import { makeDraftLock } from './draft-lock.ts'
import type { DraftStorage } from './draft-storage.ts'
import { type Adjustment, adjusted, shrunk } from './picture.ts'
import { makeSendingState, type Sending } from './sending-state.ts'
import { askStates, discardTicket } from './tickets.ts'

/** What can be done with something that is to be sent. */
export interface Sender {
  snapshot: () => Sending
  subscribe: (listener: () => void) => () => void
  /** This client of the graph is in use from now on. */
  connect: (client: Client) => void
  set: (fields: Partial<DraftFields>) => void
  add: (files: readonly File[]) => void
  /** @throws Error where the page can no longer be read */
  adjust: (id: string, adjustment: Adjustment) => Promise<void>
  /** What a page was before it was turned and cropped. */
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
  /** Goes on here with what another window is at. */
  takeOver: () => void
  /** Throws all of it away. */
  discard: () => void
  /** How it ended was told: begins afresh. */
  restart: () => void
  /** Stops, and keeps nothing in memory. */
  dispose: () => void
}

/**
 * One draft of one person: pages leave as soon as they are added, and the request once its person says so. All of it is
 * on the device until then, so that a lost network or a closed window loses nothing.
 */
export function makeSender(owner: string, purpose: string, storage: Promise<DraftStorage>): Sender {
  let client: Client | undefined
  const connected = (): Client => {
    if (!client) throw new Error('A sender works once it is connected')
    return client
  }
  const state = makeSendingState(owner, purpose, storage)
  const carrier = makeCarrier(state, connected)
  const lock = makeDraftLock(`draft ${owner} ${purpose}`, () => {
    state.tell({ isElsewhere: true })
    carrier.stopAll()
  })
  const { change, changePage, tell } = state
  const go = () => void carrier.run()

  const load = async (isForced = false) => {
    const isMine = await lock.take(isForced)
    tell({ isElsewhere: !isMine })
    if (await state.read()) await lookForGone()
    tell({ isReady: true })
    go()
  }
  /** What the server threw away meanwhile is sent again: it keeps nothing that belongs to nothing for long. */
  const lookForGone = async () => {
    const come = state.now().draft.pages.filter(hasCome)
    const states = await askStates(
      connected(),
      come.map(({ uploadId }) => uploadId ?? ''),
    )
    for (const { id, uploadId, size } of come)
      if (states && !states.has(uploadId ?? '')) changePage(id, page => anew(page, size))
  }

  const prepare = async (id: string, file: File) => {
    const small = state.page(id)?.isPdf ? undefined : await shrunk(file)
    // Taken off meanwhile.
    if (!state.page(id)) return
    const blob = small ?? file
    state.setBytes(id, { source: blob, sent: blob }, small !== undefined)
    changePage(id, page => ({ ...anew(page, blob.size), isPicture: small !== undefined }))
    go()
  }
  const discardPage = ({ id, uploadId }: DraftPage) => {
    carrier.stop(id)
    if (uploadId) discardTicket(connected(), uploadId)
  }
  /** What was taken off can no longer be put back. */
  const drop = () => {
    const { removed } = state.now()
    if (!removed) return
    discardPage(removed.page)
    state.removeBytes(removed.page.id)
    tell({ removed: null })
  }

  const wake = () => {
    if (navigator.onLine && state.now().waitsFor === 'NETWORK') go()
  }
  addEventListener('online', wake)
  document.addEventListener('visibilitychange', wake)

  return {
    snapshot: state.now,
    subscribe: state.subscribe,
    connect(given) {
      const isFirst = !client
      client = given
      if (isFirst) void load()
    },
    set: fields => change({ fields: { ...state.now().draft.fields, ...fields } }),
    add(files) {
      drop()
      const room = MOST_PAGES - state.now().draft.pages.length
      const taken = files.slice(0, room).map(file => ({ file, page: newPage(file) }))
      tell({ hasTooMany: files.length > room, outcome: null })
      change({ pages: [...state.now().draft.pages, ...taken.map(({ page }) => page)] })
      void (async () => {
        // One at a time: a phone has little memory, and a photo is 50 MB once it is unpacked.
        for (const { file, page } of taken) await prepare(page.id, file)
      })()
    },
    async adjust(id, adjustment) {
      const source = state.bytes(id)?.source
      if (!source) return
      const sent = await adjusted(source, adjustment)
      const page = state.page(id)
      if (!page) return
      discardPage(page)
      state.setBytes(id, { source, sent }, true)
      changePage(id, page => ({ ...anew(page, sent.size), adjustment }))
      go()
    },
    source: id => state.bytes(id)?.source,
    move(id, by) {
      const { pages } = state.now().draft
      const at = pages.findIndex(page => page.id === id)
      change({ pages: moved(pages, at, by) })
    },
    remove(id) {
      drop()
      const { pages } = state.now().draft
      const at = pages.findIndex(page => page.id === id)
      const page = pages[at]
      if (!page) return
      change({ pages: pages.filter(page => page.id !== id) })
      tell({ removed: { page, at }, hasTooMany: false })
      carrier.stop(id)
    },
    undo() {
      const { removed, draft } = state.now()
      if (!removed) return
      change({ pages: draft.pages.toSpliced(removed.at, 0, removed.page) })
      tell({ removed: null })
      go()
    },
    send() {
      drop()
      tell({ outcome: null })
      change({ isWanted: true })
      go()
    },
    hold: () => change({ isWanted: false }),
    resume: go,
    takeOver: () => void load(true),
    discard() {
      drop()
      for (const page of state.now().draft.pages) discardPage(page)
      state.clear()
    },
    restart: () => tell({ outcome: null }),
    dispose() {
      carrier.stopAll()
      state.dispose()
      lock.release()
      removeEventListener('online', wake)
      document.removeEventListener('visibilitychange', wake)
    },
  }
}
