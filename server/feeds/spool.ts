import { type FileHandle, mkdtemp, open, rmdir, unlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * A file without a name to put text in that is to be read again: what a compressed feed unpacks to. Only this process
 * can read it and the system frees it when the process ends, however it ends: it holds personal data.
 */
export async function openSpool(): Promise<FileHandle> {
  const folder = await mkdtemp(join(tmpdir(), 'feed-'))
  const path = join(folder, 'text')
  try {
    const handle = await open(path, 'wx+', 0o600)
    await unlink(path)
    return handle
  } finally {
    await rmdir(folder)
  }
}
