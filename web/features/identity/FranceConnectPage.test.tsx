import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { SessionDocument } from '../../graphql/generated/account/graphql.ts'
import {
  CompleteFranceConnectDocument,
  ContinueFranceConnectDocument,
  type ContinueFranceConnectMutation,
  type FranceConnectArrivalFragment,
  ProveFranceConnectDocument,
  type ProveFranceConnectMutation,
  SecurityDocument,
  SendFranceConnectCodeDocument,
  UnlinkFranceConnectDocument,
} from '../../graphql/generated/identity/graphql.ts'
import { camille, nobody, session } from '../../testing/fixtures/household.ts'
import { security } from '../../testing/fixtures/security.ts'
import { type Answer, answer, pending, refusing, unreachable } from '../../testing/graphql.tsx'
import { open } from '../../testing/render.tsx'

const arrival = (fields: Partial<FranceConnectArrivalFragment> = {}): FranceConnectArrivalFragment => ({
  __typename: 'FranceConnectArrival',
  step: 'CODE',
  firstName: 'Camille',
  recognised: true,
  askedBy: 'SMS',
  email: 'camille@example.fr',
  questions: [{ __typename: 'ContactQuestion', topic: 'STATEMENTS_ONLINE', text: 'Mes relevés en ligne.' }],
  ...fields,
})
const arrived = (fields: Partial<FranceConnectArrivalFragment> = {}) => ({
  __typename: 'FranceConnectSuccess' as const,
  arrival: arrival(fields),
})
const signedIn = {
  __typename: 'SignInSuccess' as const,
  viewer: {
    __typename: 'Viewer' as const,
    member: { __typename: 'Member' as const, id: camille.id, firstName: 'Camille' },
  },
}
const over = { __typename: 'LinkOver' as const, code: 'LINK_OVER' as const, message: 'Ce lien ne sert plus.' }
const continuing = (continueFranceConnect: ContinueFranceConnectMutation['continueFranceConnect']) =>
  answer(ContinueFranceConnectDocument, { __typename: 'Mutation', continueFranceConnect })
const proving = (proveFranceConnect: ProveFranceConnectMutation['proveFranceConnect']) =>
  answer(ProveFranceConnectDocument, { __typename: 'Mutation', proveFranceConnect })

const openWith = (...answers: Answer[]) =>
  open('/franceconnect?suite=%2Fgaranties', answer(SessionDocument, nobody), ...answers)
type Opened = Awaited<ReturnType<typeof openWith>>
const press = ({ user }: Opened, name: string) => screen.findByRole('button', { name }).then(one => user.click(one))
const give = ({ user }: Opened, code: string) =>
  screen.findByLabelText('Code reçu').then(field => user.type(field, `${code}{Enter}`))

describe('coming back from FranceConnect', () => {
  it('shows grey shapes while the server is asked', async () => {
    await openWith(pending(ContinueFranceConnectDocument))
    expect(await screen.findByText('Chargement…')).toBeTruthy()
  })

  it('asks again when the server could not be reached', async () => {
    const opened = await openWith(unreachable(ContinueFranceConnectDocument))
    await screen.findByText('Impossible de charger ces informations')
    opened.server.change(continuing(arrived()))
    await press(opened, 'Réessayer')
    await screen.findByRole('heading', { name: 'Bonjour Camille, un dernier code' })
  })

  it('says that it took too long, and leads back with the page one was going to', async () => {
    await openWith(continuing(over))
    await screen.findByText('Cette connexion n’est plus en cours')
    expect(screen.getByRole('link', { name: 'Revenir à la connexion' }).getAttribute('href')).toBe(
      '/connexion?suite=%2Fgaranties',
    )
  })

  it('says why one may not come in', async () => {
    const message = 'Votre espace est bloqué.'
    await openWith(continuing({ __typename: 'NotAllowed', code: 'NOT_ALLOWED', message }))
    await screen.findByText('Vous ne pouvez pas entrer pour le moment')
    expect(screen.getByText(message)).toBeTruthy()
  })

  it('goes straight on where one is known', async () => {
    const opened = await openWith(unreachable(ContinueFranceConnectDocument))
    await screen.findByText('Impossible de charger ces informations')
    opened.server.change(continuing(signedIn), answer(SessionDocument, session))
    await press(opened, 'Réessayer')
    await waitFor(() => expect(opened.address()).toBe('/garanties'))
  })

  it('takes the code, says how many tries a wrong one leaves, then opens the page one was going to', async () => {
    const message = 'Ce code n’est pas le bon. Encore 4 essais.'
    const opened = await openWith(
      continuing(arrived()),
      proving({ __typename: 'WrongCode', code: 'WRONG_CODE', message, triesLeft: 4 }),
    )
    await give(opened, '000000')
    expect((await screen.findByRole('alert')).textContent).toContain(message)
    opened.server.change(proving(signedIn), answer(SessionDocument, session))
    await press(opened, 'Continuer')
    await waitFor(() => expect(opened.address()).toBe('/garanties'))
  })

  it('sends the code another way, and says so', async () => {
    const opened = await openWith(
      continuing(arrived()),
      answer(SendFranceConnectCodeDocument, { __typename: 'Mutation', sendFranceConnectCode: arrived() }),
    )
    await opened.user.click(await screen.findByText('Le code n’arrive pas'))
    await press(opened, 'Un code par e-mail')
    await screen.findByText('Un code part par e-mail')
    expect(opened.server.received.find(({ operation }) => operation === 'SendFranceConnectCode')?.variables).toEqual({
      input: { channel: 'MAIL' },
    })
  })

  it('asks for the card where the identity does not say who one is', async () => {
    await openWith(continuing(arrived({ step: 'NUMBER', recognised: false })))
    await screen.findByRole('heading', { name: 'Bonjour Camille, retrouvons votre contrat' })
    expect(screen.getByLabelText('Numéro d’adhérent')).toBeTruthy()
  })

  it('opens a space by an e-mail address, and by no password', async () => {
    const opened = await openWith(
      continuing(arrived({ step: 'ACCOUNT' })),
      answer(CompleteFranceConnectDocument, { __typename: 'Mutation', completeFranceConnect: signedIn }),
    )
    const email = await screen.findByLabelText<HTMLInputElement>('Adresse e-mail')
    expect(email.value).toBe('camille@example.fr')
    expect(screen.queryByLabelText(/mot de passe/i)).toBeNull()
    await opened.user.clear(email)
    await opened.user.type(email, 'camille{Enter}')
    expect((await screen.findByRole('alert')).textContent).toContain('Indiquez une adresse e-mail complète')
    await opened.user.type(email, '@example.fr')
    opened.server.change(answer(SessionDocument, session))
    await press(opened, 'Ouvrir mon espace')
    await waitFor(() => expect(opened.address()).toBe('/garanties'))
  })
})

describe('FranceConnect on the security page', () => {
  const link = { __typename: 'FranceConnectLink' as const, linkedAt: '2026-10-01T08:00:00Z', lastUsedAt: null }
  const openLinked = (...answers: Answer[]) =>
    open('/securite', answer(SecurityDocument, security({ franceConnect: link })), ...answers)

  it('is linked by its own button', async () => {
    await open('/securite', answer(SecurityDocument, security()))
    expect(await screen.findByRole('button', { name: /^S’identifier avec/ })).toBeTruthy()
  })

  it('is unlinked after one more question', async () => {
    const opened = await openLinked(
      answer(UnlinkFranceConnectDocument, {
        __typename: 'Mutation',
        unlinkFranceConnect: {
          __typename: 'UnlinkFranceConnectSuccess',
          security: { __typename: 'Security', franceConnect: null },
        },
      }),
    )
    expect(await screen.findByText(/^Relié le 1er octobre 2026/)).toBeTruthy()
    await press(opened, 'Dissocier FranceConnect')
    const asked = await screen.findByRole('dialog', { name: /^Dissocier FranceConnect/ })
    await opened.user.click(within(asked).getByRole('button', { name: 'Dissocier' }))
    await screen.findByText('FranceConnect n’ouvre plus votre espace.')
    await screen.findByRole('button', { name: /^S’identifier avec/ })
  })

  it('stays linked where that was refused, and the page says why', async () => {
    const message = 'Choisissez d’abord un mot de passe.'
    const opened = await openLinked(
      answer(UnlinkFranceConnectDocument, {
        __typename: 'Mutation',
        unlinkFranceConnect: { __typename: 'NotAllowed', code: 'NOT_ALLOWED', message },
      }),
    )
    await press(opened, 'Dissocier FranceConnect')
    await press(opened, 'Dissocier')
    expect((await screen.findByRole('alert')).textContent).toContain(message)
    opened.server.change(refusing(UnlinkFranceConnectDocument))
    await press(opened, 'Dissocier')
    await screen.findByText('La connexion n’a pas abouti')
    await press(opened, 'Annuler')
    expect(screen.getByRole('button', { name: 'Dissocier FranceConnect' })).toBeTruthy()
  })
})
