import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import {
  RequestTerminationDocument,
  type RequestTerminationMutation,
  TerminationOutlookDocument,
  type TerminationOutlookQuery,
  type TerminationRequestFragment,
  TerminationTermsDocument,
  type TerminationTermsQuery,
} from '../../graphql/generated/termination/graphql.ts'
import { camille, viewer } from '../../testing/fixtures/household.ts'
import { inReview } from '../../testing/fixtures/requests.ts'
import { type Answer, answer, unreachable } from '../../testing/graphql.tsx'
import { open } from '../../testing/render.tsx'

const CONTRACT = { __typename: 'Contract' as const, id: 'ctr_1' }
type Terms = NonNullable<NonNullable<NonNullable<TerminationTermsQuery['viewer']>['contract']>['termination']>

const reasons: Terms['reasons'] = [
  {
    __typename: 'TerminationReason',
    ground: 'ANY_TIME',
    name: 'Résiliation à tout moment, sans motif',
    law: 'L221-10-2',
    needsEvent: false,
    needsProof: false,
  },
  {
    __typename: 'TerminationReason',
    ground: 'SITUATION',
    name: 'Changement de situation',
    law: 'L221-17',
    needsEvent: true,
    needsProof: true,
  },
]
const termsOf = (termination: Partial<Terms> | null, endDate: string | null = null) =>
  answer(
    TerminationTermsDocument,
    viewer<TerminationTermsQuery>({
      member: { __typename: 'Member', id: camille.id, fullName: camille.fullName },
      contract: {
        ...CONTRACT,
        number: 'C2400001',
        endDate,
        termination: termination && { __typename: 'TerminationTerms', reasons, request: null, ...termination },
      },
    }),
  )
const running = (fields: Partial<TerminationRequestFragment> = {}): TerminationRequestFragment => ({
  ...inReview,
  kind: 'TERMINATION',
  termination: { __typename: 'Termination', endDate: '2026-12-22', canRevoke: true },
  ...fields,
})
type Outlook = NonNullable<
  NonNullable<NonNullable<TerminationOutlookQuery['viewer']>['contract']>['terminationOutlook']
>
const outlookOf = (fields: Partial<Outlook> = {}) =>
  answer(
    TerminationOutlookDocument,
    viewer<TerminationOutlookQuery>({
      contract: {
        ...CONTRACT,
        terminationOutlook: {
          __typename: 'TerminationOutlook',
          endDate: '2026-12-22',
          obstacle: null,
          refund: 2_726,
          owed: 0,
          refundDueOn: '2027-01-21',
          ...fields,
        },
      },
    }),
  )
const sent = (requestTermination: RequestTerminationMutation['requestTermination']) =>
  answer(RequestTerminationDocument, { __typename: 'Mutation', requestTermination })

const anyTime = (...answers: Answer[]) => open('/resiliation?motif=ANY_TIME', termsOf({}), outlookOf(), ...answers)
const toRecap = async (page: Awaited<ReturnType<typeof open>>) => {
  await screen.findByText(/prendrait fin le/)
  await page.user.click(screen.getByRole('button', { name: 'Continuer' }))
  return screen.findByRole('button', { name: 'Confirmer ma demande de résiliation' })
}

describe('« Résilier votre contrat »', () => {
  it('says what the law says, and asks for a reason of the list', async () => {
    const { user } = await open('/resiliation', termsOf({}))
    await screen.findByText(/Après un an de contrat/)
    await user.click(screen.getByRole('button', { name: 'Continuer' }))
    expect((await screen.findByRole('alert')).textContent).toContain('Choisissez un motif de la liste.')
  })

  it('shows the last day and the refund before anything is sent, and the recap can be changed', async () => {
    const page = await anyTime()
    const confirm = await toRecap(page)
    expect(screen.getByText(/27,26/)).toBeTruthy()
    expect(screen.getByText('C2400001')).toBeTruthy()
    await page.user.click(screen.getByRole('button', { name: 'Modifier' }))
    await screen.findByRole('button', { name: 'Continuer' })
    expect(confirm.isConnected).toBe(false)
    expect(page.server.count(RequestTerminationDocument)).toBe(0)
  })

  it('is confirmed once, with the reason that was chosen', async () => {
    const page = await anyTime(sent({ __typename: 'RequestTerminationSuccess', request: running() }))
    await page.user.click(await toRecap(page))
    await screen.findByText('Votre demande de résiliation est enregistrée.')
    expect(page.server.received.filter(({ operation }) => operation === 'RequestTermination')).toMatchObject([
      { variables: { input: { ground: 'ANY_TIME', idempotencyKey: expect.any(String) } } },
    ])
  })

  it('keeps the recap while the server is away, and sends the same again', async () => {
    const page = await anyTime(unreachable(RequestTerminationDocument))
    await page.user.click(await toRecap(page))
    await screen.findByText('La connexion n’a pas abouti')
    page.server.change(sent({ __typename: 'RequestTerminationSuccess', request: running() }))
    await page.user.click(screen.getByRole('button', { name: 'Confirmer ma demande de résiliation' }))
    await waitFor(() => expect(page.server.count(RequestTerminationDocument)).toBe(2))
    const keys = page.server.received
      .filter(({ operation }) => operation === 'RequestTermination')
      .map(({ variables }) => (variables as { input: { idempotencyKey: string } }).input.idempotencyKey)
    expect(new Set(keys).size).toBe(1)
  })

  it('says what stands against a reason, and goes no further', async () => {
    const obstacle = 'La première année n’est pas passée : possible à partir du 1 mars 2027.'
    const { user } = await open(
      '/resiliation?motif=ANY_TIME',
      termsOf({}),
      outlookOf({ endDate: null, obstacle, refund: null, owed: null, refundDueOn: null }),
    )
    await screen.findByText(obstacle)
    await user.click(screen.getByRole('button', { name: 'Continuer' }))
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain(obstacle))
    expect(screen.queryByText('Récapitulatif de votre demande')).toBeNull()
  })

  it('asks for the day and the proof of an event', async () => {
    const { user } = await open('/resiliation?motif=SITUATION', termsOf({}))
    await user.click(await screen.findByRole('button', { name: 'Continuer' }))
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('Indiquez la date de cet événement.')
    expect(alert.textContent).toContain('Ajoutez le justificatif de cet événement.')
  })

  it.each<[string, Answer, string | RegExp]>([
    ['the request that is under way', termsOf({ request: running() }), 'Votre demande de résiliation est en cours'],
    [
      'the last day that was accepted',
      termsOf({ request: running({ state: 'ACCEPTED' }) }),
      /prend fin le 22 décembre 2026/,
    ],
    ['the last day that a contract has already', termsOf({}, '2026-12-31'), /prend fin le 31 décembre 2026/],
    ['whose it is to decide', termsOf(null), 'Seul le titulaire du contrat peut le résilier'],
  ])('says %s instead of the form', async (_, terms, text) => {
    await open('/resiliation', terms)
    const says = (node: Element | null) => (node?.textContent ?? '').replaceAll('\u00A0', ' ')
    await screen.findByText((_text, node) =>
      typeof text === 'string' ? says(node) === text : /^(H\d|P)$/.test(node?.tagName ?? '') && text.test(says(node)),
    )
    expect(screen.queryByRole('button', { name: 'Continuer' })).toBeNull()
  })
})
