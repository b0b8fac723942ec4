import { eq, isNotNull } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { testDatabase } from '../../testing/database.ts'
import { program } from '../../testing/process.ts'
import { quiet, servicesOn } from '../claim/claim.import.sample.ts'
import { withFile } from '../claim/decompte.sample.ts'
import { giftCardStock } from './gift-card-stock.ts'
import { importGiftCards } from './gift-cards.import.ts'

const db = await testDatabase()
const services = servicesOn(db)
const { giftCard } = db.tables
const stock = giftCardStock(services)
const order = (orderId: string = crypto.randomUUID()) => ({ orderId, issuer: 'Calicado', amountCents: 50_00 })

const told: string[] = []
const add = (...rows: string[]) =>
  withFile(['issuer;amount;code;expires_on', ...rows, ''].join('\n'), path =>
    importGiftCards(services, path, { ...quiet, print: line => void told.push(line) }),
  )
const taken = () => db.inspect.select().from(giftCard).where(isNotNull(giftCard.orderId))

beforeEach(async () => {
  await db.transaction(tx =>
    tx.delete(giftCard).where(eq(giftCard.issuer, 'Calicado')).returning({ cardId: giftCard.cardId }),
  )
})

describe('the stock of gift cards', () => {
  it('takes each card in once, and tells a bad row by its line, without its code', async () => {
    const rows = ['Calicado;5000;AAAA-1111;2028-01-31', 'Calicado;5000;AAAA-2222;2028-01-31']
    expect(await add(...rows)).toEqual({ added: 2, known: 0, refused: 0 })
    expect(await add(...rows, 'Calicado;5000;x;2028-01-31', 'Calicado;-5;AAAA-3333;2028-01-31')).toEqual({
      added: 0,
      known: 2,
      refused: 2,
    })
    expect(told.join('\n')).toMatch(/4/)
    expect(told.join('\n')).not.toContain('AAAA')
    const cards = await db.inspect.select().from(giftCard)
    expect(JSON.stringify(cards)).not.toContain('AAAA')
  })

  it('gives the card that ends first, once an order, and none that ends within three months', async () => {
    await add(
      'Calicado;5000;LATE-0001;2029-01-31',
      'Calicado;5000;SOON-0001;2027-02-21',
      'Calicado;5000;NEXT-0001;2028-01-31',
    )
    const mine = order()
    expect(await stock.take(mine)).toEqual({ code: 'NEXT-0001', expiresOn: '2028-01-31' })
    expect(await stock.take(mine)).toEqual({ code: 'NEXT-0001', expiresOn: '2028-01-31' })
    expect((await stock.take(order()))?.code).toBe('LATE-0001')
    expect(await stock.take(order())).toBeUndefined()
    expect(await stock.take({ ...order(), amountCents: 30_00 })).toBeUndefined()
    expect(await stock.take({ ...order(), issuer: 'Autre' })).toBeUndefined()
    expect(await taken()).toHaveLength(2)
  })

  it('gives ten orders ten cards, and one order one card, however many ask at once', async () => {
    await add(...Array.from({ length: 12 }, (_, at) => `Calicado;5000;CODE-${1000 + at};2028-01-31`))
    const orders = Array.from({ length: 5 }, () => order())
    const cards = await Promise.all([...orders, ...orders].map(one => stock.take(one)))
    expect(new Set(cards.map(card => card?.code)).size).toBe(5)
    cards.slice(0, 5).forEach((card, at) => void expect(cards[at + 5]).toEqual(card))
    expect(await taken()).toHaveLength(5)
  })

  it('loses and doubles nothing where a process is killed while it gives', { timeout: 60_000 }, async () => {
    const run = await program('server/testing/program.ts')
    await add(...Array.from({ length: 200 }, (_, at) => `Calicado;5000;KILL-${1000 + at};2028-01-31`))
    const { child, output } = run('gift-cards', db.url, '200')
    await expect.poll(() => output().split('\n').length, { interval: 1, timeout: 30_000 }).toBeGreaterThan(5)
    child.kill('SIGKILL')
    await new Promise(resolve => child.once('close', resolve))
    const said = output()
      .trim()
      .split('\n')
      .map(line => line.split(' ') as [orderId: string, code: string])
    // What was said to be given is, to that order alone; one more at most was on its way.
    for (const [orderId, code] of said.filter(([, code]) => code?.length === 9)) {
      expect(await db.inspect.select().from(giftCard).where(eq(giftCard.orderId, orderId))).toHaveLength(1)
      expect((await stock.take(order(orderId)))?.code).toBe(code)
    }
    expect((await taken()).length - said.length).toBeLessThanOrEqual(1)
  })
})
