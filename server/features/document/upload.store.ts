import type { IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import { FileStore } from '@tus/file-store'
import type { FileKey } from '../../files/sealed-bytes.ts'
import { stagedStream } from '../../files/sealed-bytes.ts'

/** Uploads that are not whole yet, enciphered from their first byte: what lies in the folder tells nothing. */
export class StagedStore extends FileStore {
  constructor(
    directory: string,
    expirationPeriodInMilliseconds: number,
    private readonly keyOf: (ticket: string) => Promise<FileKey>,
  ) {
    super({ directory, expirationPeriodInMilliseconds })
  }

  override async write(readable: IncomingMessage | Readable, ticket: string, offset: number): Promise<number> {
    const cipher = stagedStream(await this.keyOf(ticket), offset)
    // What came before a connection broke is kept: the rest goes on from there.
    readable.on('error', () => cipher.end())
    return super.write(readable.pipe(cipher), ticket, offset)
  }
}
