import { eq } from 'drizzle-orm'
import {
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql'
import sharp from 'sharp'
import { beforeEach, describe, expect, it } from 'vitest'
import { createSchema } from '../../schema.ts'
import { createTestApp, TEST_DAY } from '../../testing/app.ts'
import { changeRole, memberIdOf, opened, staffAudit, staffOf } from '../../testing/desk.ts'
import { sentFile } from '../../testing/sending.ts'

const app = await createTestApp({ cases: ['camille-martin', 'gerard-durand'] })
const camille = await memberIdOf(app, 'camille.martin@example.fr')
beforeEach(() => app.setNow(TEST_DAY))

const VIEW =
  'mutation ($fileId: ID!) { it: viewAs(input: { fileId: $fileId }) { __typename ... on Problem { message } } }'
const END = 'mutation { it: endViewAs { fileId } }'
const WHO =
  '{ desk { me { id } } viewer { member { fullName isViewer } viewedBy { name fileId until } session { endsAt } } }'

const viewing = async (...roles: Parameters<typeof staffOf>[1][]) => {
  const caller = await staffOf(app, ...roles)
  const fileId = await opened(caller, camille)
  expect((await caller.query(VIEW, { fileId })).data.it.__typename).toBe('ViewAsSuccess')
  return { ...caller, fileId }
}

describe('« voir comme »', () => {
  it('shows the member’s own screens for as long as the file is open, and says who looks', async () => {
    const marc = await viewing('ADVISER')
    const { data } = await marc.query(WHO)
    expect(data.desk).toBeNull()
    expect(data.viewer).toEqual({
      member: { fullName: 'Camille Martin', isViewer: true },
      viewedBy: { name: 'Dominique ADVISER', fileId: marc.fileId, until: '2026-11-22T09:30:00.000Z' },
      session: { endsAt: '2026-11-22T09:30:00.000Z' },
    })
    app.setNow(new Date(TEST_DAY.getTime() + 14 * 60_000))
    await marc.query(WHO)
    app.setNow(new Date(TEST_DAY.getTime() + 28 * 60_000))
    expect((await marc.query(WHO)).data.viewer).not.toBeNull()
    app.setNow(new Date(TEST_DAY.getTime() + 30 * 60_000))
    const after = (await marc.query(WHO)).data
    expect([after.viewer, after.desk]).toEqual([null, { me: { id: marc.staffId } }])
  })

  it('shows no paper that somebody sent to who may not see the care; who may is written down as they open it', async () => {
    const member = await app.as.member('camille.martin@example.fr')
    const photo = await sharp({ create: { width: 30, height: 40, channels: 3, background: '#fff' } })
      .jpeg()
      .toBuffer()
    const input = {
      idempotencyKey: 'an-invoice-of-hers',
      beneficiaryId: camille,
      uploadIds: [await sentFile(app, member, photo)],
      professional: 'Optique des Lilas',
    }
    const SUBMIT =
      'mutation ($input: SubmitCareDocumentInput!) { it: submitInvoice(input: $input) { ... on SubmitCareDocumentSuccess { request { id } } } }'
    const requestId: string = (await member.query(SUBMIT, { input })).data.it.request.id
    const PAPERS = `query ($ids: [ID!]!) { nodes(ids: $ids) { id }
      viewer { requests { nodes { id } } documents(filter: { kinds: [INVOICE] }) { nodes { title file { url } } } } }`
    const papersFor = async (...roles: Parameters<typeof viewing>) => {
      const marc = await viewing(...roles)
      const { data } = await marc.query(PAPERS, { ids: [requestId, ...input.uploadIds] })
      return { marc, nodes: data.nodes, ...data.viewer }
    }
    const adviser = await papersFor('ADVISER')
    expect([adviser.nodes, adviser.requests.nodes, adviser.documents.nodes]).toEqual([[null, null], [], []])

    const doctor = await papersFor('ADVISER', 'DOCTOR')
    expect(doctor.requests.nodes).toEqual([{ id: requestId }])
    const [{ url }] = doctor.documents.nodes.map(({ file }: { file: { url: string } }) => file)
    const opening = async () =>
      (await staffAudit(app)).filter(
        ({ actorId, action, details }) =>
          actorId === doctor.marc.staffId && action === 'file.viewed' && JSON.stringify(details).includes('"files"'),
      )
    expect(await opening()).toEqual([])
    expect((await doctor.marc.ask('GET', url)).status).toBe(200)
    expect(await opening()).toHaveLength(1)
    expect((await member.ask('GET', url)).status).toBe(403)
  })

  it('says the earlier end, where the staff session is over before the file', async () => {
    const marc = await viewing('ADVISER')
    const { session } = app.db.tables
    const endsAt = new Date(TEST_DAY.getTime() + 10 * 60_000)
    await app.db.transaction(tx =>
      tx
        .update(session)
        .set({ absoluteExpiresAt: endsAt })
        .where(eq(session.accountId, marc.staffId))
        .returning({ tokenHash: session.tokenHash }),
    )
    expect((await marc.query(WHO)).data.viewer).toMatchObject({
      viewedBy: { until: '2026-11-22T09:30:00.000Z' },
      session: { endsAt: endsAt.toISOString() },
    })
  })

  it('ends when asked to, and back at the desk the file is still open', async () => {
    const marc = await viewing('ADVISER')
    expect((await marc.query(END)).data.it).toEqual({ fileId: marc.fileId })
    const again = await marc.query('query ($id: ID!) { desk { it: file(id: $id) { member { fullName } } } }', {
      id: marc.fileId,
    })
    expect(again.data.desk.it.member.fullName).toBe('Camille Martin')
    expect((await marc.query(END)).data.it).toEqual({ fileId: null })
  })

  it('ends at once with the role, and with the session', async () => {
    const marc = await viewing('ADVISER', 'DOCTOR')
    await changeRole(app, marc, 'WITHDRAW', 'ADVISER')
    const { data } = await marc.query(WHO)
    expect([data.viewer, data.desk.me.id]).toEqual([null, marc.staffId])
    const sylvie = await viewing('SUPERVISOR')
    expect((await sylvie.query('mutation { it: signOut { signedOut } }')).data.it).toEqual({ signedOut: true })
    expect((await sylvie.query(WHO)).data).toEqual({ desk: null, viewer: null })
  })

  it('is for advisers and supervisors, with a file of their own that is open', async () => {
    for (const role of ['CLAIMS_HANDLER', 'DOCTOR'] as const) {
      const caller = await staffOf(app, role)
      const fileId = await opened(caller, camille)
      expect((await caller.query(VIEW, { fileId })).data.it.__typename).toBe('NotAllowed')
    }
    const [marc, other] = await Promise.all([staffOf(app, 'ADVISER'), staffOf(app, 'ADVISER')])
    const fileId = await opened(marc, camille)
    for (const id of ['x', camille])
      expect((await marc.query(VIEW, { fileId: id })).data.it.__typename).toBe('NotFound')
    expect((await other.query(VIEW, { fileId })).data.it.__typename).toBe('NotFound')
    app.setNow(new Date(TEST_DAY.getTime() + 31 * 60_000))
    const late = await staffOf(app, 'ADVISER')
    expect((await late.query(VIEW, { fileId })).data.it.__typename).toBe('NotFound')
  })

  const SCREENS = `{ viewer {
    claims(first: 50) { nodes { beneficiary { isMinor } care { title } lines: care { lines { reference } } payments { destination } } }
    filtered: claims(first: 50, filter: { text: "osteo" }) { totalCount }
    ceilings { beneficiary { firstName } } renewals { equipment } payments(first: 20) { nodes { payee destination } }
  } }`

  it('shows of the care what the roles may see: none to an adviser, the member’s own view to who may see care', async () => {
    const screens = async (caller: { query: typeof app.as.anonymous.query }) =>
      (await caller.query(SCREENS)).data.viewer
    const asAdviser = await screens(await viewing('ADVISER'))
    for (const claim of asAdviser.claims.nodes) expect([claim.care, claim.payments]).toEqual([null, []])
    expect(asAdviser.filtered.totalCount).toBe(0)
    expect(asAdviser.renewals).toEqual([])
    expect(asAdviser.ceilings.every(({ beneficiary }: { beneficiary: unknown }) => beneficiary === null)).toBe(true)
    for (const { payee, destination } of asAdviser.payments.nodes)
      if (payee === 'PROVIDER') expect(destination).toBeNull()
    const own = await screens(await app.as.member('camille.martin@example.fr'))
    expect(await screens(await viewing('ADVISER', 'CLAIMS_HANDLER'))).toEqual(own)
  })

  it('refuses every mutation of the graph but to end it, before anything is done', async () => {
    const marc = await viewing('ADVISER', 'ADMINISTRATOR')
    const sample = (type: GraphQLInputType): unknown => {
      const plain = getNullableType(type)
      if (isListType(plain)) return []
      if (isEnumType(plain)) return plain.getValues()[0]!.value
      if (isInputObjectType(plain))
        return Object.fromEntries(
          Object.values(plain.getFields())
            .filter(field => isNonNullType(field.type))
            .map(field => [field.name, sample(field.type)]),
        )
      return { Boolean: true, Int: 1, Cents: 1, Date: '2000-01-01' }[String(plain)] ?? 'x'
    }
    const mutations = Object.values(createSchema().getMutationType()!.getFields())
    expect(mutations.length).toBeGreaterThan(30)
    const before = await app.db.inspect.select().from(app.db.tables.session)
    for (const { name, args } of mutations) {
      if (name === 'endViewAs' || name === 'signOut') continue
      const given = args.map(arg => `$${arg.name}: ${arg.type}`).join(', ')
      const passed = args.map(arg => `${arg.name}: $${arg.name}`).join(', ')
      const document = `mutation ${given && `(${given})`} { ...M } fragment M on Mutation { it: ${name}${passed && `(${passed})`} { __typename } }`
      const variables = Object.fromEntries(args.map(arg => [arg.name, sample(arg.type)]))
      const answer = await marc.query(document, variables)
      expect([name, answer.status, answer.errors?.[0]?.extensions.code]).toEqual([name, 403, 'NOT_ALLOWED'])
    }
    // Not in good company either.
    const both = await marc.query('mutation { endViewAs { fileId } endOtherSessions { ended } }')
    expect(both.errors?.[0]?.extensions.code).toBe('NOT_ALLOWED')
    expect((await marc.query(WHO)).data.viewer).not.toBeNull()
    expect(await app.db.inspect.select().from(app.db.tables.session)).toEqual(before)
  })

  it('shows nothing of the account’s security, and gives no export', async () => {
    const marc = await viewing('ADVISER')
    for (const field of ['sessions { id }', 'trustedDevices { id }', 'lastSignIns { id }', 'fileAccesses { id }']) {
      const answer = await marc.query(`{ viewer { security { ${field} } } }`)
      expect([field, answer.errors?.[0]?.extensions.code]).toEqual([field, 'NOT_ALLOWED'])
    }
    const { call } = app
    expect((await call({ cookie: marc.cookie! }).get('/export/remboursements.csv')).status).toBe(401)
  })

  it('is written down at its beginning, at each look and at its end', async () => {
    const marc = await viewing('ADVISER')
    await marc.query('{ viewer { claims(first: 1) { nodes { id } } contract { number } } }')
    await marc.query(END)
    const entries = (await staffAudit(app)).filter(({ actorId }) => actorId === marc.staffId)
    expect(entries.map(({ action, details }) => details.shown ?? action)).toEqual([
      'file.opened',
      'file.viewing-began',
      ['claims', 'contract'],
      'file.viewing-ended',
    ])
  })

  it('is told to the member, once for each opening: who, as what, why and when', async () => {
    await app.mail()
    const marc = await viewing('SUPERVISOR')
    await marc.query(END)
    await marc.query(VIEW, { fileId: marc.fileId })
    const told = (await app.mail()).filter(({ text }) => /comme vous le voyez/.test(text))
    const mine = told.filter(({ text }) => /responsable d’équipe/.test(text))
    expect(mine.length).toBeGreaterThan(0)
    expect(new Set(mine.map(({ to }) => String(to)))).toEqual(new Set(['camille.martin@example.fr']))
    expect(mine[0]!.text.replace(/\s+/g, ' ')).toMatch(
      /Dominique \(responsable d’équipe\) a regardé votre espace adhérent comme vous le voyez\. Motif : votre appel/,
    )
    const seen = `{ viewer { security { fileAccesses { viewedAs reason role } } } }`
    const { data } = await (await app.as.member('camille.martin@example.fr')).query(seen)
    expect(data.viewer.security.fileAccesses[0]).toEqual({ viewedAs: true, reason: 'CALL', role: 'SUPERVISOR' })
  })
})
