import { describe, expect, it } from 'vitest'
import { encodeId } from '../../graphql/node.ts'
import { type Caller, createTestApp } from '../../testing/app.ts'

/** What one person may learn of another's care, by any way through the graph. */

const app = await createTestApp({ cases: ['camille-martin', 'gerard-durand'] })
const camille = await app.as.member('camille.martin@example.fr')
const julien = await app.as.member('julien.bernard@example.fr')
const gerard = await app.as.member('gerard.durand@example.fr')

interface SeenClaim {
  id: string
  amounts: { paid: number }
  beneficiary: { firstName: string; careVisible: boolean }
  care: { title: string; lines: { id: string }[] } | null
  payments: unknown[]
}

const CLAIM = `id amounts { paid } beneficiary { firstName careVisible } payments { amount }
  care { title provider { name } lines { id derivation { title } outOfPocketParts { label } } }`

const claims = async (caller: Caller, filter: Record<string, unknown> = {}): Promise<SeenClaim[]> => {
  const { data, errors } = await caller.query(
    `query ($filter: ClaimFilter) { viewer { claims(first: 50, filter: $filter) { totalCount totals { paid } nodes { ${CLAIM} } } } }`,
    { filter },
  )
  expect(errors).toBeUndefined()
  return data.viewer.claims.nodes
}

/** Not one of the children's, which both parents see. */
const juliensOwn = async (): Promise<SeenClaim> =>
  (await claims(julien)).find(claim => claim.beneficiary.firstName === 'Julien')!

const idOf = async (caller: Caller, firstName: string): Promise<string> => {
  const { data } = await caller.query('{ viewer { beneficiaries { id firstName } } }')
  return data.viewer.beneficiaries.find((member: { firstName: string }) => member.firstName === firstName).id
}

describe('a holder and another adult', () => {
  it('sees the amounts of the adult’s care, and not what it was', async () => {
    const hers = (await claims(camille)).filter(claim => claim.beneficiary.firstName === 'Julien')
    expect(hers.length).toBeGreaterThan(0)
    for (const claim of hers) {
      expect(claim.care).toBeNull()
      expect(claim.payments).toEqual([])
      expect(claim.beneficiary.careVisible).toBe(false)
    }
  })

  it('does not learn it by asking which claims are of a family, or hold a word', async () => {
    const beneficiaryId = await idOf(camille, 'Julien')
    const own = await juliensOwn()
    const word = own.care!.title.split(' ').at(-1)!
    expect((await claims(julien, { text: word })).length).toBeGreaterThan(0)
    expect(await claims(camille, { beneficiaryId, text: word })).toEqual([])
    const { data } = await camille.query(
      `query ($filter: ClaimFilter) { viewer { claims(filter: $filter) { totalCount totals { paid } } } }`,
      { filter: { beneficiaryId, families: ['CONSULTATION', 'PHARMACY', 'OPTICS', 'DENTAL', 'PARAMEDICAL'] } },
    )
    expect(data.viewer.claims).toEqual({ totalCount: 0, totals: { paid: 0 } })
  })

  it('does not learn it from ceilings or renewals', async () => {
    const { data } = await camille.query(
      '{ viewer { ceilings { beneficiary { firstName } } renewals { beneficiary { firstName } } } }',
    )
    const names = [...data.viewer.ceilings, ...data.viewer.renewals].map(
      (row: { beneficiary: { firstName: string } | null }) => row.beneficiary?.firstName,
    )
    expect(names).not.toContain('Julien')
    expect(names).toContain('Camille')
  })

  it('does not learn it from a line’s own id, nor from a simulation for that adult', async () => {
    const own = await juliensOwn()
    const { data } = await camille.query('query ($id: ID!) { node(id: $id) { id } }', { id: own.care!.lines[0]!.id })
    expect(data.node).toBeNull()
    const beneficiaryId = await idOf(camille, 'Julien')
    const simulated = await camille.query(
      'query ($input: SimulateInput!) { viewer { simulate(input: $input) { __typename } } }',
      { input: { act: 'OSTEO', price: 6000, beneficiaryId } },
    )
    expect(simulated.data.viewer.simulate.__typename).toBe('NotFound')
  })

  it('learns it once that adult shares it, and no longer once they stop', async () => {
    const share = (shared: boolean, key: string) =>
      julien.query('mutation ($input: SetCareSharingInput!) { setCareSharing(input: $input) { __typename } }', {
        input: { idempotencyKey: key, shared },
      })
    await share(true, 'privacy-share')
    const seen = (await claims(camille)).filter(claim => claim.beneficiary.firstName === 'Julien')
    expect(seen.every(claim => claim.care !== null)).toBe(true)
    await share(false, 'privacy-stop')
    const after = (await claims(camille)).filter(claim => claim.beneficiary.firstName === 'Julien')
    expect(after.every(claim => claim.care === null)).toBe(true)
  })
})

describe('a spouse', () => {
  it('sees their own care and the children’s, and nothing of the holder’s', async () => {
    const names = new Set((await claims(julien)).map(claim => claim.beneficiary.firstName))
    expect(names).not.toContain('Camille')
    expect(names).toContain('Julien')
  })

  it('finds no transfer, and neither premium nor bank account', async () => {
    const { data } = await julien.query(
      '{ viewer { payments { totalCount nodes { id } } contract { number monthlyPremium bankAccount { ibanMasked } } } }',
    )
    expect(data.viewer.payments).toEqual({ totalCount: 0, nodes: [] })
    expect(data.viewer.contract).toMatchObject({ monthlyPremium: null, bankAccount: null })
  })
})

describe('somebody of another contract', () => {
  it('finds nothing of the first’s by any id', async () => {
    const { data } = await camille.query(
      `{ viewer { member { id } contract { id } payments(first: 5) { nodes { id } }
         claims(first: 20) { nodes { id care { lines { id } } } } } }`,
    )
    const { viewer } = data
    const ids: string[] = [
      viewer.member.id,
      viewer.contract.id,
      ...viewer.payments.nodes.map((node: { id: string }) => node.id),
      ...viewer.claims.nodes.flatMap((claim: SeenClaim) => [
        claim.id,
        ...(claim.care?.lines ?? []).map(line => line.id),
      ]),
    ].slice(0, 50)
    expect(ids.length).toBeGreaterThan(10)
    const asked = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }'
    const found = await camille.query(asked, { ids })
    expect(found.data.nodes).toEqual(ids.map(id => ({ id })))
    for (const caller of [gerard, app.as.anonymous, await app.as.staff('DOCTOR'), await app.as.partner('viewer:read')])
      expect((await caller.query(asked, { ids })).data.nodes).toEqual(ids.map(() => null))
  })

  it('finds nothing by an id put together of their own contract and another’s object', async () => {
    const { data } = await camille.query('{ viewer { claims(first: 1) { nodes { id } } } }')
    const claimId = data.viewer.claims.nodes[0].id as string
    const { contract, claim } = app.db.tables
    const rows = await app.db.inspect
      .select({ contractId: contract.contractId, number: contract.number })
      .from(contract)
    const own = rows.find(row => row.number === 'C2300002')!
    const all = await app.db.inspect.select({ contractId: claim.contractId, claimId: claim.claimId }).from(claim)
    const first = all.find(row => encodeId('clm', row.contractId, row.claimId) === claimId)!
    const forged = encodeId('clm', own.contractId, first.claimId)
    const answer = await gerard.query('query ($id: ID!) { node(id: $id) { id } }', { id: forged })
    expect(answer.data.node).toBeNull()
  })

  it('filters by somebody else’s beneficiary to nothing', async () => {
    const beneficiaryId = await idOf(camille, 'Camille')
    expect(await claims(gerard, { beneficiaryId })).toEqual([])
  })

  it('exports their own care only', async () => {
    const { status, body } = await gerard.get('/export/remboursements.csv')
    expect(status).toBe(200)
    expect(body).toContain('Gérard')
    expect(body).not.toMatch(/Camille|Julien|Léa|Noé/)
    expect((await app.as.anonymous.get('/export/remboursements.csv')).status).toBe(401)
  })
})
