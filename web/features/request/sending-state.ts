import type { Delivery } from './deliver.ts'
import { type Draft, type DraftPage, emptyDraft } from './draft.ts'
import type { DraftStorage, PageBytes } from './draft-storage.ts'

/** Something on its way, as the screen shows it. */
export interface Sending {
  draft: Draft
  /** What the device kept has been read. */
  isReady: boolean
  /** It was begun before this page was opened. */
  isFound: boolean
  /** Another window of this browser is at it. */
  isElsewhere: boolean
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

/** A draft in this page's memory, whose every change is on the device a moment later. */
export interface SendingState {
  now: () => Sending
  subscribe: (listener: () => void) => () => void
  /** Changes what is not kept. */
  tell: (change: Partial<Omit<Sending, 'draft' | 'pictures'>>) => void
  /** Changes the draft. @param isKept false for what changes many times a second */
  change: (draft: Partial<Draft>, isKept?: boolean) => void
  page: (id: string) => DraftPage | undefined
  changePage: (id: string, how: (page: DraftPage) => DraftPage, isKept?: boolean) => void
  bytes: (id: string) => PageBytes | undefined
  /** Gives a page its bytes; those of a picture are shown from now on. */
  setBytes: (id: string, bytes: PageBytes, isPicture: boolean) => void
  removeBytes: (id: string) => void
  /** Puts what the device kept in the place of what is here. @returns whether it kept anything */
  read: () => Promise<boolean>
  /** Nothing of it stays, neither here nor on the device. */
  clear: () => void
  isOver: () => boolean
  dispose: () => void
}

export function makeSendingState(owner: string, purpose: string, storage: Promise<DraftStorage>): SendingState {
  const nothing = () => ({
    draft: emptyDraft(owner, purpose),
    isFound: false,
    removed: null,
    hasTooMany: false,
    waitsFor: null,
    quotaUntil: null,
    outcome: null,
  })
  let state: Sending = { ...nothing(), isReady: false, isElsewhere: false, pictures: new Map() }
  let isOver = false
  let saved: Promise<unknown> = Promise.resolve()
  const all = new Map<string, PageBytes>()
  const listeners = new Set<() => void>()

  const set = (change: Partial<Sending>) => {
    if (isOver) return
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }
  /** In order; a device that keeps nothing, because it is full, still sends. */
  const keep = (work: (storage: DraftStorage) => Promise<unknown>) => {
    saved = saved.then(async () => !isOver && work(await storage)).catch(() => {})
  }
  const change: SendingState['change'] = (draft, isKept = true) => {
    set({ draft: { ...state.draft, ...draft } })
    if (!isKept) return
    const { draft: now } = state
    keep(kept => (now.pages.length > 0 ? kept.write(now) : kept.remove(now, [])))
  }
  const show = (id: string, blob: Blob | undefined) => {
    const pictures = new Map(state.pictures)
    const before = pictures.get(id)
    if (before) URL.revokeObjectURL(before)
    if (blob) pictures.set(id, URL.createObjectURL(blob))
    else pictures.delete(id)
    set({ pictures })
  }
  const empty = () => {
    for (const url of state.pictures.values()) URL.revokeObjectURL(url)
    all.clear()
  }

  return {
    now: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    tell: set,
    change,
    page: id => state.draft.pages.find(page => page.id === id),
    changePage: (id, how, isKept) =>
      change({ pages: state.draft.pages.map(page => (page.id === id ? how(page) : page)) }, isKept),
    bytes: id => all.get(id),
    setBytes(id, bytes, isPicture) {
      all.set(id, bytes)
      if (isPicture) show(id, bytes.sent)
      keep(kept => kept.writeBytes(id, bytes))
    },
    removeBytes(id) {
      all.delete(id)
      show(id, undefined)
      keep(kept => kept.removeBytes(id))
    },
    async read() {
      const found = await (await storage).read(owner, purpose).catch(() => undefined)
      if (isOver) return false
      empty()
      const pages = (found?.draft.pages ?? []).filter(({ id, state }) => state !== 'PREPARING' && found?.bytes.has(id))
      const pictures = new Map<string, string>()
      for (const { id, isPicture } of pages) {
        const bytes = found?.bytes.get(id)
        if (bytes) all.set(id, bytes)
        if (bytes && isPicture) pictures.set(id, URL.createObjectURL(bytes.sent))
      }
      set({ ...nothing(), ...(found && { draft: { ...found.draft, pages } }), isFound: pages.length > 0, pictures })
      return pages.length > 0
    },
    clear() {
      const { draft, removed } = state
      const ids = [...draft.pages, ...(removed ? [removed.page] : [])].map(({ id }) => id)
      keep(kept => kept.remove(draft, ids))
      empty()
      set({ ...nothing(), pictures: new Map() })
    },
    isOver: () => isOver,
    dispose() {
      isOver = true
      empty()
      listeners.clear()
    },
  }
}
