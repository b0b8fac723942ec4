import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import {
  AcceptMembershipDocument,
  type MembershipRowFragment,
  MembershipsDocument,
  type MembershipsQuery,
  RefuseMembershipDocument,
} from '../../graphql/generated/membership/graphql.ts'
import { marc, nadia } from '../../testing/fixtures/desk.ts'
import { type Answer, answer, unreachable } from '../../testing/graphql.tsx'
import { open } from '../../testing/render.tsx'

type Memberships = NonNullable<NonNullable<MembershipsQuery['desk']>['memberships']>

const louise: MembershipRowFragment = {
  __typename: 'Membership',
  id: 'louise',
  reference: 'A-2H7K-9QXM',
  state: 'RECEIVED',
  name: 'Louise Bonnet',
  birthDate: '1990-06-12',
  email: 'louise@ailleurs.example',
  phone: null,
  postalCode: '75019',
  household: 'COUPLE',
  startDate: '2026-12-17',
  receivedAt: '2026-11-20T09:00:00Z',
  dueDate: '2026-11-23',
  decidedAt: null,
  refusal: null,
  contractNumber: null,
}
const stock = (count: number) => [{ __typename: 'GiftCardStock' as const, issuer: 'Calicado', amount: 5000, count }]
const listOf = (fields: Partial<Memberships> | null) =>
  answer(MembershipsDocument, {
    __typename: 'Query',
    desk: {
      __typename: 'Desk',
      memberships: fields && {
        __typename: 'MembershipDesk',
        waitingCount: fields.requests?.length ?? 0,
        requests: [],
        giftCards: stock(40),
        ...fields,
      },
    },
  })
const opened = (list: Answer, ...answers: Answer[]) =>
  open('/bureau/adhesions', marc('SEARCH', 'DECIDE_MEMBERSHIPS'), list, ...answers)
const success = {
  __typename: 'DecideMembershipSuccess' as const,
  membership: { ...louise, state: 'ACCEPTED' as const, contractNumber: 'C2600500' },
}

describe('requests to join, at the desk', () => {
  it('say how to reach each person, and what is late', async () => {
    await opened(listOf({ requests: [louise] }))
    const row = within(await screen.findByRole('article', { name: 'Louise Bonnet' }))
    expect(row.getByRole('link', { name: 'louise@ailleurs.example' }).getAttribute('href')).toBe(
      'mailto:louise@ailleurs.example',
    )
    expect(row.getByText('En retard')).toBeTruthy()
    expect(row.getByText('Un couple')).toBeTruthy()
    expect(screen.getByRole('heading', { name: 'Demandes à traiter (1)' })).toBeTruthy()
    expect(screen.getByText('40')).toBeTruthy()
  })

  it('are accepted under the number of a contract', async () => {
    const accepted = answer(AcceptMembershipDocument, { __typename: 'Mutation', acceptMembership: success })
    const { server, user } = await opened(listOf({ requests: [louise] }), accepted)
    await user.click(await screen.findByRole('button', { name: 'Accepter Louise Bonnet' }))
    await user.type(screen.getByLabelText(/Numéro du contrat ouvert/), 'C2600500{Enter}')
    await screen.findByText('Louise Bonnet nous rejoint : un e-mail part.')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(server.received.findLast(({ operation }) => operation === 'AcceptMembership')?.variables).toEqual({
      input: { id: 'louise', contractNumber: 'C2600500' },
    })
  })

  it('are refused with a reason, and keep it while the server is away', async () => {
    const { server, user } = await opened(listOf({ requests: [louise] }), unreachable(RefuseMembershipDocument))
    await user.click(await screen.findByRole('button', { name: 'Refuser Louise Bonnet' }))
    await user.click(screen.getByRole('button', { name: 'Refuser la demande' }))
    await screen.findByRole('link', { name: 'Choisissez un motif.' })
    await user.click(screen.getByRole('radio', { name: 'Impossible à joindre' }))
    await user.click(screen.getByRole('button', { name: 'Refuser la demande' }))
    await screen.findByText('La connexion n’a pas abouti')
    server.change(
      answer(RefuseMembershipDocument, {
        __typename: 'Mutation',
        refuseMembership: { __typename: 'NotAllowed', code: 'NOT_ALLOWED', message: 'Déjà traitée par quelqu’un.' },
      }),
    )
    await user.click(screen.getByRole('button', { name: 'Refuser la demande' }))
    await screen.findByRole('link', { name: 'Déjà traitée par quelqu’un.' })
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Impossible à joindre' }).checked).toBe(true)
  })

  it('that were decided are a list of their own, which the address keeps', async () => {
    const { server, user } = await opened(listOf({ requests: [] }))
    await screen.findByText('Chacun a reçu sa réponse.')
    await user.click(screen.getByRole('radio', { name: 'Traitées' }))
    await screen.findByText('Aucune pour l’instant')
    await waitFor(() =>
      expect(server.received.findLast(({ operation }) => operation === 'Memberships')?.variables).toEqual({
        decided: true,
      }),
    )
  })

  it('say when gift cards run out', async () => {
    await opened(listOf({ giftCards: stock(2) }))
    await screen.findByText('Il en reste peu')
  })

  it('are not for everybody who works here', async () => {
    await open('/bureau/adhesions', nadia('SEARCH'), listOf(null))
    await screen.findByText('Les demandes d’adhésion sont traitées par les conseillers.')
    expect(screen.queryByRole('link', { name: 'Adhésions' })).toBeNull()
  })
})
