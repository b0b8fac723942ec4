import { asc, eq } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { AT_THE_DOOR } from '../../audit/staff-audit.ts'
import { seedStaff } from '../../seed/staff.ts'
import { createTestApp, TEST_DAY } from '../../testing/app.ts'
import { openFakeIssuer } from '../../testing/fake-issuer.ts'
import { createRoamingBrowser, type RoamingBrowser } from '../../testing/roaming-browser.ts'
import { staffIdOfSubject } from './role.loader.ts'
import { addStaff, setActive } from './role.write.ts'

const app = await createTestApp()
const product = await app.listen()
const ME = '{ it: desk { me { name roles may session { idleMinutes endsAt } } } }'

const newBrowser = () => createRoamingBrowser(product, app.env.publicUrl)
const issuer = () => app.services.federations.staff!.issuer()
const comeAs = async (person: string, browser: RoamingBrowser = newBrowser()) => {
  const back = await browser.submit(await browser.open('/auth/bureau'), { person })
  return { browser, path: back.url.pathname + back.url.search }
}

/** What the chain of somebody says, oldest first. */
const chainOf = async (staffId: string) => {
  const { staffEntry } = app.db.tables
  const rows = await app.db.inspect
    .select()
    .from(staffEntry)
    .where(eq(staffEntry.staffId, staffId))
    .orderBy(asc(staffEntry.seq))
  return rows.map(({ action, actorKind, actorId, details }) => [action, actorKind, actorId, details] as const)
}

beforeEach(() => app.setNow(TEST_DAY))

describe('signing in to the desk', () => {
  it('knows nobody whom the database does not know, whatever the provider says of them', async () => {
    expect((await comeAs('nadia.benali')).path).toBe('/bureau/connexion?motif=inconnu')
    await seedStaff(app.services, issuer())
    await seedStaff(app.services, issuer())
    expect((await comeAs('nadia.benali')).path).toBe('/bureau')
  })

  it('opens a session of 15 minutes idle and 8 hours in all, with the roles of the database', async () => {
    const { browser } = await comeAs('ines.caron')
    expect(await browser.it(ME)).toEqual({
      me: {
        name: 'Inès Caron',
        roles: ['CLAIMS_HANDLER', 'ADVISER'],
        may: [
          'SEARCH',
          'OPEN_FILES',
          'SEE_CARE',
          'VIEW_AS',
          'DECIDE_CARE',
          'DECIDE_CONTRACTS',
          'WATCH_FEEDS',
          'DECIDE_MEMBERSHIPS',
        ],
        session: { idleMinutes: 15, endsAt: '2026-11-22T17:00:00.000Z' },
      },
    })
    app.setNow(new Date(TEST_DAY.getTime() + 15 * 60_000))
    expect(await browser.it(ME)).toBeNull()
  })

  it('ends the directory’s own session with ours, ours first', async () => {
    const { browser } = await comeAs('ines.caron')
    const out = await browser.it('mutation { it: signOut { signedOut franceConnectLogoutUrl directoryLogoutUrl } }')
    expect(out).toMatchObject({ signedOut: true, franceConnectLogoutUrl: null })
    expect(await browser.it(ME)).toBeNull()
    const asked = new URL(out.directoryLogoutUrl)
    expect(asked.searchParams.get('post_logout_redirect_uri')).toBe('http://localhost:4000/auth/bureau/fin')
    expect(asked.searchParams.get('id_token_hint')).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/)
    const ended = await browser.submit(await browser.open(out.directoryLogoutUrl), {})
    expect(ended.url.pathname + ended.url.search).toBe('/bureau/connexion?motif=deconnecte')
  })

  it('is in the chain of who came and went, and at the door of who was not let in', async () => {
    const inesId = await staffIdOfSubject(app.services, { issuer: issuer(), subject: 'annuaire-ines.caron' })
    const zoeId = await staffIdOfSubject(app.services, { issuer: issuer(), subject: 'annuaire-zoe.petit' })
    const before = await chainOf(inesId!)
    const { browser } = await comeAs('ines.caron')
    await browser.it('mutation { it: signOut { signedOut } }')
    const place = { country: null, network: '127.0.•.•' }
    expect((await chainOf(inesId!)).slice(before.length)).toEqual([
      ['staff.signed-in', 'STAFF', inesId, { methods: ['passkey'], ...place }],
      ['staff.signed-out', 'STAFF', inesId, {}],
    ])
    await comeAs('zoe.petit')
    expect((await chainOf(zoeId!)).at(-1)).toEqual([
      'staff.sign-in-refused',
      'ANONYMOUS',
      null,
      { outcome: 'sans-role', ...place },
    ])
    await comeAs('paul.morin')
    expect((await chainOf(AT_THE_DOOR)).at(-1)).toEqual([
      'staff.sign-in-refused',
      'ANONYMOUS',
      null,
      { outcome: 'faible', ...place },
    ])
  })

  it('writes nothing down of who was never sent to the directory', async () => {
    const before = await chainOf(AT_THE_DOOR)
    await newBrowser().open('/auth/bureau/retour?code=x&state=y')
    expect(await chainOf(AT_THE_DOOR)).toEqual(before)
  })

  it('says in the chain that a sixth browser ended the oldest', async () => {
    const staffId = await staffIdOfSubject(app.services, { issuer: issuer(), subject: 'annuaire-nadia.benali' })
    for (let i = 0; i < 6; i++) await comeAs('nadia.benali')
    const [action, , , details] = (await chainOf(staffId!)).at(-1)!
    expect([action, details.why]).toEqual(['staff.session-ended', 'TOO_MANY'])
  })

  it('takes neither a password alone, nor who has no role or is inactive', async () => {
    expect((await comeAs('paul.morin')).path).toBe('/bureau/connexion?motif=faible')
    expect((await comeAs('zoe.petit')).path).toBe('/bureau/connexion?motif=sans-role')
    const staffId = await staffIdOfSubject(app.services, { issuer: issuer(), subject: 'annuaire-marc.fabre' })
    await app.db.transaction(tx => setActive(app.services, tx, staffId!, false))
    expect((await comeAs('marc.fabre')).path).toBe('/bureau/connexion?motif=sans-role')
  })

  it('says why nobody came back: they gave up, the provider failed, or this browser was not sent', async () => {
    const browser = newBrowser()
    const refused = await browser.submit(await browser.open('/auth/bureau'), { error: 'access_denied' })
    expect(refused.url.search).toBe('?motif=refuse')
    const down = await browser.submit(await browser.open('/auth/bureau'), { error: 'server_error' })
    expect(down.url.search).toBe('?motif=indisponible')
    expect((await browser.open('/auth/bureau/retour?code=x&state=y')).url.search).toBe('?motif=perdu')
  })
})

describe('what the provider vouches for', async () => {
  const fake = await openFakeIssuer()
  afterAll(() => fake.close())
  const strict = await createTestApp({ providers: { staff: fake.settings } })
  const there = await strict.listen()
  await strict.db.transaction(tx =>
    addStaff(strict.services, tx, {
      issuer: fake.settings.issuer,
      subject: `${'ab'.repeat(32)}v1`,
      name: 'Ada Personne',
      email: 'ada@ancolie.example',
    }),
  )
  const hour = 3600
  const at = Math.floor(TEST_DAY.getTime() / 1000)

  it.each([
    ['a password alone', { acr: 'phrh', amr: ['pwd'], auth_time: at }, 'faible'],
    ['nothing of how', { acr: 'phrh', amr: undefined, auth_time: at }, 'faible'],
    ['too low a level', { acr: 'pwd', amr: ['hwk'], auth_time: at }, 'faible'],
    ['a proof of yesterday', { acr: 'phrh', amr: ['hwk'], auth_time: at - 9 * hour }, 'ancien'],
    ['nothing of when', { acr: 'phrh', amr: ['hwk'], auth_time: undefined }, 'ancien'],
    ['somebody without a role', { acr: 'phr', amr: ['pwd', 'mfa'], auth_time: at - 7 * hour }, 'sans-role'],
  ] as const)('is not enough: %s', async (_what, idToken, motif) => {
    const browser = createRoamingBrowser(there, strict.env.publicUrl)
    browser.stopAt('/authorize')
    const asked = (await browser.open('/auth/bureau')).url.searchParams
    fake.forge({ nonce: asked.get('nonce') ?? '', idToken })
    const back = await browser.open(`/auth/bureau/retour?code=a-code&state=${asked.get('state')}`)
    expect(back.url.search).toBe(`?motif=${motif}`)
    expect(await browser.it(ME)).toBeNull()
  })
})
