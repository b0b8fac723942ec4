import type { Context } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { newId } from '../../db/ids.ts'
import { encodeId } from '../../graphql/node.ts'
import { notify } from '../notification/notify.ts'
import { filesOfUploads } from './care-document.ts'
import { keepPapers } from './papers.ts'
import { newReference } from './reference.ts'
import type { RequestKind } from './request.kinds.ts'
import { openRequest } from './request.write.ts'

/** What somebody asks for that is about no care, and who. */
interface Asked {
  contractId: string
  kind: RequestKind
  /** Whom it is about. */
  memberId: string
  sentById: string
  /** The account that sends it. */
  accountId: string
}

/**
 * Opens a request with the papers that prove it, in the transaction of what it says: they are kept as one document, the
 * desk has it once they are examined, and who sent it is told that it has come.
 * @returns the id of the request
 * @throws Wrong where an upload is not the sender's to use
 */
export const openWithPapers = async (
  ctx: Context,
  tx: Writer,
  { accountId, ...asked }: Asked,
  uploadIds: readonly string[],
): Promise<string> => {
  const { contractId, sentById } = asked
  const files = await filesOfUploads(ctx, tx, contractId, uploadIds)
  const whose = { ...asked, requestId: newId(), reference: newReference() }
  const nothing = { careOn: null, professional: null, documentId: null, sentAt: ctx.at }
  const documentId = await keepPapers(ctx, tx, { ...whose, ...nothing }, files)
  const isExamined = files.every(({ state }) => state === 'SAFE')
  await openRequest(ctx, tx, { ...whose, documentId, isExamined }, { actorKind: 'MEMBER', actorId: accountId })
  const params = { requestId: encodeId('req', contractId, whose.requestId), reference: whose.reference }
  await notify(ctx, tx, [{ contractId, memberId: sentById, kind: 'REQUEST_RECEIVED', params }])
  return whose.requestId
}
