import * as z from 'zod'
import { signedInStaff } from '../../auth/signed-in.ts'
import type { Context } from '../../context.ts'
import { checkInput } from '../../graphql/problem.ts'
import { CONVERSATION_KINDS, type RequestKind } from '../request/request.kinds.ts'
import { isOpenState } from '../request/request.machine.ts'
import { moveRequest } from '../request/request.write.ts'
import { actOnRequest, type Decided, tellAnswered } from '../worklist/decide.service.ts'
import { enqueueComplaintLetter } from './complaint.jobs.ts'
import { MESSAGE_TEXTS } from './conversation.text.ts'
import type { ReplyToRequestInput } from './conversation.type.ts'
import { addMessage } from './conversation.write.ts'

const Replying = z.object({ text: z.string().trim().min(2).max(4000) })

/**
 * The desk writes to who asked. A conversation is answered by it, and theirs to go on with; the answer to a complaint is
 * written as a letter too. Any other request stays where it is.
 */
export const replyToRequest = async (ctx: Context, { text, ...target }: ReplyToRequestInput): Promise<Decided> => {
  signedInStaff(ctx)
  const { value, problem } = checkInput(ctx.locale, Replying, { text }, MESSAGE_TEXTS)
  if (problem) return problem
  return actOnRequest(ctx, target, async (tx, row, staffId) => {
    const isConversation = (CONVERSATION_KINDS as readonly RequestKind[]).includes(row.kind)
    if (!isOpenState(row.state) && !(isConversation && row.state === 'ACCEPTED')) return undefined
    const position = await addMessage(ctx, tx, row, { staffId }, value.text)
    if (row.kind === 'COMPLAINT') await enqueueComplaintLetter(ctx, tx, { ...row, letter: 'ANSWER', position })
    await tellAnswered(ctx, tx, row)
    if (!isConversation || row.state === 'ACCEPTED') return row
    const by = { actorKind: 'STAFF', actorId: staffId } as const
    return moveRequest(ctx, tx, row, [{ kind: 'ACCEPTED' }], by, { decidedBy: staffId, missing: [] })
  })
}
