/**
 * What `to` makes of each value, without those it answers undefined for. Unlike an async generator over the source, its
 * return() ends the source at once, also while it waits for a value that may never come.
 */
export const filterMap = <A, B>(
  source: AsyncIterator<A, undefined>,
  to: (value: A) => Promise<B | undefined>,
): AsyncIterableIterator<B, undefined> => {
  let last: Promise<unknown> = Promise.resolve()
  const take = async (): Promise<IteratorResult<B, undefined>> => {
    for (;;) {
      const result = await source.next()
      if (result.done) return { done: true, value: undefined }
      const value = await to(result.value)
      if (value !== undefined) return { done: false, value }
    }
  }
  const end = async (): Promise<IteratorResult<B, undefined>> => {
    await source.return?.()
    return { done: true, value: undefined }
  }
  return {
    [Symbol.asyncIterator]() {
      return this
    },
    next() {
      const result = last.then(take).catch(async error => {
        await end()
        throw error
      })
      last = result.catch(() => {})
      return result
    },
    return: end,
  }
}
