import { expect, test } from 'vitest'
import { filterMap } from './filter-map.ts'

/** Gives 1, 2, 3, then waits for a value that never comes. */
const source = () => {
  let next = 1
  let end = () => {}
  const state = { ended: false }
  const iterator: AsyncIterator<number, undefined> = {
    next: () =>
      next <= 3 && !state.ended
        ? Promise.resolve({ done: false, value: next++ })
        : new Promise(resolve => {
            end = () => resolve({ done: true, value: undefined })
            if (state.ended) end()
          }),
    async return() {
      state.ended = true
      end()
      return { done: true, value: undefined }
    },
  }
  return { iterator, state }
}

const odd = async (n: number) => (n % 2 ? `n${n}` : undefined)

test('gives what is made of each value, in order, and leaves out what is nothing', async () => {
  const values = filterMap(source().iterator, odd)
  expect(await Promise.all([values.next(), values.next()])).toEqual([
    { done: false, value: 'n1' },
    { done: false, value: 'n3' },
  ])
})

test('ends its source at once, also while that waits', async () => {
  const { iterator, state } = source()
  const values = filterMap(iterator, odd)
  await values.next()
  await values.next()
  const waiting = values.next()
  await values.return?.()
  expect(state.ended).toBe(true)
  expect(await waiting).toEqual({ done: true, value: undefined })
})

test('ends its source when a value can’t be made', async () => {
  const { iterator, state } = source()
  const values = filterMap(iterator, () => Promise.reject(new Error('no')))
  await expect(values.next()).rejects.toThrow('no')
  expect(state.ended).toBe(true)
})
