import { Kind, parse } from 'graphql'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { STAFF_ROLES } from '../auth/actor.ts'
import { HOME_QUERY } from '../bench/home.query.ts'
import { createHttp } from '../http.ts'
import { createSchema } from '../schema.ts'
import { type Caller, createTestApp } from '../testing/app.ts'
import { opened } from '../testing/desk.ts'
import { sentFile } from '../testing/sending.ts'
import { compileOperation } from './execute.ts'
import { readTrustedDocuments } from './trusted-documents.ts'

/** graphql-js is the reference: what the compiled executor answers must be the same, to the letter. */

const app = await createTestApp({ cases: ['camille-martin', 'gerard-durand', 'monique-rousseau'] })
const reference = await createHttp({ env: app.env, services: app.services, compiled: false })
afterAll(() => reference.close())

const people: Record<string, Caller> = {
  'the holder': await app.as.member('camille.martin@example.fr'),
  'her spouse': await app.as.member('julien.bernard@example.fr'),
  'somebody else': await app.as.member('gerard.durand@example.fr'),
  nobody: app.as.anonymous,
  'staff of every role': await app.as.staff(...STAFF_ROLES),
}

type Variables = Record<string, unknown>

const both = async (caller: Caller, query: string, variables: Variables) => {
  const compiled = await caller.query(query, variables)
  const answer = await reference.inject({
    method: 'POST',
    url: '/graphql',
    headers: { origin: 'http://localhost:4000', ...(caller.cookie && { cookie: caller.cookie }) },
    payload: { query, variables },
  })
  const expected = answer.json()
  return {
    compiled: { status: compiled.status, data: compiled.data, errors: compiled.errors },
    expected: { status: answer.statusCode, data: expected.data, errors: expected.errors },
  }
}

const first = (
  await people['the holder']!.query(
    '{ viewer { beneficiaries { id } claims { nodes { id } } payments { nodes { id } } } }',
  )
).data.viewer

const simulated = { act: 'CS', price: 5500, beneficiaryId: first.beneficiaries[0].id }

const fileId = await opened(people['staff of every role']!, first.beneficiaries[0].id)
const page = { first: 20, withTotals: true }

/** An invoice of the holder's, with its notification and its document. */
const photo = await sharp({ create: { width: 30, height: 40, channels: 3, background: '#fff' } })
  .jpeg()
  .toBuffer()
const sent = (
  await people['the holder']!.query(
    `mutation ($input: SubmitCareDocumentInput!) { it: submitInvoice(input: $input) {
      ... on SubmitCareDocumentSuccess { request { id papers { id uploads { id } } } } } }`,
    {
      input: {
        idempotencyKey: 'an-invoice-to-compare',
        beneficiaryId: first.beneficiaries[0].id,
        uploadIds: [await sentFile(app, people['the holder']!, photo)],
      },
    },
  )
).data.it.request

/** Values for the variables of our pages' operations, by operation. */
const VARIABLES: Record<string, Variables[]> = {
  Card: [
    { id: '', other: false },
    { id: 'crd_nothing', other: true },
  ],
  Claim: [{ id: first.claims.nodes[0].id }, { id: 'clm_nothing' }],
  Claims: [
    { first: 20, withTotals: true },
    { first: 5, withTotals: false, filter: { families: ['PHARMACY'], from: '2026-01-01' } },
    { first: 20, withTotals: true, filter: { beneficiaryId: first.beneficiaries[1].id, text: 'pharmacie' } },
  ],
  Home: [{ year: 2026 }],
  SpendingYear: [{ year: 2026 }, { year: 2025, beneficiaryId: first.beneficiaries[0].id }],
  Simulate: [{ input: simulated }, { input: { act: 'NOTHING', price: -1, beneficiaryId: 'mbr_nothing' } }],
  CompareSimulations: [
    { first: simulated, second: { ...simulated, convention: 'OPTAM' }, third: simulated, withThird: false },
    { first: simulated, second: simulated, third: { ...simulated, price: 9000 }, withThird: true },
  ],
  Payment: [{ id: first.payments.nodes[0]?.id ?? 'pay_nothing' }],
  Payments: [page],
  Contact: [page],
  Facilities: [{ text: 'ancolies' }, { text: '' }],
  FacilityAgreement: [{ link: 'nothing' }],
  TerminationOutlook: [{ ground: 'ANY_TIME' }, { ground: 'SITUATION', eventDate: '2026-11-01' }],
  FindMembers: [{ by: { name: 'martin', postalCode: '75019' } }, { by: { name: 'martin' } }],
  DeskFile: [{ id: fileId }, { id: 'fil_nothing' }],
  DeskRequest: [
    { file: fileId, id: 'req_nothing' },
    { file: 'fil_nothing', id: 'req_nothing' },
  ],
  Worklist: [{ filter: { view: 'TO_DO' }, first: 5 }],
  DeskClaims: [{ id: fileId, ...page }],
  DeskPayments: [{ id: fileId, ...page }],
  DeskStaff: [page],
  DeskRoleChanges: [page],
  Memberships: [{ decided: false }, { decided: true }],
  Referrals: [page],
  ReferralOffer: [{ code: '2345-6789' }, { code: 'nothing' }],
  Feeds: [{}, { reason: 'UNKNOWN_ACT' }],
  Documents: [
    page,
    { first: 5, withTotals: false, filter: { kinds: ['INVOICE'], year: 2026, text: 'facture', unreadOnly: true } },
  ],
  DocumentPapers: [{ id: sent.papers.id }, { id: 'doc_nothing' }],
  Requests: [{ first: 20 }],
  Request: [{ id: sent.id }, { id: 'req_nothing' }],
  UploadStates: [{ ids: [sent.papers.uploads[0].id, 'upl_nothing'] }],
  Notifications: [page, { ...page, unreadOnly: true }],
}

const documents = [...readTrustedDocuments().values()].map(text => {
  const operation = parse(text).definitions.find(definition => definition.kind === Kind.OPERATION_DEFINITION)!
  return { text, operation, name: operation.name!.value }
})
const pages = documents.filter(({ operation }) => operation.operation === 'query')

describe('the compiled executor', () => {
  it.each(documents.map(({ name, text }) => [name, text]))('can compile %s', (name, text) => {
    expect(compileOperation(createSchema(), parse(text), name)).toBeDefined()
  })

  for (const { name, text, operation } of pages) {
    const variables = VARIABLES[name] ?? (operation.variableDefinitions?.length ? [] : [{}])

    it(`answers ${name} as graphql-js does, whoever asks`, async () => {
      expect(variables, `VARIABLES of this test lacks ${name}`).not.toHaveLength(0)
      for (const caller of Object.values(people))
        for (const values of variables) {
          const { compiled, expected } = await both(caller, text, values)
          expect(compiled).toEqual(expected)
          if (caller === people['the holder'] && values === variables[0]) expect(compiled.errors).toBeUndefined()
          expect(JSON.stringify(compiled.data)).toBe(JSON.stringify(expected.data))
        }
    })
  }

  it.each([
    ['the home query of the bench', HOME_QUERY, {}],
    [
      'nodes of every kind, some of them absent',
      `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Claim { careDate care { lines { convention deductions { kind amount } } } } ... on Member { firstName } } }`,
      { ids: [first.claims.nodes[0].id, first.beneficiaries[0].id, 'clm_nothing', 'nothing'] },
    ],
    ['a page of an impossible size', '{ viewer { claims(first: 0) { nodes { id } } } }', {}],
    ['a cursor that is none', '{ viewer { claims(after: "bm90aGluZw") { nodes { id } } } }', {}],
    [
      'aliases, fragments and fields left out',
      `query ($with: Boolean!) { a: viewer { ...Part } b: viewer @include(if: $with) { ...Part } }
       fragment Part on Viewer { claims(first: 2) { totalCount @skip(if: $with) nodes { amounts @include(if: $with) { paid } id } } }`,
      { with: false },
    ],
  ])('answers %s as graphql-js does', async (_, query, variables) => {
    for (const caller of Object.values(people)) {
      const { compiled, expected } = await both(caller, query, variables)
      expect(compiled).toEqual(expected)
    }
  })

  it.each([
    ['of another type', 'query ($first: Int) { viewer { claims(first: $first) { totalCount } } }', { first: 'many' }],
    ['that is missing', 'query ($id: ID!) { node(id: $id) { id } }', {}],
  ])('refuses a variable %s with the status and the code of graphql-js', async (_, query, variables) => {
    const { compiled, expected } = await both(people['the holder']!, query, variables)
    expect(compiled.status).toBe(400)
    expect(compiled.status).toBe(expected.status)
    expect(compiled.data).toEqual(expected.data)
    expect(compiled.errors?.[0]?.extensions.code).toBe(expected.errors[0].extensions.code)
  })
})
