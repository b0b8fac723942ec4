import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Services } from '../../context.ts'
import { derivedId } from '../../db/ids.ts'
import type { JobHandler, NewJob } from '../../events/jobs.ts'
import { removeFile } from '../../files/files.ts'
import { encodeId } from '../../graphql/node.ts'

/** Takes the bytes of a file that is no longer kept out of the storage and of the staging folder. */
export const REMOVE_FILE = 'file.remove'

interface FilePlace {
  contractId: string
  fileId: string
}

/** A storage knows no transactions: the bytes go once it is written that the file is gone. */
export const removals = (files: readonly FilePlace[]): Pick<NewJob, 'kind' | 'payload' | 'jobId'>[] =>
  files.map(({ contractId, fileId }) => ({
    kind: REMOVE_FILE,
    payload: { contractId, fileId },
    jobId: derivedId(REMOVE_FILE, contractId, fileId),
  }))

export const removeBytes =
  (services: Pick<Services, 'files'>): JobHandler =>
  async ({ payload }) => {
    const place = { contractId: String(payload.contractId), fileId: String(payload.fileId) }
    for (const what of ['RAW', 'KEPT'] as const) await removeFile(services, place, what)
    const staged = join(services.files.staging, encodeId('upl', place.contractId, place.fileId))
    for (const path of [staged, `${staged}.json`]) await rm(path, { force: true })
  }
