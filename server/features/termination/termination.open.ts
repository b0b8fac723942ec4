import type { Services } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { newId } from '../../db/ids.ts'
import { encodeId } from '../../graphql/node.ts'
import { endContract, lockContract } from '../contract/contract.end.ts'
import { notify } from '../notification/notify.ts'
import { newReference } from '../request/reference.ts'
import { type By, moveRequest, openRequest, SYSTEM_STEP } from '../request/request.write.ts'
import { effectOf, GROUNDS, type NotYet } from './effect.ts'
import { certificateIdOf, enqueueTerminationLetter } from './termination.jobs.ts'
import { runningTermination, type TerminationRow } from './termination.loader.ts'

export type TerminationStores = Pick<Services, 'db' | 'now' | 'cards' | 'vault'>

/** What a notice says, before its last day is worked out. */
export interface Notice
  extends Pick<TerminationRow, 'contractId' | 'ground' | 'eventOn' | 'receivedOn' | 'way' | 'insurer'> {
  /** The holder. */
  memberId: string
  /** The proof that came with it, as files keep it. */
  keepProof?: (request: { requestId: string; reference: string }) => Promise<string | null>
  /** Whether the proof is examined already. */
  isExamined: boolean
}

export type Opened =
  | { requestId: string; reference: string; endOn: string }
  | { refused: NotYet }
  | 'UNDER_WAY'
  | 'ENDED'

/**
 * Takes down a notice to end a contract, in its transaction: the request, its last day by the law's rules, the receipt
 * on a durable medium (art. L221-10-3). Where nothing is to be proved and we know who gives notice, the contract has its
 * last day at once; else the desk reads the proof first, and the day stays that of the notice.
 */
export const openTermination = async (
  stores: TerminationStores,
  tx: Writer,
  { memberId, keepProof, isExamined, ...notice }: Notice,
  by: By,
): Promise<Opened> => {
  const { contractId, ground, eventOn, receivedOn, way } = notice
  const contract = await lockContract(stores, tx, contractId)
  if (await runningTermination(stores, tx, contractId)) return 'UNDER_WAY'
  if (contract.endOn !== null) return 'ENDED'
  const effect = effectOf(ground, { startOn: contract.startOn, receivedOn, eventOn })
  if ('refused' in effect) return effect
  const { endOn } = effect
  const [requestId, reference] = [newId(), newReference()]
  const documentId = (await keepProof?.({ requestId, reference })) ?? null
  const isCertain = way === 'SPACE' && !GROUNDS[ground].needsProof
  const request = await openRequest(
    stores,
    tx,
    {
      contractId,
      requestId,
      reference,
      kind: 'TERMINATION',
      memberId,
      sentById: memberId,
      documentId,
      // What the rules decide is never the desk's.
      isExamined: isExamined && !isCertain,
    },
    by,
  )
  const { termination } = stores.db.tables
  await tx
    .insert(termination)
    .values({ ...notice, requestId, endOn })
    .returning({ requestId: termination.requestId })
  await enqueueTerminationLetter(stores, tx, { contractId, requestId, letter: 'RECEIPT' })
  const params = { requestId: encodeId('req', contractId, requestId), reference }
  await notify(stores, tx, [{ contractId, memberId, kind: 'REQUEST_RECEIVED', params }])
  if (isCertain) {
    await endContract(stores, tx, { contractId, requestId }, endOn)
    await enqueueTerminationLetter(stores, tx, { contractId, requestId, letter: 'CERTIFICATE' })
    const answerDocumentId = certificateIdOf(contractId, requestId)
    await moveRequest(stores, tx, request, [{ kind: 'ACCEPTED' }], SYSTEM_STEP, { answerDocumentId })
  }
  return { requestId, reference, endOn }
}
