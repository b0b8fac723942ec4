import { eq } from 'drizzle-orm'
import { afterEach, describe, expect, it } from 'vitest'
import { newTicket } from '../../auth/ticket.ts'
import { type Caller, createTestApp, TEST_DAY } from '../../testing/app.ts'
import { linkIn } from '../../testing/browser.ts'
import { importRows, nirOf, personRow } from '../claim/claim.import.sample.ts'

const app = await createTestApp({ cases: ['camille-martin', 'david-moreau'] })
const camille = await app.as.member('camille.martin@example.fr')
const julien = await app.as.member('julien.bernard@example.fr')

const SHARE =
  'mutation { it: shareCard { __typename ... on ShareCardSuccess { url shares { id expiresAt openings } } ... on Problem { message } } }'
const REVOKE =
  'mutation ($id: ID!) { it: revokeCardShare(input: { id: $id }) { __typename ... on RevokeCardShareSuccess { shares { id } } } }'
const OPEN = `mutation ($token: ID!) { it: openSharedCard(input: { token: $token }) { __typename
  ... on OpenSharedCardSuccess { expiresAt card { year state validTo holderName rights { open } barcode { payload }
    beneficiaries { name birthDate rightsOpen cells { value } } } } } }`
const MINE = '{ viewer { cardShares { id openings lastOpenedAt } } }'

const answerTo = async (caller: Caller, document: string, variables?: Record<string, unknown>) =>
  (await caller.query(document, variables)).data.it
const open = (url: string) => answerTo(app.as.anonymous, OPEN, { token: linkIn(url) })
const mine = async (caller: Caller) => (await caller.query(MINE)).data.viewer.cardShares

afterEach(async () => {
  app.setNow(TEST_DAY)
  app.forgetTries()
  for (const { id } of await mine(camille)) await answerTo(camille, REVOKE, { id })
})

describe('a link to the card', () => {
  it('shows it to whoever has it for 48 hours, without any NIR', async () => {
    const { url, shares } = await answerTo(camille, SHARE)
    expect(url).toMatch(/^http:\/\/localhost:4000\/carte\/partagee#[\w.-]+$/)
    expect(shares).toMatchObject([{ expiresAt: '2026-11-24T09:00:00.000Z', openings: 0 }])
    const shown = await open(url)
    expect(shown).toMatchObject({
      __typename: 'OpenSharedCardSuccess',
      expiresAt: '2026-11-24T09:00:00.000Z',
      card: {
        year: 2026,
        state: 'CURRENT',
        validTo: '2026-12-31',
        holderName: 'MARTIN Camille',
        rights: { open: true },
      },
    })
    expect(shown.card.beneficiaries).toHaveLength(4)
    // The code's own letters make any word some day.
    expect(JSON.stringify(shown).replace(shown.card.barcode.payload, '')).not.toMatch(/nir|•/i)
    app.setNow(new Date('2026-11-24T08:59:59Z'))
    expect((await open(url)).__typename).toBe('OpenSharedCardSuccess')
    app.setNow(new Date('2026-11-24T09:00:00Z'))
    expect((await open(url)).__typename).toBe('LinkOver')
  })

  it('tells who made it how often it was opened, and nobody else', async () => {
    const { url } = await answerTo(camille, SHARE)
    await open(url)
    await open(url)
    expect(await mine(camille)).toMatchObject([{ openings: 2, lastOpenedAt: TEST_DAY.toISOString() }])
    expect(await mine(julien)).toEqual([])
  })

  it('shows nothing once it is taken back, which its maker alone can do', async () => {
    const { url, shares } = await answerTo(camille, SHARE)
    const [{ id }] = shares
    expect((await answerTo(julien, REVOKE, { id })).__typename).toBe('NotFound')
    expect((await open(url)).__typename).toBe('OpenSharedCardSuccess')
    expect(await answerTo(camille, REVOKE, { id })).toEqual({ __typename: 'RevokeCardShareSuccess', shares: [] })
    expect((await open(url)).__typename).toBe('LinkOver')
    expect((await answerTo(camille, REVOKE, { id })).__typename).toBe('NotFound')
  })

  it('is one of five at most', async () => {
    for (let count = 1; count <= 5; count++) expect((await answerTo(camille, SHARE)).shares).toHaveLength(count)
    expect(await answerTo(camille, SHARE)).toMatchObject({
      __typename: 'NotAllowed',
      message: expect.stringMatching(/5 liens/),
    })
    expect((await answerTo(julien, SHARE)).__typename).toBe('ShareCardSuccess')
  })

  it('is made by nobody whose card does not serve', async () => {
    const david = await app.as.member('david.chapuis@example.fr')
    expect(await answerTo(david, SHARE)).toMatchObject({ __typename: 'NotAllowed' })
  })

  it('shows at once that the rights are closed', async () => {
    const family = { contract_number: 'S0001', member_number: '980001', birth_date: '1985-03-14', ...nirOf(700) }
    await importRows(app.services, [personRow(family)])
    const { member } = app.db.tables
    const [row] = await app.db.inspect.select().from(member).where(eq(member.number, '980001'))
    const { contractId, memberId } = row!
    // A link of somebody without an account, as their own session would have made it.
    const ticket = newTicket(contractId)
    const { cardShare } = app.db.tables
    await app.db.transaction(tx =>
      tx
        .insert(cardShare)
        .values({
          contractId,
          shareId: memberId,
          memberId,
          secretHash: ticket.secretHash,
          createdAt: TEST_DAY,
          expiresAt: new Date('2026-11-24T09:00:00Z'),
        })
        .returning(),
    )
    const url = `https://espace.example/carte/partagee#${ticket.text}`
    expect((await open(url)).card).toMatchObject({ state: 'CURRENT', rights: { open: true } })
    await importRows(app.services, [personRow({ ...family, end_date: '2026-11-20' })])
    expect((await open(url)).card).toMatchObject({ state: 'CLOSED', rights: { open: false }, barcode: null })
  })

  it('is written down each time: made, opened, taken back', async () => {
    const { url, shares } = await answerTo(camille, SHARE)
    await open(url)
    await answerTo(camille, REVOKE, { id: shares[0].id })
    const entries = await app.db.inspect.select().from(app.db.tables.auditEntry)
    const ofIt = entries.filter(({ details }) => details.shareId === shares[0].id).sort((a, b) => a.seq - b.seq)
    expect(ofIt.map(({ action, actorKind }) => `${actorKind} ${action}`)).toEqual([
      'MEMBER card.shared',
      'ANONYMOUS card.share-opened',
      'MEMBER card.share-revoked',
    ])
  })
})
