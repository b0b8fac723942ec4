import { createClient } from 'graphql-ws'
import { afterAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { record } from '../events/outbox.ts'
import { createTestApp } from '../testing/app.ts'

const app = await createTestApp({ cases: ['camille-martin', 'gerard-durand'] })
const url = await app.listen()
const camille = await app.as.member('camille.martin@example.fr')
const julien = await app.as.member('julien.bernard@example.fr')

const socketUrl = `ws://${url.host}/graphql`
const OUR_ORIGIN = 'http://localhost:4000'

const opened: { dispose(): unknown }[] = []
afterAll(async () => {
  for (const client of opened) await client.dispose()
})

/** A browser's socket: its cookie and its page's origin go with the upgrade. */
const connect = (cookie: string | undefined, origin = OUR_ORIGIN) => {
  class Browser extends WebSocket {
    constructor(address: string, protocols: string | string[]) {
      super(address, protocols, { headers: { ...(cookie && { cookie }), ...(origin && { origin }) } })
    }
  }
  const client = createClient({ url: socketUrl, webSocketImpl: Browser, retryAttempts: 0, lazy: true })
  opened.push(client)
  return client
}

const ACTIVITY = `subscription ($after: Cursor) {
  activity(after: $after) { cursor kind claim { id care { title } amounts { paid } } payment { id } card { year state } member { firstName } }
}`

interface Heard {
  cursor: string
  kind: string
  claim: { id: string; care: { title: string } | null } | null
  payment: { id: string } | null
  member: { firstName: string } | null
}

const listen = (client: ReturnType<typeof connect>, after?: string) =>
  client.iterate<{ activity: Heard }>({ query: ACTIVITY, variables: { after: after ?? null } })

const { contract, member, claim } = app.db.tables
const people = await app.db.inspect.select().from(member)
const byName = (name: string) => people.find(person => person.firstNames.startsWith(name))!
const claims = await app.db.inspect.select().from(claim)
const claimOf = (name: string) => claims.find(row => row.memberId === byName(name).memberId)!

/** Something happens to somebody's claim. */
const happen = (name: string) => {
  const { contractId, memberId, claimId } = claimOf(name)
  return app.db.transaction(tx =>
    record(tx, app.db.tables, [
      { contractId, kind: 'CLAIM_RECEIVED', memberId, subjectId: claimId, occurredAt: app.services.now() },
    ]),
  )
}

const next = async (stream: AsyncIterableIterator<{ data?: { activity: Heard } | null }>): Promise<Heard> =>
  (await stream.next()).value.data.activity

describe('the activity of a contract', () => {
  it('is heard by who is on it, with the object as it is now through their eyes', async () => {
    const stream = listen(connect(camille.cookie), 'ev0')
    const heard = await next(stream)
    expect(heard).toMatchObject({ cursor: 'ev1', kind: 'CARD_CHANGED', card: { year: 2024, state: 'REPLACED' } })
    await stream.return?.()
  })

  it('is replayed from where a dropped connection left off, then goes on live', async () => {
    const [row] = (await app.db.inspect.select().from(contract)).filter(
      one => one.contractId === byName('Camille').contractId,
    )
    const last = `ev${row!.eventSeq}`
    await happen('Camille')
    const stream = listen(connect(camille.cookie), last)
    expect(await next(stream)).toMatchObject({ cursor: `ev${row!.eventSeq + 1}`, kind: 'CLAIM_RECEIVED' })
    const coming = next(stream)
    await happen('Camille')
    expect(await coming).toMatchObject({ cursor: `ev${row!.eventSeq + 2}`, member: { firstName: 'Camille' } })
    await stream.return?.()
  })

  it('begins where an answer says: what happens before somebody listens is heard', async () => {
    const { data } = await camille.query('{ viewer { activityCursor } }')
    await happen('Camille')
    const stream = listen(connect(camille.cookie), data.viewer.activityCursor)
    expect(await next(stream)).toMatchObject({ kind: 'CLAIM_RECEIVED', member: { firstName: 'Camille' } })
    await stream.return?.()
  })

  it('tells a spouse nothing of the holder’s care, and the holder no more than amounts of the spouse’s', async () => {
    const [row] = (await app.db.inspect.select().from(contract)).filter(
      one => one.contractId === byName('Camille').contractId,
    )
    const last = `ev${row!.eventSeq}`
    await happen('Camille')
    await happen('Julien')
    const his = listen(connect(julien.cookie), last)
    expect(await next(his)).toMatchObject({
      member: { firstName: 'Julien' },
      claim: { care: { title: expect.any(String) } },
    })
    const hers = listen(connect(camille.cookie), last)
    expect(await next(hers)).toMatchObject({ member: { firstName: 'Camille' } })
    expect(await next(hers)).toMatchObject({ member: { firstName: 'Julien' }, claim: { care: null } })
    await his.return?.()
    await hers.return?.()
  })

  it.each([
    ['nobody', undefined, OUR_ORIGIN],
    ['a made-up session', `sid=${crypto.randomUUID()}.${'A'.repeat(43)}`, OUR_ORIGIN],
    ['a page of another site', camille.cookie, 'https://evil.example'],
    ['something that says no origin', camille.cookie, ''],
  ])('is not for %s', async (_, cookie, origin) => {
    await expect(listen(connect(cookie, origin)).next()).rejects.toBeDefined()
  })

  it('is not for staff or partners, whose streams are their own', async () => {
    const staff = await app.as.staff('DOCTOR')
    await expect(listen(connect(staff.cookie)).next()).rejects.toBeDefined()
  })

  it('stops when the session is over', async () => {
    const guest = await app.as.member('gerard.durand@example.fr')
    const stream = listen(connect(guest.cookie))
    const coming = stream.next()
    await guest.query('mutation { signOut { signedOut } }')
    await expect(coming).rejects.toMatchObject({ code: 4403 })
  })

  it('answers subscriptions only, and says why to the rest', async () => {
    const client = connect(camille.cookie)
    const answers = client.iterate({ query: '{ viewer { member { id } } }' })
    await expect(answers.next()).rejects.toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }])
    const wrong = listen(connect(camille.cookie), 'not-a-cursor')
    await expect(wrong.next()).resolves.toMatchObject({
      value: { errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] },
    })
  })
})
