import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Caller, createTestApp, TEST_DAY } from '../../testing/app.ts'
import { issueCards } from './card.issue.ts'

/** Camille holds the contract; Julien is her husband, and both see the twins. Gérard is somebody else. */
const app = await createTestApp({ cases: ['camille-martin', 'gerard-durand'], papers: true })
const camille = await app.as.member('camille.martin@example.fr')
const julien = await app.as.member('julien.bernard@example.fr')
const gerard = await app.as.member('gerard.durand@example.fr')
beforeEach(() => app.setNow(TEST_DAY))

const cards = async (caller: Caller) =>
  (
    await caller.query(
      '{ viewer { documents(filter: { kinds: [CARD] }, first: 20) { nodes { title year isReplaced member { firstName } file { url } } } } }',
    )
  ).data.viewer.documents.nodes

describe('a card among the documents', () => {
  it('is there for each adult on it, each their own, as the file that the card page gives', async () => {
    await app.mail()
    const ours = await cards(camille)
    expect(ours.map(({ title }: { title: string }) => title)).toContain('Carte de tiers payant – 2026')
    expect(new Set(ours.map((one: { member: { firstName: string } }) => one.member.firstName))).toEqual(
      new Set(['Camille']),
    )
    const theirs = await cards(julien)
    expect(theirs.map(({ title }: { title: string }) => title)).toContain('Carte de tiers payant – 2026')
    const page = (await camille.ask('GET', '/files/carte.pdf')).bytes
    const current = ours.find(
      ({ year, isReplaced }: { year: number; isReplaced: boolean }) => year === 2026 && !isReplaced,
    )
    expect((await camille.ask('GET', current.file.url)).bytes.equals(page)).toBe(true)
    for (const other of [julien, gerard]) expect((await other.ask('GET', current.file.url)).status).toBe(403)
  })

  it('is told of once: by the card’s own news, and not as a document beside it', async () => {
    const { data } = await camille.query('{ viewer { notifications(first: 50) { nodes { kind title } } } }')
    const kinds = data.viewer.notifications.nodes.filter(({ title }: { title: string }) => /carte/i.test(title))
    expect(kinds.every(({ kind }: { kind: string }) => kind === 'CARD_READY')).toBe(true)
  })

  it('of next year comes on the first of January, and not before', async () => {
    // Who looks on New Year's Eve signed in that evening.
    const years = async () =>
      (await cards(await app.as.member('camille.martin@example.fr'))).map(({ year }: { year: number }) => year)
    app.setNow(new Date('2026-12-31T22:59:00Z'))
    await app.mail()
    expect(await years()).not.toContain(2027)
    app.setNow(new Date('2026-12-31T23:00:00Z'))
    await app.mail()
    expect((await years()).filter((year: number) => year === 2027)).toHaveLength(1)
  })

  it('says that it is replaced once another version has taken its place', async () => {
    const { contract } = app.db.tables
    const change = async (formula: string) => {
      const [row] = await app.db.inspect.select().from(contract).where(eq(contract.number, 'C2400001'))
      await app.db.transaction(async tx => {
        await tx
          .update(contract)
          .set({ formula })
          .where(eq(contract.contractId, row!.contractId))
          .returning({ contractId: contract.contractId })
        await issueCards(app.services, tx, row!.contractId, app.services.now())
      })
    }
    await change('INTEGRAL')
    await app.mail()
    const of2026 = (await cards(camille)).filter(({ year }: { year: number }) => year === 2026)
    expect(of2026.filter(({ isReplaced }: { isReplaced: boolean }) => !isReplaced)).toHaveLength(1)
    expect(of2026.filter(({ isReplaced }: { isReplaced: boolean }) => isReplaced)).toHaveLength(1)
    // A version that nobody was given in between leaves nothing.
    await change('CONFORT')
    await change('ESSENTIEL')
    await app.mail()
    const after = (await cards(camille)).filter(({ year }: { year: number }) => year === 2026)
    expect(after.filter(({ isReplaced }: { isReplaced: boolean }) => !isReplaced)).toHaveLength(1)
    expect(after).toHaveLength(of2026.length + 1)
  })
})
