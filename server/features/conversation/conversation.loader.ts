import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import type { Reader } from '../../db/database.ts'
import { byPlace } from '../../graphql/by-place.ts'
import { requestsById } from '../request/request.loader.ts'
import { isOpenState } from '../request/request.machine.ts'

/** The door to messages: each read begins with the requests that the actor may see. */

type Tables = Context['db']['tables']
export type MessageRow = Tables['requestMessage']['$inferSelect']
export type ConversationRow = Tables['conversation']['$inferSelect']

/** What was written about a request, and how far each side has read it. */
export interface Thread {
  messages: MessageRow[]
  /** The positions of the last message that each side has read; -1 for none. */
  read: { member: number; desk: number }
}

export const conversationLoaders = (ctx: Context) => {
  const seenOf = async (contractId: string, ids: readonly string[]) => [
    ...(await requestsById(ctx, ctx.db.latest, contractId, ids)).keys(),
  ]
  return {
    thread: byPlace<Thread>(async (contractId, ids) => {
      const seen = await seenOf(contractId, ids)
      const threads = new Map<string, Thread>(seen.map(id => [id, { messages: [], read: { member: -1, desk: -1 } }]))
      if (seen.length === 0) return threads
      const { requestMessage, messageReading } = ctx.db.tables
      const messages = await ctx.db.latest
        .select()
        .from(requestMessage)
        .where(and(eq(requestMessage.contractId, contractId), inArray(requestMessage.requestId, seen)))
        .orderBy(asc(requestMessage.requestId), asc(requestMessage.position))
      const readings = await ctx.db.latest
        .select()
        .from(messageReading)
        .where(and(eq(messageReading.contractId, contractId), inArray(messageReading.requestId, seen)))
      for (const row of messages) threads.get(row.requestId)?.messages.push(row)
      for (const { requestId, reader, upTo } of readings) {
        const thread = threads.get(requestId)
        if (thread) thread.read[reader === 'DESK' ? 'desk' : 'member'] = upTo
      }
      return threads
    }),
    conversation: byPlace<ConversationRow>(async (contractId, ids) => {
      const seen = await seenOf(contractId, ids)
      if (seen.length === 0) return new Map()
      const { conversation } = ctx.db.tables
      const rows = await ctx.db.latest
        .select()
        .from(conversation)
        .where(and(eq(conversation.contractId, contractId), inArray(conversation.requestId, seen)))
      return new Map(rows.map(row => [row.requestId, row]))
    }),
  }
}

/** Whether somebody has asked for a call that is still to be made. */
export const openCalls = async (
  { db }: Pick<Context, 'db'>,
  reader: Reader,
  contractId: string,
  memberId: string,
): Promise<boolean> => {
  const { request } = db.tables
  const rows = await reader
    .select({ state: request.state })
    .from(request)
    .where(and(eq(request.contractId, contractId), eq(request.kind, 'CALL_BACK'), eq(request.sentById, memberId)))
  return rows.some(({ state }) => isOpenState(state))
}
