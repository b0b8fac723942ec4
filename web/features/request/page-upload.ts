import { Upload } from 'tus-js-client'

/** How the sending of some bytes ended. */
export type UploadEnd =
  /** They are all there. */
  | 'COME'
  /** The network or the server was away for longer than it is waited for. */
  | 'NETWORK'
  /** Nobody is signed in any more. */
  | 'SESSION'
  /** The ticket is of no use: it is over, or everything came and the answer was lost. */
  | 'OVER'
  /** It was stopped here. */
  | 'STOPPED'

/** Small enough to lose little with a connection, large enough to be few requests: a photo is two or three. */
const PIECE = 512 * 1024
/** A tunnel or a lift; what lasts longer is waited for by whoever asked. */
const AGAIN_AFTER = [500, 1500, 3000]

export interface BytesToSend {
  bytes: Blob
  endpoint: string
  /** The server's ticket for these bytes. */
  ticket: string
  /** Where they go on, when they had begun. */
  url: string | null
  onBegun: (url: string) => void
  onProgress: (sent: number) => void
}

const endOf = (error: Error): UploadEnd => {
  const response = 'originalResponse' in error ? error.originalResponse : null
  const status = (response as { getStatus(): number } | null)?.getStatus()
  if (status === 401 || status === 403) return 'SESSION'
  return status === 400 || status === 404 || status === 410 ? 'OVER' : 'NETWORK'
}

/** Sends bytes by tus, piece by piece, from where the server stands. */
export const sendBytes = (given: BytesToSend): { ended: Promise<UploadEnd>; stop: () => void } => {
  let stop = () => {}
  const ended = new Promise<UploadEnd>(resolve => {
    const upload = new Upload(given.bytes, {
      endpoint: given.endpoint,
      ...(given.url && { uploadUrl: given.url }),
      metadata: { ticket: given.ticket },
      chunkSize: PIECE,
      retryDelays: AGAIN_AFTER,
      // Its own notes would lie in the browser's storage: ours are with the draft.
      storeFingerprintForResuming: false,
      onUploadUrlAvailable: () => upload.url && given.onBegun(upload.url),
      onProgress: sent => given.onProgress(sent),
      onSuccess: () => resolve('COME'),
      onError: error => resolve(endOf(error)),
    })
    stop = () => {
      resolve('STOPPED')
      void upload.abort()
    }
    upload.start()
  })
  return { ended, stop: () => stop() }
}
