import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Transaction, Writer } from './database.ts'

/** Whether statements may still run: not once the transaction is over, nor after one of them failed. */
export interface Life {
  check(): void
  fail(error: unknown): never
}

/** One connection, held by one transaction. */
export interface Connection {
  execute(command: string): Promise<unknown>
  /** A drizzle instance on this connection, for that life. */
  handle(life: Life): Writer
  release(): void
}

/** Lets through one at a time, in the order they came: each gets a function to call when it is done. */
export const turnstile = () => {
  let last = Promise.resolve()
  return () =>
    new Promise<() => void>(enter => {
      last = last.then(() => new Promise<void>(leave => enter(leave)))
    })
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error ? ('code' in error ? error.code : codeOf(error.cause)) : undefined

const OUTERMOST = ['commit', 'rollback'] as const
const NESTED = ['release savepoint nested', 'rollback to savepoint nested'] as const
const ATTEMPTS = 200

export const transactions = ({
  acquire,
  begin,
  conflicts,
  pause,
  committed,
}: {
  acquire: () => Promise<Connection>
  begin: string
  /** The error codes that mean "again, please". */
  conflicts: readonly string[]
  /** How many milliseconds to wait at most before the nth attempt. */
  pause: (attempt: number) => number
  /** Called after each commit. */
  committed: () => void
}): Transaction => {
  const current = new AsyncLocalStorage<{
    connection: Connection
    turn: ReturnType<typeof turnstile>
    isOver: boolean
  }>()

  const run = async <T>(
    connection: Connection,
    open: string,
    [done, undo]: typeof OUTERMOST | typeof NESTED,
    work: (tx: Writer) => Promise<T>,
  ) => {
    const frame = { connection, turn: turnstile(), isOver: false }
    let failure: { error: unknown } | undefined
    const life: Life = {
      check() {
        if (frame.isOver) throw new Error('This transaction is over')
        if (failure) throw new Error('This transaction has failed', { cause: failure.error })
      },
      fail(error) {
        failure ??= { error }
        throw error
      },
    }
    await connection.execute(open)
    try {
      const result = await current.run(frame, () => work(connection.handle(life)))
      life.check()
      frame.isOver = true
      await connection.execute(done)
      return result
    } catch (error) {
      frame.isOver = true
      await connection.execute(undo).catch(() => {}) // a lost connection has rolled back already
      throw error
    }
  }

  const outermost = async <T>(work: (tx: Writer) => Promise<T>) => {
    for (let attempt = 1; ; attempt++) {
      const connection = await acquire()
      try {
        const result = await run(connection, begin, OUTERMOST, work)
        committed()
        return result
      } catch (error) {
        if (attempt === ATTEMPTS || !conflicts.includes(String(codeOf(error)))) throw error
      } finally {
        connection.release()
      }
      await sleep(Math.random() * pause(attempt))
    }
  }

  return async work => {
    const outer = current.getStore()
    if (!outer || outer.isOver) return outermost(work)
    const leave = await outer.turn()
    try {
      return await run(outer.connection, 'savepoint nested', NESTED, work)
    } finally {
      leave()
    }
  }
}
