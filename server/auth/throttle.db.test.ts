import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { testDatabase } from '../testing/database.ts'
import { addressOf, openThrottle } from './throttle.ts'

const { url } = await testDatabase()
const secret = Buffer.alloc(32, 7)
/** Two processes' counters over one store. */
const [here, there] = [await openThrottle(url, secret), await openThrottle(url, secret)]
afterAll(async () => {
  vi.useRealTimers()
  await Promise.all([here.close(), there.close()])
})

const HOUR = 3_600_000
const BEGIN = new Date('2026-11-22T22:30:00Z').getTime()
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: BEGIN }))
const at = (hours: number) => vi.setSystemTime(BEGIN + hours * HOUR)

/** How many of so many at once are let through, half of them by each process. */
const letThrough = async (limit: 'codesByPersonAndDay' | 'codesByPersonAndHour', key: string, count: number) => {
  const waits = await Promise.all(Array.from({ length: count }, (_, i) => (i % 2 ? here : there).spend(limit, key)))
  return waits.filter(wait => wait === undefined).length
}

describe('a limit', () => {
  it('is kept by two processes together, also when they are asked at once', async () => {
    expect(await letThrough('codesByPersonAndHour', 'a', 40)).toBe(5)
    expect(await letThrough('codesByPersonAndDay', 'a', 40)).toBe(10)
  })

  it('begins anew when its time is over', async () => {
    expect(await letThrough('codesByPersonAndHour', 'b', 6)).toBe(5)
    at(1.01)
    expect(await letThrough('codesByPersonAndHour', 'b', 6)).toBe(5)
  })

  it('gives back what was no failure, and forgets when told to', async () => {
    await letThrough('codesByPersonAndDay', 'c', 10)
    await here.refund('codesByPersonAndDay', 'c')
    expect(await letThrough('codesByPersonAndDay', 'c', 5)).toBe(1)
    await there.forget('codesByPersonAndDay', 'c')
    expect(await letThrough('codesByPersonAndDay', 'c', 20)).toBe(10)
  })

  it('of a day holds for any 24 hours: waiting for the hour it was begun in gives nothing more', async () => {
    const times: number[] = []
    // One try, a long wait, then as many as possible on either side of the same hour of the next day.
    for (const hours of [0, 22, 23.9, 24.1, 24.5, 25, 27, 30, 40, 46, 47.9, 48.1, 50, 55])
      for (let more = true; more; ) {
        at(hours)
        more = (await here.spend('codesByPersonAndDay', 'd')) === undefined
        if (more) times.push(hours)
      }
    const most = Math.max(...times.map(from => times.filter(time => time >= from && time < from + 24).length))
    expect(most).toBe(10)
    expect(times.length).toBeGreaterThan(15)
  })

  it('says how long to wait, and then lets through again', async () => {
    await letThrough('codesByPersonAndDay', 'e', 10)
    at(5)
    const wait = await there.spend('codesByPersonAndDay', 'e')
    expect(wait).toBeGreaterThan(19 * 3600)
    expect(wait).toBeLessThanOrEqual(22 * 3600)
    vi.setSystemTime(BEGIN + 5 * HOUR + wait! * 1000 + 1)
    expect(await here.spend('codesByPersonAndDay', 'e')).toBeUndefined()
  })
})

describe('an address', () => {
  it.each([
    ['82.64.1.2', '82.64.1.2'],
    ['::ffff:82.64.1.2', '::ffff:82.64.1.2'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0DB8:0001:0002::1', '2001:db8:1:2'],
    // All of these are one subscriber's.
    ['2001:db8::1', '2001:db8:0:0'],
    ['2001:db8::a:b:c:d', '2001:db8:0:0'],
    ['2001:db8:0:0:9:8:7:6', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['::', '0:0:0:0'],
  ])('%s is counted as %s', (ip, counted) => {
    expect(addressOf(ip)).toBe(counted)
  })
})
