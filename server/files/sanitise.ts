import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { projectRoot } from '../root.ts'
import type { FileRefusal, MediaType } from './file.table.ts'

/** A file made anew from what could be read of it, or why it is not kept. */
export type Sanitised =
  | { mediaType: MediaType; bytes: Uint8Array; pageCount: number; refusal?: undefined }
  | { refusal: FileRefusal }

/** The largest file that is read, in bytes. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024

/** Ten megabytes of an honest file take two seconds on a slow machine. */
const TIME_MS = 30_000
const MEMORY_MB = 512

/** A thread's code must be built, also where the rest runs from its sources. */
const WORKER = join(projectRoot, '.build/server/files/sanitise.worker.js')

/**
 * Makes a file anew in a thread of its own, which ends with it: what fills its memory or never ends takes nothing else
 * along.
 * @param code of the thread
 * @throws Error where that code is not there: nothing was learnt about the file, which waits
 */
export const sanitise = (bytes: Uint8Array, code = WORKER): Promise<Sanitised> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(code, {
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
      // A decoder's remarks on a stranger's file are no lines of our log.
      stdout: true,
      stderr: true,
    })
    const end = (result: Sanitised) => {
      clearTimeout(timer)
      resolve(result)
      void worker.terminate()
    }
    const timer = setTimeout(() => end({ refusal: 'TOO_LONG_TO_EXAMINE' }), TIME_MS)
    worker.once('message', end)
    worker.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code?.endsWith('MODULE_NOT_FOUND')) reject(error)
      end({ refusal: 'UNREADABLE' })
    })
    worker.once('exit', () => end({ refusal: 'UNREADABLE' }))
    worker.postMessage(bytes)
  })
