import { screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { RequestMembershipDocument } from '../../graphql/generated/membership/graphql.ts'
import {
  InviteFriendDocument,
  type InviteFriendMutation,
  ReferralOfferDocument,
  ReferralProgrammeDocument,
  type ReferralProgrammeQuery,
  type ReferralRowFragment,
  ReferralsDocument,
  type ReferralsQuery,
  RefuseInvitationsDocument,
} from '../../graphql/generated/referral/graphql.ts'
import { viewer } from '../../testing/fixtures/household.ts'
import { type Answer, answer, unreachable } from '../../testing/graphql.tsx'
import { open } from '../../testing/render.tsx'

type Programme = NonNullable<ReferralProgrammeQuery['viewer']>['referralProgramme']

const terms = {
  __typename: 'ReferralTerms' as const,
  sponsorReward: 5000,
  friendReward: 5000,
  yearlyCap: 5,
  waitingDays: 60,
  paidPremiums: 2,
  newForMonths: 12,
  invitationDays: 30,
}
const card = {
  __typename: 'ReferralReward' as const,
  amount: 5000,
  issuer: 'Calicado',
  earnedDate: '2026-09-01',
  code: 'ABCD-1234',
  expiresDate: '2028-10-27',
}
const programmeOf = (fields: Partial<Programme> = {}) =>
  answer(
    ReferralProgrammeDocument,
    viewer<ReferralProgrammeQuery>({
      referralProgramme: {
        __typename: 'ReferralProgramme',
        code: '7K2M-9QXR',
        block: null,
        rewardedThisYear: 0,
        terms,
        welcomeReward: null,
        ...fields,
      },
    }),
  )
const friend = (fields: Partial<ReferralRowFragment> = {}): ReferralRowFragment => ({
  __typename: 'Referral',
  id: 'rfr_1',
  state: 'WAITING',
  friendName: 'Mehdi',
  isByMail: false,
  startedAt: '2026-09-28T09:00:00Z',
  expiresDate: null,
  waitUntil: '2026-12-22',
  refusal: null,
  reward: null,
  ...fields,
})
const friendsOf = (...nodes: ReferralRowFragment[]) =>
  answer(
    ReferralsDocument,
    viewer<ReferralsQuery>({
      referralProgramme: {
        __typename: 'ReferralProgramme',
        referrals: {
          __typename: 'ReferralConnection',
          nodes,
          pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
        },
      },
    }),
  )
const invited = (inviteFriend: InviteFriendMutation['inviteFriend']) =>
  answer(InviteFriendDocument, { __typename: 'Mutation', inviteFriend })
const opened = (...answers: Answer[]) => open('/parrainage', programmeOf(), friendsOf(), ...answers)

describe('« Parrainage »', () => {
  it('gives a link and a code, and says by which conditions', async () => {
    const { user } = await opened()
    await screen.findByText('7K2M-9QXR')
    await user.click(screen.getByRole('button', { name: 'Copier le lien' }))
    await screen.findByText('Le lien est copié.')
    expect(await navigator.clipboard.readText()).toMatch(/\/parrainage\/7K2M-9QXR$/)
    expect(screen.getByText(/ne l’a pas été dans les 12 mois/)).toBeTruthy()
    await screen.findByText('Personne pour l’instant')
  })

  it('lets one select the link where the browser copies nothing', async () => {
    const { user } = await opened()
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('Not allowed'))
    await user.click(await screen.findByRole('button', { name: 'Copier le lien' }))
    await screen.findByText(/sélectionnez le lien/)
  })

  it.each<[Partial<ReferralRowFragment>, string, RegExp]>([
    [
      { state: 'INVITED', friendName: null, isByMail: true, expiresDate: '2026-12-24' },
      'Invité',
      /d’ici le 24 décembre/,
    ],
    [{ state: 'REGISTERED' }, 'Inscrit', /un conseiller prend contact/],
    [{ state: 'JOINED' }, 'Accepté', /couverture commence bientôt/],
    [{ state: 'WAITING' }, 'En attente', /à partir du 22 décembre 2026/],
    [{ state: 'EARNED', reward: { ...card, code: null } }, 'Gagné', /sont commandées/],
    [{ state: 'PAID', reward: card }, 'Récompensé', /Merci/],
    [{ state: 'REFUSED', refusal: 'NOT_JOINED' }, 'Sans suite', /n’a pas adhéré/],
    [{ state: 'REFUSED', refusal: 'NOT_NEW' }, 'Sans suite', /déjà adhérent/],
    [{ state: 'REFUSED', refusal: 'CONDITIONS_NOT_MET' }, 'Sans suite', /n’ont pas été remplies/],
    [{ state: 'REFUSED', refusal: 'CAP_REACHED' }, 'Sans suite', /nombre de parrainages/],
    [{ state: 'REFUSED', refusal: 'SPONSOR_LEFT' }, 'Sans suite', /Votre contrat a pris fin/],
  ])('says how far a friend is: %j', async (fields, label, says) => {
    await open('/parrainage', programmeOf(), friendsOf(friend(fields)))
    const row = within(await screen.findByRole('list', { name: 'Mes filleuls' }))
    expect(row.getByText(label)).toBeTruthy()
    const text = row.getByRole('listitem').textContent?.replaceAll('\u00A0', ' ')
    expect(text).toMatch(says)
    expect(row.getByRole('heading', { level: 3 }).textContent).toBe(
      fields.friendName === null ? 'Invitation par e-mail' : 'Mehdi',
    )
  })

  it('hides a gift card’s code until it is asked for', async () => {
    const { user } = await open(
      '/parrainage',
      programmeOf({ rewardedThisYear: 1 }),
      friendsOf(friend({ state: 'PAID', reward: card })),
    )
    const show = await screen.findByRole('button', { name: 'Voir le code' })
    expect(screen.queryByText('ABCD-1234')).toBeNull()
    await user.click(show)
    expect(screen.getByText('ABCD-1234')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Cacher le code' }))
    expect(screen.queryByText('ABCD-1234')).toBeNull()
    expect(screen.getByText('1 sur 5')).toBeTruthy()
  })

  it('invites by one mail, each with a key of its own, and empties the field', async () => {
    const { server, user } = await opened(
      invited({ __typename: 'InviteFriendSuccess', programme: { __typename: 'ReferralProgramme', block: null } }),
    )
    const field = await screen.findByLabelText<HTMLInputElement>(/Adresse e-mail de votre proche/)
    await user.click(screen.getByRole('button', { name: 'Envoyer l’invitation' }))
    await screen.findByRole('link', { name: 'Indiquez l’adresse de votre proche.' })
    await user.type(field, 'ami@ailleurs.example{Enter}')
    await screen.findByText('L’invitation part à ami@ailleurs.example.')
    expect(field.value).toBe('')
    await user.type(field, 'autre@ailleurs.example{Enter}')
    await screen.findByText('L’invitation part à autre@ailleurs.example.')
    const keys = server.received
      .filter(({ operation }) => operation === 'InviteFriend')
      .map(({ variables }) => (variables as { input: { idempotencyKey: string } }).input.idempotencyKey)
    expect(new Set(keys).size).toBe(2)
  })

  it('keeps what was typed where the server refuses, or is away', async () => {
    const { server, user } = await opened(
      invited({
        __typename: 'InvalidInput',
        code: 'INVALID_INPUT',
        message: 'x',
        fields: [{ __typename: 'FieldProblem', path: 'email', message: 'Vous avez déjà invité cette personne.' }],
      }),
    )
    const field = await screen.findByLabelText<HTMLInputElement>(/Adresse e-mail de votre proche/)
    await user.type(field, 'ami@ailleurs.example{Enter}')
    await screen.findByRole('link', { name: 'Vous avez déjà invité cette personne.' })
    server.change(unreachable(InviteFriendDocument))
    await user.click(screen.getByRole('button', { name: 'Envoyer l’invitation' }))
    await screen.findByText('La connexion n’a pas abouti')
    expect(field.value).toBe('ami@ailleurs.example')
  })

  it.each([
    ['MINOR', /à partir de 18 ans/],
    ['CONTRACT_ENDS', /prend fin/],
    ['PREMIUMS_DUE', /cotisations restent à payer/],
  ] as const)('says why nobody can be invited: %s', async (block, says) => {
    await open('/parrainage', programmeOf({ block, code: null }), friendsOf())
    await screen.findByText(says)
    expect(screen.queryByRole('button', { name: 'Envoyer l’invitation' })).toBeNull()
  })

  it('shows what one was given as a friend', async () => {
    await open('/parrainage', programmeOf({ welcomeReward: card }), friendsOf())
    await screen.findByRole('heading', { name: 'Votre cadeau de bienvenue' })
  })

  it('says that it can’t be read, and is read again', async () => {
    const { server, user } = await open('/parrainage', unreachable(ReferralProgrammeDocument), friendsOf())
    await screen.findByRole('alert', {}, { timeout: 15_000 })
    server.change(programmeOf())
    await user.click(screen.getByRole('button', { name: 'Réessayer' }))
    await screen.findByText('7K2M-9QXR')
  })
})

describe('a sponsor’s link', () => {
  const offer = answer(ReferralOfferDocument, {
    __typename: 'Query',
    referralOffer: { __typename: 'ReferralOffer', code: '7K2M-9QXR', sponsorName: 'Camille', terms },
  })

  it('asks for what is needed to call back, by name, and keeps it where the server is away', async () => {
    const { server, user } = await open('/parrainage/7K2M-9QXR', offer, unreachable(RequestMembershipDocument))
    await screen.findByRole('heading', { level: 1, name: /Camille vous invite/ })
    await user.click(screen.getByRole('button', { name: 'Demander à être rappelé' }))
    const summary = await screen.findByRole('alert')
    expect(within(summary).getAllByRole('link')).toHaveLength(6)
    await user.type(screen.getByLabelText('Prénom'), 'Léa')
    await user.type(screen.getByLabelText('Nom'), 'Amiel')
    const [day, month, year] = within(screen.getByRole('group', { name: 'Date de naissance' })).getAllByRole(
      'spinbutton',
    )
    await user.type(day!, '02')
    await user.type(month!, '04')
    await user.type(year!, '1991')
    await user.type(screen.getByLabelText('Adresse e-mail'), 'lea@ailleurs.example')
    await user.type(screen.getByLabelText('Code postal'), '44000')
    await user.click(screen.getByRole('radio', { name: 'Un couple' }))
    await user.click(screen.getByRole('button', { name: 'Demander à être rappelé' }))
    await screen.findByText('La connexion n’a pas abouti')
    expect(screen.getByLabelText<HTMLInputElement>('Nom').value).toBe('Amiel')
    server.change(
      answer(RequestMembershipDocument, {
        __typename: 'Mutation',
        requestMembership: { __typename: 'RequestMembershipSuccess', reference: 'A-2H7K-9QXM', dueDate: '2026-11-25' },
      }),
    )
    await user.click(screen.getByRole('button', { name: 'Demander à être rappelé' }))
    await screen.findByText('Votre demande A-2H7K-9QXM est bien arrivée')
    const sent = server.received.filter(({ operation }) => operation === 'RequestMembership')
    expect(sent[0]?.variables).toEqual(sent[1]?.variables)
    expect(sent[0]?.variables).toMatchObject({
      input: { code: '7K2M-9QXR', birthDate: '1991-04-02', household: 'COUPLE' },
    })
  })

  it('that leads to nobody says so, and takes another code', async () => {
    const nobody = answer(ReferralOfferDocument, { __typename: 'Query', referralOffer: null })
    const { server, user } = await open('/parrainage/XXXX-XXXX', nobody)
    await screen.findByText('Ce code ne mène à personne')
    server.change(offer)
    await user.type(screen.getByLabelText(/Code de parrainage/), '7K2M-9QXR{Enter}')
    await screen.findByRole('heading', { level: 1, name: /Camille vous invite/ })
  })
})

describe('the link that ends invitations', () => {
  it('waits for a press, and says what is kept', async () => {
    const done = answer(RefuseInvitationsDocument, {
      __typename: 'Mutation',
      refuseInvitations: { __typename: 'RefuseInvitationsSuccess', isRefused: true },
    })
    const { server, user } = await open('/parrainage/refuser#abc.def', done)
    const button = await screen.findByRole('button', { name: 'Ne plus recevoir d’invitation' })
    expect(server.received.some(({ operation }) => operation === 'RefuseInvitations')).toBe(false)
    await user.click(button)
    await screen.findByText('C’est noté')
    expect(server.received.at(-1)?.variables).toEqual({ input: { link: 'abc.def' } })
  })
})
