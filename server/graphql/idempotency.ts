import { createHash } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import * as z from 'zod'
import { canonicalJson } from '../audit/chain.ts'
import type { Context } from '../context.ts'
import type { Writer } from '../db/database.ts'

/** What a client makes up for one act: the same for each time it sends it, another for the next act. */
export const IdempotencyKey = z.string().regex(/^[\w-]{8,64}$/)

export interface Act<Input> {
  contractId: string
  key: string
  /** The mutation's name: a key belongs to one. */
  mutation: string
  input: Input
}

export type Once<Result> = { result: Result } | { conflict: true }

const hashOf = (input: unknown) => createHash('sha256').update(canonicalJson(input)).digest('base64url')

/** Whether an act was done already, with the same input: it then needs no proof to be told of again. */
export const isDone = async <Input>(
  { db }: Pick<Context, 'db'>,
  { contractId, key, mutation, input }: Act<Input>,
): Promise<boolean> => {
  const { idempotencyKey } = db.tables
  const [known] = await db.latest
    .select()
    .from(idempotencyKey)
    .where(and(eq(idempotencyKey.contractId, contractId), eq(idempotencyKey.key, key)))
  return known?.mutation === mutation && known.inputHash === hashOf(input)
}

/**
 * Does an act once, however often it is asked for: its effects and the memory of its result are one transaction, so a
 * crash leaves both or neither. The same key with the same input answers the first result; with another input, it is a
 * conflict. Results are plain data (ids): what is shown of them is read afresh.
 */
export const once = async <Input, Result extends Record<string, unknown>>(
  ctx: Context,
  { contractId, key, mutation, input }: Act<Input>,
  work: (tx: Writer) => Promise<Result>,
): Promise<Once<Result>> => {
  const { idempotencyKey } = ctx.db.tables
  const inputHash = hashOf(input)
  return ctx.db.transaction(async (tx): Promise<Once<Result>> => {
    const [known] = await tx
      .select()
      .from(idempotencyKey)
      .where(and(eq(idempotencyKey.contractId, contractId), eq(idempotencyKey.key, key)))
    if (known)
      return known.mutation === mutation && known.inputHash === inputHash
        ? { result: known.result as Result }
        : { conflict: true }
    const result = await work(tx)
    // Two at once: the second finds the row taken, its transaction runs again and then reads the first one's result.
    await tx
      .insert(idempotencyKey)
      .values({ contractId, key, mutation, inputHash, result, createdAt: ctx.at })
      .returning({ key: idempotencyKey.key })
    return { result }
  })
}
