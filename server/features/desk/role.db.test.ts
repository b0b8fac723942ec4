import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createTestApp, TEST_DAY } from '../../testing/app.ts'
import { changeRole, type StaffCaller, staffOf } from '../../testing/desk.ts'
import { setActive } from './role.write.ts'
import { runStaffCommand } from './staff.command.ts'

const app = await createTestApp()
const [karim, lea, sylvie, marc] = await Promise.all([
  staffOf(app, 'ADMINISTRATOR'),
  staffOf(app, 'ADMINISTRATOR'),
  staffOf(app, 'SUPERVISOR'),
  staffOf(app, 'ADVISER'),
])
beforeEach(() => app.setNow(TEST_DAY))

const ROW = 'id role change reason decision expiresAt hasExpired isMineToDecide staffName askedBy decidedBy'
const ASK = `mutation ($staffId: ID!, $role: StaffRole!, $change: RoleChangeKind!, $reason: String!) {
  it: askRoleChange(input: { staffId: $staffId, role: $role, change: $change, reason: $reason }) { __typename
    ... on AskRoleChangeSuccess { roleChange { ${ROW} } } ... on InvalidInput { fields { path } } ... on Problem { message } } }`
const DECIDE = `mutation ($id: ID!, $decision: RoleDecision!) {
  it: decideRoleChange(input: { id: $id, decision: $decision }) { __typename
    ... on DecideRoleChangeSuccess { roleChange { ${ROW} } } ... on Problem { message } } }`
const LEDGER = `{ desk { it: roleChanges(first: 50) { nodes { ${ROW} } } } }`

const ask = async (caller: StaffCaller, of: StaffCaller, role: string, change = 'GRANT') =>
  (await caller.query(ASK, { staffId: of.staffId, role, change, reason: 'Remplace une collègue' })).data.it
const decide = async (caller: StaffCaller, id: string, decision = 'APPROVED') =>
  (await caller.query(DECIDE, { id, decision })).data.it
const rolesOf = async (caller: StaffCaller) => (await caller.query('{ desk { me { roles } } }')).data.desk.me.roles

describe('a role', () => {
  it('is asked for by one person and decided by another, and holds from the next request on', async () => {
    const asked = await ask(karim, marc, 'CLAIMS_HANDLER')
    expect(asked.roleChange).toMatchObject({ decision: null, isMineToDecide: false, reason: 'Remplace une collègue' })
    expect(await rolesOf(marc)).toEqual(['ADVISER'])
    const decided = await decide(sylvie, asked.roleChange.id)
    expect(decided.roleChange).toMatchObject({ decision: 'APPROVED', decidedBy: 'Dominique SUPERVISOR' })
    expect(await rolesOf(marc)).toEqual(['CLAIMS_HANDLER', 'ADVISER'])

    const taken = await ask(lea, marc, 'CLAIMS_HANDLER', 'WITHDRAW')
    await decide(karim, taken.roleChange.id)
    expect(await rolesOf(marc)).toEqual(['ADVISER'])
  })

  it('is never decided by who asked, nor by whom it is about, nor by another role', async () => {
    const own = await ask(karim, lea, 'DOCTOR')
    for (const caller of [karim, lea, marc])
      expect((await decide(caller, own.roleChange.id)).__typename).toBe('NotAllowed')
    expect((await decide(sylvie, own.roleChange.id, 'REFUSED')).roleChange.decision).toBe('REFUSED')
    expect(await rolesOf(lea)).toEqual(['ADMINISTRATOR'])
    const forHimself = await ask(karim, karim, 'DOCTOR')
    expect((await decide(karim, forHimself.roleChange.id)).__typename).toBe('NotAllowed')
  })

  it('is decided once, of two who decide at once', async () => {
    for (let round = 0; round < 5; round++) {
      const { roleChange } = await ask(karim, marc, 'DOCTOR')
      const outcomes = await Promise.all([
        decide(lea, roleChange.id, 'APPROVED'),
        decide(sylvie, roleChange.id, 'REFUSED'),
      ])
      expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual(['DecideRoleChangeSuccess', 'NotAllowed'])
      const approved = outcomes[0].__typename === 'DecideRoleChangeSuccess'
      expect((await rolesOf(marc)).includes('DOCTOR')).toBe(approved)
      if (approved) {
        const back = await ask(karim, marc, 'DOCTOR', 'WITHDRAW')
        await decide(lea, back.roleChange.id)
      }
    }
  })

  it('is asked for by administrators, with a reason, once, and where it changes something', async () => {
    for (const caller of [sylvie, marc]) expect((await ask(caller, marc, 'DOCTOR')).__typename).toBe('NotAllowed')
    const hasty = await karim.query(ASK, { staffId: marc.staffId, role: 'DOCTOR', change: 'GRANT', reason: 'vite' })
    expect(hasty.data.it).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: 'reason' }] })
    expect((await ask(karim, marc, 'ADVISER')).__typename).toBe('NotAllowed')
    expect((await ask(karim, marc, 'DOCTOR', 'WITHDRAW')).__typename).toBe('NotAllowed')
    expect((await ask(karim, { ...marc, staffId: 'x' }, 'DOCTOR')).__typename).toBe('NotFound')
    const both = await Promise.all([ask(karim, marc, 'SUPERVISOR'), ask(lea, marc, 'SUPERVISOR')])
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['AskRoleChangeSuccess', 'NotAllowed'])
  })

  it('is in a ledger that administrators and supervisors read, page by page', async () => {
    const all = (await karim.query(LEDGER)).data.desk.it.nodes
    expect(all.length).toBeGreaterThan(5)
    const page = `query ($after: Cursor) { desk { it: roleChanges(first: 2, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } } }`
    const seen: string[] = []
    let after: string | undefined
    do {
      const found = (await sylvie.query(page, { after })).data.desk.it
      seen.push(...found.nodes.map(({ id }: { id: string }) => id))
      after = found.pageInfo.hasNextPage ? found.pageInfo.endCursor : undefined
    } while (after)
    expect(seen).toEqual(all.map(({ id }: { id: string }) => id))
    expect((await marc.query(LEDGER)).data.desk.it).toBeNull()
    const STAFF = '{ desk { it: staff(first: 50) { nodes { id name roles isActive } } } }'
    expect((await karim.query(STAFF)).data.desk.it.nodes).toHaveLength(4)
    for (const caller of [sylvie, marc]) expect((await caller.query(STAFF)).data.desk.it).toBeNull()
  })
})

describe('the command line', () => {
  const run = async (verb: string, ...words: string[]) => {
    const said: string[] = []
    const print = (line: string) => void said.push(line)
    await runStaffCommand(app.services, verb, words, { print, locale: 'fr', issuer: 'https://annuaire.example' })
    return said
  }

  it('makes the first administrators, and writes so into the ledger', async () => {
    await run('add', 'annuaire-1', 'nina.roy@ancolie.example', 'Nina', 'Roy')
    await run('grant', 'nina.roy@ancolie.example', 'ADMINISTRATOR', 'Mise en service du bureau')
    expect((await run('list')).find(line => line.includes('nina'))).toMatch(/Nina Roy {2}ADMINISTRATOR/)
    const { nodes } = (await karim.query(LEDGER)).data.desk.it
    expect(nodes.find(({ staffName }: { staffName: string }) => staffName === 'Nina Roy')).toMatchObject({
      askedBy: null,
      decidedBy: null,
      decision: 'APPROVED',
      reason: 'Mise en service du bureau',
    })
    await run('end', 'nina.roy@ancolie.example')
    expect((await run('list')).find(line => line.includes('nina'))).toMatch(/inactif/)
  })

  it('says what is missing', async () => {
    await expect(run('grant', 'nobody@ancolie.example', 'DOCTOR', 'Mise en service')).rejects.toThrow(/nobody/)
    await expect(run('grant', 'nina.roy@ancolie.example', 'KING', 'Mise en service')).rejects.toThrow(/Which role/)
    await expect(run('grant', 'nina.roy@ancolie.example', 'DOCTOR')).rejects.toThrow(/why/)
    await expect(run('sack')).rejects.toThrow(/staff list/)
  })
})

describe('a request', () => {
  const WEEK = 7 * 24 * 3_600_000
  const isRefused = (message: RegExp) => ({ __typename: 'NotAllowed', message: expect.stringMatching(message) })
  const rolesInList = async (caller: StaffCaller, { staffId }: StaffCaller) =>
    (await caller.query('{ desk { staff(first: 50) { nodes { id roles } } } }')).data.desk.staff.nodes.find(
      ({ id }: { id: string }) => id === staffId,
    ).roles

  it('stands for a week; then nobody decides it, and it may be made again', async () => {
    const somebody = await staffOf(app, 'ADVISER')
    const { roleChange } = await ask(karim, somebody, 'DOCTOR')
    expect(roleChange).toMatchObject({ expiresAt: '2026-11-29T09:00:00.000Z', hasExpired: false })

    app.setNow(new Date(TEST_DAY.getTime() + WEEK - 1))
    const [admin, decider] = [await staffOf(app, 'ADMINISTRATOR'), await staffOf(app, 'SUPERVISOR')]
    expect(await ask(admin, somebody, 'DOCTOR')).toMatchObject(isRefused(/attend une décision/))

    app.setNow(new Date(TEST_DAY.getTime() + WEEK))
    const { nodes } = (await decider.query(LEDGER)).data.desk.it
    expect(nodes.find(({ id }: { id: string }) => id === roleChange.id)).toMatchObject({
      decision: null,
      hasExpired: true,
      isMineToDecide: false,
    })
    for (const decision of ['APPROVED', 'REFUSED'])
      expect(await decide(decider, roleChange.id, decision)).toMatchObject(isRefused(/^Cette demande a expiré/))
    expect(await rolesInList(admin, somebody)).toEqual(['ADVISER'])
    const again = await ask(admin, somebody, 'DOCTOR')
    expect((await decide(decider, again.roleChange.id)).roleChange).toMatchObject({ expiresAt: null })
    expect(await rolesInList(admin, somebody)).toEqual(['ADVISER', 'DOCTOR'])
  })

  it('of who is no longer an administrator can be refused, and not accepted', async () => {
    for (const leaves of [
      (asker: StaffCaller) => changeRole(app, asker, 'WITHDRAW', 'ADMINISTRATOR'),
      (asker: StaffCaller) => app.db.transaction(tx => setActive(app.services, tx, asker.staffId, false)),
    ]) {
      const [asker, somebody] = [await staffOf(app, 'ADMINISTRATOR', 'ADVISER'), await staffOf(app, 'ADVISER')]
      const { roleChange } = await ask(asker, somebody, 'DOCTOR')
      await leaves(asker)
      expect(await decide(lea, roleChange.id)).toMatchObject(isRefused(/n’est plus administratrice/))
      expect(await rolesOf(somebody)).toEqual(['ADVISER'])
      expect((await decide(lea, roleChange.id, 'REFUSED')).roleChange.decision).toBe('REFUSED')
    }
  })

  it('is neither made nor decided by who loses their role while it is being sent', async () => {
    const [asker, decider] = [await staffOf(app, 'ADMINISTRATOR'), await staffOf(app, 'SUPERVISOR')]
    const somebody = await staffOf(app, 'ADVISER')
    /** Between the moment we know who asks and the moment it is written. */
    const meanwhile = (work: () => Promise<void>) => {
      const { db } = app.services
      const { transaction } = db
      vi.spyOn(db, 'transaction').mockImplementationOnce(async written => {
        await work()
        return transaction(written)
      })
    }
    const { roleChange } = await ask(asker, somebody, 'DOCTOR')
    meanwhile(() => changeRole(app, decider, 'WITHDRAW', 'SUPERVISOR'))
    expect(await decide(decider, roleChange.id)).toMatchObject(isRefused(/^Seuls un autre administrateur/))
    meanwhile(() => app.db.transaction(tx => setActive(app.services, tx, asker.staffId, false)))
    expect(await ask(asker, somebody, 'SUPERVISOR')).toMatchObject(isRefused(/^Seuls les administrateurs/))
    expect(await rolesOf(somebody)).toEqual(['ADVISER'])
  })
})
