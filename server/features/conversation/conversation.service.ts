import * as z from 'zod'
import { signedInMember } from '../../auth/signed-in.ts'
import type { Context } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { newId } from '../../db/ids.ts'
import { IdempotencyKey, once } from '../../graphql/idempotency.ts'
import { decodeIdOf, encodeId } from '../../graphql/node.ts'
import { checkInput, IdempotencyConflict, InvalidInput, NotAllowed, NotFound } from '../../graphql/problem.ts'
import { e164 } from '../../identifiers/phone.ts'
import { namesOf } from '../desk/role.loader.ts'
import { notify } from '../notification/notify.ts'
import { asProblem, filesOfUploads, MAX_FILES } from '../request/care-document.ts'
import { keepPapers } from '../request/papers.ts'
import { newReference } from '../request/reference.ts'
import { CONVERSATION_KINDS, type RequestKind } from '../request/request.kinds.ts'
import { type RequestRow, requestsById } from '../request/request.loader.ts'
import { isOpenState } from '../request/request.machine.ts'
import { findRequest } from '../request/request.service.ts'
import type { Request } from '../request/request.type.ts'
import { moveRequest, openRequest } from '../request/request.write.ts'
import { enqueueComplaintLetter } from './complaint.jobs.ts'
import { openCalls } from './conversation.loader.ts'
import { BAD_PHONE, CALL_ASKED, MESSAGE_TEXTS, NO_SLOT, OVER } from './conversation.text.ts'
import {
  type AskForCallInput,
  CallBack,
  Conversation,
  ConversationTopic,
  MessageAuthor,
  type OpenConversationInput,
  type ReadMessagesInput,
  ReadMessagesSuccess,
  RequestMessage,
  type WriteMessageInput,
  WriteMessageSuccess,
} from './conversation.type.ts'
import { addMessage, markRead } from './conversation.write.ts'
import { callSlots } from './opening-hours.ts'

const isConversation = (kind: RequestKind): boolean => (CONVERSATION_KINDS as readonly RequestKind[]).includes(kind)

/** Who asked may write as long as it is open; a conversation goes on after each answer, and is never closed to them. */
const mayWrite = ({ kind, state }: Pick<RequestRow, 'kind' | 'state'>): boolean =>
  isOpenState(state) || (isConversation(kind) && state === 'ACCEPTED')

/** What was written about a request, as its person or the desk reads it. */
export const conversationOf = async (
  ctx: Context,
  { contractId, requestId }: Pick<Request, 'contractId' | 'requestId'>,
): Promise<Conversation> => {
  const place = { contractId, id: requestId }
  const [thread, said, row] = await Promise.all([
    ctx.loaders.thread.load(place),
    ctx.loaders.conversation.load(place),
    ctx.loaders.request.load(place),
  ])
  const messages = thread?.messages ?? []
  const read = thread?.read ?? { member: -1, desk: -1 }
  const names = await namesOf(
    ctx,
    messages.map(({ staffId }) => staffId),
  )
  const isDesk = ctx.actor.kind === 'STAFF'
  const isOthers = ({ staffId }: { staffId: string | null }) => (staffId === null) === isDesk
  const isSender = ctx.actor.kind === 'MEMBER' && row?.sentById === ctx.actor.memberId
  return Object.assign(new Conversation(), {
    topic: said ? ConversationTopic[said.topic] : null,
    messages: messages.map(message =>
      Object.assign(new RequestMessage(), {
        contractId,
        documentId: message.documentId,
        position: message.position,
        by: message.staffId === null ? MessageAuthor.MEMBER : MessageAuthor.DESK,
        // Members know a first name; a directory's whole name is nobody's business outside.
        name: message.staffId === null ? null : (names.get(message.staffId)?.split(' ')[0] ?? null),
        text: message.text,
        at: message.at,
        isRead: message.position <= (message.staffId === null ? read.desk : read.member),
      }),
    ),
    unreadCount: messages.filter(one => isOthers(one) && one.position > (isDesk ? read.desk : read.member)).length,
    canWrite: row !== undefined && mayWrite(row) && isSender,
    callBack:
      said?.callOn && said.callFrom && said.callTo && said.callPhone
        ? Object.assign(new CallBack(), {
            day: said.callOn,
            from: said.callFrom,
            to: said.callTo,
            phone: said.callPhone,
          })
        : null,
  })
}

const Text = z.string().trim().min(2).max(4000)
const Uploads = z.array(z.string()).max(MAX_FILES).nullish()
const Opening = z.object({
  idempotencyKey: IdempotencyKey,
  topic: z.enum(ConversationTopic),
  isComplaint: z.boolean(),
  text: Text,
  uploadIds: Uploads,
})

/** What comes with a message, filed with the request it is about. */
const attached = async (
  ctx: Context,
  tx: Writer,
  row: Pick<RequestRow, 'contractId' | 'requestId' | 'reference' | 'kind' | 'memberId' | 'sentById'>,
  uploadIds: readonly string[],
): Promise<string | null> => {
  const files = await filesOfUploads(ctx, tx, row.contractId, uploadIds)
  return keepPapers(ctx, tx, { ...row, careOn: null, professional: null, documentId: null, sentAt: ctx.at }, files)
}

const written = async (ctx: Context, contractId: string, requestId: string): Promise<WriteMessageSuccess> => {
  ctx.renew()
  const request = await findRequest(ctx, { contractId, id: requestId })
  return Object.assign(new WriteMessageSuccess(), { request })
}

/** Opens a conversation with the desk; a complaint is acknowledged in writing at once (ACPR, 2024-R-02: ten working days). */
export const openConversation = async (
  ctx: Context,
  input: OpenConversationInput,
): Promise<WriteMessageSuccess | InvalidInput | NotAllowed | IdempotencyConflict> => {
  const { contractId, memberId, accountId } = signedInMember(ctx)
  const { value, problem } = checkInput(ctx.locale, Opening, input, MESSAGE_TEXTS)
  if (problem) return problem
  const { idempotencyKey: key, topic, isComplaint, text, uploadIds } = value
  const kind = isComplaint ? 'COMPLAINT' : 'MESSAGE'
  const act = {
    contractId,
    key,
    mutation: 'openConversation',
    input: { topic, kind, text, uploadIds: uploadIds ?? [] },
  }
  try {
    const done = await once(ctx, act, async tx => {
      const whose = {
        contractId,
        requestId: newId(),
        reference: newReference(),
        kind,
        memberId,
        sentById: memberId,
      } as const
      await openRequest(ctx, tx, { ...whose, isExamined: true }, { actorKind: 'MEMBER', actorId: accountId })
      const { conversation } = ctx.db.tables
      await tx
        .insert(conversation)
        .values({ contractId, requestId: whose.requestId, topic })
        .returning({ requestId: conversation.requestId })
      await addMessage(ctx, tx, whose, { memberId }, text, await attached(ctx, tx, whose, uploadIds ?? []))
      if (isComplaint) await enqueueComplaintLetter(ctx, tx, { ...whose, letter: 'RECEIPT', position: 0 })
      const params = { requestId: encodeId('req', contractId, whose.requestId), reference: whose.reference }
      await notify(ctx, tx, [{ contractId, memberId, kind: 'REQUEST_RECEIVED', params }])
      return { requestId: whose.requestId }
    })
    if ('conflict' in done) return new IdempotencyConflict(ctx.locale)
    return await written(ctx, contractId, done.result.requestId)
  } catch (error) {
    return asProblem(ctx, error)
  }
}

const Writing = z.object({ idempotencyKey: IdempotencyKey, text: Text, uploadIds: Uploads })
class Over extends Error {}

/** Writes about a request of one's own; a conversation that was answered is the desk's again. */
export const writeMessage = async (
  ctx: Context,
  { requestId: id, ...input }: WriteMessageInput,
): Promise<WriteMessageSuccess | InvalidInput | NotAllowed | NotFound | IdempotencyConflict> => {
  const { contractId, memberId, accountId } = signedInMember(ctx)
  const { value, problem } = checkInput(ctx.locale, Writing, input, MESSAGE_TEXTS)
  if (problem) return problem
  const { idempotencyKey: key, text, uploadIds } = value
  const place = decodeIdOf('req', id)
  const before = place?.contractId === contractId ? await ctx.loaders.request.load(place) : undefined
  if (!place || before?.sentById !== memberId) return new NotFound(ctx.locale)
  const act = { contractId, key, mutation: 'writeMessage', input: { id, text, uploadIds: uploadIds ?? [] } }
  const by = { actorKind: 'MEMBER', actorId: accountId } as const
  try {
    const done = await once(ctx, act, async tx => {
      const row = (await requestsById(ctx, tx, contractId, [place.id])).get(place.id)
      if (!row || !mayWrite(row)) throw new Over()
      await addMessage(ctx, tx, row, { memberId }, text, await attached(ctx, tx, row, uploadIds ?? []))
      if (row.state === 'ACCEPTED') await moveRequest(ctx, tx, row, [{ kind: 'REOPENED' }], by, { decidedBy: null })
      return {}
    })
    if ('conflict' in done) return new IdempotencyConflict(ctx.locale)
    return await written(ctx, contractId, place.id)
  } catch (error) {
    if (error instanceof Over) return new NotAllowed(ctx.locale, OVER)
    return asProblem(ctx, error)
  }
}

/** Notes that messages were on screen: the other side sees that they were read. */
export const readMessages = async (
  ctx: Context,
  { requestId, upTo }: ReadMessagesInput,
): Promise<ReadMessagesSuccess | NotFound> => {
  const { contractId, memberId } = signedInMember(ctx)
  const place = decodeIdOf('req', requestId)
  const row = place?.contractId === contractId ? await ctx.loaders.request.load(place) : undefined
  if (!place || row?.sentById !== memberId) return new NotFound(ctx.locale)
  const { messages = [] } = (await ctx.loaders.thread.load(place)) ?? {}
  const last = messages.findLast(({ position }) => position <= upTo)
  if (last) await ctx.db.transaction(tx => markRead(ctx, tx, row, 'MEMBER', last.position))
  ctx.renew()
  return Object.assign(new ReadMessagesSuccess(), { request: await findRequest(ctx, place) })
}

const Asking = z.object({
  idempotencyKey: IdempotencyKey,
  topic: z.enum(ConversationTopic),
  day: z.iso.date(),
  from: z.string().regex(/^\d\d:\d\d$/),
  phone: z
    .string()
    .max(40)
    .transform(e164)
    .refine(phone => phone !== undefined),
})

/** Asks to be called, at one of the times that are free. */
export const askForCall = async (
  ctx: Context,
  input: AskForCallInput,
): Promise<WriteMessageSuccess | InvalidInput | NotAllowed | IdempotencyConflict> => {
  const { contractId, memberId, accountId } = signedInMember(ctx)
  const { value, problem } = checkInput(ctx.locale, Asking, input, { phone: BAD_PHONE })
  if (problem) return problem
  const { idempotencyKey: key, topic, day, from, phone } = value
  const slot = callSlots(ctx.at).find(one => one.day === day && one.from === from)
  const act = { contractId, key, mutation: 'askForCall', input: { topic, day, from, phone: phone! } }
  try {
    const done = await once(ctx, act, async tx => {
      if (!slot) throw new NoSlot()
      if (await openCalls(ctx, tx, contractId, memberId)) throw new Over()
      const whose = { contractId, requestId: newId(), kind: 'CALL_BACK', memberId, sentById: memberId } as const
      const row = await openRequest(
        ctx,
        tx,
        { ...whose, isExamined: true },
        { actorKind: 'MEMBER', actorId: accountId },
      )
      const { conversation } = ctx.db.tables
      await tx
        .insert(conversation)
        .values({
          contractId,
          requestId: row.requestId,
          topic,
          callOn: day,
          callFrom: from,
          callTo: slot.to,
          callPhone: phone!,
        })
        .returning({ requestId: conversation.requestId })
      return { requestId: row.requestId }
    })
    if ('conflict' in done) return new IdempotencyConflict(ctx.locale)
    return await written(ctx, contractId, done.result.requestId)
  } catch (error) {
    if (error instanceof Over) return new NotAllowed(ctx.locale, CALL_ASKED)
    if (error instanceof NoSlot)
      return new InvalidInput(ctx.locale, [{ path: 'slot', code: 'custom', message: NO_SLOT[ctx.locale] }])
    throw error
  }
}
class NoSlot extends Error {}
