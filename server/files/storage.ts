import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Where sealed files lie. A key is made of ids and slashes, never of a name somebody gave.
 * What is put is there for good once the promise is fulfilled; putting the same key again replaces it whole.
 */
export interface FileStorage {
  put(key: string, bytes: Buffer): Promise<void>
  /** @throws Error when there is none */
  get(key: string): Promise<Buffer>
  /** Nothing happens where there is none. */
  remove(key: string): Promise<void>
}

/** A folder of this machine, or one that processes share. */
export const diskStorage = (root: string): FileStorage => {
  const pathOf = (key: string) => {
    const path = join(root, key)
    if (!path.startsWith(root + sep)) throw new Error('A key leads out of the storage')
    return path
  }
  return {
    async put(key, bytes) {
      const path = pathOf(key)
      await mkdir(dirname(path), { recursive: true })
      // Beside it, then in its place: a crash leaves the whole of the old one or of the new one.
      const beside = `${path}.${randomUUID()}`
      const handle = await open(beside, 'wx', 0o600)
      try {
        await handle.writeFile(bytes)
        await handle.sync()
      } finally {
        await handle.close()
      }
      await rename(beside, path)
    },
    get: key => readFile(pathOf(key)),
    remove: key => rm(pathOf(key), { force: true }),
  }
}

/** A bucket's access: the key and the secret of whoever may write there. */
export interface S3Access {
  keyId: string
  secret: string
}

/** The storage that a setting names: file:/…, or s3://bucket/prefix?endpoint=https://…&region=…. */
export const openStorage = async (url: URL, access?: S3Access): Promise<FileStorage> => {
  if (url.protocol === 'file:') return diskStorage(fileURLToPath(url).replace(/\/$/, ''))
  if (!access) throw new Error('An S3 storage needs its access key')
  // Only who keeps files there waits for its code.
  const { s3Storage } = await import('./s3-storage.ts')
  return s3Storage(url, access)
}
