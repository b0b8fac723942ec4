import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { STAFF_ROLES, type StaffRole } from '../../auth/actor.ts'
import { type Caller, createTestApp, TEST_DAY } from '../../testing/app.ts'
import { changeRole, memberIdOf, OPEN, opened, staffAudit, staffOf } from '../../testing/desk.ts'
import { setActive } from './role.write.ts'

const app = await createTestApp({ cases: ['camille-martin', 'gerard-durand'] })
const camille = await memberIdOf(app, 'camille.martin@example.fr')
const gerard = await memberIdOf(app, 'gerard.durand@example.fr')

beforeEach(() => {
  app.setNow(TEST_DAY)
  app.forgetTries()
})

const FILE = `query ($id: ID!) { desk { it: file(id: $id) {
  member { fullName nirMasked } beneficiaries { firstName careVisible nirMasked } careVisible
  contract { number monthlyPremium bankAccount { ibanMasked } }
  contact { email phone city accountEmail }
  claims(first: 50) { totalCount totals { paid } nodes { amounts { paid } care { title provider { name } lines { reference } } payments { destination } } }
  payments(first: 50) { nodes { amount destination payee claims { claim { care { title } } } } }
  accesses { by reason role }
} } }`

const read = async (caller: Caller, id: string) => (await caller.query(FILE, { id })).data.desk.it

describe('a member’s file', () => {
  it('opens for half an hour, with a reason, and is read whole by who may', async () => {
    const nadia = await staffOf(app, 'CLAIMS_HANDLER')
    const { data } = await nadia.query(OPEN, { memberId: camille, reason: 'CALL' })
    expect(data.it).toMatchObject({ __typename: 'OpenFileSuccess', closesAt: '2026-11-22T09:30:00.000Z' })
    const file = await read(nadia, data.it.fileId)
    expect(file.member).toEqual({ fullName: 'Camille Martin', nirMasked: expect.stringMatching(/•/) })
    expect(file.contract).toMatchObject({ number: 'C2400001', bankAccount: { ibanMasked: expect.stringMatching(/•/) } })
    expect(file.contact).toMatchObject({ city: 'PARIS', accountEmail: 'camille.martin@example.fr' })
    expect(file.beneficiaries).toHaveLength(4)
    expect(file.claims.totalCount).toBeGreaterThan(50)
  })

  /** A table of role × what a file shows: health data, what tells of it, and who opened the file before. */
  const SHOWN: Record<StaffRole, { file: boolean; care: boolean; accesses: boolean }> = {
    CLAIMS_HANDLER: { file: true, care: true, accesses: false },
    DOCTOR: { file: true, care: true, accesses: false },
    ADVISER: { file: true, care: false, accesses: false },
    SUPERVISOR: { file: true, care: false, accesses: true },
    ADMINISTRATOR: { file: false, care: false, accesses: false },
  }

  it.each(STAFF_ROLES)('shows to %s what the role may see, and no more', async role => {
    const caller = await staffOf(app, role)
    const shown = SHOWN[role]
    const { data } = await caller.query(OPEN, { memberId: camille, reason: 'CLAIM' })
    expect(data.it.__typename).toBe(shown.file ? 'OpenFileSuccess' : 'NotAllowed')
    if (!shown.file) return
    const file = await read(caller, data.it.fileId)
    expect(file.careVisible).toBe(shown.care)
    expect(file.accesses !== null).toBe(shown.accesses)
    expect(file.claims.totals.paid).toBeGreaterThan(0)
    expect(file.payments.nodes.length).toBeGreaterThan(0)
    for (const claim of file.claims.nodes) {
      expect(claim.care !== null).toBe(shown.care)
      if (!shown.care) expect(claim.payments).toEqual([])
    }
    // Not by the back door either: the professionals whom transfers went to.
    const providers = file.payments.nodes.filter(({ payee }: { payee: string }) => payee === 'PROVIDER')
    expect(providers.length).toBeGreaterThan(0)
    for (const payment of providers) {
      expect(payment.destination !== null).toBe(shown.care)
      for (const part of payment.claims) expect(part.claim.care !== null).toBe(shown.care)
    }
  })

  it('shows with two roles what either shows', async () => {
    const ines = await staffOf(app, 'SUPERVISOR', 'CLAIMS_HANDLER')
    const file = await read(ines, await opened(ines, camille))
    expect(file.careVisible).toBe(true)
    expect(file.accesses[0]).toEqual({ by: 'Dominique SUPERVISOR', reason: 'CALL', role: 'CLAIMS_HANDLER' })
  })

  it('is open to nobody else, and to nobody once it is closed or over', async () => {
    const [nadia, marc] = await Promise.all([staffOf(app, 'CLAIMS_HANDLER'), staffOf(app, 'ADVISER')])
    const id = await opened(nadia, camille)
    expect(await read(marc, id)).toBeNull()
    const short = 'query ($id: ID!) { desk { file(id: $id) { id } } }'
    expect((await app.as.anonymous.query(short, { id })).data.desk).toBeNull()
    expect((await (await app.as.member('camille.martin@example.fr')).query(FILE, { id })).data.desk).toBeNull()

    app.setNow(new Date(TEST_DAY.getTime() + 14 * 60_000))
    expect(await read(nadia, id)).not.toBeNull()
    app.setNow(new Date(TEST_DAY.getTime() + 28 * 60_000))
    expect(await read(nadia, id)).not.toBeNull()
    app.setNow(new Date(TEST_DAY.getTime() + 30 * 60_000))
    expect(await read(nadia, id)).toBeNull()

    const again = await opened(nadia, camille)
    const CLOSE = `mutation ($id: ID!) { it: closeFile(input: { fileId: $id }) { __typename } }`
    const another = await staffOf(app, 'ADVISER')
    expect((await another.query(CLOSE, { id: again })).data.it.__typename).toBe('NotFound')
    expect((await nadia.query(CLOSE, { id: again })).data.it.__typename).toBe('CloseFileSuccess')
    expect(await read(nadia, again)).toBeNull()
  })

  it('signs its person out of every browser, for who calls because a phone was stolen, and writes it down', async () => {
    const marc = await staffOf(app, 'ADVISER')
    const [hers, others] = await Promise.all([
      app.as.member('camille.martin@example.fr'),
      app.as.member('gerard.durand@example.fr'),
    ])
    const id = await opened(marc, camille)
    const SIGN_OUT =
      'mutation ($id: ID!) { it: signOutMember(input: { fileId: $id }) { __typename ... on SignOutMemberSuccess { ended } } }'
    const stranger = await staffOf(app, 'ADVISER')
    expect((await stranger.query(SIGN_OUT, { id })).data.it.__typename).toBe('NotFound')
    expect((await marc.query(SIGN_OUT, { id })).data.it.ended).toBeGreaterThan(0)
    expect((await hers.query('{ viewer { member { id } } }')).data.viewer).toBeNull()
    expect((await others.query('{ viewer { member { id } } }')).data.viewer).not.toBeNull()
    const { auditEntry } = app.db.tables
    const actions = (await app.db.inspect.select().from(auditEntry)).map(entry => entry.action)
    expect(actions).toContain('file.member-signed-out')
  })

  it('freezes its person’s account, for who calls because the stolen phone holds a passkey, and sends them the way back', async () => {
    const marc = await staffOf(app, 'ADVISER')
    const his = await app.as.member('gerard.durand@example.fr')
    const id = await opened(marc, gerard)
    const FREEZE =
      'mutation ($id: ID!) { it: freezeMember(input: { fileId: $id }) { __typename ... on FreezeMemberSuccess { sentTo } } }'
    const stranger = await staffOf(app, 'ADVISER')
    expect((await stranger.query(FREEZE, { id })).data.it.__typename).toBe('NotFound')
    expect((await marc.query(FREEZE, { id })).data.it).toEqual({
      __typename: 'FreezeMemberSuccess',
      sentTo: 'ge•••@example.fr',
    })
    expect((await his.query('{ viewer { member { id } } }')).data.viewer).toBeNull()
    const { account } = app.db.tables
    const rows = await app.db.inspect.select().from(account).where(eq(account.email, 'gerard.durand@example.fr'))
    expect(rows[0]?.frozenAt).toEqual(TEST_DAY)
    const written = (await staffAudit(app)).filter(({ action }) => action === 'file.member-frozen')
    expect(written.map(({ actorId }) => actorId)).toEqual([marc.staffId])
    const mail = (await app.mail()).findLast(({ to }) => to === 'gerard.durand@example.fr')
    expect(mail?.subject).toBe('Votre espace adhérent est bloqué')
    expect(mail?.text).toContain('/mot-de-passe#')
  })

  it('is one a request, and opens no node: every way in is written down', async () => {
    const nadia = await staffOf(app, 'CLAIMS_HANDLER')
    const [hers, his] = [await opened(nadia, camille), await opened(nadia, gerard)]
    const both =
      'query ($a: ID!, $b: ID!) { desk { a: file(id: $a) { member { id } } b: file(id: $b) { member { id } } } }'
    const answer = await nadia.query(both, { a: hers, b: his })
    expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
    const node = await nadia.query(
      'query ($id: ID!, $f: ID!) { desk { file(id: $f) { id } } it: node(id: $id) { id } }',
      {
        id: camille,
        f: hers,
      },
    )
    expect(node.data.it).toBeNull()
  })

  it('asks for words where the reason is another, and refuses whom it does not know', async () => {
    const nadia = await staffOf(app, 'CLAIMS_HANDLER')
    const short = await nadia.query(OPEN, { memberId: camille, reason: 'OTHER', note: 'trop bref' })
    expect(short.data.it).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: 'note' }] })
    const said = await nadia.query(OPEN, { memberId: camille, reason: 'OTHER', note: 'Courrier revenu : NPAI' })
    expect(said.data.it.__typename).toBe('OpenFileSuccess')
    const unknown = `${camille.slice(0, -4)}AAAA`
    for (const memberId of ['x', unknown, gerard.replace('mbr', 'ctr')])
      expect((await nadia.query(OPEN, { memberId, reason: 'CALL' })).data.it.__typename).toBe('NotFound')
  })

  it('is written down each time it is read: who, about whom, one entry a kind of data', async () => {
    const doctor = await staffOf(app, 'DOCTOR')
    const id = await opened(doctor, gerard)
    await doctor.query('query ($id: ID!) { desk { file(id: $id) { member { fullName } } } }', { id })
    await read(doctor, id)
    const entries = (await staffAudit(app)).filter(({ actorId }) => actorId === doctor.staffId)
    expect(entries.map(({ action, details }) => details.part ?? action)).toEqual([
      'file.opened',
      'IDENTITY',
      ...['IDENTITY', 'CONTRACT', 'CONTACT', 'CLAIMS', 'CARE', 'PAYMENTS', 'ACCESSES'],
    ])
    const { member } = app.db.tables
    const [row] = await app.db.inspect.select().from(member).where(eq(member.email, 'gerard.durand@example.fr'))
    expect(new Set(entries.map(({ subjectId }) => subjectId))).toEqual(new Set([row!.memberId]))
  })

  it('can be opened 200 times a day, then raises an alarm', async () => {
    const nadia = await staffOf(app, 'CLAIMS_HANDLER')
    for (let at = 0; at < 200; at++) await app.services.throttle.spend('staffFilesByDay', nadia.staffId)
    const { data } = await nadia.query(OPEN, { memberId: camille, reason: 'CALL' })
    expect(data.it).toMatchObject({ __typename: 'TooManyAttempts', code: 'TOO_MANY_ATTEMPTS' })
  })

  it('closes with the roles, which are read for each request, and with its person’s right to enter', async () => {
    const { services, db } = app
    const nadia = await staffOf(app, 'CLAIMS_HANDLER', 'ADMINISTRATOR')
    const { staffId } = nadia
    const id = await opened(nadia, camille)
    const change = (change: 'GRANT' | 'WITHDRAW') => changeRole(app, nadia, change, 'CLAIMS_HANDLER')
    await change('WITHDRAW')
    expect(await read(nadia, id)).toBeNull()
    expect((await nadia.query('{ desk { me { roles } } }')).data.desk.me.roles).toEqual(['ADMINISTRATOR'])
    await change('GRANT')
    expect(await read(nadia, id)).not.toBeNull()
    await db.transaction(tx => setActive(services, tx, staffId, false))
    expect((await nadia.query('{ desk { me { id } } }')).data.desk).toBeNull()
    // The session is over, not only asleep.
    await db.transaction(tx => setActive(services, tx, staffId, true))
    expect((await nadia.query('{ desk { me { id } } }')).data.desk).toBeNull()
  })

  it('lets nobody in who has no role', async () => {
    expect((await (await app.as.staff()).query('{ desk { me { id } } }')).data.desk).toBeNull()
  })
})

describe('« qui a consulté mon dossier »', () => {
  const MINE = '{ viewer { security { it: fileAccesses { by role reason openedAt closedAt viewedAs } } } }'
  const mine = async (email: string) => (await (await app.as.member(email)).query(MINE)).data.viewer.security.it

  it('tells the member who, as what, why and when; the holder for everybody; no other adult', async () => {
    app.setNow(new Date(TEST_DAY.getTime() + 86_400_000))
    const nadia = await staffOf(app, 'CLAIMS_HANDLER')
    await opened(nadia, await memberIdOf(app, 'julien.bernard@example.fr'))
    const last = {
      by: 'Dominique',
      role: 'CLAIMS_HANDLER',
      reason: 'CALL',
      openedAt: '2026-11-23T09:00:00.000Z',
      closedAt: '2026-11-23T09:30:00.000Z',
      viewedAs: false,
    }
    expect((await mine('julien.bernard@example.fr'))[0]).toEqual(last)
    expect((await mine('camille.martin@example.fr'))[0]).toEqual(last)
    await opened(nadia, camille)
    expect(await mine('julien.bernard@example.fr')).toHaveLength(1)
    expect((await mine('camille.martin@example.fr')).length).toBeLessThanOrEqual(20)
  })
})
