import { DRAFTS, onDraftsForgotten } from '../../shell/kept-drafts.ts'
import type { Draft } from './draft.ts'

/** The bytes of a page: as this browser read it, and as it is sent after turning and cropping. */
export interface PageBytes {
  source: Blob
  sent: Blob
}

/**
 * What is begun, on this device until it is sent: a lost network or a closed window loses nothing. Without IndexedDB
 * (some private windows), it lives as long as the page.
 */
export interface DraftStorage {
  read(owner: string, purpose: string): Promise<{ draft: Draft; bytes: ReadonlyMap<string, PageBytes> } | undefined>
  /** What somebody has begun: without the bytes. */
  list(owner: string): Promise<readonly Draft[]>
  write(draft: Draft): Promise<void>
  writeBytes(pageId: string, bytes: PageBytes): Promise<void>
  removeBytes(pageId: string): Promise<void>
  /** Removes a draft, and the bytes of these pages. */
  remove(draft: Draft, pageIds: readonly string[]): Promise<void>
  /** Removes what anybody else has begun: the device is now this person's. */
  removeOthers(owner: string): Promise<void>
}

const nameOf = ({ owner, purpose }: Pick<Draft, 'owner' | 'purpose'>) => `${owner} ${purpose}`

const inMemory = (): DraftStorage => {
  const drafts = new Map<string, Draft>()
  const all = new Map<string, PageBytes>()
  return {
    async read(owner, purpose) {
      const draft = drafts.get(nameOf({ owner, purpose }))
      return draft && { draft, bytes: all }
    },
    list: async owner => [...drafts.values()].filter(draft => draft.owner === owner),
    async write(draft) {
      drafts.set(nameOf(draft), draft)
    },
    async writeBytes(pageId, bytes) {
      all.set(pageId, bytes)
    },
    async removeBytes(pageId) {
      all.delete(pageId)
    },
    async remove(draft, pageIds) {
      drafts.delete(nameOf(draft))
      for (const id of pageIds) all.delete(id)
    },
    async removeOthers(owner) {
      for (const [name, draft] of drafts) if (draft.owner !== owner) drafts.delete(name)
    },
  }
}

const answered = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'))
  })

const open = async (): Promise<IDBDatabase> => {
  const request = indexedDB.open(DRAFTS, 1)
  request.onupgradeneeded = () => {
    request.result.createObjectStore('drafts')
    request.result.createObjectStore('bytes')
  }
  const database = await answered(request)
  // Signing out removes it, here or in another window: nothing may hold it.
  database.onversionchange = () => database.close()
  return database
}

const inDatabase = (): DraftStorage => {
  /** Opened for each use: it may have been removed meanwhile. */
  const use = async <Value>(
    mode: IDBTransactionMode,
    work: (drafts: IDBObjectStore, bytes: IDBObjectStore) => Promise<Value>,
  ): Promise<Value> => {
    const database = await open()
    try {
      const transaction = database.transaction(['drafts', 'bytes'], mode)
      const done = new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve()
        transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB failed'))
      })
      const [value] = await Promise.all([
        work(transaction.objectStore('drafts'), transaction.objectStore('bytes')),
        done,
      ])
      return value
    } finally {
      database.close()
    }
  }

  const removeIn = async (drafts: IDBObjectStore, bytes: IDBObjectStore, name: string, pageIds: readonly string[]) => {
    await answered(drafts.delete(name))
    for (const id of pageIds) await answered(bytes.delete(id))
  }

  return {
    read: (owner, purpose) =>
      use('readonly', async (drafts, bytes) => {
        const draft = (await answered(drafts.get(nameOf({ owner, purpose })))) as Draft | undefined
        if (!draft) return
        const found = new Map<string, PageBytes>()
        for (const { id } of draft.pages) {
          const one = (await answered(bytes.get(id))) as PageBytes | undefined
          if (one) found.set(id, one)
        }
        return { draft, bytes: found }
      }),
    list: owner =>
      use('readonly', async drafts =>
        ((await answered(drafts.getAll())) as Draft[]).filter(draft => draft.owner === owner),
      ),
    write: draft =>
      use('readwrite', async drafts => {
        await answered(drafts.put(draft, nameOf(draft)))
      }),
    writeBytes: (pageId, given) =>
      use('readwrite', async (_drafts, bytes) => {
        await answered(bytes.put(given, pageId))
      }),
    removeBytes: pageId =>
      use('readwrite', async (_drafts, bytes) => {
        await answered(bytes.delete(pageId))
      }),
    remove: (draft, pageIds) => use('readwrite', (drafts, bytes) => removeIn(drafts, bytes, nameOf(draft), pageIds)),
    removeOthers: owner =>
      use('readwrite', async (drafts, bytes) => {
        for (const draft of (await answered(drafts.getAll())) as Draft[])
          if (draft.owner !== owner) {
            const pageIds = draft.pages.map(({ id }) => id)
            await removeIn(drafts, bytes, nameOf(draft), pageIds)
          }
      }),
  }
}

/** @returns IndexedDB, or the page's own memory where there is none or it does not open */
const openDraftStorage = async (): Promise<DraftStorage> => {
  if (typeof indexedDB === 'undefined') return inMemory()
  try {
    ;(await open()).close()
    return inDatabase()
  } catch {
    return inMemory()
  }
}

let storage: Promise<DraftStorage> | undefined
let keptFor: string | undefined

onDraftsForgotten(() => {
  storage = undefined
  keptFor = undefined
})

/** What this device keeps of somebody's; whatever anybody else had begun on it is removed first. */
export const draftsOf = (owner: string): Promise<DraftStorage> => {
  if (storage && keptFor === owner) return storage
  const opened = storage ?? openDraftStorage()
  keptFor = owner
  storage = opened.then(async kept => {
    await kept.removeOthers(owner).catch(() => {})
    return kept
  })
  return storage
}
